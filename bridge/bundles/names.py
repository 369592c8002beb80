"""Reads JavaScript just far enough to see which of a few names it uses without declaring them.

It knows strings, comments, regular expressions, braces and words, and its time is in proportion to
the text, whatever is in it.
"""

from __future__ import annotations

import json
import re
from typing import NamedTuple

# What is left open reaches to the end of its line, or of the text, so that nothing is read twice.
_TOKEN = re.compile(
    r"""
      (?P<comment> //[^\n]*+ | /\*.*?(?:\*/|\Z) )
    | (?P<string> "(?:[^"\\\n]|\\(?:.|\Z))*+(?:"|\n|\Z) | '(?:[^'\\\n]|\\(?:.|\Z))*+(?:'|\n|\Z)
                | `(?:[^`\\]|\\(?:.|\Z))*+(?:`|\Z) )
    | (?P<slash> / )
    | (?P<brace> [{}] )
    | (?P<name> (?<![\w$])(?:Vue|__weex_bootstrap__|__weex_document__)(?![\w$]) )
    """,
    re.VERBOSE | re.DOTALL,
)
_REGEX = re.compile(r"/(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.){0,200}+\]){1,500}+/")
# Words after which a slash begins a regular expression; after other words it divides.
_BEFORE_REGEX = re.compile(r"(?:^|[^\w$.])(?:return|typeof|case|in|of|delete|void|throw|else|do)$")
_MOST_NAMES = 20_000  # no bundle has so many; the rest of a text that has them is not read
_CONTEXT = 200  # characters before and after a name that say what it is there

_DECLARED = re.compile(r"(?:^|[^\w$.])(?:var|let|const|function|class|import)\b([\s\w$,*{]*)$")
_PARAMETER_HEAD = re.compile(r"([\w$]*)\s*\([\w$,\s]*$")
_PARAMETER_TAIL = re.compile(r"[\w$,\s]*\)\s*(=>)?\s*(\{?)")
_ARROW = re.compile(r"\s*=>\s*(\{?)")
_ASSIGNED = re.compile(r"\s*=(?![=>])\s*(Vue\b)?")
_CALL = re.compile(r"(?:^|[^\w$.])[\w$]+\($")  # of a function, not of a method
_REQUIRE = re.compile(r"(?:^|[^\w$.])require\($")
_USED = re.compile(r"\s*[.(\[]")
_CONTROL = {"if", "while", "for", "switch", "with"}


class Use(NamedTuple):
    """A use of Vue: the number of the braces around it, and whether it is made with ``new``."""

    scope: int
    made: bool


class Names:
    """What a text of JavaScript does with the names that matter.

    Attributes:
        vue: the uses of a Vue that no scope around them declares.
        asks_for_vue: it asks whether there is a Vue before it uses one.
        provides_vue: it sets a Vue up for everybody, as a member of some object.
        free: which of the other names it mentions.
        called: names of what Weex has built in, with which functions are called.
        evaluated: texts given to ``eval``, as webpack does for its source maps.
    """

    def __init__(self, source: str) -> None:
        self.asks_for_vue = False
        self.provides_vue = False
        self.free: set[str] = set()
        self.called: list[str] = []
        self.evaluated: list[str] = []
        self._source = source
        self._scope = 0
        self._around = [0]  # the scope around each scope; the outermost, 0, has none
        self._parameter_of_next = False
        self._declares: set[int] = set()
        self._uses: list[Use] = []
        self._read()
        declared = self._declared()
        self.vue = [use for use in self._uses if not declared[use.scope]]

    def calls_with(self, prefixes: tuple[str, ...]) -> bool:
        """Whether some function is called with a name that begins so."""
        return any(text.startswith(prefixes) for text in self.called)

    def _read(self) -> None:
        at = names = 0
        while names < _MOST_NAMES and (token := _TOKEN.search(self._source, at)):
            at = token.end()
            match token.lastgroup:
                case "brace":
                    self._brace(token[0])
                case "string":
                    self._string(token.start(), token[0])
                case "slash":
                    at = self._end_of_slash(token.start())
                case "name":
                    names += 1
                    self._name(token[0], token.start(), at)

    def _brace(self, brace: str) -> None:
        if brace == "}":
            self._scope = self._around[self._scope]
            return
        self._around.append(self._scope)
        self._scope = len(self._around) - 1
        if self._parameter_of_next:
            self._parameter_of_next = False
            self._declares.add(self._scope)

    def _declared(self) -> list[bool]:
        """For each scope, whether it or one around it declares Vue."""
        declared: list[bool] = []
        for scope, around in enumerate(self._around):
            inherited = declared[around] if scope else False
            declared.append(inherited or scope in self._declares)
        return declared

    def _string(self, start: int, text: str) -> None:
        if text.startswith("@weex-", 1) and _CALL.search(self._before(start)):
            self.called.append(text[1:-1])
        if text[1:-1] == "rax" and _REQUIRE.search(self._before(start)):
            self.called.append("rax")
        if "Vue" in text and self._source.endswith("eval(", 0, start):
            self.evaluated += _text_of(text)

    def _before(self, start: int) -> str:
        return self._source[max(0, start - _CONTEXT) : start]

    def _end_of_slash(self, start: int) -> int:
        before = self._before(start).rstrip()
        divides = before[-1:].isalnum() or before[-1:] in ("_", "$", ")", "]", "}", '"', "'", "`")
        if divides and not _BEFORE_REGEX.search(before):
            return start + 1
        regex = _REGEX.match(self._source, start)
        return regex.end() if regex else start + 1

    def _name(self, name: str, start: int, end: int) -> None:
        before = self._before(start)
        if name == "Vue":
            self._vue(before, self._source[end : end + _CONTEXT], before.rstrip())
        elif not before.rstrip().endswith("."):
            self.free.add(name)

    def _vue(self, before: str, after: str, word: str) -> None:
        assigned = _ASSIGNED.match(after)
        if word.endswith(".") and not word.endswith("..."):
            self.provides_vue |= assigned is not None and assigned[1] is None
        elif word.endswith("typeof"):
            self.asks_for_vue = True
        elif declared := _DECLARED.search(before):
            taken_apart = "{" in declared[1]  # const { Vue } = …
            self._declares.add(self._around[self._scope] if taken_apart else self._scope)
        elif assigned:
            self._declares.add(self._scope)
        elif self._is_parameter(before, after):
            return
        elif re.search(r"(?:^|[^\w$.])new$", word) or _USED.match(after):
            self._uses.append(Use(self._scope, made=word.endswith("new")))

    def _is_parameter(self, before: str, after: str) -> bool:
        head = _PARAMETER_HEAD.search(before)
        tail = _PARAMETER_TAIL.match(after) if head else _ARROW.match(after)
        if tail is None or (head and head[1] in _CONTROL):
            return False
        if head and not tail[1] and not tail[2]:
            return False  # an argument of a call
        if tail[tail.re.groups]:
            self._parameter_of_next = True
        else:
            self._declares.add(self._scope)
        return True


def _text_of(literal: str) -> list[str]:
    """The text of a string literal, if JSON has the same escapes; else nothing."""

    def with_double_quotes(escape: re.Match[str]) -> str:
        return {"\\'": "'", '"': '\\"'}.get(escape[0], escape[0])

    body = (
        re.sub(r'\\.|"', with_double_quotes, literal[1:-1]) if literal[0] == "'" else literal[1:-1]
    )
    try:
        return [json.loads(f'"{body}"')]
    except ValueError:
        return []  # written by hand: no bundler does it so
