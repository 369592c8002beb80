"""A compiled bundle on the command line: its tree, and what is done to it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PIL import Image

from tests.npm import node_modules
from tests.runner.command import CommandLine

PAGES = Path(__file__).parents[2] / "jsfixtures" / "pages" / "dist"


def page(component: str) -> str:
    """A bundle that shows one component."""
    return f"new Vue({{ el: '#root', render: (h) => h('{component}', {{}}, ['hello']) }});"


def picture(file: Path) -> Image.Image:
    with Image.open(file) as image:
        image.load()
        return image


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


def test_elements_are_named_by_their_text_and_their_number_too(weex: CommandLine) -> None:
    weex.write(
        "page.js",
        "new Vue({ el: '#root', data: { name: '', last: '' }, render(h) { return h('div', ["
        "  h('text', { on: { click: () => { this.name += 'a'; } } }, ['Add']),"
        "  h('text', { on: { click: () => { this.name += 'b'; } } }, ['Add']),"
        "  h('input'), h('input', { on: { input: (e) => { this.last = e.value; } } }),"
        "  h('text', [this.name + this.last])]); } });",
    )
    vue = ("--framework", f"vue={node_modules()}")
    run = weex(
        *(*vue, "--tap", "text=Add >> nth=1", "--tap", "text >>nth=0", "page.js"),
        *("--type", "input>> nth=-1=x=y", "--tap", "text=Add >> nth=1"),
    )
    assert (run.code, run.err) == (0, "")
    assert run.lines[-1].strip() == 'text "babx=y"'
    run = weex(*vue, "--tap", "text=Add", "page.js")
    assert run.code == 1
    assert "take one of them by its number, as in --tap 'text=Add >> nth=0'." in run.err


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


def test_a_bundle_that_shows_nothing_is_told_why(weex: CommandLine) -> None:
    weex.write("page.js", page("text").replace("el: '#root', ", ""))
    options = ("--framework", f"vue={node_modules()}", "page.js")
    run = weex(*options)
    assert (run.code, run.out) == (0, "")
    assert run.err == (
        "warning: nothing is shown: the bundle mounted no root, as new Vue({ el: '#root', … }) "
        "does\n"
    )
    weex.write("page.js", '"use weex:rax";')
    run = weex("--framework", f"rax={node_modules()}", "page.js")
    assert run.err.endswith("mounted no root, as render(createElement(App)) does\n")
    weex.write("page.js", page("text"))
    assert weex(*options).err == ""
    assert weex.script("console.log('plain')").err == ""


def test_where_vue_warns_alone_the_way_to_pass_is_told_once(weex: CommandLine) -> None:
    vue = ("--framework", f"vue={node_modules()}")
    for name in ("a.js", "b.js"):
        weex.write(name, page("text").replace("{}", "{ on: { click: undefined } }"))
    run = weex(*vue, "a.js", "b.js")
    assert run.code == 1
    assert run.err.count("--vue-warnings warn") == 1
    assert run.err.count("Vue warning: Invalid handler") == 2
    assert weex(*vue, "--vue-warnings", "warn", "a.js", "b.js").code == 0
    assert weex(*vue, "--vue-warnings", "off", "a.js", "b.js").err == ""


def test_a_page_that_always_moves_is_told_how_it_could_end(weex: CommandLine) -> None:
    weex.write("page.js", page("text") + "setInterval(() => 0, 40);")
    options = ("--framework", f"vue={node_modules()}", "page.js")
    assert "note: page.js waits for nothing but what repeats: --settle 0.02 ends it" in (
        weex("--timeout", "0.5", *options).err
    )
    assert weex("--settle", "0.02", *options).code == 0
    weex.write("page.js", page("text") + "setInterval(() => 0, 40); setTimeout(() => 0, 9000);")
    assert "note: " not in weex("--timeout", "0.5", *options).err


class TestScreenshots:
    def test_the_page_is_drawn_after_what_was_done_to_it(self, weex: CommandLine) -> None:
        vue = ("--framework", f"vue={node_modules()}")
        before = weex(*vue, "--screenshot", "shots/0.png", str(PAGES / "counter.js"))
        after = weex(
            *(*vue, "--tap", "#more", "--screenshot", "shots/1.png"), str(PAGES / "counter.js")
        )
        assert (before.code, after.code, before.err, after.err) == (0, 0, "", "")
        first, second = (picture(weex.folder / "shots" / f"{n}.png") for n in (0, 1))
        assert first.size == second.size == (750, 1500)
        assert first.tobytes() != second.tobytes()

    def test_each_of_several_pages_has_a_file_of_its_own(self, weex: CommandLine) -> None:
        pages = [weex.write(f"dist/{name}", page("text")) for name in ("a.js", "sub/a.weex.js")]
        run = weex(
            *("--framework", f"vue={node_modules()}", "--screenshot", "{name}.png", "-j", "2"),
            *(str(file.relative_to(weex.folder)) for file in pages),
        )
        assert run.code == 0
        assert sorted(file.name for file in weex.folder.glob("*.png")) == [
            "dist-a.png",
            "dist-sub-a.weex.png",
        ]

    @pytest.mark.parametrize(
        ("names", "option", "sentence"),
        [
            (
                ["a.js", "b.js"],
                "shots/all.png",
                "the pictures of a.js and b.js would both be shots/all.png: put {name} into its "
                "name, as in --screenshot shots/all-{name}.png",
            ),
            (
                ["a/b.js", "a-b.js"],
                "{name}.png",
                "the pictures of a/b.js and a-b.js would both be a-b.png: run them one after the "
                "other",
            ),
        ],
    )
    def test_two_pictures_in_one_file_are_refused_before_anything_runs(
        self, weex: CommandLine, names: list[str], option: str, sentence: str
    ) -> None:
        for name in names:
            weex.write(name, "console.log('ran')")
        run = weex("--screenshot", option, *names)
        assert (run.code, run.sentence) == (2, f"weex-run: {sentence}")

    def test_where_there_is_nothing_to_draw_a_warning_says_so(self, weex: CommandLine) -> None:
        run = weex.script("console.log('plain')", "--screenshot", "page.png")
        assert (run.code, run.out) == (0, "plain\n")
        assert run.err == "warning: there is no page.png: script.js has no elements to draw\n"
        assert not (weex.folder / "page.png").exists()

    @pytest.mark.parametrize("file", ["taken", "in-the-way/page.png"])
    def test_a_file_that_cannot_be_written_fails_the_script(
        self, weex: CommandLine, file: str
    ) -> None:
        (weex.folder / "taken").mkdir()
        weex.write("in-the-way")
        run = weex(
            *("--framework", f"vue={node_modules()}", "--screenshot", file),
            str(PAGES / "hello.js"),
        )
        assert run.code == 1
        assert f"{Path(file).parts[0]}" in run.err.splitlines()[0]
        assert run.err.splitlines()[0].endswith("(in --screenshot)")

    def test_a_page_that_does_not_settle_is_drawn_all_the_same(self, weex: CommandLine) -> None:
        weex.write("page.js", page("text") + "setInterval(() => 0, 50);")
        run = weex(
            *("--framework", f"vue={node_modules()}", "--timeout", "0.5"),
            *("--screenshot", "page.png", "page.js"),
        )
        assert run.code == 3
        assert picture(weex.folder / "page.png").width == 750


class TestStorage:
    STORE = "weex.requireModule('storage').setItem('name', 'ada', () => console.log('stored'));"
    READ = "weex.requireModule('storage').getItem('name', (found) => console.log(found.data));"

    def test_what_one_run_stores_the_next_one_finds(self, weex: CommandLine) -> None:
        assert weex.script(self.STORE, "--storage", "kept.db").out == "stored\n"
        assert weex.script(self.READ, "--storage", "kept.db").out == "ada\n"
        assert weex.script(self.READ).out == "undefined\n"

    def test_a_file_that_is_no_storage_is_refused_before_anything_runs(
        self, weex: CommandLine
    ) -> None:
        weex.write("page.png", "no database, but longer than the head of one" * 10)
        run = weex.script("console.log('ran')", "--storage", "page.png")
        assert run.code == 2
        assert "page.png" in run.sentence


def test_what_is_still_open_is_told_where_it_was_written(weex: CommandLine) -> None:
    options = (
        "--framework",
        f"vue={node_modules()}",
        "--settle",
        "0.05",
        "--tap",
        "text=set the alarm",
    )
    run = weex(*options, str(PAGES / "stopwatch.js"))
    assert run.code == 0
    assert "timer of 200 ms, set at src/stopwatch.vue:34:" in run.err
