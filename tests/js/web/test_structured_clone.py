"""structuredClone."""

from __future__ import annotations

import pytest

from tests.js.web.world import World

CLONED = "DOMException DataCloneError"


@pytest.mark.parametrize(
    "check",
    [
        "clone({a: [1, , 'x', null, undefined], b: {}}).a.length === 5",
        "!(1 in clone([1, , 2]))",
        "clone(new Date(5)).getTime() === 5",
        "String(clone(/a+/giu)) === '/a+/giu'",
        "clone(new Map([[{}, new Set([1])]])).values().next().value.has(1)",
        "clone(new Uint16Array([1, 2])) instanceof Uint16Array",
        "clone(new Uint16Array([1, 2, 3]).subarray(1, 2)).byteOffset === 2",
        "clone(new DataView(new ArrayBuffer(8), 2, 3)).byteLength === 3",
        "clone(new ArrayBuffer(8, {maxByteLength: 16})).maxByteLength === 16",
        "clone(new RangeError('m', {cause: 1})) instanceof RangeError",
        "clone(new RangeError('m', {cause: {a: 1}})).cause.a === 1",
        "clone(Object.assign(new Error('m'), {name: 'Mine'})).name === 'Error'",
        "clone(new DOMException('m', 'AbortError')).name === 'AbortError'",
        "clone(new Blob(['ab'], {type: 'x/y'})).size === 2",
        "Object.is(clone(-0), -0) && clone(NaN) !== clone(NaN) && clone(5n) === 5n",
        "typeof clone(new Number(5)) === 'object' && clone(new Number(5)) + 1 === 6",
        "typeof clone(Object(5n)) === 'object'",
        "clone(Object.create({inherited: 1})).inherited === undefined",
        "Object.getPrototypeOf(clone(new (class A { x = 1; })())) === Object.prototype",
        "((o) => (o.self = o, o.list = [o], clone(o).list[0] === clone(o).self))({}) === false",
        "((o) => (o.self = o, (c => c.self === c)(clone(o))))({})",
        "((x) => (c => c[0] === c[1] && c[0] !== x)(clone([x, x])))({})",
        "((m) => (m.set('m', m), (c => c.get('m') === c)(clone(m))))(new Map())",
    ],
)
def test_what_a_clone_is(world: World, check: str) -> None:
    world.run("var clone = structuredClone;")
    assert world.value(check) is True


@pytest.mark.parametrize(
    "value",
    [
        *(
            "() => 1",
            "Symbol()",
            "{a: () => 1}",
            "[Symbol()]",
            "new WeakMap()",
            "Promise.resolve()",
        ),
        *("new EventTarget()", "new URL('http://x')", "new Event('x')", "new AbortController()"),
        *("new WebSocket('ws://x')", "(function* () {})()", "Object.assign([], {f() {}})"),
    ],
)
def test_what_cannot_be_cloned(world: World, value: str) -> None:
    assert world.value(f"thrown(() => structuredClone({value}))") == CLONED


def test_buffers_are_transferred(world: World) -> None:
    world.run(
        "var buffer = new Uint8Array([1, 2]).buffer;"
        "var clone = structuredClone({view: new Uint8Array(buffer)}, {transfer: [buffer]});"
    )
    assert world.value("[buffer.byteLength, buffer.detached, ...clone.view]") == [0, True, 1, 2]


def test_a_transfer_that_fails_takes_nothing(world: World) -> None:
    world.run("var buffer = new ArrayBuffer(2);")
    for wrong in (
        "structuredClone(() => 1, {transfer: [buffer]})",
        "structuredClone(1, {transfer: [buffer, buffer]})",
        "structuredClone(1, {transfer: [{}]})",
    ):
        assert world.value(f"thrown(() => {wrong})") == CLONED
    assert world.value("buffer.byteLength") == 2
    assert world.value("thrown(() => structuredClone())") == "TypeError"


def test_what_getters_throw_is_thrown_on(world: World) -> None:
    assert world.value("thrown(() => structuredClone({get a() { throw new EvalError(); }}))") == (
        "EvalError"
    )
