// describe, it, test and the hooks: what a test file says is noted down, and runs later.

const block = (name, parent, mode) => ({ name, parent, mode, hooks: { beforeAll: [], beforeEach: [], afterEach: [], afterAll: [] } });
const root = block('', null, 'run');
const tests = [];
const names = new Set(); // of the tests so far
let current = root;
let isRunning = false;
const later = { setTimeout, clearTimeout, now: performance.now.bind(performance) }; // as they are now: tests may replace them

function define(kind, name, fn) {
  if (isRunning) throw failure(`${kind} stands inside of a test: it belongs beside it`, here());
  if (typeof fn !== 'function' && kind !== 'it.todo') throw failure(`${kind}(${brief(name)}) needs a function`, here());
}

const inMode = (mode) => function describe(name, fn) {
  define('describe', name, fn);
  const outer = current;
  current = block(nameText(name), outer, mode);
  try {
    if (typeof fn()?.then === 'function') throw failure('the function of describe must not be async', here());
  } finally {
    current = outer;
  }
};

const testIn = (mode) => function it(name, fn, timeout) {
  define(mode === 'todo' ? 'it.todo' : 'it', name, fn);
  tests.push({ name: unique(fullName(nameText(name), current)), fn, timeout, mode, block: current, ...saidHere() });
};

/** Where something was said; the text of that takes long, and is rarely asked for. */
const saidHere = () => ({ said: new Error() });

const nameText = (name) => (typeof name === 'function' ? name.name : String(name));
const fullName = (name, inside) => (inside.parent === null ? name : fullName(`${inside.name} > ${name}`, inside.parent));

function unique(name) {
  let own = name;
  for (let number = 2; names.has(own); number += 1) own = `${name} (${number})`;
  names.add(own);
  return own;
}

/** it.each(rows)('adds %i', fn): a test a row, which gets what is in it. */
const eachOf = (add) => (rows) => (name, fn, timeout) => {
  rows.forEach((row, index) => {
    const args = Array.isArray(row) ? row : [row];
    add(filledIn(name, args, index), Object.defineProperty(() => fn(...args), 'length', { value: 0 }), timeout);
  });
};

function filledIn(name, args, index) {
  const left = [...args];
  const text = String(name).replace(/%([sdifjop#%])/g, (whole, kind) => {
    if (kind === '%') return '%';
    if (kind === '#') return String(index);
    if (left.length === 0) return whole;
    const value = left.shift();
    if (kind === 's') return typeof value === 'object' ? brief(value) : String(value);
    if (kind === 'j') return JSON.stringify(value);
    return kind === 'i' ? String(Math.trunc(value)) : kind === 'o' || kind === 'p' ? brief(value) : String(Number(value));
  });
  return text.replace(/\$(\w+)/g, (whole, key) => (key in Object(args[0]) ? plain(args[0][key]) : whole));
}

const plain = (value) => (typeof value === 'string' ? value : brief(value));

const hook = (kind) => (fn, timeout) => {
  define(kind, '', fn);
  current.hooks[kind].push({ fn, timeout, kind, ...saidHere() });
};

const describe = inMode('run');
const it = testIn('run');
for (const [add, variant] of [[describe, inMode], [it, testIn]]) {
  Object.assign(add, { only: variant('only'), skip: variant('skip'), each: eachOf(add) });
  add.only.each = eachOf(add.only);
  add.skip.each = eachOf(add.skip);
}
it.todo = testIn('todo');

const chainOf = (inside) => (inside === null ? [] : [...chainOf(inside.parent), inside]);

const isFocused = (test) => test.mode === 'only' || chainOf(test.block).some((each) => each.mode === 'only');

/** Why a test does not run; an empty text when it does. `focused` is whether some test is the only one. */
function whyNot(test, focused) {
  const modes = [...chainOf(test.block).map((one) => one.mode), test.mode];
  if (modes.includes('todo')) return 'todo';
  if (modes.includes('skip')) return 'skipped';
  return focused && !isFocused(test) ? 'another test of the file is the only one' : '';
}
