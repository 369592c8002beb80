"""What scripts ask of ``stream``, read as each platform reads it."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bridge.errors import AddressError
from bridge.modules.built_in import as_string, number, text
from bridge.modules.half import Host
from bridge.modules.stream_portability import METHODS
from bridge.net.address import Address, parse_http
from bridge.net.http.coding import ACCEPTED
from bridge.net.http.message import Ask, RequestFailed
from bridge.profile.stream import (
    Agent,
    Bodies,
    Body,
    Credentials,
    EmptyUrl,
    Invalid,
    Jsonp,
    Methods,
    StreamRules,
    Types,
)

_ALWAYS_UPPER = ("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS")  # to browsers
_TYPES = ("text", "json", "jsonp", "arraybuffer")
_NO_ANSWER = Invalid(is_answered=False)
_BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:78.0) Gecko/20100101 Firefox/78.0"


class Refused(Exception):
    """No request can be made of such options; ``told`` is the answer, ``str()`` the reason."""

    def __init__(self, why: str, told: Invalid) -> None:
        super().__init__(why)
        self.told = told


@dataclass
class Wanted:
    """A request that a script wants.

    ``type`` is ``text``, ``json``, ``jsonp`` or ``arraybuffer``, as it is acted upon; ``told_type``
    as it is told. ``patience`` is in seconds, None for ever. ``notes`` are for the script's author.
    """

    method: str
    headers: list[tuple[str, str]]
    body: bytes
    url: str
    type: str
    told_type: str | None
    patience: float | None
    is_patient: bool  # by the script's own word
    notes: list[str]
    credentials: Credentials = Credentials.SENT
    fails: RequestFailed | None = None

    def ask(self, base: str) -> Ask:
        """The request itself; relative URLs are resolved against ``base``.

        Raises:
            RequestFailed: It cannot be sent.
        """
        if self.fails is not None:
            raise self.fails
        try:
            address = parse_http(self.url, base)
        except AddressError as error:
            raise RequestFailed("request", str(error)) from None
        return Ask(self.method, address, [*self.headers, *self._login(address)], self.body)

    def _login(self, address: Address) -> list[tuple[str, str]]:
        """User and password of the URL, where they are sent and nothing else is."""
        given = any(name.lower() == "authorization" for name, _ in self.headers)
        if address.user is None or given or self.credentials is Credentials.IGNORED:
            return []
        both = f"{address.user}:{address.password or ''}".encode()
        return [("Authorization", f"Basic {b64encode(both).decode()}")]


class Reading:
    """Reads options for one page."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._rules: StreamRules = host.profile.stream
        self._scripts = 0  # of jsonp on H5

    def read(self, given: Mapping[str, Any], body: bytes | None = None) -> Wanted:
        """The options of ``fetch``, with a body of bytes in place of theirs if there is one.

        Raises:
            Refused: They are not in order.
        """
        notes: list[str] = []
        method = self._method(given.get("method"), notes)
        url = self._url(given.get("url"))
        told_type, kind = self._type(given.get("type"), notes)
        wanted = Wanted(
            method=method,
            headers=self._headers(given.get("headers")),
            body=self._body(given) if body is None else body,
            url=url,
            type=kind,
            told_type=told_type,
            patience=self._patience(given.get("timeout")),
            is_patient=number(given.get("timeout")) > 0,
            notes=notes,
            credentials=self._rules.credentials,
        )
        self._place_body(wanted, given.get("body"))
        if kind == "jsonp" and self._rules.jsonp is Jsonp.SCRIPT:
            self._as_script(wanted)
        return wanted

    def read_old(self, given: Mapping[str, Any]) -> Wanted:
        """The options of ``sendHttp``, which has another word for headers.

        Raises:
            Refused: They are not in order.
        """
        names = {"method", "url", "body", "timeout"}
        if self._rules.methods is Methods.CHECKED:
            names = {"method", "url"}
            given = {"header": {}, **given, "method": given.get("method") or "GET"}
        kept = {name: value for name, value in given.items() if name in names}
        headers = {} if self._rules.methods is Methods.CHECKED else given.get("header")
        return self.read({**kept, "headers": headers, "type": "text"})

    def _method(self, given: object, notes: list[str]) -> str:
        method = text(given)
        match self._rules.methods:
            case Methods.UPPER:
                return method.upper() or "GET"
            case Methods.LISTED:
                return method.upper() if method.upper() in METHODS else "GET"
            case Methods.GIVEN:
                return method if method.strip() else "GET"
        if given is None:
            notes.append("no method is given, so it is GET")
            return "GET"
        if method.upper() not in METHODS:
            raise Refused(f"there is no method {method!r}: {', '.join(METHODS)} are", _NO_ANSWER)
        return method.upper() if method.upper() in _ALWAYS_UPPER else method

    def _url(self, given: object) -> str:
        url = text(given)
        if given is None or isinstance(given, dict | list):
            raise Refused("it needs a url", self._rules.invalid)
        if not url.strip():
            if self._rules.empty_url is EmptyUrl.BUNDLE:
                return self._host.bundle_url
            raise Refused("its url is empty", self._rules.invalid)
        return url

    def _type(self, given: object, notes: list[str]) -> tuple[str | None, str]:
        if given is None:
            if self._rules.types is Types.CHECKED:
                notes.append("no type is given, so it is text")
            return None, "text"
        kind = text(given)
        lower = kind.lower()
        match self._rules.types:
            case Types.EXACT:
                return kind, kind if kind in ("json", "jsonp") else "text"
            case Types.CHECKED if lower not in _TYPES:
                raise Refused(f"there is no type {kind!r}: {', '.join(_TYPES)} are", _NO_ANSWER)
            case Types.CHECKED:
                return kind, kind if kind in _TYPES else "text"  # to browsers, JSON is no type
        known = lower in ("json", "jsonp", "arraybuffer")
        return lower, lower if known else "text"

    def _headers(self, given: object) -> list[tuple[str, str]]:
        if given is not None and not isinstance(given, dict):
            if self._rules.methods is Methods.CHECKED:
                raise Refused("its headers are no object", _NO_ANSWER)
            given = None
        headers = [(name, _words(value)) for name, value in (given or {}).items()]
        have = {name.lower() for name, _ in headers}
        usual = {
            "User-Agent": user_agent(self._rules.user_agent, self._host.environment),
            "Accept": "*/*",
            "Accept-Encoding": ACCEPTED,
        }
        return headers + [
            (name, value) for name, value in usual.items() if name.lower() not in have
        ]

    def _body(self, given: Mapping[str, Any]) -> bytes:
        body = given.get("body")
        match self._rules.body:
            case Body.TEXT_OR_OBJECT if "body" in given and not isinstance(body, str | dict):
                raise Refused("its body is neither text nor an object", Invalid(-1))
            case Body.STRING if isinstance(body, dict | list):
                return as_string(body).encode("utf-8", "replace")
        return _words(body).encode("utf-8", "replace")

    def _place_body(self, wanted: Wanted, given: object) -> None:
        """Put the body where it goes with this method, which may be nowhere."""
        match self._rules.bodies:
            case Bodies.QUERY if wanted.method == "GET":
                self._into_query(wanted, given)
            case Bodies.ALL if wanted.method.upper() == "GET" and wanted.body:
                wanted.fails = RequestFailed("size", "iOS sends no body with a GET")
            case Bodies.SOME if wanted.method not in ("POST", "PUT", "PATCH"):
                self._drop_body(wanted)
            case Bodies.NOT_GET | Bodies.QUERY if wanted.method in ("GET", "HEAD"):
                self._drop_body(wanted)
        if wanted.body and not any(name.lower() == "content-type" for name, _ in wanted.headers):
            wanted.headers.append(("Content-Type", self._rules.content_type))

    def _drop_body(self, wanted: Wanted) -> None:
        if wanted.body:
            wanted.body = b""
            wanted.notes.append(f"a {wanted.method} has no body: put it into the url, or POST it")

    def _into_query(self, wanted: Wanted, given: object) -> None:
        query = _query(given) if isinstance(given, dict) else text(given)
        wanted.body = b""
        if query:
            url = wanted.url.partition("#")[0]
            wanted.url = f"{url}{'&' if '?' in url else '?'}{query}"

    def _as_script(self, wanted: Wanted) -> None:
        """A script is always asked for with GET, and nothing but an URL."""
        self._scripts += 1
        url = wanted.url.partition("#")[0]
        wanted.method, wanted.body = "GET", b""
        wanted.headers = self._headers(None)
        wanted.url = f"{url}{'&' if '?' in url else '?'}callback=jsonp_{self._scripts}"

    def _patience(self, given: object) -> float | None:
        default = self._rules.patience.default
        milliseconds = number(given)
        return milliseconds / 1000 if default is not None and milliseconds > 0 else default


def user_agent(agent: Agent, environment: Mapping[str, object]) -> str:
    """What a device calls itself."""
    known = {name: text(value) for name, value in environment.items()}
    if agent is Agent.BROWSER:
        return known.get("userAgent", _BROWSER)
    system, group = ("Android", "") if agent is Agent.ANDROID else ("iOS", "WeexGroup")
    return (
        f"{known.get('deviceModel', '')}({system}/{known.get('osVersion', '')}) "
        f"{group}({known.get('appName', '')}/{known.get('appVersion', '')}) "
        f"Weex/{known.get('weexVersion', '')} "
        f"{known.get('deviceWidth', '')}x{known.get('deviceHeight', '')}"
    )


def _words(value: object) -> str:
    """A value as text: objects as JSON."""
    if isinstance(value, dict | list):
        return json.dumps(value, separators=(",", ":"), ensure_ascii=False)
    return text(value)


def _query(given: Mapping[str, object]) -> str:
    """An object as H5 makes a query of it: by name, with arrays item by item."""
    from urllib.parse import quote

    pairs = []
    for name in sorted(given):
        value = given[name]
        for each in value if isinstance(value, list) else [value]:
            right = "" if each is None else f"={quote(_words(each), safe='')}"
            pairs.append(quote(name, safe="") + right)
    return "&".join(pairs)
