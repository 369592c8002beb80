// Pages over each other, each of which opens as many as it can.
// expect: failed 32 pages are open over each other
const navigator = weex.requireModule('navigator');
for (let n = 0; n < 50; n += 1) navigator.push({ url: weex.config.bundleUrl });
