// What people of Jest, Vitest and Playwright look for by habit. What is not here is told in a sentence, where the engine
// says "not a function" alone.

const SNAPSHOTS = 'there are no snapshots: compare texts, as in expect(await page.tree()).toBe(…)';
const FOUND = 'take what was found, as in expect((await page.find(…)).text).toBe(…)';
const IN_TURNS = 'timers go off in turns of their own: await device.advance(seconds), or jest.advanceTimersByTimeAsync(ms)';
const AS_THEY_ARE = 'files are required as they are: give them what they need, or take jest.spyOn()';

const habits = {
  expect: {
    toMatchSnapshot: SNAPSHOTS,
    toMatchInlineSnapshot: SNAPSHOTS,
    toHaveText: FOUND,
    toHaveTextContent: FOUND,
    toBeVisible: FOUND,
    toBeInTheDocument: FOUND,
  },
  jest: {
    advanceTimersByTime: IN_TURNS,
    runAllTimers: IN_TURNS,
    runOnlyPendingTimers: IN_TURNS,
    mock: AS_THEY_ARE,
    doMock: AS_THEY_ARE,
    requireActual: AS_THEY_ARE,
    setTimeout: 'give the milliseconds of a test as the last argument of it()',
  },
  device: { goto: 'take device.open(path)', tap: 'take page.find(…).tap()' },
  page: {
    click: 'take page.find(…).tap()',
    content: 'take page.tree()',
    fill: 'take page.find(…).fill(text)',
    getByText: 'take page.find({ text })',
    getByPlaceholder: 'take page.find({ attrs: { placeholder } })',
    goto: 'take device.open(path)',
    locator: 'take page.find(selector)',
    tap: 'take page.find(…).tap()',
    waitForSelector: 'take page.waitFor(selector)',
    waitForTimeout: 'take device.advance(seconds)',
  },
  element: {
    check: 'take tap()',
    click: 'take tap()',
    getAttribute: 'take attrs, as in (await page.find(…)).attrs.src',
    innerText: 'take text, as in (await page.find(…)).text',
    isVisible: 'take page.findAll(…), which is empty where there is none',
    locator: 'take find(selector)',
    press: 'take pressReturn()',
    textContent: 'take text, as in (await page.find(…)).text',
  },
};

/** Methods that say what to take instead. */
const insteadOf = (kind) => Object.fromEntries(Object.entries(habits[kind] ?? {}).map(
  ([name, hint]) => [name, () => { throw failure(`there is no ${name}(): ${hint}`, siteOfChain || here()); }]));

/** The same object, which says so when something is asked of it that it has not. */
const telling = (object, what, hints) => new Proxy(object, {
  get(target, name, receiver) {
    if (name in target || typeof name !== 'string' || name === 'then' || name === 'toJSON') return Reflect.get(target, name, receiver);
    const near = Object.keys(target).sort((a, b) => distance(a, name) - distance(b, name))[0];
    throw failure(`${what} has no ${name}: ${hints[name] ?? `did you mean ${near}?`}`, here());
  },
});

/** How many letters have to be put in, left out or changed to make one name of another. */
function distance(one, other) {
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let at = 1; at <= other.length; at += 1) {
      now.push(Math.min(before[at] + 1, now[at - 1] + 1, before[at - 1] + (one[row - 1] === other[at - 1] ? 0 : 1)));
    }
    before = now;
  }
  return before[other.length];
}

/** `jest`, and `vi`, which is the same. Time is the device's, so that it need not be replaced. */
const jest = telling({
  fn: mockFunction,
  spyOn,
  isMockFunction: isMock,
  clearAllMocks: () => { for (const each of mocks) each.mockClear(); },
  resetAllMocks: () => { for (const each of mocks) each.mockReset(); },
  restoreAllMocks: () => { for (const each of mocks) each.mockRestore?.(); },
  useFakeTimers: () => jest,
  useRealTimers: () => jest,
  advanceTimersByTimeAsync: (milliseconds) => device.advance(milliseconds / 1000),
}, 'jest', habits.jest);
