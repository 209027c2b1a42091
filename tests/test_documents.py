"""The documents are true: what they link to exists, and who looks for a room finds each."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def _links(text: str) -> list[str]:
    return [link for link in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in link]


def _anchors(text: str) -> set[str]:
    titles = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_what_a_document_links_to_is_there(document: Path) -> None:
    text = document.read_text("utf-8")
    for link in _links(text):
        target, _, anchor = link.partition("#")
        file = (document.parent / target) if target else document
        assert file.exists(), link
        if anchor:
            assert anchor in _anchors(file.read_text("utf-8")), link


def test_every_picture_in_light_is_shown() -> None:
    shown = "".join(document.read_text("utf-8") for document in DOCUMENTS)
    for picture in (ROOT / "docs" / "pictures").glob("*-light.png"):
        assert picture.name in shown, f"{picture.name} is shown nowhere"


def test_the_architecture_names_every_room_of_the_services() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    services = ROOT / "counsellor_app" / "services"
    told_by_their_package = services / "demonstration"
    rooms = {path.stem for path in services.rglob("*.py") if path.parent != told_by_their_package}
    missing = {room for room in rooms - {"__init__"} if f"`{room}`" not in text}
    assert not missing, f"say in ARCHITECTURE.md which subject these belong to: {missing}"


def test_a_number_means_one_decision() -> None:
    numbers = [path.name[:4] for path in (ROOT / "docs" / "decisions").glob("*.md")]
    assert len(set(numbers)) == len(numbers)


def test_the_make_targets_that_documents_speak_of_exist() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    for document in DOCUMENTS:
        spoken_of = set(re.findall(r"`make ([a-z-]+)`", document.read_text("utf-8")))
        assert spoken_of <= targets, document.name
