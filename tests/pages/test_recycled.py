"""Lists whose cells are made of templates by native code."""

from __future__ import annotations

from tests.pages.app import App, opened


def cells(app: App, id: str = "list") -> list[str]:
    return [cell.text for cell in app[id].children]


async def test_each_item_has_a_cell_of_the_template_for_its_type() -> None:
    async with opened("recycled") as app:
        assert cells(app) == [
            "1. Mon (2 events)\nSwim\nbring towels\nRead\nno note",
            "untitled",
            "a map",
        ]
        assert app.page.find(".caption").style["color"] == "#ff0000"
        assert app.page.find("image").attrs["src"] == "https://example.invalid/1.jpg"
        assert app.page.find(text="Swim").classes == ("title",)


async def test_a_handler_gets_what_its_call_names() -> None:
    async with opened("recycled") as app:
        app.page.find(text="Read").tap()
        app.page.find("image").tap()
        assert app.lines() == ["chose 1 1", "chose 2 1"]
        await app.tap("unshift")
        app.page.find("image").tap()
        assert app.lines()[-1] == "chose 2 2"


async def test_cells_follow_the_data() -> None:
    async with opened("recycled") as app:
        photo = app.page.find("image")
        await app.tap("push", "unshift")
        assert [text.split("\n")[0] for text in cells(app)] == [
            "a advert",
            "2. Mon (2 events)",
            "untitled",
            "a map",
            "5. Sun (1 event)",
        ]
        await app.tap("splice", "pop")
        assert [text.split("\n")[0] for text in cells(app)] == [
            "a advert",
            "2. Tue (2 events)",
            "3. Wed (0 events)",
            "untitled",
            "a map",
        ]
        assert photo.is_attached
        await app.tap("reverse")
        assert cells(app)[0] == "a map"
        assert cells(app)[-1] == "a advert"
        await app.tap("replace")
        assert cells(app) == ["1. Only (1 event)\nEvent 0\nno note"]
        assert not photo.is_attached


async def test_a_change_within_an_item_is_shown() -> None:
    async with opened("recycled") as app:
        await app.tap("rename")
        assert cells(app)[0].startswith("1. First (2 events)")


async def test_cells_have_places() -> None:
    async with opened("recycled") as app:
        tops = [cell.rect.top for cell in app["list"].children]
        assert tops == sorted(set(tops))
        assert app.page.find("image").rect.height == 100


async def test_components_in_cells_keep_a_state_of_their_own() -> None:
    async with opened("recycled-parts") as app:
        assert cells(app, "people") == ["Ada, no. 0\n0 likes", "Grace, no. 1\n0 likes"]
        grace = app.page.find(text="Grace, no. 1").parent
        assert grace is not None
        grace.tap()
        assert cells(app, "people") == ["Ada, no. 0\n0 likes", "Grace, no. 1\n1 like\nliked"]
        await app.tap("first")
        assert cells(app, "people") == [
            "Barbara, no. 0\n0 likes",
            "Ada, no. 1\n0 likes",
            "Grace, no. 2\n1 like\nliked",
        ]
        grace.tap()
        assert grace.text == "Grace, no. 2\n2 likes\nliked"


async def test_components_get_new_properties() -> None:
    async with opened("recycled-parts") as app:
        await app.tap("rename")
        assert cells(app, "people")[0] == "Ada!, no. 0\n0 likes"


async def test_components_live_as_long_as_their_cells() -> None:
    async with opened("recycled-parts") as app:
        await app.tap("first", "drop")
        assert [line.text for line in app.page.console] == [
            *("created Ada", "created Grace", "mounted Ada", "mounted Grace"),
            *("created Barbara", "mounted Barbara", "destroyed Barbara"),
        ]


async def test_a_component_is_told_when_what_it_changed_is_shown() -> None:
    async with opened("recycled-parts") as app:
        app.page.find_all(".card")[0].tap()
        await app.clock.advance(0)
        assert app.page.console[-1].text == "updated Ada"
