"""The echo server's command line: ``python -m bridge.servers.echo --port 9000``."""

from __future__ import annotations

import argparse
import asyncio
import ssl
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bridge.errors import UsageError
from bridge.servers.certificate import make_certificate
from bridge.servers.echo import EchoServer
from bridge.servers.serving import WRONG_USAGE, add_address, serve


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
        return WRONG_USAGE


async def _serve(host: str, port: int, tls: ssl.SSLContext | None) -> int:
    server = EchoServer()
    starting = server.start(host, port, tls)
    return await serve("echo server", server, starting, f"{host} port {port}")


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
    add_address(parser)
    secure = parser.add_mutually_exclusive_group()
    secure.add_argument("--tls", action="store_true", help="wss, with a certificate made for it")
    secure.add_argument("--cert", metavar="FILE", help="wss, with this certificate (PEM)")
    parser.add_argument(
        "--key", metavar="FILE", help="the certificate's key, unless it is in there"
    )
    return parser
