// One of several items, by its index.
const picker = weex.requireModule('picker');
picker.pick({ items: ['red', 'green', 'blue'], index: 1 }, (told) => console.log(told.result, told.data));
