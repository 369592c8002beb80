"""The releases of the frameworks that this package was tested with, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bridge.errors import UsageError


@dataclass(frozen=True)
class Release:
    """One release of a framework on npm.

    Attributes:
        name: what bundles call the framework, for example ``Vue``.
        package: npm's name of it.
        version: the release.
        variable: the environment variable that may say where it is.
        files: the files that are loaded, in that order, each with the SHA-256 of its text. A later
            file may ``require`` an earlier one.
        entry: the function by which a page becomes an instance of it.
    """

    name: str
    package: str
    version: str
    variable: str
    files: Mapping[str, str]
    entry: str

    @property
    def spec(self) -> str:
        """What npm is asked for. Its ``latest`` of weex-vue-framework is a wrong 0.1.8."""
        return f"{self.package}@{self.version}"

    @property
    def command(self) -> str:
        """The command that installs it."""
        return f"weex-run frameworks install {self.name.lower()}"


_RELEASES = (
    Release(
        name="Vue",
        package="weex-vue-framework",
        version="2.5.16-weex.5",
        variable="WEEX_VUE_FRAMEWORK",
        files=MappingProxyType(
            {
                "factory.js": "a36608df918e8d5d4c6811beaaaec99628fce66d225082e37198332377870549",
                "index.js": "b9bb0f9c751e70d2687f43c9c61501a3bfe98a33fcdd82780a558f2f3f291de0",
            }
        ),
        entry="createInstanceContext",
    ),
    Release(
        name="Rax",
        package="weex-rax-framework",
        version="0.4.20",
        variable="WEEX_RAX_FRAMEWORK",
        files=MappingProxyType(
            {
                "dist/framework.weex.js": (
                    "d234f0f6a360003b0f1cc480322a858998d3ae142b6372be97820b0b678ef812"
                ),
            }
        ),
        entry="createInstance",
    ),
)
FRAMEWORKS: Mapping[str, Release] = MappingProxyType({each.name: each for each in _RELEASES})


def release_of(name: str) -> Release:
    """The release of a framework, its name in any case.

    Raises:
        UsageError: There is no such framework.
    """
    for release in FRAMEWORKS.values():
        if release.name.lower() == name.lower():
            return release
    raise UsageError(f"there is no framework {name!r}: choose from {', '.join(FRAMEWORKS)}")
