"""A compiled bundle on the command line: its tree, and what is done to it."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.npm import node_modules
from tests.runner.command import CommandLine

PAGES = Path(__file__).parents[2] / "jsfixtures" / "pages" / "dist"


def test_its_tree_is_printed(weex: CommandLine) -> None:
    run = weex("--framework", f"vue={node_modules()}", str(PAGES / "hello.js"))
    assert run.code == 0
    assert run.lines[0] == "div.page"
    assert run.lines[-1].strip() == 'text#greeting.greeting "Hello, Weex!"'


def test_taps_and_texts_come_in_the_order_in_which_they_were_typed(weex: CommandLine) -> None:
    run = weex(
        *("--framework", f"vue={node_modules()}", "--tap", "#more", "--tap", "#more"),
        str(PAGES / "counter.js"),
    )
    assert run.code == 0
    assert 'text#count.count "2" (longpress)' in run.out


def test_a_text_goes_into_the_input_that_is_named(weex: CommandLine) -> None:
    run = weex(
        *("--framework", f"vue={node_modules()}", "--type", "input[type=email]=a@example.org"),
        str(PAGES / "form.js"),
    )
    assert run.code == 0
    assert 'value="a@example.org"' in run.out


def test_what_cannot_be_tapped_fails_and_says_what_is_there(weex: CommandLine) -> None:
    run = weex("--framework", f"vue={node_modules()}", "--tap", "#nope", str(PAGES / "hello.js"))
    assert run.code == 1
    assert "find('#nope') finds nothing on the page." in run.err
    assert "text#greeting.greeting" in run.err


def test_a_text_without_a_selector_is_refused(weex: CommandLine) -> None:
    run = weex("--type", "input", str(PAGES / "hello.js"))
    assert run.code == 2
    assert "needs the form SELECTOR=TEXT" in run.sentence


def test_a_framework_of_another_release_is_noted_once_in_a_run(weex: CommandLine) -> None:
    manifest = weex.folder / "vue" / "package.json"
    shutil.copytree(node_modules() / "weex-vue-framework", manifest.parent)
    manifest.write_text(manifest.read_text().replace("2.5.16-weex.5", "2.5.16-weex.6"))
    pages = [str(PAGES / f"{name}.js") for name in ("hello", "counter", "todo")]
    run = weex("--framework", "vue=vue", *pages)
    assert run.code == 0
    notes = [line for line in run.err.splitlines() if line.startswith("note: ")]
    assert notes == ["note: vue is version 2.5.16-weex.6; 2.5.16-weex.5 is tested"]
    assert "is tested" not in weex("-q", "--framework", "vue=vue", *pages).err
