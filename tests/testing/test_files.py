"""Test files: what they announce, the order of their hooks, and that none of it hangs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bridge import Limits, UsageError
from tests.testing.files import File, failure


async def names(folder: Path, source: str) -> list[tuple[str, str]]:
    return [(case.name, case.skipped) for case in await File(folder, source).cases()]


class TestAnnouncing:
    async def test_tests_are_called_as_their_blocks_and_themselves(self, tmp_path: Path) -> None:
        source = """
it('alone', () => {});
describe('outer', () => {
  describe('inner', () => { test('both', () => {}); });
  it('same', () => {});
  it('same', () => {});
});
"""
        cases = await File(tmp_path, source).cases()
        assert [case.name for case in cases] == [
            "alone",
            "outer > inner > both",
            "outer > same",
            "outer > same (2)",
        ]
        assert [case.line for case in cases] == [2, 4, 5, 6]

    async def test_some_are_left_out(self, tmp_path: Path) -> None:
        source = """
describe.skip('off', () => { it('a', () => {}); });
it.skip('b', () => {});
it.todo('c');
it('d', () => {});
"""
        assert await names(tmp_path, source) == [
            ("off > a", "skipped"),
            ("b", "skipped"),
            ("c", "todo"),
            ("d", ""),
        ]

    async def test_where_one_is_the_only_one_others_are_left_out(self, tmp_path: Path) -> None:
        source = """
it('a', () => {});
describe.only('on', () => { it('b', () => {}); it.skip('c', () => {}); });
it.only('d', () => {});
"""
        why = "another test of the file is the only one"
        assert await names(tmp_path, source) == [
            ("a", why),
            ("on > b", ""),
            ("on > c", "skipped"),
            ("d", ""),
        ]

    async def test_a_row_of_a_table_makes_a_test(self, tmp_path: Path) -> None:
        source = """
it.each([[1, 'one'], [2, 'two']])('%i is %s (%#)', (n, word) => {
  expect(['one', 'two'][n - 1]).toBe(word);
});
describe.each([{ name: 'Ann', age: 3 }])('$name of $age', ({ age }) => {
  it('is %', () => { expect(age).toBe(3); });
});
"""
        assert await File(tmp_path, source).outcomes() == {
            "1 is one (0)": "",
            "2 is two (1)": "",
            "Ann of 3 > is %": "",
        }

    @pytest.mark.parametrize(
        ("source", "says"),
        [
            ("it('a')", 'it("a") needs a function'),
            ("describe('a', async () => {})", "the function of describe must not be async"),
            ("throw new Error('early')", "early"),
            ("it('a', () => {", "unexpected"),
            ("import { a } from './a.js'", "bundle it first"),
            ("require('left-pad')", "test files can require files by relative paths"),
            ("require('./gone')", "there is no such file beside"),
        ],
    )
    async def test_what_is_wrong_with_the_file_is_told(
        self, source: str, says: str, tmp_path: Path
    ) -> None:
        _, page = await File(tmp_path, source).announced()
        (error,) = page.errors
        assert says in error.message
        assert error.place is None or error.place.file == "it.test.js"


class TestRunning:
    async def test_hooks_run_around_each_test_from_the_outside_in(self, tmp_path: Path) -> None:
        source = """
const log = [];
const hooks = (name) => {
  beforeAll(() => { log.push(`all ${name}`); });
  beforeEach(async () => { await null; log.push(`each ${name}`); });
  afterEach(() => { log.push(`after ${name}`); });
  afterAll(() => { log.push(`end ${name}`); console.log(log.join(', ')); });
};
hooks('out');
describe('block', () => { hooks('in'); it('runs', () => { log.push('test'); }); });
it('beside', () => {});
"""
        file = File(tmp_path, source)
        page = await file.run("block > runs")
        assert page.console[-1].text == (
            "all out, all in, each out, each in, test, after in, after out, end in, end out"
        )

    async def test_nothing_of_a_test_is_left_for_the_next(self, tmp_path: Path) -> None:
        source = """
let n = 0;
it('a', () => { n += 1; expect(n).toBe(1); });
it('b', () => { n += 1; expect(n).toBe(1); });
"""
        assert await File(tmp_path, source).outcomes() == {"a": "", "b": ""}

    async def test_a_hook_that_fails_keeps_the_test_from_running_but_not_what_cleans_up(
        self, tmp_path: Path
    ) -> None:
        source = """
beforeEach(() => { throw new Error('before'); });
afterEach(() => { console.log('cleaned'); });
it('a', () => { console.log('ran'); });
"""
        file = File(tmp_path, source)
        page = await file.run("a")
        assert [error.message for error in page.errors] == ["before"]
        assert [line.text for line in page.console] == ["cleaned"]

    async def test_time_jumps_where_nothing_else_is_going_on(self, tmp_path: Path) -> None:
        body = """
        await new Promise((done) => setTimeout(done, 20000));
        expect(performance.now()).toBe(20000);
        """
        assert await failure(tmp_path, body) == ""

    async def test_time_that_a_test_lets_pass_counts_towards_no_time_out(
        self, tmp_path: Path
    ) -> None:
        source = """
it('ends', async () => { await device.advance(3600); await device.advance(3600); });
it('hangs', async () => { await device.advance(3600); await new Promise(() => {}); });
it('has no number', async () => { await device.advance('an hour'); });
"""
        outcomes = await File(tmp_path, source).outcomes()
        assert outcomes == {
            "ends": "",
            "hangs": "the test took longer than 30000 ms: give more as the last argument",
            "has no number": 'device.advance() needs a number of seconds, not "an hour"',
        }

    async def test_a_test_that_does_not_end_fails_when_its_time_is_over(
        self, tmp_path: Path
    ) -> None:
        source = """
it('never', () => new Promise(() => {}), 500);
it('goes on', async () => { setInterval(() => {}, 10); await new Promise(() => {}); });
it('without timers', async () => {
  globalThis.setTimeout = () => {};
  await new Promise(() => {});
});
it('without a call', (done) => {}, 10);
it('in a hook', () => {});
afterAll(() => new Promise(() => {}), 7);
"""
        late = " ms: give more as the last argument"
        hook = f"\nafterAll took longer than 7{late}"
        assert await File(tmp_path, source).outcomes() == {
            "never": f"the test took longer than 500{late}{hook}",
            "goes on": f"the test took longer than 30000{late}{hook}",
            "without timers": f"the test took longer than 30000{late}{hook}",
            "without a call": f"the test took longer than 10{late}{hook}",
            "in a hook": hook[1:],
        }

    async def test_an_endless_loop_ends_at_the_limit(self, tmp_path: Path) -> None:
        file = File(tmp_path, "it('a', () => { for (;;); });", limits=Limits(cpu=0.1))
        page = await file.run("a")
        assert "more than 0.1 s of CPU time" in str(page.limit)

    async def test_a_callback_may_be_waited_for(self, tmp_path: Path) -> None:
        source = """
it('is called', (done) => { setTimeout(done, 5); });
it('is given an error', (done) => { setTimeout(() => done(new Error('bad')), 5); });
"""
        outcomes = await File(tmp_path, source).outcomes()
        assert outcomes == {"is called": "", "is given an error": "bad"}

    async def test_what_is_thrown_outside_of_the_test_fails_it(self, tmp_path: Path) -> None:
        source = """
it('in a timer', async () => {
  setTimeout(() => { throw new Error('late'); }, 5);
  await new Promise((done) => setTimeout(done, 10));
});
it('in a promise', async () => {
  (async () => { throw new Error('dropped'); })();
  await new Promise((done) => setTimeout(done, 10));
});
"""
        outcomes = await File(tmp_path, source).outcomes()
        assert outcomes == {"in a timer": "late", "in a promise": "dropped"}

    async def test_a_test_that_is_gone_is_told(self, tmp_path: Path) -> None:
        with pytest.raises(UsageError, match="has no test 'b' any more"):
            await File(tmp_path, "it('a', () => {})").run("b")

    async def test_modules_of_the_device_are_there(self, tmp_path: Path) -> None:
        body = """
        const storage = weex.requireModule('storage');
        const set = (key, value) => new Promise((done) => storage.setItem(key, value, done));
        expect(await set('name', 'Ann')).toMatchObject({ result: 'success' });
        """
        assert await failure(tmp_path, body) == ""


class TestRequiring:
    async def test_files_are_required_by_relative_paths(self, tmp_path: Path) -> None:
        (tmp_path / "src").mkdir()
        (tmp_path / "src" / "sum.js").write_text(
            "const { base } = require('./base.json');\n"
            "exports.sum = (a) => { if (a < 0) throw new Error('negative');\n return a + base; };"
        )
        (tmp_path / "src" / "base.json").write_text('{"base": 40}')
        (tmp_path / "lib").mkdir()
        (tmp_path / "lib" / "index.js").write_text("module.exports = require('../src/sum');")
        source = """
const { sum } = require('./src/sum');
it('is the same for all', () => { expect(require('./lib')).toBe(require('./src/sum.js')); });
it('adds', () => { expect(sum(2)).toBe(42); });
it('throws', () => { sum(-1); });
"""
        file = File(tmp_path, source)
        assert (await file.run("is the same for all")).errors == []
        assert (await file.run("adds")).errors == []
        (error,) = (await file.run("throws")).errors
        assert error.place is not None
        assert error.place[:2] == ("src/sum.js", 2)

    async def test_files_may_require_each_other(self, tmp_path: Path) -> None:
        (tmp_path / "a.js").write_text("exports.name = 'a'; exports.b = require('./b').name;")
        (tmp_path / "b.js").write_text("exports.name = 'b' + require('./a').name;")
        file = File(tmp_path, "it('is', () => { expect(require('./a').b).toBe('ba'); });")
        assert await file.outcomes() == {"is": ""}


async def test_errors_of_a_file_that_was_built_are_where_it_was_written(tmp_path: Path) -> None:
    lines = ["AAUA", "AACA", "AACA"]  # the first is line 11, and each other the next
    source_map = {"version": 3, "sources": ["src/sum.test.ts"], "mappings": ";".join(lines)}
    (tmp_path / "it.test.js.map").write_text(json.dumps(source_map))
    source = """it('is', () => {
  expect(1).toBe(2);
});
//# sourceMappingURL=it.test.js.map"""
    (error,) = (await File(tmp_path, source).run("is")).errors
    assert error.place is not None
    assert (Path(error.place.file).name, error.place.line) == ("sum.test.ts", 12)
