// Call sites would show functions that are not the script's.
// expect: passed
Error.prepareStackTrace = (error, sites) => { breach('called with ' + sites); };
try { Object.defineProperty(Error, 'prepareStackTrace', { value: () => breach('called') }); } catch {}
ws.onopen = () => { new Error('x').stack; ws.send(); };
ws.onerror = () => new Error('y').stack;
connect();
