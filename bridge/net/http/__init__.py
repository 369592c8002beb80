"""HTTP requests to real servers: one at a time, without cookies, caches or redirects.

``h11`` knows the protocol; connections, where they lead, what is trusted and what is said of
failures are ours. Nothing here is loaded before a page sends its first request.
"""
