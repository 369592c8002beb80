"""The module ``stream``: requests to HTTP servers, scripted or real."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from bridge.modules.built_in import BuiltIn, answer, only_on, options
from bridge.modules.half import Host
from bridge.modules.module import method
from bridge.profile.stream import Failure
from bridge.records import ConsoleLine, ScriptWarning

if TYPE_CHECKING:
    from bridge.modules.stream_answers import FetchAnswer
    from bridge.modules.stream_options import Reading, Wanted
    from bridge.modules.stream_progress import ProgressTeller


class Stream(BuiltIn):
    """Sends requests, as ``WXStreamModule`` of both phones and the ``stream`` of H5 do.

    What carries them out is loaded with the first of them.
    """

    name = "stream"

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self._reads: Reading | None = None

    @method
    def fetch(self, given: object, callback: object, progress: object) -> None:
        """Send a request; tell how it goes, and what came of it."""
        self._fetch(options(given), None, callback, progress)

    @only_on(frozenset({"doc", "ios"}))
    @method
    def fetchWithArrayBuffer(
        self, body: object, given: object, callback: object, progress: object
    ) -> None:
        """Send a request with bytes for its body."""
        self.host.note("WX039", self.place)
        self._fetch(options(given), body if isinstance(body, bytes) else None, callback, progress)

    @method
    def sendHttp(self, given: object, callback: object) -> None:
        """Send a request and tell the text of the response; ``fetch`` took its place."""
        from bridge.modules.stream_answers import Complaints, SentAnswer
        from bridge.modules.stream_progress import ProgressTeller

        wanted = self._wanted("sendHttp", lambda: self._reading.read_old(options(given)), None)
        if wanted is not None:
            rules, complaints = self.host.profile.stream, Complaints(self.host, self.place)
            told = SentAnswer(rules, wanted, callback, complaints)
            self._begin(wanted, told, ProgressTeller(rules, None, {}))

    def _fetch(
        self, given: Mapping[str, object], body: bytes | None, callback: object, progress: object
    ) -> None:
        from bridge.modules.stream_answers import Complaints, FetchAnswer
        from bridge.modules.stream_portability import unportable
        from bridge.modules.stream_progress import ProgressTeller

        for code, detail in unportable(given):
            self.host.note(code, self.place, detail)
        wanted = self._wanted("fetch", lambda: self._reading.read(given, body), callback)
        if wanted is not None:
            rules, complaints = self.host.profile.stream, Complaints(self.host, self.place)
            told = FetchAnswer(rules, wanted, callback, complaints)
            asked = {} if wanted.told_type is None else {"responseType": wanted.told_type}
            self._begin(wanted, told, ProgressTeller(rules, progress, asked))

    def _wanted(self, name: str, read: Callable[[], Wanted], callback: object) -> Wanted | None:
        """What the options say; None when they cannot be used, which is then told."""
        from bridge.modules.stream_options import Refused

        try:
            return read()
        except Refused as refused:
            self._complain(f"stream.{name}: {refused}")
            if refused.told.is_answered:
                answer(callback, refused.told.as_json())
            return None

    def _begin(self, wanted: Wanted, told: FetchAnswer, progress: ProgressTeller) -> None:
        from bridge.modules.stream_call import StreamCall

        for note in wanted.notes:
            self.host.record(ScriptWarning(f"stream.fetch: {note}", self.place))
        progress.began()
        self.host.spawn(StreamCall(self.host, wanted, told, progress, self.place).run())

    def _complain(self, why: str) -> None:
        """Say what is wrong with a call, in the way of the platform's developers."""
        if self.host.profile.stream.failure is Failure.WEB:
            self.host.record(ConsoleLine("error", why, self.place))
        else:
            self.host.record(ScriptWarning(why, self.place))

    @property
    def _reading(self) -> Reading:
        if self._reads is None:
            from bridge.modules.stream_options import Reading

            self._reads = Reading(self.host)
        return self._reads
