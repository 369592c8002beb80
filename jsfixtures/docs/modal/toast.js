// Shows a text for two seconds.
const modal = weex.requireModule('modal');
modal.toast({ message: 'Draft saved', duration: 2 });
