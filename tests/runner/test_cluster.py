"""Runs on a Dask cluster: a real scheduler and real workers, on loopback, some of which die."""

from __future__ import annotations

import io
import pickle
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from bridge import __version__
from bridge.errors import SetupError
from bridge.runner import apart, cluster
from bridge.runner.apart import run_apart
from bridge.runner.collect import Script
from bridge.runner.options import RunOptions
from bridge.runner.result import Result
from tests.runner.command import CommandLine
from tests.runner.test_interruption import eventually

ADDRESS = re.compile(rb"Scheduler at:\s+(tcp://\S+)")
# Also what a person's own settings say; nothing of a cluster may reach beyond loopback.
QUIET = ("--no-dashboard", "--host", "127.0.0.1")
SLOW = "setTimeout(() => console.log('done'), 300)"


class Cluster:
    """A scheduler and its workers, each a process."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.scheduler = self._start("scheduler", *QUIET, "--port", "0")
        assert self.scheduler.stderr is not None
        self._log = self.scheduler.stderr
        lines = iter(self._log.readline, b"")
        self.address = next(found[1].decode() for each in lines if (found := ADDRESS.search(each)))
        # Whoever does not read on would stop it one day.
        self._reader = threading.Thread(target=self._log.read)
        self._reader.start()
        self.workers: dict[str, subprocess.Popen[bytes]] = {}

    def add_worker(self, name: str) -> None:
        self.workers[name] = self._start(
            *("worker", self.address, *QUIET, "--no-nanny", "--nthreads", "2", "--name", name),
            stderr=subprocess.DEVNULL,
        )

    def close(self) -> None:
        for process in (*self.workers.values(), self.scheduler):
            process.kill()
            process.wait()
        self._reader.join()
        self._log.close()

    def _start(self, *words: str, stderr: int = subprocess.PIPE) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "dask", *words],
            cwd=self._folder,
            stdout=subprocess.DEVNULL,
            stderr=stderr,
        )


@contextmanager
def client_of(address: str) -> Iterator[Any]:
    from distributed import Client

    client: Any = Client(address, set_as_default=False)  # type: ignore[no-untyped-call]
    try:
        yield client
    finally:
        client.close()


@pytest.fixture
def workers(tmp_path: Path) -> Iterator[Cluster]:
    """A cluster of two workers, ``one`` and ``two``."""
    made = Cluster(tmp_path)
    try:
        for name in ("one", "two"):
            made.add_worker(name)
        with client_of(made.address) as client:
            client.wait_for_workers(2, timeout=30)
        yield made
    finally:
        made.close()


def script(name: str, source: str) -> Script:
    return Script(name, name, source, Path(name), 1)


class TestRuns:
    def test_a_cluster_and_this_machine_tell_the_same(
        self, weex: CommandLine, workers: Cluster
    ) -> None:
        weex.write("1.js", SLOW)
        weex.write("2.js", "console.log('two'); boom()")
        weex.write("3.js", "while (true);")
        weex.write("4.md", "```js\nconsole.log('four')\n```\n")
        options = ("--cpu", "0.3", "--retries", "1", ".")
        here, there = weex(*options), weex("--executor", f"dask:{workers.address}", *options)
        assert here.code == there.code == 4
        assert re.sub(r"[0-9.]+ s", "N s", here.out) == re.sub(r"[0-9.]+ s", "N s", there.out)
        assert here.err == there.err

    def test_nothing_is_lost_with_a_worker_that_dies(
        self, weex: CommandLine, workers: Cluster
    ) -> None:
        for number in range(12):
            weex.write(f"{number}.js", SLOW)
        options = ("--until", "closed", "--executor", f"dask:{workers.address}", ".")
        with client_of(workers.address) as client, weex.started(*options) as process:
            name = client.run(lambda dask_worker: dask_worker.name)
            (one,) = (address for address, each in name.items() if each == "one")
            assert eventually(lambda: bool(client.processing().get(one)))
            workers.workers["one"].kill()
            run = weex.finished(process)
        assert run.lines[-1].startswith("12 passed, 0 failed in ")
        assert (run.code, run.out.count("] done")) == (0, 12)

    def test_a_scheduler_that_dies_ends_the_run(self, weex: CommandLine, workers: Cluster) -> None:
        weex.write("1.js", "setTimeout(() => {}, 20000)")
        options = ("--until", "closed", "--executor", f"dask:{workers.address}", "1.js")
        with client_of(workers.address) as client, weex.started(*options) as process:
            assert eventually(lambda: any(client.processing().values()))
            workers.scheduler.kill()
            run = weex.finished(process)
        lost = "it was cancelled there, as when a cluster's scheduler ends"
        assert (run.code, run.out) == (1, "")
        assert run.err == f"1.js: the executor lost it ({lost})\n"


class TestTrouble:
    def test_no_scheduler_is_one_sentence(self, weex: CommandLine) -> None:
        weex.write("1.js", "")
        run = weex("--executor", "dask:tcp://127.0.0.1:1", "1.js")
        assert run.code == 2
        assert run.sentence.startswith("weex-run: no Dask scheduler answers at tcp://127.0.0.1:1 (")

    @pytest.mark.parametrize(
        "kind", ["tcp://127.0.0.1:1", "dask:", "dask:here://a:1", "dask", "spark:local"]
    )
    def test_another_kind_of_executor_is_one_sentence(self, weex: CommandLine, kind: str) -> None:
        weex.write("1.js", "")
        run = weex("--executor", kind, "1.js")
        assert run.code == 2
        assert f"'{kind}' needs the form dask:tcp://SCHEDULER:8786" in run.sentence

    @pytest.mark.parametrize(
        "option", ["--coverage", "--screenshot=a.png", "--storage=kept.sqlite"]
    )
    def test_what_leaves_files_where_scripts_run_is_refused(
        self, weex: CommandLine, option: str
    ) -> None:
        weex.write("1.js", "")
        run = weex("--executor", "dask:tcp://127.0.0.1:1", option, "1.js")
        assert run.code == 2
        assert f"{option.partition('=')[0]} " in run.sentence
        assert "on this machine, and --executor runs on others" in run.sentence
        assert [file.name for file in weex.folder.iterdir()] == ["1.js"]

    def test_a_scheduler_without_workers_is_given_up(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(cluster, "PATIENCE", 0.1)
        alone = Cluster(tmp_path)
        try:
            with (
                pytest.raises(SetupError, match=r"has had no worker for 0\.1 s: start some with"),
                cluster.dask(alone.address, RunOptions(), None),
            ):
                pass
        finally:
            alone.close()

    def test_workers_of_another_release_are_named(self, monkeypatch: pytest.MonkeyPatch) -> None:
        client = SimpleNamespace(
            wait_for_workers=lambda *_, **__: None,
            run=lambda *_, **__: {"tcp://a": __version__, "tcp://b": "0.0.1"},
            close=lambda: None,
        )
        monkeypatch.setattr(cluster, "_client", lambda _: client)
        with (
            pytest.raises(SetupError, match=r"worker tcp://b has release 0\.0\.1, and this is"),
            cluster.dask("tcp://there", RunOptions(), None),
        ):
            pass

    def test_workers_that_stay_away_end_the_run(self, monkeypatch: pytest.MonkeyPatch) -> None:
        info: dict[str, object] = {"workers": {}}
        client = SimpleNamespace(status="running", scheduler_info=lambda n_workers: info)
        health = cluster._Health(client)
        assert health.ailing() == ""
        monkeypatch.setattr(cluster, "PATIENCE", -1.0)
        assert health.ailing().startswith("its cluster has had no worker for")
        client.status = "connecting"
        assert health.ailing().startswith("its scheduler has been out of reach for")
        client.status, info["workers"] = "running", {"one": {}}
        assert health.ailing() == ""


class TestApart:
    """Programs with threads, where forking would be a gamble."""

    def test_threads_run_scripts_side_by_side(self) -> None:
        scripts = [script(f"{number}.js", f"console.log({number})") for number in range(4)]
        with ThreadPoolExecutor(2) as executor:
            results = list(executor.map(run_apart, scripts, [RunOptions()] * 4))
        assert [result.console[0].text for result in results] == ["0", "1", "2", "3"]

    def test_processes_run_scripts_side_by_side(self) -> None:
        with ProcessPoolExecutor(2, get_context("spawn")) as executor:
            future = executor.submit(run_apart, script("a.js", "boom()"), RunOptions())
            assert future.result().status == "failed"

    def test_what_a_thread_keeps_is_replaced_when_it_was_killed(self) -> None:
        def twice() -> list[str]:
            first = run_apart(script("a.js", "console.log(1)"), RunOptions())
            apart._beside.runner.process.kill()
            second = run_apart(script("a.js", "console.log(2)"), RunOptions())
            return [result.console[0].text for result in (first, second)]

        with ThreadPoolExecutor(1) as executor:
            assert executor.submit(twice).result() == ["1", "2"]

    @pytest.mark.parametrize("lost", [EOFError, BrokenPipeError, pickle.UnpicklingError])
    def test_one_that_is_killed_at_any_time_is_replaced(
        self, lost: type[Exception], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked: list[object] = []

        def ask(runner: object, *_: object) -> object:
            asked.append(runner)
            if len(asked) == 1:
                raise lost
            return Result("a.js")

        monkeypatch.setattr(apart._Runner, "ask", ask)
        with ThreadPoolExecutor(1) as executor:
            result = executor.submit(run_apart, script("a.js", ""), RunOptions()).result()
        assert result.script == "a.js"
        assert len({id(each) for each in asked}) == 2

    def test_a_defect_of_ours_is_told_and_does_not_end_the_process(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        def broken(*_: object) -> None:
            raise ZeroDivisionError("by zero")

        monkeypatch.setattr(apart, "run_script", broken)
        requests, answers = io.BytesIO(), io.BytesIO()
        for _ in range(2):
            pickle.dump((script("a.js", ""), RunOptions()), requests)
        requests.seek(0)
        apart.serve(requests, answers)
        answers.seek(0)
        assert "by zero" in str(pickle.load(answers))
        assert isinstance(pickle.load(answers), SetupError)
        assert "ZeroDivisionError" in capsys.readouterr().err

    def test_it_ends_with_its_program(self) -> None:
        process = subprocess.Popen(
            [sys.executable, "-m", "bridge.runner.apart"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        process.communicate(b"", timeout=30)
        assert process.returncode == 0
