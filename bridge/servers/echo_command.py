"""The echo server's command line: ``python -m bridge.servers.echo --port 9000``."""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
import ssl
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bridge.errors import UsageError
from bridge.servers.certificate import make_certificate
from bridge.servers.echo import EchoServer

_STOPPED = 0
_WRONG_USAGE = 2
_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the server until Ctrl-C (exit code 130) or SIGTERM (0); 2 means wrong usage."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.key and not options.cert:
        parser.error("argument --key: needs --cert")
    try:
        with _tls(options) as tls:
            return asyncio.run(_serve(options.host, options.port, tls))
    except UsageError as error:
        print(f"echo server: {error}", file=sys.stderr)
        return _WRONG_USAGE


async def _serve(host: str, port: int, tls: ssl.SSLContext | None) -> int:
    server = EchoServer()
    ended = _ended_by_signal()
    try:
        await server.start(host, port, tls)
    except OSError as error:
        reason = os.strerror(error.errno).lower() if error.errno else str(error)
        raise UsageError(f"cannot listen on {host} port {port}: {reason}.") from None
    async with server:
        print(f"echo server on {server.url} (Ctrl-C stops it)", flush=True)
        return await ended


def _ended_by_signal() -> asyncio.Future[int]:
    loop = asyncio.get_running_loop()
    ended: asyncio.Future[int] = loop.create_future()

    def end(code: int) -> None:
        if not ended.done():
            ended.set_result(code)

    loop.add_signal_handler(signal.SIGINT, end, _INTERRUPTED)
    loop.add_signal_handler(signal.SIGTERM, end, _STOPPED)
    return ended


@contextmanager
def _tls(options: argparse.Namespace) -> Iterator[ssl.SSLContext | None]:
    if options.tls:
        with tempfile.TemporaryDirectory(prefix="weex-echo-") as folder:
            yield _own_certificate(options.host, Path(folder) / "ca.pem")
    elif options.cert:
        yield _given_certificate(options.cert, options.key)
    else:
        yield None


def _own_certificate(host: str, ca_file: Path) -> ssl.SSLContext:
    certificate = make_certificate(host, "localhost")
    ca_file.write_bytes(certificate.ca_pem)
    print(f"clients must trust the authority in {ca_file}", flush=True)
    return certificate.server_context()


def _given_certificate(cert: str, key: str | None) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    try:
        context.load_cert_chain(cert, key)
    except OSError as error:  # ssl.SSLError is one
        raise UsageError(f"cannot use the certificate {cert}: {error}.") from None
    return context


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bridge.servers.echo",
        description="Sends every WebSocket message back as it came.",
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
    parser.add_argument("--port", type=_port, default=0, help="0, the default, takes any free port")
    secure = parser.add_mutually_exclusive_group()
    secure.add_argument("--tls", action="store_true", help="wss, with a certificate made for it")
    secure.add_argument("--cert", metavar="FILE", help="wss, with this certificate (PEM)")
    parser.add_argument(
        "--key", metavar="FILE", help="the certificate's key, unless it is in there"
    )
    return parser


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= 65535:
        raise argparse.ArgumentTypeError(f"{port} is not between 0 and 65535")
    return port
