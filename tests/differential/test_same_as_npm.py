"""Our pages do the same on our runtime as on npm's, call by call."""

from __future__ import annotations

import shutil
from typing import Any

import pytest
from _pytest.mark import ParameterSet

from bridge.modules import MODULES
from tests.differential.refs import renamed
from tests.differential.run import Result, npm_results, our_result
from tests.differential.steps import NOT_YET, steps_of
from tests.npm.bundles import names

pytestmark = pytest.mark.skipif(not shutil.which("node"), reason="needs node")

# Ours alone: what elements are found by; shipped frameworks tell no class names.
_OURS = "updateClassList"


@pytest.fixture(scope="session")
def on_npm() -> dict[str, Result]:
    return npm_results({name: steps_of(name) for name in names()})


def _page(name: str) -> ParameterSet:
    waits = name in NOT_YET
    return pytest.param(name, marks=pytest.mark.xfail(waits, reason=NOT_YET.get(name, "")))


@pytest.mark.parametrize("name", [_page(name) for name in names()])
async def test_a_page_does_the_same_as_on_npms_runtime(
    name: str, on_npm: dict[str, Result]
) -> None:
    ours, theirs = renamed(await our_result(name)), renamed(on_npm[name])
    assert _calls(ours) == _calls(theirs)
    assert ours["tree"] == theirs["tree"]
    assert _module_calls(ours) == _module_calls(theirs)


def _calls(result: Result) -> list[list[Any]]:
    return [call for call in result["calls"] if call[0] != _OURS]


def _module_calls(result: Result) -> list[str]:
    known = {each.name for each in MODULES}
    return [call for call in result["moduleCalls"] if call.split(".")[0] in known]
