"""Results as tables, for the terminal and for ``docs/conformance.md``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from tests.conformance.cases import ROOT, chapter
from tests.conformance.deviations import FAILURES, REMARKS
from tests.conformance.server import CaseResult, Verdict

PAGE = ROOT / "docs" / "conformance.md"
_BEGIN, _END = "<!-- figures: make conformance -->", "<!-- end of figures -->"

_CHAPTERS = {
    1: "Framing",
    2: "Pings and pongs",
    3: "Reserved bits",
    4: "Opcodes",
    5: "Fragmentation",
    6: "UTF-8",
    7: "Closing",
    9: "Limits and performance",
    10: "Automatic fragmentation",
    12: "Compression, different payloads",
    13: "Compression, different parameters",
}
_VERDICTS: tuple[Verdict, ...] = ("ok", "non-strict", "informational", "failed")


def table(results: Iterable[CaseResult]) -> Iterator[str]:
    """A Markdown table, a row each chapter."""
    counts = Counter((chapter(result.id), result.verdict) for result in results)
    yield _row("chapter", "cases", *_VERDICTS)
    yield _row("---", *["---:"] * (1 + len(_VERDICTS)))
    for number in sorted({number for number, _ in counts}):
        numbers = [counts[number, verdict] for verdict in _VERDICTS]
        yield _row(f"{number} {_CHAPTERS[number]}", sum(numbers), *numbers)
    totals = [sum(counts[key] for key in counts if key[1] == verdict) for verdict in _VERDICTS]
    yield _row("all", sum(totals), *totals)


def write_page(results_by_way: Mapping[str, Iterable[CaseResult]]) -> None:
    """Put figures and reasons between the markers of the page; leave the rest as it is."""
    text = PAGE.read_text("utf-8")
    before, rest = text.split(_BEGIN)
    _, after = rest.split(_END)
    figures = "\n".join(_figures(results_by_way))
    PAGE.write_text(f"{before}{_BEGIN}\n{figures}\n{_END}{after}", "utf-8")


def _figures(results_by_way: Mapping[str, Iterable[CaseResult]]) -> Iterator[str]:
    short_of_ok: dict[str, Verdict] = {}
    for way, results in results_by_way.items():
        yield from ("", f"{way[0].upper()}{way[1:]}:", "", *table(results))
        short_of_ok |= {r.id: r.verdict for r in results if r.verdict != "ok"}
    yield from (
        "",
        "Why a case is not plainly OK:",
        "",
        _row("cases", "reason"),
        _row(*["---"] * 2),
    )
    reasons: dict[str, list[str]] = {}
    for identifier in short_of_ok:
        reason = (FAILURES | REMARKS).get(identifier, "not known yet")
        reasons.setdefault(reason, []).append(identifier)
    for reason, identifiers in reasons.items():
        yield _row(", ".join(sorted(identifiers, key=_in_order)), reason)
    yield ""


def _in_order(identifier: str) -> list[int]:
    return [int(part) for part in identifier.split(".")]


def _row(*cells: object) -> str:
    return f"| {' | '.join(map(str, cells))} |"
