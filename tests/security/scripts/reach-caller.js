// caller, callee and arguments lead from a handler to whoever called it, in sloppy code.
// expect: passed
function handler() {
  for (const look of [() => handler.caller, () => arguments.callee.caller, () => handler.arguments,
    () => ws.send.caller, () => weex.requireModule.arguments]) {
    let found;
    try { found = look(); } catch {}
    if (found) breach(found);
  }
}
ws.onopen = handler;
setTimeout(handler);
Promise.resolve().then(handler);
connect();
