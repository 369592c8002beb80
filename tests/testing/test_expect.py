"""``expect``: what fits, what does not, and what a failure says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.testing.files import File, failure

FITS = [
    "expect(1).toBe(1)",
    "expect(NaN).toBe(NaN)",
    "expect(0).not.toBe(-0)",
    "expect({ a: [1, { b: 2 }] }).toEqual({ a: [1, { b: 2 }] })",
    "expect({ a: 1, b: undefined }).toEqual({ a: 1 })",
    "expect({ a: 1, b: undefined }).not.toStrictEqual({ a: 1 })",
    "expect(new (class A { x = 1 })()).toEqual({ x: 1 })",
    "expect(new (class A { x = 1 })()).not.toStrictEqual({ x: 1 })",
    "expect([1, 2]).not.toEqual([2, 1])",
    "expect([undefined]).not.toEqual([])",
    "expect(new Map([[{ a: 1 }, 1]])).toEqual(new Map([[{ a: 1 }, 1]]))",
    "expect(new Set([[1], 2])).toEqual(new Set([2, [1]]))",
    "expect(new Set([1])).not.toEqual(new Set([2]))",
    "expect(new Date(5)).toEqual(new Date(5))",
    "expect(new Date(5)).not.toEqual(new Date(6))",
    "expect(/a/g).not.toEqual(/a/)",
    "expect(new Uint8Array([1, 2])).toEqual(new Uint8Array([1, 2]))",
    "expect(new Uint8Array([1, 2]).buffer).not.toEqual(new Uint8Array([1, 3]).buffer)",
    "expect(new Error('a')).toEqual(new Error('a'))",
    "expect(new Error('a')).not.toEqual(new Error('b'))",
    "const a = { }; a.a = a; const b = { }; b.a = b; expect(a).toEqual(b)",
    "expect(1).toBeTruthy(); expect('').toBeFalsy(); expect(null).toBeNull()",
    "expect(undefined).toBeUndefined(); expect(null).toBeDefined(); expect(NaN).toBeNaN()",
    "expect(2).toBeGreaterThan(1); expect(2).toBeGreaterThanOrEqual(2)",
    "expect(1).toBeLessThan(2); expect(2n).toBeLessThanOrEqual(2n)",
    "expect(0.1 + 0.2).toBeCloseTo(0.3); expect(1.1).not.toBeCloseTo(1.2)",
    "expect([]).toBeInstanceOf(Array); expect('hello').toMatch('ell')",
    "expect('hello').toMatch(/^h/); expect([1, 2]).toContain(2); expect('abc').toContain('b')",
    "expect([{ a: 1 }]).toContainEqual({ a: 1 }); expect([{ a: 1 }]).not.toContain({ a: 1 })",
    "expect('abc').toHaveLength(3); expect([1]).not.toHaveLength(2)",
    "expect({ a: [{ b: 1 }] }).toHaveProperty('a[0].b', 1)",
    "expect({ 'a.b': 1 }).toHaveProperty(['a.b']); expect({}).not.toHaveProperty('a')",
    "expect({ a: 1, b: { c: 2, d: 3 } }).toMatchObject({ b: { c: 2 } })",
    "expect({ a: [1, 2] }).not.toMatchObject({ a: [1] })",
    "expect(() => { throw new TypeError('no way') }).toThrow()",
    "expect(() => { throw new TypeError('no way') }).toThrow('no')",
    "expect(() => { throw new TypeError('no way') }).toThrow(/way$/)",
    "expect(() => { throw new TypeError('no way') }).toThrow(TypeError)",
    "expect(() => { throw new TypeError('no way') }).not.toThrow(RangeError)",
    "expect(() => {}).not.toThrow()",
    "await expect(Promise.resolve(3)).resolves.toBe(3)",
    "await expect(Promise.resolve(3)).resolves.not.toBe(4)",
    "await expect(Promise.reject(new Error('no'))).rejects.toThrow('no')",
    "await expect(async () => { throw new Error('no') }).rejects.toBeInstanceOf(Error)",
    "expect({ a: 1, b: 'x' }).toEqual({ a: expect.any(Number), b: expect.anything() })",
    "expect({ a: 1, b: 2 }).toEqual(expect.objectContaining({ a: 1 }))",
    "expect([3, 2, 1]).toEqual(expect.arrayContaining([1, 2]))",
    "expect(['abc']).toEqual([expect.stringContaining('b')])",
    "expect(['abc']).toEqual([expect.not.stringMatching(/^b/)])",
    "expect({ a: 0.3 }).toEqual({ a: expect.closeTo(0.1 + 0.2) })",
    "expect.assertions(1); expect(1).toBe(1)",
    "expect.extend({ toBeEven(n) { return { pass: n % 2 === 0, message: () => 'odd' } } });"
    "expect(2).toBeEven(); expect(3).not.toBeEven()",
]


@pytest.mark.parametrize("body", FITS)
async def test_what_fits_passes(body: str, tmp_path: Path) -> None:
    assert await failure(tmp_path, body) == ""


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("expect(1).toBe(2)", "expect(…).toBe()\nExpected: 2\nReceived: 1"),
        ("expect(1).not.toBe(1)", "expect(…).not.toBe()\nExpected: not 1\nReceived: 1"),
        ("expect({}).toBe({})", "equal, but not the same object: toEqual compares what is in"),
        (
            "expect({ b: [1, 2], a: 'x' }).toEqual({ a: 'x', b: [1, 3] })",
            '- Expected\n+ Received\n\n  {\n    a: "x",\n    b: [\n      1,\n-     3,\n+     2,',
        ),
        ("expect(new Map([[1, 2]])).toEqual(new Map())", "+ Map(1) {\n+   1 => 2,\n+ }"),
        ("expect(1).toBeGreaterThan(2)", "Expected: > 2\nReceived: 1"),
        ("expect('1').toBeLessThan(2)", 'toBeLessThan() needs numbers, not "1" and 2'),
        ("expect([1, 2]).toContain(3)", "Expected: something with 3\nReceived: [ 1, 2 ]"),
        ("expect([1, 2]).toHaveLength(3)", "Received: [ 1, 2 ], of length 2"),
        ("expect({ a: 1 }).toHaveProperty('b')", 'Expected: a property "b"'),
        ("expect(() => {}).toThrow()", "Expected: that it throws\nReceived: it threw nothing"),
        (
            "expect(() => { throw new Error('a') }).toThrow('b')",
            'that it throws "b"\nReceived: [Error: a]',
        ),
        ("expect(1).toThrow()", "expect(…).toThrow() needs a function to call, not 1"),
        (
            "await expect(Promise.reject(new Error('no'))).resolves.toBe(1)",
            "expect(…).resolves\nReceived a promise that rejects: [Error: no]",
        ),
        ("await expect(1).resolves.toBe(1)", "expect(…).resolves needs a promise, not 1"),
        ("expect.assertions(2); expect(1).toBe(1)", "expected 2 assertions, but there were 1"),
        ("expect.hasAssertions()", "expected at least 1 assertions, but there were 0"),
        (
            "expect({ a: 1 }).toEqual(expect.objectContaining({ b: 2 }))",
            "ObjectContaining { b: 2 }",
        ),
        (
            "const f = jest.fn(); f(1); expect(f).toHaveBeenCalledWith(2)",
            "Expected: a call with (2)\nReceived: (1)",
        ),
        ("expect(() => 1).toHaveBeenCalled()", "needs a function that jest.fn() or jest.spyOn()"),
        ("throw 'a text'", '"a text"'),
    ],
)
async def test_a_failure_says_what_was_expected_and_what_came(
    body: str, says: str, tmp_path: Path
) -> None:
    assert says in await failure(tmp_path, body)


async def test_a_failure_has_the_line_of_its_expect_also_after_an_await(tmp_path: Path) -> None:
    source = """it('is', async () => {
  await null;
  await expect(Promise.resolve(1))
    .resolves.toBe(2);
});"""
    file = File(tmp_path, source)
    (error,) = (await file.run("is")).errors
    assert error.place is not None
    assert error.place[:2] == ("it.test.js", 4)
    assert "testing.js" not in error.stack


async def test_mocks_remember_and_answer(tmp_path: Path) -> None:
    body = """
    const f = jest.fn((x) => x + 1).mockReturnValueOnce(9);
    expect([f(1), f(1)]).toEqual([9, 2]);
    expect(f).toHaveBeenCalledTimes(2);
    expect(f.mock.calls).toEqual([[1], [1]]);
    expect(f.mock.lastCall).toEqual([1]);
    f.mockResolvedValue('soon');
    await expect(f()).resolves.toBe('soon');
    f.mockReset();
    expect(f()).toBeUndefined();
    const thing = { say: (word) => `${word}!` };
    const spy = jest.spyOn(thing, 'say');
    expect(thing.say('hi')).toBe('hi!');
    expect(spy).toHaveBeenLastCalledWith('hi');
    spy.mockImplementation(() => 'no');
    expect(thing.say('hi')).toBe('no');
    spy.mockRestore();
    expect(thing.say('hi')).toBe('hi!');
    const broken = jest.fn(() => { throw new Error('out') });
    expect(broken).toThrow('out');
    expect(broken.mock.results[0].type).toBe('throw');
    """
    assert await failure(tmp_path, body) == ""


async def test_large_values_differ_quickly(tmp_path: Path) -> None:
    body = """
    const big = Array.from({ length: 20000 }, (_, at) => ({ at }));
    const other = [...big.slice(0, -1), { at: 0 }];
    expect(other).toEqual(big);
    """
    assert (await failure(tmp_path, body)).startswith("expect(…).toEqual()\nExpected: [ { at: 0 }")
