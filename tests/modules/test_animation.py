"""The module animation: what an element looks like at the end, and who is told."""

from __future__ import annotations

from typing import Any

import pytest

from bridge.modules.animation import Animation
from bridge.profile.animation import AnimationRules
from bridge.profile.rows import PLATFORMS
from tests.devices import SHORT, opened, printed

SCRIPT = """
const animation = weex.requireModule('animation');
const log = (...values) => console.log(values.map((value) => JSON.stringify(value)).join(' '));
const body = weex.document.createBody('div');
weex.document.documentElement.appendChild(body);
const box = weex.document.createElement('div', { style: { width: 100, height: 100, opacity: 1 } });
body.appendChild(box);
const styles = { opacity: 0.5 };
"""
SUCCESS = '{"result":"Success","message":"Success"}'


async def told(script: str, profile: str = "doc") -> list[str]:
    """What a script prints while its transitions run to their ends."""
    async with opened(SCRIPT + script, profile=profile) as page:
        await page.settled(settle=SHORT, timeout=10)
        return printed(page)


async def style_after(script: str, profile: str = "doc") -> dict[str, object]:
    """What the box looks like at the end."""
    async with opened(SCRIPT + script, profile=profile) as page:
        await page.settled(settle=SHORT, timeout=10)
        assert page.errors == []
        assert page.document.body is not None
        return page.document.body.children[0].style


class TestTheEnd:
    async def test_an_element_looks_as_the_styles_say(self) -> None:
        given = (
            "{ width: '200px', height: 50, backgroundColor: '#FF0000', opacity: 0,"
            " transform: 'translate(250px, 100px)', transformOrigin: 'center center' }"
        )
        style = await style_after(f"animation.transition(box, {{ styles: {given}, duration: 5 }})")
        assert style == {
            "width": "200px",
            "height": 50,
            "backgroundColor": "#FF0000",
            "opacity": 0,
            "transform": "translate(250px, 100px)",
            "transformOrigin": "center center",
        }

    async def test_it_comes_when_delay_and_duration_are_over_and_not_before(self) -> None:
        async with opened(
            f"{SCRIPT} animation.transition(box, {{ styles, duration: 20, delay: 30 }}, log)"
        ) as page:
            assert page.document.body is not None
            box = page.document.body.children[0]
            (running,) = page.module(Animation).running
            assert running.seconds == pytest.approx(0.05)
            assert box.style["opacity"] == 1
            began = page.clock.now()
            await page.settled(settle=0, timeout=10)
            assert page.clock.now() - began >= 0.04
            assert box.style["opacity"] == 0.5
            assert page.module(Animation).running == []
            assert printed(page) == [SUCCESS]

    async def test_the_element_in_javascript_does_not_hear_of_it(self) -> None:
        script = (
            "animation.transition(box, { styles }, () => log(box.style.opacity, box.toStyle()))"
        )
        assert await told(script) == ['1 {"width":100,"height":100,"opacity":1}']

    async def test_without_a_duration_it_comes_at_once_but_in_a_later_turn(self) -> None:
        script = "animation.transition(box, { styles }, () => log('end')); log('asked')"
        assert await told(script) == ['"asked"', '"end"']

    @pytest.mark.parametrize("time", ["-5", "'x'", "null", "{}", "'3'"])
    async def test_odd_times_are_none_or_the_number_in_them(self, time: str) -> None:
        given = f"{{ styles, duration: {time}, delay: {time} }}"
        assert await told(f"animation.transition(box, {given}, log)") == [SUCCESS]

    async def test_a_page_is_busy_until_then_and_says_why(self) -> None:
        async with opened(
            f"{SCRIPT}\nanimation.transition(box, {{ styles, duration: 60000, delay: 1 }})"
        ) as page:
            outcome = await page.settled(settle=SHORT, timeout=0.05)
            assert outcome.status == "timeout"
            (line,) = outcome.open_at_end
            assert line.startswith("transition of ")
            assert " in 60001 ms, begun at script.js:10:" in line

    async def test_what_the_script_changes_later_counts(self) -> None:
        later = "() => box.setStyle('opacity', 0.9)"
        style = await style_after(f"animation.transition(box, {{ styles }}, {later})")
        assert style["opacity"] == 0.9

    async def test_a_callback_is_not_needed(self) -> None:
        assert (await style_after("animation.transition(box, { styles })"))["opacity"] == 0.5

    async def test_a_ref_will_do_for_an_element(self) -> None:
        assert await told("animation.transition(box.ref, { styles }, log)") == [SUCCESS]

    async def test_a_new_size_moves_what_is_below(self) -> None:
        async with opened(
            f"{SCRIPT} const below = weex.document.createElement('div'); body.appendChild(below);"
            "animation.transition(box, { styles: { height: 300 }, needLayout: true })"
        ) as page:
            assert page.document.body is not None
            assert page.document.body.children[1].rect.top == 100
            await page.settled()
            assert page.document.body.children[1].rect.top == 300


class TestWhatComesBetween:
    async def test_an_element_that_is_gone_by_then_is_left_alone_and_the_callback_told(
        self,
    ) -> None:
        script = "animation.transition(box, { styles, duration: 20 }, log); body.removeChild(box)"
        assert await told(script) == [SUCCESS]

    async def test_a_page_that_is_destroyed_hears_nothing(self) -> None:
        async with opened(
            f"{SCRIPT} animation.transition(box, {{ styles, duration: 5 }}, log)"
        ) as page:
            await page.destroy()
            assert page.module(Animation).running == []
            assert page.still_open() == ()
            assert page.console == []

    async def test_of_several_each_ends_in_its_time_and_the_last_to_end_counts(self) -> None:
        async with opened(
            f"{SCRIPT} animation.transition(box, {{ styles, duration: 60 }}, () => log('slow'));"
            "animation.transition(box, { styles: { opacity: 0 }, duration: 5 }, () => log('fast'))"
        ) as page:
            await page.settled()
            assert printed(page) == ['"fast"', '"slow"']
            assert page.document.body is not None
            assert page.document.body.children[0].style["opacity"] == 0.5

    async def test_on_ios_what_another_one_does_not_change_still_comes(self) -> None:
        style = await style_after(
            "animation.transition(box, { styles: { opacity: 0, width: 7 }, duration: 20 });"
            "animation.transition(box, { styles: { opacity: 0.3 } })",
            "ios",
        )
        assert (style["opacity"], style["width"]) == (0.3, 7)


class TestRefusals:
    @pytest.mark.parametrize(
        "args",
        ["null, { styles }, log", "box, null, log", "box, 'fade', log", "5, { styles }, log"],
    )
    async def test_arguments_of_other_types_are_told(self, args: str) -> None:
        assert await told(f"animation.transition({args})") == [
            '{"result":"Fail","message":"Argument type error."}'
        ]

    async def test_so_is_an_element_that_is_not_there(self) -> None:
        assert await told("animation.transition('77', { styles }, log)") == [
            '{"result":"Fail","message":"No component find for ref:77"}'
        ]

    async def test_nothing_at_all_is_nothing(self) -> None:
        assert await told("animation.transition()") == []


# For each row a script, and what it prints on doc, android, ios and web.
ROWS: dict[str, tuple[str, tuple[Any, Any, Any, Any]]] = {
    "finished": (
        "animation.transition(box, { styles }, (told) =>"
        " console.log(typeof told, JSON.stringify(told)))",
        ([f"object {SUCCESS}"], ["object {}"], [f"object {SUCCESS}"], ["undefined undefined"]),
    ),
    "refused": (
        "animation.transition('77', { styles }, ({ result }) => log(result))",
        (['"Fail"'], [], ['"Fail"'], []),
    ),
    "no_styles": (
        "animation.transition(box, { duration: 1 }, ({ result }) => log(result))",
        (['"Success"'], [], ['"Success"'], []),
    ),
    "again": (
        "for (const duration of [30, 10])"
        "animation.transition(box, { styles, duration }, (told) => log(duration, told?.result))",
        (
            ['10 "Success"', '30 "Success"'],
            ["10 ", "30 "],
            ['30 "Fail"', '10 "Success"'],
            ["10 ", "30 "],
        ),
    ),
}


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("row", ROWS)
async def test_a_row_is_what_happens(row: str, platform: str) -> None:
    script, expected = ROWS[row]
    assert await told(script, platform) == expected[PLATFORMS.index(platform)]


@pytest.mark.parametrize(
    ("platform", "left"), [("doc", None), ("android", None), ("ios", None), ("web", 5)]
)
async def test_styles(platform: str, left: int | None) -> None:
    style = await style_after("animation.transition(box, { styles: { left: 5 } })", platform)
    assert style.get("left") == left


def test_every_row_has_its_case() -> None:
    assert {*ROWS, "styles"} == {name for name, _ in AnimationRules.rows()}
