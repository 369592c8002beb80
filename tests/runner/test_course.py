"""How a run goes: scripts that are tried again, runs that end early, and what is told of that."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.net.peers import Client, raw_server
from tests.runner.command import CommandLine


@pytest.fixture
async def flaky() -> AsyncIterator[str]:
    """A script that fails when it is first run: its server lets only the second one in."""
    visits = 0

    async def second_time_lucky(client: Client) -> None:
        nonlocal visits
        visits += 1
        if visits > 1:
            await client.accept()
        await client.wait_end()

    async with raw_server(second_time_lucky) as url:
        yield f"""
        const ws = weex.requireModule('webSocket');
        ws.WebSocket('{url}', '');
        const late = () => {{ console.log('late'); ws.close(); throw new Error('no answer'); }};
        const timer = setTimeout(late, 400);
        ws.onopen(() => {{ clearTimeout(timer); console.log('open'); ws.close(); }});
        """


class TestRetries:
    async def run(self, weex: CommandLine, *arguments: str) -> tuple[int, str, str]:
        run = await asyncio.to_thread(weex, *arguments)
        return run.code, run.out, run.err

    async def test_a_script_that_passes_on_a_retry_is_flaky(
        self, weex: CommandLine, flaky: str
    ) -> None:
        weex.write("1.js", flaky)
        weex.write("2.js", "")
        reports = ("--report", "junit:r/j.xml", "--report", "tap:r/t.tap", "--json", "r/n.ndjson")
        code, out, _ = await self.run(weex, "--retries", "2", *reports, "--settle", "0.1", ".")
        assert code == 0
        assert "retry 1.js (" in out
        assert ": 1 error; attempt 2 begins\n[1.js] open\n" in out
        assert "): flaky, passed on attempt 2\n" in out
        assert "2 passed (1 flaky), 0 failed in " in out
        folder = weex.folder / "r"
        assert '<flakyFailure message="Error: no answer"' in (folder / "j.xml").read_text()
        assert "  flaky: true\n" in (folder / "t.tap").read_text()
        first = json.loads((folder / "n.ndjson").read_text().splitlines()[0])
        assert (first["status"], first["flaky"], len(first["earlier"])) == ("passed", True, 1)
        assert first["earlier"][0]["console"][0]["text"] == "late"

    def test_one_that_never_passes_has_failed_with_all_its_attempts(
        self, weex: CommandLine
    ) -> None:
        report = weex.reported("console.log('try'); boom()", "--retries", "2")
        assert (report["status"], report["flaky"]) == ("failed", False)
        assert [attempt["status"] for attempt in report["earlier"]] == ["failed", "failed"]

    def test_time_outs_and_limits_are_tried_again_too(self, weex: CommandLine) -> None:
        for source in ("setInterval(() => {}, 20)", "while (true) {}"):
            report = weex.reported(source, *("--retries", "1", "--timeout", "0.3", "--cpu", "0.1"))
            assert len(report["earlier"]) == 1

    def test_only_scripts_that_failed_for_good_count_for_fail_fast(self, weex: CommandLine) -> None:
        weex.write("1.js", "boom()")
        weex.write("2.js", "console.log('never')")
        run = weex("--retries", "1", "--fail-fast", ".")
        assert run.code == 1
        assert [line.split(" (")[0] for line in run.lines] == [
            "retry 1.js",
            "FAIL 1.js",
            "skip 2.js",
            run.lines[-1].split(" (")[0],
        ]
        assert run.lines[-1].startswith("0 passed, 1 failed, 1 skipped in ")


class TestFailFast:
    def test_nothing_more_runs_after_the_first_failure(self, weex: CommandLine) -> None:
        weex.write("1.js", "boom()")
        weex.write("2.js", "console.log('never')")
        run, reports = weex.reports("--fail-fast", ".")
        assert run.code == 1
        assert "never" not in run.out
        assert [report["status"] for report in reports] == ["failed", "skipped"]
        assert reports[1]["errors"][0]["message"] == "not run: 1 script had failed"

    def test_a_number_of_failures_can_be_allowed(self, weex: CommandLine) -> None:
        for number in range(4):
            weex.write(f"{number}.js", "boom()")
        _, reports = weex.reports("--fail-fast=2", ".")
        assert [report["status"] for report in reports] == [
            "failed",
            "failed",
            "skipped",
            "skipped",
        ]

    def test_the_next_word_is_a_path_and_no_number(self, weex: CommandLine) -> None:
        weex.write("1.js", "console.log('ran')")
        assert weex("--fail-fast", "1.js").out == "ran\n"

    def test_what_runs_beside_is_ended(self, weex: CommandLine) -> None:
        weex.write("1.js", "setInterval(() => {}, 50)")
        weex.write("2.js", "setTimeout(() => boom(), 100)")
        run, reports = weex.reports("--fail-fast", "-j", "2", "--timeout", "20", ".")
        assert (run.code, run.seconds < 10) == (1, True)
        assert reports[0]["status"] == "skipped"
        assert reports[0]["errors"][0]["message"] == "stopped when 1 script had failed"
        assert reports[0]["open_at_end"] == ["interval of 50 ms, set at 1.js:1:1"]


class TestGlobalTimeout:
    def test_what_runs_is_ended_and_names_what_was_open(self, weex: CommandLine) -> None:
        weex.write("1.js", "setInterval(() => {}, 50)")
        weex.write("2.js", "console.log('never')")
        junit = weex.folder / "r.xml"
        run = weex("--global-timeout", "0.5", "--report", "junit:r.xml", ".")
        assert run.code == 3
        why = "stopped when the 0.5 s of all scripts were over"
        assert f": {why}; still open: interval of 50 ms, set at 1.js:1:1" in run.lines[0]
        assert run.lines[1].endswith(": not run: the 0.5 s of all scripts were over")
        assert f"{why}; still open: interval of 50 ms" in junit.read_text()

    def test_scripts_that_cannot_be_stopped_are_killed(self, weex: CommandLine) -> None:
        run = weex.script(
            "setTimeout(() => new Array(4294967295).join(''), 1)", "--global-timeout", "0.3"
        )
        assert (run.code, run.seconds < 15) == (3, True)

    def test_a_run_that_is_done_in_time_is_not_told_of_it(self, weex: CommandLine) -> None:
        run = weex.script("console.log('done')", "--global-timeout", "20")
        assert (run.code, run.out, run.err) == (0, "done\n", "")


class TestWatch:
    def test_what_changes_runs_again(self, weex: CommandLine, tmp_path: Path) -> None:
        weex.write("1.js", "console.log('one')")
        changing = weex.write("2.js", "console.log('two')")
        with weex.started("--watch", "-q", ".", environment={"PYTHONUNBUFFERED": "1"}) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            assert process.stdout.readline() == b"[1.js] one\n"
            assert process.stdout.readline() == b"[2.js] two\n"
            assert b"waiting for changes" in process.stderr.readline()
            changing.write_text("console.log('three')")
            assert process.stdout.readline() == b"three\n"
            assert b"waiting for changes" in process.stderr.readline()
            (tmp_path / "3.js").write_text("console.log('new')")
            assert process.stdout.readline() == b"new\n"
            process.terminate()
            assert weex.finished(process).code == 143

    def test_tests_run_again_when_a_file_changes_that_they_require(self, weex: CommandLine) -> None:
        weex.write("tests/a.test.js", "const a = require('../a'); it('says', () => a.say());")
        weex.write("tests/b.test.js", "it('is', () => console.log('b'));")
        required = weex.write("a.js", "exports.say = () => console.log('one');")
        unbuffered = {"PYTHONUNBUFFERED": "1"}
        with weex.started("--watch", "-q", "tests", environment=unbuffered) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            assert process.stdout.readline() == b"[a.test.js > says] one\n"
            assert process.stdout.readline() == b"[b.test.js > is] b\n"
            assert b"waiting for changes" in process.stderr.readline()
            required.write_text("exports.say = () => console.log('two');")
            assert process.stdout.readline() == b"two\n"
            assert b"waiting for changes" in process.stderr.readline()
            process.terminate()
            assert weex.finished(process).code == 143
