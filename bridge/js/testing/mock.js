// Functions that remember how they were called: jest.fn() and jest.spyOn().

const mocks = []; // all that were made

const isMock = (value) => typeof value === 'function' && value.mock !== undefined;

function mockFunction(implementation) {
  let usual = implementation;
  let next = [];
  function mocked(...args) {
    mocked.mock.calls.push(args);
    mocked.mock.contexts.push(this);
    const run = next.shift() ?? usual;
    const result = { type: 'return', value: undefined };
    mocked.mock.results.push(result);
    try {
      result.value = run?.apply(this, args);
      return result.value;
    } catch (thrown) {
      Object.assign(result, { type: 'throw', value: thrown });
      throw thrown;
    }
  }
  const chained = (change) => (...args) => {
    change(...args);
    return mocked;
  };
  const clear = () => { mocked.mock = { calls: [], contexts: [], results: [], get lastCall() { return this.calls.at(-1); } }; };
  clear();
  mocks.push(mocked);
  return Object.assign(mocked, {
    mockClear: chained(clear),
    mockReset: chained(() => { clear(); usual = undefined; next = []; }),
    mockImplementation: chained((fn) => { usual = fn; }),
    mockImplementationOnce: chained((fn) => { next.push(fn); }),
    mockReturnValue: chained((value) => { usual = () => value; }),
    mockReturnValueOnce: chained((value) => { next.push(() => value); }),
    mockResolvedValue: chained((value) => { usual = async () => value; }),
    mockResolvedValueOnce: chained((value) => { next.push(async () => value); }),
    mockRejectedValue: chained((value) => { usual = async () => { throw value; }; }),
    mockRejectedValueOnce: chained((value) => { next.push(async () => { throw value; }); }),
  });
}

/** Puts a remembering function in the place of an object's method, which it goes on to call. */
function spyOn(object, name) {
  const original = object[name];
  if (typeof original !== 'function') throw new TypeError(`spyOn: ${String(name)} is no function but ${brief(original)}`);
  const spy = mockFunction(original);
  spy.mockRestore = () => { object[name] = original; };
  object[name] = spy;
  return spy;
}
