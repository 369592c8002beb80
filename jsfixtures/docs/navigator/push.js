// Opens the page below over itself, by a URL beside its own, and says what that came to.
const navigator = weex.requireModule('navigator');
const modal = weex.requireModule('modal');
const url = weex.config.bundleUrl.replace('push.js', 'pop.js');

navigator.push({ url, animated: 'true' }, (result) => {
  modal.toast({ message: 'pushed: ' + result });
  console.log('pushed', result);
});
