// Runs one test with all its hooks, and tells the native side what came of it.

const host = weex.requireModule('weexTest');

function steps(test) {
  const outward = (kind) => [...chain].reverse().flatMap((one) => one.hooks[kind]);
  const chain = chainOf(test.block);
  const inward = (kind) => chain.flatMap((one) => one.hooks[kind]);
  return {
    before: [...inward('beforeAll'), ...inward('beforeEach')],
    after: [...outward('afterEach'), ...outward('afterAll')],
  };
}

const limitOf = (step, usual) => (typeof step.timeout === 'number' ? step.timeout : usual);

function budget(test, usual) {
  const { before, after } = steps(test);
  return [...before, test, ...after].reduce((sum, step) => sum + limitOf(step, usual), 0);
}

async function run(test, usual) {
  const errors = [];
  const { before, after } = steps(test);
  const attempt = async (step, what) => {
    try {
      await limited(step, limitOf(step, usual), what);
    } catch (thrown) {
      errors.push(described(thrown, step));
    }
  };
  isRunning = true;
  assertions = { count: 0, wanted: null };
  for (const step of before) if (errors.length === 0) await attempt(step, step.kind);
  if (errors.length === 0) await attempt(test, 'the test');
  if (errors.length === 0) await attempt({ fn: checkAssertions, said: test.said }, 'the test');
  for (const step of after) await attempt(step, step.kind);
  return errors;
}

let patience = () => {}; // gives the step that runs so many milliseconds more

/** Calls a function and waits for what it promises, or for `done` where it takes that. */
function limited({ fn, said }, milliseconds, what) {
  return new Promise((resolve, reject) => {
    const late = () => reject(failure(`${what} took longer than ${milliseconds} ms: give more as the last argument`, said.stack));
    let timer;
    let end = later.now();
    patience = (more) => {
      later.clearTimeout(timer);
      end += more;
      timer = later.setTimeout(late, end - later.now());
    };
    patience(milliseconds);
    const finish = (settle) => (value) => {
      later.clearTimeout(timer);
      settle(value);
    };
    const called = fn.length > 0
      ? new Promise((done, fail) => { fn((error) => (error === undefined ? done() : fail(error))); })
      : new Promise((done) => { done(fn()); });
    called.then(finish(resolve), finish(reject));
  });
}

function described(thrown, { said }) {
  const isError = thrown instanceof Error;
  return {
    name: isError ? String(thrown.name) : 'Uncaught',
    message: isError ? String(thrown.message) : brief(thrown),
    stack: (isError && typeof thrown.stack === 'string' && thrown.stack) || said.stack,
  };
}

host.listen((command) => {
  if (command.list) {
    const focused = tests.some(isFocused);
    const wanted = command.only === '' ? tests : tests.filter(({ name }) => name === command.only);
    host.listed(wanted.map((test) => ({
      name: test.name,
      site: test.said.stack,
      skipped: whyNot(test, focused),
      budget: budget(test, command.timeout),
    })));
    return;
  }
  const test = tests.find((one) => one.name === command.run);
  run(test, command.timeout).then((errors) => host.ended(errors));
});
