"""Any order of what scripts and servers may do keeps the promises of ``history.py``."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bridge import Device, Module, Options, Page, method
from bridge.modules.module import Callback
from tests.examples import examples
from tests.faults.control import Controlled, ControlServer
from tests.faults.history import check

OPTIONS = Options(open_timeout=10, close_timeout=0.1)
TIMEOUT = 20

SCRIPT = """
const ws = weex.requireModule('webSocket');
const putOff = { open: [], message: [], error: [], close: [] };
let number = 0;
let sent = 0;
const note = (what, value) => console.log(JSON.stringify([what, number, value ?? null]));

function textOf(data) {
  return typeof data === 'string' ? data : String.fromCharCode(...new Uint8Array(data));
}

const handlers = {};
for (const name of Object.keys(putOff)) {
  handlers[name] = (event) => {
    note(name, name === 'message' ? { data: textOf(event.data) } : event);
    putOff[name].splice(0).forEach(perform);
  };
}

const actions = {
  connect() { number += 1; note('connect'); ws.WebSocket(URL + number, ''); },
  send() { sent += 1; note('send', String(sent)); ws.send(String(sent)); },
  sendBinary() {
    sent += 1;
    note('send', String(sent));
    ws.send(Uint8Array.from(String(sent), (digit) => digit.charCodeAt(0)));
  },
  close(...args) { ws.close(...args); },
  set(name) { note('set', name); ws['on' + name] = handlers[name]; },
  clear(name) { note('clear', name); ws['on' + name] = null; },
};

function perform([action, ...args]) { actions[action](...args); }

function plan([when, call]) {
  if (when === 'now') perform(call);
  else if (when === 'timer') setTimeout(() => perform(call), 1);
  else if (when === 'job') Promise.resolve().then(() => perform(call));
  else putOff[when].push(call);
}

for (const name of Object.keys(handlers)) ws['on' + name] = handlers[name];
FIRST.forEach(plan);
weex.requireModule('remote').listen((plans) => plans.forEach(plan));
"""


class Remote(Module):
    """Lets the test make the script do something."""

    name = "remote"
    tell: Callback

    @method
    def listen(self, tell: Callback) -> None:
        self.tell = tell


events = st.sampled_from(["open", "message", "error", "close"])
sends = [["send"], ["send"], ["sendBinary"]]
closes = [["close"], ["close", 4000, "ü"], ["close", 1001], ["close", 3000, "x" * 124]]
calls = st.one_of(
    st.sampled_from([*sends, *sends, *closes, ["connect"]]),
    st.tuples(st.sampled_from(["set", "set", "clear"]), events).map(list),
)
moments = st.sampled_from(
    ["now", "now", "now", "timer", "job", "open", "message", "error", "close"]
)
plans = st.lists(st.tuples(moments, calls).map(list), min_size=1, max_size=4)
kinds = st.sampled_from(["text", "binary", "fragments", "ping"])
messages = st.lists(kinds, min_size=1, max_size=5)

# A step is a method of AnyOrder and what it is called with; ``which`` counts back from the newest
# connection. Time passes often: otherwise everything would happen while connections are opened.
which = st.sampled_from([0, 0, 0, 1, 2])
steps = st.one_of(
    st.tuples(st.just("script"), plans),
    st.tuples(st.just("accept"), which, st.booleans(), messages),
    st.tuples(st.just("send"), which, messages),
    st.tuples(st.just("close"), which, st.sampled_from([None, 1000, 1011, 4999])),
    st.tuples(st.just("fail"), which, st.sampled_from(["refuse", "violate", "half_close", "drop"])),
    st.tuples(st.just("turns"), st.integers(0, 4)),
    *[st.tuples(st.just("pause"), st.integers(1, 3))] * 3,
)


class AnyOrder:
    """A page, a server that does what it is told, and steps that move either of them."""

    def __init__(self, page: Page, remote: Remote, server: ControlServer) -> None:
        self._page = page
        self._remote = remote
        self._server = server

    async def go(self, step: Sequence[Any]) -> None:
        name, *args = step
        await getattr(self, name)(*args)

    async def script(self, plan: list[Any]) -> None:
        self._remote.tell.keep_alive(plan)

    async def accept(self, which: int, answers_close: bool, kinds: list[str]) -> None:
        for connection in self._connections(which):
            connection.accept(answers_close=answers_close)
        await self.send(which, kinds)

    async def send(self, which: int, kinds: list[str]) -> None:
        for connection in self._connections(which):
            for kind in kinds:
                connection.send(kind)

    async def close(self, which: int, code: int | None) -> None:
        for connection in self._connections(which):
            connection.close(code)

    async def fail(self, which: int, how: str) -> None:
        for connection in self._connections(which):
            getattr(connection, how)()

    async def turns(self, count: int) -> None:
        for _ in range(count):
            await asyncio.sleep(0)

    async def pause(self, milliseconds: int) -> None:
        await asyncio.sleep(milliseconds / 1000)

    @property
    def connections(self) -> Sequence[Controlled]:
        return self._server.connections

    def _connections(self, which: int) -> list[Controlled]:
        """The connection that is meant, if there are as many."""
        return self._server.connections[::-1][which : which + 1]


@asynccontextmanager
async def any_order(first: list[Any], *, eager: bool) -> AsyncIterator[tuple[Page, AnyOrder]]:
    server, remote = ControlServer(eager=eager), Remote()
    url = await server.start()
    source = SCRIPT.replace("URL", json.dumps(url)).replace("FIRST", json.dumps(first))
    async with Device(modules=[remote], socket_options=OPTIONS) as device:
        page = await device.open(source=source)
        yield page, AnyOrder(page, remote, server)
        server.drop_all()
        outcome = await page.settled(timeout=TIMEOUT, until="closed")
        assert outcome.open_at_end == ()
    await server.stop()
    assert asyncio.all_tasks() == {asyncio.current_task()}
    assert page.errors == []


async def kept(first: list[Any], program: list[Any], *, eager: bool) -> None:
    """Go through a program to its end, and check all that was told."""
    async with any_order(first, eager=eager) as (page, order):
        for step in program:
            await order.go(step)
    check([json.loads(line.text) for line in page.console], order.connections)


async def kept_when_destroyed(
    first: list[Any], program: list[Any], more: list[Any], *, eager: bool
) -> None:
    """Destroy the page between two halves of a program."""
    async with any_order(first, eager=eager) as (page, order):
        for step in program:
            await order.go(step)
        leaving = asyncio.ensure_future(page.destroy())
        await asyncio.sleep(0)
        printed = len(page.console)
        for step in more:
            await order.go(step)
        await leaving
    assert len(page.console) == printed


PROGRAMS = st.lists(steps, min_size=10, max_size=40)
EAGER = st.sampled_from([True, True, False])
# Real sockets and real time: an example takes tens of milliseconds, and cannot be replayed exactly.
SETTINGS = settings(deadline=None, derandomize=False, suppress_health_check=[HealthCheck.too_slow])


@settings(SETTINGS, max_examples=examples(150))
@given(plans, PROGRAMS, EAGER)
def test_the_promises_hold(first: list[Any], program: list[Any], eager: bool) -> None:
    with no_file_is_left():
        asyncio.run(kept([["now", ["connect"]], *first], program, eager=eager))


@settings(SETTINGS, max_examples=examples(40))
@given(plans, PROGRAMS, PROGRAMS, EAGER)
def test_nothing_is_told_after_the_page_is_destroyed(
    first: list[Any], program: list[Any], more: list[Any], eager: bool
) -> None:
    with no_file_is_left():
        asyncio.run(kept_when_destroyed([["now", ["connect"]], *first], program, more, eager=eager))


@contextmanager
def no_file_is_left() -> Iterator[None]:
    before = open_files()
    yield
    assert open_files() == before


def open_files() -> int:
    return len(list(Path("/dev/fd").iterdir()))
