"""What a failed test shows, and the pictures that tests leave."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.npm import node_modules
from tests.pytest_plugin.project import CHAT, Project
from tests.sync.page import APP

BUNDLES = Path(__file__).parents[2] / "jsfixtures" / "pages" / "dist"
TEST = """
def test_it(weex, weex_server):
    page = weex.open("app.js")
    weex_server.next_peer().expect("hello")
    page.find(text="Count").tap()
    assert page.find("#count").text == "{count}"
"""


def test_a_failed_test_shows_its_page_console_and_frames(project: Project) -> None:
    project.file("app.js", CHAT + APP + "console.warn('careful')")
    told = project.run(TEST.format(count=2), failed=1)
    for part in (
        "- weex page: app.js -",
        'text#count "1"',
        "- weex console: app.js -",
        "warn  careful  (app.js:",
        "- weex sockets: app.js -",
        "1. wss://chat.example/room (not closed)",
        "-> text      5 B 'hello'",
        "- weex still open: app.js -",
    ):
        assert part in told
    assert "weex errors" not in told


def test_a_look_up_that_fails_shows_the_page_and_no_line_of_ours(project: Project) -> None:
    project.file("app.js", APP)
    told = project.run(
        """
        def test_it(weex):
            page = weex.open("app.js")
            page.find(text="Cuont").tap()
        """,
        failed=1,
    )
    assert "Close texts: 'Count'" in told
    assert 'text#tap "Count" (click)' in told
    assert "lookup.py" not in told
    assert "page.py:" not in told


def test_places_are_those_of_the_files_that_a_bundle_was_built_from(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WEEX_VUE_FRAMEWORK", str(node_modules()))
    told = project.run(
        f"""
        def test_it(weex):
            page = weex.open({str(BUNDLES / "stopwatch.js")!r})
            page.find(text="start").tap()
            assert False
        """,
        failed=1,
    )
    assert "interval of 100 ms, set at src/stopwatch.vue:26:" in told


def test_a_failed_test_shows_dialogs_and_how_they_were_answered(project: Project) -> None:
    project.file(
        "app.js",
        """
        const modal = weex.requireModule('modal');
        modal.toast({ message: 'Saved' });
        modal.confirm({ message: 'Sure?' }, () => {});
        """,
    )
    told = project.run(
        """
        def test_it(weex):
            weex.open("app.js")
            assert weex.dialogs.toasts == []
        """,
        failed=1,
    )
    assert "- weex dialogs -" in told
    assert "toast 'Saved' (app.js:3:" in told
    assert "confirm 'Sure?' (app.js:4:" in told
    assert "answered 'ok'" in told


def test_a_page_says_which_one_it_covers(project: Project) -> None:
    go = "weex.requireModule('navigator').push({ url: 'b.js' });"
    project.file("a.js", f"{go}\n{APP}")
    project.file("b.js", APP)
    told = project.run(
        """
        def test_it(weex):
            weex.open("a.js").find(text="Gone")
        """,
        failed=1,
    )
    assert "- weex page: a.js -" in told
    assert "- weex page over a.js: b.js -" in told


def test_a_file_that_is_missing_is_told_in_a_sentence_alone(project: Project) -> None:
    told = project.run("def test_it(weex): weex.open('gone.js')", failed=1)
    assert "There is no file or folder" in told
    assert "FileNotFoundError" not in told
    assert "source.py" not in told


def test_without_a_page_there_is_no_word_of_pictures(project: Project) -> None:
    option = "--weex-screenshot=only-on-failure"
    assert "weex screenshots" not in project.run(
        "def test_it(weex): assert False", option, failed=1
    )


def test_what_fails_inside_of_a_wait_is_shown_with_the_lines_of_the_test(project: Project) -> None:
    project.file("app.js", APP)
    told = project.run(
        """
        def test_it(weex):
            page = weex.open("app.js")
            page.wait_until(lambda: looked_at(page))

        def looked_at(page):
            return page.find("#gone").text
        """,
        failed=1,
    )
    assert "tests/test_it.py:4" in told
    assert "tests/test_it.py:7: ElementNotFound" in told
    assert "base_events.py" not in told
    assert "waiting.py" not in told


def test_a_test_that_passes_shows_nothing(project: Project) -> None:
    project.file("app.js", CHAT + APP)
    assert (
        "weex"
        not in project.run(TEST.format(count=1), "-rA", passed=1)
        .replace("weex-bridge", "")
        .partition("PASSES")[2]
    )


@pytest.mark.parametrize(
    ("wanted", "count", "picture"),
    [
        ("on", 1, "test-finished-1.png"),
        ("on", 2, "test-failed-1.png"),
        ("only-on-failure", 2, "test-failed-1.png"),
        ("only-on-failure", 1, None),
        ("off", 2, None),
    ],
)
def test_a_picture_is_left_when_it_is_wanted(
    project: Project, wanted: str, count: int, picture: str | None
) -> None:
    project.file("app.js", CHAT + APP)
    outcome = {"passed" if count == 1 else "failed": 1}
    options = (f"--weex-screenshot={wanted}", "--weex-output=left")
    told = project.run(TEST.format(count=count), *options, **outcome)
    left = project.pytester.path / "left"
    found = [str(path.relative_to(left)) for path in left.rglob("*.png")]
    assert found == ([f"tests-test_it-py-test_it/{picture}"] if picture else [])
    assert ("weex screenshots" in told) is (count == 2 and picture is not None)


def test_a_picture_that_cannot_be_drawn_changes_no_outcome(project: Project) -> None:
    project.file("app.js", CHAT + APP)
    project.file("left", "a file where a folder is needed")
    options = ("--weex-screenshot=on", "--weex-output=left", "-rP")
    told = project.run(TEST.format(count=1), *options, passed=1)
    assert "UsageError: " in told
    assert "no picture can be written below" in told


def test_tests_whose_long_names_begin_alike_leave_their_own(project: Project) -> None:
    project.file("app.js", APP)
    project.run(
        """
        import pytest

        @pytest.mark.parametrize("text", ["a" * 200 + "1", "a" * 200 + "2"])
        def test_it(weex, text): weex.open("app.js")
        """,
        "--weex-screenshot=on",
        passed=2,
    )
    assert len([*(project.pytester.path / "test-results").rglob("*.png")]) == 2


def test_the_file_of_the_project_can_ask_for_pictures(project: Project) -> None:
    project.settings('[tool.weex.pytest]\nscreenshot = "on"\noutput = "build/shots"')
    project.file("app.js", APP)
    project.run("def test_it(weex): weex.open('app.js')", passed=1)
    assert list((project.pytester.path / "build/shots").rglob("test-finished-1.png"))


def test_a_coroutine_leaves_pictures_too(project: Project) -> None:
    project.file("app.js", APP)
    project.run(
        """
        async def test_it(weex_async):
            await weex_async.open("app.js")
            assert False
        """,
        "--asyncio-mode=auto",
        "--weex-screenshot=only-on-failure",
        failed=1,
    )
    assert list((project.pytester.path / "test-results").rglob("test-failed-1.png"))


def test_a_fixture_that_fails_shows_its_pages_too(project: Project) -> None:
    project.file("app.js", APP)
    told = project.run(
        """
        import pytest

        @pytest.fixture
        def page(weex):
            page = weex.open("app.js")
            page.find(text="Gone")
            return page

        def test_it(page): ...
        """,
        errors=1,
    )
    assert "- weex page: app.js -" in told


def test_a_page_that_never_rests_ends_its_test(project: Project) -> None:
    project.file("app.js", CHAT + "ws.onmessage = (event) => ws.send('again');")
    told = project.run(
        """
        def test_it(weex):
            weex.route("wss://chat.example/*", lambda peer: peer.on_message(peer.send))
            page = weex.open("app.js")
            page.wait_for(text="gone", timeout=5)
        """,
        failed=1,
    )
    assert "It was waited for: it is not so after 5 s" in told


def test_a_server_that_stalls_does_not_keep_the_test_from_ending(project: Project) -> None:
    project.file("app.js", CHAT)
    project.run(
        """
        def test_it(weex, weex_server):
            weex.open("app.js")
            peer = weex_server.next_peer()
            peer.expect("hello")
            peer.stall()

        def test_other(weex, weex_server):
            weex.open("app.js")
            weex_server.next_peer().stall()
        """,
        passed=2,
    )
