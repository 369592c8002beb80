"""Measures what long pages cost: laid out at first, again after a change, searched and reordered.

There is no peer to compare with. What counts is that an element of a long page costs no more than
one of a short page, and a change no more than what it changes.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import time
from collections.abc import Callable

from bridge import Device
from bridge.document import Element

SHORT, LONG = 70, 1_280  # cells, of seven elements each: 500 elements and 9,000
ROUNDS = 5
SCRIPT = """// { "framework": "Vanilla" }
const document = weex.document;
const make = (type, parent, style, attr) => {
  const element = document.createElement(type, { style, attr });
  parent.appendChild(element);
  return element;
};
const body = make('div', document.documentElement);
const list = make('KIND', body, {}, { columnCount: 2 });
const titles = [];
const cells = [];
function cell(number) {
  const made = document.createElement('cell');
  const row = make('div', made, { flexDirection: 'row', padding: 20, alignItems: 'center' });
  make('image', row, { width: 100, height: 100, marginRight: 20 });
  const middle = make('div', row, { flex: 1 });
  titles.push(make('text', middle, { fontSize: 32, lines: 1 }, { value: `Row ${number}` }));
  const about = 'What it is about, in a line or two. '.repeat(LINES);
  make('text', middle, { fontSize: 26 }, { value: about });
  make('text', row, { fontSize: 28 }, { value: `${number}.00` });
  return made;
}
for (let number = 0; number < COUNT; number += 1) {
  cells.push(cell(number));
  list.appendChild(cells[number]);
}
const deeds = {
  change({ number }) { titles[number].setAttr('value', `Another ${number} ${Date.now()}`); },
  insert({ number }) { list.insertBefore(cell(number), list.children[0]); },
  reverse() { for (const each of cells) list.insertBefore(each, list.children[0]); },
};
body.addEvent('click', (event) => deeds[event.deed](event));
list.addEvent('scroll', () => {});
"""
KINDS = {
    "list": ("list", 2),
    "waterfall": ("waterfall", 2),
    "text": ("list", 12),
}


def timed(action: Callable[[], object]) -> float:
    """How long something takes, in milliseconds of the processor's time: all is done in this
    process, and other processes do not count."""
    started = time.process_time()
    action()
    return (time.process_time() - started) * 1000


async def measure(kind: str, cells: int) -> tuple[int, dict[str, float]]:
    """How many elements a page has, and what it takes in milliseconds."""
    type, lines = KINDS[kind]
    script = SCRIPT.replace("KIND", type).replace("COUNT", str(cells))
    async with Device(portability="off") as device:
        page = await device.open(source=script.replace("LINES", str(lines)))
        elements = len(page.document)
        body, column = page.find("div", nth=0), page.find(type)
        figures = {
            "first layout": timed(lambda: column.rect),
            "after a change": changed(body, column, "change"),
            "after an insertion": changed(body, column, "insert"),
            "scrolling": statistics.median(
                timed(lambda: column.scroll_by(300)) for _ in range(ROUNDS)
            ),
            "find(selector)": timed(lambda: page.find(f"cell:nth-child({cells // 2}) image")),
            "find(text)": timed(lambda: page.find(text=f"Row {cells // 2}")),
            "tree()": timed(page.tree),
            "reversing": timed(lambda: body.fire("click", {"deed": "reverse"})),
        }
    return elements, figures


def changed(body: Element, column: Element, deed: str) -> float:
    """The median of what a change takes until places are known again."""
    times = []
    for number in range(ROUNDS):
        body.fire("click", {"deed": deed, "number": 10 + number})
        times.append(timed(lambda: column.rect))
    return statistics.median(times)


def main() -> None:
    """Print the figures of each kind of page, short and long, and what an element costs in both."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kind", choices=list(KINDS), action="append")
    for kind in parser.parse_args().kind or KINDS:
        asyncio.run(measure(kind, SHORT))  # loads what is loaded with the first page
        (few, short), (many, long) = (asyncio.run(measure(kind, each)) for each in (SHORT, LONG))
        print(f"{kind + ', milliseconds':<24}{few:>10}{many:>10}{'per element':>14}")
        for name in short:
            ratio = long[name] / short[name] / (many / few)
            print(f"{name:<24}{short[name]:>10.2f}{long[name]:>10.2f}{ratio:>13.2f}x")
        share = long["after a change"] / long["first layout"]
        print(f"{'a change, of the first layout':<44}{share:>13.1%}\n")


if __name__ == "__main__":
    main()
