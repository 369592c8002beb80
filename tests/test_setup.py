"""What `make` does on a machine it does not know, with stand-ins for Python and uv."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAKE = shutil.which("make")

pytestmark = pytest.mark.skipif(MAKE is None, reason="needs make")


class Machine:
    """A machine that has nothing on its PATH but what a test puts there, and no HOME."""

    def __init__(self, folder: Path) -> None:
        self.bin = folder / "bin"
        self.bin.mkdir()
        self.venv = folder / "venv"
        self.log = folder / "log"
        for tool in ("cat", "touch"):
            (self.bin / tool).symlink_to(str(shutil.which(tool)))

    def put(self, name: str, script: str, folder: Path | None = None) -> None:
        """Put a program on the PATH, or in another folder; `$LOG` is the file of `self.log`."""
        program = (folder or self.bin) / name
        program.parent.mkdir(parents=True, exist_ok=True)
        program.write_text(f"#!/bin/sh\nLOG={self.log}\n{script}\n", encoding="utf-8")
        program.chmod(0o755)

    def put_python(self, first: str = "", name: str = "python3") -> None:
        """Put a Python on the PATH that runs `first` before any `-c` code."""
        run = f'exec {sys.executable} -c "import sys; {first}\n$2"'
        self.put(name, f'[ "$1" = -c ] && {run}\nexit 9')

    def put_environment(self, made_with: str = "python3") -> None:
        """Put an environment that is ready to run, as an earlier `make run` leaves it."""
        self.put("python", 'echo "python $*" >>$LOG', self.venv / "bin")
        (self.venv / ".made-with").write_text(f"{made_with}\n", encoding="utf-8")
        (self.venv / ".installed-run").touch()

    def make(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run make in the repository."""
        assert MAKE
        return subprocess.run(
            [MAKE, f"VENV={self.venv}", *arguments],
            cwd=ROOT,
            env={"PATH": str(self.bin)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def sentence(self, *arguments: str) -> str:
        """What make says on a machine on which it can do nothing, and has done nothing."""
        result = self.make(*arguments)
        assert result.returncode == 2
        assert result.stdout == ""
        assert not self.venv.exists()
        sentence, make_itself = result.stderr.splitlines()
        assert make_itself.startswith("make: ***")
        return sentence


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_no_python_is_said_in_one_sentence(machine: Machine) -> None:
    assert machine.sentence("run").startswith("There is no python3 here: install Python 3.11")


def test_an_old_python_is_said_in_one_sentence(machine: Machine) -> None:
    machine.put_python("sys.version_info = (3, 10, 13)")
    assert machine.sentence("test").startswith(
        "python3 is Python 3.10, and 3.11 or later is needed"
    )


def test_a_missing_venv_package_is_named(machine: Machine) -> None:
    machine.put_python("sys.version_info = (3, 12, 1); sys.modules['ensurepip'] = None")
    assert "install the package python3.12-venv" in machine.sentence("check")


def test_a_python_can_be_chosen(machine: Machine) -> None:
    machine.put_python("sys.version_info = (3, 10, 13)")
    machine.put_python("sys.modules['ensurepip'] = None", name="python3.99")
    assert "python3.99 cannot make virtual" in machine.sentence("run", "PYTHON=python3.99")


def test_a_second_run_installs_nothing(machine: Machine) -> None:
    machine.put_environment()
    result = machine.make("run")
    assert (result.returncode, result.stderr) == (0, "")
    assert machine.log.read_text(encoding="utf-8") == (
        "python runner.py --trace jsfixtures/docs/websocket\n"
    )


def test_changed_requirements_are_installed(machine: Machine) -> None:
    machine.put_environment()
    os.utime(machine.venv / ".installed-run", (1, 1))
    machine.make("run")
    first, second = machine.log.read_text(encoding="utf-8").splitlines()
    assert first.startswith("python -m pip install")
    assert second.startswith("python runner.py")


def test_a_failed_installation_is_tried_again(machine: Machine) -> None:
    machine.put_environment()
    os.utime(machine.venv / ".installed-run", (1, 1))
    machine.put("python", "echo attempt >>$LOG; exit 1", machine.venv / "bin")
    for _ in range(2):
        result = machine.make("run")
        assert result.returncode == 2
        assert "Not everything could be installed" in result.stderr
    assert machine.log.read_text(encoding="utf-8").splitlines() == ["attempt", "attempt"]


@pytest.mark.parametrize(("has_npm", "extras"), [(True, "test"), (False, "test,npm")])
def test_tests_get_an_npm_where_there_is_none(machine: Machine, has_npm: bool, extras: str) -> None:
    machine.put_environment()
    if has_npm:
        machine.put("npm", "exit 9")
    machine.make("test")
    installed, *_ = machine.log.read_text(encoding="utf-8").splitlines()
    assert installed.endswith(f"--editable .[{extras}]")


def test_uv_is_used_where_there_is_one(machine: Machine) -> None:
    machine.put_python("sys.modules['ensurepip'] = None")
    machine.put_environment()
    (machine.venv / ".made-with").unlink()
    machine.put("uv", 'echo "uv $*" >>$LOG')
    assert machine.make("run").returncode == 0
    made, installed, ran = machine.log.read_text(encoding="utf-8").splitlines()
    assert made.startswith("uv venv")
    assert installed.startswith("uv pip install")
    assert ran.startswith("python runner.py")


def test_another_python_makes_the_environment_afresh(machine: Machine) -> None:
    machine.put_environment()
    machine.put_python(name="python3.99")
    machine.put("uv", 'echo "uv $*" >>$LOG')
    assert machine.make("run", "PYTHON=python3.99").returncode == 0
    assert "--clear" in machine.log.read_text(encoding="utf-8").splitlines()[0]
    assert (machine.venv / ".made-with").read_text(encoding="utf-8") == "python3.99\n"


def test_no_choice_of_python_keeps_the_environment(machine: Machine) -> None:
    machine.put_environment(made_with="python3.99")
    assert machine.make("run").returncode == 0
    assert machine.log.read_text(encoding="utf-8").startswith("python runner.py")
