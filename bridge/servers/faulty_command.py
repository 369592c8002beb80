"""The faulty server's command line: ``python -m bridge.servers.faulty --port 9100``."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Sequence

from bridge.errors import UsageError
from bridge.servers.faulty import FaultyServer, listing
from bridge.servers.serving import WRONG_USAGE, add_address, serve


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the server until Ctrl-C (exit code 130) or SIGTERM (0); 2 means wrong usage."""
    options = _parser().parse_args(arguments)
    if options.list:
        print(listing(), end="")
        return 0
    try:
        return asyncio.run(_serve(options.host, options.port))
    except UsageError as error:
        print(f"faulty server: {error}", file=sys.stderr)
        return WRONG_USAGE


async def _serve(host: str, port: int) -> int:
    server = FaultyServer()
    return await serve("faulty server", server, server.start(host, port), f"{host} port {port}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bridge.servers.faulty",
        description="Misbehaves on purpose; the path of the URL chooses how.",
    )
    add_address(parser)
    parser.add_argument("--list", action="store_true", help="print all paths and what they lead to")
    return parser
