"""The phone under a device: what it is and has, whatever pages are open and wherever URLs lead."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from bridge.errors import UsageError
from bridge.modules.clipboard import ClipboardText
from bridge.modules.console_log import LogLevel
from bridge.modules.dialogs import Dialogs
from bridge.modules.locale import Languages
from bridge.modules.opened import Opened, Outside
from bridge.modules.shared import Shared
from bridge.modules.store import Store
from bridge.profile import Profile


class Phone:
    """The part of a device that is the same for all its pages.

    Attributes:
        shared: what its pages have in common.
    """

    def __init__(self, profile: Profile, environment: Mapping[str, object] | None) -> None:
        self.shared = Shared()
        self._profile = profile
        self._environment = {**profile.environment, **_checked_environment(environment or {})}

    @property
    def environment(self) -> Mapping[str, object]:
        """What scripts of pages that are opened now find in ``WXEnvironment``."""
        level = self.shared.get(LogLevel).value
        return self._environment if level is None else {**self._environment, "logLevel": level}

    @property
    def dialogs(self) -> Dialogs:
        """The toasts and dialogs that pages have shown, and what they are answered."""
        return self.shared.get(Dialogs)

    @property
    def languages(self) -> list[str]:
        """The languages of its user, best first, for the module ``locale``: ``["en-US"]``. Pages
        that are opened later are told of a change."""
        return list(self.shared.get(Languages).tags)

    @languages.setter
    def languages(self, tags: Sequence[str]) -> None:
        if isinstance(tags, str) or not tags:
            raise UsageError(f"languages are a list of tags, as ['en-US', 'de-DE'], not {tags!r}")
        self.shared.get(Languages).tags = list(tags)

    @property
    def clipboard(self) -> str:
        """The text on its clipboard."""
        return self.shared.get(ClipboardText).value

    @clipboard.setter
    def clipboard(self, text: str) -> None:
        self.shared.get(ClipboardText).value = text

    @property
    def outside(self) -> list[Opened]:
        """The URLs that pages have left to other apps, such as ``tel:`` and ``mailto:``."""
        return self.shared.get(Outside).urls

    @property
    def storage(self) -> Store:
        """What scripts store, as a mapping of texts, to be read and set while it is open."""
        return self.shared.get(Store)


def _checked_environment(environment: Mapping[str, object]) -> Mapping[str, object]:
    for name, value in environment.items():
        try:
            json.dumps({name: value}, allow_nan=False)
        except (TypeError, ValueError) as error:
            raise UsageError(f"{name!r} cannot stand in WXEnvironment: {error}") from None
    return environment
