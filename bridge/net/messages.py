"""Puts messages together from the data frames of one direction of a connection."""

from __future__ import annotations

import codecs

from websockets.frames import TEXT, Frame

_utf8_decoder = codecs.getincrementaldecoder("utf-8")


class Assembler:
    """Turns data frames into messages: ``str`` for text, ``bytes`` for binary.

    The order of frames (what may follow what) and their size are checked by the caller.
    """

    def __init__(self) -> None:
        self._begun: bytearray | None = None
        self._utf8: codecs.IncrementalDecoder | None = None

    def add(self, frame: Frame) -> str | bytes | None:
        """Take the next data frame; return the message that it completes, or None.

        Raises:
            UnicodeDecodeError: Text is not UTF-8. Raised at the first frame that shows it.

        """
        if self._begun is None and frame.fin:
            return str(frame.data, "utf-8") if frame.opcode is TEXT else bytes(frame.data)
        if self._begun is None:
            self._begin(text=frame.opcode is TEXT)
        return self._continue(frame)

    def _begin(self, *, text: bool) -> None:
        # One growing buffer and no list of parts: a million one-byte fragments must stay small.
        self._begun = bytearray()
        self._utf8 = _utf8_decoder() if text else None

    def _continue(self, frame: Frame) -> str | bytes | None:
        assert self._begun is not None
        self._begun += frame.data
        if self._utf8 is not None:
            self._utf8.decode(bytes(frame.data), frame.fin)
        if not frame.fin:
            return None
        payload, self._begun = self._begun, None
        return bytes(payload) if self._utf8 is None else payload.decode()
