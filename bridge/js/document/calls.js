// How an element tree leaves: the calls that tell the native side of it, queued like all others.

const pushTo = uncurry(Array.prototype.push);
const spliceOf = uncurry(Array.prototype.splice);
const positionOf = uncurry(Array.prototype.indexOf);
const copyOf = uncurry(Array.prototype.slice);
const keysOf = Object.keys;

/** Queues a call about the tree; `args` are JSON texts. Trees are built in many calls: none has a place. */
function callDocument(method, args) {
  const head = callHead('document', method, '[' + args + ']');
  enqueue(head, null, ',null,""');
}

/** A value of an attribute or style as JSON; what cannot leave is reported and becomes null. */
function jsonOf(value) {
  try {
    return toJSON(value) ?? 'null';
  } catch (thrown) {
    report(thrown, 'in an attribute or style of an element', undefined, here());
    return 'null';
  }
}

/**
 * Changed attributes or styles: what was taken away is null, which of a new element nothing is. Functions stay
 * here, as JSON has it: components of Rax hand them on to elements.
 */
function changesJSON(changes, areNew) {
  const names = keysOf(changes);
  let text = '';
  for (let index = 0; index < names.length; index += 1) {
    const value = changes[names[index]];
    if (typeof value === 'function' || (areNew && value === undefined)) continue;
    text += (text === '' ? '' : ',') + toJSON(names[index]) + ':' + jsonOf(value);
  }
  return '{' + text + '}';
}

/** A node with all below it, in the form that native code gets it in. It may be deeper than the stack. */
function nodeJSON(element) {
  let text = nodeStart(element);
  let level = { __proto__: null, children: element.pureChildren, at: 0, above: null };
  while (level !== null) {
    const { children, at } = level;
    if (at < children.length) {
      text += (at > 0 ? ',' : ',"children":[') + nodeStart(children[at]);
      level.at += 1;
      level = { __proto__: null, children: children[at].pureChildren, at: 0, above: level };
    } else {
      text += children.length > 0 ? ']}' : '}';
      level = level.above;
    }
  }
  return text;
}

/** The JSON of a node up to its children. */
function nodeStart(element) {
  let text = '{"ref":' + toJSON(element.ref) + ',"type":' + jsonOf(element.type);
  if (keysOf(element.attr).length > 0) text += ',"attr":' + changesJSON(element.attr, true);
  if (element.classList.length > 0) text += ',"classList":' + jsonOf(element.classList);
  const style = element.toStyle();
  if (keysOf(style).length > 0) text += ',"style":' + changesJSON(style, true);
  const events = eventsJSON(element.event);
  if (events !== '') text += ',"event":[' + events + ']';
  return text;
}

function eventsJSON(events) {
  const types = keysOf(events);
  let text = '';
  for (let index = 0; index < types.length; index += 1) {
    const { params } = events[types[index]];
    const type = toJSON(types[index]);
    text += (index > 0 ? ',' : '')
      + (params === undefined || params === null ? type : '{"type":' + type + ',"params":' + jsonOf(params) + '}');
  }
  return text;
}
