"""The report for programs: one JSON object a line, a line for each script."""

from __future__ import annotations

import json
import os

import pytest

from tests.runner.command import CommandLine

ECHO = """
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org/chat', '');
ws.onopen = () => ws.send('hello'); // weex-ignore
ws.onmessage = () => ws.close(4000, 'bye'); // weex-ignore
"""


class TestOneScript:
    def test_it_has_exactly_these_keys(self, weex: CommandLine) -> None:
        report = weex.reported(f"console.log('a'); {ECHO} ws.send('early'); boom()")
        assert set(report) == {
            *("script", "status", "duration_s", "console", "errors"),
            *("sockets", "requests", "warnings", "open_at_end"),
        }
        (line,) = report["console"]
        assert set(line) == {"level", "text", "line"}
        (error,) = report["errors"]
        assert set(error) == {"name", "message", "file", "line", "column", "stack"}
        (connection,) = report["sockets"]
        assert set(connection) == {"url", "mapped_to", "sent", "received", "close", "error"}

    def test_what_was_printed_has_its_level_and_line(self, weex: CommandLine) -> None:
        report = weex.reported("console.log('a', 1)\n\nconsole.warn({ b: 2 })")
        assert report["console"] == [
            {"level": "log", "text": "a 1", "line": 1},
            {"level": "warn", "text": '{"b":2}', "line": 3},
        ]

    def test_an_error_has_its_place_and_stack(self, weex: CommandLine) -> None:
        (error,) = weex.reported("function f() {\n  boom();\n}\nf();")["errors"]
        assert (error["name"], error["message"]) == ("ReferenceError", "boom is not defined")
        assert (error["file"], error["line"]) == ("script.js", 2)
        assert isinstance(error["column"], int)
        assert "at f (script.js:2:" in error["stack"]
        assert "script.js:4:" in error["stack"]

    def test_a_connection_is_counted_and_its_end_told(self, weex: CommandLine) -> None:
        (connection,) = weex.reported(ECHO)["sockets"]
        assert connection.pop("mapped_to").startswith("ws://127.0.0.1:")
        assert connection == {
            "url": "ws://echo.websocket.org/chat",
            "sent": 1,
            "received": 1,
            "close": {"code": 4000, "reason": "bye", "was_clean": True},
            "error": None,
        }

    def test_a_connection_that_failed_says_why(self, weex: CommandLine) -> None:
        source = "weex.requireModule('webSocket').WebSocket('ws://127.0.0.1:1/');"
        (connection,) = weex.reported(source)["sockets"]
        assert connection["error"] == "connection to ws://127.0.0.1:1/ refused"

    def test_a_warning_has_its_place(self, weex: CommandLine) -> None:
        (warning,) = weex.reported(ECHO + "ws.send('early')")["warnings"]
        assert (warning["file"], warning["line"]) == ("script.js", 6)
        assert warning["code"] == "WX003"
        assert warning["message"]

    def test_whatever_is_printed_comes_back_whole(self, weex: CommandLine) -> None:
        report = weex.reported(
            r"console.log('\u0000\u001b[2J\r\n\u2028\u202e\ud800 中 😀 \u0022\\'); "
            r"throw new Error('\u001b\ud83d')"
        )
        texts = [report["console"][0]["text"], report["errors"][0]["message"]]
        assert texts == ['\0\x1b[2J\r\n\u2028\u202e\ufffd 中 😀 "\\', "\x1b\ufffd"]


class TestVerdicts:
    @pytest.mark.parametrize(
        ("source", "status", "name", "message"),
        [
            ("setInterval(() => {}, 50)", "timeout", "Timeout", "not settled after 0.3 s"),
            ("while (true) {}", "limit", "LimitExceeded", "JavaScript ran for more than 0.1 s"),
            ("new Array(4294967295).join('')", "timeout", "Timeout", "stopped after 0.3 s"),
        ],
    )
    def test_the_last_error_says_why_a_script_was_ended(
        self, weex: CommandLine, source: str, status: str, name: str, message: str
    ) -> None:
        report = weex.reported(source, "--timeout", "0.3", "--cpu", "0.1")
        assert report["status"] == status
        last = report["errors"][-1]
        assert last["name"] == name
        assert last["message"].startswith(message)
        assert last["file"] is last["line"] is last["column"] is None

    def test_what_was_open_at_the_end_is_named(self, weex: CommandLine) -> None:
        report = weex.reported(
            ECHO.replace("ws.close", "(() => {})") + "setInterval(() => {}, 50)",
            *("--timeout", "0.3", "--until", "closed"),
        )
        timer, connection = report["open_at_end"]
        assert timer.startswith("interval of 50 ms, set at script.js:6:")
        assert connection.startswith("webSocket to ws://echo.websocket.org/chat (ws://127.0.0.1:")

    def test_the_duration_is_that_of_the_script(self, weex: CommandLine) -> None:
        report = weex.reported("setTimeout(() => {}, 200)")
        assert 0.2 <= report["duration_s"] < 5


class TestFile:
    def test_there_is_a_line_for_each_script_in_their_order(self, weex: CommandLine) -> None:
        weex.write("1.js", "boom()")
        weex.write("2.md", "```js\n```\n\n```js\nboom()\n```\n")
        run, reports = weex.reports(".")
        assert run.code == 1
        assert [(report["script"], report["status"]) for report in reports] == [
            ("1.js", "failed"),
            ("2.md:1", "passed"),
            ("2.md:4", "failed"),
        ]
        assert reports[2]["errors"][0]["line"] == 5

    def test_an_earlier_report_is_replaced(self, weex: CommandLine) -> None:
        for _ in range(2):
            assert weex.reported("")["script"] == "script.js"

    def test_a_line_is_written_as_soon_as_its_script_is_over(self, weex: CommandLine) -> None:
        os.mkfifo(weex.report)
        weex.write("1.js", "")
        weex.write("2.js", "setInterval(() => {}, 50)")
        with (
            weex.started("--json", str(weex.report), ".", "--timeout", "20"),
            weex.report.open(encoding="ascii") as report,
        ):
            assert json.loads(report.readline())["script"] == "1.js"

    def test_a_dash_is_standard_output_and_the_text_goes_to_standard_error(
        self, weex: CommandLine
    ) -> None:
        weex.write("1.js", "console.log('one')")
        weex.write("2.js", "console.warn('two')")
        run = weex("--json", "-", ".", "--trace")
        reports = [json.loads(line) for line in run.lines]
        assert [report["script"] for report in reports] == ["1.js", "2.js"]
        assert [line.split(" (")[0] for line in run.err.splitlines()[:4]] == [
            "[1.js] one",
            "ok   1.js",
            "[2.js] two",
            "ok   2.js",
        ]
