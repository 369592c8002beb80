"""Every promise that is rejected and that nobody handles is reported, once; no other is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bridge import c_engine
from tests.engine.playground import Playground

UNHANDLED = "in a promise whose rejection nobody handles"


@pytest.fixture
def playground() -> Iterator[Playground]:
    playground = Playground()
    yield playground
    playground.engine.close()


class TestReported:
    @pytest.mark.parametrize(
        "rejected",
        [
            "new Promise((resolve, reject) => reject(new Error('x')))",
            "new Promise(() => { throw new Error('x') })",
            "Promise.reject(new Error('x'))",
            "Promise.resolve().then(() => { throw new Error('x') })",
            "Promise.resolve().then(() => {}).then(() => Promise.reject(new Error('x')))",
            "Promise.reject(new Error('x')).then(() => 1)",
            "Promise.reject(new Error('x')).finally(() => 1)",
            "Promise.reject(new Error('lost')).catch(() => { throw new Error('x') })",
            "(async () => { throw new Error('x') })()",
            "(async () => { await null; throw new Error('x') })()",
            "(async () => { await Promise.reject(new Error('x')) })()",
            "(async () => { for await (const n of [Promise.reject(new Error('x'))]) n; })()",
            "(async function* () { throw new Error('x') })().next()",
            "Promise.all([1, Promise.reject(new Error('x'))])",
            "Promise.race([Promise.reject(new Error('x')), 1])",
            "Promise.resolve({ then(_, reject) { reject(new Error('x')) } })",
            "Promise.resolve({ then() { throw new Error('x') } })",
            "Promise.resolve({ get then() { throw new Error('x') } })",
            "Promise.try(() => { throw new Error('x') })",
            "(() => { const { promise, reject } = Promise.withResolvers(); "
            "reject(new Error('x')); return promise })()",
            "new (class extends Promise {})((_, reject) => reject(new Error('x')))",
        ],
    )
    @pytest.mark.parametrize("dropped", ["{};", "void {};", "globalThis.kept = {};"])
    def test_once(self, playground: Playground, rejected: str, dropped: str) -> None:
        outcome = playground.run(f"\n{dropped.format(rejected)} emit('goes on')")
        assert outcome.emitted == ["goes on"]
        assert outcome.error.message == "x"
        assert outcome.error.context == UNHANDLED
        assert str(outcome.error.place).startswith("a.js:2:")
        assert playground.run("1").errors == []

    def test_of_every_branch_of_a_promise(self, playground: Playground) -> None:
        outcome = playground.run(
            "const p = Promise.reject(new Error('x')); p.then(() => 1); p.then(() => 2)"
        )
        assert [error.message for error in outcome.errors] == ["x", "x"]

    def test_of_a_handler_in_the_words_of_the_handler(self, playground: Playground) -> None:
        playground.run("\non('go', async () => { await null; throw 'words' })")
        outcome = playground.deliver("go")
        assert outcome.error.message == "words"
        assert outcome.error.context == "in the handler of probe.go"
        assert str(outcome.error.place).startswith("a.js:2:")

    def test_of_a_handler_that_waits_for_a_later_turn(self, playground: Playground) -> None:
        playground.run(
            "let go; const later = new Promise((resolve) => { go = resolve });"
            "on('first', async () => { await later; throw new Error('x') });"
            "on('second', () => go())"
        )
        assert playground.deliver("first").errors == []
        assert playground.deliver("second").error.context == "in the handler of probe.first"

    def test_without_an_error_at_the_place_of_the_rejection(self, playground: Playground) -> None:
        outcome = playground.run("\nfunction f() {\n  Promise.reject('words') }\nf()")
        assert outcome.error.message == "words"
        assert str(outcome.error.place) == "a.js:3:11"

    def test_when_handled_only_in_a_later_turn(self, playground: Playground) -> None:
        outcome = playground.run("globalThis.p = Promise.reject(new Error('x'))")
        assert len(outcome.errors) == 1
        assert playground.run("p.catch(() => emit('caught'))").emitted == ["caught"]

    def test_beside_what_is_handled(self, playground: Playground) -> None:
        outcome = playground.run(
            "Promise.reject(1); Promise.reject(2).catch(() => 1); Promise.reject(3)"
        )
        assert [error.message for error in outcome.errors] == ["1", "3"]

    def test_with_a_rejection_that_a_report_causes(self, playground: Playground) -> None:
        outcome = playground.run(
            "Promise.reject({ get stack() { Promise.reject(new Error('inner')); return 'outer' } })"
        )
        messages = [error.message for error in outcome.errors + playground.run("1").errors]
        assert "inner" in messages


class TestNotReported:
    @pytest.mark.parametrize(
        "handled",
        [
            "Promise.reject(1).catch(() => 1)",
            "Promise.reject(1).then(undefined, () => 1)",
            "Promise.reject(1).then(() => 1).then(() => 2).catch(() => 3)",
            "const p = Promise.reject(1); queueMicrotask(() => p.catch(() => 1))",
            "const p = Promise.reject(1); (async () => { await 1; await 2; p.catch(() => 3) })()",
            "(async () => { try { await Promise.reject(1) } catch {} })()",
            "(async () => { const p = Promise.reject(1); await null; try { await p } catch {} })()",
            "(async () => { await 1; throw 1 })().catch(() => 1)",
            "Promise.all([Promise.reject(1), Promise.reject(2)]).catch(() => 1)",
            "Promise.race([1, Promise.reject(2)])",
            "Promise.race([Promise.reject(1), Promise.reject(2)]).catch(() => 1)",
            "Promise.any([Promise.reject(1), 2])",
            "Promise.any([Promise.reject(1)]).catch(() => 1)",
            "Promise.allSettled([Promise.reject(1), Promise.reject(2)])",
            "Promise.resolve({ then(_, reject) { reject(1) } }).catch(() => 1)",
        ],
    )
    def test_what_is_handled_in_the_same_turn(self, playground: Playground, handled: str) -> None:
        assert playground.run(handled).errors == []

    def test_what_a_later_event_of_the_same_turn_handles(self, playground: Playground) -> None:
        playground.run(
            "let p; on('message', (text) => {"
            " if (text === 'reject') p = Promise.reject(1); else p.catch(() => emit('caught')) })"
        )
        outcome = playground.message("reject", "handle")
        assert (outcome.errors, outcome.emitted) == ([], ["caught"])

    def test_what_a_handler_returns_and_the_script_handles(self, playground: Playground) -> None:
        playground.run(
            "on('go', () => { const p = Promise.reject(1); p.catch(() => 1); return p })"
        )
        assert playground.deliver("go").errors == []


class TestThenables:
    """Promises of libraries, which the engine knows nothing of: seen when a handler returns one."""

    @pytest.mark.parametrize(
        ("thenable", "messages"),
        [
            ("{ then(_, reject) { reject('x') } }", ["x"]),
            ("{ then(_, reject) { reject('x'); reject('y'); throw 'z' } }", ["x"]),
            ("{ then(resolve, reject) { resolve(1); reject('x') } }", []),
            ("{ then(resolve) { resolve(1); throw 'z' } }", []),
            ("{ then() { throw 'z' } }", ["z"]),
            ("{ get then() { throw 'z' } }", ["z"]),
            ("{ then: 1 }", []),
            ("new Proxy(Promise.resolve(1), {})", []),
            ("new Proxy({}, { get() { throw 'z' } })", ["z"]),
            ("new Proxy({}, { getPrototypeOf() { throw 'z' } })", ["z"]),
        ],
    )
    def test_report_once(self, playground: Playground, thenable: str, messages: list[str]) -> None:
        playground.run(f"on('go', () => ({thenable}))")
        assert [error.message for error in playground.deliver("go").errors] == messages
        assert playground.run("emit('alive')").emitted == ["alive"]

    def test_are_left_alone_where_a_script_ends_with_one(self, playground: Playground) -> None:
        outcome = playground.run("({ then() { emit('started') } })")
        assert (outcome.emitted, outcome.errors) == ([], [])


class TestWithoutTheHook:
    """Where the C side of the engine cannot be reached."""

    @pytest.fixture
    def playground(self, monkeypatch: pytest.MonkeyPatch) -> Playground:
        monkeypatch.setattr(c_engine, "_functions", lambda binding: None)
        return Playground()

    def test_what_a_handler_returns_is_watched(self, playground: Playground) -> None:
        playground.run("\non('go', async () => { await null; throw new Error('x') })")
        outcome = playground.deliver("go")
        assert outcome.error.message == "x"
        assert outcome.error.context == "in the handler of probe.go"
        assert str(outcome.error.place).startswith("a.js:2:")

    def test_what_a_script_ends_with_is_watched(self, playground: Playground) -> None:
        assert playground.run("(async () => { throw new Error('x') })()").error.message == "x"

    def test_what_is_dropped_stays_unknown(self, playground: Playground) -> None:
        assert playground.run("Promise.reject(1); 0").errors == []

    def test_limits_hold(self, playground: Playground) -> None:
        assert playground.run("emit('before'); while (true) {}").emitted == ["before"]
        assert playground.engine.dead is not None

    def test_closing_works(self, playground: Playground) -> None:
        playground.engine.close()


def test_a_binding_of_another_version_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    import _quickjs

    context = _quickjs.Context()
    assert c_engine.reach(_quickjs.__file__, context) is not None
    monkeypatch.setattr(c_engine, "_VERSION", b"0.18.0")
    c_engine._functions.cache_clear()
    assert c_engine.reach(_quickjs.__file__, context) is None
    c_engine._functions.cache_clear()


def test_a_binding_that_exports_nothing_is_left_alone() -> None:
    import _ctypes  # some other compiled module

    assert c_engine.reach(_ctypes.__file__, object()) is None
