"""Event, MessageEvent, CloseEvent, CustomEvent and EventTarget."""

from __future__ import annotations

from tests.js.web.world import World


def test_an_event_begins_with_what_its_constructor_was_given(world: World) -> None:
    shown = (
        "(({type, bubbles, cancelable, composed, target, currentTarget, eventPhase, isTrusted,"
        " defaultPrevented}) => [type, bubbles, cancelable, composed, target, currentTarget,"
        " eventPhase, isTrusted, defaultPrevented])"
    )
    plain = ["x", False, False, False, None, None, 0, False, False]
    assert world.value(f"{shown}(new Event('x'))") == plain
    given = ["7", True, True, True, None, None, 0, False, False]
    init = "{bubbles: 1, cancelable: 'y', composed: {}}"
    assert world.value(f"{shown}(new Event(7, {init}))") == given


def test_events_need_a_type(world: World) -> None:
    for name in ("Event", "MessageEvent", "CloseEvent", "CustomEvent"):
        assert world.value(f"thrown(() => new {name}())") == "TypeError"
        assert world.value(f"thrown(() => {name}('x'))") == "TypeError"
        assert world.value(f"new {name}('x') instanceof Event") is True
        assert world.value(f"String(new {name}('x'))") == f"[object {name}]"


def test_nobody_can_forge_is_trusted(world: World) -> None:
    world.run(
        "var event = new Event('x');"
        "try { Object.defineProperty(event, 'isTrusted', {value: true}); } catch {}"
        "event.isTrusted = true;"
    )
    assert world.value("event.isTrusted") is False
    assert world.value("Object.keys(event)") == ["isTrusted"]


def test_attributes_belong_to_events_only(world: World) -> None:
    assert world.value("thrown(() => Event.prototype.type)") == "TypeError"
    assert world.value("thrown(() => CloseEvent.prototype.code)") == "TypeError"
    read = "Object.getOwnPropertyDescriptor(CloseEvent.prototype, 'code').get"
    assert world.value(f"thrown(() => {read}.call(new Event('x')))") == "TypeError"


def test_a_close_event_converts_as_web_idl_does(world: World) -> None:
    given = "new CloseEvent('close', {code: 65537.9, reason: '\\ud800', wasClean: 1})"
    shown = "(({code, reason, wasClean}) => [code, reason, wasClean])"
    assert world.value(f"{shown}({given})") == [1, "\ufffd", True]
    assert world.value(f"{shown}(new CloseEvent('close'))") == [0, "", False]


def test_a_message_event_carries_data_and_origin(world: World) -> None:
    shown = "((e) => [e.data, e.origin, e.lastEventId, e.source, e.ports])"
    given = "new MessageEvent('m', {data: {a: 1}, origin: 'o', lastEventId: 3})"
    assert world.value(f"{shown}({given})") == [{"a": 1}, "o", "3", None, []]
    assert world.value("Object.isFrozen(new MessageEvent('m').ports)") is True
    assert world.value("thrown(() => new MessageEvent('m', {source: {}}))") == "TypeError"


def test_init_event_starts_an_event_anew(world: World) -> None:
    world.run("var e = new Event('a', {cancelable: true}); e.preventDefault(); e.initEvent('b');")
    assert world.value("[e.type, e.cancelable, e.defaultPrevented]") == ["b", False, False]


# -- targets -------------------------------------------------------------------------------------

RECORDING = """
var target = new EventTarget();
var seen = [];
var note = (word) => (event) => { seen.push(word + ':' + event.type); };
"""


def test_listeners_run_once_each_in_order_capturing_ones_first(world: World) -> None:
    world.run(
        RECORDING
        + """
        const twice = note('twice');
        target.addEventListener('x', twice);
        target.addEventListener('x', twice);
        target.addEventListener('x', note('second'));
        target.addEventListener('x', note('capturing'), true);
        target.addEventListener('y', note('other'));
        target.dispatchEvent(new Event('x'));
        """
    )
    assert world.value("seen") == ["capturing:x", "twice:x", "second:x"]


def test_a_listener_may_be_an_object(world: World) -> None:
    world.run(
        RECORDING
        + "const object = {handleEvent(event) { seen.push([this === object, event.type]); }};"
        "target.addEventListener('x', object); target.dispatchEvent(new Event('x'));"
    )
    assert world.value("seen") == [[True, "x"]]


def test_changes_during_a_dispatch(world: World) -> None:
    world.run(
        RECORDING
        + """
        const gone = note('gone');
        target.addEventListener('x', () => {
          target.removeEventListener('x', gone);
          target.addEventListener('x', note('late'));
        }, {once: true});
        target.addEventListener('x', gone);
        target.addEventListener('x', note('stays'));
        target.dispatchEvent(new Event('x'));
        target.dispatchEvent(new Event('x'));
        """
    )
    assert world.value("seen") == ["stays:x", "stays:x", "late:x"]


def test_stopping_and_canceling(world: World) -> None:
    world.run(
        RECORDING
        + """
        target.addEventListener('x', (event) => event.preventDefault(), {passive: true});
        target.addEventListener('y', (event) => { event.stopImmediatePropagation(); });
        target.addEventListener('y', note('never'));
        target.addEventListener('z', (event) => event.preventDefault());
        """
    )
    send = "((type) => target.dispatchEvent(new Event(type, {cancelable: true})))"
    assert world.value(f"[{send}('x'), {send}('y'), {send}('z')]") == [True, True, False]
    assert world.value("target.dispatchEvent(new Event('z'))") is True
    assert world.value("seen") == []


def test_what_a_listener_throws_is_reported_and_stops_nobody(world: World) -> None:
    world.run(
        RECORDING
        + """
        target.addEventListener('x', () => { throw new Error('first'); });
        target.addEventListener('x', {handleEvent: 1});
        target.addEventListener('x', note('after'));
        target.dispatchEvent(new Event('x'));
        """
    )
    assert world.value("seen") == ["after:x"]
    assert [text.split(":")[0] for text in world.errors] == ["Error", "TypeError"]


def test_an_event_is_dispatched_once_at_a_time(world: World) -> None:
    world.run(
        RECORDING
        + "target.addEventListener('x', (e) => seen.push(thrown(() => target.dispatchEvent(e)),"
        " e.eventPhase, e.target === target, e.composedPath()[0] === target));"
        "var event = new Event('x'); target.dispatchEvent(event);"
    )
    assert world.value("seen") == ["DOMException InvalidStateError", 2, True, True]
    assert world.value("[event.eventPhase, event.currentTarget, event.composedPath()]") == [
        *(0, None, [])
    ]


def test_wrong_arguments(world: World) -> None:
    world.run("var target = new EventTarget();")
    for wrong in (
        "target.addEventListener('x')",
        "target.addEventListener('x', 1)",
        "target.addEventListener('x', null, {signal: null})",
        "target.addEventListener(Symbol(), null)",
        "target.dispatchEvent({type: 'x'})",
        "target.dispatchEvent(null)",
        "EventTarget.prototype.addEventListener('x', null)",
    ):
        assert world.value(f"thrown(() => {wrong})") == "TypeError", wrong
    assert world.value("thrown(() => target.addEventListener('x', null))") == "nothing"


def test_classes_of_scripts_may_extend_targets_and_events(world: World) -> None:
    world.run(
        """
        class Chat extends EventTarget { say(text) { this.dispatchEvent(new Said(text)); } }
        class Said extends Event { constructor(text) { super('said'); this.text = text; } }
        var chat = new Chat();
        var heard = [];
        chat.addEventListener('said', (event) => heard.push(event.text, event instanceof Said));
        chat.say('hello');
        """
    )
    assert world.value("heard") == ["hello", True]


# -- abort ---------------------------------------------------------------------------------------


def test_a_signal_aborts_once_with_its_reason(world: World) -> None:
    world.run(
        """
        var controller = new AbortController();
        var seen = [];
        controller.signal.onabort = (event) => seen.push(event.type, event.isTrusted);
        controller.abort('why');
        controller.abort('again');
        """
    )
    assert world.value("seen") == ["abort", True]
    assert world.value("[controller.signal.aborted, controller.signal.reason]") == [True, "why"]
    assert world.value("AbortSignal.abort().reason.name") == "AbortError"
    assert world.value("thrown(() => AbortSignal.abort().throwIfAborted())") == (
        "DOMException AbortError"
    )
    assert world.value("thrown(() => new AbortSignal())") == "TypeError"


def test_a_signal_removes_listeners(world: World) -> None:
    world.run(
        """
        var controller = new AbortController();
        var target = new EventTarget();
        var count = 0;
        target.addEventListener('x', () => { count += 1; }, {signal: controller.signal});
        target.dispatchEvent(new Event('x'));
        controller.abort();
        target.dispatchEvent(new Event('x'));
        """
    )
    assert world.value("count") == 1


def test_any_signal_follows_each_of_its_sources(world: World) -> None:
    world.run(
        """
        var one = new AbortController(), two = new AbortController();
        var any = AbortSignal.any([one.signal, two.signal]);
        var order = [];
        two.signal.addEventListener('abort', () => order.push('source', any.aborted));
        any.addEventListener('abort', () => order.push('any'));
        two.abort(2);
        one.abort(1);
        """
    )
    assert world.value("order") == ["source", True, "any"]
    assert world.value("any.reason") == 2
    assert world.value("AbortSignal.any([one.signal]).reason") == 1


def test_a_signal_can_time_out(world: World) -> None:
    from bridge.wire import Event

    world.run("var signal = AbortSignal.timeout(50);")
    (start,) = world.asked("timer")
    assert start.args[1] == 50
    world.tell(Event("timer", "fire", [start.args[0]]))
    assert world.value("signal.reason.name") == "TimeoutError"
    assert world.value("thrown(() => AbortSignal.timeout(-1))") == "TypeError"
