"""What becomes of portability warnings: switches, comments, reports, and their explanations."""

from __future__ import annotations

from pathlib import Path

import pytest

from bridge import Device, UsageError
from bridge.portability import Portability
from bridge.portability.comments import Comments
from bridge.portability.page import explain, listed
from bridge.portability.rules import RULES
from bridge.profile.rows import Platform
from tests.devices import SHORT
from tests.runner.command import CommandLine

PAGE = Path(__file__).parents[1] / "docs/portability.md"
EARLY = """\
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org');
ws.send('early');
ws.onopen = () => {};
"""
BOTH = [("WX003", 3), ("WX001", 4)]


async def codes(source: str, **options: object) -> list[tuple[str, int]]:
    """The codes and lines of the warnings that a script earns, in the order of the lines."""
    async with Device(**options) as device:  # type: ignore[arg-type]
        page = await device.open(source=source)
        await page.settled(settle=SHORT)
        assert not page.errors
    found = [(each.code, each.place.line) for each in page.warnings if each.place]
    return sorted(found, key=lambda each: each[1])


class TestSwitches:
    async def test_warnings_are_on_by_default(self) -> None:
        assert await codes(EARLY) == BOTH

    @pytest.mark.parametrize(
        ("switches", "left"),
        [
            ("off", []),
            ("warn", BOTH),
            ("WX003=off", BOTH[1:]),
            ("wx003=off", BOTH[1:]),
            ("WX003=off,WX001=off", []),
            (["WX003=off", "WX001=off"], []),
            ("off, WX003=warn", BOTH[:1]),
            ("WX003=off,warn", BOTH),
            ([], BOTH),
        ],
    )
    async def test_later_words_win(
        self, switches: str | list[str], left: list[tuple[str, int]]
    ) -> None:
        assert await codes(EARLY, portability=switches) == left

    async def test_an_error_makes_the_page_fail(self) -> None:
        async with Device(portability="WX003=error,WX001=off") as device:
            page = await device.open(source=EARLY, name="early.js")
            assert (await page.settled(settle=SHORT)).status == "failed"
        (error,) = page.errors
        assert str(error).startswith("early.js:3:4: WX003: send() before onopen")
        assert page.warnings == []

    def test_what_is_off_by_default_is_not_turned_on_with_all_others(self) -> None:
        assert Portability("doc").level("WX018") == "off"
        assert Portability("doc", "error").level("WX018") == "off"
        assert Portability("doc", "WX018=error").level("WX018") == "error"

    @pytest.mark.parametrize(
        "word", ["loud", "WX003", "WX003=", "=off", "WX003=loud", "", "a=b=off"]
    )
    def test_what_makes_no_sense_is_refused(self, word: str) -> None:
        with pytest.raises(UsageError, match="portability"):
            Device(portability=word)

    def test_a_code_that_does_not_exist_is_refused(self) -> None:
        with pytest.raises(UsageError, match="no portability warning 'WX999': weex-run explain"):
            Device(portability="WX999=off")

    @pytest.mark.parametrize("platform", ["android", "ios", "web"])
    def test_on_a_platform_its_own_warnings_are_on(self, platform: Platform) -> None:
        wanted = set(Portability(platform).wanted)
        assert wanted == {
            code
            for code, rule in RULES.items()
            if platform in rule.platforms and rule.default != "off"
        }

    async def test_what_a_platform_does_in_silence_is_said(self) -> None:
        assert ("WX001", 4) in await codes(EARLY, profile="android")


class TestLines:
    async def test_a_warning_comes_once_a_line(self) -> None:
        source = (
            "for (let i = 0; i < 9; i++) console.table([]); console.time('x')\nconsole.table([])"
        )
        assert await codes(source) == [("WX027", 1), ("WX027", 2)]

    async def test_a_hot_loop_is_looked_at_a_bounded_number_of_times(self) -> None:
        source = "for (let i = 0; i < 1e5; i++) console.count()\n"
        async with Device() as device:
            page = await device.open(source=source)
        assert [str(each.place) for each in page.warnings] == ["script.js:1:39"]

    async def test_what_fails_on_h5_alone_is_not_said_where_the_platform_is_asked_for(self) -> None:
        source = "if (weex.config.env.platform !== 'Web') nativeLog('x')"
        assert await codes(source) == []
        assert await codes("nativeLog('x')") == [("WX029", 1)]


class TestComments:
    @pytest.mark.parametrize(
        ("line", "left"),
        [
            ("console.table([]) // weex-ignore", []),
            ("console.table([]) // weex-ignore WX027", []),
            ("console.table([]) // weex-ignore: WX001, WX027", []),
            ("console.table([]) // weex-ignore wx027", []),
            ("console.table([]) /* weex-ignore WX027 */", []),
            ("console.table([]) // weex-ignore WX001", [("WX027", 2)]),
            ("console.table([]) // weex-ignored", [("WX027", 2)]),
            ("// weex-ignore WX027\nconsole.table([])", []),
            ("  // weex-ignore WX027 because it is shown in a browser only\nconsole.table([])", []),
            ("// weex-ignore WX027\n\nconsole.table([])", [("WX027", 4)]),
            ("console.log(1) // weex-ignore WX027\nconsole.table([])", [("WX027", 3)]),
        ],
    )
    async def test_a_comment_silences_its_line_or_the_next(
        self, line: str, left: list[tuple[str, int]]
    ) -> None:
        assert await codes(f"console.log('first');\n{line}") == left

    @pytest.mark.parametrize(
        ("head", "count"),
        [
            ("// weex-ignore-file WX027", 0),
            ("// weex-ignore-file", 0),
            ('// { "name": "page" }\n\n// weex-ignore-file WX001 WX027', 0),
            ("// weex-ignore-file WX001", 1),
            ("console.log(1)\n// weex-ignore-file WX027", 1),
        ],
    )
    async def test_one_at_the_top_silences_the_file(self, head: str, count: int) -> None:
        assert len(await codes(f"{head}\nconsole.log(1)\nconsole.table([])")) == count

    def test_lines_are_counted_as_in_the_file(self) -> None:
        comments = Comments("a()\nb() // weex-ignore WX001", first_line=10)
        assert comments.silence(RULES["WX001"], 11)
        assert not comments.silence(RULES["WX001"], 2)


class TestExplanations:
    def test_each_code_has_its_line(self) -> None:
        lines = explain([]).splitlines()
        assert [line.split()[0] for line in lines[: len(RULES)]] == list(RULES)

    def test_a_story_says_what_where_since_when_and_what_instead(self) -> None:
        story = explain(["wx001"])
        assert story.startswith("WX001: ")
        assert "Fails on: Android, iOS (since JS framework 0.23.4)" in story
        assert "Write instead:\n\n    if (WXEnvironment.platform === 'Web')" in story

    def test_several_can_be_asked_for(self) -> None:
        assert "\nWX002: " in explain(["WX001", "WX002"])

    def test_the_page_lists_them_as_they_are(self) -> None:
        text = PAGE.read_text("utf-8")
        stale = "stale: python -m bridge.portability.page docs/portability.md"
        assert text == listed(text), stale


class TestCommandLine:
    def test_a_warning_is_one_line_with_its_code(self, weex: CommandLine) -> None:
        run = weex.script(EARLY, "--settle", "0.05")
        first, second = run.err.splitlines()
        assert first.startswith("warning: script.js:3:4: WX003 send() before onopen")
        assert second.startswith("warning: script.js:4:1: WX001 ws.onopen = …")
        assert run.code == 0

    def test_an_error_has_exit_code_1(self, weex: CommandLine) -> None:
        run = weex.script(EARLY, "--settle", "0.05", "--portability", "off,WX003=error")
        assert run.code == 1
        assert run.err.startswith("error: script.js:3:4: WX003: send() before onopen")

    def test_the_option_may_be_repeated(self, weex: CommandLine) -> None:
        options = ("--portability", "WX003=off", "--portability", "WX001=off")
        assert weex.script(EARLY, "--settle", "0.05", *options).err == ""

    def test_the_json_report_has_codes(self, weex: CommandLine) -> None:
        report = weex.reported(EARLY + "ws.close(5);", "--settle", "0.05")
        assert {each["code"] for each in report["warnings"]} >= {"WX003", "WX001"}
        assert (
            weex.reported("weex.requireModule('webSocket').send()")["warnings"][0]["code"] is None
        )

    def test_a_profile_is_that_platform(self, weex: CommandLine) -> None:
        run = weex.script("console.log(WXEnvironment.platform)", "--profile", "ios")
        assert run.out == "iOS\n"

    def test_explain_tells_the_story(self, weex: CommandLine) -> None:
        assert weex("explain", "WX001").out == explain(["WX001"])
        assert weex("explain").out == explain([])

    @pytest.mark.parametrize(
        ("words", "sentence"),
        [
            (("explain", "WX999"), "no portability warning 'WX999'"),
            (("--portability", "WX999=off", "x.js"), "no portability warning 'WX999'"),
            (("--portability", "loud", "x.js"), "'loud' is none of warn, error, off"),
            (("--profile", "windows", "x.js"), "'windows'"),
        ],
    )
    def test_what_does_not_exist_is_said_before_anything_runs(
        self, weex: CommandLine, words: tuple[str, ...], sentence: str
    ) -> None:
        weex.write("x.js", "console.log('ran')")
        run = weex(*words)
        assert run.code == 2
        assert sentence in run.sentence


@pytest.fixture
def weex(tmp_path: Path) -> CommandLine:
    return CommandLine(tmp_path)
