"""``weex-run frameworks``, with a cache of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from bridge.frameworks import FRAMEWORKS, find
from bridge.runner import frameworks_command
from bridge.runner.cli import main
from tests.npm import node_modules


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to be in, and an empty cache."""
    for release in FRAMEWORKS.values():
        monkeypatch.delenv(release.variable, raising=False)
    monkeypatch.setattr("bridge.frameworks.finding.cache_folder", lambda: tmp_path / "cache")
    (tmp_path / "app").mkdir()
    monkeypatch.chdir(tmp_path / "app")
    return tmp_path / "app"


def test_it_lists_what_is_missing_with_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["frameworks"]) == 0
    vue, rax = capsys.readouterr().out.splitlines()
    assert vue.startswith("Vue: this needs Vue")
    assert vue.endswith("run weex-run frameworks install vue")
    assert rax.endswith("run weex-run frameworks install rax")


def test_it_lists_where_each_is_found(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "node_modules").symlink_to(node_modules())
    assert main(["frameworks", "list", "vue"]) == 0
    place = folder / "node_modules" / "weex-vue-framework"
    assert capsys.readouterr().out == f"Vue 2.5.16-weex.5 in {place}\n"


def test_notes_are_shown(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    package = folder / "mine"
    package.mkdir()
    (package / "package.json").write_text('{"name": "weex-vue-framework", "version": "3"}', "utf-8")
    for name in FRAMEWORKS["Vue"].files:
        (package / name).write_text("exports.createInstanceContext = 0", encoding="utf-8")
    monkeypatch.setenv("WEEX_VUE_FRAMEWORK", str(package))
    assert main(["frameworks", "list", "Vue"]) == 0
    assert capsys.readouterr().out == (
        f"Vue 3 in {package}\n  {package} is version 3; 2.5.16-weex.5 is tested\n"
    )


def test_it_installs_those_that_are_named_or_all(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def install(name: str) -> object:
        asked.append(name)
        return find(name, given=node_modules())

    monkeypatch.setattr(frameworks_command, "install", install)
    assert main(["frameworks", "install", "RAX"]) == 0
    assert main(["frameworks", "install"]) == 0
    assert asked == ["Rax", "Vue", "Rax"]
    assert capsys.readouterr().out.splitlines()[0].startswith("Rax 0.4.20 in ")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["remove"], "weex-run frameworks can list or install, not 'remove'"),
        (["install", "svelte"], "there is no framework 'svelte': choose from Vue, Rax"),
    ],
)
def test_a_wrong_word_is_one_sentence(
    words: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["frameworks", *words]) == 2
    assert capsys.readouterr().err == f"weex-run: {sentence}\n"


def test_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["frameworks", "--help"]) == 0
    assert capsys.readouterr().out.startswith("usage: weex-run frameworks [list | install]")
