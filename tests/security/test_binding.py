"""The engine's binding turns what it is thrown into text outside of every limit: a script's value
must not get there, not even where a half of ours has a defect."""

from __future__ import annotations

from pathlib import Path

import pytest

from bridge.engine import Engine, Limits
from bridge.errors import LimitExceeded
from tests.engine.playground import PROBE

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
