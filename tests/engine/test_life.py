"""An engine from its start to its end, and what it must be given."""

from __future__ import annotations

import gc
import json
import subprocess
import sys
import textwrap
import threading
import weakref
from pathlib import Path

import pytest

from bridge.engine import Engine
from bridge.errors import EngineClosed, WrongThread
from bridge.limits import MIB, Limits
from tests.engine.playground import PROBE, Playground


class TestThread:
    @pytest.mark.parametrize(
        "use",
        [
            lambda engine: engine.run("1", "a.js"),
            lambda engine: engine.turn(""),
            lambda engine: engine.again(),
            lambda engine: engine.close(),
        ],
    )
    def test_another_one_is_refused(self, playground: Playground, use: object) -> None:
        assert callable(use)
        seen: list[BaseException] = []

        def run() -> None:
            try:
                use(playground.engine)
            except BaseException as error:
                seen.append(error)

        thread = threading.Thread(target=run)
        thread.start()
        thread.join()
        assert isinstance(seen[0], WrongThread)
        assert playground.run("emit(1)").emitted == [1]

    def test_an_engine_may_live_in_a_worker_thread(self) -> None:
        seen: list[object] = []

        def run() -> None:
            playground = Playground()
            seen.append(playground.run("(function f() { f() })()").error.name)
            seen.append(playground.run("Promise.reject(1)").error.message)
            playground.engine.close()

        thread = threading.Thread(target=run)
        thread.start()
        thread.join()
        assert seen == ["RangeError", "1"]


class TestEnd:
    def test_closing_twice_is_fine(self, playground: Playground) -> None:
        playground.engine.close()
        playground.engine.close()

    def test_a_closed_engine_says_so(self, playground: Playground) -> None:
        playground.engine.close()
        with pytest.raises(EngineClosed, match="it was closed"):
            playground.engine.run("1", "a.js")
        with pytest.raises(EngineClosed, match="it was closed"):
            playground.engine.turn("")
        with pytest.raises(EngineClosed, match="it was closed"):
            playground.engine.again()

    def test_closing_frees_the_context(self, playground: Playground) -> None:
        playground.run("globalThis.big = new ArrayBuffer(1 << 20); Promise.reject(big)")
        engine = playground.engine
        engine.close()
        assert "_context" not in vars(engine)

    def test_an_engine_is_forgotten_with_its_last_reference(self) -> None:
        engine = Engine([PROBE])
        engine.run("Promise.reject(1)", "a.js")
        gone = weakref.ref(engine)
        del engine
        gc.collect()
        assert gone() is None

    def test_many_engines_take_no_more_memory_than_few(self) -> None:
        def live() -> None:
            playground = Playground()
            playground.run("on('message', send); Promise.reject({}); globalThis.x = {}; x.x = x")
            playground.message("text", b"bytes")
            playground.engine.close()

        def resident() -> int:
            pages = Path("/proc/self/statm").read_text("ascii").split()[1]
            return int(pages) * 4096

        if not Path("/proc/self/statm").exists():
            pytest.skip("needs /proc")
        for _ in range(50):
            live()
        gc.collect()
        before = resident()
        for _ in range(200):
            live()
        gc.collect()
        assert resident() - before < 4 * MIB

    def test_an_engine_left_open_at_exit_does_no_harm(self) -> None:
        done = _python(
            """
            from bridge.engine import Engine
            engine = Engine()
            engine.run("Promise.reject(1); globalThis.a = {}", "a.js")
            print("done")
            """
        )
        assert (done.stdout, done.stderr, done.returncode) == ("done\n", "", 0)


class TestAnswer:
    def test_is_given_while_the_script_waits(self) -> None:
        playground = Playground(answer=lambda text: json.dumps({"got": json.loads(text)}))
        outcome = playground.run("emit(ask({ a: ['ü', 2 ** 40, '\\u0000\\ud800'] }))")
        assert outcome.emitted == [{"got": {"a": ["ü", 2**40, "\0\ud800"]}}]

    def test_may_be_asked_for_again_and_again(self) -> None:
        playground = Playground(answer=lambda text: text)
        gc.collect()
        assert playground.run(
            "let sum = 0; for (let i = 0; i < 1000; i += 1) sum += ask(i); emit(sum)"
        ).emitted == [499500]

    def test_long_texts_cross(self) -> None:
        playground = Playground(Limits(), answer=lambda text: text)
        outcome = playground.run("const s = 'x'.repeat(9000); emit(ask(s + 'y' + s).length)")
        assert outcome.emitted == [18001]

    def test_scripts_do_not_see_the_way_it_goes(self) -> None:
        playground = Playground(answer=lambda text: text)
        assert playground.run("emit(typeof __answer)").emitted == ["undefined"]


class TestStart:
    def test_another_package_in_our_place_is_named(self, tmp_path: Path) -> None:
        """What is installed is simulated: a module of the engine's name, and whom it belongs to."""
        (tmp_path / "_quickjs.py").write_text(
            "class JSException(Exception): pass\n"
            "class Context:\n"
            "    def execute_pending_job(self): return False\n"
            "    def eval(self, source): return 'undefinedundefinedundefined'\n"
        )
        _distribution(tmp_path, "quickjs", "_quickjs")
        done = _python("from bridge.engine import Engine; Engine()", path=tmp_path)
        last = done.stderr.splitlines()[-1]
        assert "SetupError" in last
        assert "the module quickjs comes from quickjs, not from quickjs-ng" in last
        assert "pip uninstall -y quickjs`" in last
        assert "pip install --force-reinstall quickjs-ng" in last

    def test_a_module_that_is_no_engine_at_all_is_named(self, tmp_path: Path) -> None:
        (tmp_path / "_quickjs.py").write_text("")
        _distribution(tmp_path, "quickjs-other", "_quickjs")
        done = _python("from bridge.engine import Engine; Engine()", path=tmp_path)
        assert "comes from quickjs-other, not from quickjs-ng" in done.stderr.splitlines()[-1]

    def test_a_missing_engine_is_named(self, tmp_path: Path) -> None:
        (tmp_path / "_quickjs.py").write_text("raise ImportError('no such thing')")
        done = _python("import bridge.engine", path=tmp_path)
        assert "pip install quickjs-ng" in done.stderr.splitlines()[-1]

    def test_costs_no_imports_that_a_run_does_not_need(self) -> None:
        done = _python(
            "import sys, bridge.engine; bridge.engine.Engine();"
            "print([m for m in ('importlib.metadata', 'asyncio', 'ssl') if m in sys.modules])"
        )
        assert done.stdout == "[]\n"


def _distribution(folder: Path, name: str, module: str) -> None:
    info = folder / f"{name}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    (info / "RECORD").write_text(f"{module}.py,,\n{name}-1.0.dist-info/METADATA,,\n")


def _python(code: str, path: Path | None = None) -> subprocess.CompletedProcess[str]:
    root = Path(__file__).parents[2]
    folders = [str(root)] if path is None else [str(path), str(root)]
    setup = f"import sys; sys.path[:0] = {folders!r}\n"
    return subprocess.run(
        [sys.executable, "-c", setup + textwrap.dedent(code)],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
