"""The options a project writes down once, and what is said when they make no sense."""

from __future__ import annotations

from pathlib import Path

import pytest

from bridge.config import settings
from bridge.errors import UsageError
from tests.runner.command import CommandLine


@pytest.fixture
def weex(tmp_path: Path) -> CommandLine:
    weex = CommandLine(tmp_path)
    weex.write("a.js", "console.log(WXEnvironment.platform, WXEnvironment.mine)")
    return weex


class TestSettings:
    def test_values_come_in_one_form(self, tmp_path: Path) -> None:
        (tmp_path / "pyproject.toml").write_text(
            '[tool.weex]\nprofile = "ios"\nmaps = { "ws://a" = "ws://b" }\nca = "tls/ca.pem"\n'
            'allow-net = "a.example"\nframeworks = { Vue = "vue" }\nenv = { n = 1 }\n'
            "[tool.weex.pytest]\nanything = 1\n"
        )
        (tmp_path / "below").mkdir()
        found = settings(start=tmp_path / "below")
        assert found.file is not None
        assert found.file.resolve() == (tmp_path / "pyproject.toml").resolve()
        assert found.shared["maps"] == ("ws://a=ws://b",)
        assert found.shared["allow-net"] == ("a.example",)
        assert Path(found.shared["ca"]).resolve() == tmp_path / "tls/ca.pem"
        assert Path(found.shared["frameworks"]["Vue"]).resolve() == tmp_path / "vue"
        assert found.tables == {"pytest": {"anything": 1}}

    def test_a_project_without_the_table_has_none(self, tmp_path: Path) -> None:
        (tmp_path / "pyproject.toml").write_text("[tool.other]\nweex = 1\n")
        assert settings(start=tmp_path).shared == {}

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("[tool.weex]\nprofil = 'ios'", "profil in [tool.weex] is no option: did you mean"),
            (
                "[tool.weex]\nsettle = -1",
                "settle in [tool.weex] must be a number from 0 up, not -1",
            ),
            ("[tool.weex]\ncpu = nan", "cpu in [tool.weex] must be a number from 0 up, not nan"),
            ("[tool.weex.rnu]\njobs = 2", "rnu in [tool.weex] is no option: did you mean run?"),
            ("[tool.weex.py-test]\nclock = 1", "did you mean pytest?"),
            ("[tool.weex]\nzzz = 1", "zzz in [tool.weex] is no option: there are allow-net, "),
            (
                "[tool.weex]\ntimeout = 'x'",
                "timeout in [tool.weex] must be a number from 0 up, not 'x'",
            ),
            ("[tool.weex]\ntrace = 1", "trace in [tool.weex] must be true or false, not 1"),
            ("[tool.weex]\nmaps = 1", "maps in [tool.weex] must be a text or a list of texts"),
            ("[tool]\nweex = 1", "tool.weex must be a table: write [tool.weex]"),
            ("[tool.weex", "is no TOML: "),
        ],
    )
    def test_what_makes_no_sense_is_one_sentence(
        self, tmp_path: Path, text: str, said: str
    ) -> None:
        (tmp_path / "pyproject.toml").write_text(text)
        with pytest.raises(UsageError) as caught:
            settings(start=tmp_path)
        assert said in str(caught.value)
        assert "pyproject.toml" in str(caught.value)


class TestCommandLine:
    def test_options_and_paths_can_stand_in_the_file(self, weex: CommandLine) -> None:
        weex.write(
            "pyproject.toml",
            '[tool.weex]\nprofile = "ios"\nenv = { mine = true }\n'
            '[tool.weex.run]\npaths = ["a.js"]\nreport = ["junit:out/r.xml"]\nretries = 1\n',
        )
        assert weex().out == "iOS true\n"
        assert (weex.folder / "out/r.xml").exists()

    def test_the_command_line_wins(self, weex: CommandLine) -> None:
        weex.write("pyproject.toml", '[tool.weex]\nprofile = "ios"\nenv = { mine = 1, b = 2 }\n')
        run = weex("--profile", "android", "--env", "mine=2", "a.js")
        assert run.out == "android 2\n"

    def test_services_of_the_file_and_of_the_command_line_are_all_run(
        self, weex: CommandLine
    ) -> None:
        weex.write("app/s.js", "console.log(options.serviceName)")
        weex.write("app/pyproject.toml", '[tool.weex]\nservices = { one = "s.js" }\n')
        run = weex("--config", "app/pyproject.toml", "--service", "two=app/s.js", "a.js")
        assert run.out == "one\ntwo\nandroid undefined\n"

    def test_its_own_table_goes_before_the_shared_one(self, weex: CommandLine) -> None:
        weex.write(
            "pyproject.toml", '[tool.weex]\nprofile = "ios"\n[tool.weex.run]\nprofile = "android"\n'
        )
        assert weex("a.js").out == "android undefined\n"

    def test_it_can_be_another_file_or_none(self, weex: CommandLine) -> None:
        weex.write("pyproject.toml", "[tool.weex]\nnonsense = 1\n")
        weex.write("weex.toml", 'profile = "ios"\n[run]\nquiet = true\n')
        assert weex("--config", "weex.toml", "a.js").out == "iOS undefined\n"
        assert weex("--no-config", "a.js").code == 0
        assert weex("a.js").code == 2

    def test_files_are_found_from_folders_below(self, weex: CommandLine) -> None:
        weex.write("pyproject.toml", '[tool.weex.run]\npaths = ["a.js"]\n')
        weex.write("below/b.js", "")
        below = CommandLine(weex.folder / "below")
        assert below().code == 0

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("retry = 1", "retry in [tool.weex.run] is no option: did you mean retries?"),
            ("retries = 1.5", "pyproject.toml: argument --retries: '1.5' is not a whole number"),
            ("jobs = 'many'", "jobs in [tool.weex.run] must be a number from 0 up, not 'many'"),
            ("fail-fast = 'x'", "fail-fast in [tool.weex.run] must be true, false or a number"),
        ],
    )
    def test_mistakes_name_the_file(self, weex: CommandLine, text: str, said: str) -> None:
        weex.write("pyproject.toml", f"[tool.weex.run]\n{text}\n")
        run = weex("a.js")
        assert run.code == 2
        assert said in run.sentence
