// A list of any length, of which only what is in sight is in the document. Arrow keys move in it.

import { h, sized } from './dom.js'

const MORE = 8 // rows above and below what is in sight
let lists = 0

export class List {
  #rows = h('div', { class: 'rows' })
  #drawn = new Map()
  #id = ++lists
  #options
  #follow = true
  count = 0
  selected = -1

  // options: height of a row, label, role of the list and of a row, draw(index, element),
  // key(index), which stays that of a row while it is moved, select(index), press(event, index)
  constructor(options) {
    this.#options = { role: 'listbox', rowRole: 'option', key: index => index, ...options }
    this.element = h('div', { class: 'list', role: this.#options.role, tabIndex: 0, 'aria-label': options.label }, this.#rows)
    this.element.addEventListener('scroll', () => this.#scrolled(), { passive: true })
    this.element.addEventListener('keydown', event => this.#key(event))
    this.element.addEventListener('sized', () => this.#keepEnd())
    this.#rows.addEventListener('click', event => this.#pick(event))
    sized.observe(this.element)
  }

  // There are so many rows now; those in sight are drawn anew.
  show(count, follow = false) {
    this.count = count
    this.#options.follow = follow
    this.#rows.style.height = `${count * this.#options.height}px`
    this.#keepEnd()
  }

  #keepEnd() {
    if (this.#options.follow && this.#follow) this.element.scrollTop = this.element.scrollHeight
    this.#draw(true)
  }

  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.element
    this.#follow = scrollTop + clientHeight > scrollHeight - this.#options.height * 1.5
    this.#draw(false)
  }

  #draw(anew) {
    const { height, key, draw, rowRole } = this.#options
    const first = Math.max(0, Math.floor(this.element.scrollTop / height) - MORE)
    const end = Math.min(this.count, Math.ceil((this.element.scrollTop + this.element.clientHeight) / height) + MORE)
    const gone = new Map(this.#drawn)
    for (let index = first; index < end; index++) {
      const name = key(index)
      let row = this.#drawn.get(name)
      gone.delete(name)
      if (row === undefined) {
        row = h('div', { class: 'row', role: rowRole })
        this.#drawn.set(name, row)
        this.#rows.append(row)
      } else if (!anew && row.index === index) continue
      row.index = index
      row.id = `list${this.#id}-${index}`
      row.style.transform = `translateY(${index * height}px)`
      draw(index, row)
      this.#mark(row)
    }
    for (const [name, row] of gone) {
      this.#drawn.delete(name)
      row.remove()
    }
  }

  #mark(row) {
    const is = row.index === this.selected
    row.setAttribute('aria-selected', is)
    row.classList.toggle('selected', is)
    if (is) this.element.setAttribute('aria-activedescendant', row.id)
  }

  // Select a row, -1 for none, and bring it into sight; the list's owner is told when told is true.
  select(index, { told = false, reveal = true } = {}) {
    this.selected = index
    if (index < 0) this.element.removeAttribute('aria-activedescendant')
    else if (reveal) this.#reveal(index)
    for (const row of this.#drawn.values()) this.#mark(row)
    if (told) this.#options.select?.(index)
  }

  #reveal(index) {
    const { height } = this.#options
    const { scrollTop, clientHeight } = this.element
    if (index * height < scrollTop) this.element.scrollTop = index * height
    else if ((index + 1) * height > scrollTop + clientHeight) this.element.scrollTop = (index + 1) * height - clientHeight
    this.#draw(false)
  }

  #pick(event) {
    const row = event.target.closest('.row')
    if (row) this.select(row.index, { told: true, reveal: false })
  }

  #key(event) {
    if (this.#options.press?.(event, this.selected)) {
      event.preventDefault()
      return
    }
    const page = Math.max(1, Math.floor(this.element.clientHeight / this.#options.height) - 1)
    const moves = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -this.count, End: this.count }
    if (!(event.key in moves) || !this.count || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const index = Math.min(Math.max(this.selected + moves[event.key], 0), this.count - 1)
    this.select(index, { told: true })
  }
}
