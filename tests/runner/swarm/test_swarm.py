"""Virtual users, a real Locust, and servers on loopback."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path
from typing import Any

import pytest

from bridge.errors import SetupError, UsageError
from bridge.runner.cli import main as weex_run
from bridge.runner.swarm import command
from bridge.runner.swarm.words import asked
from tests.runner.command import CommandLine, Run
from tests.runner.test_interruption import CHILDREN, eventually, needs_proc

CHAT = """
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org/room?me=1', '');
let rounds = 0;
ws.onopen = () => ws.send('0');
ws.onmessage = (e) => ++rounds < 3 ? ws.send(String(rounds)) : ws.close(4001, 'done');
ws.onclose = () => {};
"""
ROOM = "ws://echo.websocket.org/room"
HEADLESS = ("--headless", "--only-summary", "--json-file", "report")


def swarm(weex: CommandLine, source: str, *options: str) -> tuple[Run, dict[str, Any]]:
    """A finished swarm, and its statistics by kind and name."""
    weex.write("chat.js", source)
    run = weex("swarm", "chat.js", *HEADLESS, *options)
    rows = json.loads((weex.folder / "report.json").read_text())
    return run, {f"{row['method']} {row['name']}": row for row in rows}


class TestStatistics:
    def test_users_play_the_script_again_and_again(self, weex: CommandLine) -> None:
        run, rows = swarm(weex, CHAT, "--users", "4", "--spawn-rate", "4", "--run-time", "2s")
        assert run.code == 0
        assert set(rows) == {
            *(f"connect {ROOM}", f"round trip {ROOM}", f"close 4001 {ROOM}"),
            "script chat.js",
        }
        assert all(row["num_failures"] == 0 for row in rows.values())
        scripts = rows["script chat.js"]["num_requests"]
        assert scripts > 4  # each user more than once
        # Those who had to go were in the middle of a round.
        connects = rows[f"connect {ROOM}"]["num_requests"]
        assert scripts <= connects <= scripts + 4
        assert 3 * scripts <= rows[f"round trip {ROOM}"]["num_requests"] <= 3 * connects

    def test_several_processes_count_together(self, weex: CommandLine) -> None:
        source = CHAT + "setInterval(() => {}, 1000)"  # stays
        options = ("--users", "4", "--spawn-rate", "4", "--run-time", "2s", "--processes", "2")
        run, rows = swarm(weex, source, *options)
        assert run.code == 0
        assert rows[f"connect {ROOM}"]["num_requests"] == 4
        assert rows[f"round trip {ROOM}"]["num_requests"] == 12

    def test_what_fails_is_counted_with_its_reason(self, weex: CommandLine) -> None:
        source = CHAT.replace("ws://echo.websocket.org/", "ws://127.0.0.1:1/") + "boom()"
        options = ("--users", "2", "--spawn-rate", "2", "--run-time", "2s", "--csv", "table")
        run, rows = swarm(weex, source, *options)
        assert run.code == 1
        failed = {name for name, row in rows.items() if row["num_failures"]}
        assert failed == {"connect ws://127.0.0.1:1/room", "script chat.js"}
        reasons = (weex.folder / "table_failures.csv").read_text()
        assert "chat.js:8:" in reasons
        assert "boom" in reasons
        assert "127.0.0.1:1" in reasons

    def test_requests_are_counted_while_the_page_goes_on(self, weex: CommandLine) -> None:
        source = """
            const ask = (path) => weex.requireModule('stream').fetch(
              { url: 'http://127.0.0.1:1/' + path, method: 'GET' }, () => {});
            ask('a?user=1');
            setInterval(() => {}, 1000);
        """
        run, rows = swarm(weex, source, "--users", "2", "--spawn-rate", "2", "--run-time", "1s")
        assert run.code == 1
        row = rows["GET http://127.0.0.1:1/a"]
        assert (row["num_requests"], row["num_failures"]) == (2, 2)

    @needs_proc
    def test_a_driver_that_dies_ends_the_test(self, weex: CommandLine) -> None:
        weex.write("chat.js", CHAT)
        options = ("--headless", "--users", "1", "--run-time", "60s")
        with weex.started("swarm", "chat.js", *options) as process:
            children = Path(CHILDREN.format(process.pid))

            def drivers() -> list[int]:
                found = [int(child) for child in children.read_text("ascii").split()]
                return [each for each in found if b"swarm.driver" in _command(each)]

            assert eventually(lambda: bool(drivers()))
            os.kill(drivers()[0], signal.SIGKILL)
            run = weex.finished(process)
        assert run.code == 1
        assert "the process that the users lived in has ended: the test is over" in run.err


def _command(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except FileNotFoundError:
        return b""


class TestWords:
    def test_those_about_the_device_are_ours_and_the_rest_is_locusts(
        self, weex: CommandLine
    ) -> None:
        file = weex.write("chat.js", CHAT)
        words = ["--users", "10", "--map", "ws://a=ws://b", "-t", "1m", "--profile=ios", "--html=x"]
        script, options, others = asked([str(file), *words])
        assert script.path == file
        assert (options.maps, options.profile) == (("ws://a=ws://b",), "ios")
        assert others == ["--users", "10", "-t", "1m", "--html=x"]

    @pytest.mark.parametrize(
        ("words", "why"),
        [
            ([], "name the script that all users run first"),
            (["--users", "3"], "name the script that all users run first"),
            (["chat.js", "--tap", "text"], "--tap and --type touch one page"),
            (["chat.js", "--screenshot", "a.png"], "--screenshot draws a page at the end"),
            (["missing.js"], r"missing\.js"),
            (["."], "holds 2 scripts, and all users run one"),
            (["chat.js", "--profile", "nokia"], "nokia"),
        ],
    )
    def test_others_are_one_sentence(
        self,
        weex: CommandLine,
        monkeypatch: pytest.MonkeyPatch,
        words: list[str],
        why: str,
    ) -> None:
        weex.write("chat.js")
        weex.write("other.js")
        monkeypatch.chdir(weex.folder)
        with pytest.raises(UsageError, match=why):
            asked(words)

    def test_what_the_project_wants_at_the_end_of_runs_is_left_out(
        self, weex: CommandLine, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        weex.write("chat.js")
        weex.write(
            "pyproject.toml",
            "[tool.weex.run]\ncoverage = 'counted'\nscreenshot = 'a.png'\nprofile = 'ios'",
        )
        monkeypatch.chdir(weex.folder)
        options = asked(["chat.js"]).options
        assert (options.coverage, options.screenshot, options.profile) == (None, None, "ios")

    def test_a_machine_without_locust_is_told_how_to_get_it(
        self, weex: CommandLine, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        file = weex.write("chat.js")
        monkeypatch.setattr(command, "find_spec", lambda _: None)
        with pytest.raises(SetupError, match=r"pip install 'weex-bridge\[swarm\]'"):
            command.main([str(file)])

    @pytest.mark.parametrize(
        ("typed", "hosts"),
        [([], ["--web-host=127.0.0.1"]), (["--web-host", "0.0.0.0"], ["--web-host", "0.0.0.0"])],
    )
    def test_the_web_page_is_for_this_machine_unless_wanted_otherwise(
        self,
        weex: CommandLine,
        monkeypatch: pytest.MonkeyPatch,
        typed: list[str],
        hosts: list[str],
    ) -> None:
        file = str(weex.write("chat.js"))
        became: list[tuple[list[str], dict[str, str]]] = []
        monkeypatch.setattr(command, "become", lambda *how: became.append(how))
        command.main([file, *typed])
        ((locust, variables),) = became
        assert locust[1:4] == ["-m", "locust", "-f"]
        assert locust[5:] == hosts
        assert json.loads(variables["WEEX_SWARM"]) == [file, *typed]

    def test_help_names_the_options_one_needs_first(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert weex_run(["swarm", "--help"]) == 0
        assert "--spawn-rate N" in capsys.readouterr().out
