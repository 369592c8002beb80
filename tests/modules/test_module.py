"""Modules that users write: what crosses, in which order, and what happens when something fails."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bridge import Callback, Device, Limits, Module, UsageError, method
from tests.devices import SHORT, opened, printed, ran

SCRIPT = "const probe = weex.requireModule('probe');\n"


class Probe(Module):
    """Takes everything, and keeps it for the test."""

    name = "probe"

    def __init__(self) -> None:
        self.taken: list[Any] = []
        self.callbacks: list[Callback] = []
        self.destroyed = 0

    def page_destroyed(self) -> None:
        self.destroyed += 1

    @method
    def take(self, *values: Any) -> str:
        self.taken.append(values)
        return "ignored"

    @method
    def keep(self, callback: Callback) -> None:
        self.callbacks.append(callback)

    @method
    def give(self, callback: Callback, values: list[Any]) -> None:
        for value in values:
            callback.keep_alive(value)

    @method
    def two(self, first: Any, second: Any) -> None:
        self.taken.append((first, second))

    @method
    def fail(self, why: str) -> None:
        raise KeyError(why)

    @method
    async def fail_later(self) -> None:
        await asyncio.sleep(0)
        raise ValueError("later")

    @method
    async def wait(self, seconds: float, callback: Callback) -> None:
        await asyncio.sleep(seconds)
        callback("waited")

    def hidden(self) -> None:
        raise AssertionError("scripts cannot see this")


class Synchronous(Module):
    name = "now"

    @method(synchronous=True)
    def same(self, value: Any) -> Any:
        return value

    @method(synchronous=True)
    def call(self, callback: Callback) -> str:
        callback("called back")
        return "returned"

    @method(synchronous=True)
    def fail(self) -> None:
        raise ValueError("now")

    @method(synchronous=True)
    def unfit(self) -> object:
        return object()

    @method
    def later(self) -> str:
        return "ignored"


class TestValues:
    @pytest.mark.parametrize(
        ("value", "taken"),
        [
            ("'text'", "text"),
            ("'a\\u0000😀'", "a\0😀"),
            ("'\\ud800'", "\ud800"),
            ("5", 5),
            ("2 ** 53", 2**53),
            ("1.5", 1.5),
            ("1e300", 1e300),
            ("true", True),
            ("null", None),
            ("undefined", None),
            ("NaN", None),
            ("{ a: [1, { b: null }] }", {"a": [1, {"b": None}]}),
            ("[]", []),
            ("new Date(0)", "1970-01-01T00:00:00.000Z"),
            ("/r/g", "/r/g"),
            ("10n", "10"),
            ("Symbol('s')", "Symbol(s)"),
            ("new Uint8Array([1, 2, 3]).subarray(1)", b"\x02\x03"),
            ("new Uint8Array([1, 255]).buffer", b"\x01\xff"),
            ("new DataView(new ArrayBuffer(3), 1)", b"\0\0"),
            ("{ base64: 'AQ==' }", {"base64": "AQ=="}),
            ("new Map([[1, 2]])", {}),
        ],
    )
    async def test_a_method_gets_plain_values(self, value: str, taken: object) -> None:
        probe = Probe()
        await ran(f"{SCRIPT} probe.take({value})", modules=[probe])
        assert probe.taken == [(taken,)]
        assert type(probe.taken[0][0]) is type(taken)

    async def test_a_method_gets_as_many_as_were_passed(self) -> None:
        probe = Probe()
        await ran(f"{SCRIPT} probe.take(); probe.take(1, undefined, 'x')", modules=[probe])
        assert probe.taken == [(), (1, None, "x")]

    async def test_what_it_returns_is_ignored(self) -> None:
        page = await ran(f"{SCRIPT} console.log(probe.take(1))", modules=[Probe])
        assert printed(page) == ["undefined"]

    async def test_a_callback_gets_values_back(self) -> None:
        page = await ran(
            f"{SCRIPT} probe.give((v) => console.log(JSON.stringify(v)),"
            " [1, 1.5, 'ü\\u0000😀', null, true, { a: [1] }, []])",
            modules=[Probe],
        )
        assert printed(page) == ["1", "1.5", '"ü\\u0000😀"', "null", "true", '{"a":[1]}', "[]"]

    async def test_bytes_become_an_array_buffer(self) -> None:
        class Bytes(Module):
            name = "bytes"

            @method
            def get(self, callback: Callback) -> None:
                callback.keep_alive(b"\x01\xff")
                callback.keep_alive(bytearray(b""))
                callback(memoryview(b"\x02"))

        page = await ran(
            "weex.requireModule('bytes')"
            ".get((b) => console.log(String(b), [...new Uint8Array(b)]))",
            modules=[Bytes],
        )
        assert printed(page) == [
            "[object ArrayBuffer] [1,255]",
            "[object ArrayBuffer] []",
            "[object ArrayBuffer] [2]",
        ]

    async def test_values_are_those_of_the_moment_they_were_handed_over(self) -> None:
        class Growing(Module):
            name = "growing"

            @method
            def watch(self, callback: Callback) -> None:
                items: list[object] = []
                for number in range(3):
                    items.append(number)
                    callback.keep_alive(items)
                items.append(object())

        page = await ran(
            "weex.requireModule('growing').watch((v) => console.log(v))", modules=[Growing]
        )
        assert printed(page) == ["[0]", "[0,1]", "[0,1,2]"]

    async def test_arguments_are_those_of_the_moment_of_the_call(self) -> None:
        probe = Probe()
        await ran(
            f"{SCRIPT} const o = {{ n: 1 }}; probe.take(o); o.n = 2; probe.take(o)",
            modules=[probe],
        )
        assert probe.taken == [({"n": 1},), ({"n": 2},)]

    async def test_an_argument_that_cannot_be_passed_is_reported_and_the_script_goes_on(
        self,
    ) -> None:
        probe = Probe()
        page = await ran(
            f"{SCRIPT}const o = {{}}; o.o = o;\nprobe.take(o);\nconsole.log('goes on')",
            modules=[probe],
        )
        (error,) = page.errors
        assert error.name == "TypeError"
        assert error.context == "in an argument of probe.take"
        assert error.place is not None
        assert error.place.line == 3
        assert [line.text for line in page.console] == ["goes on"]
        assert probe.taken == []


class TestCallbacks:
    async def test_called_it_is_used_up_kept_alive_it_is_not(self) -> None:
        probe = Probe()
        async with opened(f"{SCRIPT} probe.keep((v) => console.log(v))", modules=[probe]) as page:
            (callback,) = probe.callbacks
            callback.keep_alive(1)
            callback.keep_alive(2)
            callback(3)
            callback(4)
            callback.keep_alive(5)
            await page.settled(settle=SHORT)
        assert printed(page) == ["1", "2", "3"]

    async def test_without_a_value_it_gets_null(self) -> None:
        probe = Probe()
        async with opened(f"{SCRIPT} probe.keep((v) => console.log(v))", modules=[probe]) as page:
            probe.callbacks[0]()
            await page.settled()
        assert printed(page) == ["null"]

    async def test_it_runs_in_a_later_turn(self) -> None:
        page = await ran(
            f"{SCRIPT} probe.give((v) => console.log(v), ['callback']); console.log('script');"
            "Promise.resolve().then(() => console.log('job'))",
            modules=[Probe],
        )
        assert printed(page) == ["script", "job", "callback"]

    async def test_what_it_throws_is_the_scripts_error(self) -> None:
        page = await ran(
            f"{SCRIPT}probe.give(() => {{\n  throw new Error('mine');\n}}, [1, 2])", modules=[Probe]
        )
        assert [(e.message, e.place and e.place.line, e.context) for e in page.errors] == [
            ("mine", 3, "in the callback of probe.give")
        ] * 2

    @pytest.mark.parametrize("value", [object(), {1, 2}, float("nan"), {"a": b"nested"}])
    async def test_a_value_that_cannot_cross_fails_at_the_line_that_passes_it(
        self, value: object
    ) -> None:
        probe = Probe()
        async with opened(f"{SCRIPT} probe.keep(() => {{}})", modules=[probe]) as page:
            with pytest.raises((TypeError, ValueError)):
                probe.callbacks[0](value)
            assert (await page.settled()).status == "passed"

    async def test_after_the_page_was_destroyed_it_does_nothing(self) -> None:
        probe = Probe()
        async with opened(f"{SCRIPT} probe.keep((v) => console.log(v))", modules=[probe]) as page:
            await page.destroy()
            probe.callbacks[0]("late")
            await page.settled()
        assert page.console == []

    async def test_nested_functions_are_dropped_as_on_a_phone(self) -> None:
        probe = Probe()
        await ran(f"{SCRIPT} probe.take({{ success() {{}}, url: 'x' }})", modules=[probe])
        assert probe.taken == [({"url": "x"},)]


class TestFailures:
    async def test_an_exception_is_reported_with_the_line_that_called_and_the_page_goes_on(
        self,
    ) -> None:
        page = await ran(
            f"{SCRIPT}\nprobe.fail('broken');\nprobe.take(1); console.log('goes on')",
            modules=[Probe],
        )
        (error,) = page.errors
        assert (error.name, error.message) == ("KeyError", "'broken'")
        assert error.context == "in the native method probe.fail"
        assert error.place is not None
        assert (error.place.file, error.place.line) == ("script.js", 3)
        assert [line.text for line in page.console] == ["goes on"]

    async def test_its_stack_begins_with_the_method(self) -> None:
        page = await ran(f"{SCRIPT} probe.fail('x')", modules=[Probe])
        stack = page.errors[0].stack
        assert "in fail" in stack.splitlines()[1]
        assert "raise KeyError(why)" in stack

    async def test_a_mistake_of_a_test_that_a_module_of_ours_tells_has_no_lines_of_ours(
        self,
    ) -> None:
        async with Device() as device:
            device.dialogs.answer("confirm", button="Nope")
            page = await device.open(
                source="weex.requireModule('modal').confirm({ message: 'Sure?' }, () => {})"
            )
            await page.settled()
        (error,) = page.errors
        assert "has no button 'Nope'" in error.message
        assert error.stack == ""

    async def test_one_of_an_async_method_is_reported_alike(self) -> None:
        page = await ran(f"{SCRIPT}\nprobe.fail_later()", modules=[Probe])
        (error,) = page.errors
        assert (error.name, error.message) == ("ValueError", "later")
        assert error.place is not None
        assert error.place.line == 3

    @pytest.mark.parametrize("arguments", ["", "1", "1, 2, 3"])
    async def test_the_wrong_number_of_arguments_is_named(self, arguments: str) -> None:
        page = await ran(f"{SCRIPT} probe.two({arguments}); probe.two(1, 2)", modules=[Probe])
        (error,) = page.errors
        assert error.name == "TypeError"
        assert "Probe.two()" in error.message
        assert "argument" in error.message
        assert error.stack == ""

    async def test_a_method_that_is_not_there_is_no_function(self) -> None:
        page = await ran(f"{SCRIPT} probe.hidden()", modules=[Probe])
        assert page.errors[0].name == "TypeError"

    async def test_a_page_that_failed_natively_has_failed(self) -> None:
        async with opened(f"{SCRIPT} probe.fail('x')", modules=[Probe]) as page:
            assert (await page.settled()).status == "failed"


class TestAsync:
    async def test_the_page_waits_for_it(self) -> None:
        page = await ran(f"{SCRIPT} probe.wait(0.1, (v) => console.log(v))", modules=[Probe])
        assert printed(page) == ["waited"]

    async def test_one_that_does_not_return_is_named_when_time_is_out(self) -> None:
        async with opened(f"{SCRIPT}\nprobe.wait(60, () => {{}})", modules=[Probe]) as page:
            outcome = await page.settled(timeout=0.05)
        assert outcome.status == "timeout"
        (item,) = outcome.open_at_end
        assert item.startswith("call of probe.wait at script.js:3:")

    async def test_it_is_cancelled_with_its_page(self) -> None:
        cancelled = asyncio.Event()

        class Endless(Module):
            name = "endless"

            @method
            async def run(self) -> None:
                try:
                    await asyncio.Event().wait()
                finally:
                    cancelled.set()

        async with opened("weex.requireModule('endless').run()", modules=[Endless]) as page:
            await page.settled(timeout=0.01)
        assert cancelled.is_set()
        assert page.errors == []

    async def test_it_may_be_cancelled_before_it_has_begun(self) -> None:
        async with opened(f"{SCRIPT} probe.wait(60, () => {{}})", modules=[Probe]) as page:
            await page.destroy()
        assert page.errors == []

    async def test_two_of_them_run_side_by_side(self) -> None:
        page = await ran(
            f"{SCRIPT} probe.wait(0.03, () => console.log('long'));"
            "probe.wait(0.01, () => console.log('short'))",
            modules=[Probe],
        )
        assert printed(page) == ["short", "long"]


class TestSynchronous:
    @pytest.mark.parametrize(
        "value",
        ["1.5", "'ü\\u0000😀'", "null", "true", "[1,[2]]", '{"a":{"b":null}}', "'\\ud800'", "''"],
    )
    async def test_it_returns_a_value(self, value: str) -> None:
        page = await ran(
            "const now = weex.requireModule('now');"
            f"console.log(JSON.stringify(now.same({value}) ?? null) === JSON.stringify({value}))",
            modules=[Synchronous],
        )
        assert printed(page) == ["true"]

    async def test_it_returns_bytes_and_undefined_for_none(self) -> None:
        page = await ran(
            "const now = weex.requireModule('now');"
            "console.log([...new Uint8Array(now.same(new Uint8Array([1, 255])))], now.same(null));"
            "console.log(now.later())",
            modules=[Synchronous],
        )
        assert printed(page) == ["[1,255] undefined", "undefined"]

    async def test_callbacks_still_run_in_a_later_turn(self) -> None:
        page = await ran(
            "console.log(weex.requireModule('now').call((v) => console.log(v)))",
            modules=[Synchronous],
        )
        assert printed(page) == ["returned", "called back"]

    async def test_failures_are_reported_and_give_undefined(self) -> None:
        page = await ran(
            "const now = weex.requireModule('now'); const o = {}; o.o = o;\n"
            "console.log(now.fail());\nconsole.log(now.unfit());\nconsole.log(now.same());\n"
            "console.log(now.same(o))",
            modules=[Synchronous],
        )
        assert [line.text for line in page.console] == ["undefined"] * 4
        assert [(e.name, e.place and e.place.line) for e in page.errors] == [
            ("ValueError", 2),
            ("TypeError", 3),
            ("TypeError", 4),
            ("TypeError", 5),
        ]

    async def test_what_is_no_exception_ends_the_page_and_reaches_who_waits(self) -> None:
        class Exiting(Module):
            name = "exiting"

            @method(synchronous=True)
            def leave(self) -> None:
                raise SystemExit(3)

        async with opened("weex.requireModule('exiting').leave()", modules=[Exiting]) as page:
            with pytest.raises(RuntimeError, match="SystemExit"):
                await page.settled()

    def test_it_cannot_be_async(self) -> None:
        with pytest.raises(UsageError, match="both async and synchronous"):

            @method(synchronous=True)
            async def wrong(self: object) -> None: ...

    async def test_pages_without_one_keep_their_cpu_limit(self) -> None:
        async with opened("for (;;);", modules=[Probe], limits=Limits(cpu=0.1)) as page:
            assert (await page.settled()).status == "limit"


class TestSharing:
    async def test_a_class_gives_each_page_an_object_of_its_own(self) -> None:
        class Counter(Module):
            name = "counter"

            def __init__(self) -> None:
                self.count = 0

            @method
            def up(self, callback: Callback) -> None:
                self.count += 1
                callback(self.count)

        source = "weex.requireModule('counter').up((n) => console.log(n))"
        for modules, expected in ([Counter], ["1", "1"]), ([Counter()], ["1", "2"]):
            async with Device(modules=modules) as device:
                pages = [await device.open(source=source) for _ in range(2)]
                for page in pages:
                    await page.settled()
            assert [printed(page)[0] for page in pages] == expected

    async def test_a_module_learns_of_each_page_that_is_gone(self) -> None:
        probe = Probe()
        async with Device(modules=[probe]) as device:
            first, second = [await device.open(source="") for _ in range(2)]
            await first.destroy()
            assert probe.destroyed == 1
            await second.destroy()
        assert probe.destroyed == 2

    async def test_it_may_take_its_time_over_that(self) -> None:
        gone = asyncio.Event()

        class Slow(Module):
            name = "slow"

            @method
            def any(self) -> None: ...

            async def page_destroyed(self) -> None:
                await asyncio.sleep(0)
                gone.set()

        await ran("", modules=[Slow])
        assert gone.is_set()

    async def test_what_that_raises_reaches_who_destroys_the_page(self) -> None:
        class Broken(Module):
            name = "broken"

            @method
            def any(self) -> None: ...

            def page_destroyed(self) -> None:
                raise ValueError("cannot let go")

        device = Device(modules=[Broken])
        page = await device.open(source="")
        with pytest.raises(ValueError, match="cannot let go"):
            await page.destroy()
        assert device.pages == []
        await device.close()


class TestNames:
    @pytest.mark.parametrize("name", ["page", "console", "timer", "callback", "__proto__", "ü 1"])
    async def test_any_other_name_can_be_used(self, name: str) -> None:
        probe = type("Named", (Probe,), {"name": name})()
        page = await ran(
            f"weex.requireModule('{name}').take(1); console.log('works')", modules=[probe]
        )
        assert printed(page) == ["works"]
        assert probe.taken == [(1,)]

    def refused(self, *modules: Any) -> str:
        with pytest.raises(UsageError) as caught:
            Device(modules=modules)
        message = str(caught.value)
        assert "\n" not in message
        return message

    def test_a_built_in_one_is_refused(self) -> None:
        module = type("Mine", (Probe,), {"name": "webSocket"})
        assert "built-in module webSocket" in self.refused(module)

    def test_two_of_one_name_are_refused(self) -> None:
        assert "two modules are called probe" in self.refused(Probe, Probe())

    def test_none_is_refused(self) -> None:
        assert "Named needs a name" in self.refused(type("Named", (Probe,), {"name": ""}))

    def test_one_without_methods_is_refused(self) -> None:
        assert "@method" in self.refused(type("Bare", (Module,), {"name": "bare"}))

    async def test_methods_are_inherited(self) -> None:
        class Child(Probe):
            name = "child"

            @method
            def more(self) -> None: ...

        page = await ran(
            "console.log(Object.keys(weex.requireModule('child')).includes('take'),"
            " weex.isRegisteredModule('child', 'more'))",
            modules=[Child],
        )
        assert printed(page) == ["true true"]
