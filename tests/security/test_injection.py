"""What scripts, servers and file names say stays data: in requests, on the terminal, in reports."""

from __future__ import annotations

import asyncio
import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge.errors import AddressError
from bridge.net.address import parse, subprotocols
from bridge.net.wire import Wire
from tests.devices import RECORDING, names, ran, why
from tests.net.peers import CLOSE, TEXT, Client, Script, close_frame, frame, raw_server
from tests.runner.command import CommandLine, Run

HEADERS = {
    "host", "upgrade", "connection", "sec-websocket-key", "sec-websocket-version", "user-agent",
    "authorization", "sec-websocket-protocol",
}  # fmt: skip
EVIL = "\r\nEvil: 1\r\n\r\nGET /second HTTP/1.1\r\n"
# What a terminal would obey, and what looks like a line of the report.
CODES = "\x1b[2J\x1b]0;title\x07\x9b31m\b\r\x00\x7f\u202e\u2066\u2028\u2029\u200f\u061c"
FORGED = "ok   script.js (0.01 s)"
HOSTILE = f"{CODES}\n{FORGED}\r\n{FORGED}"


class TestRequests:
    """A script chooses the URL and the subprotocols, and nothing else of a request."""

    @pytest.mark.parametrize(
        "source",
        [
            "ws.WebSocket(URL + 'path' + EVIL)",
            "ws.WebSocket(URL + '?query=' + EVIL)",
            "ws.WebSocket(URL.replace('//', '//user' + EVIL + ':secret' + EVIL + '@'))",
            "ws.WebSocket(URL.replace('//', '//user%0d%0aEvil:%201:secret%0d%0aEvil:%201@'))",
            "ws.WebSocket(URL + '%0d%0aEvil:%201')",
            "ws.WebSocket(URL + '\\x85Evil: 1\\u2028Evil: 1')",
            "ws.WebSocket(URL + '\\udc0d\\udc0aEvil: 1')",
            "ws.WebSocket(URL.replace('127', EVIL + '127'))",
            "ws.WebSocket({ toString: () => URL + EVIL })",
            "ws.WebSocket(URL, '')",
        ],
    )
    async def test_hold_no_line_that_a_url_brought(self, source: str) -> None:
        requests = await _requests(source)
        assert len(requests) <= 1
        for request in requests:
            _check_request(request)

    @pytest.mark.parametrize(
        "protocols",
        [
            "EVIL", "'a' + EVIL", "['a', EVIL]", "['a\\r\\nb']", "['a, b']", "'a\\tb'", "['é']",
            "['\\u010d\\u010a']", "{ toString: () => EVIL }", "[[EVIL]]", "['a\\0']",
        ],
    )  # fmt: skip
    async def test_are_not_made_with_subprotocols_that_are_no_words(self, protocols: str) -> None:
        assert await _requests(f"ws.WebSocket(URL, {protocols})") == []

    @given(st.text(), st.text() | st.lists(st.text()))
    def test_are_well_formed_whatever_is_asked_for(
        self, text: str, offered: str | list[str]
    ) -> None:
        for url in ("ws://h/" + text, "ws://" + text + "@h/", "ws://" + text):
            try:
                wire = Wire(parse(url), subprotocols=subprotocols(offered))
            except AddressError:
                continue
            wire.request(())
            _check_request(wire.take_bytes())

    async def test_of_a_close_reason_are_one_frame(self) -> None:
        frames = []

        async def record(client: Client) -> None:
            await client.accept()
            frames.append(await client.read_frame())
            client.write(close_frame(1000))

        async with raw_server(record) as url:
            await ran(
                f"{RECORDING} ws.onopen = () => ws.close(1000, {json.dumps(EVIL)}); "
                f"ws.WebSocket('{url}')"
            )
        assert frames == [(CLOSE, b"\x03\xe8" + EVIL.encode())]


async def _requests(source: str) -> list[bytes]:
    """All that a server is sent because of a script."""
    received: list[bytes] = []

    async def record(client: Client) -> None:
        received.append(await client.reader.read(2**16))

    async with raw_server(record) as url:
        script = f"const URL = '{url}', EVIL = {json.dumps(EVIL)};"
        page = await ran(RECORDING + script + source)
    assert names(page) == ["error", "close"]
    return received


def _check_request(request: bytes) -> None:
    head, end, rest = request.partition(b"\r\n\r\n")
    assert (end, rest) == (b"\r\n\r\n", b"")
    first, *lines = head.decode("ascii").split("\r\n")
    assert re.fullmatch(r"GET /[!-~]* HTTP/1\.1", first)
    found = [line.partition(": ")[0].lower() for line in lines]
    assert len(found) == len(set(found))
    assert set(found) <= HEADERS
    assert all(line.isprintable() for line in lines)


def _refused(status: str, *lines: str) -> Script:
    async def refuse(client: Client) -> None:
        await client.read_request()
        client.write("\r\n".join([f"HTTP/1.1 {status}", *lines, "", ""]).encode())

    return refuse


def _accepted(*frames: bytes, header: str = "") -> Script:
    async def accept(client: Client) -> None:
        await client.read_request()
        client.write(client.response(*[header] * bool(header)) + b"".join(frames))
        await client.read_frame()  # the client closes, or answers a close

    return accept


async def _other_protocol(client: Client) -> None:
    await client.read_request()
    client.write(HOSTILE.encode())


LINE = HOSTILE.replace("\r", "").replace("\n", "\x0b")  # as far as it may stand in a header
SERVERS: dict[str, Script] = {
    "status line": _refused(f"500 {LINE}"),
    "redirect": _refused("302 Found", f"Location: {LINE}"),
    "header name": _refused("101 Switching Protocols", f"{LINE}: x"),
    "header value": _accepted(header=f"Upgrade: {LINE}"),
    "accept key": _refused("101 Switching Protocols", f"Sec-WebSocket-Accept: {LINE}"),
    "subprotocol": _accepted(header=f"Sec-WebSocket-Protocol: {LINE}"),
    "extension": _accepted(header=f"Sec-WebSocket-Extensions: {LINE}"),
    "no HTTP": _other_protocol,
    "close reason": _accepted(close_frame(4000, HOSTILE[:40])),
    "close reason that is no text": _accepted(close_frame(4000, b"\xff\x1b[2J")),
    "message": _accepted(frame(TEXT, HOSTILE.encode())),
    "message that is no text": _accepted(frame(TEXT, b"\x1b[2J\xff")),
    "unknown frame": _accepted(frame(0x8B, b"\x1b[2J")),
}


class TestServers:
    @pytest.mark.parametrize("server", SERVERS.values(), ids=SERVERS)
    async def test_cannot_write_to_the_terminal_or_forge_a_report(
        self, weex: CommandLine, server: Script
    ) -> None:
        """Every run that ``weex`` makes is searched for what a terminal would obey."""
        async with raw_server(server) as url:
            source = f"{RECORDING} ws.WebSocket('{url}');"
            weex.write("script.js", source)
            run, (report,) = await asyncio.to_thread(weex.reports, "--trace", "script.js")
        assert (run.code, run.err) == (0, "")
        assert FORGED not in run.out.splitlines()
        assert (report["script"], report["status"]) == ("script.js", "passed")

    @pytest.mark.parametrize("name", [name for name in SERVERS if "close" not in name])
    async def test_are_quoted_in_one_printable_line_of_bounded_length(self, name: str) -> None:
        async with raw_server(SERVERS[name]) as url:
            page = await ran(f"{RECORDING} ws.WebSocket('{url}');")
        if name != "message":
            assert why(page).isprintable()
            assert len(why(page)) < 500


class TestReports:
    SCRIPT = f"""
    const HOSTILE = {json.dumps(HOSTILE)} + '\\ud800';
    const ws = weex.requireModule('webSocket');
    console.log(HOSTILE); console.error(HOSTILE); console.assert(false, HOSTILE);
    console.group(HOSTILE); console.count(HOSTILE); console.time(HOSTILE); console.timeEnd(HOSTILE);
    weex.requireModule(HOSTILE); ws.send(HOSTILE); ws.WebSocket(HOSTILE, HOSTILE);
    ws.onerror = ({{ data }}) => console.log(data);
    Promise.reject(Object.assign(new Error(HOSTILE), {{ name: HOSTILE, stack: HOSTILE }}));
    Promise.reject(HOSTILE);
    Promise.reject({{ [HOSTILE]: HOSTILE, name: HOSTILE, message: HOSTILE, cause: HOSTILE }});
    const named = {{ [HOSTILE]: () => {{ throw new Error(HOSTILE); }} }};
    setTimeout(named[HOSTILE]); setTimeout(() => {{}}, 1e9);
    eval('//# sourceURL=' + HOSTILE + '\\n throw new Error("eval")');
    """

    def test_of_several_scripts_are_one_line_of_strict_json_each(self, weex: CommandLine) -> None:
        weex.write("1.js", self.SCRIPT)
        weex.write("2.js", "console.log('fine')")
        run, (first, second) = weex.reports("--trace", ".")
        assert (run.code, first["status"], second["status"]) == (1, "failed", "passed")
        assert len(first["errors"]) == 6
        for line in weex.report.read_text("ascii").splitlines():
            _check_strict(line)

    def test_for_people_name_the_script_on_every_line(self, weex: CommandLine) -> None:
        weex.write("1.js", self.SCRIPT)
        weex.write("2.js", "console.log('fine')")
        run = weex("--trace", ".")
        *lines, last = [line for line in [*run.err.splitlines(), *run.lines] if line]
        assert last.startswith("1 passed, 1 failed in")
        for line in lines:
            assert re.match(r"\[[12]\.js\] |(ok  |FAIL) [12]\.js \(|note: 2\.js ", line), line
        assert sum(line.startswith("ok ") for line in lines) == 1

    def test_name_the_first_of_thousands_of_things(self, weex: CommandLine) -> None:
        source = "for (let i = 0; i < 9000; i += 1) setTimeout(() => {}, 1e6 + i);"
        run = weex.script(source)
        assert run.code == 0
        assert "timer of 1000019 ms, set at script.js:1:62; and 8980 more still" in run.err
        assert len(run.err) < 2000

    @pytest.mark.parametrize(
        "number", ["1e400", "-1e400", "NaN", "1e21", "9".ljust(400, "9"), "0x10", ""]
    )
    def test_have_numbers_for_lines_whatever_a_stack_says(
        self, weex: CommandLine, number: str
    ) -> None:
        stack = f"    at f (script.js:{number}:1)\\n    at g (script.js:1:{number})"
        report = weex.reported(f"const e = new Error('x'); e.stack = '{stack}'; throw e;")
        (error,) = report["errors"]
        assert (error["line"], type(error["column"])) == (1, int)
        _check_strict(weex.report.read_text("ascii"))


def _check_strict(line: str) -> None:
    """Read JSON as the strictest reader does: no NaN, no key twice, no half of a character."""

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        assert len(dict(pairs)) == len(pairs)
        return dict(pairs)

    def refuse(word: str) -> None:
        raise AssertionError(f"{word} is no JSON")

    value = json.loads(line, parse_constant=refuse, object_pairs_hook=unique)
    json.dumps(value, ensure_ascii=False).encode("utf-8")


class TestPaths:
    @pytest.mark.parametrize("target", ["script.js", "page.md", "app.cjs"])
    def test_a_link_does_not_lead_a_report_over_a_script(
        self, weex: CommandLine, target: str
    ) -> None:
        script = weex.write(target, "// precious")
        (weex.folder / "report.json").symlink_to(target)
        weex.write("script.js", "// precious")
        run = weex("--json", "report.json", "script.js")
        assert run.code == 2
        assert "would overwrite report.json" in run.sentence
        assert script.read_text() == "// precious"

    def test_a_report_goes_where_the_system_shows_a_stream(self, weex: CommandLine) -> None:
        if not Path("/dev/stdout").exists():
            pytest.skip("needs /dev/stdout")
        weex.write("script.js", "console.log('fine')")
        run = weex("--json", "/dev/stdout", "script.js")
        assert run.code == 0
        assert run.lines[0] == "fine"
        assert json.loads(run.lines[1])["status"] == "passed"

    @pytest.mark.parametrize("name", ["loop.json", ".", "script.js/a", "script.js/\x1b[2J"])
    def test_where_no_report_can_be_is_said_in_one_line(self, weex: CommandLine, name: str) -> None:
        (weex.folder / "loop.json").symlink_to("loop.json")
        run = weex.script("console.log('ran')", "--json", name)
        assert run.code == 2
        assert "cannot be written" in run.sentence

    @pytest.mark.parametrize("path", ["pipe.js", "link.js", "device.js", "loop.js", "dir.js"])
    def test_what_is_no_file_is_not_waited_for(self, weex: CommandLine, path: str) -> None:
        os.mkfifo(weex.folder / "pipe.js")
        (weex.folder / "link.js").symlink_to("pipe.js")
        (weex.folder / "device.js").symlink_to("/dev/zero")
        (weex.folder / "loop.js").symlink_to("loop.js")
        (weex.folder / "dir.js").mkdir()
        run = weex(path)
        assert run.code == 2
        assert run.sentence.startswith(("weex-run: ",))

    @pytest.mark.parametrize(
        "name",
        [
            "<input>:100001:1.js", "a.js:1:1.js", "a b.js", "(x.js", "%s.js", "$(id).js", "'.js",
            '".js', "\\.js", "ok   x.js (0.01 s).js", "\x1b[2J.js", "\u202esj.js", "a\nb.js",
            "__proto__.js", "constructor.js",
        ],
    )  # fmt: skip
    @pytest.mark.parametrize("as_page", [False, True])
    def test_names_of_files_are_names_and_nothing_else(
        self, weex: CommandLine, name: str, as_page: bool
    ) -> None:
        source = "console.log('fine');\nthrow new Error('x')"
        if as_page:
            name, source = name.replace(".js", ".md"), f"```js\n{source}\n```"
        weex.write(name, source)
        run: Run
        run, (report,) = weex.reports("--", name)
        assert (run.code, run.out) == (1, "fine\n")
        (error,) = report["errors"]
        assert (error["line"], error["column"]) == (3 if as_page else 2, 11)
        assert error["file"] == error["file"].encode("unicode_escape").decode().replace(
            "\\\\", "\\"
        )
        _check_strict(weex.report.read_text("ascii"))
