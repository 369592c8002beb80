"""Where frameworks are looked for, and what is said when they are not there."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from bridge.errors import SetupError, UsageError
from bridge.frameworks import FRAMEWORKS, find
from tests.npm import node_modules

VUE = FRAMEWORKS["Vue"]


@pytest.fixture(autouse=True)
def _nothing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for release in FRAMEWORKS.values():
        monkeypatch.delenv(release.variable, raising=False)


def put(folder: Path, name: str = "Vue", version: str | None = None) -> Path:
    """Copy a framework into a folder, in the release that is tested or as if it were another."""
    real = node_modules() / FRAMEWORKS[name].package
    shutil.copytree(real, folder, ignore=shutil.ignore_patterns("node_modules"))
    if version is not None:
        manifest = json.loads((folder / "package.json").read_text("utf-8"))
        (folder / "package.json").write_text(json.dumps({**manifest, "version": version}), "utf-8")
    return folder


@pytest.mark.parametrize("name", ["Vue", "vue", "Rax"])
@pytest.mark.parametrize("below", [".", "node_modules", "node_modules/{package}"])
def test_it_is_read_where_it_is_said_to_be(name: str, below: str, tmp_path: Path) -> None:
    release = FRAMEWORKS[name.title()]
    put(tmp_path / "node_modules" / release.package, release.name)
    found = find(name, given=tmp_path / below.format(package=release.package))
    assert (found.name, found.version, found.notes) == (release.name, release.version, ())
    assert [file for file, _ in found.files] == list(release.files)
    assert all("function" in text for _, text in found.files)


def test_the_environment_may_say_where_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VUE.variable, str(put(tmp_path / "here")))
    assert find("Vue", cache=tmp_path).path == tmp_path / "here"


def test_what_is_given_comes_before_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VUE.variable, str(put(tmp_path / "here")))
    there = put(tmp_path / "there")
    assert find("Vue", given=there).path == there


def test_it_is_found_above_the_bundle(tmp_path: Path) -> None:
    package = put(tmp_path / "node_modules" / VUE.package)
    (tmp_path / "dist" / "pages").mkdir(parents=True)
    bundle = tmp_path / "dist" / "pages" / "page.js"
    assert find("Vue", near=bundle, cache=tmp_path / "none").path == package


def test_a_relative_bundle_is_searched_from_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "node_modules" / VUE.package)
    monkeypatch.chdir(tmp_path)
    assert find("Vue", near=Path("page.js"), cache=tmp_path / "none").version == VUE.version


def test_the_nearest_one_wins(tmp_path: Path) -> None:
    put(tmp_path / "node_modules" / VUE.package)
    near = put(tmp_path / "app" / "node_modules" / VUE.package)
    assert find("Vue", near=tmp_path / "app", cache=tmp_path / "none").path == near


def test_the_cache_comes_last(tmp_path: Path) -> None:
    cached = put(tmp_path / "cache" / VUE.package / VUE.version)
    assert find("Vue", near=tmp_path / "app", cache=tmp_path / "cache").path == cached
    beside = put(tmp_path / "app" / "node_modules" / VUE.package)
    assert find("Vue", near=tmp_path / "app", cache=tmp_path / "cache").path == beside


def test_another_version_that_was_named_is_taken_with_a_note(tmp_path: Path) -> None:
    found = find("Vue", given=put(tmp_path / "old", version="2.5.11-weex.2"))
    assert found.version == "2.5.11-weex.2"
    assert found.notes == (f"{tmp_path / 'old'} is version 2.5.11-weex.2; 2.5.16-weex.5 is tested",)


def test_a_changed_file_that_was_named_is_taken_with_a_note(tmp_path: Path) -> None:
    folder = put(tmp_path / "mine")
    with (folder / "factory.js").open("a", encoding="utf-8") as file:
        file.write("// mine\n")
    (note,) = find("Vue", given=folder).notes
    assert note == (
        f"{folder / 'factory.js'} was changed: npm's weex-vue-framework@2.5.16-weex.5 has "
        "another one"
    )


def test_other_line_ends_are_no_change(tmp_path: Path) -> None:
    folder = put(tmp_path / "crlf")
    file = folder / "index.js"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert find("Vue", given=folder).notes == ()


def test_another_version_beside_the_bundle_is_passed_over_for_the_right_one(tmp_path: Path) -> None:
    put(tmp_path / "app" / "node_modules" / VUE.package, version="0.1.8")
    right = put(tmp_path / "node_modules" / VUE.package)
    assert find("Vue", near=tmp_path / "app", cache=tmp_path / "none").path == right


def test_a_missing_one_is_said_with_the_command_and_what_was_passed_over(tmp_path: Path) -> None:
    other = put(tmp_path / "node_modules" / VUE.package, version="0.1.8")
    changed = put(tmp_path / "cache" / VUE.package / VUE.version)
    (changed / "index.js").write_text("// nothing\n", encoding="utf-8")
    with pytest.raises(SetupError) as caught:
        find("Vue", near=tmp_path, cache=tmp_path / "cache")
    assert str(caught.value) == (
        "this needs Vue, npm's weex-vue-framework@2.5.16-weex.5, which is not installed "
        f"({other} is version 0.1.8; 2.5.16-weex.5 is tested; {changed / 'index.js'} was changed: "
        "npm's weex-vue-framework@2.5.16-weex.5 has another one): run "
        "weex-run frameworks install vue"
    )


@pytest.mark.parametrize("manifest", [None, "{", "[]", '{"name": "other"}'])
def test_a_folder_that_is_no_such_package_is_not_taken(
    manifest: str | None, tmp_path: Path
) -> None:
    folder = tmp_path / "node_modules" / VUE.package
    folder.mkdir(parents=True)
    if manifest is not None:
        (folder / "package.json").write_text(manifest, encoding="utf-8")
    with pytest.raises(SetupError, match=r"is not installed: run"):
        find("Vue", near=tmp_path, cache=tmp_path / "none")
    with pytest.raises(UsageError, match=r"there is no weex-vue-framework in .*: name the package"):
        find("Vue", given=tmp_path)


def test_a_wrong_variable_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEEX_VUE_FRAMEWORK", str(tmp_path))
    with pytest.raises(UsageError, match=r", which WEEX_VUE_FRAMEWORK names: name the package"):
        find("Vue")


def test_a_package_of_another_make_is_said_to_be_of_no_use(tmp_path: Path) -> None:
    folder = put(tmp_path / "old", version="2.1.8-weex.1")
    (folder / "factory.js").unlink()
    with pytest.raises(UsageError, match=r"old has no factory\.js, so it is of no use here"):
        find("Vue", given=folder)
    with pytest.raises(SetupError, match=r"is not installed \(.*has no factory\.js"):
        find("Vue", near=tmp_path, cache=_as_cache(tmp_path, folder))


def test_a_release_from_before_pages_had_contexts_is_said_to_be_of_no_use(tmp_path: Path) -> None:
    folder = put(tmp_path / "old", version="2.4.2-weex.9")
    index = folder / "index.js"
    index.write_text(index.read_text("utf-8").replace("createInstanceContext", "create"), "utf-8")
    with pytest.raises(UsageError) as caught:
        find("Vue", given=folder)
    assert str(caught.value) == (
        f"{folder} is version 2.4.2-weex.9, which has no createInstanceContext, so it is of no use "
        "here: install weex-vue-framework@2.5.16-weex.5, as weex-run frameworks install vue does"
    )


def _as_cache(tmp_path: Path, folder: Path) -> Path:
    shutil.copytree(folder, tmp_path / "cache" / VUE.package / VUE.version)
    return tmp_path / "cache"


def test_an_unknown_framework_is_said_with_those_there_are() -> None:
    with pytest.raises(UsageError, match=r"there is no framework 'Svelte': choose from Vue, Rax"):
        find("Svelte")
