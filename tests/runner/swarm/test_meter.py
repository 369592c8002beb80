"""What is measured of a connection, frame by frame, on a clock of the test's own."""

from __future__ import annotations

from bridge.net.frame import Frame, Kind
from bridge.records import HttpRecord
from bridge.runner.swarm.meter import Meter, Sample, request_sample

URL = "wss://chat.example/room?token=secret"
NAME = "wss://chat.example/room"
OPENED = Frame("received", "handshake", b"HTTP/1.1 101 Switching Protocols\r\n\r\n")
REFUSED = Frame("received", "handshake", b"HTTP/1.1 403 Forbidden\r\n\r\n")


class Watched:
    """A connection under a meter, and a clock that goes on by a second before each frame."""

    def __init__(self) -> None:
        self.samples: list[Sample] = []
        self.seconds = 0.0
        self.connection = Meter(self.samples.append).socket(URL, lambda: self.seconds)

    def frames(self, *frames: Frame) -> Watched:
        for frame in frames:
            self.seconds += 1
            self.connection.frame(frame)
        return self

    def ended(self, why: str = "", *, clean: bool = True) -> list[Sample]:
        self.seconds += 1
        self.connection.ended(why, clean)
        return self.samples


def sent(payload: bytes, kind: Kind = "text", *, final: bool = True) -> Frame:
    return Frame("sent", kind, payload, final)


def received(payload: bytes, kind: Kind = "text", *, final: bool = True) -> Frame:
    return Frame("received", kind, payload, final)


def closing(code: int | None) -> Frame:
    return Frame("received", "close", b"", code=code)


def test_connecting_takes_until_the_server_has_agreed_and_names_no_query() -> None:
    assert Watched().frames(sent(b"GET", "handshake"), OPENED).samples == [
        Sample("connect", NAME, 2000)
    ]


def test_a_refusal_is_a_failed_connect_and_no_close() -> None:
    watched = Watched().frames(sent(b"GET", "handshake"), REFUSED)
    assert watched.ended("the server answered 403 Forbidden", clean=False) == [
        Sample("connect", NAME, 3000, error="the server answered 403 Forbidden")
    ]


def test_messages_answer_those_sent_in_their_order() -> None:
    watched = Watched().frames(OPENED, sent(b"a"), sent(b"b"), received(b"A!"), received(b"B"))
    assert watched.samples[1:] == [
        Sample("round trip", NAME, 2000, 2),
        Sample("round trip", NAME, 2000, 1),
    ]


def test_what_nobody_asked_for_was_pushed_and_took_no_time() -> None:
    watched = Watched().frames(OPENED, received(b"news"), sent(b"a"), received(b"A"))
    assert watched.samples[1:] == [
        Sample("pushed", NAME, None, 4),
        Sample("round trip", NAME, 1000, 1),
    ]


def test_a_message_in_fragments_is_one_and_control_frames_are_none() -> None:
    watched = Watched().frames(
        OPENED,
        *(sent(b"a", final=False), sent(b"b", "continuation")),
        *(sent(b"", "ping"), received(b"", "pong")),
        *(received(b"xy", "binary", final=False), received(b"z", "continuation")),
    )
    assert watched.samples[1:] == [Sample("round trip", NAME, 4000, 3)]


def test_a_close_is_named_by_the_code_of_who_closed_first() -> None:
    watched = Watched().frames(OPENED, closing(4001), Frame("sent", "close", b"", code=1000))
    assert watched.ended()[-1] == Sample("close 4001", NAME, 3000)


def test_a_close_without_a_code_is_1005() -> None:
    assert Watched().frames(OPENED, closing(None)).ended()[-1].kind == "close 1005"


def test_a_lost_connection_is_a_failed_close_1006() -> None:
    watched = Watched().frames(OPENED)
    assert watched.ended("connection reset", clean=False)[-1] == Sample(
        "close 1006", NAME, 1000, error="connection reset"
    )


def requested(status: int | None, error: str = "") -> HttpRecord:
    url = "https://shop.example/items?page=2"
    record = HttpRecord(1, "GET", url, (), b"", None, began=1.0, ended=1.5, status=status)
    record.received, record.error = 4, error
    return record


def test_requests_are_named_by_method_and_fail_from_400_on() -> None:
    name = "https://shop.example/items"
    assert request_sample(requested(200)) == Sample("GET", name, 500, 4)
    assert request_sample(requested(503)).error == "status 503"
    assert request_sample(requested(None, "no such host")).error == "no such host"
