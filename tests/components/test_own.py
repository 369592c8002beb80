"""Components that an app brings along: known by name, with methods whose calls tests see."""

from __future__ import annotations

import pytest

from bridge import Device, UsageError
from tests.devices import printed
from tests.npm import node_modules

PAGE = """// {"framework": "Vue"}
new Vue({
  el: '#root',
  render(h) {
    return h('map', { ref: 'map', attrs: { zoom: 3 }, on: { moved: (e) => console.log(e.lat) } });
  },
  mounted() {
    this.$refs.map.moveTo({ lat: 1 }, (told) => console.log(told.ok));
    console.log(weex.supports('@component/map'), weex.isRegisteredComponent('map'));
  },
});
"""


async def test_a_component_of_the_apps_has_its_methods_and_its_events() -> None:
    components = {"map": ["moveTo"]}
    async with Device(components=components, frameworks={"Vue": node_modules()}) as device:
        page = await device.open(source=PAGE)
        (call,) = page.calls
        assert (call.module, call.method, call.args[0]) == ("<map>", "moveTo", {"lat": 1})
        call.args[1]({"ok": True})
        await page.settled(settle=0)
        page.find("map").fire("moved", {"lat": 2})
        assert printed(page) == ["true true", "true", "2"]
        assert page.warnings == []
        assert page.tree() == "map zoom=3 (moved)"


async def test_a_component_of_weexs_gets_more_methods_and_keeps_its_own() -> None:
    script = """
    const body = weex.document.createBody('div');
    weex.document.documentElement.appendChild(body);
    const input = weex.document.createElement('input');
    body.appendChild(input);
    input.addEvent('focus', () => console.log('focus'));
    input.shake();
    input.focus();
    """
    async with Device(components={"input": ["shake"]}) as device:
        page = await device.open(source=script)
        await page.settled(settle=0)
        assert printed(page) == ["focus"]
        assert [call.method for call in page.calls] == ["shake", "focus"]
        assert page.warnings == []


async def test_a_method_that_nobody_registered_is_none() -> None:
    async with Device(components={"map": []}) as device:
        page = await device.open(source="weex.document.createElement('map').moveTo()")
        assert [error.name for error in page.errors] == ["TypeError"]


@pytest.mark.parametrize("components", [{"map": "moveTo"}, {"": []}, {"map": [""]}])
def test_what_is_no_list_of_names_is_refused(components: dict[str, list[str]]) -> None:
    with pytest.raises(UsageError, match=r"needs a list of the names of its methods"):
        Device(components=components)
