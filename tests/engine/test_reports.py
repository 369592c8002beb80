"""What is reported of an error: the user's files and lines, and nothing lost."""

from __future__ import annotations

import json

import pytest

from tests.engine.playground import Outcome, Playground


def _frames(outcome: Outcome) -> list[str]:
    return [line.removeprefix("    at ") for line in outcome.error.stack.splitlines()]


class TestStack:
    def test_names_file_line_and_column(self, playground: Playground) -> None:
        outcome = playground.run(
            "function outer() {\n  inner();\n}\n"
            "function inner() {\n  throw new Error('x');\n}\nouter()",
            "chat.js",
        )
        assert _frames(outcome) == [
            "inner (chat.js:5:13)",
            "outer (chat.js:2:3)",
            "chat.js:7:1",
        ]
        assert str(outcome.error.place) == "chat.js:5:13"

    def test_counts_from_the_line_a_block_of_a_page_begins_at(self, playground: Playground) -> None:
        outcome = playground.run("\n\nthrow new Error('x')", "page.md", first_line=40)
        assert _frames(outcome) == ["page.md:42:11"]
        assert str(outcome.error.place) == "page.md:42:11"

    def test_goes_through_several_files(self, playground: Playground) -> None:
        playground.run("\nfunction lib() { throw new Error('x') }", "lib.js")
        playground.run("// nothing\n" * 20_000, "long.js")
        outcome = playground.run("on('go', function go() {\n lib(); })", "app.js")
        outcome = playground.deliver("go")
        assert _frames(outcome) == ["lib (lib.js:2:28)", "go (app.js:2:2)"]

    @pytest.mark.parametrize("lines", [9_999, 10_000, 10_001, 30_000])
    def test_keeps_long_files_apart(self, playground: Playground, lines: int) -> None:
        last = playground.run("\n" * lines + "throw new Error('x')", "long.js").error.place
        first = playground.run("throw new Error('x')", "next.js").error.place
        assert (str(last), str(first)) == (f"long.js:{lines + 1}:11", "next.js:1:11")

    def test_shows_built_in_functions_between_the_users_own(self, playground: Playground) -> None:
        outcome = playground.run("[1].map(function each() { null.x })")
        assert (
            _frames(outcome) == ["each (a.js:1:31)", "map (native)", "a.js:1:5"]
            or _frames(outcome)[1] == "map (native)"
        )

    @pytest.mark.parametrize(
        "door", ["on('go', fail)", "queueMicrotask(fail)", "Promise.resolve().then(fail)"]
    )
    def test_has_no_frame_of_ours(self, playground: Playground, door: str) -> None:
        outcome = playground.run(f"function fail() {{ throw new Error('x') }} {door}")
        if "go" in door:
            outcome = playground.deliver("go")
        assert _frames(outcome) == ["fail (a.js:1:29)"]

    @pytest.mark.parametrize(
        ("source", "frames"),
        [
            ("eval('bad()')", ["(eval):1:1", "a.js:1:1"]),
            ("eval('function g() { bad() }; g()')", ["g ((eval):1:16)", "(eval):1:25", "a.js:1:1"]),
            ("JSON.parse('{bad')", ["(JSON):1:2", "parse (native)", "a.js:1:6"]),
        ],
    )
    def test_says_what_is_not_in_a_file(
        self, playground: Playground, source: str, frames: list[str]
    ) -> None:
        assert [frame.split(":")[0] for frame in _frames(playground.run(source))] == [
            frame.split(":")[0] for frame in frames
        ]

    @pytest.mark.parametrize("script", ["const a = this.b.c;", "const { a } = undefined;"])
    def test_of_a_first_declaration_begins_with_the_file(
        self, playground: Playground, script: str
    ) -> None:
        assert str(playground.run(script).error.place) == "a.js:1:1"
        assert playground.run(script, first_line=7).errors[-1].stack.strip() == "at a.js:7:1"
        of_eval = playground.run(f"queueMicrotask(() => eval('{script}'))")
        assert _frames(of_eval)[0] == "(eval):1:1"

    def test_of_a_generated_function_goes_on_to_its_caller(self, playground: Playground) -> None:
        frames = _frames(playground.run("new Function('bad()')()"))
        assert frames[0].startswith("anonymous ((eval):")
        assert frames[-1].startswith("a.js:1:")

    def test_of_long_generated_code_is_not_taken_for_a_file(self, playground: Playground) -> None:
        outcome = playground.run("(0, eval)('\\n'.repeat(25000) + 'bad()')")
        assert _frames(outcome)[0] == "(eval):25001:1"

    def test_of_an_async_function_has_the_frame_that_failed(self, playground: Playground) -> None:
        outcome = playground.run(
            "async function a() { await null; await b() }\n"
            "async function b() { await null;\n throw new Error('deep') }\na()"
        )
        assert str(outcome.error.place) == "a.js:3:12"
        assert _frames(outcome) == ["b (a.js:3:12)"]

    def test_can_be_asked_to_be_longer_but_not_to_vanish(self, playground: Playground) -> None:
        deep = "function f(n) { if (n > 0) f(n - 1); else throw new Error('x') } f(30)"
        assert len(_frames(playground.run(deep))) <= 10
        assert len(_frames(playground.run("Error.stackTraceLimit = 0;" + deep))) > 5
        assert len(_frames(playground.run("Error.stackTraceLimit = Infinity;" + deep))) > 30
        assert playground.run("emit(String(Error.stackTraceLimit))").emitted == ["Infinity"]

    @pytest.mark.parametrize(
        "made",
        [
            "new Error('x')",
            "new TypeError('x')",
            "new (class Mine extends Error {})('x')",
            "new AggregateError([])",
            "(() => { try { null.x } catch (e) { return e } })()",
            "(() => { try { (0, eval)(')') } catch (e) { return e } })()",
            "(() => { try { JSON.parse('{') } catch (e) { return e } })()",
            "(() => { try { 'x'.repeat(2 ** 29).repeat(9) } catch (e) { return e } })()",
            "(() => { let s = 'x'; try { for (;;) s += s } catch (e) { return e } })()",
            "(() => { const o = {}; Error.captureStackTrace(o); return o })()",
            "(() => { const e = new Error('x'); e.stack = e.stack; return e })()",
        ],
    )
    def test_that_scripts_read_is_the_same_text(self, playground: Playground, made: str) -> None:
        (stack,) = playground.run(f"function f() {{ return {made} }}\nemit(f().stack)").emitted
        assert "a.js:2:6" in stack
        assert "<input>" not in stack
        assert "native)" not in stack.splitlines()[-1]
        assert all(
            "a.js:" in line or "(native)" in line or "):" in line for line in stack.splitlines()
        )


class TestOwnStacks:
    def test_capture_leaves_out_the_frames_above(self, playground: Playground) -> None:
        outcome = playground.run(
            "class Mine extends Error {\n"
            "  constructor(m) { super(m); Error.captureStackTrace(this, Mine) }\n"
            "}\n"
            "throw new Mine('x')"
        )
        assert _frames(outcome) == ["a.js:4:11"]
        assert str(outcome.error.place) == "a.js:4:11"

    def test_a_stack_the_script_assigned_is_shown_and_the_true_place_named(
        self, playground: Playground
    ) -> None:
        outcome = playground.run("const e = new Error('x'); e.stack = 'mine'; throw e")
        assert outcome.error.stack == "mine"
        assert str(outcome.error.place) == "a.js:1:15"

    def test_old_classes_of_errors_are_errors(self, playground: Playground) -> None:
        outcome = playground.run(
            "function Old(message) {\n"
            "  this.name = 'Old'; this.message = message; this.stack = new Error().stack;\n}\n"
            "Old.prototype = Object.create(Error.prototype);\n"
            "throw new Old('x')"
        )
        assert (outcome.error.name, outcome.error.message) == ("Old", "x")
        assert str(outcome.error.place).startswith("a.js:2:")

    @pytest.mark.parametrize("stack", ["1", "null", "undefined", "{}", "''", "() => 1"])
    def test_nonsense_for_a_stack_does_no_harm(self, playground: Playground, stack: str) -> None:
        outcome = playground.run(f"const e = new Error('x'); e.stack = {stack}; throw e")
        assert outcome.error.message == "x"
        assert str(outcome.error.place) == "a.js:1:15"

    def test_an_error_of_a_subclass_has_its_name_and_place(self, playground: Playground) -> None:
        outcome = playground.run(
            "class Mine extends TypeError { get name() { return 'Mine' } }\n"
            "function f() { throw new Mine('x') }\nf()"
        )
        assert (outcome.error.name, outcome.error.message) == ("Mine", "x")
        assert any(frame.startswith("f (a.js:2:") for frame in _frames(outcome))


class TestInnerErrors:
    def test_a_cause_follows_the_stack(self, playground: Playground) -> None:
        outcome = playground.run(
            "try {\n  null.x\n} catch (cause) {\n  throw new Error('outer', { cause }) }"
        )
        assert outcome.error.message == "outer"
        assert str(outcome.error.place) == "a.js:4:13"
        assert (
            outcome.error.stack.splitlines()
            == [
                "    at a.js:4:13",
                "Caused by: TypeError: cannot read property 'x' of null",
                "    at a.js:2:7",
            ]
            or "Caused by: TypeError: cannot read property 'x' of null" in outcome.error.stack
        )

    @pytest.mark.parametrize(
        ("cause", "words"),
        [("'words'", "words"), ("{ code: 7 }", '{"code":7}'), ("null", "null"), ("0", "0")],
    )
    def test_a_cause_may_be_anything(self, playground: Playground, cause: str, words: str) -> None:
        outcome = playground.run(f"throw new Error('x', {{ cause: {cause} }})")
        assert outcome.error.stack.endswith(f"Caused by: {words}\n")

    def test_causes_of_causes_are_shown_in_order(self, playground: Playground) -> None:
        outcome = playground.run(
            "let e = new Error('e0');"
            "for (let i = 1; i < 5; i += 1) e = new Error('e' + i, { cause: e });"
            "throw e"
        )
        causes = [line for line in outcome.error.stack.splitlines() if "Caused" in line]
        assert causes == [f"Caused by: Error: e{i}" for i in (3, 2, 1, 0)]

    def test_a_circle_of_causes_ends(self, playground: Playground) -> None:
        outcome = playground.run(
            "const a = new Error('a'); const b = new Error('b', { cause: a }); a.cause = b; throw a"
        )
        causes = [line for line in outcome.error.stack.splitlines() if "Caused" in line]
        assert causes == ["Caused by: Error: b", "Caused by: Error: a"]

    def test_a_chain_without_end_is_cut(self, playground: Playground) -> None:
        outcome = playground.run(
            "class E extends Error { get cause() { return new E('again') } } throw new E('first')"
        )
        assert 10 < outcome.error.stack.count("Caused by") < 100

    def test_the_errors_of_an_aggregate_are_shown(self, playground: Playground) -> None:
        outcome = playground.run(
            "Promise.any([Promise.reject(new Error('one')), Promise.reject('two')])"
        )
        assert (outcome.error.name, outcome.error.message) == ("AggregateError", "2 errors")
        assert "Error 1 of 2: Error: one\n    at a.js:1:" in outcome.error.stack
        assert "Error 2 of 2: two\n" in outcome.error.stack
        assert str(outcome.error.place).startswith("a.js:1:")

    def test_many_errors_of_an_aggregate_are_counted(self, playground: Playground) -> None:
        outcome = playground.run(
            "throw new AggregateError(Array.from({ length: 50 }, (_, i) => new Error(i)), 'all')"
        )
        assert outcome.error.message == "all"
        assert "Error 10 of 50: Error: 9" in outcome.error.stack
        assert "Error 11 of 50" not in outcome.error.stack
        assert "… and 40 more errors" in outcome.error.stack

    def test_the_whole_is_bounded(self, playground: Playground) -> None:
        outcome = playground.run(
            "const big = () => new Error('x'.repeat(1e6));"
            "throw new AggregateError(Array.from({ length: 9 }, big), 'y'.repeat(1e6))"
        )
        assert len(outcome.error.stack) <= 65536
        assert len(outcome.error.message) <= 65536


class TestThrownValues:
    @pytest.mark.parametrize(
        ("thrown", "words"),
        [
            ("'words'", "words"),
            ("''", ""),
            ("42", "42"),
            ("-0", "0"),
            ("true", "true"),
            ("null", "null"),
            ("undefined", "undefined"),
            ("Symbol('s')", "Symbol(s)"),
            ("10n", "10"),
            ("[1, [2]]", "[1,[2]]"),
            ("{ code: 401, message: 'no' }", '{"code":401,"message":"no"}'),
            ("{ name: 'Bob', age: 3 }", '{"name":"Bob","age":3}'),
            ("function f() {}", "function"),
            ("Object.create(null)", "{}"),
            ("new Date(0)", '"1970-01-01T00:00:00.000Z"'),
            ("{ toJSON() { throw 1 } }", "[object Object]"),
        ],
    )
    def test_that_are_no_errors_are_described(
        self, playground: Playground, thrown: str, words: str
    ) -> None:
        outcome = playground.run(f"throw {thrown}")
        assert (outcome.error.name, outcome.error.message) == ("Uncaught", words)

    def test_in_a_handler_have_the_place_of_the_handler(self, playground: Playground) -> None:
        playground.run("on('go',\n  () => { throw 'words' })", "app.js")
        outcome = playground.deliver("go")
        assert str(outcome.error.place).startswith("app.js:2:")
        assert outcome.error.context == "in the handler of probe.go"

    def test_that_describe_themselves_as_errors_are_taken_at_their_word(
        self, playground: Playground
    ) -> None:
        outcome = playground.run("throw { name: 'Mine', message: 'x' }")
        assert (outcome.error.name, outcome.error.message) == ("Mine", "x")

    def test_may_be_proxies_of_handlers(self, playground: Playground) -> None:
        playground.run("on('go', new Proxy(() => { throw 'words' }, {}))")
        assert playground.deliver("go").error.message == "words"


class TestSyntaxErrors:
    @pytest.mark.parametrize(
        ("source", "line", "column"),
        [("x =\n  = 3;", 2, 3), ("\n\nlet let = 1", 3, 5), ("'open", 1, 1), ("f(\n", 2, 1)],
    )
    def test_name_line_and_column(
        self, playground: Playground, source: str, line: int, column: int
    ) -> None:
        outcome = playground.run(source, "broken.js")
        assert outcome.error.name == "SyntaxError"
        assert outcome.error.place is not None
        assert outcome.error.place.file == "broken.js"
        assert outcome.error.place.line == line

    @pytest.mark.parametrize(
        "source",
        [
            "import x from 'y'",
            "import { a } from 'y'",
            "import * as a from 'y'",
            "import 'y'",
            "var a;\n  import {\n a } from 'y'",
            "export default {}",
            "export const a = 1",
            "var a;\nexport { a }",
            "a=1;export{a}",
            "import.meta.url",
        ],
    )
    def test_of_a_module_say_to_bundle_it(self, playground: Playground, source: str) -> None:
        message = playground.run(source).error.message
        assert message.endswith(
            ". A device runs plain scripts, without import and export: bundle it first."
        )

    @pytest.mark.parametrize(
        "source",
        [
            "await 1",
            "const r = await f();",
            "var a;\nlet b = (await f()).x",
            "function f() { await g() }",
        ],
    )
    def test_of_await_at_the_top_say_where_it_works(
        self, playground: Playground, source: str
    ) -> None:
        message = playground.run(source).error.message
        assert "where await works only inside async functions: bundle it first" in message

    @pytest.mark.parametrize(
        "source",
        [
            "x = = 3",
            "important = = 3",
            "throw new SyntaxError('export')",
            "eval('export default 1')",
            "JSON.parse('import')",
            "new Function('export default 1')",
        ],
    )
    def test_of_other_scripts_say_no_more(self, playground: Playground, source: str) -> None:
        assert "bundle" not in playground.run(source).error.message

    def test_importing_at_run_time_says_to_bundle(self, playground: Playground) -> None:
        message = playground.run("import('./other.js')").error.message
        assert "other.js" in message
        assert message.endswith("bundle it first.")

    def test_a_file_name_is_data(self, playground: Playground) -> None:
        name = 'odd"name\n(x).js'
        outcome = playground.run("throw new Error('x')", name)
        assert outcome.error.place is not None
        assert outcome.error.place.file == name
        assert json.dumps(name)[1:-1] not in outcome.error.message
