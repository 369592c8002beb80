"""Which scripts run, and in which order."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge.runner.collect import Script
from bridge.runner.selection import part, shuffled
from bridge.runner.values import Shard
from tests.runner.command import CommandLine


@pytest.fixture
def six(weex: CommandLine) -> CommandLine:
    for name in ("chat/login.js", "chat/send.js", "form.js", "Slow.js"):
        weex.write(name, "")
    weex.write("page.md", "```js\n```\n\n```js\nboom()\n```\n")
    return weex


ALL = ["chat/login.js", "chat/send.js", "form.js", "page.md:1", "page.md:4", "Slow.js"]


class TestFilter:
    @pytest.mark.parametrize(
        ("typed", "left"),
        [
            (["send"], ["chat/send.js"]),
            (["SEND"], ["chat/send.js"]),
            (["chat/", "form"], ["chat/login.js", "chat/send.js", "form.js"]),
            (["*.js"], ["chat/login.js", "chat/send.js", "form.js", "Slow.js"]),
            (["s*.js"], ["chat/send.js", "Slow.js"]),
            (["page.md:?"], ["page.md:1", "page.md:4"]),
            (["/^(form|slow)/"], ["form.js", "Slow.js"]),
            (["!chat", "!page"], ["form.js", "Slow.js"]),
            (["chat", "!/login/"], ["chat/send.js"]),
        ],
    )
    def test_names_are_chosen(self, six: CommandLine, typed: list[str], left: list[str]) -> None:
        filters = [word for pattern in typed for word in ("--filter", pattern)]
        run = six("--list", *filters, ".")
        assert (run.code, run.lines, run.err) == (0, left, "")

    @pytest.mark.parametrize(
        ("typed", "said"),
        [
            ("nothing", "--filter 'nothing' leaves none of 6 scripts"),
            ("\x1b[2J*", r"--filter '\x1b[2J*' leaves none"),
            ("/(/", "the filter /(/ is no regular expression: "),
        ],
    )
    def test_a_filter_that_fits_nothing_is_a_mistake(
        self, six: CommandLine, typed: str, said: str
    ) -> None:
        run = six("--filter", typed, ".")
        assert run.code == 2
        assert run.sentence.replace("\\\\", "\\").startswith(f"weex-run: {said}")


class TestShards:
    @given(st.integers(0, 50), st.integers(1, 12))
    def test_they_are_disjoint_and_complete(self, many: int, parts: int) -> None:
        scripts = [Script(f"{n}.js", f"{n}.js", "", Path(f"{n}.js"), 1) for n in range(many)]
        shards = [part(scripts, Shard(number, parts)) for number in range(1, parts + 1)]
        assert sorted((s for shard in shards for s in shard), key=scripts.index) == scripts
        assert max(map(len, shards)) - min(map(len, shards)) <= 1

    def test_they_do_not_depend_on_the_shuffle(self, six: CommandLine) -> None:
        first = six("--list", "--shard", "1/2", "--shuffle=1", ".").lines
        second = six("--list", "--shard", "2/2", "--shuffle=7", ".").lines
        assert sorted(first + second) == sorted(ALL)
        assert sorted(first) == sorted(six("--list", "--shard", "1/2", ".").lines)

    def test_one_without_scripts_passes(self, six: CommandLine) -> None:
        run = six("--shard", "9/9", ".")
        assert (run.code, run.err) == (0, "")
        assert run.lines[0] == "shard: 9/9"
        assert run.lines[1].startswith("0 passed, 0 failed")

    @pytest.mark.parametrize("typed", ["0/2", "3/2", "1", "1/0", "a/b", "1/2/3", ""])
    def test_one_that_is_none_is_a_mistake(self, six: CommandLine, typed: str) -> None:
        run = six(f"--shard={typed}", ".")
        assert run.code == 2
        assert "needs the form I/N, with I from 1 to N" in run.sentence


class TestShuffle:
    def test_the_seed_that_is_told_repeats_the_order(self, six: CommandLine) -> None:
        first = six("--shuffle", ".")
        found = re.search(r"--shuffle=([0-9]+)", first.lines[0])
        assert found
        order = [line.split()[1] for line in first.lines if line.startswith(("ok", "FAIL"))]
        assert sorted(order) == sorted(ALL)
        assert six("--list", f"--shuffle={found[1]}", ".").lines == order

    def test_failures_of_a_quiet_run_can_be_repeated_too(self, six: CommandLine) -> None:
        assert "shuffled with: --shuffle=5" in six("-q", "--shuffle=5", ".").lines[-1]

    @given(st.integers(0, 10**6))
    def test_nothing_is_lost(self, seed: int) -> None:
        scripts = [Script(f"{n}.js", f"{n}.js", "", Path(f"{n}.js"), 1) for n in range(20)]
        assert sorted(shuffled(scripts, seed), key=scripts.index) == scripts


class TestLastFailed:
    def test_only_what_failed_runs_again_until_it_passes(self, six: CommandLine) -> None:
        assert six(".").code == 1
        assert six("--last-failed", "--list", ".").lines == ["page.md:4"]
        assert six("--last-failed", ".").code == 1
        six.write("page.md", "text above\n```js\n```\n\n```js\n```\n")
        assert six("--last-failed", ".").code == 0
        run = six("--last-failed", "--list", ".")
        assert run.lines == [name.replace(":1", ":2").replace(":4", ":5") for name in ALL]
        assert run.err == "note: none of the scripts failed last time: all of them run\n"

    def test_what_did_not_run_stays_what_it_was(self, six: CommandLine) -> None:
        six(".")
        six("form.js", "Slow.js")
        assert six("--last-failed", "--list", ".").lines == ["page.md:4"]

    def test_a_block_that_runs_alone_is_still_the_same(self, six: CommandLine) -> None:
        six(".")
        assert six("--filter", "page.md:4", "--last-failed", ".").code == 1
        assert six("--last-failed", "--list", ".").lines == ["page.md:4"]

    def test_it_is_kept_with_the_project(self, six: CommandLine) -> None:
        six.write("package.json", "{}")
        six(".")
        assert (six.folder / ".weex-run/last-failed").read_text() == "page.md#2\n"
        assert (six.folder / ".weex-run/.gitignore").read_text() == "*\n"

    def test_one_script_alone_leaves_no_folder(self, six: CommandLine) -> None:
        six.script("boom()")
        assert not (six.folder / ".weex-run").exists()

    def test_that_it_cannot_be_kept_is_no_error(self, six: CommandLine) -> None:
        six.write(".weex-run", "a file stands in the way")
        run = six(".")
        assert (run.code, run.err.count("weex-run:")) == (1, 0)
