"""HTTP requests to real servers: one at a time, without cookies, caches or redirects.

``httpcore`` speaks the protocol and keeps connections; where they lead, what is trusted and what
is said of failures is ours. Nothing here is loaded before a page sends its first request.
"""
