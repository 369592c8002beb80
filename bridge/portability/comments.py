"""Comments in scripts that silence portability warnings.

``// weex-ignore WX001 WX003`` silences these on its line or, when it stands alone, on the next one;
``// weex-ignore`` all of them. ``// weex-ignore-file WX001`` before the first line of code silences
for the whole file.
"""

from __future__ import annotations

import re

from bridge.portability.rule import Rule

_COMMENT = re.compile(r"(?://|/\*)[ \t]*weex-ignore(-file)?\b:?((?:[ \t,]*WX\d{3}\b)*)", re.I)
_NO_CODE = re.compile(r"\s*(//.*|/\*.*\*/\s*)?")
_ALL = ""


class Comments:
    """What the comments of one file say.

    ``first_line`` is the line of the file that the source begins at.
    """

    def __init__(self, source: str, first_line: int = 1) -> None:
        self._asks_for_platform = "platform" in source
        self._file: set[str] = set()
        self._lines: dict[int, set[str]] = {}
        if "weex-ignore" in source.lower():
            self._read(source.split("\n"), first_line)

    def silence(self, rule: Rule, line: int) -> bool:
        """Whether nothing is to be said of a rule on a line.

        A file that asks for the platform is taken to know what it does about H5: its branch for
        phones is the one that runs here.
        """
        if rule.platforms == ("web",) and self._asks_for_platform:
            return True
        codes = self._file | self._lines.get(line, set())
        return _ALL in codes or rule.code in codes

    def _read(self, lines: list[str], first_line: int) -> None:
        is_head = True
        for number, text in enumerate(lines, first_line):
            is_alone = _NO_CODE.fullmatch(text) is not None
            is_head = is_head and is_alone
            for found in _COMMENT.finditer(text):
                codes = {code.upper() for code in re.findall(r"WX\d{3}", found[2], re.I)} or {_ALL}
                if not found[1]:
                    target = number + 1 if is_alone else number
                    self._lines.setdefault(target, set()).update(codes)
                elif is_head:
                    self._file |= codes
