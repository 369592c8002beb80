"""Connections to servers: URLs, TLS and WebSocket transports on asyncio.

Nothing here knows JavaScript or Weex: bytes and messages go in and out, and failures are said in
sentences. Of the rest of the package only :mod:`bridge.errors` is used.
"""
