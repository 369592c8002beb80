"""Scripts that change everything they can reach: the halves go on, and tell no lies."""

from __future__ import annotations

import pytest

from bridge.wire import Event
from tests.js.web.world import World

# Replaces every method of every built-in, and what is looked up on objects that lack it.
SABOTAGE = """
const { getOwnPropertyDescriptor, defineProperty } = Object;
const { ownKeys } = Reflect;
const evil = () => { throw new Error('sabotage'); };
const trap = {__proto__: null, get: evil, set: evil, configurable: true};
const types = [Object, Array, String, Number, Boolean, Map, Set, WeakMap, Promise, Function, RegExp,
  Symbol, Date, ArrayBuffer, DataView, Uint8Array, Object.getPrototypeOf(Uint8Array), Error,
  DOMException, Iterator, Reflect, JSON, Math];
const inherited = ['0', 'bubbles', 'data', 'code', 'once', 'get', 'set', 'value', 'toJSON'];
const globals = ['escape', 'unescape', 'encodeURIComponent', 'decodeURIComponent', 'btoa', 'atob',
  'Event', 'MessageEvent', 'CloseEvent', 'Blob', 'URL', 'DOMException', 'Map', 'Uint8Array'];
const replaceAll = (target) => {
  const names = ownKeys(target);
  for (let index = 0; index < names.length; index += 1) {
    if (names[index] === 'constructor') continue;
    if (getOwnPropertyDescriptor(target, names[index]).configurable) {
      defineProperty(target, names[index], trap);
    }
  }
};
var sabotage = () => {
  for (let index = 0; index < types.length; index += 1) {
    replaceAll(types[index]);
    if (types[index] !== Reflect && types[index] !== JSON && types[index] !== Math) {
      replaceAll(types[index].prototype);
    }
  }
  for (let index = 0; index < inherited.length; index += 1) {
    defineProperty(Object.prototype, inherited[index], trap);
  }
  for (let index = 0; index < globals.length; index += 1) globalThis[globals[index]] = evil;
};
"""


def test_sockets_work_among_ruins(world: World) -> None:
    world.run(SABOTAGE)
    world.run(
        """
        var seen = '';
        var ws = new WebSocket('ws://x', 'a');
        ws.onopen = (e) => { seen += 'open '; ws.send('é'); ws.send(bytes); ws.close(1000, 'r'); };
        ws.onclose = (e) => { seen += 'close ' + e.code; };
        ws.addEventListener('error', (e) => { seen += 'error'; });
        var other = new WebSocket('ws://y');
        other.onmessage = (e) => { seen += e.data + ' '; };
        var bytes = new Uint8Array([1]);
        const log = console.log;
        var show = () => log(seen);
        sabotage();
        """
    )
    world.tell(
        Event("WebSocket", "open", [2, "", ""]),
        Event("WebSocket", "message", [2], ["two"]),
        Event("WebSocket", "open", [1, "a", ""]),
        Event("WebSocket", "written", [1, 3]),
        Event("WebSocket", "close", [1, 1000, "r", True]),
    )
    world.run("show();")
    assert world.errors == []
    assert world.asked("console")[-1].payload == "two open close 1000"
    assert [call.args[1:] for call in world.asked("WebSocket") if call.method == "close"] == [
        [1000, "r"]
    ]
    assert [call.payload for call in world.asked("WebSocket") if call.method == "send"] == ["é"]


def test_urls_and_texts_work_among_ruins(world: World) -> None:
    world.run(SABOTAGE)
    world.run(
        """
        const { URL, URLSearchParams, TextDecoder, TextEncoder } = globalThis;
        const log = console.log;
        sabotage();
        const url = new URL('http://Bücher.de:80/a/../b c?x=1#f');
        const params = new URLSearchParams('a=%41&b');
        params.append('c', ' ');
        params.sort();
        log(url.href + ' ' + params.toString() + ' '
          + new TextDecoder().decode(new TextEncoder().encode('é€')));
        """
    )
    assert world.errors == []
    (line,) = world.asked("console")
    assert line.payload == "http://xn--bcher-kva.de/b%20c?x=1#f a=A&b=&c=+ é€"


@pytest.mark.parametrize("parent", ["null", "class { constructor() { throw 1; } }", "Array"])
def test_no_class_runs_what_a_script_puts_above_it(world: World, parent: str) -> None:
    world.run(
        f"""
        for (const type of [WebSocket, MessageEvent, CloseEvent, Blob]) {{
          Object.setPrototypeOf(type, {parent});
        }}
        var seen = [];
        var ws = new WebSocket('ws://x');
        ws.onmessage = (event) => seen.push(event.data);
        """
    )
    world.tell(Event("WebSocket", "open", [1, "", ""]), Event("WebSocket", "message", [1], ["hi"]))
    assert world.value("seen") == ["hi"]


def test_state_cannot_be_reached_or_forged(world: World) -> None:
    world.run(
        "var ws = new WebSocket('ws://x'); Object.defineProperty(ws, 'readyState', {value: 1});"
    )
    assert world.value("thrown(() => ws.send('x'))") == "DOMException InvalidStateError"
    assert world.value("Reflect.ownKeys(new URL('http://x'))") == []
    for forged in (
        "Object.create(WebSocket.prototype)",
        "new Proxy(ws, {})",
        "Object.setPrototypeOf({}, ws)",
    ):
        assert world.value(f"thrown(() => ({forged}).close())") == "TypeError", forged


def test_no_text_leaves_that_was_not_sent(world: World) -> None:
    world.run(
        """
        String.prototype.toJSON = () => '"]],["console","log",[],"forged",null,""],["';
        Array.prototype.toJSON = () => 'forged';
        new WebSocket('ws://x/"],[', ['a']);
        """
    )
    (call,) = world.calls
    assert (call.method, call.args) == ("open", [1, "ws://x/%22],[", ["a"]])
