"""Each case that does not end in a plain OK, and why.

:func:`problems` holds a run to it, result by result: a failure that is not listed here is one, and
so is a listed one that no longer fails, or a result short of OK without a remark.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tests.conformance.server import CaseResult

FAILURES: dict[str, str] = {}
"""Cases that fail, on purpose: what is done instead, and why that is right."""

_OVERTAKEN = (
    "The message before the violation is delivered. Its echo is not sent when the violation came "
    "in the same read: by then the connection has failed."
)
_WHOLE_FRAMES = (
    "Text is checked when a frame is complete: bytes that are wrong in the middle of a frame fail "
    "the connection at its end, not at once."
)
_UNDEFINED = "RFC 6455 leaves the outcome open; the case only records it."

REMARKS: dict[str, str] = {
    **dict.fromkeys(("3.2", "3.3", "3.4"), _OVERTAKEN),
    **dict.fromkeys(("4.1.3", "4.1.4", "4.1.5", "4.2.3", "4.2.4", "4.2.5"), _OVERTAKEN),
    "5.15": _OVERTAKEN,
    **dict.fromkeys(("6.4.3", "6.4.4"), _WHOLE_FRAMES),
    **dict.fromkeys(("7.1.6", "7.13.1", "7.13.2"), _UNDEFINED),
}
"""Cases that may be NON-STRICT or INFORMATIONAL: both are passes in Autobahn's terms."""


def problems(results: Iterable[CaseResult]) -> Iterator[str]:
    """What is not as it should be, a line each."""
    for result in results:
        if result.verdict == "failed" and result.id not in FAILURES:
            yield f"{result.id} failed: {result.behavior}, close {result.close}: {result.why}"
        elif result.verdict != "failed" and result.id in FAILURES:
            yield f"{result.id} no longer fails: take it out of FAILURES"
        elif result.verdict not in ("ok", "failed") and result.id not in REMARKS:
            yield f"{result.id} is {result.verdict}, and nothing says why"
