"""Reads the text of a script, and says in one sentence why it cannot be read."""

from __future__ import annotations

import re
import stat
from pathlib import Path

from bridge.errors import UsageError

# All but ASCII, and the spaces and joiners of other scripts, which Python counts as unprintable.
_MAY_NOT_PRINT = re.compile(r"[^\x20-\x7e\xa0\u1680\u2000-\u200a\u200c\u200d\u202f\u205f\u3000]")


def read_source(file: Path) -> str:
    """The text of ``file`` without byte order mark, its lines ended by ``\\n``.

    Raises:
        UsageError: It is missing, no regular file, not to be read, or not UTF-8.
    """
    try:
        # A pipe or a device would block for ever, and no time limit runs yet.
        if not stat.S_ISREG(file.stat().st_mode):
            raise UsageError(f"{shown(str(file))} is no regular file: copy what it gives into one.")
        data = file.read_bytes()
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise missing(file) from error
    except OSError as error:
        raise unreadable(file, error) from error
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        line = with_plain_line_ends(data[: error.start].decode()).count("\n") + 1
        raise UsageError(
            f"{shown(str(file))} is not UTF-8: save it as UTF-8, or mend the byte "
            f"0x{data[error.start]:02x} on line {line} (offset {error.start})."
        ) from error
    return with_plain_line_ends(text.removeprefix("\ufeff"))


def missing(path: Path) -> UsageError:
    """The sentence for a path where nothing is."""
    return UsageError(
        f"There is no file or folder '{shown(str(path))}': check the name, and that you are "
        "in the folder it starts from."
    )


def unreadable(path: Path, error: OSError) -> UsageError:
    """The sentence for a path that the system does not let us read."""
    return UsageError(
        f"{shown(str(path))} cannot be read ({error.strerror}): check its permissions, or leave "
        "it out."
    )


def shown(text: str, keep: str = "") -> str:
    """Text for a terminal or a report, with everything escaped that does not print.

    Names and messages may hold line ends, escape codes and marks that turn the direction of writing
    round. ``keep`` names what stays all the same, such as line ends where lines are wanted.
    """
    if text.isprintable():
        return text

    def escape(found: re.Match[str]) -> str:
        character = found[0]
        if character.isprintable() or character in keep:
            return character
        return character.encode("unicode_escape").decode("ascii")

    return _MAY_NOT_PRINT.sub(escape, text)


def with_plain_line_ends(text: str) -> str:
    """The text with ``\\n`` for each of the three line ends, which ECMAScript treats alike."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
