// Components: what the native side can show, and the methods that some have.

const componentTypes = dictionary(); // type → class of its elements

for (let index = 0; index < settings.components.length; index += 1) {
  const { type, methods } = settings.components[index];
  componentTypes[type] = methods.length > 0 ? classWith(type, methods) : Element;
}

function classWith(type, methods) {
  const Extended = class extends Element {};
  for (let index = 0; index < methods.length; index += 1) {
    const name = methods[index];
    define(Extended.prototype, name, function method(...args) { callComponentMethod(this.ref, type, name, args); });
  }
  return Extended;
}

/** An element of a type, with the methods of its component. Called with new, as the class would be. */
function ElementOf(type, props) {
  const Class = componentTypes[type] ?? Element;
  return new Class(type, props);
}

function callComponentMethod(ref, type, method, args) {
  const packed = tryMarshal('<' + type + '>', method, args);
  if (packed === null) return;
  const given = '[' + toJSON(ref) + ',' + jsonOf(type) + ',' + slice(packed.text, 1);
  call('component', method, packed.text === '[]' ? '[' + toJSON(ref) + ',' + jsonOf(type) + ']' : given, here(),
    toJSON('vv' + packed.kinds));
}
