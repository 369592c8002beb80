"""Pages that ask a user, and what a test says the user does."""

from __future__ import annotations

from tests.pages.app import opened


async def test_a_toast_is_shown() -> None:
    async with opened("dialogs") as app:
        await app.tap("toast")
        assert app.device.dialogs.toasts == ["Saved."]
        assert app.text("answer") == "toasted"


async def test_dialogs_are_answered_by_default() -> None:
    async with opened("dialogs") as app:
        answers = []
        for button in ("alert", "confirm", "prompt"):
            await app.tap(button)
            answers.append(app.text("answer"))
        assert answers == ["alert: Understood", "confirm: Delete", "prompt: Done, nobody"]
        assert [dialog.message for dialog in app.device.dialogs.shown] == [
            *("The disk is full.", "Delete it?", "Your name?"),
        ]


async def test_dialogs_are_answered_as_a_test_says() -> None:
    async with opened("dialogs") as app:
        app.device.dialogs.answer("confirm", button="cancel")
        app.device.dialogs.answer("prompt", button="Done", text="Ada")
        await app.tap("confirm")
        assert app.text("answer") == "confirm: Keep"
        await app.tap("prompt")
        assert app.text("answer") == "prompt: Done, Ada"
        assert app.device.dialogs.unused == []


async def test_what_was_copied_is_pasted() -> None:
    async with opened("choosers") as app:
        await app.tap("paste")
        assert app.text("pasted") == "failed: "
        await app.tap("copy", "paste")
        assert app.text("pasted") == "success: copied text"


async def test_items_dates_and_times_are_chosen() -> None:
    async with opened("choosers") as app:
        await app.tap("size")
        assert app.text("chosen") == "medium"
        app.device.dialogs.answer("pick", value="large")
        app.device.dialogs.answer("pickDate", value="2024-03-01")
        app.device.dialogs.answer("pickTime", button="cancel")
        await app.tap("size")
        assert app.text("chosen") == "large"
        await app.tap("date")
        assert app.text("chosen") == "success 2024-03-01"
        await app.tap("time")
        assert app.text("chosen").startswith("cancel")
