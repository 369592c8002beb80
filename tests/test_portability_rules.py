"""Each portability warning: a script that earns it at its line, and one that does not."""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest

from bridge import Device, Page, Request, Response, VirtualClock
from bridge.portability.rules import RULES
from bridge.profile.scope import ScopeRules
from bridge.profile.stream import StreamRules
from bridge.profile.web_socket import WebSocketRules
from tests.net.peers import raw_server
from tests.npm import node_modules
from tests.platforms.world import Server


class Pair(NamedTuple):
    """Two scripts that are nearly alike. Each goes on line 2, after ``const ws``."""

    earns: str
    earns_not: str
    framework: str = "none"
    slow: bool = False  # takes long, of a time that is none


def opened(act: str) -> str:
    return f"ws.WebSocket(url); ws.onopen(() => {{ {act} }})"


API = "'https://api.example/'"
STREAM = "weex.requireModule('stream')"


def fetch(options: str = "", path: str = "") -> str:
    return f"{STREAM}.fetch({{ url: {API} + '{path}', {options} }})"


def answer(request: Request) -> Response:
    """What the server of these scripts says."""
    match request.url.rpartition("/")[2]:
        case "slow":
            return Response(delay=4)
        case "other":
            return Response(302, {"Location": "http://api.example/"})
        case "same":
            return Response(302, {"Location": "/"})
    return Response()


OF_STREAM = {
    "WX034": Pair(fetch("method: 'OPTIONS'"), fetch("method: 'put'")),
    "WX035": Pair(fetch("method: 'DELETE', body: 'a'"), fetch("method: 'PATCH', body: 'a'")),
    "WX036": Pair(fetch("method: 'POST', body: [1]"), fetch("method: 'POST', body: '[1]'")),
    "WX037": Pair(fetch("type: 'JSON'"), fetch("type: 'json'")),
    "WX038": Pair(fetch("type: 'arraybuffer'"), fetch("type: 'text'")),
    "WX039": Pair(
        f"{STREAM}.fetchWithArrayBuffer(new ArrayBuffer(2), {{ method: 'POST', url: {API} }})",
        fetch("method: 'POST'"),
    ),
    "WX040": Pair(
        fetch(path="slow"), fetch("timeout: 9000", path="slow") + ";" + fetch(), slow=True
    ),
    "WX041": Pair(fetch(path="other"), fetch(path="same")),
}
PAIRS: dict[str, Pair] = {
    "WX001": Pair("ws.WebSocket(url); ws.onopen = () => {}", opened("")),
    "WX002": Pair(
        opened(""),
        "ws.WebSocket(url); if (WXEnvironment.platform === 'Web') ws.onopen = () => {};"
        " else ws.onopen(() => {})",
    ),
    "WX003": Pair("ws.WebSocket(url); ws.send('x')", opened("ws.send('x')")),
    "WX004": Pair("ws.onopen(() => {}); ws.WebSocket(url)", opened("")),
    "WX005": Pair(
        "let n = 0; " + opened("if (n++ === 0) ws.WebSocket(url)"),
        f"function connect(n) {{ {opened('if (n > 0) connect(n - 1)')} }} connect(1)",
    ),
    "WX006": Pair(opened("ws.close(4000, 'why')"), opened("ws.close('4000', 'why')")),
    "WX007": Pair(opened("ws.close('4000')"), opened("ws.close(1000)")),
    "WX008": Pair("ws.WebSocket(url); ws.close()", opened("ws.close()")),
    "WX009": Pair(opened("ws.close(); ws.close()"), opened("ws.close()")),
    "WX010": Pair(opened("ws.send(new ArrayBuffer(2))"), opened("ws.send('x')")),
    "WX011": Pair(
        opened("ws.send(new Uint8Array(4).subarray(1))"), opened("ws.send(new Uint8Array(4))")
    ),
    "WX012": Pair(
        "ws.WebSocket(url + 'binary'); ws.onmessage(() => {})",
        "ws.WebSocket(url + 'greeting'); ws.onmessage(() => {})",
    ),
    "WX013": Pair(opened("ws.send({ a: 1 })"), opened("ws.send(JSON.stringify({ a: 1 }))")),
    "WX014": Pair("ws.send('x')", opened("ws.send('x')")),
    "WX015": Pair("ws.WebSocket(url).readyState", "ws.WebSocket(url)"),
    "WX016": Pair("ws.WebSocket(url + 'a', 'a, b')", "ws.WebSocket(url + 'a', 'a')"),
    "WX017": Pair("ws.WebSocket(url + 'a', ['a'])", "ws.WebSocket(url + 'a', 'a')"),
    "WX018": Pair("ws.WebSocket(url, '')", "ws.WebSocket(url)"),
    "WX019": Pair("ws.WebSocket(url.replace('ws:', 'HTTP:'))", "ws.WebSocket(url)"),
    "WX020": Pair("ws.WebSocket('/chat')", "ws.WebSocket(url)"),
    "WX021": Pair("ws.WebSocket('ftp://x/')", "ws.WebSocket(url + '404')"),
    "WX022": Pair(
        "ws.WebSocket(url + '404'); ws.onclose(() => {})",
        opened("ws.close()") + "; ws.onclose(() => {})",
    ),
    "WX023": Pair("ws.WebSocket(url + 'drop')", opened("ws.close()")),
    "WX024": Pair(
        "ws.WebSocket(url + '404'); ws.onerror((event) => console.log(event.data))",
        "ws.WebSocket(url + '404'); ws.onerror(() => console.log('lost'))",
    ),
    "WX025": Pair("ws.WebSocket(url); ws.WebSocket(url)", "ws.WebSocket(url)"),
    "WX026": Pair("ws.onopen = null", "ws.onopen(null)"),
    "WX027": Pair("console.table([1])", "console.log([1]); console.assert(true)"),
    "WX028": Pair("require('@weex-module/webSocket')", "weex.requireModule('webSocket')"),
    "WX029": Pair("nativeLog('x')", "console.log('x')"),
    "WX030": Pair("ws.mine = 1; weex.requireModule('webSocket')", "ws.mine = 1"),
    "WX031": Pair(
        "ws.WebSocket(url); ws.onopen((event) => console.log(JSON.stringify(event)))",
        "ws.WebSocket(url); ws.onopen((event) => console.log(JSON.stringify([event.data])))",
    ),
    "WX032": Pair("process.env.NODE_ENV; process.env.NODE_ENV", "typeof process", "Vue"),
    **OF_STREAM,
    "WX033": Pair(
        "weex.requireModule('navigator').push({ url: 'next.js' })",
        "weex.requireModule('navigator').push({ url: weex.config.bundleUrl + '?next' })",
    ),
}


async def warned(script: str, framework: str = "none", slow: bool = False, **options: Any) -> Page:
    """Run a script on line 2 until it is settled."""
    options["frameworks"] = {"Vue": node_modules()}
    options["clock"] = VirtualClock(automatic=True) if slow else None
    async with raw_server(Server()) as url, Device(**options) as device:
        begin = f"const url = '{url}', ws = weex.requireModule('webSocket');\n"
        device.route("{http,https}://api.example/**", answer)
        base = url.replace("ws:", "http:") + "app.js"
        page = await device.open(source=begin + script, bundle_url=base, framework=framework)
        await page.settled(settle=0.05, timeout=10)
    return page


def codes(page: Page) -> list[tuple[str, int | None]]:
    return [(each.code, each.place and each.place.line) for each in page.warnings if each.code]


@pytest.mark.parametrize("code", RULES)
async def test_what_earns_a_warning_is_told_at_its_line(code: str) -> None:
    pair = PAIRS[code]
    page = await warned(pair.earns, pair.framework, pair.slow, portability=f"{code}=warn")
    assert codes(page).count((code, 2)) == 1
    assert [each for each, _ in codes(page)].count(code) == 1


@pytest.mark.parametrize(
    "handler",
    [
        "(event) => JSON.stringify(event)",
        "e => JSON.stringify(e)",
        "function (e, more) { JSON.stringify(e) }",
        "function opened(e) { JSON.stringify(e) }",
    ],
)
async def test_a_handler_that_makes_json_of_its_event_is_known_in_any_form(handler: str) -> None:
    assert ("WX031", 2) in codes(await warned(f"ws.onopen({handler})"))


@pytest.mark.parametrize("code", RULES)
async def test_what_is_right_is_not_warned_of(code: str) -> None:
    pair = PAIRS[code]
    page = await warned(pair.earns_not, pair.framework, pair.slow, portability=f"{code}=warn")
    assert code not in [each for each, _ in codes(page)]


def test_every_warning_has_a_pair() -> None:
    assert sorted(PAIRS) == sorted(RULES)


def test_every_row_that_a_program_can_trip_over_has_its_warning() -> None:
    """The others cannot be met without one of these, or the wire alone shows them."""
    warned_of = {row for rule in RULES.values() for row in rule.rows}
    rows = {name for rules in (WebSocketRules, ScopeRules, StreamRules) for name, _ in rules.rows()}
    warned_of -= {"relative"}  # of the navigator, whose other rows callbacks tell
    assert warned_of <= rows
    assert rows - warned_of == {
        *("made_of", "origin", "destroyed_frame"),  # nothing a script sees
        *("close_codes", "close_code_refused"),  # refused here, which is told
        *("log_level", "throwing_handler"),  # more or less is printed
        "web_globals",  # absent here too
        "config_env",  # the same values in another object
        # of stream: what is a mistake everywhere, and what scripts are told otherwise
        *("invalid", "jsonp", "not_ok", "bad_json", "status_text"),
        *("progress", "headers", "send_http", "content_type", "user_agent", "cookies"),
        "credentials",
    }


@pytest.mark.parametrize("code", RULES)
def test_a_warning_fits_a_line_and_its_story_says_what_to_write(code: str) -> None:
    rule = RULES[code]
    assert rule.code == code
    assert len(rule.says.format("onmessage")) <= 95
    assert rule.platforms
    assert rule.story
    assert rule.instead
    assert max(map(len, rule.explanation().splitlines())) <= 100
