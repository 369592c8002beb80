"""The engine's binding turns what it is thrown into text outside of every limit: a script's value
must not get there, not even where a half of ours has a defect."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from bridge.engine import Engine
from bridge.errors import CpuLimitExceeded, LimitExceeded
from bridge.limits import Limits
from tests.engine.playground import PROBE, Playground

CARELESS = Path(__file__).parent / "careless.js"
FOREVER = "toString() { for (;;); }, [Symbol.toPrimitive]() { for (;;); }, toJSON() { for (;;); }"


@pytest.mark.parametrize(
    "thrown",
    [
        f"({{ {FOREVER} }})",
        f"Object.assign(new Error('x'), {{ {FOREVER} }})",
        f"Object.assign(new InternalError('x'), {{ {FOREVER} }})",
        f"new Proxy(new InternalError('x'), {{ get() {{ throw {{ {FOREVER} }}; }} }})",
        f"({{ get message() {{ throw {{ {FOREVER} }}; }} }})",
        "new (class extends InternalError { toString() { for (;;); } })('x')",
        "undefined",
        "Symbol('x')",
        "10n ** 6000n",
        "'x'.repeat(9000) + 'y'",
        "'\\ud800\\0'",
    ],
)
def test_a_value_that_a_defect_lets_through_ends_the_engine_and_nothing_else(thrown: str) -> None:
    engine = Engine([PROBE, CARELESS], limits=Limits(cpu=0.3))
    with pytest.raises(LimitExceeded, match="the engine failed: InternalError"):
        # It is well-formed when it is queued, and throws when it is taken.
        engine.run(
            f"let calls = 0; leak({{ toString() {{ if (calls++) throw {thrown}; return ''; }} }})",
            "a.js",
        )
    assert engine.dead is not None
    engine.close()


# A promise whose reactions call this function when they are over: jobs that run the script's code.
JOB = """
const promise = Promise.resolve(1);
class Own {{ constructor(executor) {{ executor(job, job); }} }}
promise.constructor = {{ [Symbol.species]: Own }};
function job() {{ {} }}
promise.then(() => 1);
emit('before');
"""


class TestJobs:
    @pytest.mark.parametrize(
        "body",
        ["for (;;);", "throw { get name() { for (;;); } };", "throw { toJSON() { for (;;); } };"],
    )
    def test_are_held_to_the_cpu_limit_with_what_they_throw(
        self, playground: Playground, body: str
    ) -> None:
        outcome = playground.run(JOB.format(body))
        assert isinstance(outcome.limit, CpuLimitExceeded)
        assert outcome.emitted == ["before"]

    def test_are_held_to_the_memory_limit(self, playground: Playground) -> None:
        outcome = playground.run(JOB.format("globalThis.all = []; for (;;) all.push({});"))
        assert "48 MiB of memory" in str(outcome.limit)
        assert outcome.emitted == ["before"]

    @pytest.mark.parametrize(
        ("body", "message"),
        [
            ("throw new Error('x');", "x"),
            (f"throw {{ {FOREVER.replace('toJSON', 'other')} }};", "{}"),
            ("throw '\\0\\ud800' + 'x'.repeat(9000);", "\0\ud800" + "x" * 9000),
            ("throw undefined;", "undefined"),
            ("(function deep() { deep(); })();", "Maximum call stack size exceeded"),
        ],
    )
    def test_have_what_they_throw_reported(
        self, playground: Playground, body: str, message: str
    ) -> None:
        outcome = playground.run(JOB.format(body))
        assert outcome.limit is None
        assert (outcome.error.message, outcome.error.context) == (message, "in a promise")
        assert playground.run("emit('alive')").emitted == ["alive"]

    @pytest.fixture
    def ctrl_c(self) -> Iterator[None]:
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        timer = threading.Timer(0.1, os.kill, [os.getpid(), signal.SIGINT])
        timer.start()
        yield
        timer.cancel()
        signal.signal(signal.SIGINT, before)

    @pytest.mark.usefixtures("ctrl_c")
    def test_do_not_swallow_ctrl_c(self) -> None:
        playground = Playground(Limits(cpu=20))
        with pytest.raises(KeyboardInterrupt):
            playground.run("Promise.resolve().then(() => { for (;;); })")
        playground.engine.close()
