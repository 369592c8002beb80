"""Images: how large what they show is, once somebody wants to know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from bridge.document.text import as_text
from bridge.media.addresses import NotLoaded, address_of, bytes_at
from bridge.profile.media import Failed

if TYPE_CHECKING:
    from bridge.document import Element
    from bridge.modules.half import Host
    from bridge.wire import Event

NO_SRC = "Image does not have the correct src"


@dataclass
class Picture:
    """What an image shows.

    Attributes:
        src: as the script gave it.
        wanted: whether somebody was, or will be, told of it.
    """

    src: str
    wanted: bool = False


class Images:
    """Loads images that somebody listens to, as ``WXImage`` of Android does with all of them."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._pictures: WeakKeyDictionary[Element, Picture] = WeakKeyDictionary()

    def stirred(self, element: Element) -> None:
        """It may show something else now, or somebody may listen."""
        src = as_text(element.attrs.get("src"))
        picture = self._pictures.get(element)
        if picture is None or picture.src != src:
            picture = self._pictures[element] = Picture(src)
        if src and "load" in element.events and not picture.wanted:
            picture.wanted = True
            self._host.spawn(self._load(element, picture))

    def call(self, element: Element, method: str, args: Sequence[Any]) -> bool:
        """``save(callback)``: success says that there is an image."""
        if method != "save":
            return False
        callback = args[0] if args and callable(args[0]) else lambda value: None
        self._host.spawn(self._save(as_text(element.attrs.get("src")), callback))
        return True

    def act(self, element: Element, deed: str, args: Sequence[Any]) -> bool:
        """It was loaded, and is so large; or it was not, for a reason."""
        if deed not in ("load", "fail"):
            return False
        src = as_text(element.attrs.get("src"))
        self._pictures[element] = Picture(src, wanted=True)
        if deed == "load":
            self._loaded(element, *args)
        else:
            self._failed(element, str(args[0]))
        return True

    def finish(self) -> list[Event]:
        """Nothing that a turn has to wait for."""
        return []

    async def _load(self, element: Element, picture: Picture) -> None:
        try:
            width, height = await self._size(picture.src)
        except NotLoaded as error:
            if self._shows(element, picture):
                self._failed(element, str(error))
        else:
            if self._shows(element, picture):
                self._loaded(element, width, height)

    def _shows(self, element: Element, picture: Picture) -> bool:
        """Whether it is still this picture that an image shows."""
        return element.is_attached and self._pictures.get(element) is picture

    async def _size(self, src: str) -> tuple[int, int]:
        data = await bytes_at(address_of(src, self._host.bundle_url), self._host)
        # Loaded only now: few pages want to know.
        from bridge.paint.sizes import size_of

        size = size_of(data)
        if size is None:
            raise NotLoaded("it is no image that can be read")
        return size

    async def _save(self, src: str, callback: Any) -> None:
        try:
            if not src:
                raise NotLoaded(NO_SRC)
            await self._size(src)
        except NotLoaded as error:
            callback({"success": False, "errorDesc": str(error)})
        else:
            callback({"success": True})

    def _loaded(self, element: Element, width: int, height: int) -> None:
        size = {"naturalWidth": width, "naturalHeight": height}
        self._host.fire_if_heard(element.ref, "load", {"success": True, "size": size})

    def _failed(self, element: Element, why: str) -> None:
        size: dict[str, object] = {"naturalWidth": 0, "naturalHeight": 0}
        if self._host.profile.media.failed is Failed.WHY:
            size["errorDesc"] = why
        self._host.fire_if_heard(element.ref, "load", {"success": False, "size": size})
