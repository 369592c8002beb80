"""Files as people have them: encodings, sizes, Markdown pages, and paths that lead nowhere."""

from __future__ import annotations

import re

import pytest

from tests.runner.command import FIXTURES, CommandLine

EXAMPLES = str(FIXTURES / "docs/websocket")
PAGE = str(FIXTURES / "docs/webSocket.md")


class TestPathsThatLeadNowhere:
    @pytest.mark.parametrize(
        ("path", "sentence"),
        [
            ("gone.js", "There is no file or folder 'gone.js'"),
            ("empty", "The folder empty holds no script"),
            ("words.md", "The page words.md has no JavaScript to run"),
            (
                "latin.js",
                "latin.js is not UTF-8: save it as UTF-8, or mend the byte 0xe9 on line 2",
            ),
            ("app.vue", "'app.vue' is nothing to run"),
            ("", "'' is nothing to run"),
            ("\x1b[31m\n.js", "There is no file or folder '\\x1b[31m\\n.js'"),
            ("a\u202esj.js", "There is no file or folder 'a\\u202esj.js'"),
        ],
    )
    def test_one_sentence_says_what_is_wrong(
        self, weex: CommandLine, path: str, sentence: str
    ) -> None:
        weex.write("empty/style.css")
        weex.write("words.md", "# Words\n")
        weex.write("latin.js", b"fine()\n'\xe9'\n")
        weex.write("app.vue")
        run = weex(path)
        assert run.code == 2
        assert run.sentence.startswith(f"weex-run: {sentence}")

    def test_nothing_runs_when_one_path_of_many_is_wrong(self, weex: CommandLine) -> None:
        weex.write("fine.js", "console.log('ran')")
        run = weex("fine.js", "gone.js")
        assert run.code == 2
        assert "gone.js" in run.sentence


class TestEncodings:
    def test_a_byte_order_mark_changes_nothing(self, weex: CommandLine) -> None:
        run = weex.script(b"\xef\xbb\xbfconsole.log('marked')\nboom()")
        assert run.out == "marked\n"
        assert run.err.startswith("error: script.js:2:1: ReferenceError")

    @pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
    def test_lines_are_counted_whatever_ends_them(self, weex: CommandLine, ending: str) -> None:
        run = weex.script(ending.join(["// one", "console.log(`a", "b`)", "boom()"]))
        assert run.out == "a\nb\n"
        assert run.err.startswith("error: script.js:4:1: ReferenceError")

    def test_text_beyond_ascii_goes_through(self, weex: CommandLine) -> None:
        run = weex.script("console.log('é 中文\u3000😀👩\u200d💻 می\u200cخواهم', '\\u00e9')")
        assert run.out == "é 中文\u3000😀👩\u200d💻 می\u200cخواهم é\n"

    def test_an_empty_script_passes(self, weex: CommandLine) -> None:
        assert weex.script("").code == 0


class TestSize:
    def test_a_script_of_five_megabytes_runs(self, weex: CommandLine) -> None:
        lines = ["const data = [];"]
        lines += [f"data.push('{number:0>90}');" for number in range(50_000)]
        lines += ["console.log(data.length, typeof data[49999]);", "boom();"]
        source = "\n".join(lines)
        assert len(source) > 5_000_000
        run = weex.script(source)
        assert run.out == "50000 string\n"
        assert run.err.startswith("error: script.js:50003:1: ReferenceError")

    def test_a_line_of_megabytes_is_printed_whole(self, weex: CommandLine) -> None:
        run = weex.script("console.log('x'.repeat(5e6) + '!')")
        assert (run.code, len(run.out)) == (0, 5_000_002)


class TestPages:
    def test_each_block_is_a_script_of_its_own_by_its_line(self, weex: CommandLine) -> None:
        weex.write(
            "page.md",
            "```js\nvar a = 1\n```\n\n* x\n\n  ```javascript\n  console.log(typeof a)\n  ```\n",
        )
        run = weex("page.md")
        assert run.lines[0].startswith("ok   page.md:1 (")
        assert run.lines[1] == "[page.md:7] undefined"
        assert run.lines[2].startswith("ok   page.md:7 (")

    def test_the_document_gives_what_its_example_files_give(self, weex: CommandLine) -> None:
        page, page_reports = weex.reports("--settle", "0.1", PAGE)
        files, file_reports = weex.reports("--settle", "0.1", EXAMPLES)
        assert page.code == files.code == 0
        assert len(page_reports) == len(file_reports) == 7
        for block, file in zip(page_reports, file_reports, strict=True):
            assert re.fullmatch(r".*/webSocket\.md:[0-9]+", block["script"])
            assert _without_places(block) == _without_places(file)

    def test_the_document_works_as_it_says(self, weex: CommandLine) -> None:
        _, reports = weex.reports("--settle", "0.1", PAGE)
        counts = [[(s["sent"], s["received"]) for s in report["sockets"]] for report in reports]
        assert counts == [[(0, 0)], [(1, 1)], *[[(0, 0)]] * 5]
        assert {s["url"] for report in reports for s in report["sockets"]} == {
            "ws://echo.websocket.org/"
        }
        printed = [line["text"] for report in reports for line in report["console"]]
        assert printed == ["onopen {}"]


def _without_places(report: dict[str, object]) -> str:
    """What happened, without when, where in the file, and on which free port."""
    kept = {key: value for key, value in report.items() if key not in ("script", "duration_s")}
    text = re.sub(r"127\.0\.0\.1:[0-9]+", "127.0.0.1", repr(kept))
    return re.sub(r"'line': [0-9]+|'file': '[^']*'", "", text)
