"""Scripts that ask real HTTP servers, from the command line."""

from __future__ import annotations

import re
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import trustme

from tests.runner.command import CommandLine

SOURCE = """
const stream = weex.requireModule('stream');
stream.fetch({ method: 'POST', url: WXEnvironment.at + '/echo', body: 'a=1' }, (response) => {
  console.log(response.status, response.data);
});
"""


class Handler(BaseHTTPRequestHandler):
    """Says what it was sent; leads ``/old`` on; never answers ``/silent``."""

    protocol_version = "HTTP/1.1"
    released = threading.Event()

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.answer(201, b"got " + body)

    def do_GET(self) -> None:
        if self.path == "/silent":
            self.released.wait()
            self.close_connection = True
        elif self.path == "/old":
            self.answer(302, b"", Location="/new")
        else:
            self.answer(200, self.path.encode())

    def answer(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: standard error is looked at."""


@contextmanager
def served(tls: ssl.SSLContext | None = None) -> Iterator[str]:
    """A server on loopback; gives where it is."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http{'s' if tls else ''}://127.0.0.1:{server.server_port}"
    finally:
        Handler.released.set()
        server.shutdown()
        thread.join()
        server.server_close()
        Handler.released.clear()


@pytest.fixture
def at() -> Iterator[str]:
    with served() as url:
        yield url


def test_a_script_is_answered(weex: CommandLine, at: str) -> None:
    assert weex.script(SOURCE, "--env", f"at={at}").out == "201 got a=1\n"


def test_only_where_that_is_allowed(weex: CommandLine, at: str) -> None:
    host = at.removeprefix("http://")
    options = ["--env", f"at={at}", "--allow-net"]
    assert weex.script(SOURCE, *options, host).out == "201 got a=1\n"
    run = weex.script(SOURCE, *options, "other.example")
    assert f"-1 --allow-net does not let scripts connect to {host}" in run.out


def test_a_map_leads_requests_elsewhere(weex: CommandLine, at: str) -> None:
    run = weex.script(
        SOURCE, "--map", f"https://api.example={at}", "--env", "at=https://api.example"
    )
    assert run.out == "201 got a=1\n"


def test_certificates_are_checked_against_an_authority_of_ours(
    weex: CommandLine, tmp_path: Path
) -> None:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with served(context) as at:
        run = weex.script(SOURCE, "--env", f"at={at}", "--ca", "ca.pem")
        assert run.out == "201 got a=1\n"
        run = weex.script(SOURCE, "--env", f"at={at}")
        assert "the server's certificate is signed by an authority that is not trusted" in run.out


def test_the_json_report_lists_what_was_asked(weex: CommandLine, at: str) -> None:
    source = f"weex.requireModule('stream').fetch({{ url: '{at}/old' }}, () => {{}});"
    (request,) = weex.reported(source)["requests"]
    assert 0 <= request.pop("began_s") <= request.pop("ended_s")
    assert request == {
        "method": "GET",
        "url": f"{at}/old",
        "mapped_to": None,
        "scripted": False,
        "redirects": [f"{at}/new"],
        "status": 200,
        "sent": 0,
        "received": 4,
        "error": None,
    }


def test_a_time_out_names_the_request_that_is_under_way(weex: CommandLine, at: str) -> None:
    source = f"weex.requireModule('stream').fetch({{ url: '{at}/silent' }});"
    run = weex.script(source, "--timeout", "0.5")
    assert run.code == 3
    assert f"still open: GET {at}/silent, asked for at script.js:1:30" in run.err


def test_a_trace_shows_what_is_sent_and_what_comes(weex: CommandLine, at: str) -> None:
    source = f"weex.requireModule('stream').fetch({{ url: '{at}/old' }});"
    run = weex.script(SOURCE + source, "--env", f"at={at}", "--trace")
    lines = sorted(re.sub(r" +[\d.]+ ms", "", line) for line in run.lines if "request" in line)
    assert lines == sorted(
        [
            f"request 1 -> POST {at}/echo, 3 B 'a=1'",
            "request 1 <- 201 Created, 7 B 'got a=1'",
            f"request 2 -> GET {at}/old",
            f"request 2 <- 302 leads on to {at}/new",
            "request 2 <- 200 OK, 4 B '/new'",
        ]
    )
