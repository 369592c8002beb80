"""The bundles of our pages. Those that bring packages of npm are linked with them here.

The repository holds no code of others, so it has these pages without their packages, see
jsfixtures/pages/build.mjs. esbuild puts the packages in, within a second, once for each lock file.
"""

from __future__ import annotations

import fcntl
import functools
import hashlib
import shutil
import subprocess
from pathlib import Path

from tests.npm import node_modules

PAGES = Path(__file__).parents[2] / "jsfixtures" / "pages" / "dist"
UNLINKED = PAGES / "unlinked"
_OPTIONS = (
    "--bundle",
    "--format=cjs",
    "--platform=neutral",
    "--main-fields=module,main",
    "--external:@weex-module/*",
    "--alias:babel-runtime/regenerator=regenerator-runtime",
    "--loader:.css=empty",  # of components for browsers
    "--sourcemap",
    "--sources-content=false",
    "--log-level=warning",
)
_DEVELOPMENT = ('--define:process.env.NODE_ENV="development"',)
_PRODUCTION = ('--define:process.env.NODE_ENV="production"', "--minify")
_LINKED = {
    "rax-form": _PRODUCTION,
    "rax-one": _DEVELOPMENT,
    "wizard": _DEVELOPMENT,
    "min/wizard": _PRODUCTION,
}


def names(folder: str = "") -> list[str]:
    """The names of all pages; of ``"min"``: of those that are also built as apps ship them."""
    ours = (path.stem for path in (PAGES / folder).glob("*.js"))
    linked = (Path(name) for name in _LINKED)
    return sorted([*ours, *(name.name for name in linked if name.parent == Path(folder))])


def bundle(name: str) -> Path:
    """The bundle of a page, which has ``min/`` before its name for the one that apps ship."""
    return (linked(node_modules()) if name in _LINKED else PAGES) / f"{name}.js"


@functools.cache
def linked(modules: Path) -> Path:
    """The folder of the pages that bring packages. Workers of one run wait for the first one."""
    digest = hashlib.sha256(Path(__file__).read_bytes())
    for file in sorted(UNLINKED.iterdir()):
        digest.update(file.read_bytes())
    folder = modules.parent / f"pages-{digest.hexdigest()[:16]}"
    with (modules.parent / "pages-lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            new = modules.parent / "pages-new"
            shutil.rmtree(new, ignore_errors=True)  # of a run that was broken off
            # Beside the packages, so that esbuild looks nowhere else for them.
            shutil.copytree(UNLINKED, new / "unlinked")
            for name in _LINKED:
                _link(name, new, modules)
            new.rename(folder)
    return folder


def _link(name: str, folder: Path, modules: Path) -> None:
    (esbuild,) = modules.glob("@esbuild/*/bin/esbuild")
    source = folder / "unlinked" / f"{Path(name).name}.js"
    options = [*_OPTIONS, *_LINKED[name], f"--outfile={folder / name}.js"]
    if not name.startswith("min/"):
        with source.open(encoding="utf-8") as lines:
            options.append(f"--banner:js={next(lines).rstrip()}")
    subprocess.run([esbuild, source, *options], cwd=folder, check=True)
