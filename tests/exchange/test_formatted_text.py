"""MedCom's formatted text: blanks, line ends and styles."""

import pytest

from counsellor_app.exchange import formatted_text, safe_xml
from counsellor_app.exchange.formatted_text import FormattedText, Run


def _read(inside: str) -> FormattedText:
    return formatted_text.read(safe_xml.parse(f"<t>{inside}</t>".encode()))


@pytest.mark.parametrize(
    ("inside", "plain"),
    [
        ("", ""),
        ("  \n ", ""),
        ("<Break/><Break/>", ""),
        ("a<Break/>b<Break/>", "a\nb"),
        ("a \n  <Break/>\n  b", "a\nb"),
        ("a<Space/><Space/>b", "a  b"),
        ("a <Bold> b</Bold> c", "a b c"),
        ("a<Unknown>b</Unknown>c", "abc"),
        ("a\n\nb", "a\n\nb"),
        ("&lt;b&gt; <![CDATA[& c]]>", "<b> & c"),
    ],
)
def test_plain(inside: str, plain: str) -> None:
    assert _read(inside).plain == plain


def test_styles_are_kept_as_runs() -> None:
    assert _read("a <Bold>b <Italic>c</Italic></Bold><Center>d</Center>").runs == (
        Run("a "),
        Run("b ", ("bold",)),
        Run("c", ("bold", "italic")),
        Run("d", ("center",)),
    )


def test_several_elements_stand_on_lines_of_their_own() -> None:
    first, second = safe_xml.parse(b"<t><a>x</a><a>y<Break/>z</a></t>").children("a")
    assert formatted_text.read(first, None, second).plain == "x\ny\nz"
