"""The fixtures, as a project uses them whose pytest has loaded the plugin."""

from __future__ import annotations

from textwrap import dedent

import pytest

from tests.pytest_plugin.project import CHAT, Project


def test_paths_are_relative_to_the_project_wherever_pytest_was_started(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.file("dist/chat.js", CHAT)
    monkeypatch.chdir(project.pytester.mkdir("elsewhere"))
    told = project.run(
        """
        def test_it(weex):
            weex.route("wss://chat.example/*", lambda peer: peer.send("hi"))
            page = weex.open("dist/chat.js")
            assert page.name == "dist/chat.js"
            assert [line.text for line in page.console] == ["hi"]
        """,
        f"--rootdir={project.pytester.path}",
        str(project.pytester.path / "tests"),
        passed=1,
    )
    assert "1 passed" in told


def test_the_test_is_the_server_of_every_url_that_has_no_other(project: Project) -> None:
    project.file("chat.js", CHAT)
    project.run(
        """
        def test_it(weex, weex_server):
            weex.open("chat.js")
            peer = weex_server.next_peer()
            assert peer.url == "wss://chat.example/room"
            peer.expect("hello")

        def test_another(weex, weex_server):
            weex.route("wss://chat.example/*", lambda peer: peer.send("hi"))
            page = weex.open("chat.js")
            assert weex_server.peers == []
            assert page.console
        """,
        passed=2,
    )


def test_each_test_has_a_fresh_device_that_is_gone_afterwards(project: Project) -> None:
    project.run(
        """
        kept = []

        def test_one(weex):
            weex.storage["name"] = "Ann"
            kept.append(weex)
            weex.open(source="setInterval(() => {}, 1000)")

        def test_two(weex):
            assert "name" not in weex.storage
            assert weex is not kept[0]
            assert kept[0].core.pages == []
        """,
        passed=2,
    )


class TestOptions:
    def test_they_stand_in_the_file_of_the_project(self, project: Project) -> None:
        project.settings(
            """
            profile = "ios"
            timeout = 7
            env = { appName = "Chat" }
            maps = { "wss://a.example" = "wss://b.example" }
            [tool.weex.pytest]
            start = "2020-02-02T00:00:00Z"
            unrouted = "error"
            cpu = 0.5
            """
        )
        project.run(
            """
            def test_it(weex):
                page = weex.open(source="console.log(WXEnvironment.platform, "
                                 "WXEnvironment.appName, new Date().getUTCFullYear())")
                assert page.console[0].text == "iOS Chat 2020"
                assert weex.core.defaults.timeout == 7
                weex.open(source="for (;;);")
                weex.expect_errors("0.5 s of CPU")
                assert "0.5 s of CPU" in str(weex.open(source="for (;;);").limit)
            """,
            passed=1,
        )

    def test_the_mark_of_a_test_goes_before_that_of_its_class_and_the_file(
        self, project: Project
    ) -> None:
        project.settings('profile = "web"')
        project.run(
            """
            import pytest

            PLATFORM = "console.log(WXEnvironment.platform)"

            def platform(weex):
                return weex.open(source=PLATFORM).console[0].text

            def test_file(weex):
                assert platform(weex) == "Web"

            @pytest.mark.weex(profile="ios")
            class TestClass:
                def test_class(self, weex):
                    assert platform(weex) == "iOS"

                @pytest.mark.weex(profile="android")
                def test_own(self, weex):
                    assert platform(weex) == "android"
            """,
            passed=3,
        )

    def test_a_fixture_can_add_to_them(self, project: Project) -> None:
        project.file(
            "tests/conftest.py",
            """
            import pytest
            from bridge import Module, method

            class Account(Module):
                name = "account"

                @method
                def login(self, callback):
                    callback("Ann")

            @pytest.fixture
            def weex_args(weex_args):
                return {**weex_args, "modules": [Account]}
            """,
        )
        project.run(
            """
            def test_it(weex):
                page = weex.open(
                    source="weex.requireModule('account').login((name) => console.log(name))")
                assert page.console[0].text == "Ann"
            """,
            passed=1,
        )

    def test_time_may_be_real(self, project: Project) -> None:
        project.run(
            """
            import pytest

            @pytest.mark.weex(clock="real")
            def test_it(weex):
                page = weex.open(source="setTimeout(() => console.log('due'), 5)")
                page.wait_until(lambda: page.console)
                assert page.settled().status == "passed"
            """,
            passed=1,
        )

    @pytest.mark.parametrize(
        ("table", "why"),
        [
            ("clok = 'real'", "clok in [tool.weex.pytest] is no option: did you mean clock?"),
            ("clock = 'fast'", "must be one of virtual, real, not 'fast'"),
        ],
    )
    def test_a_mistake_in_the_file_is_told_in_a_sentence(
        self, project: Project, table: str, why: str
    ) -> None:
        project.settings(f"[tool.weex.pytest]\n{table}")
        done = project.pytester.runpytest("-p", "no:cacheprovider")
        assert done.ret == pytest.ExitCode.USAGE_ERROR
        assert why in done.stderr.str()

    def test_a_mistake_in_a_mark_fails_its_test_in_a_sentence(self, project: Project) -> None:
        told = project.run(
            """
            import pytest

            @pytest.mark.weex(profil="ios")
            def test_it(weex): ...

            @pytest.mark.weex(profile="symbian")
            def test_other(weex): ...
            """,
            errors=2,
        )
        assert "profil is nothing that the device of a test can be given: did you mean prof" in told
        assert "symbian" in told
        assert "Traceback" not in told


class TestErrors:
    TEST = """
import pytest
BROKEN = "function f() { throw new Error('boom'); }\\nf();"
"""

    def test_one_that_nobody_looked_at_fails_the_test(self, project: Project) -> None:
        told = project.run(
            self.TEST + "def test_it(weex): weex.open(source=BROKEN, name='a.js')", failed=1
        )
        assert "its pages had an error that it did not look at" in told
        assert "a.js:1:26: Error: boom" in told
        assert "at f (a.js:1:26)" in told

    def test_of_a_page_that_is_gone_too(self, project: Project) -> None:
        project.run(self.TEST + "def test_it(weex): weex.open(source=BROKEN).destroy()", failed=1)

    @pytest.mark.parametrize(
        "body",
        [
            "assert [e.message for e in weex.open(source=BROKEN).errors] == ['boom']",
            "weex.open(source=BROKEN); weex.expect_errors()",
            "weex.expect_errors('boom'); weex.open(source=BROKEN)",
        ],
    )
    def test_one_that_was_looked_at_or_expected_does_not(self, project: Project, body: str) -> None:
        project.run(f"{self.TEST}\ndef test_it(weex): {body}", passed=1)

    def test_a_mark_can_expect_them(self, project: Project) -> None:
        mark = "@pytest.mark.weex(expect_errors='boom')\n"
        project.run(self.TEST + mark + "def test_it(weex): weex.open(source=BROKEN)", passed=1)

    def test_one_that_was_expected_in_vain_fails_the_test(self, project: Project) -> None:
        told = project.run("def test_it(weex): weex.expect_errors('boom')", failed=1)
        assert "no page had the error that was expected: 'boom'" in told

    def test_one_that_came_after_the_look_fails_the_test(self, project: Project) -> None:
        project.run(
            """
            def test_it(weex):
                page = weex.open(source="setTimeout(() => { throw new Error('late') }, 9)")
                assert page.errors == []
                weex.clock.advance(1)
            """,
            failed=1,
        )


class TestCoroutines:
    TEST = """
        import pytest

        @pytest.mark.asyncio
        async def test_it(weex_async):
            page = await weex_async.open(source="{source}")
            await weex_async.clock.advance(1)
            assert [line.text for line in page.console] == ["due"]
        """

    def test_they_get_the_asynchronous_device(self, project: Project) -> None:
        test = self.TEST.format(source="setTimeout(() => console.log('due'), 9)")
        for mode in ("strict", "auto"):
            project.run(test, f"--asyncio-mode={mode}", passed=1)

    def test_errors_fail_them(self, project: Project) -> None:
        test = self.TEST.format(source="console.log('due'); throw new Error('boom')")
        told = project.run(test, "--asyncio-mode=auto", failed=1)
        assert "did not expect (@pytest.mark.weex(expect_errors=True)):" in told
        assert "Error: boom" in told

    def test_anyio_runs_them_too(self, project: Project) -> None:
        backend = "@pytest.fixture\ndef anyio_backend(): return 'asyncio'\n"
        test = dedent(self.TEST).replace("asyncio", "anyio").replace("\n\n@", f"\n{backend}@", 1)
        test = test.format(source="setTimeout(() => console.log('due'), 9)")
        project.run(test, passed=1)

    def test_the_plain_device_leads_them_to_it(self, project: Project) -> None:
        told = project.run(
            """
            async def test_it(weex):
                weex.open(source="")
            """,
            "--asyncio-mode=auto",
            failed=1,
        )
        assert "use bridge.Device, which the fixture weex_async gives" in told
