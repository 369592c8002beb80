"""The module modal: what is shown, what scripts are told, and how a test answers."""

from __future__ import annotations

import asyncio
import re
from typing import Any

import pytest

from bridge import Answer, Device, Dialog, Dialogs, Page, UsageError
from bridge.profile.modal import ModalRules
from bridge.profile.rows import PLATFORMS
from tests.devices import SHORT, printed

SCRIPT = """
const modal = weex.requireModule('modal');
const log = (...values) => console.log(values.map((value) => JSON.stringify(value)).join(' '));
"""


async def after(script: str, *, answers: Any = None, **options: Any) -> tuple[Page, Dialogs]:
    """A page that ran a script, and the dialogs of its device."""
    async with Device(portability="off", **options) as device:
        if answers is not None:
            answers(device.dialogs)
        page = await device.open(source=SCRIPT + script)
        await page.settled(settle=SHORT, timeout=10)
    return page, device.dialogs


class TestWhatIsShown:
    async def test_a_toast_is_remembered_with_its_text_its_seconds_and_its_line(self) -> None:
        page, dialogs = await after("modal.toast({ message: 'saved', duration: 0.3 })")
        (toast,) = dialogs.shown
        assert (toast.kind, toast.message, toast.seconds) == ("toast", "saved", 0.3)
        assert toast.options == {"message": "saved", "duration": 0.3}
        assert toast.page == "script.js"
        assert toast.place is not None
        assert toast.place.line == 4
        assert dialogs.toasts == ["saved"]
        assert page.errors == []

    async def test_dialogs_of_all_pages_are_in_one_list(self) -> None:
        async with Device() as device:
            for name in ("a.js", "b.js"):
                source = f"{SCRIPT} modal.alert({{ message: 'hi' }})"
                await (await device.open(source=source, name=name)).settled()
            assert [dialog.page for dialog in device.dialogs.shown] == ["a.js", "b.js"]

    async def test_what_was_answered_stands_beside_the_question(self) -> None:
        _, dialogs = await after(
            "modal.confirm({ message: 'sure?' }); modal.toast({ message: 'x' })",
            answers=lambda dialogs: dialogs.answer(button="cancel"),
        )
        assert [dialog.answer for dialog in dialogs.shown] == [Answer("cancel"), None]

    async def test_each_call_is_among_those_of_the_page(self) -> None:
        page, _ = await after("modal.alert({ message: 'a' }); modal.toast({ message: '' })")
        assert [str(call) for call in page.calls] == ["modal.alert", "modal.toast"]

    @pytest.mark.parametrize("given", ["", "null", "'text'", "5", "[]", "{}"])
    async def test_arguments_that_are_no_options_are_options_without_anything(
        self, given: str
    ) -> None:
        page, dialogs = await after(f"modal.toast({given}); modal.alert({given})")
        assert [(each.kind, each.message) for each in dialogs.shown] == [("alert", "")]
        assert page.errors == []

    async def test_numbers_are_texts(self) -> None:
        page, dialogs = await after("modal.confirm({ message: 5, okTitle: 1.5 }, log)")
        assert [dialog.message for dialog in dialogs.shown] == ["5"]
        assert printed(page) == ['"1.5"']


class TestDefaults:
    async def test_what_nobody_answers_is_confirmed(self) -> None:
        page, _ = await after(
            "modal.alert({ message: 'a' }, log); modal.confirm({ message: 'b' }, log);"
            "modal.prompt({ message: 'c', default: 'ann' }, log)"
        )
        assert printed(page) == ['"OK"', '"OK"', '{"result":"OK","data":"ann"}']

    async def test_titles_are_what_the_callback_is_told(self) -> None:
        titles = "okTitle: '好', cancelTitle: 'nein'"
        page, _ = await after(
            f"modal.alert({{ {titles} }}, log); modal.confirm({{ {titles} }}, log);"
            f"modal.prompt({{ {titles} }}, log)",
            answers=lambda dialogs: dialogs.answer("prompt", button="cancel"),
        )
        assert printed(page) == ['"好"', '"好"', '{"result":"nein","data":""}']

    async def test_empty_titles_are_the_default_ones(self) -> None:
        page, _ = await after("modal.confirm({ message: 'b', okTitle: '' }, log)")
        assert printed(page) == ['"OK"']

    async def test_the_callback_is_called_in_a_later_turn(self) -> None:
        page, _ = await after(
            "modal.alert({ message: 'a' }, () => log('answered'));"
            "Promise.resolve().then(() => log('job')); log('asked')"
        )
        assert printed(page) == ['"asked"', '"job"', '"answered"']

    async def test_a_callback_is_not_needed(self) -> None:
        page, dialogs = await after("modal.alert({ message: 'a' }); modal.prompt({ message: 'b' })")
        assert len(dialogs.shown) == 2
        assert page.errors == []


class TestAnswers:
    async def test_an_answer_is_for_the_next_dialog_that_it_fits(self) -> None:
        def script(dialogs: Dialogs) -> None:
            dialogs.answer("confirm", button="cancel")
            dialogs.answer("prompt", text="ann", message=re.compile("name"))

        page, dialogs = await after(
            "modal.alert({ message: 'a' }, log); modal.confirm({ message: 'b' }, log);"
            "modal.confirm({ message: 'c' }, log); modal.prompt({ message: 'age?' }, log);"
            "modal.prompt({ message: 'your name?' }, log)",
            answers=script,
        )
        assert printed(page) == [
            '"OK"',
            '"Cancel"',
            '"OK"',
            '{"result":"OK","data":""}',
            '{"result":"OK","data":"ann"}',
        ]
        assert dialogs.unused == []

    async def test_of_those_that_fit_the_first_counts(self) -> None:
        def script(dialogs: Dialogs) -> None:
            dialogs.answer(message="sure?", button="cancel", times=2)
            dialogs.answer("confirm", times=None)

        page, _ = await after(
            "for (const n of [1, 2, 3]) modal.confirm({ message: 'sure?' }, log)", answers=script
        )
        assert printed(page) == ['"Cancel"', '"Cancel"', '"OK"']

    async def test_a_message_is_the_whole_text_and_a_pattern_a_part_of_it(self) -> None:
        def script(dialogs: Dialogs) -> None:
            dialogs.answer(message="sure", button="cancel")
            dialogs.answer(message=re.compile("^are"), button="cancel")

        page, dialogs = await after(
            "modal.confirm({ message: 'sure?' }, log); modal.confirm({ message: 'are you' }, log)",
            answers=script,
        )
        assert printed(page) == ['"OK"', '"Cancel"']
        assert dialogs.unused == ["'cancel' for a dialog that says 'sure'"]

    async def test_the_title_names_a_button_too(self) -> None:
        page, _ = await after(
            "modal.confirm({ message: 'a', okTitle: 'cancel', cancelTitle: 'ok' }, log)",
            answers=lambda dialogs: dialogs.answer(button="cancel"),
        )
        assert printed(page) == ['"cancel"']

    async def test_a_button_that_is_not_there_is_an_error_at_the_line_that_asked(self) -> None:
        page, dialogs = await after(
            "modal.confirm({ message: 'sure?' }, log)",
            answers=lambda dialogs: dialogs.answer(button="Yes"),
        )
        (error,) = page.errors
        assert error.message == (
            f"confirm 'sure?' ({error.place}) has no button 'Yes': it has 'OK' (ok) and "
            "'Cancel' (cancel)"
        )
        assert error.place is not None
        assert error.place.line == 4
        assert page.console == []
        assert dialogs.shown[0].answer is None

    async def test_an_alert_has_no_cancel(self) -> None:
        page, _ = await after(
            "modal.alert({ message: 'a' }, log)",
            answers=lambda dialogs: dialogs.answer(button="cancel"),
        )
        assert "has no button 'cancel': it has 'OK' (ok)" in page.errors[0].message

    async def test_an_answer_that_was_given_too_often_is_told_of(self) -> None:
        def script(dialogs: Dialogs) -> None:
            dialogs.answer("alert", times=2)
            dialogs.answer("prompt", message=re.compile("name"), times=None)

        _, dialogs = await after("modal.alert({ message: 'a' })", answers=script)
        assert dialogs.unused == ["'ok' for alert", "'ok' for prompt that says /name/"]

    @pytest.mark.parametrize(
        ("given", "why"),
        [
            ({"kind": "toast"}, "a toast has no answer: choose one of alert, confirm"),
            ({"kind": "confirn"}, "there is no dialog 'confirn': choose one of alert, confirm"),
            ({"times": 0}, "times is how many dialogs are answered so, not 0"),
        ],
    )
    async def test_what_can_fit_no_dialog_is_refused(self, given: Any, why: str) -> None:
        async with Device() as device:
            with pytest.raises(UsageError, match=re.escape(why)):
                device.dialogs.answer(**given)

    async def test_forgetting_begins_anew(self) -> None:
        async with Device() as device:
            device.dialogs.answer("alert")
            device.dialogs.forget()
            assert device.dialogs.unused == []


class TestHandler:
    async def test_it_decides_about_what_no_answer_fits(self) -> None:
        seen: list[str] = []

        def decide(dialog: Dialog) -> Answer | None:
            seen.append(dialog.message)
            return Answer("cancel") if dialog.message == "b" else None

        def script(dialogs: Dialogs) -> None:
            dialogs.handler = decide
            dialogs.answer(message="a")

        page, _ = await after(
            "for (const message of ['a', 'b', 'c']) modal.confirm({ message }, log)",
            answers=script,
        )
        assert printed(page) == ['"OK"', '"Cancel"', '"OK"']
        assert seen == ["b", "c"]

    async def test_it_is_not_asked_about_toasts(self) -> None:
        def refuse(dialog: Dialog) -> Answer:
            raise AssertionError(dialog)

        def script(dialogs: Dialogs) -> None:
            dialogs.handler = refuse

        page, _ = await after("modal.toast({ message: 'a' })", answers=script)
        assert page.errors == []

    async def test_what_it_raises_is_an_error_of_the_page(self) -> None:
        def fail(dialog: Dialog) -> Answer:
            raise LookupError("no idea")

        def script(dialogs: Dialogs) -> None:
            dialogs.handler = fail

        page, _ = await after("modal.alert({ message: 'a' }, log)", answers=script)
        assert [(error.name, error.message) for error in page.errors] == [
            ("LookupError", "no idea")
        ]


async def test_a_page_that_is_gone_is_not_called_back() -> None:
    async with Device() as device:
        page = await device.open(source=f"{SCRIPT} modal.alert({{ message: 'a' }}, log)")
        await page.destroy()
        assert len(device.dialogs.shown) == 1
        assert page.console == []


# For each row a script, and what it prints and shows on doc, android, ios and web.
REFUSED = '"Error: message should be passed correctly."'
ROWS: dict[str, tuple[str, tuple[list[Any], list[Any], list[Any], list[Any]]]] = {
    "alert_told": (
        "modal.alert({ message: 'a' }, (told) => console.log(typeof told, told))",
        (["string OK", "a"], ["string OK", "a"], ["string ", "a"], ["undefined undefined", "a"]),
    ),
    "prompt_default": (
        "modal.prompt({ message: 'a', default: 'b' }, ({ data }) => log(data))",
        (['"b"', "a"], ['"b"', "a"], ['""', "a"], ['""', "a"]),
    ),
    "no_message": (
        "modal.confirm({}, log)",
        (['"OK"', ""], ['"OK"', ""], [REFUSED], ['"OK"', ""]),
    ),
    "other_message": (
        "for (const message of [{ a: [1] }, [1, { b: 2 }, ['c', null]], true])"
        "modal.prompt({ message })",
        (
            ['{"a":[1]}', '[1,{"b":2},["c",null]]', "true"],
            ['{"a":[1]}', '[1,{"b":2},["c",null]]', "true"],
            ["1"],
            ["[object Object]", "1,[object Object],c,", "true"],
        ),
    ),
    "no_toast": (
        "modal.toast({ message: 'a' }); modal.toast({ message: '' }); modal.toast({})",
        (["a"], ["a"], ["a", ""], ["a", "", ""]),
    ),
}


class TestWhoeverTakesTimeToAnswer:
    SCRIPT = SCRIPT + "modal.confirm({ message: 'sure?' }, (said) => console.log(said))"

    async def test_the_dialog_is_open_until_the_handler_has_returned(self) -> None:
        answer: asyncio.Future[Answer | None] = asyncio.get_running_loop().create_future()

        async def decide(_: Dialog) -> Answer | None:
            return await answer

        async with Device() as device:
            device.dialogs.handler = decide
            page = await device.open(source=self.SCRIPT)
            assert [dialog.answer for dialog in device.dialogs.shown] == [None]
            assert page.still_open() == ("call of modal.confirm at script.js:4:7",)
            answer.set_result(Answer("cancel"))
            await page.settled(settle=SHORT, timeout=10)
            assert printed(page) == ["Cancel"]

    async def test_a_button_that_is_not_there_is_an_error_at_the_call(self) -> None:
        async def decide(_: Dialog) -> Answer | None:
            return Answer("maybe")

        async with Device() as device:
            device.dialogs.handler = decide
            page = await device.open(source=self.SCRIPT)
            await page.settled(settle=SHORT, timeout=10)
        assert [error.place and error.place.line for error in page.errors] == [4]
        assert "no button 'maybe'" in page.errors[0].message

    async def test_a_page_that_is_destroyed_answers_nothing(self) -> None:
        asked = asyncio.Event()

        async def decide(_: Dialog) -> Answer | None:
            asked.set()
            await asyncio.get_running_loop().create_future()
            return None

        async with Device() as device:
            device.dialogs.handler = decide
            page = await device.open(source=self.SCRIPT)
            await asked.wait()
        assert printed(page) == []


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("row", ROWS)
async def test_a_row_is_what_happens(row: str, platform: Any) -> None:
    script, expected = ROWS[row]
    page, dialogs = await after(script, profile=platform)
    shown = [dialog.message for dialog in dialogs.shown]
    assert [*printed(page), *shown] == expected[PLATFORMS.index(platform)]


@pytest.mark.parametrize(
    ("platform", "seconds"),
    [
        ("doc", [3, 1, 5, 3, 2]),
        ("android", [2, 2, 3.5, 2, 2]),
        ("ios", [3, 1, 5, 3, 2]),
        ("web", [0.8, 1, 5, 0.8, 2]),
    ],
)
async def test_toast_seconds(platform: str, seconds: list[float]) -> None:
    _, dialogs = await after(
        "for (const duration of [undefined, 1, 5, -1, '2'])"
        " modal.toast({ message: 'a', duration })",
        profile=platform,
    )
    assert [dialog.seconds for dialog in dialogs.shown] == seconds


def test_every_row_has_its_case() -> None:
    assert {*ROWS, "toast_seconds"} == {name for name, _ in ModalRules.rows()}
