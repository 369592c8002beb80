"""Methods that scripts call on elements, carried out natively."""

from __future__ import annotations

import pytest

from bridge import Device, Page
from tests.document.motion import LIST, moving
from tests.npm import node_modules

BUNDLE = """// { "framework": "Vue" }
new Vue({
  el: '#root',
  data: { log: [] },
  render(h) {
    const note = (name) => (event) => this.log.push(name + ':' + event.value);
    return h('div', [
      h('input', {
        ref: 'field', attrs: { value: 'abc' }, on: { focus: note('focus'), blur: note('blur') },
      }),
      h('list', { ref: 'list' }),
      h('text', { on: { click: () => { STEPS } } }, [this.log.join(' ')]),
    ]);
  },
});
"""


async def after(steps: str) -> Page:
    async with Device(frameworks={"Vue": node_modules()}) as device:
        page = await device.open(source=BUNDLE.replace("STEPS", steps))
        page.find(type="text").tap()
        await page.settled(settle=0.05)
    assert page.errors == []
    return page


async def test_an_input_gets_the_focus_and_loses_it() -> None:
    page = await after("this.$refs.field.focus(); this.$refs.field.blur();")
    assert page.find(type="text").text == "focus:abc blur:abc"


async def test_what_has_the_focus_already_is_told_nothing() -> None:
    page = await after("this.$refs.field.focus(); this.$refs.field.focus();")
    assert page.find(type="text").text == "focus:abc"


async def test_a_selection_is_kept_and_told() -> None:
    page = await after(
        "this.$refs.field.setSelectionRange(1, 2);"
        "this.$refs.field.getSelectionRange((range) => this.log.push(JSON.stringify(range)));"
    )
    assert page.find(type="text").text == '{"selectionStart":1,"selectionEnd":2}'


async def test_calls_are_recorded_and_what_has_no_effect_is_said() -> None:
    page = await after("this.$refs.field.setTextFormatter({});")
    assert [str(call) for call in page.calls] == ["<input>.setTextFormatter"]
    (warning,) = page.warnings
    assert warning.message == "<input>.setTextFormatter has no effect on this device"


@pytest.mark.parametrize(
    ("call", "y"),
    [
        ("scrollTo(3, { animated: false })", 300),
        ("scrollTo(3, { animated: false, offset: -20 })", 280),
        ("scrollTo(list.children[4])", 400),
        ("scrollTo(99)", 0),
        ("scrollTo('nowhere')", 0),
        ("scrollTo()", 0),
    ],
)
async def test_a_list_is_scrolled_to_a_child(call: str, y: float) -> None:
    script = LIST + f"more(10); body.addEvent('click', () => list.{call});"
    async with moving(script) as (page, clock):
        page.find("#list").tap()
        await clock.advance(1)
        assert page.find("#c0").rect.top == -y
