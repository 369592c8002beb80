// Goes back to the page that has opened this one.
const navigator = weex.requireModule('navigator');
const modal = weex.requireModule('modal');

navigator.pop({ animated: 'true' }, (result) => {
  modal.toast({ message: 'popped: ' + result });
  console.log('popped', result);
});
