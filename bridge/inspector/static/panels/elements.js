// The element tree, and one element of it in full.

import { button, empty, h } from '../parts/dom.js'
import { List } from '../parts/list.js'
import { split } from '../parts/split.js'

const ROW = 24
const STEP = 14

export class Elements {
  #store
  #stage
  #ask
  #folded = new Set()
  #rows = [] // [ref, depth]
  #list
  #blank = h('div', { class: 'blank' })
  #details = h('div', { class: 'details' })
  selected = null
  title = 'Elements'

  constructor(store, stage, ask) {
    this.#store = store
    this.#stage = stage
    this.#ask = ask
    this.#list = new List({
      height: ROW, label: 'Elements of the page', role: 'tree', rowRole: 'treeitem',
      draw: (index, row) => this.#draw(index, row),
      key: index => this.#rows[index][0],
      select: index => this.select(this.#rows[index][0], false),
      press: (event, index) => this.#press(event, index)
    })
    this.#list.element.classList.add('tree')
    const over = event => stage.mark(event.target.closest('.row')?.ref ?? null)
    this.#list.element.addEventListener('pointerover', over)
    this.#list.element.addEventListener('pointerleave', () => stage.mark(null))
    this.#list.element.addEventListener('dblclick', event => this.#fold(event.target.closest('.row')?.ref))
    const side = h('aside', { class: 'side', 'aria-label': 'The element that is selected' }, this.#details)
    this.element = h('div', { class: 'pair' },
      h('div', { class: 'first' }, this.#list.element, this.#blank),
      split({ across: true, name: 'side', pane: () => side, least: 200, most: () => this.element.clientWidth - 240, label: 'Width of the details', reverse: true }),
      side)
    store.on('tree page', () => this.#show())
    store.on('element page', () => this.#detail())
    store.on('run page', () => { this.select(null) })
    this.#detail()
  }

  #show() {
    this.#rows = []
    const waiting = this.#store.root === null ? [] : [[this.#store.root, 0]]
    while (waiting.length) {
      const [ref, depth] = waiting.pop()
      const node = this.#store.nodes.get(ref)
      if (node === undefined) continue
      this.#rows.push([ref, depth])
      if (this.#folded.has(ref)) continue
      for (let at = node.children.length - 1; at >= 0; at--) waiting.push([node.children[at], depth + 1])
    }
    this.#list.selected = this.#rows.findIndex(([ref]) => ref === this.selected)
    this.#list.show(this.#rows.length)
    this.#blank.replaceChildren(this.#rows.length ? '' : empty('No elements', 'A compiled bundle makes them; a plain script may have none.'))
  }

  #draw(index, row) {
    const [ref, depth] = this.#rows[index]
    const node = this.#store.nodes.get(ref)
    const folded = this.#folded.has(ref)
    row.ref = ref
    row.setAttribute('aria-level', depth + 1)
    if (node.children.length) row.setAttribute('aria-expanded', !folded)
    else row.removeAttribute('aria-expanded')
    row.classList.toggle('hidden', node.hidden)
    row.style.paddingInlineStart = `${8 + Math.min(depth, 40) * STEP}px`
    row.replaceChildren(
      h('span', { class: `twist ${node.children.length ? (folded ? 'shut' : 'open') : ''}`, onclick: event => { event.stopPropagation(); this.#fold(ref) } }),
      h('span', { class: 'type' }, node.type),
      node.id ? h('span', { class: 'id' }, `#${node.id}`) : '',
      node.classes.length ? h('span', { class: 'class' }, node.classes.map(each => `.${each}`).join('')) : '',
      node.text !== null ? h('span', { class: 'text' }, JSON.stringify(node.text)) : '',
      node.telling ? h('span', { class: 'attr' }, `${node.telling[0]}=`, h('span', { class: 'text' }, JSON.stringify(node.telling[1]))) : '',
      h('span', { class: 'ears' }, node.events.map(each => h('span', { class: 'ear' }, each))))
  }

  #fold(ref, to) {
    if (ref === undefined || !this.#store.nodes.get(ref)?.children.length) return
    const folded = to ?? !this.#folded.has(ref)
    if (folded) this.#folded.add(ref)
    else this.#folded.delete(ref)
    this.#show()
  }

  #press(event, index) {
    const ref = this.#rows[index]?.[0]
    if (ref === undefined || !['ArrowLeft', 'ArrowRight', 'Enter'].includes(event.key)) return false
    const node = this.#store.nodes.get(ref)
    if (event.key === 'Enter') this.#do('tap', ref)
    else if (event.key === 'ArrowRight') this.#fold(ref, false)
    else if (node.children.length && !this.#folded.has(ref)) this.#fold(ref, true)
    else if (this.#store.parents.has(ref)) this.select(this.#store.parents.get(ref))
    return true
  }

  // Select an element, null for none, and unfold what it is in.
  select(ref, reveal = true) {
    this.selected = ref
    if (reveal && ref !== null) {
      for (const node of this.#store.around(ref)) if (node.ref !== ref) this.#folded.delete(node.ref)
      this.#show()
      this.#list.select(this.#rows.findIndex(([each]) => each === ref))
    }
    this.#stage.mark(ref)
    this.#ask('select', { ref }).catch(() => {}) // with the connection goes all that is shown
    if (ref === null) {
      this.#list.select(-1)
      this.#detail()
    }
  }

  async #do(what, ref, fields) {
    try {
      const reply = await this.#ask(what, { ref, ...fields })
      if (reply.edit) this.#stage.pen.write(reply.edit)
    } catch (error) {
      this.#stage.note(error.message)
    }
  }

  #detail() {
    const { element } = this.#store
    if (this.selected === null || !element) {
      this.#details.replaceChildren(empty('No element selected', 'Choose one in the tree, or pick it in the picture with Alt+click.'))
      return
    }
    const [left, top, width, height] = element.rect ?? []
    this.#details.replaceChildren(
      h('h2', { class: 'name' }, element.type, h('span', { class: 'dim' }, ` ref ${element.ref}`)),
      element.rect
        ? h('dl', { class: 'rect' }, ...[['left', left], ['top', top], ['width', width], ['height', height]].map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, String(value)))))
        : h('p', { class: 'dim' }, 'A part of a text has no place of its own.'),
      this.#hands(element),
      table('Attributes', element.attrs),
      table('Style', element.style),
      element.classes.length ? table('Classes', element.classes.map(each => [each, ''])) : '')
  }

  #hands({ ref, events }) {
    const touch = (label, what, fields) => button(label, {}, () => this.#do(what, ref, fields))
    const fired = events.filter(each => !['click', 'longpress'].includes(each))
    return h('section', { class: 'hands' }, h('h3', {}, 'Touch'),
      h('div', { class: 'chips' }, touch('tap', 'tap'), touch('long press', 'longpress'),
        touch('scroll into view', 'reveal'), touch('scroll on', 'scroll', { y: 400 }), touch('scroll back', 'scroll', { y: -400 }), touch('pull down', 'pulldown'),
        ['left', 'right', 'up', 'down'].map(direction => touch(`swipe ${direction}`, 'swipe', { direction }))),
      h('h3', {}, 'Listens for'),
      events.length ? h('div', { class: 'chips' }, events.map(each => (fired.includes(each)
        ? button(each, { title: `Fire ${each} with an empty event` }, () => this.#do('fire', ref, { type: each }))
        : h('span', { class: 'ear' }, each)))) : h('p', { class: 'dim' }, 'nothing'))
  }
}

function table(title, rows) {
  if (!rows.length) return h('section', {}, h('h3', {}, title), h('p', { class: 'dim' }, 'none'))
  return h('section', {}, h('h3', {}, title), h('table', { class: 'facts' }, rows.map(([name, value]) => h('tr', {}, h('th', { scope: 'row' }, name), h('td', {}, value)))))
}
