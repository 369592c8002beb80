"""Scripted servers: what answers a page's connections and requests in a test, without a network.

A handler talks to the page through a :class:`bridge.peers.peer.Peer`. The page's own client speaks
its real protocol with it, over a pipe in memory instead of TCP. Names are loaded when they are
first used, so that a device without routes pays nothing for them.
"""
