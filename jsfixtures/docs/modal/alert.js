// A message that must be confirmed.
const modal = weex.requireModule('modal');
modal.alert({ message: 'The file is too large', okTitle: 'Understood' }, () => console.log('confirmed'));
