// The document of a page: `weex.document`.

const ROOT = '_root';
const DOCUMENT_ELEMENT = '_documentElement';

class Document {
  constructor(id, url) {
    this.id = id;
    this.URL = url;
    this.nodeMap = dictionary();
    this.taskCenter = new TaskCenter(id);
    this.documentElement = makeDocumentElement(this);
    this.body = undefined;
  }

  getRef(ref) { return this.nodeMap?.[ref]; }

  /** In batches or not: calls leave together at the end of a turn in any case. */
  open() {}

  close() {}

  createBody(type, props) {
    if (this.body === undefined) setBody(this, new ElementOf(type, props));
    return this.body;
  }

  createElement(type, props) { return new ElementOf(type, props); }

  createComment(text) { return new Comment(text); }

  createFinish() { callDocument('createFinish', ''); }

  updateFinish() { callDocument('updateFinish', ''); }

  refreshFinish() { callDocument('refreshFinish', ''); }

  /** Runs the handler of an event with what native code tells of it; gives what the handler returns. */
  fireEvent(element, type, event, changes, options) {
    if (!element) return undefined;
    const told = event || {};
    told.type = told.type || type;
    told.target = element;
    told.currentTarget = element;
    told.timestamp = now();
    if (changes) takeOverChanges(element, changes);
    const bubbles = this.body?.attr.bubble === 'true';
    return element.fireEvent(type, told, bubbles, options);
  }

  destroy() {
    this.taskCenter.destroyCallback();
    delete this.nodeMap;
    delete this.taskCenter;
  }
}

const now = Date.now;

/** What a component changed by itself, as the text in an input: native code knows of it already. */
function takeOverChanges(element, { attrs, style }) {
  change(element, element.attr, attrs ?? {}, true);
  change(element, element.style, style ?? {}, true);
}

function makeDocumentElement(document) {
  const element = new Element('document');
  lastRef -= 1; // its ref is a name
  element.ref = DOCUMENT_ELEMENT;
  element.role = 'documentElement';
  element.ownerDocument = document;
  element.docId = document.id;
  element.depth = 0;
  document.nodeMap[DOCUMENT_ELEMENT] = element;
  element.appendChild = (node) => appendBody(document, node, null);
  element.insertBefore = (node, before) => appendBody(document, node, before);
  return element;
}

/** Takes in the first element as the body; what else is put there is a placeholder of a framework's. */
function appendBody(document, node, before) {
  const root = document.documentElement;
  if (root.pureChildren.length > 0 || node.parentNode !== null) return;
  putIn(root, node, before ?? null);
  if (node.nodeType !== 1) {
    link(node, root);
    return;
  }
  if (node.role !== 'body') setBody(document, node);
  link(node, root);
  callDocument('createBody', nodeJSON(node));
}

function setBody(document, element) {
  element.role = 'body';
  element.depth = 1;
  element.ref = ROOT;
  document.body = element;
}

const pageDocument = new Document('1', settings.bundleUrl);

refOf = (value) => {
  if (!isObject(value)) return null;
  if (isNode(value)) return value.ref;
  const own = read(value, '$el'); // of a Vue component
  if (isObject(own) && isNode(own)) return own.ref;
  const virtual = read(value, '[[VirtualElement]]') === true ? read(value, 'ref') : null; // in a recycle-list
  return typeof virtual === 'string' ? virtual : null;
};

const isNode = (value) => {
  try {
    return value instanceof Element;
  } catch {
    return false; // a Proxy
  }
};

receivers.document = (name, args) => {
  const ref = args[0];
  const element = pageDocument.getRef(ref);
  if (element === undefined) return; // it is gone since the event happened
  const run = () => pageDocument.fireEvent(element, args[1], args[2], args[3], args[4]);
  invoke(run, undefined, [], 'in the handler of ' + args[1] + ' on <' + element.type + '>');
};
