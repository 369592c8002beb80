"""Portability warnings: what works here and fails on a phone or in a browser, said at its line.

The constructs are in :mod:`bridge.portability.rules`. They are noticed where they happen, by the
JavaScript and native halves; here is decided what becomes of it.
"""

from __future__ import annotations

from collections.abc import Iterable

from bridge.errors import UsageError
from bridge.portability.comments import Comments
from bridge.portability.rule import LEVELS, Level, Rule
from bridge.portability.rules import RULES
from bridge.profile.rows import Platform
from bridge.records import ScriptError, ScriptWarning
from bridge.wire import Place


class Portability:
    """What becomes of each construct on a device.

    On ``doc`` every rule counts that is not off by default; on another profile those of that
    platform: they say what just happened in silence.

    Args:
        platform: the profile's name.
        switches: ``warn``, ``error`` or ``off`` for all rules, ``WX003=off`` for one; several in
            one text are separated by commas. Later ones win.

    Raises:
        UsageError: There is no such rule, or no such level.
    """

    def __init__(self, platform: Platform, switches: str | Iterable[str] = ()) -> None:
        self._levels = {code: _default(rule, platform) for code, rule in RULES.items()}
        texts = [switches] if isinstance(switches, str) else switches
        for switch in (each.strip() for text in texts for each in text.split(",")):
            self._set(switch, platform)

    def level(self, code: str) -> Level:
        """What becomes of a construct."""
        return self._levels[code]

    @property
    def wanted(self) -> list[str]:
        """The codes that anybody wants to hear of."""
        return [code for code, level in self._levels.items() if level != "off"]

    def _set(self, switch: str, platform: Platform) -> None:
        code, equals, word = switch.rpartition("=")
        level = next((each for each in LEVELS if each == word), None)
        if level is None:
            raise UsageError(
                f"portability {switch!r} is none of warn, error, off, or one of these for a "
                "single warning, as in WX003=off"
            )
        if equals:
            self._levels[rule_of(code).code] = level
            return
        for each, rule in RULES.items():
            if level == "off" or _default(rule, platform) != "off":
                self._levels[each] = level


class Notices:
    """What was noticed in one page: each construct once a line, unless a comment silences it."""

    def __init__(self, portability: Portability) -> None:
        self._portability = portability
        self._comments: dict[str, Comments] = {}
        self._seen: set[tuple[str, str, int]] = set()

    def read(self, name: str, source: str, first_line: int) -> None:
        """Take note of what a script says in comments."""
        self._comments[name] = Comments(source, first_line)

    def notice(
        self, code: str, place: Place | None, detail: str
    ) -> ScriptWarning | ScriptError | None:
        """What to report of a construct; None when nothing is to be said."""
        level = self._portability.level(code)
        if level == "off" or self._is_known(code, place):
            return None
        rule = RULES[code]
        comments = self._comments.get(place.file) if place else None
        if comments is not None and place is not None and comments.silence(rule, place.line):
            return None
        message = rule.says.format(detail)
        if level == "error":
            return ScriptError(code, message, place)
        return ScriptWarning(message, place, code)

    def _is_known(self, code: str, place: Place | None) -> bool:
        file, line, _ = place or ("", 0, 0)
        if (code, file, line) in self._seen:
            return True
        self._seen.add((code, file, line))
        return False


def rule_of(code: str) -> Rule:
    """The rule with a code, in letters of either case.

    Raises:
        UsageError: There is none.
    """
    rule = RULES.get(code.upper())
    if rule is None:
        raise UsageError(f"there is no portability warning {code!r}: weex-run explain lists them")
    return rule


def _default(rule: Rule, platform: Platform) -> Level:
    return rule.default if platform == "doc" or platform in rule.platforms else "off"
