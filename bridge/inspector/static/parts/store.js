// What is known of the device. Panels hear of changes once for each frame that is drawn.

import { patched } from './picture.js'

const MOST = { console: 20000, calls: 20000, frames: 50000, requests: 20000 }

export class Store {
  #heard = new Map()
  #changed = new Set()
  #due = false

  constructor() {
    this.forget()
  }

  forget() {
    this.device = { name: '', problem: null, background: false, clock: null }
    this.pages = []
    this.console = []
    this.calls = []
    this.frames = []
    this.requests = []
    this.sockets = new Map()
    this.dialogs = []
    this.defect = null
    this.toasts = []
    this.#leavePage(null)
  }

  #leavePage(page) {
    this.page = page
    this.nodes = new Map()
    this.parents = new Map()
    this.root = null
    this.html = ''
    this.screen = null
    this.element = null
  }

  on(kinds, hear) {
    for (const kind of kinds.split(' ')) {
      if (!this.#heard.has(kind)) this.#heard.set(kind, [])
      this.#heard.get(kind).push(hear)
    }
  }

  take(parts) {
    for (const part of parts) {
      this.#apply(part)
      this.#changed.add(part.kind)
    }
    this.tell()
  }

  // Let panels show what has changed, of the kinds named too.
  tell(...kinds) {
    for (const kind of kinds) this.#changed.add(kind)
    if (this.#due || !this.#changed.size) return
    this.#due = true
    requestAnimationFrame(() => {
      this.#due = false
      const changed = [...this.#changed]
      this.#changed.clear()
      for (const hear of new Set(changed.flatMap(kind => this.#heard.get(kind) ?? []))) hear(changed)
    })
  }

  #apply(part) {
    switch (part.kind) {
      case 'run':
        this.forget()
        for (const kind of this.#heard.keys()) this.#changed.add(kind)
        break
      case 'page':
        this.#leavePage(part.page)
        for (const kind of ['tree', 'picture', 'element']) this.#changed.add(kind)
        break
      case 'console':
      case 'calls':
      case 'frames':
      case 'requests':
        this.#append(this[part.kind], part.rows, MOST[part.kind])
        break
      case 'sockets':
        for (const [key, socket] of Object.entries(part.value)) this.sockets.set(key, socket)
        break
      case 'toast':
        this.toasts.push(part)
        break
      case 'tree':
        this.#grow(part)
        break
      case 'picture':
        this.html = patched(this.html, part)
        this.screen = { width: part.width, height: part.height }
        break
      default:
        this[part.kind] = part.value
    }
  }

  // A row that changed later, as a request that has been answered, comes again with its number.
  #append(list, rows, most) {
    for (const row of rows) {
      const last = list.length ? list[list.length - 1].n : -1
      if (row.n > last) list.push(row)
      else {
        const at = list.findLastIndex(each => each.n === row.n)
        if (at >= 0) list[at] = row
      }
    }
    if (list.length > most * 1.1) list.splice(0, list.length - most)
  }

  #grow(part) {
    this.root = part.root
    for (const ref of part.gone) {
      this.nodes.delete(ref)
      this.parents.delete(ref)
    }
    for (const [ref, [type, id, classes, text, telling, events, hidden, children]] of Object.entries(part.nodes)) {
      this.nodes.set(ref, { ref, type, id, classes, text, telling, events, hidden, children })
      for (const child of children) this.parents.set(child, ref)
    }
  }

  // An element and those around it, from inside out.
  *around(ref) {
    for (let each = ref; each !== undefined; each = this.parents.get(each)) {
      const node = this.nodes.get(each)
      if (node === undefined) return
      yield node
    }
  }

  get profile() {
    return this.pages.find(page => page.id === this.page)?.profile
  }
}
