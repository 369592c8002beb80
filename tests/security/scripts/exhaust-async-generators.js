// An asynchronous loop over what never ends.
// expect: limit promise jobs
(async () => { for await (const _ of (async function* () { for (;;) yield 1; })()); })();
