// expect(received).toBe(expected), with .not, .resolves, .rejects, and what may stand for a value.

class AssertionError extends Error {}
Object.defineProperty(AssertionError.prototype, 'name', { value: 'AssertionError', writable: true });

let assertions = { count: 0, wanted: null };

/** A failure at the line that called expect, which after an await no stack tells any more. */
function failure(message, site) {
  const error = new AssertionError(message);
  error.stack = site;
  return error;
}

function check(name, received, args, { negated, kind, site }) {
  assertions.count += 1;
  const call = `expect(…)${kind ? `.${kind}` : ''}${negated ? '.not' : ''}.${name}()`;
  let result;
  try {
    result = name in extensions ? extended(name, received, args, negated)
      : matchers[name].apply({ rejected: kind === 'rejects' }, [received, ...args]);
  } catch (thrown) {
    if (thrown?.isMisuse) throw failure(`${call} ${thrown.message}`, site);
    throw thrown;
  }
  if (result.pass !== Boolean(negated)) return;
  if (result.text !== undefined) throw failure(result.text, site);
  const wanted = `Expected: ${negated ? 'not ' : ''}${result.expected}\nReceived: ${result.received}`;
  throw failure(`${call}\n${result.note === '' || negated ? wanted : withNote(wanted, result.note)}`, site);
}

const withNote = (wanted, note) => (note.startsWith('- ') ? note : `${wanted}\n${note}`);

const extensions = {};

function extended(name, received, args, negated) {
  const context = { isNot: Boolean(negated), equals: (a, b) => equals(a, b), utils: { stringify: brief, diff: (a, b) => difference(format(a), format(b)) } };
  const { pass, message } = extensions[name].call(context, received, ...args);
  return { pass, text: typeof message === 'function' ? message() : String(message ?? name) };
}

function expect(received) {
  const site = here();
  const direct = (how) => methods((name, args) => check(name, received, args, { ...how, site: here() }));
  const later = (kind, how = {}) => methods(async (name, args) => {
    const at = here();
    check(name, await settledAs(kind, received, at), args, { ...how, kind, site: at });
  });
  return words({
    ...direct({}),
    not: direct({ negated: true }),
    get resolves() { return words({ ...later('resolves'), not: later('resolves', { negated: true }), site }); },
    get rejects() { return words({ ...later('rejects'), not: later('rejects', { negated: true }), site }); },
  });
}

const words = (matching) => telling(matching, 'expect(…)', habits.expect);

const methods = (call) => words(Object.fromEntries(
  [...Object.keys(matchers), ...Object.keys(extensions)].map((name) => [name, (...args) => call(name, args)])));

async function settledAs(kind, received, site) {
  const promise = typeof received === 'function' ? received() : received;
  if (typeof promise?.then !== 'function') throw failure(`expect(…).${kind} needs a promise, not ${brief(received)}`, site);
  let outcome;
  try {
    outcome = { kind: 'resolves', value: await promise };
  } catch (thrown) {
    outcome = { kind: 'rejects', value: thrown };
  }
  if (outcome.kind === kind) return outcome.value;
  throw failure(`expect(…).${kind}\nReceived a promise that ${outcome.kind}: ${brief(outcome.value)}`, site);
}

/** The stack of the user's code that is running: this file is left out of it. */
const here = () => new Error().stack;

// -- what stands for a value ---------------------------------------------------------------------

const matcher = (text, fits) => ({ [MATCHER]: fits, toString: () => text });

const valueMatchers = (is) => ({
  objectContaining: (part) => matcher(`ObjectContaining ${brief(part)}`, (value) => is(includes(value, part))),
  arrayContaining: (items) => matcher(`ArrayContaining ${brief(items)}`, (value) =>
    is(Array.isArray(value) && items.every((item) => value.some((each) => equals(each, item))))),
  stringContaining: (part) => matcher(`StringContaining ${brief(part)}`, (value) => is(typeof value === 'string' && value.includes(part))),
  stringMatching: (pattern) => matcher(`StringMatching ${pattern}`, (value) => is(typeof value === 'string' && new RegExp(pattern).test(value))),
  closeTo: (number, digits = 2) => matcher(`CloseTo ${number}`, (value) => is(typeof value === 'number' && matchers.toBeCloseTo(value, number, digits).pass)),
});

const ofType = (type) => (value) => (value !== null && value !== undefined
  && (value instanceof type || Object(value) instanceof type));

Object.assign(expect, valueMatchers((fits) => fits), {
  any: (type) => matcher(`Any<${type.name}>`, ofType(type)),
  anything: () => matcher('Anything', (value) => value !== null && value !== undefined),
  not: valueMatchers((fits) => !fits),
  assertions: (count) => { assertions.wanted = { count, exact: true, site: here() }; },
  hasAssertions: () => { assertions.wanted = { count: 1, exact: false, site: here() }; },
  extend: (more) => { Object.assign(extensions, more); },
  fail: (message = 'expect.fail()') => { throw failure(String(message), here()); },
});

function checkAssertions() {
  const { count, wanted } = assertions;
  if (wanted === null || (wanted.exact ? count === wanted.count : count >= wanted.count)) return;
  throw failure(`expected ${wanted.exact ? '' : 'at least '}${wanted.count} assertions, but there were ${count}`, wanted.site);
}
