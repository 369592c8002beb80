"""Pages that are made of a compiled bundle: created, waited for, refreshed, destroyed."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bridge import Device, Page
from bridge.errors import ElementNotFound, NoListener, TimedOut, UsageError
from bridge.records import ScriptWarning
from tests.npm import node_modules

PAGES = Path(__file__).parents[1] / "jsfixtures" / "pages" / "dist"

BUNDLE = """// { "framework": "Vue" }
new Vue({
  el: '#root',
  style: { page: { width: '750px' }, title: { fontSize: '40px' }, odd: { color: 'red' } },
  data: { count: 0, name: 'nobody', fruits: ['apple', 'pear'] },
  beforeDestroy() { console.log('going'); },
  render(h) {
    const title = h('text', {
      staticClass: ['title'],
      class: [this.count % 2 ? 'odd' : ''],
      on: { click: () => { this.count += 1; }, longpress: () => setTimeout(() => { this.count = 99; }, 20) },
    }, [this.name + ' ' + this.count]);
    const fruits = this.fruits.map((fruit) => h('text', { key: fruit, staticClass: ['fruit'] }, [fruit]));
    return h('div', { staticClass: ['page'], on: {
      viewappear: () => console.log('appears'), viewdisappear: () => console.log('disappears'),
    } }, [title, ...fruits]);
  },
});
"""  # noqa: E501


@pytest.fixture
async def device() -> AsyncIterator[Device]:
    async with Device(frameworks={"Vue": node_modules()}) as device:
        yield device


@pytest.fixture
async def page(device: Device) -> Page:
    page = await device.open(source=BUNDLE)
    assert page.errors == []
    return page


class TestCreating:
    async def test_a_bundle_is_rendered_when_open_returns(self, page: Page) -> None:
        assert page.tree() == (
            "div.page (viewappear, viewdisappear)\n"
            '  text.title "nobody 0" (click, longpress)\n'
            '  text.fruit "apple"\n'
            '  text.fruit "pear"'
        )

    async def test_class_styles_arrive_as_on_a_phone_and_follow_the_classes(
        self, page: Page
    ) -> None:
        title = page.find(cls="title")
        assert title.style == {"fontSize": "40px"}
        title.fire("click")
        assert title.style == {"fontSize": "40px", "color": "red"}
        assert title.classes == ("title", "odd")
        title.fire("click")
        assert title.style == {"fontSize": "40px"}

    async def test_data_goes_over_that_of_the_root_component(self, device: Device) -> None:
        page = await device.open(source=BUNDLE, data={"name": "Ada", "count": 3})
        assert page.find(cls="title").text == "Ada 3"

    async def test_a_minified_bundle_without_a_header_is_known_by_its_code(
        self, device: Device
    ) -> None:
        page = await device.open(source=BUNDLE.split("\n", 1)[1])
        assert page.find(cls="title").text == "nobody 0"

    async def test_each_page_has_a_vue_of_its_own(self, device: Device) -> None:
        changing = '// { "framework": "Vue" }\nVue.prototype.mark = 1; new Vue({ el: \'#root\', '
        rendering = "render(h) { return h('text', [String(this.mark)]); } });"
        first = await device.open(source=changing + rendering)
        second = await device.open(
            source=changing.replace("Vue.prototype.mark = 1;", "") + rendering
        )
        assert (first.text, second.text) == ("1", "undefined")


class TestEvents:
    async def test_what_a_tap_changes_is_there_when_it_returns(self, page: Page) -> None:
        page.find(cls="title").fire("click")
        assert page.find(cls="title").text == "nobody 1"

    async def test_an_element_that_does_not_listen_says_so(self, page: Page) -> None:
        with pytest.raises(NoListener, match="click"):
            page.find(text="pear").fire("click")

    async def test_the_root_is_told_when_the_page_appears(self, page: Page) -> None:
        await page.settled()
        assert [line.text for line in page.console] == ["appears"]


class TestWaiting:
    async def test_an_element_that_is_to_come_is_waited_for(self, page: Page) -> None:
        page.find(cls="title").fire("longpress")
        assert (await page.wait_for(contains=" 99")).classes == ("title", "odd")

    async def test_nothing_is_waited_for_when_nothing_can_change_the_page(self, page: Page) -> None:
        await page.settled()
        with pytest.raises(ElementNotFound, match="nothing is left on the page") as caught:
            await page.wait_for(text="cherry", timeout=600)
        assert 'text.fruit "pear"' in str(caught.value)

    async def test_what_is_open_is_named_when_time_is_up(self, page: Page, device: Device) -> None:
        waiting = await device.open(source="setTimeout(() => {}, 60000)", name="slow.js")
        with pytest.raises(TimedOut, match=r"timer of 60000 ms, set at slow.js:1"):
            await waiting.wait_until(lambda: False, timeout=0.01)


class TestRefreshing:
    async def test_new_data_is_rendered_when_it_returns(self, page: Page) -> None:
        page.refresh({"name": "Grace", "fruits": ["fig"]})
        assert page.text.split("\n") == ["Grace 0", "fig"]

    async def test_a_page_without_a_framework_takes_none(self, device: Device) -> None:
        page = await device.open(source="")
        page.refresh({"name": "Grace"})
        assert page.errors == []


class TestDestroying:
    async def test_hooks_run_and_the_root_is_told(self, page: Page) -> None:
        await page.settled()
        await page.destroy()
        assert [line.text for line in page.console] == ["appears", "disappears", "going"]

    async def test_what_a_hook_throws_is_an_error_of_the_pages(self, device: Device) -> None:
        source = BUNDLE.replace("console.log('going')", "throw new Error('will not go')")
        page = await device.open(source=source, name="stays.js")
        await page.destroy()
        (error,) = page.errors
        assert error.message == "will not go"
        assert error.context == "in beforeDestroy hook of <Root>"
        assert error.place is not None
        assert error.place[:2] == ("stays.js", 6)


class TestOtherFrameworks:
    async def test_what_cannot_be_run_is_refused_in_a_sentence(self, device: Device) -> None:
        with pytest.raises(UsageError, match=r"made for Weex, the language of \.we files"):
            await device.open(source='// {"framework": "Weex"}\n', name="page.js")

    async def test_it_can_be_run_as_a_plain_script(self, device: Device) -> None:
        source = '// {"framework": "Weex"}\nconsole.log("plain")'
        page = await device.open(source=source, framework="none")
        assert [line.text for line in page.console] == ["plain"]


class TestPlaces:
    async def test_errors_name_the_files_that_the_bundle_was_built_from(
        self, device: Device
    ) -> None:
        page = await device.open(PAGES / "errors.js")
        page.find("#created").tap()
        (error,) = page.errors
        assert error.message == "broken in created"
        assert error.place is not None
        assert error.place.file.endswith(".vue")
        source = PAGES.parent / error.place.file
        line = source.read_text(encoding="utf-8").split("\n")[error.place.line - 1]
        assert "broken in created" in line
        assert str(error.place).rsplit(":", 1)[0] in error.stack

    @pytest.mark.parametrize(
        ("source_map", "why"),
        [
            (None, "its source map {} is missing"),
            ("{", "its source map cannot be used ("),
        ],
    )
    async def test_a_map_that_cannot_be_used_is_told_once_when_a_place_is_asked_for(
        self, device: Device, tmp_path: Path, source_map: str | None, why: str
    ) -> None:
        bundle = tmp_path / "page.js"
        map_file = tmp_path / "page.js.map"
        if source_map is not None:
            map_file.write_text(source_map)
        code = BUNDLE.replace("this.count += 1", "this.no.such").replace("99", "this.such.no")
        bundle.write_text(f"{code}\n//# sourceMappingURL=page.js.map\n")
        page = await device.open(bundle)
        assert page.warnings == []
        for gesture in (page.find("text.title").tap, page.find("text.title").tap):
            gesture()
        assert [error.place and error.place.file for error in page.errors] == [str(bundle)] * 2
        (warning,) = page.warnings
        assert warning.message.startswith(
            f"places of {bundle} are shown as they are in the bundle: {why.format(map_file)}"
        )


class TestFrameworkNotes:
    async def test_another_release_is_told_once_and_is_nobodys_fault(self, tmp_path: Path) -> None:
        folder = tmp_path / "weex-vue-framework"
        shutil.copytree(node_modules() / "weex-vue-framework", folder)
        manifest = folder / "package.json"
        manifest.write_text(manifest.read_text().replace("2.5.16-weex.5", "2.5.16-weex.6"))
        async with Device(frameworks={"Vue": folder}) as device:
            pages = [await device.open(source=BUNDLE) for _ in range(2)]
            assert [page.warnings for page in pages] == [
                [
                    ScriptWarning(
                        f"{folder} is version 2.5.16-weex.6; 2.5.16-weex.5 is tested",
                        None,
                        about_setup=True,
                    )
                ],
                [],
            ]


def warning_page(children: str) -> str:
    """A bundle with a component Inner in a component Outer, each of which renders children."""
    return f"""// {{ "framework": "Vue" }}
const Inner = {{ name: 'Inner', render(h) {{ return h('div', [{children}]); }} }};
const Outer = {{ name: 'Outer', render(h) {{ return h('div', [h(Inner), h(Inner)]); }} }};
new Vue({{ el: '#root', data: {{ n: 0 }}, render(h) {{
  return h('div', {{ on: {{ click: () => {{ this.n += 1; }} }} }}, [h('text', [this.n]), h(Outer)]);
}} }});
"""


class TestVueWarnings:
    MISSING = "h('text', { on: { click: undefined } })"

    async def test_one_is_an_error_with_its_component_and_is_not_printed_too(
        self, device: Device
    ) -> None:
        page = await device.open(source=warning_page(self.MISSING), name="page.js")
        (error,) = page.errors
        assert error.name == "Vue warning"
        assert error.message == 'Invalid handler for event "click": got undefined'
        assert error.context == "in <Inner>"
        assert [line.strip() for line in error.stack.splitlines()] == [
            "---> <Inner>",
            "<Outer>",
            "<Root>",
        ]
        assert page.console == []

    @pytest.mark.parametrize("around", ["h(Inner), h(Inner)", "h(Inner)"])
    async def test_one_leads_to_the_file_of_the_component_where_no_code_of_it_runs(
        self, device: Device, around: str
    ) -> None:
        source = warning_page(self.MISSING).replace("'Inner',", "'Inner', __file: 'src/in.vue',")
        page = await device.open(source=source.replace("h(Inner), h(Inner)", around))
        (error,) = page.errors
        assert error.place == ("src/in.vue", 1, 1)

    async def test_one_is_told_once_however_often_it_is_rendered(self, device: Device) -> None:
        around = "h('text', { key: this.n, on: { click: undefined } }), h(Outer)"
        source = warning_page("").replace("h(Outer)", around)
        page = await device.open(source=source)
        page.find("div", nth=0).tap()
        assert page.find("text", nth=0).text == "1"
        (error,) = page.errors
        assert error.context == "in <Root>"

    async def test_they_can_be_printed_only(self) -> None:
        async with Device(frameworks={"Vue": node_modules()}, vue_warnings="warn") as device:
            page = await device.open(source=warning_page(self.MISSING))
            assert page.errors == []
            (line,) = page.console
            assert line.level == "error"
            assert line.text.startswith('[Vue warn]: Invalid handler for event "click"')

    async def test_an_error_is_no_warning_beside(self, device: Device) -> None:
        page = await device.open(source=warning_page("this.no.such"))
        told = [(error.name, error.context) for error in page.errors]
        assert told == [("TypeError", "in render of <Inner>")] * 2
        assert page.console == []

    async def test_without_them_errors_are_told_all_the_same(self) -> None:
        async with Device(frameworks={"Vue": node_modules()}, vue_warnings="off") as device:
            page = await device.open(source=warning_page("this.no.such"))
            assert {error.name for error in page.errors} == {"TypeError"}
