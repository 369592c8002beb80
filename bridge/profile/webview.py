"""How the module ``webview`` behaves on each platform: one row a difference.

Sources are named in :mod:`bridge.profile`.
"""

from __future__ import annotations

from enum import Enum

from bridge.profile.rows import Row, Rules, on


class Finished(Enum):
    """What ``pagefinish`` of a ``web`` tells."""

    HISTORY = "`{url, canGoBack, canGoForward}`"
    TITLED = "`{url, canGoBack, canGoForward, title}`, and `src` is the new URL"
    URL = "`{url}`"


class WebviewRules(Rules):
    """How the module ``webview`` behaves."""

    page_finish = Row(
        "what `pagefinish` of a `web` tells",
        on(doc=Finished.HISTORY, android=Finished.HISTORY, ios=Finished.TITLED, web=Finished.URL),
        source="A WXWeb.java onPageFinish; I WXWebComponent.m didFinishNavigation; H5 8373",
    )
    received_title = Row(
        "`receivedtitle` of a `web`",
        on(doc="fired", android="fired", ios="not fired", web="not fired"),
        source="A WXWeb.java onReceivedTitle; I WXWebComponent.m; H5 8290-8390",
    )
    post_message = Row(
        "`postMessage`",
        on(doc="present", android="present", ios="present", web="absent"),
        source="A WXWebViewModule.java; I WXWebViewModule.m; H5 10467-10492",
    )
    notify_webview = Row(
        "`notifyWebview`",
        on(doc="present", android="absent", ios="present", web="absent"),
        source="A WXWebViewModule.java; I WXWebViewModule.m; H5 10467-10492",
    )
