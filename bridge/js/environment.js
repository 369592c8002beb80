// The globals that describe the device, and the names of the global scope that Weex has.

const environment = settings.environment;
define(globalThis, 'WXEnvironment', environment);
define(globalThis, 'global', globalThis);
