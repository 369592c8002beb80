"""Runs pages on both sides, and puts what came of them into one form."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from bridge import Device, Page, Request, Response, VirtualClock
from bridge.components import COMPONENTS
from bridge.document import Element, nodes
from bridge.modules import MODULES
from bridge.modules.document import DocumentHalf
from bridge.modules.live import LiveHalf
from bridge.modules.module import methods_of
from bridge.modules.sight import Sight
from bridge.modules.sliders import Sliders
from bridge.profile import profile_named
from bridge.wire import Call
from tests.differential.steps import Step, steps_of, url_of
from tests.npm import node_modules
from tests.npm.bundles import bundle

ORACLE = Path(__file__).with_name("oracle.cjs")
_OTHER_MODULES = {
    "timer": ["setTimeout", "setInterval", "clearTimeout", "clearInterval"],
    "webSocket": ["WebSocket", "send", "close", "onopen", "onmessage", "onerror", "onclose"],
}

Result = dict[str, Any]


def npm_results(pages: Mapping[str, Sequence[Step]]) -> dict[str, Result]:
    """What becomes of pages on npm's runtime after their steps, all of them in one run of Node."""
    job = {
        "environment": dict(profile_named("doc").environment),
        "components": [{"type": name, "methods": list(m)} for name, m in COMPONENTS.items()],
        "modules": {each.name: list(methods_of(each)) for each in MODULES} | _OTHER_MODULES,
        "pages": [
            {"file": str(bundle(name)), "name": name, "url": url_of(name), "steps": steps}
            for name, steps in pages.items()
        ],
    }
    run = subprocess.run(
        ["node", ORACLE, node_modules()],
        input=json.dumps(job),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    results: dict[str, Result] = json.loads(run.stdout)
    return results


async def our_result(name: str) -> Result:
    """What becomes of a page on a device of ours."""
    clock = VirtualClock()
    with recorded() as calls:
        async with Device(frameworks=frameworks(), clock=clock) as device:
            device.route("https://api.example/posts", posts)
            page = await device.open(bundle(name), bundle_url=url_of(name))
            await clock.advance(1)
            for step in steps_of(name):
                take(page, step)
                await clock.advance(1)
            assert not page.is_over, await page.settled()
            return {
                "tree": plain(page.document.body),
                "calls": list(calls),
                "moduleCalls": [f"{call.module}.{call.method}" for call in page.calls],
            }


def posts(request: Request) -> Response:
    """The server of the page ``feed``, as answers.cjs has it, too."""
    if request.method == "POST":
        return Response(201, body=f"added {request.json()['title']}")
    return Response(json=[{"id": 1, "title": "one"}, {"id": 2, "title": "two"}])


def frameworks() -> dict[str, Path]:
    """Where the frameworks are."""
    return {"Vue": node_modules(), "Rax": node_modules()}


@contextmanager
def recorded() -> Iterator[list[list[Any]]]:
    """Collects what scripts ask of the element tree, in order."""
    calls: list[list[Any]] = []
    handle = DocumentHalf.handle

    def record(half: DocumentHalf, call: Call) -> None:
        calls.append([call.method, *json.loads(json.dumps(call.args))])
        handle(half, call)

    # npm's runtime has no native side: nothing is ever in sight there, no slider goes on by itself,
    # and no template is filled.
    with (
        patch.object(DocumentHalf, "handle", record),
        patch.object(Sight, "changes", list),
        patch.object(Sliders, "look", lambda sliders: None),
        patch.object(LiveHalf, "wake", lambda half: []),
        patch.object(nodes, "RECYCLE_LIST", None),
    ):
        yield calls


def take(page: Page, step: Step) -> None:
    """Do to our page what a step says."""
    what, *rest = step
    if what == "tap":
        n, without = rest
        tappable = [
            each for each in page.document if "click" in each.events and each.id not in without
        ]
        if tappable:
            tappable[n % len(tappable)].fire("click", {})
    else:
        id, type, event, *changes = rest
        (element,) = [each for each in page.document if each.id == id]
        if changes:  # what a component changes by itself
            page.document.apply("updateAttrs", [element.ref, changes[0]["attrs"]])
        assert page.document.hand is not None
        page.document.hand.fire(element.ref, type, event, *changes)


def plain(element: Element | None) -> Any:
    """A tree in the oracle's form."""
    if element is None:
        return None
    return {
        "ref": element.ref,
        "type": element.type,
        "attr": dict(element.attrs),
        "style": dict(element.style),
        "event": sorted(element.events),
        "children": [plain(child) for child in element.children],
    }
