"""Reports for CI servers: that their readers take them, whatever scripts print."""

from __future__ import annotations

import json
import re
from io import StringIO
from pathlib import Path

import pytest
import xmlschema
import yaml
from hypothesis import given
from hypothesis import strategies as st
from junitparser import JUnitXml
from tap.parser import Parser

from bridge.records import ConsoleLine, Record, ScriptError, ScriptWarning
from bridge.runner.collect import Script
from bridge.runner.github_report import annotation
from bridge.runner.junit_report import JUnitReporter
from bridge.runner.result import Result, Summary
from bridge.runner.tap_report import TapReporter
from tests.runner.command import CommandLine

SCHEMA = xmlschema.XMLSchema(str(Path(__file__).with_name("junit.xsd")))
ANYTHING = st.text(st.characters())  # halves of characters and all that does not print included
LOOP = "setInterval(() => {}, 50)"
HOSTILE = r"console.log(']]></system-out>\u0000\u001b[2J\ufffe\ud800 <&\u0022\n  ...\nnot ok 9')"


@pytest.fixture
def four(weex: CommandLine) -> CommandLine:
    weex.write("1 & <1>.js", f"console.log('out'); console.warn('err'); {HOSTILE}")
    weex.write("2.md", "```js\nconsole.assert(false, 'a < b')\n```\n\n```js\n```\n")
    weex.write("3.js", LOOP)
    weex.write("4.js", "")
    return weex


class TestJUnit:
    def report(self, weex: CommandLine, *options: str) -> Path:
        weex("--report", "junit:made/for/it/report.xml", "--timeout", "0.4", *options, ".")
        file = weex.folder / "made/for/it/report.xml"
        SCHEMA.validate(str(file))
        return file

    def test_a_file_is_a_suite_and_a_script_a_case(self, four: CommandLine) -> None:
        suites = list(JUnitXml.fromfile(str(self.report(four))))
        assert [suite.name for suite in suites] == ["1 & <1>.js", "2.md", "3.js", "4.js"]
        assert [case.name for case in suites[1]] == ["2.md:1", "2.md:5"]
        counted = [(suite.tests, suite.failures, suite.errors) for suite in suites]
        assert counted == [(1, 0, 0), (2, 1, 0), (1, 0, 1), (1, 0, 0)]

    def test_what_was_printed_stands_under_its_case(self, four: CommandLine) -> None:
        suite, *_ = JUnitXml.fromfile(str(self.report(four)))
        (case,) = suite
        assert case.system_out.startswith("out\nerr\n]]></system-out>\\x00\\x1b[2J\\ufffe")

    def test_failures_say_what_scripts_did_and_errors_what_was_done_to_them(
        self, four: CommandLine
    ) -> None:
        _, page, loop, _ = JUnitXml.fromfile(str(self.report(four)))
        (failure,) = next(iter(page)).result
        assert failure.message == "AssertionError: Assertion failed: a < b"
        assert "2.md:2:" in failure.text
        (error,) = next(iter(loop)).result
        assert error.type == "Timeout"
        assert "; still open: interval of 50 ms, set at 3.js:1:1" in error.message

    def test_scripts_that_did_not_run_are_skipped(self, four: CommandLine) -> None:
        text = self.report(four, "--fail-fast", "--shuffle=3").read_text("utf-8")
        assert '<skipped message="not run: 1 script had failed" />' in text
        assert '<property name="shuffled with" value="--shuffle=3" />' in text

    @pytest.mark.parametrize("options", [[], ["--retries", "2"], ["-j", "3", "--shard", "1/2"]])
    def test_it_keeps_to_the_schema(self, four: CommandLine, options: list[str]) -> None:
        self.report(four, *options)

    @given(ANYTHING, ANYTHING, ANYTHING)
    def test_no_text_breaks_it(self, printed: str, message: str, warned: str) -> None:
        file = StringIO()
        reporter = JUnitReporter(file, {"about": message})
        for flaky in (True, False):
            result = made(printed, message, warned)
            result.earlier = (made(message, printed, warned),)
            result.status = "passed" if flaky else "failed"
            told(reporter, result)
        reporter.finish(Summary(2))
        SCHEMA.validate(file.getvalue())


class TestTap:
    def points(self, weex: CommandLine, *options: str) -> list[object]:
        weex("--report", "tap:report.tap", "--timeout", "0.4", *options, ".")
        text = (weex.folder / "report.tap").read_text("utf-8")
        return [line for line in Parser().parse_text(text) if line.category != "unknown"]

    def test_a_script_is_a_test_point(self, four: CommandLine) -> None:
        version, plan, *points = self.points(four)
        assert (version.version, plan.expected_tests) == (14, 5)  # type: ignore[attr-defined]
        assert [(point.ok, point.description) for point in points] == [  # type: ignore[attr-defined]
            (True, "- 1 & <1>.js"),
            (False, "- 2.md:1"),
            (True, "- 2.md:5"),
            (False, "- 3.js"),
            (True, "- 4.js"),
        ]

    def test_what_went_wrong_is_yaml_below_it(self, four: CommandLine) -> None:
        *_, failed, _, late, _ = self.points(four)
        found = failed.yaml_block  # type: ignore[attr-defined]
        assert found["message"] == "AssertionError: Assertion failed: a < b"
        assert (found["at"]["file"], found["at"]["line"]) == ("2.md", 2)
        late_block = late.yaml_block  # type: ignore[attr-defined]
        assert late_block["open"] == ["interval of 50 ms, set at 3.js:1:1"]
        assert "; still open: interval" in late_block["message"]

    def test_scripts_that_did_not_run_are_skipped(self, four: CommandLine) -> None:
        *_, last = self.points(four, "--fail-fast")
        assert last.skip  # type: ignore[attr-defined]

    @given(ANYTHING, ANYTHING, ANYTHING)
    def test_no_text_breaks_it(self, name: str, printed: str, message: str) -> None:
        file = StringIO()
        reporter = TapReporter(file, {"about": message})
        reporter.begin([])
        told(reporter, made(printed, message, printed), name)
        text = file.getvalue()
        lines = text.split("\n")
        (point,) = (line for line in lines if re.match("(not )?ok", line))
        assert not re.search(r"(?<!\\)(\\\\)*#", point)  # nothing that a directive begins with
        begin, end = lines.index("  ---"), lines.index("  ...")
        assert lines[end + 1 :] == [""]
        block = yaml.safe_load("\n".join(line[2:] for line in lines[begin + 1 : end]))
        assert block["severity"] == "fail"
        assert isinstance(block["console"], list)


class TestGitHub:
    def test_it_is_on_where_github_runs_things_and_stops_commands_of_scripts(
        self, weex: CommandLine
    ) -> None:
        source = "console.log('::error::forged');\nboom()"
        here = {"GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": str(weex.folder.parent)}
        run = weex.script(source, environment=here)
        stop, forged, go, given = run.lines
        token = stop.removeprefix("::stop-commands::")
        assert len(token) == 32
        assert (forged, go) == ("::error::forged", f"::{token}::")
        where = f"file={weex.folder.name}/script.js,line=2,col=1,title=script.js%3A Reference"
        assert given.startswith(f"::error {where}")
        assert given.endswith("%0A    at script.js:2:1")

    def test_another_choice_of_reports_is_kept_to(self, weex: CommandLine) -> None:
        run = weex.script(
            "boom()", *("--report", "junit:r.xml"), environment={"GITHUB_ACTIONS": "true"}
        )
        assert "::error" not in run.out

    def test_it_can_be_asked_for_anywhere(self, weex: CommandLine) -> None:
        assert weex.script("boom()", "--report", "github").out.startswith("::error file=script.js,")

    @given(ANYTHING, ANYTHING, ANYTHING)
    def test_no_text_ends_a_message_or_adds_a_property(self, a: str, b: str, c: str) -> None:
        line = annotation("error", a, file=b, title=c)
        assert line.isprintable() or "\t" in line or "\xa0" in line or not line.isascii()
        assert "\n" not in line
        assert "\r" not in line
        found = re.fullmatch("::error file=([^:,]*),title=([^:,]*)::(.*)", line)
        assert found
        message = found[3].replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
        assert all(each in message for each in a if each.isascii() and each.isprintable())


class TestSeveral:
    def test_each_goes_to_its_file_and_the_text_stays(self, weex: CommandLine) -> None:
        kinds = ("text:r.txt", "junit:r.xml", "tap:r.tap", "ndjson:r.ndjson", "json:r.json")
        options = [word for kind in kinds for word in ("--report", kind)]
        weex.write("1.js", "console.log('one')")
        weex.write("2.js", "boom()")
        run = weex(*options, ".")
        assert run.lines[0] == "[1.js] one"
        assert (weex.folder / "r.txt").read_text().startswith("[1.js] one\nok   1.js")
        document = json.loads((weex.folder / "r.json").read_text())
        lines = (weex.folder / "r.ndjson").read_text().splitlines()
        assert document["scripts"] == [json.loads(line) for line in lines]
        counts = {key: document["summary"][key] for key in ("passed", "failed", "exit_code")}
        assert counts == {"passed": 1, "failed": 1, "exit_code": 1}

    def test_one_that_takes_standard_output_sends_the_text_to_the_other(
        self, weex: CommandLine
    ) -> None:
        run = weex.script("console.log('one')", "--report", "tap")
        assert run.lines[:2] == ["TAP version 14", "1..1"]
        assert run.err == "one\n"

    @pytest.mark.parametrize(
        ("typed", "said"),
        [
            (["--report", "tpa"], "there is no report 'tpa': did you mean tap?"),
            (["--report", "x"], "there is no report 'x': there are text, junit, tap"),
            (["--report", "junit:"], "'junit:' names no FILE after the colon"),
            (["--report", "junit", "--json", "-"], "the reports junit and ndjson both want"),
            (["--report", "tap:a", "--report", "junit:a"], "the reports tap and junit both want a"),
            (["--report", "tap:script.js"], "the report would overwrite script.js"),
        ],
    )
    def test_what_makes_no_sense_is_said(
        self, weex: CommandLine, typed: list[str], said: str
    ) -> None:
        run = weex.script("console.log('ran')", *typed)
        assert run.code == 2
        assert said in run.sentence


def made(printed: str, message: str, warned: str) -> Result:
    records: list[Record] = [
        ConsoleLine("log", printed, None),
        ScriptError(message, message, None, message),
        ScriptWarning(warned, None),
    ]
    return Result("name", records, "failed")


def told(reporter: JUnitReporter | TapReporter, result: Result, name: str = "name") -> None:
    script = Script(name, "name", "", Path("name"), 1)
    reporter.started(script)
    reporter.ended(script, result)
