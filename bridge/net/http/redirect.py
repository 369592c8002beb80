"""Where a response sends whoever asked, by the rules of the Fetch standard and of phones."""

from __future__ import annotations

from dataclasses import dataclass

from bridge.errors import AddressError
from bridge.net.address import Address, parse_http
from bridge.net.http.message import Answer, Ask, RequestFailed

_SEE_OTHER = 303
_AGAIN = {307, 308}  # the same request once more, with its body
_REDIRECTS = {301, 302, _SEE_OTHER, *_AGAIN}
_OF_THE_BODY = {"content-type", "content-encoding", "content-language", "content-location"}
_SECRET = {"authorization", "cookie", "proxy-authorization"}


@dataclass(frozen=True)
class Follow:
    """Which redirects are followed: so many, to the other of http and https, with a body."""

    most: int = 20
    other_scheme: bool = True
    with_body: bool = True


def redirected(ask: Ask, answer: Answer, follow: Follow) -> Ask | None:
    """The request to send next; None when this is the answer.

    Raises:
        RequestFailed: It leads to where no request can be sent.
    """
    location = answer.header("location")
    if answer.status not in _REDIRECTS or location is None:
        return None
    try:
        address = parse_http(location, ask.address.url)
    except AddressError as error:
        raise RequestFailed("redirects", f"{ask.url} leads on to nowhere: {error}") from None
    if not follow.other_scheme and address.secure is not ask.address.secure:
        return None
    if answer.status in _AGAIN:
        if not follow.with_body and ask.method not in ("GET", "HEAD"):
            return None
        return Ask(ask.method, address, _headers(ask, address, set()), ask.body)
    if ask.method == "HEAD" or (answer.status != _SEE_OTHER and ask.method != "POST"):
        return Ask(ask.method, address, _headers(ask, address, set()), ask.body)
    return Ask("GET", address, _headers(ask, address, _OF_THE_BODY))


def _headers(ask: Ask, address: Address, without: set[str]) -> list[tuple[str, str]]:
    """The headers to send on: what is meant for one server alone does not reach another."""
    left = without if _same_origin(ask.address, address) else without | _SECRET
    return [each for each in ask.headers if each[0].lower() not in left]


def _same_origin(one: Address, other: Address) -> bool:
    return (one.secure, one.host, one.port) == (other.secure, other.host, other.port)
