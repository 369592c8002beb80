"""Explains portability warnings: in a terminal, and in ``docs/portability.md``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from bridge.portability import rule_of
from bridge.portability.rule import Rule
from bridge.portability.rules import RULES

_BEGIN = "<!-- the list is made by python -m bridge.portability.page docs/portability.md -->\n"


def explain(codes: Sequence[str]) -> str:
    """The whole story of each code, or a line for each there is.

    Raises:
        UsageError: There is no such code.
    """
    if codes:
        return "\n".join(rule_of(code).explanation() for code in codes)
    lines = (f"{rule.code}  {rule.says.format('…')}\n" for rule in RULES.values())
    return "".join(lines) + "\nweex-run explain WX001 tells the whole story of one.\n"


def listed(page: str) -> str:
    """The Markdown page with the list of warnings as it is now."""
    return page[: page.index(_BEGIN)] + "\n".join(_sections())


def _sections() -> Iterator[str]:
    yield _BEGIN
    for rule in RULES.values():
        yield from _section(rule)


def _section(rule: Rule) -> Iterator[str]:
    off = ", off unless asked for" if rule.default == "off" else ""
    since = f", since {rule.since}" if rule.since else ""
    yield f"### {rule.code}\n"
    yield f"{_in_markdown(rule.says.format('…'))}.\n"
    yield f"Fails on {rule.where}{since}{off}.\n"
    yield f"{rule.story}\n"
    yield f"```text\n{rule.instead}\n```\n"
    if rule.rows:
        rows = ", ".join(f"`{row}`" for row in rule.rows)
        yield f"Rows of [the platforms](platforms.md): {rows}.\n"


def _in_markdown(text: str) -> str:
    return text[0].upper() + text[1:] if text[1:2].islower() and " " in text[:10] else text


if __name__ == "__main__":
    import sys

    file = Path(sys.argv[1])
    file.write_text(listed(file.read_text("utf-8")), "utf-8")
