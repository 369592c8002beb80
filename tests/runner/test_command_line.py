"""What can be typed, and what it does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bridge import __version__
from tests.runner.command import FIXTURES, CommandLine

OPEN = "const ws = weex.requireModule('webSocket'); ws.WebSocket('ws://echo.websocket.org', '');"


class TestMistakes:
    @pytest.mark.parametrize(
        ("typed", "said"),
        [
            ([], "name what is to run"),
            (["-q"], "name what is to run"),
            (["--"], "name what is to run"),
            (["--nonsense", "a.js"], "unrecognized arguments: --nonsense"),
            (["--time", "1", "a.js"], "unrecognized arguments: --time"),
            (["-v.js"], "unrecognized arguments: -v.js"),
            (["--\x1b[2J\n", "a.js"], "unrecognized arguments: --\\x1b[2J\\n"),
            (["--timeout"], "argument --timeout: expected one argument"),
            (
                ["--timeout", "soon", "a.js"],
                "argument --timeout: 'soon' is not a number of seconds",
            ),
            (["--timeout", "0", "a.js"], "argument --timeout: it must be more than 0 seconds"),
            (["--timeout", "inf", "a.js"], "argument --timeout: 'inf' is not a number of seconds"),
            (["--settle", "-1", "a.js"], "argument --settle: '-1' is not a number of seconds"),
            (["--settle", "nan", "a.js"], "argument --settle: 'nan' is not a number of seconds"),
            (["--until", "noon", "a.js"], "argument --until: invalid choice: 'noon'"),
            (["--cpu", "0", "a.js"], "argument --cpu: it must be more than 0 seconds"),
            (["--memory", "1", "a.js"], "argument --memory: '1' is not a number of MiB from 4 up"),
            (["--env", "alone", "a.js"], "argument --env: 'alone' needs the form NAME=VALUE"),
            (["--env", "=1", "a.js"], "argument --env: '=1' needs the form NAME=VALUE"),
            (["--env", "scale=big", "a.js"], "argument --env: scale is a number, not 'big'"),
            (["--env", "scale=inf", "a.js"], "argument --env: scale is a number, not 'inf'"),
            (["--map", "ws://a", "a.js"], "the map 'ws://a' needs the form FROM=TO"),
            (["--map", "ws://a=ftp://b", "a.js"], "the map 'ws://a=ftp://b' cannot be used"),
            (["--map", "=", "a.js"], "the map '=' "),
            (["--map", "\x1b=\x1b", "a.js"], "the map '\\x1b=\\x1b' "),
            (["--framework", "Vue", "a.js"], "the framework 'Vue' needs the form NAME=FOLDER"),
            (["--service", "a.js", "a.js"], "the service 'a.js' needs the form NAME=FILE"),
            (["--service", "s=no.js", "a.js"], "There is no file or folder 'no.js'"),
            (["-j", "0", "a.js"], "argument -j/--jobs: it must be 1 or more"),
            (["-j", "many", "a.js"], "argument -j/--jobs: 'many' is not a whole number"),
            (["--retries", "-1", "a.js"], "argument --retries: "),
            (["--fail-fast=no", "a.js"], "argument --fail-fast: 'no' is not a whole number"),
            (["--shuffle=x", "a.js"], "argument --shuffle: 'x' is not a whole number"),
            (["--global-timeout", "0", "a.js"], "argument --global-timeout: it must be more"),
            (["--config", "no.toml", "a.js"], "There is no file or folder 'no.toml'"),
            (["--json", "a.js"], "name what is to run"),
            (["--json", "b.js", "a.js"], "the report would overwrite b.js"),
            (
                ["--json", "a.js/report", "a.js"],
                "the report a.js/report cannot be written (",
            ),
            (["--json", ".", "a.js"], "the report . cannot be written (Is a directory)"),
        ],
    )
    def test_one_sentence_says_what_is_wrong_and_nothing_runs(
        self, weex: CommandLine, typed: list[str], said: str
    ) -> None:
        weex.write("a.js", "console.log('ran')")
        run = weex(*typed)
        assert run.code == 2
        assert run.sentence.startswith(f"weex-run: {said}")

    @pytest.mark.parametrize("typed", ["--screnshot", "--screnshot=a.png"])
    def test_a_word_that_is_nearly_right_is_told(self, weex: CommandLine, typed: str) -> None:
        run = weex(typed, "a.js")
        assert (run.code, run.sentence) == (
            2,
            "weex-run: unrecognized arguments: " + typed + " (did you mean --screenshot?)",
        )

    def test_a_report_that_cannot_be_started_keeps_everything_from_running(
        self, weex: CommandLine
    ) -> None:
        weex.write("a.js", "console.log('ran')")
        assert weex("--json", "/dev/null/report", "a.js").sentence.endswith("name another file")

    def test_a_forgotten_file_does_not_cost_a_script(self, weex: CommandLine) -> None:
        script = weex.write("a.js", "console.log('ran')")
        weex.write("b.js")
        assert weex("--json", "a.js", "b.js").code == 2
        assert script.read_text(encoding="utf-8") == "console.log('ran')"


class TestInformation:
    @pytest.fixture
    def weex(self, tmp_path: Path) -> CommandLine:
        return CommandLine(tmp_path, afresh=True)

    def test_help_names_every_option_and_exit_code(self, weex: CommandLine) -> None:
        run = weex("--help")
        assert (run.code, run.err) == (0, "")
        options = "map no-default-maps timeout settle until cpu memory trace json bundle-url env "
        options += "allow-net ca insecure client-cert client-key compression web-globals profile "
        options += "portability filter last-failed shard shuffle list jobs retries fail-fast watch "
        options += "global-timeout config no-config report framework vue-warnings "
        options += "tap type screenshot storage"
        for option in [*options.split(), "quiet", "version", "help"]:
            assert f"--{option}" in run.out
        for code in ("0 all passed", "1 a", "2 wrong", "3 a", "4 a", "130 interrupted"):
            assert code in run.out
        assert max(map(len, run.lines)) <= 100

    def test_version_needs_no_script(self, weex: CommandLine) -> None:
        run = weex("--version")
        assert (run.code, run.out, run.err) == (0, f"weex-run {__version__}\n", "")


class TestWords:
    def test_options_may_stand_between_and_after_paths(self, weex: CommandLine) -> None:
        weex.write("a.js", "console.log('a')")
        weex.write("b.js", "console.log('b')")
        run = weex("a.js", "-q", "b.js", "--settle", "0")
        assert run.lines == ["[a.js] a", "[b.js] b"]

    def test_after_two_dashes_everything_is_a_path(self, weex: CommandLine) -> None:
        weex.write("-q", "")
        weex.write("-v.js", "console.log('dashed')")
        assert weex("--", "-v.js").lines == ["dashed"]
        weex.write("a.js", "console.log('a')")
        assert weex("a.js", "-q", "--", "-v.js").lines == ["[a.js] a", "[-v.js] dashed"]


class TestMaps:
    @pytest.mark.parametrize("scheme", ["ws", "wss", "http", "https"])
    def test_the_documents_server_is_the_embedded_one(self, weex: CommandLine, scheme: str) -> None:
        report = weex.reported(OPEN.replace("ws://", f"{scheme}://") + "ws.send('hello')")
        (connection,) = report["sockets"]
        assert re.fullmatch(r"ws://127\.0\.0\.1:[0-9]+/", connection["mapped_to"])
        assert (connection["sent"], connection["received"]) == (1, 1)

    def test_without_default_maps_nothing_stands_in(self, weex: CommandLine) -> None:
        options = ("--no-default-maps", "--map", "ws://echo.websocket.org=ws://127.0.0.1:1")
        (connection,) = weex.reported(OPEN, *options)["sockets"]
        assert connection["mapped_to"] == "ws://127.0.0.1:1/"
        (connection,) = weex.reported(
            OPEN.replace("echo.websocket.org", "echo.websocket.org.invalid"), "--no-default-maps"
        )["sockets"]
        assert connection["mapped_to"] is None

    def test_a_map_goes_before_the_default_ones_and_keeps_path_and_query(
        self, weex: CommandLine
    ) -> None:
        source = OPEN.replace(".org", ".org/chat?room=1")
        options = ("--map", "ws://echo.websocket.org=ws://127.0.0.1:1/own")
        (connection,) = weex.reported(source, *options)["sockets"]
        assert connection["url"] == "ws://echo.websocket.org/chat?room=1"
        assert connection["mapped_to"] == "ws://127.0.0.1:1/own/chat?room=1"

    def test_the_first_of_several_maps_that_fits_is_taken(self, weex: CommandLine) -> None:
        source = OPEN.replace("echo.websocket.org", "b.invalid")
        maps = ["ws://a.invalid=ws://127.0.0.1:1", "ws://b.invalid=ws://127.0.0.1:2"]
        (connection,) = weex.reported(source, "--map", maps[0], "--map", maps[1])["sockets"]
        assert connection["mapped_to"] == "ws://127.0.0.1:2/"


class TestEnding:
    LATER = "setTimeout(() => console.log('later'), 250)"

    def test_a_timer_beyond_the_settle_time_is_not_waited_for_and_that_is_said(
        self, weex: CommandLine
    ) -> None:
        run = weex.script(self.LATER, "--settle", "0.1")
        assert (run.code, run.out) == (0, "")
        assert run.err.startswith("note: script.js ended with timer of 250 ms, set at script.js:1:")

    def test_the_settle_time_can_be_longer(self, weex: CommandLine) -> None:
        run = weex.script(self.LATER, "--settle", "1")
        assert (run.out, run.err) == ("later\n", "")

    def test_until_closed_waits_for_all_timers(self, weex: CommandLine) -> None:
        run = weex.script(self.LATER, "--settle", "0", "--until", "closed")
        assert (run.code, run.out, run.err) == (0, "later\n", "")

    def test_until_closed_waits_for_the_socket(self, weex: CommandLine) -> None:
        closing = OPEN + "setTimeout(() => ws.close(), 250); ws.onclose = (e) => console.log(e)"
        run = weex.script(closing, "--settle", "0", "--until", "closed")
        assert run.out == '{"code":1000,"reason":"","wasClean":true}\n'

    def test_a_settled_script_passes_with_its_socket_open(self, weex: CommandLine) -> None:
        report = weex.reported(OPEN, "--settle", "0.1")
        assert report["status"] == "passed"
        assert len(report["open_at_end"]) == 1


class TestDevice:
    def test_the_environment_can_be_set(self, weex: CommandLine) -> None:
        source = """const { platform, deviceWidth, scale, mine, osVersion } = WXEnvironment;
        console.log([platform, deviceWidth, scale, mine, osVersion]);"""
        values = ["platform=iOS", "deviceWidth=750", "scale=2.5", "mine=1=2", "osVersion=12"]
        options = [word for value in values for word in ("--env", value)]
        assert weex.script(source, *options).out == '["iOS",750,2.5,"1=2","12"]\n'

    def test_the_bundle_url_is_the_files_own(self, weex: CommandLine) -> None:
        run = weex.script("console.log(weex.config.bundleUrl)")
        assert run.out == f"{(weex.folder / 'script.js').as_uri()}\n"

    def test_the_bundle_url_can_be_set(self, weex: CommandLine) -> None:
        source = "console.log(weex.config.bundleUrl);" + OPEN.replace(
            "ws://echo.websocket.org", "/live"
        )
        report = weex.reported(source, "--bundle-url", "http://127.0.0.1:1/app/index.js")
        assert report["console"][0]["text"] == "http://127.0.0.1:1/app/index.js"
        assert report["sockets"][0]["url"] == "ws://127.0.0.1:1/live"


class TestTrace:
    def test_each_frame_is_shown_with_its_time(self, weex: CommandLine) -> None:
        source = OPEN + "ws.onopen = () => { ws.send('a\\u001b[2Jb'); ws.close(4000, 'bye'); }"
        run = weex.script(source, "--trace")
        shapes = [re.sub(r"^socket 1 +[0-9.]+ ms ", "", line) for line in run.lines]
        assert shapes[0].startswith(
            "-> handshake GET / HTTP/1.1 to ws://echo.websocket.org/ (ws://"
        )
        assert shapes[1].startswith("<- handshake HTTP/1.1 101")
        assert shapes[2].startswith("-> text      6 B ")
        assert "-> close     4000 bye" in shapes
        assert "<- close     4000 bye" in shapes


class TestQuiet:
    def test_only_what_scripts_print_and_what_fails_remains(self, weex: CommandLine) -> None:
        weex.write("1.js", f"console.log('one'); {OPEN} ws.send('early')")
        weex.write("2.js", "boom()")
        loud, quiet = weex("."), weex("-q", ".")
        assert loud.code == quiet.code == 1
        assert "warning: " in loud.err
        assert "warning: " not in quiet.err
        assert quiet.lines[0] == "[1.js] one"
        assert quiet.lines[1].startswith("1 passed, 1 failed")
        assert quiet.err.splitlines()[-1] == "2.js: 1 error"

    def test_a_run_that_passes_says_nothing_of_its_own(self, weex: CommandLine) -> None:
        weex.write("1.js", "console.log('one')")
        weex.write("2.js", "")
        run = weex("-q", ".")
        assert (run.code, run.out, run.err) == (0, "[1.js] one\n", "")


def test_the_module_is_the_command_line_too(weex: CommandLine) -> None:
    assert (FIXTURES.parent / "bridge/runner/__main__.py").exists()
    run = weex("--version", runner=("-m", "bridge.runner"))
    assert run.out == f"weex-run {__version__}\n"
