"""Components in cells: JavaScript keeps their state, by hooks that native code has run."""

from __future__ import annotations

from tests.devices import printed
from tests.recycle.lists import Node, bound, cells, later, node, page_of, slot, text

HOOKS = """
hook('card', 'create', (id, props) => {
  log('create', props);
  hook(id, 'attach', ({ refs, position, listRef }) => {
    log('attach', Object.keys(refs), position, listRef === list.ref);
  });
  hook(id, 'detach', (...args) => { log('detach', args); });
  hook(id, 'syncState', (same, props) => {
    log('syncState', same === id, props);
    return { n: 5 };
  });
  last = id;
  return { n: 1, title: props.title + '!' };
});
let last = null;
"""


def card(*children: Node, template: object = "card", **props: object) -> Node:
    """The root of a component that a template has."""
    marks = {"@isComponentRoot": True, "@templateId": template, "@componentProps": props}
    made = node("div", *children, events=("click",))
    made["attr"] |= marks
    return made


CARD = card(text("title + n", ref="name"), title=bound("item.title"), fixed="x")
DATA = [{"title": "a"}, {"title": "b"}]


async def test_they_are_created_with_their_properties_and_shown_with_their_state() -> None:
    async with page_of(DATA, slot(CARD), more=HOOKS) as page:
        assert cells(page) == ["a!1", "b!1"]
        assert printed(page) == [
            '"create" {"title":"a","fixed":"x"}',
            '"create" {"title":"b","fixed":"x"}',
            '"attach" ["name"] 0 true',
            '"attach" ["name"] 1 true',
        ]
        assert "@templateId" not in page.find_all("div")[1].attrs


async def test_only_what_changes_is_told() -> None:
    more = HOOKS + (
        "setTimeout(() => { list.updateData(1, { title: 'c' }); list.updateData(0, DATA0); }, 5);"
    ).replace("DATA0", "{ title: 'a', other: 1 }")
    async with page_of(DATA, slot(CARD), more=more) as page:
        await later(page)
        assert printed(page)[4:] == ['"syncState" true {"title":"c","fixed":"x"}']
        assert cells(page) == ["a!1", "c5"]


async def test_they_change_their_state_by_themselves() -> None:
    more = HOOKS + (
        "setTimeout(() => { weex.requireModule('dom').updateComponentData(last, { n: 9 },"
        " (done) => { log('done', done); }); }, 5);"
    )
    async with page_of(DATA, slot(CARD), more=more) as page:
        await later(page)
        assert cells(page) == ["a!1", "b!9"]
        assert printed(page)[4:] == ['"done" true']


async def test_they_are_told_when_they_are_gone() -> None:
    more = HOOKS + (
        "setTimeout(() => { list.removeData(0); }, 5);"
        "setTimeout(() => { body.removeChild(list); }, 10);"
    )
    async with page_of(DATA, slot(CARD), more=more) as page:
        await later(page)
        assert printed(page)[4:] == ['"detach" []', '"detach" []']


async def test_those_of_a_list_that_is_put_back_are_others() -> None:
    more = HOOKS + (
        "setTimeout(() => { body.removeChild(list); body.appendChild(list); log('back'); }, 5);"
    )
    async with page_of(DATA[:1], slot(CARD), more=more) as page:
        await later(page)
        assert cells(page) == ["a!1"]
        assert sorted(printed(page)[2:]) == [
            '"attach" ["name"] 0 true',
            '"back"',
            '"create" {"title":"a","fixed":"x"}',
            '"detach" []',
        ]


async def test_one_behind_a_condition_comes_and_goes() -> None:
    hidden = card(text("n"), title=bound("item.title"))
    hidden["attr"]["[[match]]"] = "item.shown"
    more = HOOKS + (
        "setTimeout(() => { list.updateData(0, { shown: false }); }, 5);"
        "setTimeout(() => { list.updateData(0, { shown: true, title: 'z' }); }, 10);"
    )
    async with page_of([{"shown": 1, "title": "y"}], slot(hidden), more=more) as page:
        await later(page)
        assert printed(page) == [
            '"create" {"title":"y"}',
            '"attach" [] 0 true',
            '"detach" []',
            '"create" {"title":"z"}',
            '"attach" [] 0 true',
        ]


async def test_their_events_say_whose_they_are() -> None:
    async with page_of(DATA, slot(CARD), more=f"{HOOKS} setTimeout(() => log(last), 5)") as page:
        await later(page)
        last = printed(page)[-1]
        page.find(text="b!1").tap()
        assert printed(page)[-1] == f'"div" {last}'


async def test_components_may_be_in_each_other() -> None:
    hooks = (
        "hook('outer', 'create', (id, props) => {"
        "  hook(id, 'attach', () => log('outer')); return { inside: props.x + 1 }; });"
        "hook('inner', 'create', (id, props) => {"
        "  hook(id, 'attach', () => log('inner')); return { y: props.x * 10 }; });"
    )
    inner = card(text("y"), template="inner", x=bound("inside"))
    outer = card(inner, text("x + ' ' + inside"), template="outer", x=bound("item"))
    async with page_of([1, 2], slot(outer), more=hooks) as page:
        assert cells(page) == ["20\n1 2", "30\n2 3"]
        assert sorted(printed(page)) == ['"inner"', '"inner"', '"outer"', '"outer"']


async def test_one_without_a_state_has_its_properties_alone() -> None:
    plain = card(text("title + item"), template="", title=bound("item.title"))
    async with page_of(DATA, slot(plain)) as page:
        assert cells(page) == ["a", "b"]


async def test_a_hook_that_fails_is_an_error_of_the_page_and_its_component_is_empty() -> None:
    hooks = "hook('card', 'create', () => { throw new Error('no card'); });"
    async with page_of(DATA, slot(CARD, text("item.title")), more=hooks) as page:
        assert [error.message for error in page.errors] == ["no card", "no card"]
        assert "in the hook create of a component" in page.errors[0].context
        assert cells(page) == ["a\na", "b\nb"]


async def test_elements_are_found_by_scripts() -> None:
    more = """
    list.addEvent('_attach_slot', ({ refs: { box: [box] }, position }) => {
      log(position, box.type, box['[[VirtualElement]]']);
      if (position === 1) {
        list.queryElement(box, 'text', ({ attrs }) => { log(attrs.value); });
        list.queryElementAll(box, '[ref]', (all) => { log(all.map(({ attrs }) => attrs.ref)); });
        list.queryElement(box, 'nothing', log);
        list.queryElement(box, 'no selector(', log);
        list.queryElement(list, 'text', log);
        list.queryElementAll(box, 'text', ([text]) => {
          list.closest(text, '.x', log);
          list.closest(text, 'div', ({ attrs }) => { log(attrs.ref); });
        });
        weex.requireModule('dom').getComponentRect(box, ({ result }) => { log(result); });
      }
    });
    """
    inner = node("div", text("item", ref="name"), ref="box")
    async with page_of(["a", "b"], slot(inner), more=more) as page:
        await later(page)
        assert printed(page) == [
            '0 "div" true',
            '1 "div" true',
            '"b"',
            '["name"]',
            *("{}", "{}", "{}"),
            "true",
            "{}",
            '"box"',
        ]


async def test_a_list_is_told_of_cells_that_go() -> None:
    more = (
        "list.addEvent('_detach_slot', ({ refs }) => { log(Object.keys(refs)); });"
        "setTimeout(() => { list.removeData(0); }, 5);"
    )
    async with page_of(["a", "b"], slot(text("item", ref="name")), more=more) as page:
        await later(page)
        assert printed(page) == ['["name"]']
