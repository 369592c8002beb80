"""Whatever a script does, it ends in bounded time and memory, and nothing it asked for is lost."""

from __future__ import annotations

import time

import pytest

from bridge.errors import CpuLimitExceeded, EngineClosed, MemoryLimitExceeded
from bridge.limits import MIB, Limits
from tests.engine.playground import SMALL, Playground

FOREVER = "while (true) {}"
HANGING_TEXT = f"{{ toString() {{ {FOREVER} }} }}"

# Thrown values that take forever to look at, as far as a report looks at all.
HANGING = [
    f"{{ get name() {{ {FOREVER} }} }}",
    f"{{ get message() {{ {FOREVER} }}, name: 'E' }}",
    f"{{ get stack() {{ {FOREVER} }} }}",
    f"{{ get cause() {{ {FOREVER} }}, stack: 's' }}",
    f"{{ get errors() {{ {FOREVER} }}, stack: 's' }}",
    f"{{ toJSON() {{ {FOREVER} }} }}",
    f"new Proxy({{}}, {{ get() {{ {FOREVER} }} }})",
    f"Object.defineProperty(new Error('x'), 'stack', {{ get() {{ {FOREVER} }} }})",
    f"Object.assign(new Error('x'), {{ cause: {{ toJSON() {{ {FOREVER} }} }} }})",
]
# Thrown values whose conversion to text would hang outside of every limit, were it done in C.
UNREADABLE = [
    HANGING_TEXT,
    f"{{ [Symbol.toPrimitive]() {{ {FOREVER} }} }}",
    f"{{ get [Symbol.toStringTag]() {{ {FOREVER} }} }}",
    f"{{ get [Symbol.toStringTag]() {{ throw {HANGING_TEXT} }}, toJSON() {{ throw 1 }} }}",
    f"{{ get name() {{ throw {HANGING_TEXT} }}, get stack() {{ throw {HANGING_TEXT} }} }}",
    f"{{ toJSON() {{ throw {HANGING_TEXT} }} }}",
    f"new Proxy({{}}, {{ get() {{ throw {HANGING_TEXT} }} }})",
    f"new Proxy([], {{ get() {{ throw {HANGING_TEXT} }} }})",
    f"new Proxy(class {{}}, {{ get() {{ throw {HANGING_TEXT} }} }})",
    f"new Proxy(new Error('x'), {{ get() {{ throw {HANGING_TEXT} }} }})",
    f"{{ stack: 's', errors: new Proxy([1], {{ get() {{ throw {HANGING_TEXT} }} }}) }}",
    f"{{ stack: 's', errors: new Proxy([1], {{ get: () => ({HANGING_TEXT}) }}) }}",
]
# What a script may do beforehand to the error that is thrown when its time is up.
TAMPERING = [
    f"Error.prototype.toString = () => {{ {FOREVER} }}",
    f"Object.defineProperty(Error.prototype, 'name', {{ get() {{ {FOREVER} }} }})",
    f"Object.defineProperty(Error.prototype, 'message', {{ get() {{ {FOREVER} }} }})",
    f"Object.defineProperty(Error.prototype, 'stack', {{ get() {{ {FOREVER} }} }})",
    f"Error.prototype[Symbol.toPrimitive] = () => {{ {FOREVER} }}",
    f"Error.prepareStackTrace = () => {{ {FOREVER} }}",
    f"Error.prepareStackTrace = () => ({HANGING_TEXT})",
    "attempt(() => Object.defineProperty(Error, 'prepareStackTrace',"
    f" {{ value() {{ {FOREVER} }} }}))",
    f"Error.stackTraceLimit = {{ valueOf() {{ {FOREVER} }} }}",
    f"InternalError.prototype.toString = () => {{ {FOREVER} }}",
    f"InternalError.prototype[Symbol.toPrimitive] = () => {{ {FOREVER} }}",
    *(
        f"attempt(() => Object.defineProperty(InternalError.prototype, {name},"
        f" {{ get() {{ {FOREVER} }} }}))"
        for name in ("'name'", "'message'", "'stack'", "'toString'", "Symbol.toPrimitive")
    ),
    f"Object.setPrototypeOf(InternalError.prototype, {HANGING_TEXT})",
    f"globalThis.InternalError = class {{ toString() {{ {FOREVER} }} }}",
    f"Object.prototype.toString = String.prototype.toString = () => {{ {FOREVER} }}",
    f"Object.prototype[Symbol.toPrimitive] = () => {{ {FOREVER} }}",
    f"Object.defineProperty(Object.prototype, 'stack', {{ get() {{ {FOREVER} }} }})",
    f"Function.prototype.call = Function.prototype.apply = () => {{ {FOREVER} }}",
]
# Places where the engine takes the interrupt for a reason to reject a promise, and goes on.
SWALLOWING = [
    f"Promise.resolve({{ get then() {{ {FOREVER} }} }})",
    f"new Promise(() => {{ {FOREVER} }})",
    f"Promise.try(() => {{ {FOREVER} }})",
    f"Promise.all([{{ get then() {{ {FOREVER} }} }}])",
    f"Promise.any({{ [Symbol.iterator]() {{ {FOREVER} }} }})",
    f"(async function* () {{ {FOREVER} }})().next()",
    f"import({HANGING_TEXT})",
]


class TestTime:
    @pytest.mark.parametrize("thrown", HANGING)
    def test_looking_at_what_was_thrown_counts_as_the_scripts_own_time(
        self, playground: Playground, thrown: str
    ) -> None:
        outcome = playground.run(f"emit('before'); throw {thrown}")
        assert isinstance(outcome.limit, CpuLimitExceeded)
        assert outcome.emitted == ["before"]

    @pytest.mark.parametrize("thrown", UNREADABLE)
    @pytest.mark.parametrize(
        "door",
        ["{}", "queueMicrotask(() => {{ {} }})", "on('go', () => {{ {} }})"],
        ids=["script", "microtask", "handler"],
    )
    def test_no_thrown_value_reaches_the_binding(
        self, playground: Playground, thrown: str, door: str
    ) -> None:
        outcome = playground.run(door.format(f"throw {thrown}"))
        if "on(" in door:
            outcome = playground.deliver("go")
        assert outcome.limit is None
        assert len(outcome.errors) == 1
        assert playground.run("emit('alive')").emitted == ["alive"]

    @pytest.mark.parametrize("thrown", UNREADABLE)
    def test_no_rejection_reaches_the_binding(self, playground: Playground, thrown: str) -> None:
        assert len(playground.run(f"Promise.reject({thrown})").errors) == 1

    def test_no_defect_of_a_half_lets_one_through(self, playground: Playground) -> None:
        playground.run(f"on('defect', () => {{ throw {HANGING_TEXT} }})")
        assert playground.deliver("defect").error.context == "in the delivery of an event to probe"

    def test_no_exception_of_a_finalization_callback_reaches_the_binding(
        self, playground: Playground
    ) -> None:
        outcome = playground.run(
            f"""
            const Original = Object.getPrototypeOf(FinalizationRegistry);
            const constructors = [
              FinalizationRegistry,
              class extends FinalizationRegistry {{}},
              FinalizationRegistry.prototype.constructor,
              Original === Function.prototype ? FinalizationRegistry : Original,
            ];
            const cleanup = () => {{ throw {HANGING_TEXT} }};
            const cycle = () => {{ const object = {{}}; object.own = object; return object; }};
            globalThis.registries = constructors.map((C) => new C(cleanup));
            registries.forEach((registry) => registry.register(cycle()));
            for (let i = 0; i < 20000; i += 1) cycle();
            """
        )
        assert outcome.limit is None
        assert [error.context for error in outcome.errors] == ["in a finalization callback"] * 4

    @pytest.mark.parametrize("tampering", TAMPERING)
    def test_nothing_that_a_script_changes_outlives_its_time(
        self, playground: Playground, tampering: str
    ) -> None:
        started = time.process_time()
        attempt = "function attempt(fn) { try { fn() } catch {} }"
        outcome = playground.run(f"emit('before'); {attempt} {tampering}; {FOREVER}")
        assert isinstance(outcome.limit, CpuLimitExceeded)
        assert outcome.emitted == ["before"]
        assert time.process_time() - started < 10 * SMALL.cpu

    @pytest.mark.parametrize("swallowing", SWALLOWING)
    def test_a_promise_that_swallows_the_interrupt_does_not_save_the_script(
        self, playground: Playground, swallowing: str
    ) -> None:
        outcome = playground.run(
            f"emit('before'); for (;;) {{ try {{ {swallowing} }} catch {{}} }}"
        )
        assert isinstance(outcome.limit, CpuLimitExceeded)
        assert outcome.emitted == ["before"]

    @pytest.mark.parametrize("swallowing", SWALLOWING)
    def test_a_script_that_ends_after_a_swallowed_interrupt_is_past_its_limit(
        self, playground: Playground, swallowing: str
    ) -> None:
        outcome = playground.run(f"{swallowing}.catch(() => {{}})")
        assert isinstance(outcome.limit, CpuLimitExceeded)

    @pytest.mark.parametrize(
        "storm",
        [
            "function f() { Promise.resolve().then(f) } f()",
            "function f() { queueMicrotask(f) } f()",
            "(async () => { for (;;) await 1 })()",
            "const t = { then(resolve) { resolve(t) } }; Promise.resolve(t)",
            f"function f() {{ Promise.resolve({{ then() {{ {FOREVER} }} }}).then(f, f) }} f()",
        ],
    )
    def test_promise_jobs_that_queue_jobs_for_ever_are_stopped(
        self, playground: Playground, storm: str
    ) -> None:
        started = time.monotonic()
        outcome = playground.run(f"emit('before'); {storm}")
        assert isinstance(outcome.limit, CpuLimitExceeded)
        assert "promise jobs" in str(outcome.limit) or "CPU" in str(outcome.limit)
        assert outcome.emitted == ["before"]
        assert time.monotonic() - started < 10 * SMALL.jobs

    def test_the_message_names_the_limit_and_the_place(self, playground: Playground) -> None:
        outcome = playground.run(
            "function spin() {\n  for (;;) spun();\n}\nfunction spun() {}\nspin()"
        )
        assert str(outcome.limit) == "JavaScript ran for more than 0.1 s of CPU time, in a.js:2"

    def test_a_loop_outside_of_functions_names_its_file(self, playground: Playground) -> None:
        outcome = playground.run(f"\n\n{FOREVER}", "page.md")
        assert str(outcome.limit).endswith(", in page.md")

    def test_a_hanging_handler_is_stopped(self, playground: Playground) -> None:
        playground.run(f"on('go', () => {{ emit('in it'); {FOREVER} }})")
        outcome = playground.deliver("go")
        assert isinstance(outcome.limit, CpuLimitExceeded)
        assert outcome.emitted == ["in it"]

    def test_a_hanging_rejection_does_not_lose_what_was_asked_for(
        self, playground: Playground
    ) -> None:
        outcome = playground.run(
            f"emit('before'); Promise.reject({{ toJSON() {{ {FOREVER} }} }}); {FOREVER}"
        )
        assert isinstance(outcome.limit, CpuLimitExceeded)
        assert outcome.emitted == ["before"]

    def test_texts_queued_before_the_limit_are_whole(self, playground: Playground) -> None:
        texts = ["plain", "\U0001f600 astral", "nul\0nul", "", "é"]
        playground.run(f"on('message', send); on('go', () => {{ {FOREVER} }})")
        outcome = playground.run(
            "".join(f"send({_js(text)});" for text in texts) + "emit('\\u{1f600}');" + FOREVER
        )
        assert outcome.sent == texts
        assert outcome.emitted == ["\U0001f600"]

    @pytest.mark.parametrize("asking", ["send('x')", "emit({ a: [1] })", "Promise.reject(1)"])
    def test_an_interrupt_never_finds_the_queue_half_written(self, asking: str) -> None:
        for _ in range(4):
            playground = Playground(Limits(cpu=0.05, calls=10**6))
            outcome = playground.run(f"for (;;) {asking}")
            assert isinstance(outcome.limit, CpuLimitExceeded)
            assert outcome.sent or outcome.emitted or outcome.errors
            playground.engine.close()


def _js(text: str) -> str:
    return '"' + "".join(f"\\u{{{ord(letter):x}}}" for letter in text) + '"'


class TestMemory:
    @pytest.mark.parametrize(
        "bomb",
        [
            "const a = []; for (;;) a.push({})",
            "globalThis.a = []; for (;;) a.push({})",
            "const a = []; for (;;) a.push(new Array(1000).fill(1))",
            "globalThis.a = []; for (;;) a.push(new Array(1000).fill(1))",
            "globalThis.a = []; for (;;) a.push(new ArrayBuffer(1 << 20))",
            "const m = new Map(); for (let i = 0; ; i += 1) m.set(i, {})",
            "globalThis.a = []; try { for (;;) a.push({}) } catch { throw null }",
            "'x'.repeat(1 << 29)",
            "Promise.resolve().then(() => { const a = []; for (;;) a.push({}) })",
            "Promise.resolve().then(() => { globalThis.a = []; for (;;) a.push({}) })",
            "queueMicrotask(() => { globalThis.a = []; for (;;) a.push({}) })",
            "(async () => { await 1; globalThis.a = []; for (;;) a.push({}) })()",
        ],
    )
    def test_a_full_heap_ends_the_engine(self, bomb: str) -> None:
        playground = Playground(Limits(cpu=5, memory=24 * MIB))
        outcome = playground.run(f"emit('before'); {bomb}")
        assert isinstance(outcome.limit, MemoryLimitExceeded)
        assert "24 MiB" in str(outcome.limit)
        assert outcome.emitted == ["before"]

    def test_null_thrown_with_memory_left_is_an_error_like_others(
        self, playground: Playground
    ) -> None:
        outcome = playground.run("throw null")
        assert (outcome.limit, outcome.error.message) == (None, "null")

    def test_a_script_may_catch_and_recover(self, playground: Playground) -> None:
        outcome = playground.run(
            "let a = []; try { for (;;) a.push({}) } catch { a = null } emit('recovered')"
        )
        assert (outcome.limit, outcome.emitted) == (None, ["recovered"])

    def test_a_heap_left_full_ends_the_engine_at_the_next_event(
        self, playground: Playground
    ) -> None:
        playground.run(
            "on('go', () => { const b = []; for (;;) b.push({}) });"
            "globalThis.a = []; try { for (;;) a.push({}) } catch {}"
        )
        assert isinstance(playground.deliver("go").limit, MemoryLimitExceeded)

    def test_texts_that_fill_the_heap_leave_all_the_same(self) -> None:
        playground = Playground(Limits(memory=24 * MIB, call_text=64 * MIB))
        outcome = playground.run("const s = '\\u{1f600}'.repeat(1 << 18); for (;;) send(s + 'x')")
        assert isinstance(outcome.limit, MemoryLimitExceeded)
        assert len(outcome.sent) > 4
        assert set(outcome.sent) == {"\U0001f600" * 2**18 + "x"}

    def test_texts_that_fit_the_heap_but_not_twice_are_not_lost(self) -> None:
        playground = Playground(Limits(memory=24 * MIB, call_text=64 * MIB))
        outcome = playground.run(
            "for (let i = 10; i < 28; i += 1) send(`${i}`.repeat(1 << 19)); emit('end')"
        )
        assert isinstance(outcome.limit, MemoryLimitExceeded)
        assert [text[:2] for text in outcome.sent] == [str(i) for i in range(10, 28)]
        assert outcome.emitted == ["end"]


class TestStack:
    @pytest.mark.parametrize(
        "recursion",
        [
            "(function f() { f() })()",
            "let o = {}; for (let i = 0; i < 50000; i += 1) o = [o]; JSON.stringify(o)",
            "let o = {}; for (let i = 0; i < 50000; i += 1) o = { o }; emit(o)",
            "JSON.parse('['.repeat(50000))",
            "(0, eval)('('.repeat(20000))",
            "const p = new Proxy({}, {}); Object.setPrototypeOf(p, p); p.x",
        ],
    )
    def test_too_deep_a_recursion_is_an_error_the_script_can_see(
        self, playground: Playground, recursion: str
    ) -> None:
        outcome = playground.run(recursion)
        assert outcome.limit is None
        assert outcome.error.name in ("RangeError", "InternalError", "SyntaxError", "TypeError")
        assert playground.run("emit('alive')").emitted == ["alive"]

    def test_a_value_too_deep_for_json_can_be_thrown(self, playground: Playground) -> None:
        outcome = playground.run(
            "let o = {}; for (let i = 0; i < 50000; i += 1) o = { o }; throw o"
        )
        assert outcome.error.message == "[object Object]"

    def test_a_rejection_where_no_stack_is_left_is_counted(self, playground: Playground) -> None:
        outcome = playground.run(
            """
            function deep(n) { if (n > 0) return deep(n - 1); Promise.reject(n); return true; }
            for (let n = 1, made = 0; ; n += 1) {
              try { deep(n); made += 1; } catch { emit(made); break; }
            }
            """
        )
        missed = outcome.errors[0].message
        assert missed.endswith("rejected promises could not be looked at: the stack was used up")
        assert len(outcome.errors) - 1 + int(missed.split()[0]) == outcome.emitted[0]


class TestQueue:
    def test_too_many_calls_are_a_range_error_the_script_sees(self) -> None:
        playground = Playground(Limits(calls=10))
        outcome = playground.run(
            "let seen; try { for (;;) send('x') } catch (e) { seen = e } throw seen"
        )
        assert len(outcome.sent) == 10
        assert outcome.error.name == "RangeError"
        assert "10 calls" in outcome.error.message
        assert outcome.error.place is not None

    def test_too_much_text_is_a_range_error_the_script_sees(self) -> None:
        playground = Playground(Limits(call_text=1000))
        outcome = playground.run("for (;;) send('x'.repeat(300))")
        assert len(outcome.sent) == 3
        assert "1000 characters" in outcome.error.message

    def test_errors_are_reported_although_the_queue_is_full(self) -> None:
        playground = Playground(Limits(calls=10))
        outcome = playground.run(
            "for (let i = 0; i < 20; i += 1) queueMicrotask(() => { throw new Error(i) });"
            "for (let i = 0; i < 20; i += 1) Promise.reject(i);"
            "for (;;) send('x')"
        )
        assert len(outcome.errors) == 41

    def test_the_bound_is_on_one_handler_not_on_a_turn_of_many(self) -> None:
        playground = Playground(Limits(calls=10))
        playground.run("on('message', (text) => { for (let i = 0; i < 8; i += 1) send(text) })")
        outcomes = [playground.message(*"abcdef")]
        while playground.engine.unfinished:
            outcomes.append(playground.go_on())
        assert [text for outcome in outcomes for text in outcome.sent] == [
            letter for letter in "abcdef" for _ in range(8)
        ]
        assert not any(outcome.errors for outcome in outcomes)

    def test_reports_of_a_turn_are_bounded_and_the_rest_is_counted(
        self, playground: Playground
    ) -> None:
        outcome = playground.run("for (let i = 0; i < 1500; i += 1) Promise.reject(i)")
        assert len(outcome.errors) == 1001
        assert outcome.errors[-1].message == "500 more errors in this turn are not shown"
        assert playground.run("throw 1").error.message == "1"

    def test_reports_are_counted_a_turn_not_a_life(self, playground: Playground) -> None:
        playground.run("on('message', () => { throw 1 })")
        for _ in range(3):
            outcome = playground.message(*["x"] * 600)
            while playground.engine.unfinished:
                outcome.errors += playground.go_on().errors
            assert len(outcome.errors) == 600


class TestDeath:
    def test_a_dead_engine_says_why(self, playground: Playground) -> None:
        playground.run(FOREVER)
        assert playground.engine.dead is not None
        assert "0.1 s of CPU time" in playground.engine.dead
        with pytest.raises(EngineClosed, match=r"no JavaScript any more: .* 0\.1 s of CPU"):
            playground.engine.run("1", "b.js")
        with pytest.raises(EngineClosed):
            playground.engine.turn("")

    def test_a_dead_engine_has_nothing_left_to_deliver(self, playground: Playground) -> None:
        playground.run(f"on('message', () => {{ {FOREVER} }})")
        playground.message("a", "b")
        assert not playground.engine.unfinished

    def test_an_error_that_only_looks_like_an_interrupt_ends_nothing(
        self, playground: Playground
    ) -> None:
        outcome = playground.run("throw new InternalError('interrupted')")
        assert outcome.limit is None
        assert (outcome.error.name, outcome.error.message) == ("InternalError", "interrupted")
        outcome = playground.run("Promise.reject(new InternalError('interrupted'))")
        assert outcome.limit is None
