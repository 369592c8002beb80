"""Scripts that open pages over each other: all are waited for, reported and ended."""

from __future__ import annotations

from pathlib import Path

from tests.npm import node_modules
from tests.runner.command import CommandLine

PAGES = Path(__file__).parents[2] / "jsfixtures" / "pages" / "dist"
PUSH = "weex.requireModule('navigator').push({ url: 'second.js' });\n"
POP = "weex.requireModule('navigator').pop();\n"
BODY = """
const body = weex.document.createBody('div', { attr: { id: NAME } });
weex.document.documentElement.appendChild(body);
"""


def test_the_second_page_is_waited_for_and_printed(weex: CommandLine) -> None:
    weex.write("first.js", PUSH + BODY.replace("NAME", "'one'"))
    weex.write(
        "second.js", BODY.replace("NAME", "'two'") + "setTimeout(() => console.log('x'), 99)"
    )
    run = weex("first.js")
    assert (run.code, run.lines) == (0, ["x", "div#two"])


def test_an_error_of_any_page_fails_the_script_and_names_its_file(weex: CommandLine) -> None:
    weex.write("first.js", PUSH)
    weex.write("second.js", POP + "\nnope();")
    run = weex("first.js")
    assert run.code == 1
    assert "error: second.js:3:1: ReferenceError: nope is not defined" in run.err


def test_a_page_that_is_missing_is_one_sentence(weex: CommandLine) -> None:
    weex.write("first.js", PUSH)
    run = weex("first.js")
    assert run.code == 1
    assert "error: first.js:1:33: LoadError: file://" in run.err
    assert "second.js cannot be opened: There is no file or folder" in run.err


def test_the_tree_is_that_of_the_page_on_top(weex: CommandLine) -> None:
    weex.write("first.js", PUSH + BODY.replace("NAME", "'one'"))
    weex.write("second.js", BODY.replace("NAME", "'two'") + POP)
    assert weex("first.js").lines == ["div#one"]


def test_when_all_have_closed_it_is_that_of_the_last(weex: CommandLine) -> None:
    weex.write("first.js", BODY.replace("NAME", "'one'") + POP)
    run = weex("--profile", "android", "first.js")
    assert (run.code, run.lines) == (0, ["div#one"])


def test_taps_go_to_the_page_on_top(weex: CommandLine) -> None:
    vue = ("--framework", f"vue={node_modules()}")
    run = weex(*vue, "--tap", "#item-1", "--tap", "#buy", str(PAGES / "shop.js"))
    assert run.code == 0
    assert 'text#state "bought Kettle"' in run.out


def test_a_page_that_never_ends_is_named_at_the_time_out(weex: CommandLine) -> None:
    weex.write("first.js", PUSH)
    weex.write("second.js", "setInterval(() => {}, 50)")
    run = weex("--timeout", "1", "first.js")
    assert run.code == 3
    assert "set at second.js:1:1" in run.err


def test_the_connections_of_all_pages_are_numbered_in_a_trace(weex: CommandLine) -> None:
    connect = """
        const ws = weex.requireModule('webSocket');
        ws.WebSocket('ws://echo.websocket.org/NAME');
        ws.onopen = () => { ws.send('from NAME'); setTimeout(() => ws.close(), 50); };
    """
    weex.write("first.js", PUSH + connect.replace("NAME", "one"))
    weex.write("second.js", connect.replace("NAME", "two"))
    run = weex("--trace", "first.js")
    assert run.code == 0
    numbers = {line[:8]: line[-11:] for line in run.lines if "-> text" in line}
    assert numbers == {"socket 1": " 'from one'", "socket 2": " 'from two'"}
    times = [float(line.split()[2]) for line in run.lines if line.startswith("socket ")]
    assert times == sorted(times)


def test_connections_of_all_pages_are_in_the_report(weex: CommandLine) -> None:
    connect = """
        const ws = weex.requireModule('webSocket');
        ws.WebSocket('ws://echo.websocket.org/NAME');
        ws.onopen = () => ws.close();
    """
    weex.write("first.js", PUSH + connect.replace("NAME", "one"))
    weex.write("second.js", connect.replace("NAME", "two"))
    run, (result,) = weex.reports("first.js")
    assert run.code == 0
    assert {each["url"] for each in result["sockets"]} == {
        *("ws://echo.websocket.org/one", "ws://echo.websocket.org/two"),
    }
