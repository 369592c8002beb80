// Date and performance.now by the device's clock, where that is a virtual one: the page then tells the time
// with each turn, and before the first script. Within a turn it stands still.

const DateOriginal = Date;
let hasVirtualTime = false;
let virtualNow = 0; // milliseconds since the page was opened
let virtualDate = 0; // since 1970

receivers.clock = (name, args) => {
  virtualNow = args[0];
  virtualDate = args[1];
  if (!hasVirtualTime) beginVirtualTime();
  turnStarted = virtualNow; // the door noted it before it was told
};

function beginVirtualTime() {
  hasVirtualTime = true;
  milliseconds = () => virtualNow;
  const names = ownKeys(DateOriginal);
  for (let index = 0; index < names.length; index += 1) {
    defineProperty(VirtualDate, names[index], getOwnPropertyDescriptor(DateOriginal, names[index]));
  }
  define(VirtualDate, 'now', function now() { return virtualDate; });
  define(DateOriginal.prototype, 'constructor', VirtualDate);
  define(globalThis, 'Date', VirtualDate);
  define(globalThis, 'performance', virtualPerformance());
}

const dateText = uncurry(DateOriginal.prototype.toString);
function VirtualDate(...args) {
  if (new.target === undefined) return dateText(new DateOriginal(virtualDate));
  return construct(DateOriginal, args.length === 0 ? [virtualDate] : args, new.target);
}

function virtualPerformance() {
  const own = { now() { return virtualNow; } };
  define(own, 'timeOrigin', virtualDate - virtualNow);
  return own;
}
