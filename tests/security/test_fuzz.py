"""Any text at all, where texts of a form are expected: the worst that comes of it is one clean
error."""

from __future__ import annotations

import argparse
import contextlib
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bridge import Device, Page
from bridge.engine import Engine
from bridge.errors import AddressError, BridgeError, EngineFault, UsageError
from bridge.limits import Limits
from bridge.net.allowed import Allowed
from bridge.runner.arguments import parse, run_options
from bridge.runner.collect import javascript_blocks
from bridge.wire import Call, decode
from tests.devices import printed
from tests.engine.playground import PROBE, Playground
from tests.examples import examples

fuzz = settings(max_examples=examples(60), deadline=None, suppress_health_check=list(HealthCheck))
texts = st.text(st.characters(exclude_categories=()))
leaves = (
    st.none()
    | st.booleans()
    | st.integers(-5, 5)
    | st.integers()
    | st.floats()
    | texts
    | st.sampled_from(["webSocket", "timer", "page", "console", "open", "start", "error", "v", "f"])
)
values = st.recursive(
    leaves, lambda inner: st.lists(inner) | st.dictionaries(texts, inner), max_leaves=12
)
# Like calls, and a little off: each field is right as often as not.
near = leaves | st.lists(leaves, max_size=3) | st.dictionaries(texts, leaves, max_size=2)
calls = st.tuples(
    st.sampled_from(["webSocket", "timer", "page", "console", "no such"]) | near,
    st.sampled_from(["open", "send", "sendBinary", "close", "misuse", "start", "again", "clear",
                     "error", "assertion", "log"]) | near,
    st.lists(leaves, max_size=5) | near,
    st.none() | texts | st.integers(-3, 9) | near,
    st.none() | st.tuples(texts, st.integers(), st.integers()) | near,
    st.just("") | near,
)  # fmt: skip
outputs = (
    texts
    | st.builds(lambda rows, rest: json.dumps(rows) + "\n" + rest, values | st.lists(calls), texts)
    | st.builds(lambda rows: json.dumps(rows), st.lists(calls))
)


class TestWhatAnEngineGives:
    """The engine is written in C: a script may have broken into it."""

    @fuzz
    @given(outputs, outputs)
    @example("[" * 10**5, "")
    @example('[["m","e",[],null,null,""]' + "]" * 10**5, "")
    @example("9" * 10**5, "")
    @example('[["m","e",[],0,["f",1,2,3],""]]\n', "")
    @example('[["m","e",[],null,["f",Infinity,NaN],""]]\n', "")
    def test_is_calls_or_a_fault(self, output: str, again: str) -> None:
        for call in _decoded(output, again):
            assert type(call) is Call
            assert (type(call.module), type(call.method), type(call.args)) == (str, str, list)
            assert call.place is None or str(call.place)

    async def test_ends_its_page_with_one_error_and_no_other(self) -> None:
        """Calls that look right and are none: the page has a defect then, and says it once."""

        @fuzz
        @given(st.lists(calls, max_size=3))
        def collect(rows: list[Any]) -> None:
            collected.append(json.dumps(rows) + "\n")

        collected: list[str] = []
        collect()
        async with Device(allow_net=[]) as device:
            other = await device.open(
                source="let n = 0; setInterval(() => console.log(n += 1), 1);"
            )
            for output in collected:
                page = await device.open(source="")
                await _give(page, output)
                await page.destroy()
            await other.settled(settle=0, timeout=0.1)
        assert printed(other)[:2] == ["1", "2"]

    async def test_runs_no_more_after_a_fault(self, monkeypatch: pytest.MonkeyPatch) -> None:
        async with Device() as device:
            page = await device.open(source="setInterval(() => console.log('tick'), 1)")
            engine = page._engine
            monkeypatch.setattr(engine, "turn", lambda events: "no JSON")
            with pytest.raises(EngineFault, match="gave what no page asks for"):
                await page.settled(timeout=10)
            assert page.is_over
            assert page.console == []


def _decoded(output: str, again: str = "") -> list[Call]:
    try:
        return decode(output, lambda: again)
    except EngineFault:
        return []


async def _give(page: Page, output: str) -> None:
    """Let a page have this from its engine."""
    page._enter(lambda: output)
    try:
        await page.settled(settle=0, timeout=0.001)
    except Exception:
        assert page.is_over
        assert page.activity is not None


class TestWhatAnEngineIsGiven:
    """That comes from our own side; all the same it must not bring the process down."""

    @fuzz
    @given(st.text(st.characters(min_codepoint=1, max_codepoint=127)) | values.map(json.dumps))
    @example("")
    @example("\n")
    @example("[" * 10**5 + "\n")
    @example("[null]\n")
    @example('[["probe"]]\n')
    @example('[["probe","message",[],[99]]]\nx')
    @example('[["probe","message",[],[-1]]]\nx')
    @example('[["probe","message",[],[{"base64":"?"}]]]\n')
    @example('[["__proto__","x",[],null]]\n')
    @example('[["constructor","x",[],null]]\n')
    def test_is_events_or_a_fault(self, text: str) -> None:
        engine = Engine([PROBE], limits=Limits(cpu=1))
        engine.run("on('message', send); on('go', emit)", "a.js")
        with contextlib.suppress(BridgeError):
            for _ in range(5):
                decode(engine.turn(text), engine.again)
        engine.close()

    @fuzz
    @given(
        st.lists(
            st.tuples(texts, texts, values, st.none() | st.lists(texts, min_size=1)), max_size=3
        )
    )
    def test_leaves_it_alive_when_a_module_or_an_event_is_unknown(self, rows: list[Any]) -> None:
        playground = Playground()
        text = json.dumps(rows).replace("NaN", "0").replace("Infinity", "0")
        outcome = playground._outcome(lambda: playground.engine.turn(text + "\n"))
        assert outcome.emitted == []
        assert playground.run("emit('alive')").emitted == ["alive"]
        playground.engine.close()


class TestWhatAPersonTypes:
    WORDS = st.sampled_from(
        ["--map", "--allow-net", "--json", "--env", "--timeout", "--settle", "--cpu", "--memory",
         "--until", "--trace", "--bundle-url", "--version", "--quiet=1", "--map=ws://a=ws://b",
         "-q", "-h", "-", "--", "a.js", "ws://a=ws://b", "ws://a=b", "none", "[::1]", "1", "0",
         "-1", "inf", "nan", "1e999", "NAME=VALUE", "logLevel=debug", "deviceWidth=x"]
    )  # fmt: skip

    @fuzz
    @given(st.lists(WORDS | texts, max_size=6))
    def test_is_options_or_one_sentence(self, words: list[str]) -> None:
        with contextlib.suppress(UsageError):
            options = parse(words)
            if isinstance(options, argparse.Namespace):
                run_options(options)

    @fuzz
    @given(texts | st.from_regex(r"[*.a-z0-9:/\[\]@-]{1,12}", fullmatch=True))
    def test_is_a_host_or_one_sentence(self, text: str) -> None:
        with contextlib.suppress(UsageError):
            allowed = Allowed([text])
            with pytest.raises(AddressError):
                allowed.check("some.other.test", 1)


class TestPages:
    PIECES = st.sampled_from(
        ["```js\n", "```\n", "~~~javascript\n", "~~~\n", "- ", "> ", "    ", "\t", "1. ", "---\n",
         "a: b\n", "<!--", "-->", "\n", "code\n", "```js {1}\n", "````js\n", "[a]: b\n", "|"]
    )  # fmt: skip

    @fuzz
    @given(st.lists(PIECES | texts).map("".join))
    def test_are_blocks_at_lines_that_exist(self, text: str) -> None:
        page = text.replace("\r\n", "\n").replace("\r", "\n")
        fences = list(_fences(page))
        assert all(line in fences for line, _ in javascript_blocks(page))

    @pytest.mark.parametrize("mark", ["> ", "- ", "1. ", "[", "*a ", "`", "<a ", "    ", "```js\n"])
    def test_of_endless_nesting_are_read_in_their_own_time(self, mark: str) -> None:
        javascript_blocks(mark * 20_000)


def _fences(page: str) -> Iterator[int]:
    for number, line in enumerate(page.split("\n"), 1):
        if "```" in line or "~~~" in line:
            yield number
