"""What fingers and keyboards do to a page of Vue's, and what its script is told."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bridge import Device, NoListener, Page
from bridge.document import Document
from tests.npm import node_modules

FORM = """// { "framework": "Vue" }
new Vue({
  el: '#root',
  data: { text: 'ab', on: false, log: [] },
  methods: {
    note(name) { return (event) => this.log.push(name + ':' + (event.value ?? '')); },
  },
  render(h) {
    const field = { attrs: { value: this.text, maxlength: 5, id: 'field' }, on: {
      input: (event) => { this.text = event.value; this.note('input')(event); },
      change: this.note('change'), focus: this.note('focus'), blur: this.note('blur'),
      return: this.note('return'),
    } };
    return h('div', { on: { click: this.note('click'), longpress: this.note('longpress') } }, [
      h('input', field),
      h('input', { attrs: { id: 'other' } }),
      h('input', { attrs: { id: 'closed', disabled: true } }),
      h('switch', { attrs: { checked: this.on }, on: { change: (event) => { this.on = event.value; } } }),
      h('text', { attrs: { id: 'shown' } }, [this.text]),
      h('text', { attrs: { id: 'log' } }, [this.log.join(' ')]),
    ]);
  },
});
"""  # noqa: E501


@pytest.fixture
async def page() -> AsyncIterator[Page]:
    async with Device(frameworks={"Vue": node_modules()}) as device:
        page = await device.open(source=FORM)
        yield page
        assert page.errors == []


def log(page: Page) -> str:
    return page.find("#log").text


async def test_a_tap_is_heard_by_the_nearest_element_that_listens(page: Page) -> None:
    page.find("#shown").tap()
    assert log(page) == "click:"


async def test_a_long_press_is_heard_around_it_too(page: Page) -> None:
    page.find("#shown").long_press()
    assert log(page) == "longpress:"


async def test_typing_focuses_and_tells_of_each_character(page: Page) -> None:
    page.find("#field").type_text("cd")
    assert page.find("#shown").text == "abcd"
    assert page.find("#field").value == "abcd"
    assert log(page) == "focus:ab input:abc input:abcd"


async def test_no_more_is_typed_than_maxlength_allows(page: Page) -> None:
    page.find("#field").type_text("cdefgh")
    assert page.find("#shown").text == "abcde"


async def test_filling_is_one_change_and_leaving_tells_of_it(page: Page) -> None:
    page.find("#field").fill("new")
    page.find("#other").focus()
    assert log(page) == "focus:ab input:new change:new blur:new"


async def test_leaving_what_was_not_changed_is_no_change(page: Page) -> None:
    page.find("#field").focus()
    page.find("#field").blur()
    assert log(page) == "focus:ab blur:ab"


async def test_return_tells_the_text(page: Page) -> None:
    page.find("#field").press_return()
    assert log(page) == "focus:ab return:ab"


async def test_a_tap_turns_a_switch_over(page: Page) -> None:
    switch = page.find(type="switch")
    switch.tap()
    assert switch.value is True
    switch.tap()
    assert switch.value is False


async def test_nothing_is_typed_into_what_is_disabled_or_takes_no_text(page: Page) -> None:
    with pytest.raises(NoListener, match="is disabled"):
        page.find("#closed").type_text("x")
    with pytest.raises(NoListener, match="takes no text"):
        page.find("#shown").type_text("x")


async def test_a_tap_that_nobody_hears_says_who_listens() -> None:
    source = FORM.replace("click: this.note('click'), ", "")
    async with Device(frameworks={"Vue": node_modules()}) as device:
        page = await device.open(source=source)
        with pytest.raises(NoListener, match="nothing on the page does"):
            page.find("#shown").tap()


class Recorder:
    """Takes events in the place of a page."""

    def __init__(self) -> None:
        self.told: list[tuple[str, object]] = []

    def fire(
        self,
        ref: str,
        type: str,
        event: dict[str, object],
        changes: dict[str, object] | None = None,
    ) -> None:
        self.told.append((type, event.get("value")))

    def follow(self, href: str) -> None:
        raise AssertionError(f"nothing here leads to {href}")


actions = st.one_of(
    st.tuples(st.just("type_text"), st.text(max_size=6)),
    st.tuples(st.just("fill"), st.text(max_size=12)),
    st.tuples(st.just("clear"), st.just("")),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(actions, max_size=8), st.integers(0, 9))
def test_editing_ends_with_what_a_list_of_characters_would(
    steps: list[tuple[str, str]], limit: int
) -> None:
    document = Document()
    document.hand = recorder = Recorder()
    node = {"ref": "_root", "type": "input", "attr": {"maxlength": limit}, "event": ["input"]}
    document.apply("createBody", [node])
    assert document.body is not None
    expected = ""
    for name, text in steps:
        if name == "clear":
            document.body.clear()
            expected = ""
        else:
            getattr(document.body, name)(text)
            expected = ((expected if name == "type_text" else "") + text)[:limit]
    assert document.body.value == expected
    told = [value for type, value in recorder.told if type == "input"]
    assert (told[-1] if told else "") == expected
