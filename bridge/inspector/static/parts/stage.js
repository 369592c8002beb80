// The phone: the page's picture in a frame, and the glass over it that is touched.

import { button, empty, h, sized } from './dom.js'
import { draw } from './picture.js'
import { Finger } from './finger.js'
import { Pen } from './pen.js'
import { Questions } from './questions.js'

const ROOM = [50, 96] // CSS pixels around the screen, for the edge of the phone and its shadow
const NOTICE = 6000 // ms
const HINT = 'Tap, scroll and type as on a phone. Alt+click looks at an element.'

export class Stage {
  #store
  #frame = h('iframe', { src: 'picture.html', sandbox: 'allow-same-origin', tabindex: -1, title: 'Picture of the page', 'aria-hidden': 'true' })
  #box = h('div', { class: 'mark', hidden: true })
  #label = h('div', { class: 'mark-label', hidden: true })
  #glass = h('div', { class: 'glass' })
  #screen = h('div', { class: 'screen' }, this.#frame, this.#glass, this.#box, this.#label)
  #over = h('div', { class: 'over', hidden: true })
  #phone = h('div', { class: 'phone' }, this.#over, this.#screen)
  #room = h('div', { class: 'room' }, this.#phone)
  #notice = h('p', { class: 'notice', role: 'status' }, HINT)
  #blank = h('div', { class: 'blank' })
  #noticed = 0
  #ready = false
  #shown = null
  scale = 1
  picking = false

  constructor(element, store, ask, select) {
    this.#store = store
    this.ask = ask
    this.#frame.addEventListener('load', () => {
      this.#ready = true
      this.#draw()
    })
    this.pickButton = button('', { icon: 'pick', title: 'Pick an element in the picture (Alt+click picks at once)', class: 'quiet pick', 'aria-pressed': 'false' }, () => this.pick(!this.picking))
    element.append(this.#room, h('footer', { class: 'foot' }, this.pickButton, this.#notice))
    this.#screen.append(this.#blank)
    this.pen = new Pen(this.#screen, this)
    new Finger(this.#glass, this, store, select)
    new Questions(this.#screen, store, (...asked) => this.ask(...asked))
    this.#room.addEventListener('sized', () => this.#fit())
    sized.observe(this.#room)
    store.on('picture page', () => this.#draw())
    store.on('tree', () => this.pen.follow(store))
    store.on('device pages picture', () => this.#say())
  }

  pick(on) {
    this.picking = on
    this.pickButton.setAttribute('aria-pressed', on)
    this.#glass.classList.toggle('picking', on)
    if (!on) this.mark(null)
  }

  // Say in one line what came of a touch.
  note(text) {
    this.#notice.textContent = text
    clearTimeout(this.#noticed)
    this.#noticed = setTimeout(() => { this.#notice.textContent = HINT }, NOTICE)
  }

  // The element at a place on the glass, and its box; null where there is none.
  at(x, y) {
    const found = this.#frame.contentDocument?.elementFromPoint(x / this.scale, y / this.scale)
    return found?.closest('[data-ref]')?.dataset.ref ?? null
  }

  box(ref) {
    return this.#frame.contentDocument?.querySelector(`[data-ref="${CSS.escape(ref)}"]`) ?? null
  }

  // Show where an element is, or none.
  mark(ref) {
    const rect = ref === null ? null : this.box(ref)?.getBoundingClientRect()
    this.#box.hidden = this.#label.hidden = !rect
    if (!rect) return
    const [left, top, width, height] = [rect.left, rect.top, rect.width, rect.height].map(each => each * this.scale)
    Object.assign(this.#box.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` })
    const node = this.#store.nodes.get(ref)
    this.#label.replaceChildren(h('b', {}, node?.type ?? ''), ` ${Math.round(rect.width)} × ${Math.round(rect.height)}`)
    const below = top + height + 24 < this.#store.screen.height * this.scale
    Object.assign(this.#label.style, { left: `${Math.max(2, left)}px`, top: `${below ? top + height + 4 : Math.max(2, top + 4)}px` })
  }

  #draw() {
    if (!this.#ready) return
    const { html, screen } = this.#store
    if (this.#shown !== html) {
      this.#shown = html
      draw(this.#frame.contentDocument.body, html)
    }
    if (screen) this.#fit()
    this.#say()
    this.mark(null)
  }

  #fit() {
    const { width, height } = this.#store.screen ?? { width: 750, height: 1334 }
    const { clientWidth, clientHeight } = this.#room
    const high = clientHeight - ROOM[1] - this.#over.offsetHeight
    this.scale = Math.max(0.2, Math.min((clientWidth - ROOM[0]) / width, high / height, 0.75))
    Object.assign(this.#screen.style, { width: `${width * this.scale}px`, height: `${height * this.scale}px` })
    Object.assign(this.#frame.style, { width: `${width}px`, height: `${height}px`, transform: `scale(${this.scale})` })
    this.pen.place()
  }

  // The navigation bar, which phones draw over the page.
  #bar(bar) {
    if (this.#over.hidden === Boolean(bar)) {
      this.#over.hidden = !bar
      this.#fit()
    }
    if (!bar) return
    const item = at => (bar.items[at] === undefined ? h('span') : button(bar.items[at], { class: 'quiet' }, () => this.ask('press', { position: at }).catch(error => this.note(error.message))))
    this.#over.replaceChildren(item('left'), h('b', {}, bar.title), h('span', {}, item('right'), item('more')))
  }

  // What is said where there is no picture, and when the page takes no more touches.
  #say() {
    const { device, pages, page, html } = this.#store
    const shown = pages.find(each => each.id === page)
    this.#bar(shown?.bar)
    this.#screen.classList.toggle('asleep', device.background)
    this.#phone.classList.toggle('ended', Boolean(shown?.ended || device.problem))
    if (device.problem) this.#blank.replaceChildren(empty('The script cannot be started', device.problem))
    else if (device.background) this.#blank.replaceChildren(empty('In the background', 'The page runs on, out of sight. Bring it back with “Foreground”.'))
    else if (shown?.ended) this.#blank.replaceChildren(empty('The page has ended', shown.ended, 'Restart starts the script anew.'))
    else if (!html) this.#blank.replaceChildren(empty('Nothing to see', 'This script has drawn no page. What it prints and sends is on the right.'))
    else this.#blank.replaceChildren()
  }
}
