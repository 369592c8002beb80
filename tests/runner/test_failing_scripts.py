"""What a person is told of a script that does not pass, and with which exit code."""

from __future__ import annotations

import re

import pytest

from bridge.limits import Limits
from bridge.runner.options import RunOptions
from tests.runner.command import CommandLine

ECHO = """
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onopen = () => ws.send('hello'); // weex-ignore
"""
UNSTOPPABLE = 'new Array(4294967295).join("")'


class TestErrors:
    def test_a_script_without_any_passes(self, weex: CommandLine) -> None:
        run = weex.script("console.log('fine')")
        assert (run.code, run.out, run.err) == (0, "fine\n", "")

    def test_a_syntax_error_names_its_place(self, weex: CommandLine) -> None:
        run = weex.script("const a = 1;\nlet b = ;\n")
        assert run.code == 1
        assert run.err.startswith("error: script.js:2:9: SyntaxError: ")
        assert run.err.endswith("script.js: 1 error\n")

    def test_a_throw_names_its_place_and_who_called(self, weex: CommandLine) -> None:
        run = weex.script("function boom() {\n  null.x;\n}\nboom();\n")
        assert run.code == 1
        first, *stack, last = run.err.splitlines()
        assert re.match("error: script.js:2:[0-9]+: TypeError: ", first)
        assert stack[0].strip().startswith("at boom (script.js:2:")
        assert stack[1].strip().startswith("at script.js:4:")
        assert last == "script.js: 1 error"

    def test_a_throw_in_a_handler_does_not_stop_the_others(self, weex: CommandLine) -> None:
        run = weex.script(
            ECHO
            + """ws.onmessage = (event) => { // weex-ignore
  ws.close();
  throw new RangeError('no ' + event.data);
};
ws.onclose = () => console.log('closed'); // weex-ignore"""
        )
        assert (run.code, run.out) == (1, "closed\n")
        assert run.err.startswith("error: script.js:7:")
        assert "RangeError: no hello" in run.err

    def test_a_throw_in_a_timer_does_not_stop_the_others(self, weex: CommandLine) -> None:
        run = weex.script(
            "setTimeout(() => { throw new Error('early'); }, 1);\n"
            "setTimeout(() => console.log('late'), 2);\n"
        )
        assert (run.code, run.out) == (1, "late\n")
        assert "script.js:1:" in run.err
        assert "Error: early" in run.err

    @pytest.mark.parametrize(
        "source",
        [
            "Promise.reject(new Error('lost'))",
            "new Promise((_, reject) => reject(new Error('lost')))",
            "(async () => { await null; throw new Error('lost'); })()",
            "Promise.resolve().then(() => { throw new Error('lost'); })",
        ],
    )
    def test_a_rejection_nobody_handles_fails(self, weex: CommandLine, source: str) -> None:
        run = weex.script(source)
        assert run.code == 1
        assert "script.js:1:" in run.err
        assert "Error: lost" in run.err

    def test_a_failed_assertion_fails(self, weex: CommandLine) -> None:
        run = weex.script("console.assert(1 === 2, 'one is', 1);\nconsole.log('goes on');")
        assert (run.code, run.out) == (1, "goes on\n")
        assert "Assertion failed: one is 1" in run.err

    @pytest.mark.parametrize("thrown", ["'words'", "42", "null", "undefined", "{ a: 1 }"])
    def test_whatever_is_thrown_is_told(self, weex: CommandLine, thrown: str) -> None:
        run = weex.script(f"throw {thrown};")
        assert run.code == 1
        assert "script.js: 1 error" in run.err

    def test_an_error_in_a_page_is_told_by_the_line_of_the_page(self, weex: CommandLine) -> None:
        weex.write(
            "page.md", "# Page\n\n```js\nfine();\n```\n\n- item\n\n  ```js\n\n  boom();\n  ```\n"
        )
        run = weex("page.md")
        assert run.code == 1
        assert "[page.md:3] error: page.md:4:1: ReferenceError" in run.err
        assert "[page.md:9] error: page.md:11:1: ReferenceError" in run.err

    def test_a_page_of_one_script_is_told_by_the_line_of_the_page(self, weex: CommandLine) -> None:
        weex.write("page.md", "words\n\n~~~javascript\n\nthrow new Error('here');\n~~~\n")
        run = weex("page.md")
        assert re.match("error: page.md:5:[0-9]+: Error: here", run.err)
        assert run.err.endswith("page.md:3: 1 error\n")


class TestTimeOut:
    def test_what_was_still_open_is_named(self, weex: CommandLine) -> None:
        run = weex.script(
            ECHO + "setInterval(() => {}, 100);", "--until", "closed", "--timeout", "0.4"
        )
        assert run.code == 3
        assert run.err.startswith("script.js: not closed after 0.4 s; still open: ")
        assert "interval of 100 ms, set at script.js:5:" in run.err
        assert "webSocket to ws://echo.websocket.org/ (ws://127.0.0.1:" in run.err

    def test_a_script_that_never_settles_is_ended(self, weex: CommandLine) -> None:
        run = weex.script("setInterval(() => console.log('tick'), 50)", "--timeout", "0.3")
        assert run.code == 3
        assert run.lines[:2] == ["tick", "tick"]
        assert "not settled after 0.3 s; still open: interval of 50 ms" in run.err

    def test_an_endless_loop_is_ended_in_bounded_time(self, weex: CommandLine) -> None:
        run = weex.script("console.log('before');\nwhile (true) {}", "--timeout", "0.5")
        assert run.code == 3
        assert run.err.startswith("script.js: stopped after 0.5 s: ")
        assert run.seconds < 5

    def test_what_cannot_be_interrupted_is_ended_and_the_next_script_runs(
        self, weex: CommandLine
    ) -> None:
        weex.write("1.js", UNSTOPPABLE)
        weex.write("2.js", "console.log('next')")
        run = weex("--timeout", "0.3", ".")
        assert run.code == 3
        assert "stopped after 0.3 s: it was inside a JavaScript operation that cannot be" in run.out
        assert "[2.js] next" in run.lines
        assert run.seconds < 5


class TestLimits:
    def test_an_endless_loop_passes_the_limit_of_cpu_time(self, weex: CommandLine) -> None:
        run = weex.script("function spin() {\n  while (true) {}\n}\nspin();", "--cpu", "0.2")
        assert run.code == 4
        assert "script.js: JavaScript ran for more than 0.2 s of CPU time" in run.err
        assert run.seconds < 3

    def test_the_limit_of_cpu_time_is_five_seconds(self) -> None:
        assert RunOptions().cpu == Limits().cpu == 5

    @pytest.mark.parametrize(
        "bomb",
        [
            "const all = []; for (;;) all.push('x'.repeat(1e5) + all.length)",
            "let text = 'x'; for (;;) text += text + 'y'",
            "const all = []; for (;;) all.push(new ArrayBuffer(1e6))",
            "const grow = (o) => grow({ o, more: new Array(1000).fill(o) }); setTimeout(grow)",
        ],
    )
    def test_an_allocation_bomb_is_no_danger(self, weex: CommandLine, bomb: str) -> None:
        run = weex.script(bomb, "--memory", "32", "--timeout", "10")
        assert run.code in (1, 4), run.err  # an engine that freed enough goes on, and has failed
        assert "memory" in run.err or "stack" in run.err or "string" in run.err

    def test_passing_a_limit_ends_that_script_only(self, weex: CommandLine) -> None:
        weex.write("1.js", "for (;;) {}")
        weex.write("2.js", "console.log('next')")
        run = weex("--cpu", "0.1", ".")
        assert run.code == 4
        assert "[2.js] next" in run.lines

    def test_a_flood_of_lines_is_bounded(self, weex: CommandLine) -> None:
        run = weex.script("while (true) console.log('x')")
        assert run.code in (1, 4)  # whether the script is told by an exception or not
        assert 1000 < len(run.lines) <= 100_000
        assert "100000" in run.err

    @pytest.mark.parametrize("print_it", ["console.log(text)", "Promise.reject(text)"])
    def test_a_flood_of_text_is_bounded(self, weex: CommandLine, print_it: str) -> None:
        run = weex.script(f"const text = 'x'.repeat(4e6);\nsetInterval(() => {print_it}, 0)")
        assert run.code == 4
        assert len(run.out + run.err) < 70_000_000
        assert "more than 64 MiB of text" in run.err

    @pytest.mark.parametrize("memory", ["8", "16", "48"])
    def test_a_heap_without_room_for_an_error_is_over_its_limit_too(
        self, weex: CommandLine, memory: str
    ) -> None:
        """The engine throws null then, and nothing of what filled the heap is left."""
        fill = (
            "const all = new Array(1e6 / 5).fill(0);"
            "for (let at = 0; ; at += 1) all[at] = 'x'.repeat(300);"
        )
        assert weex.script(fill, "--memory", memory).code == 4
        assert weex.script("throw null", "--memory", memory).code == 1


class TestSeveral:
    def test_the_exit_code_is_the_highest(self, weex: CommandLine) -> None:
        weex.write("1-fails.js", "boom()")
        weex.write("2-passes.js", "console.log('fine')")
        weex.write("3-takes-too-long.js", "setInterval(() => {}, 50)")
        run = weex("--timeout", "0.3", ".")
        assert run.code == 3
        verdicts = [line.split(" (")[0] for line in run.lines if line.startswith(("ok", "FAIL"))]
        assert verdicts == ["FAIL 1-fails.js", "ok   2-passes.js", "FAIL 3-takes-too-long.js"]
        assert run.lines[-1].startswith("1 passed, 2 failed in ")

    def test_scripts_share_nothing(self, weex: CommandLine) -> None:
        weex.write("1.js", "globalThis.left = 1; Array.prototype.push = null;")
        weex.write("2.js", "console.log(typeof left, [].push === null)")
        assert "[2.js] undefined false" in weex(".").lines
