"""Requests of a page: who answers them, what is on record, and what is recorded for replay."""

from __future__ import annotations

import asyncio
import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bridge import Device, Options, Page, Request, Response, UsageError, VirtualClock, abort
from tests.devices import printed
from tests.net.http_server import Asked, HttpServer, nothing, response, then_end

GET = """
const stream = weex.requireModule('stream');
const get = (url, options) => stream.fetch({ url, ...options }, (answer) =>
  console.log(answer.status, answer.data));
"""


async def ran(device: Device, source: str, **options: Any) -> Page:
    page = await device.open(source=GET + source, **options)
    await page.settled(settle=0.05, timeout=10)
    return page


def device(**options: Any) -> Device:
    return Device(**{"portability": "off", **options})


class TestWhoAnswers:
    async def test_a_route_before_the_network(self) -> None:
        async with HttpServer({"/": response(b"real")}) as server, device() as phone:
            route = phone.route(f"{server.url}/**", Response(body="scripted"), times=1)
            page = await ran(phone, f"get('{server.url}/'); setTimeout(() => get('{server.url}/'))")
            assert printed(page) == ["200 scripted", "200 real"]
            assert [each.scripted for each in page.requests] == [True, False]
            assert len(route.requests) == len(server.asked) == 1

    async def test_a_handler_sees_what_a_server_would(self) -> None:
        async with device() as phone:
            route = phone.route("https://api.example/**", Response(201))
            await ran(
                phone,
                "get('https://u:p@api.example/x#y', "
                "{method: 'post', body: {a: 1}, headers: {'X-Mine': 2}})",
            )
            (request,) = route.requests
        assert (request.method, request.url) == ("POST", "https://api.example/x")
        assert request.json() == {"a": 1}
        assert request.headers["x-mine"] == "2"
        assert request.headers["user-agent"].startswith("Pixel 3(Android/9)")

    async def test_without_a_route_it_is_an_error_of_the_page_where_that_is_wanted(self) -> None:
        async with device(unrouted="error") as phone:
            phone.route("https://other.example/*", Response())
            page = await ran(phone, "get('https://api.example/')")
            (error,) = page.errors
            assert (error.name, error.place and error.place.line) == ("Unrouted", 3)
            assert "the routes are: https://other.example/*" in error.message
            assert page.console[0].text.startswith("-1 no route answers https://api.example/")
            assert page.requests[0].error == error.message

    async def test_hosts_that_are_not_allowed_are_not_asked(self) -> None:
        async with HttpServer({"/": response()}) as server, device(allow_net=[]) as phone:
            page = await ran(phone, f"get('{server.url}/')")
            assert "--allow-net does not let scripts" in printed(page)[0]
            assert server.connections == 0

    async def test_one_that_is_allowed_is_asked(self) -> None:
        async with (
            HttpServer({"/": response(b"x")}) as server,
            device(allow_net=[f"127.0.0.1:{server.port}"]) as phone,
        ):
            assert printed(await ran(phone, f"get('{server.url}/')")) == ["200 x"]

    @pytest.mark.parametrize("allowed", [None, []])
    async def test_a_map_leads_elsewhere_and_is_allowed(self, allowed: list[str] | None) -> None:
        async with HttpServer({"/v2/x": response(b"mapped")}) as server:
            maps = [f"https://api.example/v1={server.url}/v2"]
            async with device(maps=maps, allow_net=allowed, unrouted="error") as phone:
                page = await ran(phone, "get('https://api.example/v1/x?y')")
            assert printed(page) == ["200 mapped"]
            assert page.requests[0].url == "https://api.example/v1/x?y"
            assert page.requests[0].mapped_to == f"{server.url}/v2/x?y"
            assert server.asked[0].headers["host"] == f"127.0.0.1:{server.port}"

    async def test_a_map_of_sockets_is_not_about_requests(self) -> None:
        async with HttpServer({"/": response(b"real")}) as server:
            url = server.url.replace("http", "ws")
            async with device(maps=[f"{url}=ws://127.0.0.1:1"]) as phone:
                assert printed(await ran(phone, f"get('{server.url}/')")) == ["200 real"]

    async def test_a_handler_can_ask_the_real_server(self) -> None:
        async with HttpServer(
            {"/a": response(gzip.compress(b"real"), "Content-Encoding: gzip")}
        ) as server:

            async def between(request: Request) -> Response:
                assert request.headers["x-mine"] == "1"
                real = await request.fetch(method="POST", body=b"changed")
                return Response(real.status, real.headers, real.text + "!")

            async with device() as phone:
                phone.route(f"{server.url}/**", between)
                page = await ran(phone, f"get('{server.url}/a', {{headers: {{'X-Mine': 1}}}})")
            assert printed(page) == ["200 real!"]
            (asked,) = server.asked
            assert (asked.method, asked.body) == ("POST", b"changed")

    async def test_what_fails_behind_a_handler_fails_before_it(self) -> None:
        async with HttpServer({"/": then_end(b"")}) as server, device() as phone:
            phone.route(f"{server.url}/", lambda request: request.fetch())
            page = await ran(phone, f"get('{server.url}/')")
            (line,) = printed(page)
            assert ": the connection ended without an answer" in line

    async def test_a_handler_that_ends_the_connection(self) -> None:
        async with device() as phone:
            phone.route("https://api.example/", lambda request: abort("connection reset"))
            page = await ran(phone, "get('https://api.example/')")
            assert printed(page) == ["-1 https://api.example/: connection reset"]

    async def test_a_handler_that_is_mistaken_is_reported_at_its_line(self) -> None:
        async with device() as phone:
            phone.route("https://api.example/", lambda request: 1 / 0)
            page = await ran(phone, "get('https://api.example/')")
            (error,) = page.errors
            assert error.name == "ZeroDivisionError"
            assert error.place is not None
            assert error.place.file.endswith("test_exchange.py")

    async def test_scripted_answers_are_unpacked_and_have_no_body_where_there_is_none(self) -> None:
        async with device() as phone:
            packed = Response(headers={"Content-Encoding": "gzip"}, body=gzip.compress(b"abc"))
            phone.route("https://a.example/packed", packed)
            phone.route("https://a.example/", Response(body="abc"))
            page = await ran(
                phone,
                "get('https://a.example/packed'); get('https://a.example/', {method: 'HEAD'})",
            )
            assert sorted(printed(page)) == ["200 ", "200 abc"]


class TestRedirects:
    async def test_each_step_goes_through_the_routes(self) -> None:
        async with HttpServer({"/": response(b"there")}) as server, device() as phone:
            phone.route("https://a.example/", Response(302, {"Location": "https://b.example/"}))
            phone.route("https://b.example/", Response(302, {"Location": f"{server.url}/"}))
            page = await ran(phone, "get('https://a.example/')")
            assert printed(page) == ["200 there"]
            assert page.requests[0].redirects == ["https://b.example/", f"{server.url}/"]
            assert len(page.requests) == 1

    async def test_one_cannot_lead_out_of_what_is_allowed(self) -> None:
        async with HttpServer({"/": response(b"secret")}) as server, device(allow_net=[]) as phone:
            phone.route("https://a.example/", Response(302, {"Location": f"{server.url}/"}))
            page = await ran(phone, "get('https://a.example/')")
            assert "--allow-net" in printed(page)[0]
            assert server.connections == 0

    async def test_those_without_end_are_given_up(self) -> None:
        async with HttpServer({"/": response(b"x", "Location: /", status="302 Found")}) as server:
            async with device() as phone:
                page = await ran(phone, f"get('{server.url}/')")
            assert printed(page) == [f"-1 {server.url}/ leads on more than 20 times"]
            assert (len(server.asked), server.connections) == (21, 1)

    async def test_time_does_not_wait_for_a_real_server_that_has_led_on(self) -> None:
        clock = VirtualClock(patience=0.2)
        led = response(b"", "Location: https://a.example/", status="302 Found")
        async with HttpServer({"/": led}) as server, device(clock=clock) as phone:
            phone.route("https://a.example/", Response(body="there", delay=5))
            page = await phone.open(source=GET + f"get('{server.url}/')")
            await clock.advance(1)
            await clock.advance(5)
            assert printed(page) == ["200 there"]
            assert page.warnings == []

    async def test_cookies_are_kept_for_all_pages(self) -> None:
        answers = {
            "/login": response(b"", "Set-Cookie: id=7; Path=/", "Location: /", status="302 Found"),
            "/": response(b"in"),
        }
        async with HttpServer(answers) as server, device() as phone:
            await ran(phone, f"get('{server.url}/login')")
            await ran(phone, f"get('{server.url}/')")
            cookies = [each.headers.get("cookie") for each in server.asked]
            assert cookies == [None, "id=7", "id=7"]

    async def test_a_step_has_the_cookies_that_the_step_before_has_set(self) -> None:
        answers = {
            "/": response(b"", "Set-Cookie: a=1; Path=/", "Set-Cookie: b=1; Path=/login"),
            "/login": response(b"", "Set-Cookie: c=1; Path=/", "Location: /", status="302 Found"),
        }
        async with HttpServer(answers) as server, device() as phone:
            await ran(phone, f"get('{server.url}/')")
            await ran(phone, f"get('{server.url}/login')")
            cookies = [asked.headers.get("cookie", "") for asked in server.asked]
        assert [set(each.split("; ")) for each in cookies] == [{""}, {"a=1", "b=1"}, {"a=1", "c=1"}]

    async def test_one_that_leads_to_nowhere_leaves_no_connection(self) -> None:
        answers = {"/": response(b"x", "Location: ftp://a.example/", status="302 Found")}
        async with HttpServer(answers) as server:
            async with device() as phone:
                page = await ran(phone, f"get('{server.url}/')")
                assert page.console[0].text.startswith("-1 ")
            await server.all_closed()


class TestRecords:
    async def test_a_request_has_all_of_it(self) -> None:
        sent = response(b"answer", "X-A: b", status="203 Odd")
        options = "{method: 'PUT', body: 'asked', headers: {B: 'c'}}"
        async with HttpServer({"/": sent}) as server, device() as phone:
            page = await ran(phone, f"get('{server.url}/', {options})")
        (record,) = page.requests
        assert (record.number, record.method, record.url) == (1, "PUT", f"{server.url}/")
        assert (record.request_body, record.sent) == (b"asked", 5)
        assert ("B", "c") in record.request_headers
        assert (record.status, record.reason) == (203, "Odd")
        assert ("X-A", "b") in record.headers
        assert (record.body, record.received) == (b"answer", 6)
        assert record.ended is not None
        assert 0 <= record.began <= record.ended
        assert (record.error, record.scripted, record.redirects) == ("", False, [])
        assert record.place is not None
        assert str(record) == f"PUT {server.url}/: 203 Odd, 6 B 'answer'"

    async def test_times_are_the_devices(self) -> None:
        clock = VirtualClock()
        async with device(clock=clock) as phone:
            phone.route("https://a.example/", Response(delay=7))
            page = await phone.open(
                source=GET + "setTimeout(() => get('https://a.example/'), 3000)"
            )
            await clock.advance(60)
        (record,) = page.requests
        assert (record.began, record.ended) == (3, 10)

    async def test_of_a_long_body_the_beginning_is_kept(self) -> None:
        body = b"0123456789" * 150_000
        async with HttpServer({"/": response(body)}) as server, device() as phone:
            page = await ran(
                phone, f"get('{server.url}/', {{method: 'POST', body: 'x'.repeat(2e6)}})"
            )
        (record,) = page.requests
        assert (record.body, record.received) == (body[: 2**20], len(body))
        assert (len(record.request_body), record.sent) == (2**20, 2_000_000)

    async def test_all_bodies_of_a_page_have_a_bound(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("bridge.exchange.http._KEPT_OF_A_PAGE", 10)
        async with HttpServer({"/": response(b"0123456")}) as server, device() as phone:
            for _ in range(2):  # each page has its own
                both = f"get('{server.url}/'); setTimeout(() => get('{server.url}/'), 30)"
                first, second = (await ran(phone, both)).requests
                assert (first.body, second.body) == (b"0123456", b"012")
                assert second.received == 7

    async def test_a_page_that_leaves_gives_its_requests_up(self) -> None:
        async with HttpServer({"/": nothing}) as server, device() as phone:
            page = await phone.open(source=GET + f"get('{server.url}/')")
            await server.came.wait()
            assert page.still_open() == (f"GET {server.url}/, asked for at script.js:3:54",)
            await page.destroy()
            await server.all_closed()
            assert page.requests[0].error == "it was given up"
            assert page.requests[0].ended is not None
            assert page.still_open() == ()

    async def test_a_page_with_a_request_under_way_is_not_settled(self) -> None:
        release = asyncio.Event()

        async def late(asked: Asked, writer: asyncio.StreamWriter) -> None:
            await release.wait()
            writer.write(response(b"late"))

        async with HttpServer({"/": late}) as server, device() as phone:
            page = await phone.open(source=GET + f"get('{server.url}/')")
            settling = asyncio.ensure_future(page.settled(settle=0, timeout=30))
            await server.came.wait()
            assert not settling.done()
            release.set()
            assert (await settling).status == "passed"
            assert printed(page) == ["200 late"]

    async def test_virtual_time_waits_for_real_servers(self) -> None:
        async with HttpServer({"/": response(b"x")}) as server:
            clock = VirtualClock(patience=10)
            async with device(clock=clock) as phone:
                page = await phone.open(source=GET + f"get('{server.url}/', {{timeout: 5}})")
                await clock.advance(1)
                assert printed(page) == ["200 x"]

    async def test_a_real_server_that_keeps_virtual_time_waiting_is_named(self) -> None:
        async with HttpServer({"/": nothing}) as server:
            clock = VirtualClock(patience=0.05)
            async with device(clock=clock) as phone:
                page = await phone.open(source=GET + f"get('{server.url}/', {{timeout: 5000}})")
                await clock.advance(5)
                assert printed(page) == [f"-1 {server.url}/ did not answer within 5 s"]
                (warning,) = page.warnings
                assert f"while GET {server.url}/ was still under way" in warning.message

    async def test_time_does_not_wait_for_a_server_that_has_answered_a_handler(self) -> None:
        clock = VirtualClock(automatic=True, patience=0.1)

        async def slow(request: Request) -> Response:
            found = await request.fetch()
            await clock.sleep(5)
            return found

        async with HttpServer({"/": response(b"real")}) as server, device(clock=clock) as phone:
            phone.route(f"{server.url}/**", slow)
            page = await ran(phone, f"get('{server.url}/')")
        assert printed(page) == ["200 real"]
        assert page.warnings == []


class TestRecordings:
    async def test_what_a_real_server_said_is_played(self, tmp_path: Path) -> None:
        answers = {
            "/": response(gzip.compress("ü".encode()), "Content-Encoding: gzip", "X-A: b"),
            "/old": response(b"", "Location: /", status="301 Moved"),
            "/bytes": response(b"\xff\x00"),
        }
        source = "get('{0}/old'); get('{0}/bytes', {{method: 'POST', body: 'sent'}})"
        file = tmp_path / "session.jsonl"
        async with HttpServer(answers) as server, device() as phone:
            phone.record(file)
            told = printed(await ran(phone, source.format(server.url)))
        async with device(unrouted="error") as phone:
            phone.route_from_file(file)
            page = await ran(phone, source.format(server.url))
            assert sorted(printed(page)) == sorted(told) == ["200 ü", "200 \ufffd\0"]
            assert all(each.scripted for each in page.requests)
        lines = [json.loads(line) for line in file.read_text().splitlines()[1:]]
        kinds = sorted((line["is"], line.get("url", "").removeprefix(server.url)) for line in lines)
        assert kinds == [
            ("request", "/"),
            ("request", "/bytes"),
            ("request", "/old"),
            *[("response", "")] * 3,
        ]

    async def test_servers_take_the_time_they_took_where_that_is_wanted(
        self, tmp_path: Path
    ) -> None:
        file = tmp_path / "session.jsonl"
        clock = VirtualClock(patience=1)

        async def later(asked: Asked, writer: asyncio.StreamWriter) -> None:
            clock.call_later(3, lambda: writer.write(response(b"late")))

        async with HttpServer({"/": later}) as server, device(clock=clock) as phone:
            phone.record(file)
            page = await phone.open(source=GET + f"get('{server.url}/')")
            await server.came.wait()
            await clock.run_next()
            await page.wait_until(lambda: page.console)
        clock = VirtualClock()
        async with device(clock=clock) as phone:
            phone.route_from_file(file, timing=True)
            page = await phone.open(source=GET + f"get('{server.url}/')")
            await clock.advance(2.9)
            assert printed(page) == []
            await clock.advance(0.2)
            assert printed(page) == ["200 late"]

    @pytest.mark.parametrize(
        ("answer", "options"),
        [
            (then_end(b""), ""),
            (then_end(response(b"abc", length=9)), ""),
            (nothing, "timeout: 50"),
            (response(b"abc", length=9), "timeout: 50"),
        ],
    )
    async def test_what_failed_fails_again(self, tmp_path: Path, answer: Any, options: str) -> None:
        file = tmp_path / "session.jsonl"
        async with HttpServer({"/": answer}) as server, device() as phone:
            phone.record(file)
            source = f"get('{server.url}/', {{{options}}})"
            assert printed(await ran(phone, source))[0].startswith("-1 ")
        async with device(unrouted="error") as phone:
            phone.route_from_file(file)
            page = await ran(phone, source)
            assert printed(page)[0].startswith(f"-1 {server.url}/: ")
            assert page.requests[0].scripted

    async def test_another_body_is_another_request(self, tmp_path: Path) -> None:
        file = tmp_path / "session.jsonl"
        async with HttpServer({"/": response(b"x")}) as server, device() as phone:
            phone.record(file)
            await ran(phone, f"get('{server.url}/', {{method: 'POST', body: 'a'}})")
        async with device() as phone:
            phone.route_from_file(file)
            page = await ran(phone, f"get('{server.url}/', {{method: 'POST', body: 'b'}})")
            (error,) = page.errors
            assert "has no further POST" in error.message


def test_a_map_needs_two_urls() -> None:
    with pytest.raises(UsageError, match="FROM=TO, both of them URLs"):
        Device(maps=["https://a.example"])


async def test_the_bound_of_bodies_is_told_in_words() -> None:
    async with (
        HttpServer({"/": response(b"0123456789")}) as server,
        device(socket_options=Options(max_body=9)) as phone,
    ):
        page = await ran(phone, f"get('{server.url}/')")
    assert printed(page) == [f"-1 {server.url}/ answered more than 9 bytes (max_body)"]


async def test_a_route_answers_while_time_stands_still() -> None:
    async with device(clock=VirtualClock()) as phone:
        phone.route("https://a.example/", Response(body="at once"))
        page = await phone.open(source=GET + "get('https://a.example/')")
        await page.settled()
        assert printed(page) == ["200 at once"]


class TestBadServers:
    async def test_very_small_chunks_are_told_in_larger_pieces(self) -> None:
        chunks = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"1\r\nx\r\n" * 100_000
        source = """
        let told = 0;
        stream.fetch({ url: '{}/' }, (answer) => {
          console.log(answer.status, answer.data.length, told < 1000);
        }, () => { told += 1; });"""
        async with HttpServer({"/": chunks + b"0\r\n\r\n"}) as server, device() as phone:
            page = await ran(phone, source.replace("{}", server.url))
        assert printed(page) == ["200 100000 true"]
        assert page.requests[0].received == 100_000

    async def test_one_that_falls_silent_in_the_middle_is_given_up(self) -> None:
        async with HttpServer({"/": response(b"abc", length=9)}) as server, device() as phone:
            page = await ran(phone, f"get('{server.url}/', {{timeout: 50}})")
            assert printed(page) == [f"-1 nothing more came from {server.url}/ for 0.05 s"]
            await server.all_closed()
        assert page.requests[0].body == b"abc"

    async def test_one_that_sends_a_little_now_and_then_is_not_late(self) -> None:
        clock = VirtualClock()
        more = asyncio.Event()

        async def slow(asked: Asked, writer: asyncio.StreamWriter) -> None:
            writer.write(response(b"", length=3))
            for _ in range(3):
                await more.wait()
                more.clear()
                writer.write(b"x")

        async with HttpServer({"/": slow}) as server, device(clock=clock) as phone:
            source = """stream.fetch({ url: '{}/', timeout: 3000 },
              (answer) => console.log(answer.status), (state) => console.log(state.length));"""
            page = await phone.open(source=GET + source.replace("{}", server.url))
            await page.wait_until(lambda: len(page.console) == 2)
            for count in range(3, 6):
                await clock.advance(2)
                more.set()
                await page.wait_until(lambda count=count: len(page.console) >= count)  # type: ignore[misc]
            await page.settled()
            assert printed(page) == ["0", "0", "1", "2", "3", "200"]

    async def test_a_script_that_is_behind_is_waited_for(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        behind = True
        waiting: asyncio.Queue[Callable[[], None]] = asyncio.Queue()
        monkeypatch.setattr(Page, "is_behind", property(lambda page: behind))
        monkeypatch.setattr(Page, "when_caught_up", lambda page, go: waiting.put_nowait(go))
        body = b"x" * 3_000_000
        async with HttpServer({"/": response(body)}) as server, device() as phone:
            page = await phone.open(source=GET + f"get('{server.url}/')")
            go_on = await waiting.get()
            (record,) = page.requests
            before = record.received
            await asyncio.sleep(0.05)  # time in which more would come
            assert record.received == before < len(body)
            behind = False
            go_on()
            await page.settled(settle=0.05, timeout=10)
            assert record.received == len(body)
