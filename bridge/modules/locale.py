"""The module ``locale``: the languages that the user of the device wants, best first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bridge.modules.built_in import NATIVE, BuiltIn, answer
from bridge.modules.module import method
from bridge.profile.locale import Languages as Rule


@dataclass
class Languages:
    """The user's languages, as tags: ``en-US``."""

    tags: list[str] = field(default_factory=lambda: ["en-US"])


class Locale(BuiltIn):
    """Tells languages, as ``WXLocaleModule`` of both phones does."""

    name = "locale"
    platforms = NATIVE

    @property
    def constants(self) -> Mapping[str, object]:
        """What the page is told, for as long as it lives."""
        tags = self._tags
        return {"getLanguageSync": tags[0], "getLanguages": list(tags)}

    @method
    def getLanguageSync(self) -> None:
        """Give the first language: scripts get the constant."""

    @method
    def getLanguage(self, callback: object) -> None:
        """Tell the first language."""
        answer(callback, self._tags[0])

    @method
    def getLanguages(self, callback: object) -> None:
        """Give all languages: scripts get the constant, and may be told it besides."""
        if self.host.profile.locale.languages is Rule.BOTH:
            answer(callback, list(self._tags))

    @property
    def _tags(self) -> list[str]:
        return self.host.shared.get(Languages).tags
