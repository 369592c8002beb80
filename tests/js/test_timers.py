"""setTimeout, setInterval and what clears them, as scripts meet them."""

from __future__ import annotations

import pytest

from tests.devices import opened, printed, ran


async def test_ids_are_strings_that_count_up() -> None:
    page = await ran("console.log([setTimeout(Array, 0), setInterval(Array, 9999)])")
    assert printed(page) == ['["1","2"]']


async def test_further_arguments_are_passed_on() -> None:
    page = await ran(
        "setTimeout((...args) => console.log(args), 1, 'a', null, { b: 2 });"
        "const i = setInterval((x) => { console.log(x); clearInterval(i) }, 1, 'each');"
    )
    assert printed(page) == ['["a",null,{"b":2}]', "each"]


async def test_a_callback_runs_in_a_later_turn_with_undefined_as_this() -> None:
    page = await ran(
        "setTimeout(function () { 'use strict'; console.log('timer', this) }, 0);"
        "Promise.resolve().then(() => console.log('job')); console.log('script');"
    )
    assert printed(page) == ["script", "job", "timer undefined"]


class TestOrder:
    async def test_equal_delays_fire_in_the_order_they_were_set(self) -> None:
        page = await ran("for (let n = 0; n < 20; n += 1) setTimeout(() => console.log(n), 5)")
        assert printed(page) == [str(number) for number in range(20)]

    async def test_shorter_delays_fire_first(self) -> None:
        page = await ran("for (const ms of [30, 1, 15]) setTimeout(() => console.log(ms), ms)")
        assert printed(page) == ["1", "15", "30"]

    async def test_time_spent_in_the_script_counts(self) -> None:
        """As in a browser: the first is due before the second is even set."""
        page = await ran(
            "setTimeout(() => console.log('set first'), 10);"
            "const end = Date.now() + 20; while (Date.now() < end);"
            "setTimeout(() => console.log('set last'), 0);"
        )
        assert printed(page) == ["set first", "set last"]

    async def test_time_spent_in_a_handler_counts(self) -> None:
        page = await ran(
            "setTimeout(() => { setTimeout(() => console.log('set first'), 10);"
            " const end = Date.now() + 20; while (Date.now() < end);"
            " setTimeout(() => console.log('set last'), 0); }, 1)"
        )
        assert printed(page) == ["set first", "set last"]

    async def test_jobs_are_drained_between_two_timers_of_one_moment(self) -> None:
        page = await ran(
            "for (const name of 'ab') setTimeout(() => { console.log(name);"
            " Promise.resolve().then(() => console.log('after', name)) }, 1)"
        )
        assert printed(page) == ["a", "after a", "b", "after b"]

    async def test_nested_ones_come_after_those_already_due(self) -> None:
        page = await ran(
            "setTimeout(() => { console.log(1); setTimeout(() => console.log(3), 0) }, 0);"
            "setTimeout(() => console.log(2), 0);"
        )
        assert printed(page) == ["1", "2", "3"]

    async def test_none_fires_early(self) -> None:
        page = await ran(
            "for (const ms of [1, 2, 5, 10, 20]) { const start = performance.now();"
            " setTimeout(() => console.log(performance.now() - start >= ms), ms) }"
        )
        assert printed(page) == ["true"] * 5


class TestDelays:
    @pytest.mark.parametrize(
        "delay", ["-1", "NaN", "'abc'", "undefined", "null", "'0'", "0.9", "-Infinity", "{}", "1n"]
    )
    async def test_what_is_no_delay_is_none(self, delay: str) -> None:
        page = await ran(f"setTimeout(() => console.log('fired'), {delay})")
        assert printed(page) == ["fired"]

    async def test_without_a_delay_there_is_none(self) -> None:
        page = await ran("setTimeout(() => console.log('fired'))")
        assert printed(page) == ["fired"]

    async def test_numeric_strings_are_numbers(self) -> None:
        page = await ran(
            "setTimeout(() => console.log('b'), '20'); setTimeout(() => console.log('a'), 10)"
        )
        assert printed(page) == ["a", "b"]

    @pytest.mark.parametrize("delay", ["Infinity", "1e300", "2 ** 31", "2 ** 53"])
    async def test_huge_ones_do_not_overflow_into_now(self, delay: str) -> None:
        async with opened(f"setTimeout(() => console.log('fired'), {delay})") as page:
            outcome = await page.settled(settle=0.03)
        (timer,) = outcome.open_at_end
        assert timer.startswith("timer of 2147483647 ms, set at script.js:1:")
        assert printed(page) == []

    async def test_an_interval_of_nothing_leaves_time_for_the_rest(self) -> None:
        page = await ran(
            "let n = 0; const i = setInterval(() => { n += 1 }, 0);"
            "setTimeout(() => { clearInterval(i); console.log(n > 1, n < 100) }, 30)"
        )
        assert printed(page) == ["true true"]


class TestClearing:
    @pytest.mark.parametrize("clear", ["clearTimeout", "clearInterval"])
    @pytest.mark.parametrize("of", ["id", "Number(id)"])
    async def test_either_function_takes_ids_of_either_type(self, clear: str, of: str) -> None:
        page = await ran(
            "for (const set of [setTimeout, setInterval]) {"
            f" const id = set(() => console.log('fired'), 1); {clear}({of}) }}"
            "setTimeout(() => console.log('end'), 20)"
        )
        assert printed(page) == ["end"]

    async def test_one_due_at_the_same_moment_can_still_be_cleared(self) -> None:
        page = await ran(
            "setTimeout(() => { clearTimeout(b); clearInterval(c); console.log('a') }, 2);"
            "const b = setTimeout(() => console.log('b'), 2);"
            "const c = setInterval(() => console.log('c'), 2);"
            "const end = Date.now() + 10; while (Date.now() < end);"
        )
        assert printed(page) == ["a"]

    async def test_an_interval_can_be_cleared_in_its_own_callback(self) -> None:
        page = await ran(
            "let n = 0; const i = setInterval(() => { n += 1; console.log(n);"
            " if (n === 3) clearInterval(i) }, 1)"
        )
        assert printed(page) == ["1", "2", "3"]

    @pytest.mark.parametrize(
        "nothing", ["", "undefined", "null", "{}", "NaN", "-1", "'x'", "'__proto__'", "Symbol()"]
    )
    async def test_what_is_no_id_is_ignored(self, nothing: str) -> None:
        page = await ran(
            f"setTimeout(() => console.log('fired'), 1); clearTimeout({nothing});"
            f"clearInterval({nothing})"
        )
        assert printed(page) == ["fired"]

    async def test_clearing_twice_and_after_firing_is_harmless(self) -> None:
        page = await ran(
            "const id = setTimeout(() => { clearTimeout(id); clearTimeout(id) }, 1);"
            "const other = setTimeout(() => {}, 1); clearTimeout(other); clearTimeout(other);"
            "setTimeout(() => { clearTimeout(id); console.log('end') }, 5)"
        )
        assert printed(page) == ["end"]


class TestFaults:
    async def test_a_throw_is_reported_with_its_line_and_the_others_go_on(self) -> None:
        page = await ran(
            "setTimeout(() => {\n  throw new RangeError('a');\n}, 1);\n"
            "setTimeout(() => console.log('next'), 1);\n"
            "let n = 0;\nconst i = setInterval(() => {\n"
            "  if (++n === 2) clearInterval(i);\n  throw 'text';\n}, 2);"
        )
        assert [line.text for line in page.console] == ["next"]
        assert [(e.name, e.message, e.place and e.place.line) for e in page.errors] == [
            ("RangeError", "a", 2),
            ("Uncaught", "text", 6),
            ("Uncaught", "text", 6),
        ]
        assert page.errors[0].context == "in the callback of setTimeout"

    @pytest.mark.parametrize("value", ["undefined", "null", "'console.log(1)'", "5", "{}"])
    @pytest.mark.parametrize("kind", ["setTimeout", "setInterval"])
    async def test_what_is_no_function_throws(self, kind: str, value: str) -> None:
        page = await ran(
            f"try {{ {kind}({value}, 1) }} catch (e) {{ console.log(e.name, e.message) }}"
        )
        (text,) = printed(page)
        assert text.startswith(f"TypeError {kind} needs a function, not ")

    async def test_too_many_at_once_throw_and_the_rest_run(self) -> None:
        page = await ran(
            "let fired = 0, refused = '';"
            "for (let n = 0; n < 10001; n += 1) {"
            "  try { setTimeout(() => { fired += 1 }, 1) } catch (e) { refused = e.message }"
            "}\nsetTimeout(() => {}, 0)"
        )
        (error,) = page.errors
        assert error.name == "RangeError"
        assert "no more than 10000 may run at once" in error.message
        page = await ran(
            "let fired = 0; for (let n = 0; n < 10000; n += 1) setTimeout(() => {"
            " if (++fired === 10000) setTimeout(() => console.log(fired), 0) }, 1)"
        )
        assert printed(page) == ["10000"]

    async def test_a_slow_handler_does_not_pile_up_the_ticks_of_an_interval(self) -> None:
        page = await ran(
            "let n = 0; const i = setInterval(() => { n += 1 }, 1);"
            "for (let k = 0; k < 4; k += 1) setTimeout(() => {"
            " const end = Date.now() + 20; while (Date.now() < end); }, 2);"
            "setTimeout(() => { clearInterval(i); console.log(n < 40) }, 100)"
        )
        assert printed(page) == ["true"]


async def test_nothing_fires_after_the_page_was_destroyed() -> None:
    seen: list[str] = []
    async with opened(
        "setInterval(() => console.log('tick'), 1); setTimeout(() => console.log('late'), 5)",
        watch=lambda page, record: seen.append(str(record)),
    ) as page:
        await page.settled(timeout=0.003)
        await page.destroy()
        told = len(seen)
        assert page.still_open() == ()
        outcome = await page.settled()
    assert outcome.status == "passed"
    assert len(seen) == told


async def test_a_timer_that_is_reset_for_ever_costs_no_memory() -> None:
    """The heap of what is due forgets timers that were cleared, long before they would be due."""
    async with opened(
        "let id; for (let n = 0; n < 20000; n += 1) { clearTimeout(id); id = setTimeout(Map, 9e9) }"
    ) as page:
        assert len(page._timers._queue) < 1000
        assert len(page.still_open()) == 1
