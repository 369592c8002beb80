"""A script may replace everything it can reach; ours goes on working."""

from __future__ import annotations

import pytest

from tests.engine.playground import Playground

THROWS = "() => { throw new Error('hostile') }"
NOTHING = "() => undefined"

GLOBALS = [
    "JSON", "Reflect", "Promise", "Map", "WeakMap", "Error", "TypeError", "RangeError", "Number",
    "InternalError", "String", "Object", "Array", "Uint8Array", "ArrayBuffer", "Function", "Symbol",
    "Proxy", "Math", "performance", "eval", "FinalizationRegistry",
]  # fmt: skip

METHODS = [
    *(f"JSON.{name}" for name in ("stringify", "parse")),
    *(f"Reflect.{name}" for name in ("apply", "construct", "ownKeys")),
    *(f"Function.prototype.{name}" for name in ("call", "apply", "bind", "toString")),
    *(
        f"String.prototype.{name}"
        for name in (
            "slice", "indexOf", "startsWith", "repeat", "charCodeAt", "trim", "isWellFormed",
            "toWellFormed", "toString", "valueOf",
        )
    ),
    *(
        f"Object.prototype.{name}"
        for name in ("toString", "valueOf", "hasOwnProperty", "isPrototypeOf", "toJSON", "then")
    ),
    *(f"Object.{name}" for name in ("create", "defineProperty", "getOwnPropertyDescriptor")),
    *(f"Array.prototype.{name}" for name in ("push", "join", "forEach", "toString", "toJSON")),
    "Array.prototype[Symbol.iterator]",
    "Array.isArray",
    *(f"Promise.prototype.{name}" for name in ("then", "catch", "finally")),
    "Promise.resolve",
    *(f"Map.prototype.{name}" for name in ("get", "set", "has", "delete", "forEach")),
    *(f"WeakMap.prototype.{name}" for name in ("get", "set")),
    *(f"Error.{name}" for name in ("captureStackTrace", "isError", "prepareStackTrace")),
    "Uint8Array.fromBase64",
    "performance.now",
]  # fmt: skip

ACCESSORS = [
    *(f"Array.prototype[{index}]" for index in (0, 1, 2, 3)),
    *(
        f"Object.prototype.{name}"
        for name in (
            "get", "set", "value", "writable", "configurable", "enumerable", "toJSON", "then",
            "name", "message", "stack", "cause", "errors", "reason", "place", "context", "fn",
            "file", "line", "column", "base", "end", "offset", "source", "base64", "length",
            "calls", "texts", "textCount",
        )
    ),
    "Object.prototype[0]",
    "Error.prototype.stack",
    "Error.prototype.name",
    "Error.prototype.message",
    "Map.prototype.size",
    "Promise.prototype.constructor",
    "Function.prototype.lineNumber",
    "Object.getPrototypeOf(Uint8Array.prototype).buffer",
    "Object.getPrototypeOf(Uint8Array.prototype).length",
]  # fmt: skip


def _replace(path: str, value: str) -> str:
    owner, name = _split(path)
    return f"{owner}[{name}] = {value};"


def _intercept(path: str, body: str) -> str:
    owner, name = _split(path)
    return (
        f"Object.defineProperty({owner}, {name},"
        f" {{ configurable: true, get() {{ {body} }}, set(_) {{ {body} }} }});"
    )


def _split(path: str) -> tuple[str, str]:
    if path.endswith("]"):
        owner, _, name = path[:-1].rpartition("[")
        return owner, name
    owner, _, name = path.rpartition(".")
    return owner, f"'{name}'"


ATTACKS = {
    **{f"{name} = undefined": f"globalThis.{name} = undefined;" for name in GLOBALS},
    **{f"{path} throws": _replace(path, THROWS) for path in METHODS},
    **{f"{path} does nothing": _replace(path, NOTHING) for path in METHODS},
    **{f"{path} throws on access": _intercept(path, "throw 'hostile'") for path in ACCESSORS},
    **{f"{path} is a value": _replace(path, "'hostile'") for path in ACCESSORS[:-6]},
}

SCRIPT = """
on('go', (value) => { send('got ' + value); emit({ value: [value, 2] }); });
on('message', (data) => { send(typeof data === 'string' ? data : 'bytes'); });
on('fail', () => { throw new NativeError('in handler'); });
on('reject', () => { new NativePromise((_, reject) => reject(new NativeError('rejected'))); });
on('async', async () => { await null; throw new NativeError('async'); });
const NativePromise = Promise;
const NativeError = Error;
"""


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
def test_events_calls_errors_and_rejections_still_work(playground: Playground, attack: str) -> None:
    """One test of all, so that each attack needs one engine."""
    assert not playground.run(SCRIPT).errors
    assert not playground.run(attack, "attack.js").errors
    assert playground.deliver("go", 1).sent == ["got 1"]
    _check_values(playground, attack)
    assert playground.message("one", "twö", b"three").sent == ["one", "twö", "bytes"]
    failures = [playground.deliver(name).errors for name in ("fail", "reject", "async")]
    messages = [[error.message for error in errors] for errors in failures]
    if "Error.prototype['message']" not in attack:
        assert messages == [["in handler"], ["rejected"], ["async"]]
    places = [[str(error.place) for error in errors] for errors in failures]
    assert [[place.rpartition(":")[0] for place in found] for found in places] == [
        ["a.js:4"],
        ["a.js:5"],
        ["a.js:6"],
    ]
    assert playground.run("on('go', undefined); emit", "after.js").limit is None


def _check_values(playground: Playground, attack: str) -> None:
    outcome = playground.deliver("go", 2)
    if "Array.prototype, " in attack:
        # The engine's own JSON.stringify trips over these, so the call throws where it is made.
        assert outcome.emitted or str(outcome.error.place).startswith("a.js:2:")
    elif "toJSON" not in attack:
        assert outcome.emitted == [{"value": [2, 2]}]


def test_replaced_methods_see_nothing_of_ours(playground: Playground) -> None:
    outcome = playground.run(
        """
        let seen = 0;
        const count = (owner, name) => {
          const original = owner[name];
          owner[name] = function (...args) { seen += 1; return original.apply(this, args); };
        };
        count(String.prototype, 'slice'); count(String.prototype, 'indexOf');
        count(JSON, 'stringify'); count(JSON, 'parse'); count(Map.prototype, 'set');
        count(Promise.prototype, 'then'); count(Reflect, 'apply');
        on('go', () => { send('x'); Promise.reject(1); });
        on('look', () => emit(seen));
        """
    )
    playground.deliver("go")
    assert not outcome.errors
    assert playground.deliver("look").emitted == [0]


def test_stacks_can_be_set_whatever_descriptors_inherit(playground: Playground) -> None:
    outcome = playground.run(
        """
        Object.prototype.get = Object.prototype.value = () => 'hostile';
        const error = new Error('x'); error.stack = 'mine'; emit(error.stack);
        const object = {}; Error.captureStackTrace(object); emit(typeof object.stack);
        """
    )
    assert outcome.emitted == ["mine", "string"]


def test_scripts_see_none_of_our_names(playground: Playground) -> None:
    ours = (
        "settings",
        "enqueue",
        "handle",
        "receivers",
        "uncurry",
        "report",
        "__trackRejection",
        "__answer",
    )
    outcome = playground.run(
        f"emit({list(ours)}.filter((name) => (0, eval)('typeof ' + name) !== 'undefined'))"
    )
    assert outcome.emitted == [[]]


def test_the_globals_we_guard_look_like_the_originals(playground: Playground) -> None:
    outcome = playground.run(
        """
        emit(FinalizationRegistry.name, FinalizationRegistry.length, queueMicrotask.name);
        emit(new FinalizationRegistry(() => 1) instanceof FinalizationRegistry);
        emit(class extends FinalizationRegistry {}.name);
        for (const wrong of [() => FinalizationRegistry(() => 1), () => new FinalizationRegistry(1),
                             () => queueMicrotask(1)]) {
          try { wrong(); } catch (e) { emit(e instanceof TypeError); }
        }
        """
    )
    assert outcome.emitted == [
        ["FinalizationRegistry", 1, "queueMicrotask"],
        True,
        "",
        True,
        True,
        True,
    ]
