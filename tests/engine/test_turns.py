"""The order of things: one event, its jobs, the next event."""

from __future__ import annotations

import itertools

import pytest

from bridge import engine as engine_module
from bridge.wire import Event
from tests.engine.playground import Playground

CHAINS = """
on('message', async (n) => {
  emit(n + ' sync');
  queueMicrotask(() => emit(n + ' microtask'));
  Promise.resolve().then(() => emit(n + ' then')).then(() => Promise.resolve())
    .then(() => emit(n + ' late'));
  await null; await null; await null;
  emit(n + ' awaited');
  for (let i = 0; i < 20; i += 1) await null;
  emit(n + ' last');
});
"""


def test_every_event_has_its_jobs_drained_before_the_next(playground: Playground) -> None:
    playground.run(CHAINS)
    emitted = playground.message("a", "b").emitted + playground.message("c").emitted
    parts = [list(part) for _, part in itertools.groupby(emitted, key=lambda line: line[0])]
    assert len(parts) == 3
    assert [line[2:] for line in parts[0]] == [
        "sync",
        "microtask",
        "then",
        "awaited",
        "late",
        "last",
    ]
    assert [[line[2:] for line in part] for part in parts[1:]] == [
        [line[2:] for line in parts[0]]
    ] * 2


def test_a_script_has_its_jobs_drained_before_it_returns(playground: Playground) -> None:
    outcome = playground.run(
        "(async () => { emit('1'); for (let i = 0; i < 50; i += 1) await i; emit('3') })();"
        "emit('2')"
    )
    assert outcome.emitted == ["1", "2", "3"]


def test_events_of_several_kinds_keep_their_order(playground: Playground) -> None:
    playground.run("on('message', (text) => emit(text)); on('go', (n) => emit(n))")
    outcome = playground.turn(
        Event("probe", "go", [1]),
        Event("probe", "message", [], ["a", "ü", b"", "b"]),
        Event("probe", "go", [2]),
        Event("probe", "message", [], []),
        Event("probe", "message", [], ["c"]),
    )
    assert outcome.emitted == [1, "a", "ü", {}, "b", 2, "c"]


def test_a_turn_without_events_is_nothing(playground: Playground) -> None:
    assert playground.turn().emitted == []
    assert playground.go_on().emitted == []
    assert not playground.engine.unfinished


@pytest.mark.parametrize("failure", ["throw new Error(n)", "return Promise.reject(n)", "null.x"])
def test_a_handler_that_throws_stops_nothing(playground: Playground, failure: str) -> None:
    playground.run(
        f"on('message', (n) => {{ emit(n); queueMicrotask(() => emit(n + 'm')); {failure} }})"
    )
    outcome = playground.message("a", "b", "c")
    assert outcome.emitted == ["a", "am", "b", "bm", "c", "cm"]
    assert len(outcome.errors) == 3


def test_a_job_that_throws_stops_nothing(playground: Playground) -> None:
    outcome = playground.run(
        "for (let i = 0; i < 3; i += 1) queueMicrotask(() => { emit(i); throw new Error(i) })"
    )
    assert outcome.emitted == [0, 1, 2]
    assert [error.message for error in outcome.errors] == ["0", "1", "2"]
    assert {error.context for error in outcome.errors} == {"in a microtask"}


def test_a_promise_class_whose_resolve_throws_stops_nothing(playground: Playground) -> None:
    outcome = playground.run(
        """
        class Odd extends Promise {
          constructor(executor) {
            super((resolve, reject) => executor(() => { throw new Error('odd') }, reject));
          }
        }
        const promise = Promise.resolve(1);
        promise.constructor = Odd;
        promise.then(() => emit('reached'));
        Promise.resolve().then(() => emit('after'));
        """
    )
    assert outcome.emitted == ["reached", "after"]
    assert outcome.limit is None
    assert (outcome.error.name, outcome.error.message) == ("Error", "odd")
    assert str(outcome.error.place).startswith("a.js:4:")


def test_a_long_turn_pauses_and_goes_on_in_order(
    playground: Playground, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_module, "_TURN_TIME", 0.0)
    playground.run("on('message', (n) => { emit(n); Promise.resolve().then(() => emit(n + 'j')) })")
    outcome = playground.message("a", "b", "c")
    outcomes = [(outcome.emitted, playground.engine.unfinished)]
    for _ in range(2):
        outcomes.append((playground.go_on().emitted, playground.engine.unfinished))
    assert outcomes == [(["a", "aj"], True), (["b", "bj"], True), (["c", "cj"], False)]
    assert playground.go_on().emitted == []


def test_a_script_may_run_while_a_turn_is_paused(
    playground: Playground, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_module, "_TURN_TIME", 0.0)
    playground.run("on('message', (n) => emit(n))")
    playground.message("a", "b")
    assert playground.run("emit('script')").emitted[0] == "script"


def test_a_microtask_has_no_this_and_no_arguments(playground: Playground) -> None:
    outcome = playground.run(
        "queueMicrotask(function () { 'use strict'; emit(this === undefined, arguments.length) })"
    )
    assert outcome.emitted == [[True, 0]]
