"""What of the platforms a headless device cannot show, and why."""

from __future__ import annotations

from collections.abc import Mapping

NOT_REPRODUCED: Mapping[str, str] = {
    "Words of errors": "okhttp's, CFNetwork's and the systems' own are not in Weex's source: "
    "`data` is in our words, where a row names no others",
    "`send` before `onopen` on iOS, release build": "NSAssert is off there, and what follows is "
    "undefined: the profile is a debug build",
    "A crash": "is an uncaught error of the script, which then goes on, so that one run shows all",
    "`User-Agent`, cookies": "depend on versions and on what the app did before",
    "Words of CFNetwork": "those of an NSURLError depend on the user's language: here in English",
    "The time-outs of Android for connecting and reading": "are one here, which begins anew with "
    "whatever comes",
    "Origins on H5": "browsers keep responses and headers of other hosts from pages that those do "
    "not name; here nothing is kept back",
    "Caches, HTTP/2, proxies": "every request goes to the server, in HTTP/1.1",
    "`http:` and `https:` on H5": "SyntaxError in browsers before 2023; here as in those of today",
    "A subprotocol that was not offered": "okhttp does not look; here it fails the connection",
    "Codes that no close frame may have, on iOS": "SocketRocket sends them; here nothing is sent",
    "Browser consoles": "show objects as trees; here as JSON on every platform",
    "Going from page to page on H5": "unloads the page and loads it anew on the way back; here it "
    "goes on below, as on phones",
    "`animated` of the navigator": "nobody sees it: a page is there at once",
    "Several pages on H5": "share one module in one browser page; here every page has its own",
    "H5 of version 0.12": "closes the first socket at a second `WebSocket()`, passes on code and "
    "reason, and never calls `onclose`; the profile is 1.0.36",
}
