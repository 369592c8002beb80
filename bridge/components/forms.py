"""What a user fills in."""

from bridge.components.rows import Attr, Component, Event, Method

_DISABLED = Attr("disabled", "false", "whether a user may change it")
_EDIT_ATTRS = (
    Attr("value", "''", "the text in it"),
    Attr("placeholder", "''", "what is there instead of no text"),
    Attr("maxlength", "none", "how many characters it takes"),
    Attr("autofocus", "false", "whether it has the focus from the beginning"),
    _DISABLED,
)
_EDIT_METHODS = (
    Method("focus", "", "gives it the focus"),
    Method("blur", "", "takes the focus away"),
    Method("setSelectionRange", "start, end", "selects a part of the text"),
    Method(
        "getSelectionRange", "callback", "tells what is selected: `{selectionStart, selectionEnd}`"
    ),
    Method(
        "setTextFormatter",
        "{formatRule, formatReplace, recoverRule, recoverReplace}",
        "nothing here, with a warning",
    ),
)
_EDIT_EVENTS = (
    Event("input", "value", "a character was typed"),
    Event("change", "value", "it lost the focus, and its text is another one than before"),
    Event("focus", "value", "it has the focus"),
    Event("blur", "value", "it has lost the focus"),
    Event("return", "returnKeyType, value", "the return key was pressed"),
)

INPUT = Component(
    ("input",),
    "One line of text.",
    "A AbstractEditComponent.java; I WXEditComponent.mm",
    attrs=(
        Attr("type", "text", "which keyboard there is, and whether what is typed can be read"),
        *_EDIT_ATTRS,
        Attr("return-key-type", "default", "what the return key says"),
    ),
    methods=_EDIT_METHODS,
    events=_EDIT_EVENTS,
)
TEXTAREA = Component(
    ("textarea",),
    "Several lines of text.",
    "A Textarea.java; I WXTextAreaComponent.mm",
    attrs=(*_EDIT_ATTRS, Attr("rows", "2", "how many lines high it is")),
    methods=_EDIT_METHODS,
    events=_EDIT_EVENTS,
)
SWITCH = Component(
    ("switch",),
    "On or off.",
    "A WXSwitch.java; I WXSwitchComponent.mm",
    attrs=(Attr("checked", "false", "whether it is on"), _DISABLED),
    events=(Event("change", "value", "a user turned it over"),),
)

FORMS = (INPUT, TEXTAREA, SWITCH)
