"""Hostile scripts, each a file of ``scripts/``: the host survives, tells what happened, and serves
others meanwhile.

The head of a file says what it tries, and after ``expect:`` how its page ends, with words of its
first error or of the limit it passed; after ``prints:`` what it prints with ``print``.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bridge import Device, Limits, Options, Page
from bridge.limits import MIB

FOLDER = Path(__file__).parent
SCRIPTS = sorted((FOLDER / "scripts").glob("*.js"))
PRELUDE = (FOLDER / "prelude.js").read_text("utf-8")
LIMITS = Limits(cpu=0.3, jobs=0.3, memory=48 * MIB, calls=10_000, call_text=16 * MIB)
VICTIM = """
const ws = weex.requireModule('webSocket');
ws.onopen = () => { ws.send('mine'); setInterval(() => ws.send('mine'), 5); };
ws.onmessage = ({ data }) => console.log(data);
ws.onerror = ws.onclose = (event) => console.log(JSON.stringify(event));
ws.WebSocket(URL);
"""


def head(script: str, key: str) -> str:
    """What the head of a script says after ``key:``."""
    found = re.search(rf"^// {key}: (.*)$", script, re.MULTILINE)
    return found[1] if found else ""


@pytest.fixture
async def device(web: bool) -> AsyncIterator[Device]:
    """A device that a hostile page shares with another one; ``web``: with the web's globals."""
    options = Options(max_unsent=8 * MIB)
    async with Device(limits=LIMITS, socket_options=options, web_globals=web) as device:
        yield device


async def heard(page: Page, count: int) -> list[str]:
    """What the page has printed once that is ``count`` lines more than now."""
    wanted = len(page.console) + count
    while len(page.console) < wanted:
        assert not page.is_over
        await page.settled(settle=0, timeout=0.01)
    return [line.text for line in page.console]


@pytest.mark.parametrize(
    ("file", "web"),
    [
        *(pytest.param(file, False, id=file.stem) for file in SCRIPTS),
        *(
            pytest.param(file, True, id=f"web-{file.stem}")
            for file in SCRIPTS
            if not file.stem.startswith("exhaust")  # bounds are the same
        ),
    ],
)
async def test_a_hostile_script_harms_nobody_but_itself(
    file: Path, device: Device, echo: str
) -> None:
    script = file.read_text("utf-8")
    url = f"const URL = '{echo}';\n"
    victim = await device.open(source=url + VICTIM)
    await heard(victim, 1)

    page = await device.open(source=url + PRELUDE + script, name=file.name)
    outcome = await page.settled(settle=0.05, timeout=10)
    await page.destroy()

    status, _, words = head(script, "expect").partition(" ")
    said = [str(error) for error in page.errors] + [str(page.limit or "")]
    assert outcome.status == status, said
    assert any(words in each for each in said)
    printed = [line.text.lstrip()[1:] for line in page.console if line.text.lstrip()[:1] == "="]
    assert printed == (head(script, "prints").split(" | ") if head(script, "prints") else [])

    lines = len(page.console)
    assert set(await heard(victim, 3)) == {"mine"}
    assert len(page.console) == lines
    assert (victim.errors, victim.limit) == ([], None)


def test_every_script_says_what_it_tries_and_what_comes_of_it() -> None:
    for file in SCRIPTS:
        script = file.read_text("utf-8")
        assert re.match(r"// .*[.:]\n", script), file
        assert head(script, "expect").split()[0] in ("passed", "failed", "limit"), file
