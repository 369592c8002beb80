"""Which pages are compared, and what is done to each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Step = Sequence[Any]

TAPS = 10

# What is not tapped, by its attribute ``id``: it leads to what the oracle has not, which are other
# pages, servers, places on the screen and styles that native code changes by itself.
NOT_TAPPED = {
    "about": ["reload", "post", "height", "quiet"],
    "chat": ["connect"],
    "contacts": [None],
    "measure": ["measure", "down", "direction"],
    "media": ["open"],
    "motion": ["move"],
    # These move the first to the end, after which npm's runtime has a wrong order, see
    # test_keyed_lists.py.
    "reorder": ["reverse", "rotate"],
    # Templates, which no one can tap; without a native side there is nothing else to tap.
    "recycled": [None],
    "recycled-parts": [None],
}


# What the addresses of pages end in: their parameters.
QUERIES = {"feed": "?api=https://api.example/posts"}

# What our runtime cannot do yet, by the pages that need it.
NOT_YET = {
    "model": "npm has no native side: our inputs tell of the focus they get",
}


def typed(id: str, value: object) -> Step:
    """A user types: the component tells, and has changed its own value before."""
    return ["fire", id, "input", {"value": value}, {"attrs": {"value": value}}]


LOADED = {"success": True, "size": {"naturalWidth": 4, "naturalHeight": 3}}

MORE_STEPS: dict[str, list[Step]] = {
    "bubbling": [["fire", "wall", "click", {}], ["fire", "inner", "click", {}]],
    "channel-sends": [typed("text", "pong")],
    "chat": [typed("draft", "hello")],
    "computed": [typed("discount", "10")],
    "counter": [["fire", "count", "longpress", {}]],
    "form": [
        typed("email", "ada@example.invalid"),
        typed("password", "0123456789"),
        ["tap", 0, []],
        ["tap", 1, []],
        ["tap", 2, []],
        ["tap", 3, []],
    ],
    "market": [
        ["fire", "goods", "loadmore", {}],
        ["fire", "goods", "scroll", {"contentOffset": {"x": 0, "y": -700}}],
        ["fire", "offers", "change", {"index": 2}, {"attrs": {"index": 2}}],
        ["fire", "good-3", "swipe", {"direction": "left"}],
        ["fire", "good-2", "longpress", {}],
        ["fire", "good-1", "swipe", {"direction": "right"}],
        ["fire", "shelf-4", "appear", {}],
        ["fire", "refresh", "refresh", {}],
        *[["fire", "goods", "loadmore", {}]] * 3,
    ],
    "media": [
        [
            "fire",
            "picture",
            "load",
            {"success": True, "size": {"naturalWidth": 4, "naturalHeight": 3}},
        ],
        ["fire", "pad", "swipe", {"direction": "left"}],
        ["fire", "video", "start", {"timeStamp": 1}],
    ],
    "model": [
        typed("name", "Grace"),
        typed("trimmed", "  edges "),
        typed("text", "two\nlines"),
        ["fire", "name", "focus", {}],
        ["fire", "name", "change", {"value": "Grace"}],
        ["fire", "agreed", "change", {"value": True}],
        ["tap", 0, []],
    ],
    "rax-feed": [["fire", "list", "loadmore", {}], ["tap", 7, []]],
    "rax-form": [typed("wish", "tea"), *[["tap", n, []] for n in range(2)], typed("wish", "milk")],
    "reorder": [typed("order", keys) for keys in ("a b", "b z a", "", "c b a d")],
    "slides": [["fire", "slider", "change", {"index": 2}, {"attrs": {"index": 2}}]],
    "timeline": [
        ["fire", "refresh", "refresh", {}],
        ["fire", "list", "loadmore", {}],
        ["fire", "loading", "loading", {}],
        ["fire", "list", "scroll", {"contentOffset": {"x": 0, "y": -50}}],
    ],
    "todo": [typed("title", "more"), *[["tap", n, []] for n in range(10)]],
}


def url_of(name: str) -> str:
    """The address of a page."""
    return f"file:///pages/{name}.js{QUERIES.get(name, '')}"


def steps_of(name: str) -> list[Step]:
    """Up to ten taps, of everything that can be tapped in turn, and what is special to a page."""
    without = NOT_TAPPED.get(name, [])
    return [*[["tap", n, without] for n in range(TAPS)], *MORE_STEPS.get(name, [])]
