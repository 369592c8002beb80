"""Servers that run beside a device: the echo server that stands in for ws://echo.websocket.org."""
