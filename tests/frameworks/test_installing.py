"""Installing into the cache, from archives as npm packs them."""

from __future__ import annotations

import shutil
import tarfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from bridge.errors import SetupError, UsageError
from bridge.frameworks import FRAMEWORKS, find, installing
from bridge.frameworks.installing import install
from tests.npm import node_modules


class Npm:
    """Packs the packages that tests have, changed or not, in place of the registry's."""

    def __init__(self, folder: Path) -> None:
        self.packed: list[str] = []
        self.packages = folder / "registry"
        for release in FRAMEWORKS.values():
            real = node_modules() / release.package
            shutil.copytree(real, self.packages / release.package)

    def __call__(self, arguments: Sequence[str], folder: Path) -> str:
        action, spec = arguments
        assert action == "pack"
        self.packed.append(spec)
        with tarfile.open(folder / "package.tgz", "w:gz") as archive:
            archive.add(self.packages / spec.rpartition("@")[0], "package")
        return "package.tgz\n"


@pytest.fixture
def registry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Npm:
    stand_in = Npm(tmp_path)
    monkeypatch.setattr(installing, "npm", stand_in)
    return stand_in


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def files_in(folder: Path) -> list[str]:
    return sorted(str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file())


@pytest.mark.parametrize("name", FRAMEWORKS)
def test_what_is_installed_is_found(name: str, cache: Path, registry: Npm) -> None:
    release = FRAMEWORKS[name]
    installed = install(name.lower(), cache=cache)
    assert installed == find(name, cache=cache)
    assert (installed.version, installed.notes) == (release.version, ())
    assert files_in(installed.path) == sorted([*release.files, "package.json"])
    assert registry.packed == [release.spec]


def test_nothing_is_left_over(cache: Path, registry: Npm) -> None:
    install("Vue", cache=cache)
    assert [folder.name for folder in (cache / "weex-vue-framework").iterdir()] == ["2.5.16-weex.5"]


def test_what_is_there_is_not_fetched_again(cache: Path, registry: Npm) -> None:
    assert install("Vue", cache=cache) == install("Vue", cache=cache)
    assert len(registry.packed) == 1


def test_what_was_changed_is_mended(cache: Path, registry: Npm) -> None:
    path = install("Vue", cache=cache).path
    (path / "factory.js").write_text("changed", encoding="utf-8")
    (path / "index.js").unlink()
    assert install("Vue", cache=cache).notes == ()
    assert find("Vue", cache=cache).path == path


def test_another_text_than_was_tested_is_not_installed(cache: Path, registry: Npm) -> None:
    (registry.packages / "weex-vue-framework" / "factory.js").write_text("other", encoding="utf-8")
    with pytest.raises(SetupError, match=r"npm gave another weex-vue-framework@2\.5\.16-weex\.5"):
        install("Vue", cache=cache)
    assert files_in(cache) == []


def test_an_archive_without_a_file_is_not_installed(cache: Path, registry: Npm) -> None:
    (registry.packages / "weex-vue-framework" / "index.js").unlink()
    with pytest.raises(SetupError, match=r"npm gave another"):
        install("Vue", cache=cache)


def test_an_archive_with_a_folder_for_a_file_is_not_installed(cache: Path, registry: Npm) -> None:
    file = registry.packages / "weex-vue-framework" / "index.js"
    file.unlink()
    file.mkdir()
    with pytest.raises(SetupError, match=r"npm gave another"):
        install("Vue", cache=cache)


def test_what_is_no_archive_is_not_installed(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(arguments: Sequence[str], folder: Path) -> str:
        (folder / "package.tgz").write_bytes(b"<html>")
        return ""

    monkeypatch.setattr(installing, "npm", broken)
    with pytest.raises(SetupError, match=r"npm gave another"):
        install("Vue", cache=cache)


def test_a_second_installation_at_the_same_time_does_no_harm(
    cache: Path, registry: Npm, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(arguments: Sequence[str], folder: Path) -> str:
        monkeypatch.setattr(installing, "npm", registry)
        install("Vue", cache=cache)
        return registry(arguments, folder)

    monkeypatch.setattr(installing, "npm", slow)
    assert install("Vue", cache=cache) == find("Vue", cache=cache)
    assert len(registry.packed) == 2


def test_a_cache_that_cannot_be_written_is_said(cache: Path, registry: Npm) -> None:
    cache.write_text("a file", encoding="utf-8")
    with pytest.raises(SetupError, match=r"2\.5\.16-weex\.5 cannot be written \(.*\): mend its"):
        install("Vue", cache=cache)


def test_an_unknown_framework_is_no_reason_to_run_npm(cache: Path, registry: Npm) -> None:
    with pytest.raises(UsageError, match=r"there is no framework 'react'"):
        install("react", cache=cache)
    assert registry.packed == []
