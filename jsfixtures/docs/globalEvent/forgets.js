// Two listeners of one name, and then none.
const globalEvent = weex.requireModule('globalEvent');
globalEvent.addEventListener('news', (event) => console.log('first', event.title));
globalEvent.addEventListener('news', (event) => console.log('second', event.title));
globalEvent.removeEventListener('news');
