"""What a page asks HTTP servers, and who answers: a route of the test's, or the network.

Every step of a redirect goes the whole way: routes first, then what may not be reached, then maps.
What comes of it is on the page's record, and in a recording of the device's if there is one.
"""

from bridge.exchange.http import Http

__all__ = ["Http"]
