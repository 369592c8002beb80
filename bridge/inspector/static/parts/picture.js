// Shows the page's picture in a frame in which nothing can run. What is drawn comes as HTML, which is
// read into a document that nobody sees; of that, boxes with their styles and texts are taken over.

const TAKEN = new Set(['div', 'i', 'b'])
// Of a box that was read, and of the one that is shown: no style may be read here, only handed on.
const ATTRIBUTES = { 'data-style': 'style', 'data-ref': 'data-ref', 'data-type': 'data-type' }

const policy = globalThis.trustedTypes?.createPolicy('picture', { createHTML: text => text }) ?? { createHTML: text => text }

export function patched(old, { keep, text, end }) {
  return old.slice(0, keep) + text + (end ? old.slice(old.length - end) : '')
}

// Make a frame's body look like an HTML text, and change no more of it than is different.
export function draw(body, html) {
  const read = new DOMParser().parseFromString(policy.createHTML(html), 'text/html')
  become(body, read.body)
}

function become(to, from) {
  const byRef = new Map()
  for (const child of to.children) if (child.dataset.ref !== undefined) byRef.set(child.dataset.ref, child)
  let at = to.firstChild
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) at = becomeText(to, at, node.data)
    else if (TAKEN.has(node.localName)) at = becomeBox(to, at, node, byRef)
  }
  while (at) {
    const next = at.nextSibling
    at.remove()
    at = next
  }
}

function becomeText(to, at, text) {
  if (at?.nodeType !== Node.TEXT_NODE) {
    to.insertBefore(to.ownerDocument.createTextNode(text), at)
    return at
  }
  if (at.data !== text) at.data = text
  return at.nextSibling
}

function becomeBox(to, at, node, byRef) {
  let box = byRef.get(node.dataset.ref)
  if (node.dataset.ref === undefined && at?.localName === node.localName && at.dataset.ref === undefined) box = at
  if (box === undefined || box.localName !== node.localName) box = to.ownerDocument.createElement(node.localName)
  if (box === at) at = at.nextSibling
  else to.insertBefore(box, at)
  for (const [read, name] of Object.entries(ATTRIBUTES)) {
    const value = node.getAttribute(read)
    if (value === null) box.removeAttribute(name)
    else if (box.getAttribute(name) !== value) box.setAttribute(name, value)
  }
  become(box, node)
  return at
}
