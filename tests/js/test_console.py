"""console as scripts meet it: what is printed, how, and when not."""

from __future__ import annotations

import pytest

from tests.devices import printed, ran


@pytest.mark.parametrize("level", ["debug", "log", "info", "warn", "error"])
async def test_each_level_is_kept_with_its_place(level: str) -> None:
    page = await ran(f"\n  console.{level}('x')", environment={"logLevel": "debug"})
    (line,) = page.console
    assert (line.level, line.text) == (level, "x")
    assert line.place is not None
    assert (line.place.file, line.place.line) == ("script.js", 2)


class TestLogLevel:
    ORDER = ("error", "warn", "info", "log", "debug")
    CALLS = "; ".join(f"console.{level}('{level}')" for level in ORDER)

    @pytest.mark.parametrize(
        ("limit", "count"),
        [("off", 0), ("error", 1), ("warn", 2), ("info", 3), ("log", 4), ("debug", 5), ("odd", 4)],
    )
    async def test_what_is_above_it_is_dropped(self, limit: str, count: int) -> None:
        page = await ran(self.CALLS, environment={"logLevel": limit})
        assert [line.level for line in page.console] == list(self.ORDER[:count])

    async def test_log_is_the_default(self) -> None:
        page = await ran(self.CALLS)
        assert [line.level for line in page.console] == ["error", "warn", "info", "log"]

    async def test_scripts_can_change_it(self) -> None:
        page = await ran(
            "WXEnvironment.logLevel = 'error'; console.warn('no'); console.error('yes');"
            "WXEnvironment.logLevel = 'debug'; console.debug('yes'); delete WXEnvironment.logLevel;"
            "console.debug('no'); WXEnvironment.logLevel = { toString() { throw 1 } };"
            "console.log('yes')"
        )
        assert [line.text for line in page.console] == ["yes"] * 3

    async def test_a_failed_assertion_is_never_dropped(self) -> None:
        page = await ran("console.assert(false, 'no')", environment={"logLevel": "off"})
        assert len(page.errors) == 1


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("", ""),
        ("'a', 1, true", "a 1 true"),
        ("null, undefined", "null undefined"),
        ("{ a: 1, b: { c: [1, 'x'] } }", '{"a":1,"b":{"c":[1,"x"]}}'),
        ("[1, [2, null, undefined]]", "[1,[2,null,null]]"),
        ("{}, []", "{} []"),
        ("{ f() {}, u: undefined, n: NaN }", '{"n":null}'),
        ("new (class A { constructor() { this.x = 1 } })()", '{"x":1}'),
        ("Object.create(null)", "{}"),
        ("NaN, -0, 1e21, Infinity", "NaN 0 1e+21 Infinity"),
        ("10n", "10"),
        ("Symbol('s'), Symbol.iterator", "Symbol(s) Symbol(Symbol.iterator)"),
        ("new Error('e'), new TypeError('t')", "Error: e TypeError: t"),
        ("(x) => x + 1", "(x) => x + 1"),
        ("/r/g", "/r/g"),
        ("new Map([[1, 2]]), new Set()", "[object Map] [object Set]"),
        ("new Uint8Array([1, 2]), new ArrayBuffer(2)", "1,2 [object ArrayBuffer]"),
        ("Promise.resolve(1)", "[object Promise]"),
        ("new String('s')", "s"),
        ("'%s is %d', 'x', 5", "%s is %d x 5"),
        ("'a\\nb\\u0000c\\u001b[2J'", "a\nb\0c\x1b[2J"),
        ("'lone \\ud800'", "lone \ufffd"),
        ("'😀ü'", "😀ü"),
        ("{ e: '\\ud800' }", '{"e":"\\ud800"}'),
        ("(() => { const o = {}; o.o = o; return o })()", "[object Object]"),
        ("(() => { const a = []; a[0] = a; return a })()", "[object Array]"),
        ("{ get x() { throw new Error('no') } }", "[object Object]"),
        ("{ toJSON() { throw new Error('no') } }", "[object Object]"),
        ("{ toJSON() { return undefined } }", "[object Object]"),
        ("{ big: 1n }", "[object Object]"),
        ("{ get [Symbol.toStringTag]() { throw 1 } }", "[object Object]"),
        ("Object.assign(() => {}, { toString() { throw 1 } })", "[object Function]"),
        ("new Proxy({ a: 1 }, {})", '{"a":1}'),
        ("(({ proxy, revoke }) => (revoke(), proxy))(Proxy.revocable({}, {}))", "[object Object]"),
        ("new Proxy([], { get() { throw 1 }, ownKeys() { throw 1 } })", "[object Object]"),
        ("Object.assign(new Error(), { get message() { return 1 }, name: 'N' })", "N: 1"),
    ],
)
async def test_how_a_value_is_shown(value: str, text: str) -> None:
    page = await ran(f"console.log({value})")
    assert printed(page) == [text]


async def test_a_date_is_shown_as_scripts_convert_it() -> None:
    page = await ran("const d = new Date(0); console.log(d); console.log(String(d))")
    first, second = printed(page)
    assert first == second


async def test_its_methods_need_no_this() -> None:
    page = await ran("const { log, error } = console; log('a'); [1].forEach(error)")
    assert printed(page) == ["a", "1 0 [1]"]


async def test_replaced_prototypes_change_nothing() -> None:
    page = await ran(
        "String.prototype.trim = Array.prototype.join = JSON.stringify = () => { throw 1 };"
        "Object.prototype.toString = () => 'x'; Array.prototype[Symbol.iterator] = null;"
        "console.log({ a: 1 }, [2]); console.trace('t'); console.count()"
    )
    assert printed(page)[0] == '{"a":1} [2]'


class TestAssert:
    @pytest.mark.parametrize("condition", ["true", "1", "'x'", "{}"])
    async def test_what_holds_prints_nothing(self, condition: str) -> None:
        page = await ran(f"console.assert({condition}, 'not shown')")
        assert printed(page) == []

    @pytest.mark.parametrize("condition", ["false", "0", "''", "null", ""])
    async def test_what_does_not_is_printed_and_fails_the_page(self, condition: str) -> None:
        page = await ran(f"\nconsole.assert({condition}); console.log('goes on')")
        assert [(line.level, line.text) for line in page.console] == [
            ("error", "Assertion failed"),
            ("log", "goes on"),
        ]
        (error,) = page.errors
        assert (error.name, error.message) == ("AssertionError", "Assertion failed")
        assert error.place is not None
        assert error.place.line == 2

    async def test_its_words_are_shown_like_those_of_log(self) -> None:
        page = await ran("console.assert(1 > 2, 'wrong:', { a: 1 })")
        assert page.errors[0].message == 'Assertion failed: wrong: {"a":1}'


class TestWhatTheWebAdds:
    async def test_groups_indent(self) -> None:
        page = await ran(
            "console.group('g', 1); console.log('in'); console.groupCollapsed();"
            "console.warn('deep'); console.groupEnd(); console.groupEnd(); console.groupEnd();"
            "console.log('out'); console.group(); console.clear(); console.log('cleared')"
        )
        assert printed(page) == ["g 1", "  in", "    deep", "out", "cleared"]

    async def test_counts(self) -> None:
        page = await ran(
            "console.count(); console.count('a'); console.count(); console.countReset();"
            "console.count(); console.count('__proto__')"
        )
        assert printed(page) == [
            "default: 1",
            "a: 1",
            "default: 2",
            "default: 1",
            "__proto__: 1",
        ]

    async def test_time(self) -> None:
        page = await ran(
            "console.time('t'); console.timeLog('t', 'so far', {}); console.timeEnd('t');"
            "console.timeEnd('t')"
        )
        log, end, missing = page.console
        assert log.text.startswith("t: ")
        assert log.text.endswith("ms so far {}")
        assert end.text.startswith("t: ")
        assert (missing.level, missing.text) == ("warn", "console.time was not called for t")

    async def test_trace_shows_where_it_was_called(self) -> None:
        page = await ran("function f() {\n  console.trace('here', 1);\n}\nf();")
        (text,) = printed(page)
        assert text.splitlines()[0] == "Trace: here 1"
        frames = [line.strip().rpartition(":")[0] for line in text.splitlines()[1:]]
        assert frames == ["at f (script.js:2", "at script.js:4"]

    @pytest.mark.parametrize("name", ["dir", "dirxml", "table"])
    async def test_ways_to_show_an_object(self, name: str) -> None:
        page = await ran(f"console.{name}([{{ a: 1 }}])")
        assert printed(page) == ['[{"a":1}]']


class TestNativeLog:
    @pytest.mark.parametrize(
        ("arguments", "level", "text"),
        [
            ("'a', 'b', '__WARN'", "warn", "a b"),
            ("{ a: 1 }, '__ERROR'", "error", '{"a":1}'),
            ("'a', '__INFO'", "info", "a"),
            ("'a', '__LOG'", "log", "a"),
            ("'a', 'b'", "log", "a b"),
            ("", "log", ""),
        ],
    )
    async def test_the_last_argument_names_the_level(
        self, arguments: str, level: str, text: str
    ) -> None:
        page = await ran(f"nativeLog({arguments})")
        assert [(line.level, line.text) for line in page.console] == [(level, text)]
