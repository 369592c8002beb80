"""Which framework a bundle needs, by its marks and by its code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge.bundles import KNOWN, detect, refusal
from bridge.errors import UsageError
from tests.npm.bundles import bundle, names

_FIXTURES = Path(__file__).parents[1] / "jsfixtures"
_SCRIPTS = [
    file
    for file in sorted(_FIXTURES.rglob("*.js"))
    if file.relative_to(_FIXTURES).parts[0] != "pages"
]
URL = "file:///pages/page.js"


def of(source: str) -> str:
    return detect(source, URL)


class TestWhatTheUserSays:
    @pytest.mark.parametrize("name", ["Vue", "vue", "VUE"])
    def test_counts_first_in_any_case(self, name: str) -> None:
        assert detect('// {"framework":"Rax"}\n', URL + "?bundleType=Rax", name) == "Vue"

    @pytest.mark.parametrize("name", ["none", "Vanilla"])
    def test_may_be_that_it_is_a_plain_script(self, name: str) -> None:
        assert detect('// {"framework":"Vue"}\nnew Vue({})', URL, name) == ""

    def test_of_an_unknown_framework_is_refused_with_those_there_are(self) -> None:
        with pytest.raises(UsageError) as caught:
            detect("", URL, "React")
        assert str(caught.value) == (
            "there is no framework 'React': choose from Vue, Rax, Weex, or none for a plain script"
        )


class TestUrl:
    @pytest.mark.parametrize(
        ("url", "framework"),
        [
            ("http://h/a.js?bundleType=Vue", "Vue"),
            ("http://h/a.js?x=1&bundleType=rax&y=2#z", "Rax"),
            ("a.js?bundleType=Vue", "Vue"),
            ("http://h/a.js?bundleType=Svelte", ""),
            ("http://h/a.js?bundleType=", ""),
            ("http://h/a.js#?bundleType=Vue", ""),
            ("http://[::1/a.js?bundleType=Vue", ""),
        ],
    )
    def test_its_query_may_name_it(self, url: str, framework: str) -> None:
        assert detect("console.log(1)", url) == framework

    def test_comes_before_the_comment(self) -> None:
        assert detect('// {"framework":"Vue"}\n', "a.js?bundleType=Rax") == "Rax"


class TestComment:
    @pytest.mark.parametrize(
        "source",
        [
            '// { "framework": "Vue" }\n!function(){}()',
            '//{"framework":"vue"}\nx',
            '// {"framework" : "Vue"} \r\nx',
            '// {"framework":"Vue"}\rx',
            '\ufeff// {"framework":"Vue"}\nx',
            '\n\n  // {"framework":"Vue"}\nx',
            '/* {"framework":"Vue"} */x',
            '/*! {"framework":"Vue"}\n */\nx',
            "// {'framework':'Vue'}\nx",
            "// {framework: 'Vue', version: 2}\nx",
            '// {"env": "weex", "framework": "Vue"}\nx',
            '// {"framework":"Vue"}',
            '// Copyright\n/* Licence { } */\n// {"framework":"Vue"}\nx',
            '"use strict";\n// {"framework":"Vue"}\nx',
            '// {"framework":"Vue"}\n// {"framework":"Rax"}\nx',
            '/******/ // {"framework":"Vue"}\n',
        ],
    )
    def test_before_the_code_names_it(self, source: str) -> None:
        assert of(source) == "Vue"

    @pytest.mark.parametrize(
        "source",
        [
            'x(); // {"framework":"Vue"}',
            'var help = \'// {"framework":"Vue"}\'',
            '// the framework is "Vue"\nx',
            "// {}\n// {\nx",
            "/* never closed",
            "",
            "\ufeff",
        ],
    )
    def test_elsewhere_or_of_another_kind_does_not(self, source: str) -> None:
        assert of(source) == ""

    def test_may_name_the_dead_language(self) -> None:
        assert of('// {"framework":"Weex"}\n') == "Weex"

    def test_of_an_unknown_framework_is_refused_with_its_place(self) -> None:
        with pytest.raises(UsageError, match=r"'Foo' \(the first comment of file:.*page\.js names"):
            of('// {"framework":"Foo"}\n')


class TestDirective:
    @pytest.mark.parametrize(
        "source",
        [
            '"use weex:vue"\nx',
            "'use  weex:Vue';",
            '!function(t){}([function(t,e){"use strict";"use weex:vue";e(1)}])',
            'eval("\\"use weex:vue\\";\\nx()")',
        ],
    )
    def test_names_it_wherever_it_stands(self, source: str) -> None:
        assert of(source) == "Vue"

    def test_may_name_rax(self) -> None:
        assert of('"use weex:rax"') == "Rax"

    @pytest.mark.parametrize("source", ["// use weex:vue\n", "'use weex: vue'", "'weex:vue'"])
    def test_of_another_form_does_not(self, source: str) -> None:
        assert of(source) == ""


def evaluated(code: str, quote: str = '"') -> str:
    """Code as webpack's ``eval`` source maps hold it; minifiers change the quotes."""
    text = json.dumps(code)
    if quote == "'":
        text = "'" + text[1:-1].replace('\\"', '"').replace("'", "\\'") + "'"
    return f"!function(m){{m[0]()}}([function(e,t){{eval({text})}}]);"


class TestCode:
    @pytest.mark.parametrize(
        "source",
        [
            '!function(t){}([function(t,e,n){n(1).default.el="#root",new Vue(n(1))}])',
            '/***/ (function(m, e, r) {\nApp.el = "#root"\nnew Vue(App)\n/***/ })',
            "new Vue",
            "Vue.component('a', {}); start()",
            "Vue . use(plugin)",
            "x = a / b; y = '/'; new Vue({}) / 2",
            "var r = /[/'\"]`/.test(s) || /'/; new Vue({})",
            "return/'/.test(t)?1:new Vue({})",
            "function install(Vue) { Vue.mixin({}) }\nnew Vue({})",
            "[function(){var Vue; function install(_Vue){Vue=_Vue;Vue.mixin({})}},"
            "function(){new Vue(App)}]",
            "const f = (Vue) => { Vue.use(1) }; new Vue({})",
            "class A { install (Vue, options) { Vue.use(1) } }\nnew Vue({})",
            "if (Vue) { Vue.x() }",
            "typeof Vue; new Vue({})",
            "global.Vue = Vue; new Vue({})",
            "const a = `text ${b} { `; new Vue({})",
            evaluated('var App = __webpack_require__("x")\nnew Vue(App)'),
            evaluated("var App = __webpack_require__(\"x\")\nnew Vue({a: 'b'})", "'"),
        ],
    )
    def test_that_uses_a_vue_nobody_declares_needs_it(self, source: str) -> None:
        assert of(source) == "Vue"

    @pytest.mark.parametrize(
        "source",
        [
            "modal.toast({ message: 'write new Vue({}) in the entry' })",
            '// new Vue({})\nx("it\'s new Vue(1)")',
            "/* new Vue({}) */ x = `new Vue({})`",
            r"x = /new Vue({})/",
            "function Vue(options) { this._init(options) }\nnew Vue({})",
            "var a = 1, Vue = make()\nnew Vue({})",
            "let Vue\nVue = 1\nnew Vue()",
            "const { Vue } = require('vue'); new Vue({})",
            "import Vue from 'vue'; new Vue({})",
            "class Vue {}\n{ { new Vue() } }",
            "(function (a, Vue) { new Vue({}) })(1, x)",
            "Vue => new Vue({})",
            "!function(e,t){e.Vue=t()}(this,function(){});new Vue({})",
            "if (typeof Vue !== 'undefined') Vue.use(plugin)",
            "window.Vue && window.Vue.use(plugin)",
            "new VueRouter({}); new MyVue(); a.Vue(); x = { Vue: 1 }; new $Vue()",
            "} } new Vue({}); function Vue() {}",
            "function install(Vue) { Vue.component('a', {}) }",
            evaluated("function Vue(o) {}\nnew Vue({})"),
            'eval("new Vue(\\x41)")',
            "weex.requireModule('modal').toast({ message: 'hi' })",
        ],
    )
    def test_that_declares_it_or_only_speaks_of_it_does_not(self, source: str) -> None:
        assert of(source) == ""

    @pytest.mark.parametrize(
        "source",
        [
            'define("index.bundle",function(e){}),require("index.bundle");',
            '/* banner */\n;define("a/b", [], function (require) {})',
            'var rax = require("@weex-rax/rax")',
            '!function(){ t.exports = require("rax") }()',
            'var L="object"==typeof __weex_document__?__weex_document__:document',
        ],
    )
    def test_in_the_ways_of_rax_needs_rax(self, source: str) -> None:
        assert of(source) == "Rax"

    @pytest.mark.parametrize(
        "source",
        [
            "__weex_bootstrap__('@weex-component/64f8',undefined,undefined)",
            'define("@weex-component/main", function (require) {}); bootstrap("@weex-component/a")',
        ],
    )
    def test_of_the_dead_language_is_known(self, source: str) -> None:
        assert of(source) == "Weex"

    @pytest.mark.parametrize(
        "source",
        [
            "// require('@weex-rax/rax')\n",
            "var modal = require('@weex-module/modal')",
            "log.say('@weex-rax/rax')",
            "log('rax'), bundle.require('rax') // require('rax')",
            "say('require(\"@weex-rax/rax\")', '@weex-rax/rax')",
            "x.__weex_document__ = 1",
            "define(function () {})",
            "x; define('a', [])",
        ],
    )
    def test_that_only_looks_like_it_is_plain(self, source: str) -> None:
        assert of(source) == ""


@pytest.mark.parametrize("file", _SCRIPTS, ids=lambda file: file.stem)
def test_scripts_of_ours_are_plain(file: Path) -> None:
    assert detect(file.read_text(encoding="utf-8"), file.as_uri()) == ""


@pytest.mark.parametrize("name", names("min"))
def test_minified_pages_of_ours_need_vue(name: str) -> None:
    file = bundle(f"min/{name}")
    assert detect(file.read_text(encoding="utf-8"), file.as_uri()) == "Vue"


# Each is half a megabyte or more on which a search that begins anew at every character never ends.
@pytest.mark.parametrize(
    "piece",
    ['"\\', "'\\", "`", "/[", "=/[", "/*", "//", "{", "}", "{Vue.", "function(Vue", "{framework:",
     "use ", "define(", "\n", ";", "$", "\\"],
)  # fmt: skip
def test_every_text_is_read_in_one_go(piece: str) -> None:
    text = piece * (500_000 // len(piece))
    assert of(text + "\n") in ("", "Vue")
    assert of("Vue" + text) in ("", "Vue")


_PIECES = st.sampled_from(
    ["new Vue(", "Vue", "{", "}", "'", '"', "`", "/", "//", "/*", "*/", "\\", "\n", "(", ")", "=",
     "function ", "var ", ".", '{"framework":"Vue"}', "eval(", "@weex-rax/", "define(", " ", "x"]
)  # fmt: skip


@given(st.lists(_PIECES).map("".join) | st.text())
def test_any_text_gives_an_answer(source: str) -> None:
    assert of(source) in ("", *KNOWN)


@given(st.lists(_PIECES).map("".join))
def test_no_string_or_comment_makes_a_plain_script_a_page(inside: str) -> None:
    assert of(f"log.x({json.dumps(inside)})") == ""
    assert of("x\n//" + inside.replace("\n", " ")) == ""


class TestRefusal:
    WE = "__weex_define__('@weex-component/x', [], x); __weex_bootstrap__('@weex-component/x');"

    def test_of_a_page_of_the_old_language_says_what_to_build_instead(self) -> None:
        assert refusal(self.WE, "old.js") == (
            "old.js is made for Weex, the language of .we files, which no framework runs any more: "
            "build it for Vue or Rax"
        )

    @pytest.mark.parametrize(
        ("code", "framework"),
        [("new Vue(App)", "Vue"), ("define('app', ['rax'], (require) => {})", "Rax")],
    )
    def test_of_what_a_bundler_named_wrongly_says_what_to_write(
        self, code: str, framework: str
    ) -> None:
        source = f'// {{ "framework": "Weex" }}\n{code}'
        assert of(source) == "Weex"
        assert refusal(source, "app.js") == (
            "app.js says that it is for Weex, the language of .we files, but its code is for "
            f'{framework}: let its bundler write // {{ "framework": "{framework}" }} into its '
            "first line"
        )
