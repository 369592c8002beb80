"""Servers and networks as they are: what scripts are told, and how long it takes."""

from __future__ import annotations

import asyncio
import json
import socket
from typing import Any

from tests.net.peers import TEXT, Client, close_frame, frame, raw_server
from tests.runner.command import CommandLine, Run

RECORD = """
const ws = weex.requireModule('webSocket');
for (const name of ['open', 'message', 'error', 'close']) {
  ws['on' + name] = (event) => console.log(JSON.stringify([name, event]));  // weex-ignore
}
"""


async def run_against(weex: CommandLine, url: str, *options: str, more: str = "") -> Run:
    source = f"{RECORD}\nws.WebSocket({json.dumps(url)}, '');\n{more}"
    return await asyncio.to_thread(weex.script, source, *options)


def events(run: Run) -> list[Any]:
    assert run.code == 0, run.err
    return [json.loads(line) for line in run.lines]


def failure(run: Run) -> str:
    """Why no connection came about, where that is all a script was told."""
    (_, error), close = events(run)
    assert close == ["close", {"code": 1006, "reason": "", "wasClean": False}]
    return str(error["data"])


async def test_a_closed_port_is_an_error_event(weex: CommandLine) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        run = await run_against(weex, f"ws://127.0.0.1:{unused.getsockname()[1]}")
    assert "refused" in failure(run)


async def test_a_host_that_does_not_resolve_is_an_error_event(weex: CommandLine) -> None:
    run = await run_against(weex, "ws://nonexistent.invalid")
    assert "nonexistent.invalid" in failure(run)


async def test_a_handshake_that_is_never_answered_ends_at_the_time_out(weex: CommandLine) -> None:
    async def say_nothing(client: Client) -> None:
        await client.wait_end()

    async with raw_server(say_nothing) as url:
        run = await run_against(weex, url, "--timeout", "0.5")
    assert (run.code, run.out) == (3, "")
    assert (
        run.err
        == f"script.js: not settled after 0.5 s; still open: webSocket to {url} (connecting)\n"
    )


async def test_tcp_that_is_dropped_is_an_abnormal_close(weex: CommandLine) -> None:
    async def drop(client: Client) -> None:
        await client.accept(frame(TEXT, b"last words"))

    async with raw_server(drop) as url:
        told = events(await run_against(weex, url))
    assert told[:2] == [["open", {}], ["message", {"data": "last words"}]]
    assert told[-1] == ["close", {"code": 1006, "reason": "", "wasClean": False}]


async def test_a_code_and_a_reason_of_the_server_arrive(weex: CommandLine) -> None:
    async def leave(client: Client) -> None:
        await client.accept(close_frame(4000, "go away \u2192"))
        await client.read_frame()

    async with raw_server(leave) as url:
        told = events(await run_against(weex, url))
    assert told == [
        ["open", {}],
        ["close", {"code": 4000, "reason": "go away \u2192", "wasClean": True}],
    ]


async def test_ten_thousand_messages_in_one_go_arrive_in_order(weex: CommandLine) -> None:
    async def flood(client: Client) -> None:
        frames = [frame(TEXT, str(number).encode()) for number in range(10_000)]
        await client.accept(*frames, close_frame(1000))
        await client.read_frame()

    count = """let count = 0;
ws.onmessage = (event) => {
  console.assert(event.data === String(count), event.data, count);
  count += 1;
};
ws.onclose = () => console.log(count);"""
    async with raw_server(flood) as url:
        run = await run_against(weex, url, more=count)
    assert (run.code, run.lines) == (0, ['["open",{}]', "10000"])


async def test_a_page_that_answers_with_http_is_told_its_status(weex: CommandLine) -> None:
    async def refuse(client: Client) -> None:
        await client.read_request()
        client.write(b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n")

    async with raw_server(refuse) as url:
        run = await run_against(weex, url)
    assert "503" in failure(run)


async def test_nothing_a_server_says_reaches_the_terminal_raw(weex: CommandLine) -> None:
    async def forge(client: Client) -> None:
        await client.read_request()
        client.write(
            b"HTTP/1.1 500 \x1b[2J\x9b1m\r\nX: \x1b]0;title\x07\r\nContent-Length: 0\r\n\r\n"
        )

    async with raw_server(forge) as url:
        run = await run_against(weex, url, "--trace", "-q")
    assert run.code == 0


async def test_the_server_is_told_when_a_script_is_over(weex: CommandLine) -> None:
    codes = []

    async def listen(client: Client) -> None:
        await client.accept()
        first, payload = await client.read_frame()
        codes.append((first, int.from_bytes(payload, "big")))
        client.write(close_frame(1001))

    async with raw_server(listen) as url:
        run = await run_against(weex, url, "--settle", "0.05")
    assert events(run) == [["open", {}]]
    assert codes == [(0x88, 1001)]
