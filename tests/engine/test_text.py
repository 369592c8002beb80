"""Text crosses whole in both directions, whatever is in it and however it was made."""

from __future__ import annotations

import json

import pytest

from bridge.limits import Limits
from tests.engine.playground import Playground

TEXTS = {
    "empty": "",
    "NUL": "\0",
    "NUL inside": "a\0b",
    "lone high surrogate": "a\ud800b",
    "lone low surrogate": "\udc00",
    "reversed pair": "\udc00\ud800",
    "line separators": "\u2028\u2029\r\n\n",
    "astral": "\U0001f600",
    "Latin-1": "é",
    "byte order mark": "\ufeffx",
    "quotes": "\"'`\\${}</script>",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
class TestEveryText:
    def test_arrives_in_an_argument(self, playground: Playground, text: str) -> None:
        playground.run("on('go', (text) => emit(text, text.length))")
        units = len(text.encode("utf-16-le", "surrogatepass")) // 2
        assert playground.deliver("go", text).emitted == [[text, units]]

    def test_arrives_as_a_payload_and_leaves_as_one(
        self, playground: Playground, text: str
    ) -> None:
        playground.run("on('message', send)")
        assert playground.message(text, "after").sent == [_well_formed(text), "after"]

    def test_stands_in_a_script(self, playground: Playground, text: str) -> None:
        assert playground.run(f"emit({json.dumps(text)})").emitted == [text]
        quoted = text.replace("\n", "").replace("\r", "").replace("*/", "")
        assert playground.run(f"/* {quoted} */ emit(1)").emitted == [1]

    def test_stands_in_an_error(self, playground: Playground, text: str) -> None:
        assert playground.run(f"throw new Error({json.dumps(text)})").error.message == text
        assert playground.run(f"throw {json.dumps(text)}").error.message == text

    def test_stands_in_the_name_of_a_file(self, playground: Playground, text: str) -> None:
        place = playground.run("throw new Error('x')", name=f"{text}.js").error.place
        assert place is not None
        assert (place.file, place.line) == (f"{text}.js", 1)


def _well_formed(text: str) -> str:
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


class TestNumbers:
    NUMBERS = (
        2**31 - 1, 2**31, -(2**31) - 1, 2**32, 2**53, 1_764_000_000_000, 10**30, -1, 0.1, 1e300,
    )  # fmt: skip

    @pytest.mark.parametrize("number", NUMBERS)
    def test_cross_with_their_value(self, playground: Playground, number: float) -> None:
        playground.run("on('go', (n) => emit(n, String(n)))")
        (value, words) = playground.deliver("go", number).emitted[0]
        assert float(value) == float(words) == float(number)

    def test_what_json_has_no_word_for_is_null(self, playground: Playground) -> None:
        assert playground.run("emit([NaN, Infinity, undefined, () => 1])").emitted == [[None] * 4]

    def test_a_bigint_is_an_error_of_the_call(self, playground: Playground) -> None:
        outcome = playground.run("try { emit(10n) } catch (e) { emit(e.name) } emit('after')")
        assert outcome.emitted == ["TypeError", "after"]

    def test_a_thrown_bigint_is_described(self, playground: Playground) -> None:
        assert playground.run("throw 10n ** 5000n").error.message.startswith("1000")


def test_a_cycle_is_an_error_of_the_call(playground: Playground) -> None:
    outcome = playground.run("const a = []; a[0] = a; try { emit(a) } catch (e) { emit(e.name) }")
    assert outcome.emitted == ["TypeError"]


def test_a_value_with_a_cycle_can_be_thrown(playground: Playground) -> None:
    assert playground.run("const o = {}; o.o = o; throw o").error.message == "[object Object]"


class TestRopes:
    """The engine keeps concatenated strings in pieces, which its binding cannot read."""

    @pytest.mark.parametrize("length", [511, 512, 513, 8191, 8192, 8193, 8194, 100_000])
    @pytest.mark.parametrize("pieces", ["'x'", "'\\u{1f600}'", "'é'"])
    def test_of_any_length_leave_whole(
        self, playground: Playground, length: int, pieces: str
    ) -> None:
        outcome = playground.run(
            f"const long = {pieces}.repeat({length}); send(long + 'y'); emit('z' + long);"
            "let grown = ''; for (let i = 0; i < 3000; i += 1) grown += i; send(grown)"
        )
        letter = {"'x'": "x", "'\\u{1f600}'": "\U0001f600", "'é'": "é"}[pieces]
        assert outcome.sent == [letter * length + "y", "".join(map(str, range(3000)))]
        assert outcome.emitted == ["z" + letter * length]

    def test_in_an_error_leave_whole(self, playground: Playground) -> None:
        outcome = playground.run("const x = 'x'.repeat(9000); throw new Error(x + 'y')")
        assert outcome.error.message == "x" * 9000 + "y"

    def test_many_calls_leave_whole(self, playground: Playground) -> None:
        outcome = playground.run("for (let i = 0; i < 5000; i += 1) send('n' + i)")
        assert outcome.sent == [f"n{i}" for i in range(5000)]


class TestTenMegabytes:
    @pytest.mark.parametrize("letter", ["x", "\U0001f600", "é", "\0"])
    def test_come_in_and_go_out(self, letter: str) -> None:
        playground = Playground(Limits())
        playground.run("on('message', send); on('go', emit)")
        text = letter * (10_000_000 // len(json.dumps(letter)))
        assert playground.message(text).sent == [text]
        if letter == "x":
            assert playground.deliver("go", text).emitted == [text]

    def test_of_a_message_may_be_echoed_many_times_in_one_turn(self) -> None:
        playground = Playground(Limits())
        playground.run("on('message', send)")
        text = "x" * 10_000_000
        outcomes = [playground.message(*[text] * 6)]
        while playground.engine.unfinished:
            outcomes.append(playground.go_on())
        assert sum(len(outcome.sent) for outcome in outcomes) == 6
        assert not any(outcome.errors for outcome in outcomes)

    def test_of_bytes_come_in(self) -> None:
        playground = Playground(Limits())
        playground.run("on('message', (data) => emit(data.byteLength, new Uint8Array(data)[9]))")
        assert playground.message(bytes(range(10)) * 1_000_000).emitted == [[10_000_000, 9]]

    def test_of_script_run(self) -> None:
        playground = Playground(Limits())
        source = "// padding\n" * 900_000 + "emit('ran'); throw new Error('x')"
        outcome = playground.run(source)
        assert outcome.emitted == ["ran"]
        assert outcome.error.place is not None
        assert outcome.error.place.line == 900_001
