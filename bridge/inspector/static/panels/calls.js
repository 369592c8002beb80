// Calls of native modules, one a line.

import { empty, h } from '../parts/dom.js'
import { List } from '../parts/list.js'
import { pretty, seconds, where } from '../parts/words.js'
import { split } from '../parts/split.js'

export class Calls {
  #store
  #rows = []
  #words = ''
  #list
  #blank = h('div', { class: 'blank' })
  #details = h('div', { class: 'details' })
  #selected = null
  title = 'Calls'

  constructor(store) {
    this.#store = store
    this.#list = new List({
      height: 26, label: 'Calls of modules',
      draw: (index, row) => draw(this.#rows[index], row),
      key: index => this.#rows[index].n,
      select: index => this.#select(this.#rows[index])
    })
    const search = h('input', { type: 'search', placeholder: 'Filter, as in storage', 'aria-label': 'Filter by text', oninput: event => { this.#words = event.target.value.toLowerCase(); this.#show() } })
    const below = h('div', { class: 'below' }, this.#details)
    this.element = h('div', { class: 'column' }, h('div', { class: 'tools' }, search),
      h('div', { class: 'first' }, this.#list.element, this.#blank),
      split({ across: false, name: 'below', pane: () => below, least: 80, most: () => this.element.clientHeight - 120, label: 'Height of the details', reverse: true }), below)
    store.on('calls', () => this.#show())
    store.on('run', () => this.#select(null))
    this.#show()
    this.#select(null)
  }

  get badge() {
    const { length } = this.#store.calls
    return length ? { text: String(length) } : null
  }

  #show() {
    const { calls } = this.#store
    this.#rows = this.#words ? calls.filter(call => `${call.name} ${call.args.join(' ')}`.toLowerCase().includes(this.#words)) : calls
    this.#list.selected = this.#rows.indexOf(this.#selected)
    this.#list.show(this.#rows.length, true)
    const words = this.#words ? ['Nothing fits', 'Try another filter.'] : ['No calls', 'Calls of storage, modal, navigator and the other native modules come here.']
    this.#blank.replaceChildren(this.#rows.length ? '' : empty(...words))
  }

  #select(call) {
    this.#selected = call
    this.#details.replaceChildren(call === null
      ? h('p', { class: 'dim pad' }, 'Select a call to see what it was given.')
      : h('div', { class: 'pad' }, h('h2', { class: 'name' }, call.name, call.place ? h('span', { class: 'dim' }, ` ${where(call.place)}`) : ''),
        call.args.length ? call.args.map(each => h('pre', { class: 'payload' }, pretty(each))) : h('p', { class: 'dim' }, 'no arguments')))
  }
}

function draw(call, row) {
  row.replaceChildren(h('span', { class: 'at' }, seconds(call.at)), h('span', { class: 'callee' }, call.name),
    h('span', { class: 'rest' }, call.args.join(', ')), h('span', { class: 'where' }, call.place ? where(call.place) : ''))
}
