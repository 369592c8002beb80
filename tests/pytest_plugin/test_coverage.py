"""Which lines of bundles the tests of a run have reached."""

from __future__ import annotations

from pathlib import Path

import pytest

import bridge.coverage  # noqa: F401  (before any run in this process, see project.py)
from tests.coverage.conftest import tools
from tests.pytest_plugin.project import QUIETLY, Project

__all__ = ["tools"]

pytestmark = pytest.mark.usefixtures("tools")

PRICE = """function price(count) {
  if (count >= 10) return count * 90;
  return count * 100;
}
if (typeof module === 'object') module.exports = price;
else console.log(price(2));
"""


@pytest.fixture
def shop(project: Project) -> Project:
    project.file("price.js", PRICE)
    project.file("tests/test_price.py", "def test_it(weex): assert weex.open('price.js').console")
    project.file(
        "price.test.js",
        "it('is less for many', () => { expect(require('./price')(10)).toBe(900); });",
    )
    return project


def lines_reached(project: Project, folder: str = "coverage") -> str:
    report = (project.pytester.path / folder / "lcov.info").read_text()
    return ",".join(line for line in report.splitlines() if line.startswith("DA:"))


def test_it_is_of_the_bundles_that_python_opens(shop: Project) -> None:
    done = shop.pytester.runpytest(*QUIETLY, "tests", "--weex-coverage")
    done.assert_outcomes(passed=1)
    done.stdout.fnmatch_lines(["*= coverage of bundles, in *coverage =*", "*price.js *|*"])
    assert lines_reached(shop) == "DA:2,1,DA:3,1,DA:5,1,DA:6,1"
    assert not list(Path(shop.pytester.path / "coverage").rglob("*test.js*"))


def test_and_of_the_files_that_tests_in_javascript_require(shop: Project) -> None:
    done = shop.pytester.runpytest(*QUIETLY, "price.test.js", "--weex-coverage=build/coverage")
    done.assert_outcomes(passed=1)
    assert "price.test.js" not in done.stdout.str().partition("coverage of bundles")[2]
    assert lines_reached(shop, "build/coverage") == "DA:2,1,DA:3,0,DA:5,1,DA:6,0"


def test_the_file_of_the_project_can_ask_for_it(shop: Project) -> None:
    shop.settings('[tool.weex.pytest]\ncoverage = "counted"')
    shop.pytester.runpytest(*QUIETLY).assert_outcomes(passed=2)
    assert "DA:2,2" in lines_reached(shop, "counted")


def test_workers_count_into_one_report(shop: Project) -> None:
    done = shop.pytester.runpytest_subprocess(*QUIETLY[:2], "-n", "2", "--weex-coverage")
    done.assert_outcomes(passed=2)
    assert "DA:2,2" in lines_reached(shop)


def test_nothing_is_counted_unless_it_is_asked_for(shop: Project) -> None:
    assert "coverage of bundles" not in shop.pytester.runpytest(*QUIETLY).stdout.str()
    assert not (shop.pytester.path / "coverage").exists()


def test_a_word_behind_the_option_is_not_guessed_about(shop: Project) -> None:
    done = shop.pytester.runpytest(*QUIETLY, "--weex-coverage", "tests")
    assert done.ret == pytest.ExitCode.USAGE_ERROR
    done.stderr.fnmatch_lines(["*--weex-coverage tests: is tests what to test, or where to write*"])
    assert [each.name for each in (shop.pytester.path / "tests").iterdir()] == ["test_price.py"]
