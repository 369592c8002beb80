"""Test files in JavaScript, collected and run by pytest."""

from __future__ import annotations

import pytest

from tests.pytest_plugin.project import QUIETLY, Project

FILE = """
describe('sum', () => {
  it('adds', () => { expect(1 + 1).toBe(2); });
  it('is exact', () => {
    console.log('adding');
    expect(0.1 + 0.2).toBe(0.3);
  });
  it.skip('is slow', () => {});
});
"""


def run(project: Project, *arguments: str) -> pytest.RunResult:
    return project.pytester.runpytest(*QUIETLY, *arguments)


def test_each_test_is_an_item(project: Project) -> None:
    project.file("tests/sum.test.js", FILE)
    done = run(project, "-v")
    done.assert_outcomes(passed=1, failed=1, skipped=1)
    done.stdout.fnmatch_lines(
        [
            "tests/sum.test.js::sum > adds PASSED*",
            "tests/sum.test.js::sum > is exact FAILED*",
            "tests/sum.test.js::sum > is slow SKIPPED*",
            "tests/sum.test.js:6:*: AssertionError: expect(…).toBe()",
            "Expected: 0.3",
            "Received: 0.30000000000000004",
            "*weex console: tests/sum.test.js*",
            "log   adding*",
        ]
    )
    assert "Traceback" not in done.stdout.str()
    assert "javascript.py" not in done.stdout.str()


def test_items_are_chosen_by_name(project: Project) -> None:
    project.file("tests/sum.test.js", FILE)
    run(project, "-k", "adds").assert_outcomes(passed=1, deselected=2)
    run(project, "tests/sum.test.js::sum > adds").assert_outcomes(passed=1)


def test_the_report_for_servers_has_a_case_for_each(project: Project) -> None:
    project.file("tests/sum.test.js", FILE)
    run(project, "--junit-xml=report.xml")
    report = (project.pytester.path / "report.xml").read_text()
    assert '<testcase classname="tests.sum.test.js" name="sum &gt; adds"' in report
    assert 'tests="3"' in report


def test_a_file_that_cannot_run_is_an_error_of_its_own(project: Project) -> None:
    project.file("a.test.js", "import { sum } from './sum.js';")
    project.file("b.test.js", "it('passes', () => {});")
    done = run(project)
    done.assert_outcomes(errors=1)
    done.stdout.fnmatch_lines(["*a.test.js:1:*SyntaxError*bundle it first*"])


def test_other_files_are_taken_for_tests_where_the_project_says_so(project: Project) -> None:
    project.settings('[tool.weex.pytest]\ntest-files = ["*.spec.js"]')
    project.file("a.test.js", "it('fails', () => { expect(1).toBe(2); });")
    project.file("b.spec.js", "it('passes', () => {});")
    run(project).assert_outcomes(passed=1)


def test_none_is_where_the_project_wants_none(project: Project) -> None:
    project.settings("[tool.weex.pytest]\ntest-files = []")
    project.file("a.test.js", "it('fails', () => { expect(1).toBe(2); });")
    assert run(project).ret == pytest.ExitCode.NO_TESTS_COLLECTED


def test_a_project_that_says_nothing_of_weex_has_its_own_tests_in_javascript(
    project: Project,
) -> None:
    (project.pytester.path / "pyproject.toml").write_text("[tool.other]\n")
    project.file("a.test.js", "it('passes', () => {});")
    assert run(project).ret == pytest.ExitCode.NO_TESTS_COLLECTED
    run(project, "a.test.js").assert_outcomes(passed=1)


def test_the_device_is_that_of_the_project(project: Project) -> None:
    project.settings('profile = "ios"\n[tool.weex.pytest]\nstart = "2020-02-02T00:00:00Z"')
    project.file(
        "a.test.js",
        """
        it('is an iPhone', () => { expect(WXEnvironment.platform).toBe('iOS'); });
        it('is 2020', () => { expect(new Date().getUTCFullYear()).toBe(2020); });
        """,
    )
    run(project).assert_outcomes(passed=2)


def test_an_endless_loop_is_one_failed_test(project: Project) -> None:
    project.settings("cpu = 0.1")
    project.file("a.test.js", "it('hangs', () => { for (;;); });\nit('passes', () => {});")
    done = run(project)
    done.assert_outcomes(passed=1, failed=1)
    done.stdout.fnmatch_lines(["JavaScript ran for more than 0.1 s of CPU time*"])
