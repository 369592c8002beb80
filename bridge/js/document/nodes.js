// Nodes of an element tree: Element and Comment, as frameworks and scripts use them.
//
let lastRef = 0; // one counter for elements and comments, as in the framework of the phones

const BUBBLING = {
  __proto__: null,
  click: true, longpress: true, touchstart: true, touchmove: true, touchend: true, panstart: true,
  panmove: true, panend: true, horizontalpan: true, verticalpan: true, swipe: true,
};

class Node {
  #at = 0; // where it was last found in a list of its parent's

  static {
    lastPlace = (node) => (isObject(node) && #at in node ? node.#at : 0);
    keepPlace = (node, at) => { if (#at in node) node.#at = at; };
  }

  constructor() {
    lastRef += 1;
    this.nodeId = StringOf(lastRef);
    this.ref = this.nodeId;
    this.children = [];
    this.pureChildren = this.children; // as long as there are no comments
    this.parentNode = null;
    this.nextSibling = null;
    this.previousSibling = null;
  }

  /** Takes the node out of its document. What is below stays with it, should it be put back. */
  destroy() { quitDocument(this); }
}

class Comment extends Node {
  constructor(value) {
    super();
    this.nodeType = 8;
    this.type = 'comment';
    this.value = value;
  }

  toString() { return '<!-- ' + this.value + ' -->'; }
}

class Element extends Node {
  constructor(type = 'div', props = undefined) {
    super();
    const given = props ?? {};
    this.nodeType = 1;
    this.type = type;
    this.attr = given.attr ?? {};
    this.style = given.style ?? {};
    this.classStyle = given.classStyle ?? {};
    this.classList = given.classList ?? [];
    this.event = {};
  }

  appendChild(node) { place(this, node, null, true); }

  insertBefore(node, before) {
    if (node === before || (node.nextSibling !== null && node.nextSibling === before)) return;
    place(this, node, before ?? null, false);
  }

  insertAfter(node, after) {
    if (node === after || (node.previousSibling !== null && node.previousSibling === after)) return;
    place(this, node, after?.nextSibling ?? null, false);
  }

  /** Takes a child out. The framework's second argument, whether to keep it, makes no difference here. */
  removeChild(node) {
    if (node.parentNode !== this) return;
    takeOut(this, node);
    if (node.nodeType === 1 && isAttached(this)) callDocument('removeElement', toJSON(node.ref));
    cutOff(node);
  }

  clear() {
    const children = this.children;
    for (let index = 0; index < children.length; index += 1) {
      if (children[index].nodeType === 1 && isAttached(this)) {
        callDocument('removeElement', toJSON(children[index].ref));
      }
      cutOff(children[index]);
    }
    this.children = [];
    this.pureChildren = this.children;
  }

  setAttr(key, value, silent) {
    if (this.attr[key] === value && silent !== false) return;
    this.attr[key] = value;
    if (!silent) tell(this, 'updateAttrs', { __proto__: null, [key]: value });
  }

  setAttrs(changes, silent) { change(this, this.attr, changes, silent, 'updateAttrs'); }

  setStyle(key, value, silent) {
    if (this.style[key] === value && silent !== false) return;
    this.style[key] = value;
    if (!silent) tell(this, 'updateStyle', { __proto__: null, [key]: value });
  }

  setStyles(changes, silent) { change(this, this.style, changes, silent, 'updateStyle'); }

  setClassStyle(style) {
    const old = keysOf(this.classStyle);
    for (let index = 0; index < old.length; index += 1) this.classStyle[old[index]] = '';
    assignAll(this.classStyle, style);
    tell(this, 'updateStyle', this.toStyle());
  }

  addEvent(type, handler, params) {
    if (this.event[type] !== undefined) return;
    this.event[type] = { handler, params };
    if (isShown(this)) callDocument('addEvent', toJSON(this.ref) + ',' + jsonOf(type));
  }

  removeEvent(type) {
    if (this.event[type] === undefined) return;
    delete this.event[type];
    if (isShown(this)) callDocument('removeEvent', toJSON(this.ref) + ',' + jsonOf(type));
  }

  /** Calls the handler of an event, then those of the elements around, where events bubble. */
  fireEvent(type, event, bubbles, options) {
    let result = null;
    let stopped = false;
    const bound = this.event[type];
    if (bound !== undefined && event) {
      event.stopPropagation = () => { stopped = true; };
      const args = isArray(options?.params) ? copyOf(options.params) : [];
      pushTo(args, event);
      result = apply(bound.handler, this, args);
    }
    const parent = this.parentNode;
    if (!stopped && bubbles && BUBBLING[type] === true && typeof parent?.fireEvent === 'function') {
      event.currentTarget = parent;
      parent.fireEvent(type, event, bubbles);
    }
    return result;
  }

  toStyle() { return assignAll(assignAll({}, this.classStyle), this.style); }

  toJSON() { return parseJSON(nodeJSON(this)); }

  toString() {
    let inner = '';
    for (let index = 0; index < this.pureChildren.length; index += 1) inner += this.pureChildren[index].toString();
    return '<' + this.type + ' attr=' + jsonOf(this.attr) + ' style=' + jsonOf(this.toStyle()) + '>' + inner
      + '</' + this.type + '>';
  }
}

/** Copies the own enumerable properties of one object to another. */
const assignAll = Object.assign;

const isAttached = (element) => element.ownerDocument !== undefined;

/** Whether the native side has it: the element around the body is there for scripts alone. */
const isShown = (element) => isAttached(element) && element.role !== 'documentElement';

function tell(element, method, changes) {
  if (isAttached(element)) callDocument(method, toJSON(element.ref) + ',' + changesJSON(changes));
}

/** Takes over what differs, and tells of that alone. */
function change(element, target, changes, silent, method) {
  const mutations = {};
  let count = 0;
  for (const key in changes) { // own and inherited, as the framework takes them
    if (target[key] === changes[key]) continue;
    target[key] = changes[key];
    mutations[key] = changes[key];
    count += 1;
  }
  if (count > 0 && !silent) tell(element, method, mutations);
}

/** Puts a node before another one of a parent, or last; it may be new, or one of the parent's own. */
function place(parent, node, before, appended) {
  if (node.parentNode !== null && node.parentNode !== parent) return;
  if (node.parentNode === parent) {
    const index = move(parent, node, before);
    if (index >= 0 && isAttached(parent)) {
      callDocument('moveElement', toJSON(node.ref) + ',' + toJSON(parent.ref) + ',' + index);
    }
    return;
  }
  link(node, parent);
  const index = putIn(parent, node, before);
  if (node.nodeType !== 1 || !isAttached(parent)) return;
  callDocument('addElement', toJSON(parent.ref) + ',' + nodeJSON(node) + ',' + (appended ? -1 : index));
}

/** Makes a node and all below it part of the parent's document, if that has one. */
function link(node, parent) {
  node.parentNode = parent;
  if (!isAttached(parent)) return;
  adopt(node, parent.ownerDocument, parent.depth + 1);
}

function adopt(node, document, depth) {
  eachBelow(node, depth, (each, itsDepth) => {
    each.ownerDocument = document;
    each.docId = document.id;
    each.depth = itsDepth;
    document.nodeMap[each.ref] = each;
  });
}

function quitDocument(node) {
  eachBelow(node, 0, (each) => {
    if (isAttached(each) && each.ownerDocument.nodeMap !== undefined) delete each.ownerDocument.nodeMap[each.ref];
    delete each.ownerDocument;
    delete each.docId;
  });
}

/** Calls a function with a node, and all below it, and how deep each is: trees may be deeper than the stack. */
function eachBelow(node, depth, go) {
  let waiting = { __proto__: null, node, depth, next: null };
  while (waiting !== null) {
    const each = waiting;
    waiting = each.next;
    go(each.node, each.depth);
    const { children } = each.node;
    for (let index = children.length - 1; index >= 0; index -= 1) {
      waiting = { __proto__: null, node: children[index], depth: each.depth + 1, next: waiting };
    }
  }
}

function cutOff(node) {
  node.parentNode = null;
  node.nextSibling = null;
  node.previousSibling = null;
  quitDocument(node);
}
