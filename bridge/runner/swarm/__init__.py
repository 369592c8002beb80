"""Load: one script as many virtual users of a server, counted and shown by Locust.

Locust replaces the sockets and threads of its process with its own, so the users live beside it:
:mod:`~bridge.runner.swarm.command` starts Locust, whose :mod:`~bridge.runner.swarm.locustfile`
starts a :mod:`~bridge.runner.swarm.driver`, which runs the pages and tells what they
:mod:`~bridge.runner.swarm.meter`.
"""
