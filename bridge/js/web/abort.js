// AbortController and AbortSignal, by https://dom.spec.whatwg.org/#aborting-ongoing-activities.

const abortState = hiddenState('AbortSignal');
const controllerState = hiddenState('AbortController');

function newSignal() {
  const signal = create(AbortSignal.prototype);
  startTarget(signal);
  abortState.attach(signal, {
    __proto__: null, aborted: false, reason: undefined, steps: newList(), dependents: newList(),
  });
  return signal;
}

/** Has `step` called when a signal aborts, before its event. */
function whenAborted(signal, step) {
  addItem(abortState.of(signal).steps, step);
}

const abortError = () => domException('the operation was aborted', 'AbortError');

/** Aborts a signal and those that depend on it: all of them are aborted before any listener runs. */
function abortSignal(signal, reason) {
  const state = abortState.of(signal);
  if (state.aborted) return;
  const affected = newList();
  markAborted(signal, reason === undefined ? abortError() : reason, affected);
  for (let index = 0; index < affected.length; index += 1) runAbortSteps(affected[index]);
}

function markAborted(signal, reason, affected) {
  const state = abortState.of(signal);
  if (state.aborted) return;
  state.aborted = true;
  state.reason = reason;
  addItem(affected, signal);
  for (let index = 0; index < state.dependents.length; index += 1) {
    markAborted(state.dependents[index], reason, affected);
  }
}

function runAbortSteps(signal) {
  const state = abortState.of(signal);
  const { steps } = state;
  state.steps = newList();
  state.dependents = newList();
  for (let index = 0; index < steps.length; index += 1) steps[index]();
  fire(signal, new Event('abort'));
}

class AbortSignal {
  constructor() {
    throw new TypeErrorType('Illegal constructor: signals come from AbortController or AbortSignal.abort');
  }

  static abort(reason = undefined) {
    const signal = newSignal();
    const state = abortState.of(signal);
    state.aborted = true;
    state.reason = reason === undefined ? abortError() : reason;
    return signal;
  }

  static timeout(delay) {
    requireArguments(arguments.length, 1, 'AbortSignal.timeout');
    const ms = trunc(NumberOf(delay));
    if (!(ms >= 0 && ms <= Number.MAX_SAFE_INTEGER)) {
      throw new TypeErrorType('the delay of AbortSignal.timeout must be a number of milliseconds');
    }
    const signal = newSignal();
    const expire = () => abortSignal(signal, domException('the operation timed out', 'TimeoutError'));
    startTimer('AbortSignal.timeout', expire, ms, [], false);
    return signal;
  }

  static any(signals) {
    requireArguments(arguments.length, 1, 'AbortSignal.any');
    const sources = newList();
    for (const source of signals) {
      if (!abortState.has(source)) throw new TypeErrorType('AbortSignal.any needs signals only');
      addItem(sources, source);
    }
    const signal = newSignal();
    for (let index = 0; index < sources.length; index += 1) {
      const source = abortState.of(sources[index]);
      if (source.aborted) {
        markAborted(signal, source.reason, newList());
        return signal;
      }
    }
    for (let index = 0; index < sources.length; index += 1) {
      addItem(abortState.of(sources[index]).dependents, signal);
    }
    return signal;
  }

  get aborted() { return abortState.of(this).aborted; }
  get reason() { return abortState.of(this).reason; }

  throwIfAborted() {
    const state = abortState.of(this);
    if (state.aborted) throw state.reason;
  }
}
expose(AbortSignal, { parent: EventTarget });
addHandlerAttribute(AbortSignal.prototype, abortState, 'abort');

class AbortController {
  constructor() {
    controllerState.attach(this, newSignal());
  }

  get signal() { return controllerState.of(this); }

  abort(reason = undefined) { abortSignal(controllerState.of(this), reason); }
}
expose(AbortController);
