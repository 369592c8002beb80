"""Videos: they play when scripts say so, and are over when a test says so: none is looked at."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from bridge.document.text import as_text
from bridge.errors import NoListener
from bridge.profile.media import Played

if TYPE_CHECKING:
    from bridge.document import Element
    from bridge.modules.half import Host
    from bridge.wire import Event

PLAY, PAUSE, STOP = "play", "pause", "stop"
_DEEDS = ("play", "pause", "finish", "fail")


@dataclass
class Film:
    """What a video plays.

    Attributes:
        src: as the script gave it.
        wanted: the ``playStatus`` that the script last gave.
        is_playing: whether it plays.
    """

    src: str
    wanted: str = ""
    is_playing: bool = False


class Videos:
    """Plays videos, as ``WXVideo`` of Android does."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._films: WeakKeyDictionary[Element, Film] = WeakKeyDictionary()

    def stirred(self, element: Element) -> None:
        """It may play something else now, or go on, or stop."""
        film, is_new = self._film(element)
        wanted = as_text(element._attr("play-status"))
        changed, film.wanted = wanted != film.wanted, wanted
        at_once = not is_new or self._host.profile.media.play_from_the_start == "plays"
        by_itself = is_new and _is_true(element._attr("auto-play"), element._attr("autoplay"))
        if by_itself or (wanted == PLAY and changed and at_once):
            self._play(element, film)
        elif wanted in (PAUSE, STOP) and changed and film.is_playing:
            self._stop(element, film, "pause" if wanted == PAUSE else "")

    def call(self, element: Element, method: str, args: Sequence[Any]) -> bool:
        """``play()`` and ``pause()``."""
        return method in (PLAY, PAUSE) and self._do(element, method)

    def act(self, element: Element, deed: str, args: Sequence[Any]) -> bool:
        """A user plays it or stops it, or it is over, or cannot be played."""
        if deed not in _DEEDS:
            return False
        if not self._film(element)[0].src:
            raise NoListener(f"{element!r} has no src to {deed}")
        return self._do(element, deed)

    def finish(self) -> list[Event]:
        """Nothing that a turn has to wait for."""
        return []

    def _do(self, element: Element, deed: str) -> bool:
        film, _ = self._film(element)
        if deed == PLAY:
            self._play(element, film)
        elif deed == "fail" or film.is_playing:
            self._stop(element, film, deed)
        return True

    def _film(self, element: Element) -> tuple[Film, bool]:
        src = as_text(element.attrs.get("src"))
        film = self._films.get(element)
        if film is not None and film.src == src:
            return film, False
        self._films[element] = film = Film(src, "" if film is None else film.wanted)
        return film, True

    def _play(self, element: Element, film: Film) -> None:
        if film.src and not film.is_playing:
            film.is_playing = True
            self._tell(element, film, "start", PLAY)

    def _stop(self, element: Element, film: Film, event: str) -> None:
        film.is_playing = False
        if event:
            self._tell(element, film, event, PAUSE if event == "pause" else STOP)

    def _tell(self, element: Element, film: Film, event: str, status: str) -> None:
        if event not in element.events:
            return
        if self._host.profile.media.played is Played.NOTHING:
            self._host.fire(element.ref, event, {})
            return
        film.wanted = status
        attrs = {"playStatus": status}
        self._host.document.apply("updateAttrs", [element.ref, dict(attrs)])
        told = {**attrs, "timeStamp": self._now()}
        self._host.fire(element.ref, event, told, {"attrs": attrs})

    def _now(self) -> int:
        date = self._host.clock.date_for_scripts()
        return int(time.time() * 1000 if date is None else date)


def _is_true(*values: object) -> bool:
    return any(value is True or value in ("true", "") for value in values if value is not None)
