"""``--allow-net``: what it lets through, what it refuses, and that a refusal leaves no trace on the
network."""

from __future__ import annotations

import asyncio
import errno
from ipaddress import ip_address
from typing import Any

import pytest

from bridge import Device, UsageError
from bridge.errors import AddressError
from bridge.net.allowed import Allowed
from tests.devices import RECORDING, closes, names, ran, why
from tests.net.peers import closed_port, raw_server
from tests.runner.command import CommandLine
from tests.security.resolver import Resolver

PUBLIC = "93.184.216.34"
NOT_PUBLIC = [
    "127.0.0.1", "10.0.0.1", "169.254.169.254", "192.168.1.1", "100.64.0.1", "0.0.0.0", "224.0.0.1",
    "::1", "fe80::1", "fd00::1", "::ffff:127.0.0.1", "64:ff9b::10.0.0.1", "::127.0.0.1",
    "2002:a00:1::", "64:ff9b:1::1", "fec0::1",
]  # fmt: skip


def port_of(url: str) -> int:
    return int(url.rstrip("/").rpartition(":")[2])


async def opened(url: str, *allowed: str, **options: Any) -> Any:
    """A page that opened a socket and was told what came of it."""
    return await ran(f"{RECORDING} ws.WebSocket('{url}');", allow_net=allowed, **options)


class TestRules:
    @pytest.mark.parametrize(
        ("rule", "host", "port"),
        [
            ("example.com", "example.com", 80),
            ("example.com", "example.com.", 80),
            ("example.com.", "example.com", 80),
            ("EXAMPLE.com", "example.com", 80),
            ("bücher.example", "xn--bcher-kva.example", 80),
            ("example.com:8080", "example.com", 8080),
            ("*.example.com", "a.example.com", 80),
            ("*.example.com:443", "a.b.example.com", 443),
            ("127.0.0.1", "127.0.0.1", 1),
            ("0x7f.1", "127.0.0.1", 1),
            ("127.0.0.1", "::ffff:127.0.0.1", 1),
            ("[::1]", "::1", 1),
            ("[::1]:9", "::1", 9),
            ("10.0.0.0/8", "10.200.3.4", 1),
            ("10.0.0.0/8:443", "10.200.3.4", 443),
            ("[fd00::/8]:443", "fd12::1", 443),
            ("0.0.0.0/0", "8.8.8.8", 1),
        ],
    )
    def test_let_through(self, rule: str, host: str, port: int) -> None:
        Allowed([rule]).check(host, port)

    @pytest.mark.parametrize(
        ("rule", "host", "port"),
        [
            ("example.com", "a.example.com", 80),
            ("example.com", "example.com.evil.test", 80),
            ("example.com", "notexample.com", 80),
            ("example.com:80", "example.com", 81),
            ("*.example.com", "example.com", 80),
            ("*.example.com", "notexample.com", 80),
            ("127.0.0.1", "localhost", 80),
            ("localhost", "127.0.0.1", 80),
            ("127.0.0.1", "127.0.0.2", 80),
            ("127.0.0.1", "::1", 80),
            ("0.0.0.0/0", "example.com", 80),
            ("0.0.0.0/0", "::1", 80),
            ("10.0.0.0/8:443", "10.0.0.1", 80),
            ("10.0.0.0/8", "11.0.0.1", 80),
        ],
    )
    def test_refuse(self, rule: str, host: str, port: int) -> None:
        with pytest.raises(AddressError, match="--allow-net"):
            Allowed([rule]).check(host, port)

    @pytest.mark.parametrize(
        "rule",
        [
            "", " ", ":80", "*", "*.", "*.*.com", "a.*.com", "*.10.0.0.1", "::1", "::1:80", "[::1",
            "[]", "a:b", "a:0", "a:65536", "a:-1", "a:1:2", "ws://a", "a/b", "a/", "10.0.0.1/8",
            "10.0.0.0/33", "fd00::/8", "[10.0.0.0/8]", "user@a", "a?b", "a#b", "a\\b", "a b", "a\n",
            "a,b c", "1.2.3.4.5", "\x1b[2J", "\u202ea",
        ],
    )  # fmt: skip
    def test_of_another_form_are_wrong_usage_in_one_line(self, rule: str) -> None:
        with pytest.raises(UsageError) as caught:
            Allowed([rule])
        assert str(caught.value).isprintable()

    def test_are_a_list_not_a_text(self) -> None:
        with pytest.raises(UsageError, match=r"\['example.com'\]"):
            Device(allow_net="example.com")


class TestRefusal:
    async def test_is_told_like_any_other_failure_and_names_the_option(
        self, resolver: Resolver
    ) -> None:
        page = await opened("ws://evil.test/x?secret=1", "example.com")
        assert names(page) == ["error", "close"]
        assert closes(page) == [(1006, "", False)]
        assert why(page) == (
            "--allow-net does not let scripts connect to evil.test:80; to allow it, add "
            "--allow-net evil.test:80"
        )

    async def test_looks_no_name_up(self, resolver: Resolver) -> None:
        await opened("ws://evil.test", "example.com", "0.0.0.0/0")
        assert resolver.asked == []

    async def test_makes_no_connection(self) -> None:
        async def unexpected(_: object) -> None:
            raise AssertionError("somebody connected")

        async with raw_server(unexpected) as url:
            for refused in (
                url,
                url.replace("127.0.0.1", "localhost"),
                url.replace("ws:", "http:"),
            ):
                assert "--allow-net" in why(await opened(refused, "example.com"))

    async def test_of_everything_is_an_empty_list(self, echo: str) -> None:
        assert "--allow-net" in why(await opened(echo))

    async def test_leaves_the_module_usable(self, echo: str) -> None:
        page = await ran(
            f"""{RECORDING}
            ws.onclose = () => {{ ws.onclose = null; ws.WebSocket('{echo}'); }};
            ws.WebSocket('ws://evil.test');
            """,
            allow_net=["127.0.0.1"],
        )
        assert names(page) == ["error", "open"]

    async def test_counts_for_the_websocket_class_too(self, echo: str) -> None:
        page = await ran(
            f"""
            const socket = new WebSocket('{echo}');
            socket.onopen = socket.onerror = socket.onclose = (event) => console.log(event.type);
            """,
            allow_net=["example.com"],
            web_globals=True,
        )
        assert [line.text for line in page.console] == ["error", "close"]

    async def test_counts_for_what_a_relative_url_leads_to(self, resolver: Resolver) -> None:
        page = await opened("/chat", "example.com", bundle_url="http://evil.test/app.js")
        assert "evil.test:80" in why(page)

    async def test_names_an_endless_host_in_part(self, resolver: Resolver) -> None:
        page = await opened(f"ws://{'a' * 10_000}.test", "example.com")
        assert len(why(page)) < 500


class TestNames:
    async def test_lead_to_public_addresses_only(self, resolver: Resolver) -> None:
        for address in NOT_PUBLIC:
            resolver.names["example.test"] = [[address]]
            reason = why(await opened("ws://example.test", "example.test"))
            assert "which example.test leads to and which is no public address" in reason
            assert "--allow-net" in reason

    @pytest.mark.parametrize("address", [PUBLIC, "2606:2800:220:1::1", f"64:ff9b::{PUBLIC}"])
    async def test_that_lead_to_public_addresses_are_connected_to(
        self, resolver: Resolver, monkeypatch: pytest.MonkeyPatch, address: str
    ) -> None:
        async def refuse(_: object, where: tuple[object, ...]) -> None:
            reached.append(where[0])
            raise ConnectionRefusedError(errno.ECONNREFUSED, "refused")

        reached: list[object] = []
        monkeypatch.setattr(asyncio.get_running_loop(), "sock_connect", refuse)
        resolver.names["example.test"] = [[address]]
        reason = why(await opened("ws://example.test", "example.test"))
        assert reason == "connection to ws://example.test/ refused"
        assert [str(ip_address(str(each))) for each in reached] == [str(ip_address(address))]

    async def test_lead_to_others_when_those_are_allowed_too(
        self, resolver: Resolver, echo: str
    ) -> None:
        resolver.names["example.test"] = [["127.0.0.1"]]
        url = f"ws://example.test:{port_of(echo)}"
        assert names(await opened(url, "example.test", "127.0.0.0/8")) == ["open"]
        other_port = f"127.0.0.1:{closed_port()}"
        assert names(await opened(url, "example.test", other_port)) == ["error", "close"]

    async def test_are_looked_up_once(self, resolver: Resolver, echo: str) -> None:
        """The second answer of a name server that rebinds the name is never asked for."""
        resolver.names["rebinding.test"] = [["127.0.0.1"], ["169.254.169.254"]]
        url = f"ws://rebinding.test:{port_of(echo)}"
        page = await opened(url, "rebinding.test", "127.0.0.1")
        assert names(page) == ["open"]
        assert resolver.asked == ["rebinding.test"]

    async def test_lead_to_their_permitted_addresses_where_they_have_others(
        self, resolver: Resolver, echo: str
    ) -> None:
        resolver.names["mixed.test"] = [["169.254.169.254", "10.0.0.1", "127.0.0.1"]]
        url = f"ws://mixed.test:{port_of(echo)}"
        assert names(await opened(url, "mixed.test", "127.0.0.1")) == ["open"]

    async def test_have_their_addresses_tried_in_turn(self, resolver: Resolver, echo: str) -> None:
        resolver.names["two.test"] = [["127.0.0.2", "127.0.0.1"]]
        url = f"ws://two.test:{port_of(echo)}"
        assert names(await opened(url, "two.test", "127.0.0.0/8")) == ["open"]
        resolver.names["two.test"] = [["127.0.0.2", "127.0.0.3"]]
        assert why(await opened(url, "two.test", "127.0.0.0/8")) == f"connection to {url}/ refused"

    async def test_that_do_not_exist_are_said_so(self, resolver: Resolver) -> None:
        reason = why(await opened("ws://gone.test", "gone.test"))
        assert reason.endswith("the host name gone.test cannot be resolved")

    async def test_localhost_may_lead_to_this_machine_and_nowhere_else(
        self, resolver: Resolver, echo: str
    ) -> None:
        resolver.names["localhost"] = [["127.0.0.1"]]
        assert names(await opened(f"ws://localhost:{port_of(echo)}", "localhost")) == ["open"]
        resolver.names["localhost"] = [[PUBLIC]]
        assert f"{PUBLIC}:80, which localhost" in why(await opened("ws://localhost", "localhost"))


class TestMaps:
    async def test_lead_where_the_user_says(self, echo: str) -> None:
        maps = [f"ws://mapped.test={echo}"]
        assert names(await opened("ws://mapped.test/x", "example.com", maps=maps)) == ["open"]

    async def test_may_lead_to_names_of_this_machine(self, resolver: Resolver, echo: str) -> None:
        resolver.names["inside.test"] = [["127.0.0.1"]]
        maps = [f"ws://mapped.test=ws://inside.test:{port_of(echo)}"]
        assert names(await opened("ws://mapped.test", maps=maps)) == ["open"]

    async def test_allow_their_target_and_not_their_source(
        self, resolver: Resolver, echo: str
    ) -> None:
        maps = [f"ws://mapped.test/chat={echo}"]
        assert names(await opened(echo, maps=maps)) == ["open"]
        assert "mapped.test:80" in why(await opened("ws://mapped.test/other", maps=maps))
        assert resolver.asked == []

    async def test_that_nobody_typed_need_their_source_allowed(self, resolver: Resolver) -> None:
        url = "ws://echo.websocket.org"
        assert "echo.websocket.org:80" in why(await opened(url, "example.com"))
        assert names(await opened(url, "echo.websocket.org")) == ["open"]
        assert resolver.asked == []


async def test_redirects_are_not_followed_even_to_what_is_allowed(echo: str) -> None:
    async def redirect(client: Any) -> None:
        await client.read_request()
        client.write(f"HTTP/1.1 302 Found\r\nLocation: {echo}\r\n\r\n".encode())
        await client.wait_end()

    async with raw_server(redirect) as url:
        assert "redirects are not followed" in why(await opened(url, "127.0.0.1"))


async def test_an_attempt_that_is_given_up_leaves_no_socket(resolver: Resolver) -> None:
    """The connection goes nowhere (TEST-NET-1), and the page is destroyed in the middle of it."""
    before = asyncio.all_tasks()
    async with Device(allow_net=["192.0.2.1"]) as device:
        page = await device.open(source=f"{RECORDING} ws.WebSocket('ws://192.0.2.1:9');")
        await asyncio.sleep(0.05)
        await page.destroy()  # a socket left open would be a ResourceWarning, which fails the test
    assert asyncio.all_tasks() == before


class TestCommandLine:
    SCRIPT = """
    const ws = weex.requireModule('webSocket');
    ws.onopen = () => console.log('open'); // weex-ignore
    ws.onerror = (event) => console.log(event.data); // weex-ignore
    ws.WebSocket('ws://echo.websocket.org');
    """

    def test_everything_is_allowed_without_the_option(self, weex: CommandLine) -> None:
        assert weex.script(self.SCRIPT, "--settle", "0.1").out == "open\n"

    @pytest.mark.parametrize(
        "hosts",
        [["none", "echo.websocket.org"], ["*.websocket.org:80"], ["a", "echo.websocket.org"]],
    )
    def test_what_one_of_the_options_names_is_allowed(
        self, weex: CommandLine, hosts: list[str]
    ) -> None:
        options = [f"--allow-net={host}" for host in hosts]
        assert weex.script(self.SCRIPT, "--settle", "0.1", *options).out == "open\n"

    @pytest.mark.parametrize("host", ["none", "example.com", "echo.websocket.org:443"])
    def test_all_else_is_refused(self, weex: CommandLine, host: str) -> None:
        run = weex.script(self.SCRIPT, "--allow-net", host)
        assert (run.code, run.err) == (0, "")
        assert run.out == (
            "--allow-net does not let scripts connect to echo.websocket.org:80; to allow it, add "
            "--allow-net echo.websocket.org:80\n"
        )

    def test_a_host_that_cannot_be_used_is_known_before_anything_runs(
        self, weex: CommandLine
    ) -> None:
        run = weex.script("console.log('ran')", "--allow-net", "ws://example.com")
        assert run.code == 2
        assert run.sentence.startswith("weex-run: the host 'ws://example.com' cannot be allowed")
