"""Fetches Autobahn's case classes and makes Python 3 of them.

The sdist ``autobahntestsuite`` is Python 2 source that no Python of today runs. Its cases are small
and use little of Python 2: :data:`_REPAIRS` is all it takes. The one deep difference is that a
Python 2 string holds bytes. Source read as Latin-1 keeps that: each character is one byte. So the
payloads in the cases are ``str`` of characters below 256, and :mod:`tests.conformance.peer` turns
them into bytes.

Nothing of it is kept in the repository; ``build/`` is the cache.
"""

from __future__ import annotations

import functools
import importlib.util
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zlib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
CACHE = ROOT / "build" / "autobahn"
REQUIREMENT = Path(__file__).with_name("requirements.txt")

_PACKAGE = "autobahn_cases"
_VOCABULARY = "tests.conformance.vocabulary"

_REPAIRS = [
    # What Autobahn itself provides, as far as cases use it, is ours.
    (r"^from autobahn\.websocket\.\w+ import", rf"from {_VOCABULARY} import"),
    (r"^from (case\w*) import", r"from .\1 import"),
    (r"^from \.case9_9_1 import .*$", ""),  # not in the list of cases, and needs Twisted
    (r"pkg_resources\.resource_filename\(\"autobahntestsuite\", (.*)\)$", r"resource(\1)"),
    (r"^import copy, os, pkg_resources,", f"from {_VOCABULARY} import resource\nimport copy, os,"),
    (r"open\(fn, 'rb'\)\.read\(\)", "fn.read_bytes()"),
    # Python 2, and strings that are bytes.
    (r"^import binascii$", f"from {_VOCABULARY} import b2a_hex"),
    (r"\bbinascii\.b2a_hex\b", "b2a_hex"),
    (r"^( +)print\b ?(.*)$", r"\1print(\2)"),
    (r"\bxrange\b", "range"),
    (r"\(object, Case, \)", "(Case, )"),
    (r"pickle\.dumps\(obj1\) == pickle\.dumps\(obj2\)", "obj1 == obj2"),
    (r" / self\.p\.autoFragmentSize", " // self.p.autoFragmentSize"),
]


# Named after the repairs, so that cases converted by other ones are not taken for these.
FOLDER = CACHE / f"cases-{zlib.crc32(repr(_REPAIRS).encode()):08x}"


class CasesUnavailable(Exception):
    """The sdist could not be fetched; the message says why."""


def load_cases() -> list[type[Any]]:
    """All case classes, in Autobahn's order; fetched and converted when they are not yet there.

    Raises:
        CasesUnavailable: They are not in the cache, and pip could not fetch them.

    """
    why_not = None if FOLDER.is_dir() else _prepare()
    if why_not is not None:
        raise CasesUnavailable(why_not)
    return list(_import().Cases)


def case_id(case: type[Any]) -> str:
    """``"7.1.5"`` for the class ``Case7_1_5``."""
    return case.__name__.removeprefix("Case").replace("_", ".")


def chapter(identifier: str) -> int:
    """``7`` for ``"7.1.5"``."""
    return int(identifier.partition(".")[0])


@functools.cache  # who asks in vain once does not wait for pip again
def _prepare() -> str | None:
    """Fetch and convert; why that is not possible, or None."""
    CACHE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=CACHE) as work:
        try:
            source = _fetch(Path(work))
        except CasesUnavailable as why:
            return str(why)
        converted = Path(work) / _PACKAGE
        shutil.copytree(source / "case", converted)
        shutil.copytree(source / "testdata", converted / "testdata")
        for file in converted.glob("*.py"):
            file.write_text(convert(file.read_text("latin-1")), "utf-8")
        try:
            converted.rename(FOLDER)
        except OSError:
            if not FOLDER.is_dir():  # else a process beside this one was faster
                raise
    return None


def convert(source: str) -> str:
    """Python 3 for the source of one file, which was read as Latin-1."""
    for pattern, replacement in _REPAIRS:
        source = re.sub(pattern, replacement, source, flags=re.MULTILINE)
    return source


def _fetch(folder: Path) -> Path:
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    pip += ["--retries", "1"]
    got = subprocess.run(
        [*pip, "--no-deps", "--require-hashes", "-r", str(REQUIREMENT), "-d", str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    if got.returncode != 0:
        why = (got.stderr.strip().splitlines() or ["it said nothing"])[-1]
        raise CasesUnavailable(f"pip could not fetch Autobahn's cases: {why}")
    (archive,) = folder.glob("*.tar.gz")
    with tarfile.open(archive) as tar:
        # The filter came with Python 3.11.4; what is unpacked has been checked by its hash.
        if hasattr(tarfile, "data_filter"):
            tar.extractall(folder, filter="data")
        else:
            tar.extractall(folder)
    return folder / archive.name.removesuffix(".tar.gz") / "autobahntestsuite"


def _import() -> Any:
    if _PACKAGE in sys.modules:
        return sys.modules[_PACKAGE]
    spec = importlib.util.spec_from_file_location(_PACKAGE, FOLDER / "__init__.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[_PACKAGE] = module
    spec.loader.exec_module(module)
    return module
