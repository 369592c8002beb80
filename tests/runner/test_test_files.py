"""Test files in JavaScript on the command line: each test is a script of its own."""

from __future__ import annotations

from xml.etree.ElementTree import parse

import pytest

from tests.runner.command import CommandLine

SUM = """
const { add } = require('./src/add');
describe('sum', () => {
  it('adds', () => { expect(add(1, 1)).toBe(2); });
  it('is exact', () => {
    console.log('adding');
    expect({ sum: add(0.1, 0.2) }).toEqual({ sum: 0.3 });
  });
  it.skip('is slow', () => {});
});
"""


@pytest.fixture
def project(weex: CommandLine) -> CommandLine:
    weex.write("tests/sum.test.js", SUM)
    weex.write("tests/src/add.js", "exports.add = (a, b) => a + b;")
    return weex


def test_each_test_is_reported_by_its_name(project: CommandLine) -> None:
    run = project("tests/sum.test.js")
    assert run.code == 1
    assert [line.partition(" (")[0] for line in run.lines] == [
        "ok   tests/sum.test.js > sum > adds",
        "[sum.test.js > sum > is exact] adding",
        "FAIL tests/sum.test.js > sum > is exact",
        "skip tests/sum.test.js > sum > is slow",
        "1 passed, 1 failed, 1 skipped in " + run.lines[-1].rpartition("in ")[2],
    ]
    assert "error: tests/sum.test.js:7:" in run.err
    assert "    -   sum: 0.3,\n" in run.err.replace("[sum.test.js > sum > is exact] ", "")


def test_a_single_test_is_reported_too(weex: CommandLine) -> None:
    weex.write("a.test.js", "it('is true', () => { console.log('so'); });")
    run = weex("a.test.js")
    assert [line.partition(" (")[0] for line in run.lines] == [
        "so",
        "ok   a.test.js > is true",
        "1 passed, 0 failed in " + run.lines[-1].rpartition("in ")[2],
    ]
    assert weex("-q", "a.test.js").out == "so\n"


def test_they_are_listed_chosen_and_divided_by_name(project: CommandLine) -> None:
    everything = project("--list", "tests/sum.test.js").lines
    assert everything == [f"tests/sum.test.js > sum > {x}" for x in ("adds", "is exact", "is slow")]
    assert project("--list", "--filter", "exact", "tests/sum.test.js").lines == everything[1:2]
    assert project("--list", "--shard", "2/2", "tests/sum.test.js").lines == everything[1:2]
    assert project("--filter", "adds", "tests/sum.test.js").code == 0


def test_what_test_files_require_is_no_script_of_its_own(project: CommandLine) -> None:
    project.write("tests/plain.js", "console.log('plain')")
    assert project("--list", "tests").lines == [
        "tests/plain.js",
        *(f"tests/sum.test.js > sum > {name}" for name in ("adds", "is exact", "is slow")),
    ]


def test_several_run_at_once(project: CommandLine) -> None:
    run = project("-j", "3", "--quiet", "tests/sum.test.js")
    assert "1 passed, 1 failed, 1 skipped" in run.out


def test_a_test_that_failed_last_time_runs_again_alone(project: CommandLine) -> None:
    project.write("pyproject.toml")
    project("tests/sum.test.js")
    project.write("tests/src/add.js", "exports.add = (a, b) => Math.round(10 * (a + b)) / 10;")
    run = project("--last-failed", "tests/sum.test.js")
    assert run.code == 0
    assert "adds" not in run.out


def test_servers_see_a_case_for_each(project: CommandLine) -> None:
    project("--report", "junit:report.xml", "tests/sum.test.js")
    (suite,) = parse(project.folder / "report.xml").getroot()
    assert suite.get("name") == "tests/sum.test.js"
    assert [case.get("name") for case in suite] == [
        f"tests/sum.test.js > sum > {name}" for name in ("adds", "is exact", "is slow")
    ]
    assert [[child.tag for child in case] for case in suite] == [
        [],
        ["failure", "system-out"],
        ["skipped"],
    ]


def test_a_heartbeat_of_a_minute_takes_no_minute(weex: CommandLine) -> None:
    weex.write(
        "beat.test.js",
        """
        it('beats', async () => {
          await new Promise((done) => setTimeout(done, 60000));
          expect(performance.now()).toBe(60000);
        }, 90000);
        """,
    )
    run = weex("beat.test.js", "--timeout", "10")
    assert run.code == 0
    assert run.seconds < 10


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("import { a } from './a.js'", "bundle it first"),
        ("const a = 1;", "a.test.js has no tests: it says it() or test() nowhere"),
        ("throw new Error('early')", "Error: early"),
        ("while (true) {}", "JavaScript ran for more than 0.2 s of CPU time"),
    ],
)
def test_a_file_that_tells_no_tests_fails_and_says_why(
    source: str, says: str, weex: CommandLine
) -> None:
    weex.write("a.test.js", source)
    weex.write("b.test.js", "it('passes', () => {})")
    run = weex("a.test.js", "b.test.js", "--cpu", "0.2")
    assert run.code in (1, 4)
    assert says in run.out + run.err
    assert "ok   b.test.js > passes" in run.out


def test_a_file_that_nothing_can_interrupt_ends_at_the_time_out(weex: CommandLine) -> None:
    weex.write("a.test.js", "new Array(4294967295).join('');")
    run = weex("a.test.js", "--timeout", "0.5")
    assert run.code == 3
    assert "cannot be interrupted" in run.out.replace("\n", " ")


def test_names_that_do_not_print_are_escaped(weex: CommandLine) -> None:
    weex.write("a.test.js", r"it('one\ntwo \u001b[31m', () => {})")
    run = weex("--list", "a.test.js")
    assert run.lines == [r"a.test.js > one\ntwo \x1b[31m"]
    assert weex("a.test.js").code == 0


def test_errors_of_pages_are_told_once_and_those_that_are_expected_not_at_all(
    weex: CommandLine,
) -> None:
    weex.write("broken.js", "throw new Error('boom')")
    weex.write(
        "a.test.js",
        """
        it('expects it', async () => {
          const page = await device.open('broken.js');
          expect(await page.errors()).toMatchObject([{ message: 'boom' }]);
        });
        it('does not', () => device.open('broken.js'));
        """,
    )
    _, (expects, does_not) = weex.reports("a.test.js")
    assert (expects["status"], expects["errors"]) == ("passed", [])
    assert does_not["status"] == "failed"
    assert [error["message"] for error in does_not["errors"]] == ["boom"]


@pytest.mark.parametrize("gesture", ["--tap=text", "--type=input=Ann"])
def test_their_pages_are_not_touched_from_outside(project: CommandLine, gesture: str) -> None:
    run = project(gesture, "tests/sum.test.js")
    assert run.code == 2
    assert "tests/sum.test.js is a test file, which taps and types by itself" in run.sentence
    project.write("tests/page.js", "console.log('a page')")
    assert "a page" in project(gesture, "--filter", "!.test.js", "tests/page.js", "tests").out


def test_their_pages_are_not_drawn_and_a_note_says_so(project: CommandLine) -> None:
    run = project("--screenshot", "page.png", "--filter", "adds", "tests/sum.test.js")
    assert run.code == 0
    assert run.err == "note: --screenshot draws no pages of test files\n"
    assert not (project.folder / "page.png").exists()


CHAT = """
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onopen(() => ws.send(weex.config.bundleUrl.slice(-1)));
weex.requireModule('stream').fetch({ method: 'GET', url: 'http://a.example/' }, () => {});
"""
CHATS = """
it('chats', async () => {
  await device.route('http://a.example/', { body: 'here' });
  for (const n of [1, 2]) {
    const page = await device.open('chat.js', { bundleUrl: 'f:/' + n });
    await page.settled();
  }
});
"""


def test_what_their_pages_send_is_in_reports(weex: CommandLine) -> None:
    weex.write("chat.js", CHAT)
    weex.write("chat.test.js", CHATS)
    run, (result,) = weex.reports("--trace", "chat.test.js")
    assert run.code == 0
    assert [(each["sent"], each["received"]) for each in result["sockets"]] == [(1, 1), (1, 1)]
    assert [each["status"] for each in result["requests"]] == [200, 200]
    sent = [line.split() for line in run.lines if "-> text" in line]
    assert [(words[1], words[-1]) for words in sent] == [("1", "'1'"), ("2", "'2'")]
