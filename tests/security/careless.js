// A half with a defect: it queues whatever it is given, without a look.
define(globalThis, 'leak', (value) => append(callHead('probe', 'send', '[]'), value, ',null,""', 0));
