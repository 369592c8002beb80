"""Boxes, texts and what else shows something and tells of touches only."""

from bridge.components.rows import Attr, Component, Event, Method

DIV = Component(
    ("div", "container"),
    "A box with others in it.",
    "A WXDiv.java; I WXDivComponent.m",
)
TEXT = Component(
    ("text",),
    "Text; its `value` is what a template has between its tags.",
    "A WXText.java; I WXTextComponent.mm",
    attrs=(Attr("value", "''", "what can be read"),),
)
A = Component(
    ("a",),
    "A box that leads to another page.",
    "A WXA.java; I WXAComponent.m",
    attrs=(Attr("href", "''", "the page that a tap opens"),),
)
RICHTEXT = Component(
    ("richtext",),
    "Text with other text, images and links in it.",
    "A WXRichText.java; I WXRichText.mm",
    events=(Event("itemclick", "pseudoRef", "a part of it that has a `pseudo-ref` is tapped"),),
)
SPAN = Component(("span",), "A part of a `richtext`.", "A node/SpanNode.java; I WXRichText.mm")
IMAGE = Component(
    ("image", "img"),
    "A picture.",
    "A WXImage.java; I WXImageComponent.m",
    attrs=(
        Attr("src", "''", "where the picture is"),
        Attr("placeholder", "''", "the picture that is shown until then"),
        Attr("resize", "stretch", "how it fills its box: `cover`, `contain` or `stretch`"),
    ),
    methods=(
        Method("save", "callback", "puts it among the user's pictures: `{success, errorDesc}`"),
    ),
    events=(
        Event(
            "load",
            "success, size: {naturalWidth, naturalHeight}",
            "it was loaded, or could not be",
        ),
    ),
)
WEB = Component(
    ("web",),
    "A page of the web.",
    "A WXWeb.java; I WXWebComponent.m",
    attrs=(Attr("src", "''", "its address"), Attr("source", "''", "its HTML")),
    methods=(
        Method("goBack", "", "shows the page before"),
        Method("goForward", "", "shows the page after"),
        Method("reload", "", "loads it again"),
        Method("postMessage", "message", "tells the page something"),
    ),
    events=(
        Event("pagestart", "url", "it begins to load"),
        Event("pagefinish", "url, canGoBack, canGoForward, title", "it was loaded"),
        Event("receivedtitle", "title", "its title is known"),
        Event("error", "url", "it could not be loaded"),
        Event("message", "data, origin", "the page told something"),
    ),
)
VIDEO = Component(
    ("video",),
    "A film.",
    "A WXVideo.java; I WXVideoComponent.m",
    attrs=(
        Attr("src", "''", "where it is"),
        Attr("play-status", "pause", "`play` or `pause`"),
        Attr("auto-play", "false", "whether it begins by itself"),
        Attr("poster", "''", "the picture before it begins"),
        Attr("controls", "controls", "whether there are buttons: `nocontrols` is none"),
    ),
    methods=(Method("play", "", "goes on"), Method("pause", "", "stops")),
    events=(
        Event("start", "timeStamp", "it begins, or goes on"),
        Event("pause", "timeStamp", "it stops"),
        Event("finish", "timeStamp", "it is over"),
        Event("fail", "timeStamp", "it cannot be played"),
    ),
)
EMBED = Component(
    ("embed",),
    "Another page in this one.",
    "A WXEmbed.java; I WXEmbedComponent.m",
    attrs=(Attr("src", "''", "its bundle"),),
)
PARALLAX = Component(
    ("parallax",),
    "A box that moves with a scroller.",
    "A ParallaxComponent of the extensions; known by name only",
)

PLAIN = (DIV, TEXT, A, RICHTEXT, SPAN, IMAGE, WEB, VIDEO, EMBED, PARALLAX)
