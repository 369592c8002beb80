"""The constructs of the module ``navigator`` that work here and fail on a platform."""

from __future__ import annotations

from bridge.portability.rule import Rule

OF_NAVIGATOR = (
    Rule(
        "WX033",
        "navigator.{}: a relative URL leads nowhere on phones; join it with bundleUrl",
        ("android", "ios"),
        story="""\
Here and on H5 the URL is resolved against that of the page. Android puts `http:` before it, iOS
takes it as it is; unless the app has a navigator of its own, no page is found then.""",
        instead="""\
const folder = weex.config.bundleUrl.replace(/[^/]*$/, '');
navigator.push({ url: folder + 'next.js' });""",
        rows=("relative",),
    ),
)
