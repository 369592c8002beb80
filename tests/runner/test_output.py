"""Streams: which line goes where, what is never let through, and what if nobody can take it."""

from __future__ import annotations

import errno
import os
import pty
import re
import subprocess
import termios
import time
from pathlib import Path

import pytest

from tests.runner.command import CommandLine

FULL = Path("/dev/full")
ASCII = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}

needs_full = pytest.mark.skipif(not FULL.exists(), reason="needs /dev/full")


class TestStreams:
    def test_each_level_has_its_stream(self, weex: CommandLine) -> None:
        levels = ("debug", "log", "info", "warn", "error")
        source = "".join(f"console.{level}('{level}');" for level in levels)
        run = weex.script(source, "--env", "logLevel=debug")
        assert (run.code, run.out, run.err) == (0, "debug\nlog\ninfo\n", "warn\nerror\n")

    def test_objects_are_printed_as_weex_prints_them(self, weex: CommandLine) -> None:
        run = weex.script("console.log({ a: [1, null], b: 'x' }, [true], 1.5, undefined, null)")
        assert run.out == '{"a":[1,null],"b":"x"} [true] 1.5 undefined null\n'

    def test_lines_of_one_script_have_no_prefix(self, weex: CommandLine) -> None:
        assert weex.script("console.log('a\\nb')").out == "a\nb\n"

    def test_lines_of_several_scripts_name_theirs(self, weex: CommandLine) -> None:
        weex.write("app/1.js", "console.log('a\\nb')")
        weex.write("app/2.js", "console.warn('c')")
        run = weex("app")
        assert run.lines[:2] == ["[1.js] a", "[1.js] b"]
        assert run.err == "[2.js] c\n"

    def test_scripts_of_several_folders_are_named_in_full(self, weex: CommandLine) -> None:
        weex.write("a/1.js", "console.log('a')")
        weex.write("b/1.js", "console.log('b')")
        printed = [line for line in weex(".").lines if line.startswith("[")]
        assert printed == ["[a/1.js] a", "[b/1.js] b"]

    def test_both_streams_keep_their_order_where_they_end_in_one_place(
        self, weex: CommandLine
    ) -> None:
        source = "for (let i = 0; i < 50; i++) { console.log('out', i); console.warn('err', i); }"
        run = weex.script(source, stderr=subprocess.STDOUT)
        assert run.lines == [f"{name} {i}" for i in range(50) for name in ("out", "err")]

    def test_nothing_is_printed_twice(self, weex: CommandLine) -> None:
        for number in range(5):
            weex.write(f"{number}.js", f"console.log({number})")
        printed = [line for line in weex(".").lines if line.startswith("[")]
        assert printed == [f"[{number}.js] {number}" for number in range(5)]

    def test_a_script_has_no_share_in_standard_input(self, weex: CommandLine) -> None:
        weex.write("script.js", "console.log('fine')")
        with weex.started("script.js", stdin=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stdout.read() == b"fine\n"  # though its input has not ended
            assert weex.finished(process).code == 0


class TestServersThatCannotBeReached:
    SILENT = "weex.requireModule('webSocket').WebSocket('ws://127.0.0.1:1/');"

    def test_a_note_says_why_where_the_script_does_not(self, weex: CommandLine) -> None:
        run = weex.script(self.SILENT)
        assert run.code == 0
        assert run.err == "note: script.js: connection to ws://127.0.0.1:1/ refused\n"

    def test_one_of_a_request_too(self, weex: CommandLine) -> None:
        asks = "{ method: 'GET', url: 'http://127.0.0.1:1/' }"
        run = weex.script(f"weex.requireModule('stream').fetch({asks}, () => {{}})")
        assert run.err == "note: script.js: connection to http://127.0.0.1:1/ refused\n"

    def test_none_does_where_the_script_has(self, weex: CommandLine) -> None:
        run = weex.script(
            "const ws = weex.requireModule('webSocket'); ws.WebSocket('ws://127.0.0.1:1/');"
            "ws.onerror = (event) => console.log(event.data);",
            "--portability",
            "off",
        )
        assert "refused" in run.out
        assert run.err == ""


class TestFailures:
    def test_of_many_scripts_are_named_again_at_the_end(self, weex: CommandLine) -> None:
        for number in range(21):
            weex.write(f"{number}.js", f"console.assert({number} % 10 !== 3)")
        run = weex(".")
        again = [line for line in run.lines if line.startswith("failed: ")]
        assert again == ["failed: 3.js: 1 error", "failed: 13.js: 1 error"]
        assert run.lines[-3:-1] == again

    def test_of_few_are_in_sight_anyway(self, weex: CommandLine) -> None:
        weex.write("a.js", "missing()")
        weex.write("b.js", "")
        assert "failed: " not in weex(".").out


class TestWhatIsNeverLetThrough:
    HOSTILE = "a\\u001b[2J\\u001b]0;t\\u0007\\r\\b\\u0000\\u009b1m\\u007f\\u202e\\u2028\\ud800b"
    SHOWN = r"a\x1b[2J\x1b]0;t\x07\r\x08\x00\x9b1m\x7f\u202e\u2028" + "\ufffdb"

    @pytest.mark.parametrize("level", ["log", "error"])
    def test_control_characters_of_the_console_are_escaped(
        self, weex: CommandLine, level: str
    ) -> None:
        run = weex.script(f"console.{level}('{self.HOSTILE}\\tc\\nd')")
        assert (run.out or run.err) == f"{self.SHOWN}\tc\nd\n"

    @pytest.mark.parametrize(
        "source",
        [
            "throw new Error('{}')",
            "throw '{}'",
            "const e = new Error('x'); e.name = '{}'; throw e",
            "const e = new Error('x'); e.stack = '{}'; throw e",
            "const f = { ['{}']() { null.x } }; f['{}']()",
            "console.assert(false, '{}')",
            "Promise.reject('{}')",
            "weex.requireModule('{}')",
            "weex.requireModule('webSocket').WebSocket('ws://127.0.0.1:1/{}')",
            "weex.requireModule('webSocket').WebSocket('{}')",
            "weex.requireModule('webSocket').send('{}')",
            "console.count('{}'); console.time('{}'); console.timeEnd('{}'); console.group('{}')",
        ],
    )
    def test_what_else_scripts_choose_is_escaped_too(self, weex: CommandLine, source: str) -> None:
        weex.script(source.replace("{}", self.HOSTILE), "--trace")  # every run is looked at

    def test_names_of_files_are_escaped(self, weex: CommandLine) -> None:
        weex.write("a\x1b[31m\n.js", "setInterval(() => {}, 50); boom()")
        run = weex("a\x1b[31m\n.js", "--timeout", "0.2")
        assert run.err.splitlines()[0].startswith(r"error: a\x1b[31m\n.js:1:")
        assert run.err.splitlines()[-2].startswith(r"a\x1b[31m\n.js: not settled")
        assert run.err.splitlines()[-1].startswith(r"note: a\x1b[31m\n.js waits")

    def test_a_script_cannot_forge_lines_of_the_report(self, weex: CommandLine) -> None:
        forged = "ok   2.js (0.01 s)"
        weex.write(
            "1.js", f"console.log('x\\n{forged}'); throw new Error('x\\n{forged}\\n{forged}')"
        )
        weex.write("2.js", "boom()")
        run = weex(".")
        assert forged not in run.out.splitlines() + run.err.splitlines()
        assert run.lines[-1].startswith("0 passed, 2 failed")

    def test_a_message_of_several_lines_stays_one_entry(self, weex: CommandLine) -> None:
        run = weex.script("throw new Error('one\\nscript.js: 0 errors')")
        assert [line for line in run.err.splitlines() if not line.startswith(" ")] == [
            run.err.splitlines()[0],
            "script.js: 1 error",
        ]


class TestEncodings:
    def test_a_terminal_of_ascii_gets_ascii(self, weex: CommandLine) -> None:
        run = weex.script("console.log('é 中 😀'); console.error('ü')", environment=ASCII)
        assert (run.code, run.out, run.err) == (0, "\\xe9 \\u4e2d \\U0001f600\n", "\\xfc\n")

    def test_the_json_report_does_not_depend_on_the_language(self, weex: CommandLine) -> None:
        report = weex.reported("console.log('é 中 😀')", environment=ASCII)
        assert report["console"][0]["text"] == "é 中 😀"

    def test_a_file_name_that_is_no_text_can_be_run(self, weex: CommandLine) -> None:
        name = os.fsdecode(b"\xff.js")
        try:
            weex.write(name, "console.log('fine')")
        except OSError:
            pytest.skip("this file system takes no such names")
        run = weex(name)
        assert (run.code, run.out) == (0, "fine\n")


class TestNobodyReads:
    def test_a_reader_that_goes_away_ends_the_run_quietly(self, weex: CommandLine) -> None:
        weex.write("script.js", "setInterval(() => console.log('tick'), 5)")
        begun = time.monotonic()
        with weex.started("--timeout", "20", "script.js") as process:
            assert process.stdout is not None
            process.stdout.readline()
            process.stdout.close()
            process.stdout = None
            run = weex.finished(process, begun)
        assert (run.code, run.err) == (141, "")
        assert run.seconds < 10

    @needs_full
    def test_a_full_disk_is_said_in_one_sentence(self, weex: CommandLine) -> None:
        with FULL.open("wb") as full:
            run = weex.script("console.log('lost')", stdout=full)
        assert run.code == 2
        assert run.err.startswith("weex-run: standard output cannot be written (No space left")
        assert run.err.count("\n") == 1

    @needs_full
    @pytest.mark.parametrize("option", ["--help", "--version"])
    def test_that_holds_for_help_too(self, weex: CommandLine, option: str) -> None:
        with FULL.open("wb") as full:
            run = weex(option, stdout=full)
        assert (run.code, run.err.count("\n")) == (2, 1)

    @needs_full
    def test_a_report_that_meets_a_full_disk_is_named(self, weex: CommandLine) -> None:
        run = weex.script("console.log('fine')", "--json", str(FULL))
        assert (run.code, run.out) == (2, "fine\n")
        assert run.err.startswith("weex-run: the report /dev/full cannot be written (No space")

    @needs_full
    def test_errors_that_cannot_be_said_still_fail(self, weex: CommandLine) -> None:
        with FULL.open("wb") as full:
            assert weex.script("boom()", stderr=full).code == 2

    @pytest.mark.parametrize(
        ("closed", "out", "err"),
        [
            ("<&-", "fine\n", "bad\n"),
            (">&-", "", "bad\n"),
            ("2>&-", "fine\n", ""),
            ("<&- >&- 2>&-", "", ""),
        ],
    )
    def test_closed_streams_change_nothing_else(
        self, weex: CommandLine, closed: str, out: str, err: str
    ) -> None:
        weex.write("script.js", "console.log('fine'); console.error('bad')")
        run = weex(
            "--json", "report", "script.js", before=["sh", "-c", f'exec "$@" {closed}', "sh"]
        )
        assert (run.code, run.out, run.err) == (0, out, err)
        report = (weex.folder / "report").read_text(encoding="ascii")
        assert report.startswith('{"script": "script.js", "status": "passed"')
        assert report.count("\n") == 1


class TestProgress:
    def test_a_terminal_shows_which_of_several_scripts_runs(self, weex: CommandLine) -> None:
        weex.write("1.js", "console.log('one')")
        weex.write("2.js", "setTimeout(() => {}, 50)")
        shown = on_a_terminal(weex, "1.js", "2.js")
        assert "[1/2] 1.js\r\x1b[2K[1.js] one\r\n" in shown
        assert "[2/2] 2.js\r\x1b[2Kok   2.js" in shown
        assert re.search(r"\n2 passed, 0 failed in [0-9.]+ s\r\n$", shown)

    def test_the_line_is_never_left_behind(self, weex: CommandLine) -> None:
        weex.write("1.js", "console.error('one'); boom()")
        weex.write("2.js", "")
        shown = on_a_terminal(weex, "1.js", "2.js")
        for line in re.split(r"\r\x1b\[2K|\n", shown):
            assert not re.search(r"\[[0-9]/2\].+(ok|FAIL|error|one)", line)

    def test_it_is_cut_to_the_width_of_the_terminal(self, weex: CommandLine) -> None:
        names = [f"{'long' * 30}{number}.js" for number in range(2)]
        for name in names:
            weex.write(name, "")
        shown = on_a_terminal(weex, *names, columns=40)
        progress = re.findall(r"\x1b\[2K(\[[0-9]/2\][^\r\n]*)", shown)
        assert {len(line) for line in progress} == {39}

    def test_one_script_needs_none(self, weex: CommandLine) -> None:
        weex.write("1.js", "console.log('one')")
        assert on_a_terminal(weex, "1.js") == "one\r\n"

    @pytest.mark.parametrize(
        ("options", "environment"), [(["-q"], {}), ([], {"TERM": "dumb"})], ids=["quiet", "dumb"]
    )
    def test_it_can_be_done_without(
        self, weex: CommandLine, options: list[str], environment: dict[str, str]
    ) -> None:
        weex.write("1.js", "console.log('one')")
        weex.write("2.js", "")
        assert "\x1b" not in on_a_terminal(weex, *options, ".", environment=environment)


def on_a_terminal(
    weex: CommandLine, *arguments: str, columns: int = 80, environment: dict[str, str] | None = None
) -> str:
    """All that a run writes on a terminal of its own."""
    terminal, end = pty.openpty()
    termios.tcsetwinsize(end, (24, columns))
    try:
        with weex.started(
            *arguments,
            environment={"TERM": "xterm"} | (environment or {}),
            stdin=end,
            stdout=end,
            stderr=end,
        ) as process:
            os.close(end)
            written = b"".join(iter(lambda: read_some(terminal), b""))
            assert process.wait() in (0, 1)
        return written.decode()
    finally:
        os.close(terminal)


def read_some(terminal: int) -> bytes:
    try:
        return os.read(terminal, 2**16)
    except OSError as error:
        if error.errno != errno.EIO:  # what Linux says when the last process has closed it
            raise
        return b""
