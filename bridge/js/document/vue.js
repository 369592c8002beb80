// Vue bundles: what `weex-vue-framework` needs of us, and the names of classes, which it keeps to itself.

const classTexts = new WeakMap(); // element → its classes as last told

function createVue(data) {
  const framework = requireLibrary('index.js');
  const context = framework.createInstanceContext('1', { weex }, data);
  // The timers it gives are ours, by way of the module `timer`: scripts have them already.
  define(globalThis, 'Vue', context.Vue);
  tellClasses(context.Vue);
  return framework;
}

/**
 * Tells the native side the classes of elements whenever Vue has changed some.
 *
 * A phone gets their styles alone: Vue looks the names up and sends what it finds. So must we, or class
 * styles would not arrive as they do there; but who looks for an element wants to say its class.
 */
function tellClasses(Vue) {
  const patch = Vue.prototype.__patch__;
  Vue.prototype.__patch__ = function patchAndTell(...args) {
    const result = apply(patch, this, args);
    tellClassesBelow(this._vnode);
    return result;
  };
}

function tellClassesBelow(vnode) {
  if (vnode === null || vnode === undefined) return;
  let shown = vnode;
  while (shown.componentInstance?._vnode) shown = shown.componentInstance._vnode;
  if (shown.elm instanceof Element) tellClassesOf(shown.elm, classesAround(shown));
  const children = vnode.children;
  if (!isArray(children)) return;
  for (let index = 0; index < children.length; index += 1) tellClassesBelow(children[index]);
}

function tellClassesOf(element, names) {
  const text = toJSON(names);
  if ((weakGet(classTexts, element) ?? '[]') === text || !isAttached(element)) return;
  weakSet(classTexts, element, text);
  callDocument('updateClassList', toJSON(element.ref) + ',' + text);
}

/** The classes of a node and, where it is the root of a component, of the tag that stands for that. */
function classesAround(vnode) {
  const names = [];
  for (let at = vnode; at; at = at.parent) {
    addNames(names, at.data?.staticClass);
    addNames(names, at.data?.class);
  }
  return names;
}

function addNames(names, given) {
  if (typeof given === 'string' && given !== '' && positionOf(names, given) < 0) pushTo(names, given);
  for (let index = 0; isArray(given) && index < given.length; index += 1) addNames(names, given[index]);
}
