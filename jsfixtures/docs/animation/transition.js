// An element fades in a tenth of a second.
const body = weex.document.createBody('div');
weex.document.documentElement.appendChild(body);
weex.requireModule('animation').transition(body, {
  styles: { opacity: 0.5, transform: 'translate(20px, 0)' },
  duration: 100, timingFunction: 'ease-out', delay: 0, needLayout: false,
}, () => console.log('finished'));
