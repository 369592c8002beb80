"""What a device's pages have shown to a user, and what the user answers: for ``modal`` and
``picker``. A test says beforehand what will be answered, or gives a function that decides.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from bridge.errors import UsageError
from bridge.wire import Place

Kind = Literal["toast", "alert", "confirm", "prompt", "pick", "pickDate", "pickTime"]
KINDS: tuple[Kind, ...] = ("toast", "alert", "confirm", "prompt", "pick", "pickDate", "pickTime")
OK = "ok"
CANCEL = "cancel"


@dataclass(frozen=True)
class Answer:
    """What a user does with a dialog.

    Attributes:
        button: ``"ok"`` or ``"cancel"``, or the title that the button shows.
        text: what is typed into a ``prompt``; None leaves what is there.
        value: what is chosen in a picker: the index or the text of an item, a date as
            ``"2024-02-29"``, a time as ``"09:30"``; None leaves what is there.
    """

    button: str = OK
    text: str | None = None
    value: int | str | None = None


@dataclass
class Dialog:
    """One dialog, or a toast, that a page has shown.

    Attributes:
        kind: the method of ``modal`` or ``picker`` that showed it.
        message: what it says; the title of a picker.
        options: what the script gave.
        page: the name of the page.
        place: where the script called the method.
        buttons: the titles of its buttons, by what they mean: ``ok`` and ``cancel``.
        seconds: how long a toast is shown; None for others.
        answer: what was answered; None for a toast, and while nothing was.
    """

    kind: Kind
    message: str
    options: Mapping[str, Any]
    page: str
    place: Place | None
    buttons: Mapping[str, str] = field(default_factory=dict)
    seconds: float | None = None
    answer: Answer | None = None

    def __str__(self) -> str:
        place = f" ({self.place})" if self.place else ""
        return f"{self.kind} {self.message!r}{place}"

    def pressed(self, answer: Answer) -> str:
        """Which button an answer means: ``ok`` or ``cancel``.

        Raises:
            UsageError: The dialog has no such button.
        """
        for meaning, title in self.buttons.items():
            if answer.button == title:
                return meaning
        if answer.button in self.buttons:
            return answer.button
        known = " and ".join(f"{title!r} ({meaning})" for meaning, title in self.buttons.items())
        raise UsageError(f"{self} has no button {answer.button!r}: it has {known}")


@dataclass
class Scripted:
    """An answer given beforehand, and which dialogs it is for."""

    answer: Answer
    kind: Kind | None
    message: str | re.Pattern[str] | None
    left: int | None
    used: int = 0

    def fits(self, dialog: Dialog) -> bool:
        """Whether it is for a dialog."""
        return self.kind in (None, dialog.kind) and _says(dialog.message, self.message)

    def __str__(self) -> str:
        about = "" if self.message is None else f" that says {_wanted(self.message)}"
        return f"{self.answer.button!r} for {self.kind or 'a dialog'}{about}"


Decision = Answer | None
Then = Callable[[Answer, str], None]
"""Gets what is answered, and what its button means: ``ok`` or ``cancel``."""


class Dialogs:
    """The dialogs and toasts of a device, in the order they were shown, and their answers.

    A dialog that no scripted answer fits is shown to :attr:`handler`; without one, or when that
    returns None, it is answered with its first button, and what is in its field.

    Attributes:
        shown: all of them so far, of all pages.
        handler: decides about a dialog; ``None`` from it means the default. It may be ``async``:
            then the dialog stays open, and its page is busy, until it has returned.
    """

    def __init__(self) -> None:
        self.shown: list[Dialog] = []
        self.handler: Callable[[Dialog], Decision | Awaitable[Decision]] | None = None
        self._scripted: list[Scripted] = []

    def answer(
        self,
        kind: Kind | None = None,
        *,
        message: str | re.Pattern[str] | None = None,
        button: str = OK,
        text: str | None = None,
        value: int | str | None = None,
        times: int | None = 1,
    ) -> None:
        """Say what dialogs to come will be answered. Of several answers that fit, the one given
        first counts.

        Args:
            kind: which dialogs: ``alert``, ``confirm``, ``prompt``, ``pick``, ``pickDate`` or
                ``pickTime``; any by default.
            message: what they say, exactly, or a pattern found in it; anything by default.
            button: see :class:`Answer`.
            text: see :class:`Answer`.
            value: see :class:`Answer`.
            times: how many dialogs are answered so; None means all.

        Raises:
            UsageError: There is no such kind of dialog, or it is never answered.
        """
        if kind is not None and kind not in KINDS[1:]:
            why = "a toast has no answer" if kind == "toast" else f"there is no dialog {kind!r}"
            raise UsageError(f"{why}: choose one of {', '.join(KINDS[1:])}")
        if times is not None and times < 1:
            raise UsageError(f"times is how many dialogs are answered so, not {times}")
        self._scripted.append(Scripted(Answer(button, text, value), kind, message, times))

    @property
    def unused(self) -> list[str]:
        """The scripted answers that fitted no dialog, or fewer than they were for, in words."""
        return [str(each) for each in self._scripted if each.left is not None or not each.used]

    @property
    def toasts(self) -> list[str]:
        """What the toasts said."""
        return [dialog.message for dialog in self.shown if dialog.kind == "toast"]

    def forget(self) -> None:
        """Forget what was shown, the scripted answers and the handler."""
        self.shown.clear()
        self._scripted.clear()
        self.handler = None

    # -- what modules see ------------------------------------------------------------------------

    def show(self, dialog: Dialog) -> None:
        """Remember a toast."""
        self.shown.append(dialog)

    def ask(self, dialog: Dialog, then: Then) -> Awaitable[None] | None:
        """Show a dialog, and call ``then`` with what is answered: at once, or by what is returned
        when somebody takes time to decide.

        Raises:
            UsageError: The answer names a button that the dialog has not, or what ``then`` raised.
        """
        self.shown.append(dialog)
        decided = self._decided(dialog)
        if inspect.isawaitable(decided):
            return self._answer_later(dialog, decided, then)
        self._answer(dialog, decided, then)
        return None

    def _decided(self, dialog: Dialog) -> Decision | Awaitable[Decision]:
        for each in self._scripted:
            if each.fits(dialog):
                self._use(each)
                return each.answer
        return self.handler(dialog) if self.handler else None

    async def _answer_later(
        self, dialog: Dialog, deciding: Awaitable[Decision], then: Then
    ) -> None:
        self._answer(dialog, await deciding, then)

    def _answer(self, dialog: Dialog, decided: Decision, then: Then) -> None:
        answer = decided or Answer()
        pressed = dialog.pressed(answer)
        dialog.answer = answer
        then(answer, pressed)

    def _use(self, scripted: Scripted) -> None:
        scripted.used += 1
        if scripted.left is not None:
            scripted.left -= 1
            if scripted.left == 0:
                self._scripted.remove(scripted)


def _says(text: str, wanted: str | re.Pattern[str] | None) -> bool:
    if isinstance(wanted, re.Pattern):
        return wanted.search(text) is not None
    return wanted in (None, text)


def _wanted(message: str | re.Pattern[str]) -> str:
    return f"/{message.pattern}/" if isinstance(message, re.Pattern) else repr(message)
