"""What the runner finds to run at the paths it is given."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge.errors import UsageError
from bridge.runner.collect import Script, collect, javascript_blocks

FIXTURES = Path(__file__).parents[2] / "jsfixtures"
FENCE = "```"
MARKUP = [
    "```js",
    "~~~ JavaScript",
    "```",
    "\n",
    "\r\n",
    "> ",
    "- ",
    "1. ",
    "  ",
    "\t",
    "---\n",
    "<!--",
]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working directory, so that paths can be typed as a person would."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(file: str, content: str | bytes = "run()\n") -> Path:
    path = Path(file)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def names(*paths: str) -> list[str]:
    return [script.name for script in collect(paths)]


def refusal(*paths: str) -> str:
    with pytest.raises(UsageError) as caught:
        collect(paths)
    return str(caught.value)


class TestTheDocument:
    def test_its_page_gives_its_seven_examples_by_the_line_of_their_fence(self) -> None:
        page = str(FIXTURES / "docs/webSocket.md")
        lines = (33, 47, 63, 78, 96, 116, 134)
        assert names(page) == [f"{page}:{line}" for line in lines]

    def test_its_example_files_are_exactly_the_blocks_of_its_page(self) -> None:
        blocks = collect([str(FIXTURES / "docs/webSocket.md")])
        files = collect([str(FIXTURES / "docs/websocket")])
        assert [file.path.read_bytes() for file in files] == [b.source.encode() for b in blocks]

    def test_its_folder_holds_seven_scripts_in_the_order_of_the_page(self) -> None:
        assert [script.path.name for script in collect([str(FIXTURES / "docs/websocket")])] == [
            "01-websocket.js",
            "02-send.js",
            "03-close.js",
            "04-onopen.js",
            "05-onmessage.js",
            "06-onclose.js",
            "07-onerror.js",
        ]


@pytest.mark.usefixtures("here")
class TestFiles:
    @pytest.mark.parametrize("name", ["a.js", "list.weex.js", "a.cjs", "A.JS", "日本.js", "a b.js"])
    def test_a_script_is_named_as_it_was_typed(self, name: str) -> None:
        write(name, "one\ntwo")
        assert collect([name]) == [Script(name, name, "one\ntwo", Path(name), 1)]

    def test_a_leading_dot_slash_stays_in_the_name(self) -> None:
        write("a.js")
        assert names("./a.js") == ["./a.js"]

    def test_a_name_may_begin_with_a_dash(self) -> None:
        write("-v.js")
        assert names("-v.js") == ["-v.js"]

    def test_characters_that_do_not_print_are_escaped_in_the_name(self) -> None:
        write("a\n\x1b[31m\u202e.js")
        assert names("a\n\x1b[31m\u202e.js") == ["a\\n\\x1b[31m\\u202e.js"]

    def test_a_name_that_is_no_text_can_still_be_shown(self) -> None:
        name = os.fsdecode(b"\xff.js")
        try:
            write(name)
        except OSError:
            pytest.skip("this file system takes no such names")
        names(name)[0].encode()

    def test_no_paths_give_no_scripts(self) -> None:
        assert collect([]) == []

    def test_an_empty_script_is_a_script(self) -> None:
        write("a.js", "")
        assert [script.source for script in collect(["a.js"])] == [""]

    def test_a_byte_order_mark_is_no_part_of_the_source(self) -> None:
        write("a.js", b"\xef\xbb\xbfrun()")
        assert collect(["a.js"])[0].source == "run()"

    def test_all_line_ends_become_the_same_one(self) -> None:
        write("a.js", b"1\r\n2\r3\n4\r\r5\n\r\n6")
        assert collect(["a.js"])[0].source == "1\n2\n3\n4\n\n5\n\n6"

    def test_a_nul_is_left_to_the_engine(self) -> None:
        write("a.js", b"'\0'")
        assert collect(["a.js"])[0].source == "'\0'"


@pytest.mark.usefixtures("here")
class TestFolders:
    def test_scripts_and_pages_below_are_found(self) -> None:
        for file in (
            "app/a.js",
            "app/deep/er/b.weex.js",
            "app/c.cjs",
            "app/style.css",
            "app/d.mjs",
        ):
            write(file)
        write("app/page.md", f"text\n\n{FENCE}js\nrun()\n{FENCE}\n")
        assert names("app") == ["app/a.js", "app/c.cjs", "app/deep/er/b.weex.js", "app/page.md:3"]

    @pytest.mark.parametrize("typed", ["app", "app/", "./app"])
    def test_a_folder_can_be_typed_in_any_way(self, typed: str) -> None:
        write("app/a.js")
        assert names(typed) == ["app/a.js"]

    def test_the_working_directory_is_a_folder_too(self) -> None:
        write("app/a.js")
        assert names(".") == ["app/a.js"]

    def test_the_order_is_the_one_people_count_in(self) -> None:
        for name in ("10", "2", "1", "b/1", "B2", "a", "a1", "01", "b10"):
            write(f"app/{name}.js")
        found = [name.removeprefix("app/").removesuffix(".js") for name in names("app")]
        assert found == ["01", "1", "2", "10", "a", "a1", "b/1", "B2", "b10"]

    def test_hidden_entries_and_node_modules_are_passed_over(self) -> None:
        for file in ("app/a.js", "app/.git/b.js", "app/.eslintrc.js", "app/node_modules/c/d.js"):
            write(file)
        assert names("app") == ["app/a.js"]

    def test_a_hidden_folder_that_was_named_is_run(self) -> None:
        write(".examples/a.js")
        assert names(".examples") == [".examples/a.js"]

    def test_a_page_without_scripts_is_passed_over(self) -> None:
        write("app/a.js")
        write("app/README.md", "# words\n")
        assert names("app") == ["app/a.js"]

    def test_a_folder_may_be_named_like_a_script(self) -> None:
        write("chart.js/a.js")
        assert names("chart.js") == ["chart.js/a.js"]

    def test_links_in_a_circle_end(self) -> None:
        write("app/in/a.js")
        Path("app/in/again").symlink_to("..", target_is_directory=True)
        Path("app/self.js").symlink_to(".", target_is_directory=True)
        assert names("app") == ["app/in/a.js"]

    def test_a_linked_folder_is_entered(self) -> None:
        write("elsewhere/a.js")
        Path("app").mkdir()
        Path("app/link").symlink_to("../elsewhere", target_is_directory=True)
        assert names("app") == ["app/link/a.js"]


@pytest.mark.usefixtures("here")
class TestDuplicates:
    def test_a_file_named_twice_runs_once(self) -> None:
        write("a.js")
        assert names("a.js", "./a.js") == ["a.js"]

    def test_a_file_found_in_a_folder_and_named_runs_once_in_first_place(self) -> None:
        write("app/1.js")
        write("app/2.js")
        assert names("app/2.js", "app") == ["app/2.js", "app/1.js"]

    def test_a_folder_may_be_named_twice(self) -> None:
        write("app/1.js")
        assert names("app", str(Path("app").absolute())) == ["app/1.js"]

    def test_equal_blocks_of_one_page_are_scripts_of_their_own(self) -> None:
        write("page.md", f"{FENCE}js\nrun()\n{FENCE}\n" * 2)
        assert names("page.md", "page.md") == ["page.md:1", "page.md:4"]


class TestPages:
    @pytest.mark.parametrize(
        "info",
        [
            *("js", "JS", " js ", "\tjs", "javascript", "JavaScript"),
            *("js {1,3}", "js{1,3}", "js:line-numbers", "js [config.js]", "js title=chat"),
        ],
    )
    def test_the_language_is_the_first_word_of_the_fence(self, info: str) -> None:
        assert javascript_blocks(f"{FENCE}{info}\nrun()\n{FENCE}\n") == [(1, "run()\n")]

    @pytest.mark.parametrize(
        "info", ["", "json", "jsx", "ts", "html js", "js-vue", "{js}", "node.js", "xjs", "c++"]
    )
    def test_other_languages_are_ignored(self, info: str) -> None:
        assert javascript_blocks(f"{FENCE}{info}\nrun()\n{FENCE}\n") == []

    def test_tildes_fence_as_well(self) -> None:
        assert javascript_blocks("~~~js\n```\n~~~\n") == [(1, "```\n")]

    def test_a_fence_shown_inside_a_longer_one_is_not_run(self) -> None:
        assert javascript_blocks("````md\n```js\nrun()\n```\n````\n") == []

    def test_indented_code_and_html_are_not_run(self) -> None:
        page = "    ```js\n    run()\n    ```\n\n<!--\n```js\nrun()\n```\n-->\n"
        assert javascript_blocks(page) == []

    def test_a_block_in_a_list_item_loses_the_indentation_of_the_item_only(self) -> None:
        page = "- item\n\n  ```js\n  if (a)\n    b()\n  ```\n"
        assert javascript_blocks(page) == [(3, "if (a)\n  b()\n")]

    def test_a_block_in_a_quote_loses_the_marks(self) -> None:
        assert javascript_blocks("> ```js\n> a > b\n> ```\n") == [(1, "a > b\n")]

    def test_a_block_that_is_never_closed_goes_to_the_end(self) -> None:
        assert javascript_blocks("```js\na\n\nb") == [(1, "a\n\nb")]

    def test_an_empty_block_is_a_script(self) -> None:
        assert javascript_blocks("```js\n```\n") == [(1, "")]

    def test_a_container_confuses_nothing(self) -> None:
        page = "::: warning\n- a\n  - b\n:::\n\n::: details\n```js\nrun()\n```\n:::\n"
        assert javascript_blocks(page) == [(7, "run()\n")]

    def test_a_fence_in_front_matter_is_not_run_and_lines_still_count_from_the_top(self) -> None:
        page = "---\ntitle: |\n  ```js\n  no\n---\n```js\nrun()\n```\n"
        assert javascript_blocks(page) == [(6, "run()\n")]

    def test_a_rule_at_the_top_is_no_front_matter(self) -> None:
        page = "---\n```js\nrun()\n```\n---\n"
        assert javascript_blocks(page) == [(2, "run()\n")]

    @pytest.mark.usefixtures("here")
    @pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
    def test_lines_are_counted_whatever_ends_them(self, ending: str) -> None:
        write("page.md", ending.join(["---", "a: b", "---", "", "- c", "  ```js", "  1", "  2"]))
        assert collect(["page.md"]) == [Script("page.md:6", "page.md", "1\n2", Path("page.md"), 7)]

    @pytest.mark.usefixtures("here")
    def test_a_byte_order_mark_does_not_hide_the_first_fence(self) -> None:
        write("page.MARKDOWN", b"\xef\xbb\xbf```js\nrun()\n```\n")
        assert names("page.MARKDOWN") == ["page.MARKDOWN:1"]

    @given(st.lists(st.sampled_from(MARKUP) | st.text(max_size=3)).map("".join))
    def test_every_text_is_a_page(self, page: str) -> None:
        lines = re.split("\r\n?|\n", page)
        for line, _ in javascript_blocks(page):
            assert re.search("(```|~~~)[`~]*\\s*(js|javascript)", lines[line - 1], re.IGNORECASE)

    @given(
        containers=st.lists(st.sampled_from(["> ", "- ", "* ", "7. ", "12) "]), max_size=12),
        code=st.lists(st.text(alphabet="abc(){}; '>-*#\\é中😀", max_size=20), min_size=1),
        before=st.integers(0, 5),
    )
    def test_a_block_is_found_in_any_nesting_with_its_exact_text_and_line(
        self, containers: list[str], code: list[str], before: int
    ) -> None:
        opening = "".join(containers)
        inside = "".join(">" + " " if mark == "> " else " " * len(mark) for mark in containers)
        page = "words\n\n" * before
        page += f"{opening}~~~js\n"
        page += "".join(f"{inside}{line}\n" for line in [*code, "~~~"])
        assert javascript_blocks(page) == [(2 * before + 1, "".join(f"{c}\n" for c in code))]


@pytest.mark.usefixtures("here")
class TestRefusals:
    def test_a_missing_file_is_named(self) -> None:
        assert "There is no file or folder 'chat.js'" in refusal("chat.js")

    @pytest.mark.parametrize("path", ["a.js/b.js", "a\0.js"])
    def test_a_path_that_cannot_exist_is_missing(self, path: str) -> None:
        write("a.js")
        assert "There is no file or folder" in refusal(path)

    def test_control_characters_never_reach_the_message(self) -> None:
        assert refusal("\x1b[31m\n.js").isprintable()

    @pytest.mark.parametrize("name", ["app.vue", "a.mjs", "js", "a.json", "md"])
    def test_a_file_of_another_kind_says_what_is_accepted(self, name: str) -> None:
        write(name)
        message = refusal(name)
        assert message.startswith(f"'{name}' is nothing to run")
        assert all(kind in message for kind in (".js", ".cjs", ".md", ".markdown", "folder"))

    def test_an_empty_word_does_not_run_the_working_directory(self) -> None:
        write("a.js")
        assert refusal("").startswith("'' is nothing to run")

    def test_a_folder_without_scripts_is_refused(self) -> None:
        write("app/style.css")
        write("app/README.md", "# words\n")
        assert refusal("app").startswith("The folder app holds no script")

    def test_a_page_without_scripts_is_refused(self) -> None:
        write("page.md", "```json\n{}\n```\n")
        assert refusal("page.md").startswith("The page page.md has no JavaScript")

    @pytest.mark.parametrize(
        ("content", "place"),
        [
            (b"ok\r\n\r\n// \xe9t\xe9\n", "0xe9 on line 3 (offset 9)"),
            (b"\xff\xfea\0", "0xff on line 1 (offset 0)"),
            (b"\xef\xbb\xbf\n\xc3", "0xc3 on line 2 (offset 4)"),
        ],
    )
    def test_a_file_that_is_not_utf_8_names_the_place(self, content: bytes, place: str) -> None:
        write("a.js", content)
        message = refusal("a.js")
        assert message.startswith("a.js is not UTF-8: save it as UTF-8")
        assert place in message

    def test_a_link_to_nothing_in_a_folder_is_not_passed_over(self) -> None:
        write("app/a.js")
        Path("app/b.js").symlink_to("gone.js")
        assert "'app/b.js'" in refusal("app")

    def test_a_pipe_is_refused_instead_of_waited_for(self) -> None:
        os.mkfifo("a.js")
        assert refusal("a.js").startswith("a.js is no regular file")

    def test_a_link_to_itself_is_refused(self) -> None:
        Path("a.js").symlink_to("a.js")
        assert refusal("a.js").startswith("a.js cannot be read (Too many levels")

    @pytest.mark.parametrize("method", ["iterdir", "is_dir", "stat", "read_bytes"])
    def test_what_may_not_be_read_is_named(
        self, method: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write("app/a.js")

        def deny(*_: object, **__: object) -> None:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

        monkeypatch.setattr(Path, method, deny)
        message = refusal("app")
        assert message.startswith(("app cannot be read", "app/a.js cannot be read"))
        assert "(Permission denied)" in message

    def test_every_refusal_is_one_sentence(self) -> None:
        write("page.md", "")
        write("latin.js", b"\xe9")
        write("app/style.css")
        for path in ("gone.js", "page.md", "latin.js", "app", "app/style.css"):
            message = refusal(path)
            assert message.endswith(".")
            assert ". " not in message
