// What expect(…) can say. A matcher gets what was received and what it is compared with, and tells whether it
// fits, and in words what was expected and what was there.

/** Whether it fits; `expected` and `received` are texts, `note` goes below them. */
const told = (pass, expected, received, note = '') => ({ pass, expected, received, note });

const compared = (pass, expected, received) => {
  const a = format(expected);
  const b = format(received);
  const note = !pass && (a.includes('\n') || b.includes('\n')) && a !== b ? difference(a, b) : '';
  return told(pass, brief(expected), brief(received), note);
};

const ordered = (word, holds) => (received, other) => {
  const areNumbers = [received, other].every((one) => typeof one === 'number' || typeof one === 'bigint');
  if (!areNumbers) throw misuse(`needs numbers, not ${brief(received)} and ${brief(other)}`);
  return told(holds(received, other), `${word} ${brief(other)}`, brief(received));
};

const misuse = (why) => Object.assign(new TypeError(why), { isMisuse: true });

const matchers = {
  toBe(received, expected) {
    const result = compared(Object.is(received, expected), expected, received);
    if (!result.pass && equals(received, expected, true)) result.note = 'They are equal, but not the same object: toEqual compares what is in them.';
    return result;
  },
  toEqual: (received, expected) => compared(equals(received, expected), expected, received),
  toStrictEqual: (received, expected) => compared(equals(received, expected, true), expected, received),
  toMatchObject: (received, expected) => compared(includes(received, expected), expected, received),
  toBeTruthy: (received) => told(Boolean(received), 'something true', brief(received)),
  toBeFalsy: (received) => told(!received, 'something false', brief(received)),
  toBeNull: (received) => told(received === null, 'null', brief(received)),
  toBeUndefined: (received) => told(received === undefined, 'undefined', brief(received)),
  toBeDefined: (received) => told(received !== undefined, 'anything but undefined', brief(received)),
  toBeNaN: (received) => told(Number.isNaN(received), 'NaN', brief(received)),
  toBeGreaterThan: ordered('>', (a, b) => a > b),
  toBeGreaterThanOrEqual: ordered('>=', (a, b) => a >= b),
  toBeLessThan: ordered('<', (a, b) => a < b),
  toBeLessThanOrEqual: ordered('<=', (a, b) => a <= b),
  toBeCloseTo(received, expected, digits = 2) {
    const off = Math.abs(expected - received);
    return told(received === expected || off < 10 ** -digits / 2, `${brief(expected)}, to ${digits} digits`, `${brief(received)}, which is ${off} off`);
  },
  toBeInstanceOf: (received, type) => told(received instanceof type, `an instance of ${type.name}`, brief(received)),
  toMatch(received, pattern) {
    if (typeof received !== 'string') throw misuse(`needs a text, not ${brief(received)}`);
    const fits = typeof pattern === 'string' ? received.includes(pattern) : pattern.test(received);
    return told(fits, typeof pattern === 'string' ? `a text with ${brief(pattern)}` : `a text like ${pattern}`, brief(received));
  },
  toContain(received, item) {
    const fits = typeof received === 'string' ? received.includes(item) : [...received].includes(item);
    return told(fits, `something with ${brief(item)}`, brief(received));
  },
  toContainEqual: (received, item) => told([...received].some((each) => equals(each, item)), `something with ${brief(item)}`, brief(received)),
  toHaveLength: (received, length) => told(received?.length === length, `the length ${length}`, `${brief(received)}, of length ${received?.length}`),
  toHaveProperty(received, path, ...value) {
    const keys = Array.isArray(path) ? path : path.split(/\.|\[(\d+)\]\.?/).filter(Boolean);
    const { found, at } = reach(received, keys);
    const expected = `a property ${brief(path)}${value.length ? ` that is ${brief(value[0])}` : ''}`;
    return told(found && (value.length === 0 || equals(at, value[0])), expected, found ? brief(at) : brief(received));
  },
  toThrow,
  toThrowError: toThrow,
  toHaveBeenCalled: (mock) => told(callsOf(mock).length > 0, 'at least one call', calls(mock)),
  toHaveBeenCalledTimes: (mock, count) => told(callsOf(mock).length === count, `${count} calls`, calls(mock)),
  toHaveBeenCalledWith: (mock, ...args) => told(callsOf(mock).some((each) => equals(each, args)), `a call with ${listed(args)}`, calls(mock)),
  toHaveBeenLastCalledWith: (mock, ...args) => told(equals(callsOf(mock).at(-1), args), `a last call with ${listed(args)}`, calls(mock)),
};

function reach(value, keys) {
  let at = value;
  for (const key of keys) {
    if (at === null || at === undefined || !(key in Object(at))) return { found: false };
    at = at[key];
  }
  return { found: true, at };
}

/** What was thrown is what was rejected with, after `.rejects`. */
function toThrow(received, expected) {
  let thrown = received;
  let threw = this.rejected;
  if (!threw) {
    if (typeof received !== 'function') throw misuse(`needs a function to call, not ${brief(received)}`);
    try {
      received();
    } catch (error) {
      thrown = error;
      threw = true;
    }
  }
  const wanted = expected === undefined ? 'that it throws' : `that it throws ${thrownLike(expected)}`;
  return told(threw && (expected === undefined || fitsThrown(thrown, expected)), wanted, threw ? brief(thrown) : 'it threw nothing');
}

function fitsThrown(thrown, expected) {
  const message = thrown?.message ?? String(thrown);
  if (typeof expected === 'string') return message.includes(expected);
  if (expected instanceof RegExp) return expected.test(message);
  if (typeof expected === 'function' && !isMatcher(expected)) return thrown instanceof expected;
  return isMatcher(expected) ? equals(thrown, expected) : message === expected.message;
}

const thrownLike = (expected) => (typeof expected === 'function' && !isMatcher(expected) ? expected.name : brief(expected));

function callsOf(mock) {
  if (!isMock(mock)) throw misuse(`needs a function that jest.fn() or jest.spyOn() made, not ${brief(mock)}`);
  return mock.mock.calls;
}

const listed = (args) => `(${args.map(brief).join(', ')})`;
const calls = (mock) => callsOf(mock).map(listed).join(', ') || 'no call';
