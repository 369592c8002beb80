// The order of what is in an element.
//
// Comments take part in the order of siblings and are never told to the native side, so each element has
// two lists: `children` with comments, `pureChildren` without. Both are one array until a comment comes, for
// long lists have none, and are changed node by node: whatever is done here for each node of a list counts.

const copyWithinOf = uncurry(Array.prototype.copyWithin); // many times as fast as `splice` in the engine
const popOf = uncurry(Array.prototype.pop);
const NEAR = 8;

let lastPlace; // where a node was last found in a list of its parent's, see nodes.js
let keepPlace;

/** Puts a node that is new before another one, or last; gives its index among the elements. */
function putIn(parent, node, before) {
  if (node.nodeType !== 1 && isOneList(parent)) parent.pureChildren = copyOf(parent.children);
  const next = elementFrom(before);
  const index = insert(parent.children, node, before);
  joinSiblings(parent.children[index - 1] ?? null, node, parent.children[index + 1] ?? null);
  if (node.nodeType !== 1) return -1;
  return isOneList(parent) ? index : insert(parent.pureChildren, node, next);
}

/** Moves a node: the index counts it in its old place; -1 when it stays where it is among the elements. */
function move(parent, node, before) {
  const next = elementFrom(before);
  const index = shift(parent.children, node, before, true);
  if (node.nodeType !== 1) return -1;
  return isOneList(parent) ? index : shift(parent.pureChildren, node, next, false);
}

function takeOut(parent, node) {
  const list = parent.children;
  const index = placeIn(list, node);
  if (index >= 0) {
    partSiblings(list, index);
    remove(list, index);
  }
  if (node.nodeType !== 1 || isOneList(parent)) return;
  const among = placeIn(parent.pureChildren, node);
  if (among >= 0) remove(parent.pureChildren, among);
}

const isOneList = (parent) => parent.children === parent.pureChildren;

/** The node itself or its first sibling after it that is an element. */
function elementFrom(node) {
  let at = node;
  while (at !== null && at !== undefined && at.nodeType !== 1) at = at.nextSibling;
  return at ?? null;
}

function insert(list, node, before) {
  const index = indexFor(list, before);
  pushTo(list, node);
  if (index < list.length - 1) {
    copyWithinOf(list, index + 1, index, list.length - 1);
    spliceOf(list, index, 1, node);
  }
  keepPlace(node, index);
  return index;
}

function remove(list, index) {
  copyWithinOf(list, index, index + 1);
  popOf(list);
}

/** Moves a node within a list. Only what is between its old and its new place is touched. */
function shift(list, node, before, linksSiblings) {
  const old = placeIn(list, node);
  if (old < 0) return insert(list, node, before);
  const wanted = indexFor(list, before);
  if (wanted === old || wanted === old + 1) return -1;
  const index = wanted > old ? wanted - 1 : wanted;
  if (linksSiblings) partSiblings(list, old);
  if (index > old) copyWithinOf(list, old, old + 1, index + 1);
  else copyWithinOf(list, index + 1, index, old);
  spliceOf(list, index, 1, node);
  keepPlace(node, index);
  if (linksSiblings) joinSiblings(list[index - 1] ?? null, node, list[index + 1] ?? null);
  return wanted;
}

function indexFor(list, before) {
  const index = before === null ? -1 : placeIn(list, before);
  return index < 0 ? list.length : index;
}

/** The index of a node: most are near the place where they were last. */
function placeIn(list, node) {
  const last = lastPlace(node);
  if (list[last] === node) return last;
  const index = nearPlace(list, node, last);
  if (index >= 0) keepPlace(node, index);
  return index;
}

function nearPlace(list, node, last) {
  for (let away = 1; away <= NEAR; away += 1) {
    if (list[last + away] === node) return last + away;
    if (away <= last && list[last - away] === node) return last - away;
  }
  return positionOf(list, node);
}

function joinSiblings(before, node, after) {
  node.previousSibling = before;
  node.nextSibling = after;
  if (before !== null) before.nextSibling = node;
  if (after !== null) after.previousSibling = node;
}

/** Joins the siblings of a node that leaves its place. */
function partSiblings(list, index) {
  const before = list[index - 1] ?? null;
  const after = list[index + 1] ?? null;
  if (before !== null) before.nextSibling = after;
  if (after !== null) after.previousSibling = before;
}
