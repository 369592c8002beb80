// A question for a text.
const modal = weex.requireModule('modal');
modal.prompt({ message: 'Your name?', default: 'ann' }, (told) => console.log(told.result, told.data));
