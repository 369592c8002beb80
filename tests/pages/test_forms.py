"""Fields that hold what is typed, and forms that keep it."""

from __future__ import annotations

from tests.pages.app import PAGES, opened


async def test_what_is_typed_is_in_the_data() -> None:
    async with opened("model") as app:
        assert app.text("seen") == "Ada||36||false"
        await app.type("name", "Grace")
        await app.type("trimmed", "  edges ")
        await app.type("age", "45")
        await app.type("text", "two\nlines")
        await app.fire("agreed", "change", {"value": True})
        assert app.text("seen") == "Grace|edges|45|two\nlines|true"


async def test_fields_have_the_value_of_the_data() -> None:
    async with opened("model") as app:
        assert app["name"].value == "Ada"
        await app.type("name", "Grace")
        await app.tap("clear")
        assert app["name"].value != "Ada"
        assert app["name"].value == ""
        assert app.text("seen") == "||||false"


async def test_a_field_tells_of_its_focus_and_its_change() -> None:
    async with opened("model") as app:
        await app.fire("name", "focus")
        await app.fire("name", "change", {"value": "Grace"})
        await app.fire("name", "return", {"returnKeyType": "done", "value": "Grace"})
        await app.fire("name", "blur")
        assert app.lines() == ["focus", "change Grace", "return done", "blur"]


async def test_a_form_says_what_is_missing() -> None:
    async with opened("form") as app:
        assert len(app.page.find_all(".fault")) == 2
        await app.tap("save")
        assert (app.text("state"), dict(app.device.storage)) == ("nothing saved", {})
        await app.type("email", "ada@example.invalid")
        (fault,) = app.page.find_all(".fault")
        assert fault.text == "The password needs 8 characters."
        assert "disabled" in app["save"].classes
        await app.type("password", "0123456789")
        assert "disabled" not in app["save"].classes


async def test_what_a_form_saves_is_there_when_it_is_opened_again() -> None:
    async with opened("form") as app:
        await app.type("email", "ada@example.invalid")
        await app.type("password", "0123456789")
        await app.tap("save")
        assert app.text("state") == "saved"
        assert dict(app.device.storage) == {"account": '{"email":"ada@example.invalid"}'}
        again = await app.device.open(PAGES / "form.js")
        await app.clock.advance(0)
        assert again.find("#state").text == "loaded"
        assert again.find("#email").attrs["value"] == "ada@example.invalid"


async def test_what_is_forgotten_is_gone() -> None:
    async with opened("form") as app:
        app.device.storage["account"] = '{"email":"a@b.c"}'
        await app.tap("load")
        assert app["email"].attrs["value"] == "a@b.c"
        await app.tap("list")
        assert app.text("state") == "1: account"
        await app.tap("forget")
        assert app.text("state") == "forgotten: success"
        await app.tap("list")
        assert app.text("state") == "0: "
