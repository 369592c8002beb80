"""Worker processes by themselves: what they tell, how they end, and what they leave behind."""

from __future__ import annotations

import errno
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from bridge.errors import SetupError
from bridge.runner.process import Process, Sender

SOON = 10.0  # seconds


def started(work: Callable[[Sender], None], alarm: float = SOON) -> Process:
    process = Process(work, alarm=alarm)
    process.start()
    return process


def told(process: Process) -> list[object]:
    return list(process.messages(time.monotonic() + SOON))


def sending(*messages: object) -> Callable[[Sender], None]:
    def work(sender: Sender) -> None:
        for message in messages:
            sender.send(message)

    return work


def open_files() -> int:
    return len(list(Path("/dev/fd").iterdir()))


class TestMessages:
    def test_they_arrive_in_order_and_end_with_the_process(self) -> None:
        process = started(sending(*range(1000)))
        assert told(process) == list(range(1000))
        assert process.end() == 0

    def test_they_may_be_large(self) -> None:
        large = ["x" * 10_000_000, "\ud800", b"\0" * 100_000]
        process = started(sending(*large))
        assert told(process) == large
        process.end()

    def test_half_a_message_of_a_process_that_died_is_none(self) -> None:
        def work(sender: Sender) -> None:
            sender.send("whole")
            os.write(sender._pipe, b"\0" * 7)
            os.kill(os.getpid(), signal.SIGKILL)

        process = started(work)
        assert told(process) == ["whole"]
        assert process.end() == -signal.SIGKILL

    def test_a_message_that_was_being_read_when_reading_stopped_does_not_come_again(self) -> None:
        process = started(sending("a", "b", "c"))
        for message in process.messages(time.monotonic() + SOON):
            assert message == "a"
            break
        process.end(patience=SOON)

    def test_silence_ends_at_the_deadline(self) -> None:
        process = started(lambda _: time.sleep(SOON))
        with pytest.raises(TimeoutError):
            list(process.messages(time.monotonic() + 0.05))
        assert process.end() == -signal.SIGKILL

    def test_what_was_sent_in_time_is_delivered_to_a_late_reader(self) -> None:
        process = started(lambda sender: sender.send("in time"))
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOWAIT)
        assert list(process.messages(time.monotonic() - 1)) == ["in time"]
        process.end()


class TestEnd:
    def test_a_process_that_goes_by_itself_is_not_killed(self) -> None:
        process = started(lambda _: time.sleep(0.05))
        assert process.end(patience=SOON) == 0

    def test_ending_twice_is_fine(self) -> None:
        process = started(lambda _: None)
        assert process.end(patience=SOON) == 0
        assert process.end() is None

    def test_the_system_ends_a_process_at_its_alarm(self) -> None:
        process = started(lambda _: time.sleep(SOON), alarm=0.05)
        assert told(process) == []
        assert process.end() == -signal.SIGALRM

    def test_it_can_be_asked_to_end(self) -> None:
        def work(sender: Sender) -> None:
            sender.send("up")
            time.sleep(SOON)

        process = started(work)
        next(process.messages(time.monotonic() + SOON))
        process.terminate()
        assert process.end(patience=SOON) == -signal.SIGTERM

    def test_what_it_raises_is_a_failure_of_its_own(
        self, capfd: pytest.CaptureFixture[str]
    ) -> None:
        def work(_: Sender) -> NoReturn:
            raise RuntimeError("inside")

        assert started(work).end(patience=SOON) == 1
        assert "RuntimeError: inside" in capfd.readouterr().err

    def test_buffers_of_the_runner_are_not_written_twice(self, tmp_path: Path) -> None:
        with (tmp_path / "file").open("w", encoding="utf-8") as file:
            file.write("once\n")
            started(lambda _: None).end(patience=SOON)
        assert (tmp_path / "file").read_text(encoding="utf-8") == "once\n"

    def test_it_has_no_share_in_standard_input(self) -> None:
        process = started(lambda sender: sender.send(os.read(0, 1)))
        assert told(process) == [b""]
        process.end()


class TestResources:
    def test_nothing_is_left_of_many_processes(self) -> None:
        before = open_files()
        forked: list[int] = []
        for _ in range(100):
            process = started(lambda sender: sender.send(os.getpid()))
            forked += process.messages(time.monotonic() + SOON)
            process.end(patience=SOON)
        assert open_files() == before
        assert len(forked) == 100
        for pid in forked:  # others that this process began may be under way
            with pytest.raises(ChildProcessError):
                os.waitpid(pid, os.WNOHANG)

    @pytest.mark.parametrize("function", ["fork", "pipe"])
    def test_a_system_without_room_for_more_is_said(
        self, function: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        before = open_files()

        def refuse() -> NoReturn:
            raise OSError(errno.EAGAIN, os.strerror(errno.EAGAIN))

        monkeypatch.setattr(os, function, refuse)
        with pytest.raises(SetupError, match=r"no process can be started .*\(Resource"):
            started(lambda _: None)
        assert open_files() == before
        assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())

    def test_a_system_without_fork_is_said(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delattr(os, "fork")
        with pytest.raises(SetupError, match="needs Linux, macOS or WSL"):
            started(lambda _: None)
