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


class AnchorPlace(StrEnum):
    """Where the head of the log is kept outside the database (quality 18)."""

    MACHINE = "machine"  # a file of this machine
    KEYRING = "keyring"
    BACKUP = "backup"
    SERVER = "server"  # of a team


class AnchorStanding(StrEnum):
    """Whether the log still goes on from what was kept."""

    HOLDS = "holds"
    RESTORED = "restored"  # it does not, and a restore in the log tells why
    BROKEN = "broken"
    NONE = "none"  # nothing is kept there yet
    ABSENT = "absent"  # there is no such place here
    LOCKED = "locked"  # it did not answer
