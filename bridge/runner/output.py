"""Where reports go: standard output, standard error, files. What cannot be written is said in one
sentence, and what nobody reads any more ends the run quietly."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from bridge.errors import UsageError
from bridge.runner.collect import PAGE_SUFFIXES, SCRIPT_SUFFIXES
from bridge.source import shown


def write(stream: TextIO, text: str) -> None:
    """Write at once.

    Raises:
        UsageError: It cannot be written, for example because the disk is full.
        BrokenPipeError: Whoever read it has gone.
    """
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UsageError(
            f"{_name(stream)} cannot be written ({error.strerror}): make room, or send it elsewhere"
        ) from error


@contextlib.contextmanager
def report_file(name: str) -> Iterator[TextIO]:
    """Open a file to write a report to, emptied; ``-`` is standard output.

    Raises:
        UsageError: It cannot be written, or it has the name of a script: FILE was forgotten.
    """
    if name == "-":
        yield sys.stdout
        return
    if _leads_to_a_script(Path(name)):
        raise UsageError(f"the report would overwrite {shown(name)}: it needs a FILE of its own")
    try:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        file = Path(name).open("w", encoding="utf-8")  # noqa: SIM115 (closed below)
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else error
        raise UsageError(
            f"the report {shown(name)} cannot be written ({why}): name another file"
        ) from error
    try:
        yield file
    finally:
        with contextlib.suppress(OSError):  # write() has said it
            file.close()


def _leads_to_a_script(file: Path) -> bool:
    paths = [file]
    with contextlib.suppress(OSError, RuntimeError, ValueError):  # opening it will say why
        paths.append(file.resolve())  # a link may look like a report
    return any(path.suffix.lower() in SCRIPT_SUFFIXES + PAGE_SUFFIXES for path in paths)


@contextlib.contextmanager
def standard_streams() -> Iterator[None]:
    """Make the standard streams fit for any text, and leave nothing behind that cannot be
    written."""
    _fill_gaps()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # what the terminal cannot show must not end the run
            stream.reconfigure(errors="backslashreplace")
    try:
        yield
    finally:
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except OSError:  # Python would try again at its end, fail, and say so
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _fill_gaps() -> None:
    """Give a program that was started with closed streams, as in ``weex-run … >&-``, open ones.

    Else the next file to be opened would stand in their place, and receive what is printed.
    """
    while (lowest := os.open(os.devnull, os.O_RDWR)) <= 2:
        pass
    os.close(lowest)
    sys.stdout = sys.stdout or os.fdopen(1, "w", closefd=False)
    sys.stderr = sys.stderr or os.fdopen(2, "w", closefd=False)


def _name(stream: TextIO) -> str:
    names = {id(sys.stdout): "standard output", id(sys.stderr): "standard error"}
    return names.get(id(stream)) or f"the report {shown(str(stream.name))}"
