"""A page that counts taps, written without a framework."""

APP = """
const document = weex.document;
const body = document.createElement('div');
const add = (id, value, onclick) => {
  const text = document.createElement('text', { attr: { id, value } });
  if (onclick) text.addEvent('click', onclick);
  body.appendChild(text);
  return text;
};
document.documentElement.appendChild(body);
let n = 0;
const count = add('count', '0');
add('tap', 'Count', () => { n += 1; count.setAttr('value', String(n)); });
add('later', 'Later', () => { setTimeout(() => count.setAttr('value', 'now'), 3000); });
"""
