"""Pages with one component that shows something from elsewhere."""

from __future__ import annotations

import base64
import io
import json

from PIL import Image

FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "BMP")


def picture(width: int, height: int, format: str = "PNG") -> bytes:
    """The bytes of an image of a size."""
    data = io.BytesIO()
    Image.new("RGB", (width, height)).save(data, format)
    return data.getvalue()


def data_url(data: bytes) -> str:
    return "data:image/png;base64," + base64.b64encode(data).decode()


def script(type: str, attrs: dict[str, object], listening: tuple[str, ...]) -> str:
    """A page with an ``element`` that prints what it hears; ``set`` changes its attributes."""
    return (
        "const body = weex.document.createBody('div');"
        "weex.document.documentElement.appendChild(body);"
        f"const element = weex.document.createElement('{type}', {{ attr: {json.dumps(attrs)} }});"
        f"for (const type of {json.dumps(listening)}) element.addEvent(type, (event) => {{"
        " delete event.target; delete event.currentTarget; delete event.timestamp;"
        " delete event.type; delete event.stopPropagation;"
        " if (event.timeStamp > 1) event.timeStamp = 'now';"
        " console.log(type + ' ' + JSON.stringify(event)); });"
        "body.appendChild(element); weex.document.createFinish();"
        "const log = (value) => console.log(JSON.stringify(value));"
        "const set = (name, value) => element.setAttr(name, value);"
    )
