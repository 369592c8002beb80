"""Every exception the package raises, in one tree.

::

    BridgeError
    ├── UsageError            what was asked for cannot be done: a missing file, a wrong option
    ├── SetupError            the installation is broken: a package missing or overwritten
    ├── AddressError          a URL that no connection can be made to
    │   └── Unrouted              none may be, for no scripted server answers there
    ├── LimitExceeded         a bound was passed; the message names it
    │   ├── CpuLimitExceeded      JavaScript ran longer than its CPU time
    │   └── MemoryLimitExceeded   the JavaScript heap is full
    ├── DocumentError         what a script asked of its page's document makes no sense
    ├── ElementNotFound       no element of the page is what was looked for, or several are
    ├── NoListener            an event was fired at an element that does not listen to it
    ├── TimedOut              what was waited for on a page did not come
    ├── ConnectionEnded       a scripted server waits for a page that has closed its connection
    ├── ExpectationFailed     a page did not do what its scripted server expects
    ├── Aborted               a scripted server lets an HTTP request fail
    ├── EngineClosed          JavaScript asked of an engine that is closed or past a limit
    ├── EngineFault           an engine gave what it cannot give
    └── WrongThread           an engine used outside the thread that made it

Messages are whole sentences for the person who reads them; they name the thing and the way out.
What goes wrong *inside* a script is not an exception of ours: it is reported as a
:class:`bridge.ScriptError` of its page.
"""

from __future__ import annotations


class BridgeError(Exception):
    """The root of the tree: catch it to catch everything this package raises."""


class UsageError(BridgeError):
    """What was asked for cannot be done as asked: a missing file, an option that makes no sense."""


class SetupError(BridgeError):
    """The installation is broken: a package is missing or another one has overwritten it."""


class AddressError(BridgeError):
    """A URL or a subprotocol that no connection can be made with."""


class Unrouted(AddressError):
    """A URL that no scripted server answers, on a device that reaches nothing else."""


class LimitExceeded(BridgeError):
    """A bound was passed. ``output`` is what JavaScript had asked for until then."""

    def __init__(self, message: str, output: str = "") -> None:
        super().__init__(message)
        self.output = output


class CpuLimitExceeded(LimitExceeded):
    """JavaScript ran longer than its CPU time."""


class MemoryLimitExceeded(LimitExceeded):
    """The JavaScript heap is full."""


class DocumentError(BridgeError):
    """What was asked of a page's document makes no sense: an unknown ref, a second body."""


class ElementNotFound(BridgeError):
    """No element of the page is what was looked for, or several are where one was asked for."""


class NoListener(BridgeError):
    """An event was fired at an element that does not listen to events of that type."""


class TimedOut(BridgeError):
    """What was waited for on a page did not come in time, or cannot come any more."""


class ConnectionEnded(BridgeError):
    """A scripted server waits for, or sends to, a page that has closed its connection. A handler
    need not catch it: it just ends then."""

    def __init__(self, message: str, code: int = 1006, reason: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.reason = reason


class ExpectationFailed(BridgeError, AssertionError):
    """A page did not do what its scripted server expects; ``page_is_gone`` when it could not, for
    it was destroyed."""

    def __init__(self, message: str, page_is_gone: bool = False) -> None:
        super().__init__(message)
        self.page_is_gone = page_is_gone


class Aborted(BridgeError):
    """A scripted server lets an HTTP request fail as if the network had; the message says how."""


class EngineClosed(BridgeError):
    """JavaScript was asked of an engine that is closed, or dead because it passed a limit."""


class EngineFault(BridgeError):
    """An engine gave what it cannot give: it has a bug, or a script has broken into it."""


class WrongThread(BridgeError):
    """An engine was used outside the thread that made it."""
