"""The weex object, and the older ways to reach a module."""

from __future__ import annotations

import pytest

from bridge import Module, method
from tests.devices import printed, ran


class Account(Module):
    name = "account"

    @method
    def login(self) -> None: ...

    def not_for_scripts(self) -> None: ...


async def said(expression: str) -> str:
    (text,) = printed(await ran(f"console.log({expression})", modules=[Account]))
    return text


class TestRequireModule:
    @pytest.mark.parametrize(
        "call",
        [
            "weex.requireModule('account')",
            "weex.requireModule('@weex-module/account')",
            "requireModule('account')",
            "require('@weex-module/account')",
            "(0, weex.requireModule)('account')",
        ],
    )
    async def test_every_way_gives_the_same_object(self, call: str) -> None:
        assert await said(f"{call} === weex.requireModule('account')") == "true"

    @pytest.mark.parametrize("call", ["weex.requireModule", "require"])
    async def test_an_unknown_one_is_undefined_and_a_warning_names_it_and_those_there_are(
        self, call: str
    ) -> None:
        page = await ran(f"\nconsole.log({call}('@weex-module/storag'))", modules=[Account])
        warning, line = page.console
        assert line.text == "undefined"
        assert warning.level == "warn"
        said_first, known = warning.text.split("; there are: ")
        assert said_first == '[JS Framework] using unregistered weex module "storag"'
        assert {"account", "webSocket"} <= set(known.split(", "))
        assert known.split(", ") == sorted(known.split(", "), key=str)
        assert warning.place is not None
        assert warning.place.line == 2

    @pytest.mark.parametrize("name", ["modal", "account"])
    async def test_who_forgets_it_is_told(self, name: str) -> None:
        page = await ran(
            f"try {{ {name}.go() }} catch (e) {{ console.log(e.message); throw e }}",
            modules=[Account],
        )
        assert [line.text for line in page.console] == [f"{name} is not defined"]
        assert page.errors[0].message == (
            f"{name} is not defined. It is a module: const {name} = weex.requireModule('{name}')"
        )

    @pytest.mark.parametrize("name", ["event", "navigator", "nothing", "__proto__"])
    async def test_other_names_are_just_not_defined(self, name: str) -> None:
        page = await ran(f"(0, eval)(\"throw new ReferenceError('{name} is not defined')\")")
        assert page.errors[0].message == f"{name} is not defined"

    async def test_unknown_ones_are_named_once_each_and_what_there_is_once(self) -> None:
        asked = "for (const name of ['one', 'two', 'one', 'two']) weex.requireModule(name)"
        page = await ran(asked)
        first, second = (line.text.partition("; there are: ") for line in page.console)
        assert first[0].endswith('"one"')
        assert "webSocket" in first[2]
        assert second == ('[JS Framework] using unregistered weex module "two"', "", "")

    @pytest.mark.parametrize("name", ["__proto__", "toString", "constructor", "", "@weex-module/"])
    async def test_names_of_object_prototype_are_unknown_too(self, name: str) -> None:
        page = await ran(f"console.log(weex.requireModule('{name}'))")
        assert [line.level for line in page.console] == ["warn", "log"]
        assert page.console[1].text == "undefined"

    @pytest.mark.parametrize("name", ["undefined", "null", "5", "{}", "Symbol()"])
    async def test_what_is_no_name_is_unknown_too(self, name: str) -> None:
        page = await ran(f"console.log(weex.requireModule({name}))")
        assert page.console[1].text == "undefined"

    async def test_require_of_a_package_says_what_to_do(self) -> None:
        page = await ran("require('lodash')")
        (error,) = page.errors
        assert "lodash" in error.message
        assert "bundle the script" in error.message


class TestQuestions:
    @pytest.mark.parametrize(
        ("expression", "answer"),
        [
            ("weex.isRegisteredModule('webSocket')", "true"),
            ("weex.isRegisteredModule('@weex-module/webSocket')", "true"),
            ("weex.isRegisteredModule('webSocket', 'send')", "true"),
            ("weex.isRegisteredModule('webSocket', 'ping')", "false"),
            ("weex.isRegisteredModule('account', 'login')", "true"),
            ("weex.isRegisteredModule('account', 'not_for_scripts')", "false"),
            ("weex.isRegisteredModule('toString')", "false"),
            ("weex.isRegisteredModule('account', 'toString')", "false"),
            ("weex.isRegisteredComponent('div')", "true"),
            ("weex.isRegisteredComponent('dvi')", "false"),
            ("weex.supports('@module/webSocket')", "true"),
            ("weex.supports('@module/webSocket.onopen')", "true"),
            ("weex.supports('@module/account.logout')", "false"),
            ("weex.supports('@module/none')", "false"),
            ("weex.supports('@component/slider')", "true"),
            ("weex.supports('webSocket')", "null"),
            ("weex.supports()", "null"),
        ],
    )
    async def test_what_the_device_has(self, expression: str, answer: str) -> None:
        assert await said(expression) == answer

    async def test_asking_warns_of_nothing(self) -> None:
        page = await ran("weex.isRegisteredModule('none'); weex.supports('@module/none')")
        assert printed(page) == []


class TestConfig:
    async def test_the_bundle_url_is_the_one_given(self) -> None:
        page = await ran(
            "console.log(weex.config.bundleUrl)", bundle_url="http://host/a b.js?x=1&wsport=2"
        )
        assert printed(page) == ["http://host/a b.js?x=1&wsport=2"]

    async def test_without_one_it_is_a_file_url(self) -> None:
        assert (await said("weex.config.bundleUrl")).startswith("file:///")
