"""Makes the refs of two runs comparable: npm's runtime takes two numbers for an element, ours one.

Refs are renamed by the order in which the elements were made.
"""

from __future__ import annotations

from typing import Any

# The arguments that are refs, by method; all others have one, as their first.
_REFS = {
    "createBody": (),
    "createFinish": (),
    "updateFinish": (),
    "refreshFinish": (),
    "moveElement": (0, 1),
}


def renamed(result: dict[str, Any]) -> dict[str, Any]:
    """The same result with refs that say which element it is: the first made, the second made."""
    names = _Names()
    calls = [names.in_call(call) for call in result["calls"]]
    return {**result, "calls": calls, "tree": names.in_node(result["tree"])}


class _Names(dict[str, str]):
    def __missing__(self, ref: str) -> str:
        self[ref] = ref if ref == "_root" else f"#{len(self)}"
        return self[ref]

    def in_call(self, call: list[Any]) -> list[Any]:
        method, *args = call
        for position in _REFS.get(method, (0,)):
            args[position] = self[args[position]]
        return [method, *map(self.in_node, args)]

    def in_node(self, value: Any) -> Any:
        """A node with other refs; anything else is as it was."""
        if not isinstance(value, dict) or "ref" not in value:
            return value
        node = {**value, "ref": self[value["ref"]]}
        if "children" in node:
            node["children"] = [self.in_node(child) for child in node["children"]]
        return node
