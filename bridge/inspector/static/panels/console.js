// What scripts print, what fails, and the lines of the source around it.

import { button, empty, h } from '../parts/dom.js'
import { seconds, where } from '../parts/words.js'

const SHOWN = 2000 // lines in the document: those before are said to be there
const LEVELS = { all: 'All', error: 'Errors', warn: 'Warnings', log: 'Output' }

export class Console {
  #store
  #level = 'all'
  #words = ''
  #first = 0 // the number of the first line that has not been cleared
  #drawn = -1 // the number of the last line that is in the document
  #lines = h('ol', { class: 'lines' })
  #scroll = h('div', { class: 'scroll', tabIndex: 0, role: 'log', 'aria-label': 'Console' }, this.#lines)
  #blank = h('div', { class: 'blank' })
  #levels = h('div', { class: 'choice', role: 'group', 'aria-label': 'What is shown' })
  title = 'Console'

  constructor(store) {
    this.#store = store
    this.#levels.append(...Object.entries(LEVELS).map(([level, name]) => button(name, { 'aria-pressed': level === 'all', 'data-level': level }, () => this.#choose(level))))
    const search = h('input', { type: 'search', placeholder: 'Filter', 'aria-label': 'Filter by text', oninput: event => { this.#words = event.target.value.toLowerCase(); this.#again() } })
    this.element = h('div', { class: 'column' },
      h('div', { class: 'tools' }, this.#levels, search, h('span', { class: 'gap' }), button('Clear', { icon: 'clear', quiet: true }, () => this.#clear())),
      h('div', { class: 'first' }, this.#scroll, this.#blank))
    store.on('run', () => { this.#first = 0; this.#again() })
    store.on('console', () => this.#more())
    this.#more()
  }

  get badge() {
    const errors = this.#store.console.reduce((sum, line) => sum + (line.level === 'error' && line.n >= this.#first), 0)
    return errors ? { text: String(errors), bad: true } : null
  }

  #choose(level) {
    this.#level = level
    for (const each of this.#levels.children) each.setAttribute('aria-pressed', each.dataset.level === level)
    this.#again()
  }

  #clear() {
    const { console: lines } = this.#store
    this.#first = lines.length ? lines[lines.length - 1].n + 1 : 0
    this.#again()
    this.#store.tell('console')
  }

  #again() {
    this.#lines.replaceChildren()
    this.#drawn = -1
    this.#more()
  }

  #fits(line) {
    if (line.n < this.#first) return false
    const group = line.level === 'error' || line.level === 'warn' ? line.level : 'log'
    if (this.#level !== 'all' && this.#level !== group) return false
    return !this.#words || `${line.name ?? ''} ${line.text} ${line.code ?? ''}`.toLowerCase().includes(this.#words)
  }

  #more() {
    const { console: lines } = this.#store
    const atEnd = this.#scroll.scrollTop + this.#scroll.clientHeight > this.#scroll.scrollHeight - 30
    const fresh = []
    for (let at = lines.length - 1; at >= 0 && lines[at].n > this.#drawn && fresh.length < SHOWN; at--) {
      if (this.#fits(lines[at])) fresh.push(lines[at])
    }
    if (lines.length) this.#drawn = lines[lines.length - 1].n
    this.#lines.append(...fresh.reverse().map(line => drawn(line)))
    while (this.#lines.childElementCount > SHOWN) this.#lines.firstElementChild.remove()
    if (fresh.length && atEnd) this.#scroll.scrollTop = this.#scroll.scrollHeight
    const words = this.#words || this.#level !== 'all' ? ['Nothing fits', 'Choose All, or another filter.'] : ['Nothing printed', 'What the script prints with console.log, what it throws and what it is warned of comes here.']
    this.#blank.replaceChildren(this.#lines.childElementCount ? '' : empty(...words))
  }
}

function drawn(line) {
  const place = line.place && h('span', { class: 'where', title: line.place.file }, where(line.place))
  const name = line.name ?? line.code
  return h('li', { class: `line ${line.level}` },
    h('span', { class: 'at' }, seconds(line.at)),
    h('div', { class: 'said' },
      h('p', {}, name ? h('b', {}, `${name} `) : '', line.text, line.context ? h('span', { class: 'dim' }, ` ${line.context}`) : ''),
      line.excerpt ? excerpt(line.excerpt) : '',
      line.stack ? h('details', {}, h('summary', {}, 'Stack'), h('pre', {}, line.stack)) : ''),
    place)
}

// The lines of a source around a place, and a mark below the column.
function excerpt({ first, lines, line, column }) {
  return h('pre', { class: 'excerpt', 'aria-label': `The source around line ${line}` }, lines.flatMap((text, at) => {
    const number = first + at
    const row = h('span', { class: number === line ? 'here' : '' }, h('i', {}, String(number)), `${text}\n`)
    return number === line && text.slice(0, column).trim() ? [row, h('span', { class: 'caret', 'aria-hidden': 'true' }, h('i', {}), `${text.slice(0, column - 1).replace(/[^\t]/g, ' ')}^\n`)] : [row]
  }))
}
