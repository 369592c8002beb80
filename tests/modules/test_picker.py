"""The module picker: what is chosen by default, what a test chooses, and cancelling."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from bridge import Device, Dialogs, Page
from bridge.profile.picker import PickerRules
from tests.devices import SHORT, printed, ran

SCRIPT = """
const picker = weex.requireModule('picker');
const log = (...values) => console.log(values.map((value) => JSON.stringify(value)).join(' '));
const items = ['red', 'green', 7];
"""


async def after(script: str, answers: Any = None, profile: str = "doc") -> tuple[Page, Dialogs]:
    """A page that ran a script, and the dialogs of its device."""
    async with Device(profile=profile) as device:
        if answers is not None:
            answers(device.dialogs)
        page = await device.open(source=SCRIPT + script)
        await page.settled(settle=SHORT, timeout=10)
    return page, device.dialogs


async def told(script: str, profile: str = "doc", **answer: Any) -> list[str]:
    """What a script prints whose dialogs are all answered so."""
    page, _ = await after(
        script, lambda dialogs: dialogs.answer(times=None, **answer) if answer else None, profile
    )
    return printed(page)


async def failure(script: str, **answer: Any) -> str:
    page, _ = await after(script, lambda dialogs: dialogs.answer(**answer))
    (error,) = page.errors
    assert page.console == []
    assert error.place is not None
    assert error.place.line == 5
    return error.message


class TestPick:
    async def test_what_is_chosen_by_default_is_the_index_that_was_given(self) -> None:
        assert await told("picker.pick({ items, index: 1 }, log); picker.pick({ items }, log)") == [
            '{"result":"success","data":1}',
            '{"result":"success","data":0}',
        ]

    @pytest.mark.parametrize(("value", "index"), [(2, 2), ("green", 1), ("7", 2)])
    async def test_an_item_is_chosen_by_its_index_or_its_text(
        self, value: int | str, index: int
    ) -> None:
        assert await told("picker.pick({ items }, log)", value=value) == [
            f'{{"result":"success","data":{index}}}'
        ]

    @pytest.mark.parametrize("value", [3, -1, "blue"])
    async def test_an_item_that_is_not_there_is_an_error_that_tells_what_there_is(
        self, value: int | str
    ) -> None:
        message = await failure("picker.pick({ items, title: 'Colour' }, log)", value=value)
        assert message.startswith("pick 'Colour' (script.js:5:")
        assert message.endswith(f"has no item {value!r}: it has 0 'red', 1 'green', 2 '7'")

    async def test_the_title_is_what_it_says_and_buttons_have_titles(self) -> None:
        titles = "title: 'Colour', confirmTitle: 'Take', cancelTitle: 'Leave'"
        page, dialogs = await after(
            f"picker.pick({{ items, {titles} }}, log)",
            lambda dialogs: dialogs.answer("pick", message="Colour", button="Leave"),
        )
        assert printed(page) == ['{"result":"cancel","data":-1}']
        assert dialogs.shown[0].buttons == {"ok": "Take", "cancel": "Leave"}
        assert dialogs.unused == []

    async def test_it_is_answered_in_a_later_turn(self) -> None:
        script = "picker.pick({ items }, () => log('picked')); log('asked')"
        assert await told(script) == ['"asked"', '"picked"']

    async def test_arguments_that_are_no_options_do_no_harm(self) -> None:
        script = "picker.pick(); picker.pick(5, log); picker.pick({ items: 'ab' }, log)"
        assert await told(script) == ['{"result":"error"}', '{"result":"error"}']


class TestDate:
    @pytest.mark.parametrize(
        ("options", "expected"),
        [
            ("value: '2024-02-29'", "2024-02-29"),
            ("value: '2024-2-9'", "2024-02-09"),
            ("value: '2024-02-29', min: '2024-03-01'", "2024-03-01"),
            ("value: '2024-02-29', max: '2023-12-31'", "2023-12-31"),
            ("value: '2024-02-29', min: '2025-01-01', max: '2023-12-31'", "2024-02-29"),
        ],
    )
    async def test_the_default_is_the_value_within_its_bounds(
        self, options: str, expected: str
    ) -> None:
        assert await told(f"picker.pickDate({{ {options} }}, log)") == [
            f'{{"result":"success","data":"{expected}"}}'
        ]

    @pytest.mark.parametrize("value", ["", "'2024-02-30'", "5", "'tomorrow'", "'٢٠٢٤-٠١-٠١'"])
    async def test_what_is_no_date_is_today(self, value: str) -> None:
        before = date.today()
        (text,) = await told(f"picker.pickDate({{ value: {value or 'null'} }}, log)")
        assert text in {f'{{"result":"success","data":"{day}"}}' for day in (before, date.today())}

    async def test_a_test_chooses(self) -> None:
        assert await told("picker.pickDate({ value: '2024-02-29' }, log)", value="2023-1-2") == [
            '{"result":"success","data":"2023-01-02"}'
        ]

    @pytest.mark.parametrize("value", [5, "soon", "2024-13-01"])
    async def test_what_is_no_date_cannot_be_chosen(self, value: Any) -> None:
        message = await failure("picker.pickDate({}, log)", value=value)
        assert message.endswith(f"cannot give {value!r}: write the date as '2024-02-29'")

    @pytest.mark.parametrize(
        ("bounds", "why"),
        [
            ("min: '2024-03-01'", "from 2024-03-01 to any"),
            ("max: '2024-01-01'", "from any day to 2024-01-01"),
        ],
    )
    async def test_nor_a_date_outside_the_bounds(self, bounds: str, why: str) -> None:
        message = await failure(f"picker.pickDate({{ {bounds} }}, log)", value="2024-02-01")
        assert message.endswith(f"cannot give '2024-02-01': it goes {why}")


class TestTime:
    async def test_the_default_is_the_value(self) -> None:
        assert await told("picker.pickTime({ value: '9:05' }, log)") == [
            '{"result":"success","data":"09:05"}'
        ]

    @pytest.mark.parametrize("value", ["null", "'25:00'", "'9:60'", "'noon'"])
    async def test_what_is_no_time_is_now(self, value: str) -> None:
        before = datetime.now()
        (text,) = await told(f"picker.pickTime({{ value: {value} }}, log)")
        assert text in {
            f'{{"result":"success","data":"{at:%H:%M}"}}' for at in (before, datetime.now())
        }

    async def test_a_test_chooses(self) -> None:
        assert await told("picker.pickTime({}, log)", value="23:59") == [
            '{"result":"success","data":"23:59"}'
        ]

    @pytest.mark.parametrize("value", [9, "24:00", "9 o'clock"])
    async def test_what_is_no_time_cannot_be_chosen(self, value: Any) -> None:
        message = await failure("picker.pickTime({}, log)", value=value)
        assert message.endswith(f"cannot give {value!r}: write the time as '09:30'")


async def test_h5_has_no_picker() -> None:
    page = await ran("console.log(typeof weex.requireModule('picker'))", profile="web")
    assert page.console[-1].text == "undefined"


# For each row a script that is answered with a cancelled dialog or not, and what it prints on doc,
# android and ios.
ROWS = {
    "cancelled": (
        "picker.pick({ items }, log)",
        True,
        ('{"result":"cancel","data":-1}', '{"result":"cancel","data":-1}', '{"result":"cancel"}'),
    ),
    "cancelled_date": (
        "picker.pickDate({}, (date) => picker.pickTime({}, (time) => log(date, time)))",
        True,
        (
            '{"result":"cancel","data":null} {"result":"cancel","data":null}',
            '{"result":"cancel","data":null} {"result":"cancel","data":null}',
            '{"result":"cancel"} {"result":"cancel"}',
        ),
    ),
    "no_items": (
        "picker.pick({ items: [], index: 2 }, log)",
        False,
        ('{"result":"error"}', '{"result":"success","data":2}', '{"result":"error"}'),
    ),
    "other_items": (
        "picker.pick({ items: [{ a: 1 }, ['b']], index: 1 }, log)",
        False,
        ('{"result":"success","data":1}', '{"result":"success","data":1}', '{"result":"error"}'),
    ),
    "index_out_of_range": (
        "picker.pick({ items, index: 3 }, log)",
        False,
        (
            '{"result":"success","data":3}',
            '{"result":"success","data":3}',
            '{"result":"success","data":0}',
        ),
    ),
}


@pytest.mark.parametrize("platform", ["doc", "android", "ios"])
@pytest.mark.parametrize("row", ROWS)
async def test_a_row_is_what_happens(row: str, platform: str) -> None:
    script, is_cancelled, expected = ROWS[row]
    answer = {"button": "cancel"} if is_cancelled else {}
    assert await told(script, platform, **answer) == [
        expected[["doc", "android", "ios"].index(platform)]
    ]


def test_every_row_has_its_case() -> None:
    assert set(ROWS) == {name for name, _ in PickerRules.rows()}
