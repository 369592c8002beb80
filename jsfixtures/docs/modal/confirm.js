// A question: the answer is the title of the button.
const modal = weex.requireModule('modal');
modal.confirm({ message: 'Delete it?', okTitle: 'Delete', cancelTitle: 'Keep' }, (title) => console.log(title));
