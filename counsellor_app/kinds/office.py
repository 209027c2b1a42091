"""Kinds of the office's own lists that come in and go out as tables."""

from enum import StrEnum


class OfficeTable(StrEnum):
    """Which list; each knows its rows by a number, else by their name."""

    PRACTICES = "practices"
    DEPARTMENTS = "departments"
    PHARMACIES = "pharmacies"
    MUNICIPAL = "municipal"
    DIRECTORY = "directory"


class RowState(StrEnum):
    """What becomes of a row; the order is that of the preview: what needs a look comes first."""

    REFUSED = "refused"
    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


class RowWarning(StrEnum):
    """What comes in all the same, and should be looked at."""

    GLN = "gln"  # the check digit is wrong; the number is left out
    PHONE = "phone"  # cannot be read; left out
    SHAK = "shak"  # not four, six or seven signs, as hospital numbers are (domain 5.4)
    FORMAT = "format"  # a form of help that the directory does not know
    DAY = "day"  # the day of confirmation cannot be, and is left out


class LookVerdict(StrEnum):
    """What the reviewer found of a look-up in the monthly sample (quality 18)."""

    EXPLAINED = "explained"  # it belongs to the work, as the log itself shows
    ASKED = "asked"  # the user was asked, and her answer explains it
    UNEXPLAINED = "unexplained"  # to be followed up


class LogKind(StrEnum):
    """What kind of entry of the log is looked for."""

    LOOKS = "looks"
    ACTS = "acts"  # everything that changed something, but for what stands below
    LEAVING = "leaving"  # files, prints, messages
    RIGHTS = "rights"  # users, roles, restricted access, reasons
    SIGN_IN = "sign_in"
