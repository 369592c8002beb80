// What a pointer on the glass means: tap, long press, scroll, drag; or a look, while picking.

const FAR = 6 // CSS pixels that a finger may shake
const LONG = 500 // ms
const WRITTEN = new Set(['input', 'textarea'])
const CUT = 120 // characters: of longer values not all is known before they are asked for
const MOVED = new Set(['slider', 'cycleslider', 'slider-neighbor'])
const DRAGGED = /^(swipe|touchmove|horizontalpan|verticalpan|panstart|panmove|panend)$/
const LINE = 40 // design pixels of one line of a mouse wheel

export class Finger {
  #glass
  #stage
  #store
  #select
  #down = null
  #scroll = null // what is to be scrolled yet
  #scrolling = false

  constructor(glass, stage, store, select) {
    this.#glass = glass
    this.#stage = stage
    this.#store = store
    this.#select = select
    glass.addEventListener('pointerdown', event => this.#press(event))
    glass.addEventListener('pointermove', event => this.#move(event))
    glass.addEventListener('pointerup', event => this.#lift(event))
    glass.addEventListener('pointercancel', () => this.#forget())
    glass.addEventListener('pointerleave', () => { if (!this.#down) stage.mark(null) })
    glass.addEventListener('wheel', event => this.#wheel(event), { passive: false })
    glass.addEventListener('contextmenu', event => event.preventDefault())
  }

  #at(event) {
    const { left, top } = this.#glass.getBoundingClientRect()
    return this.#stage.at(event.clientX - left, event.clientY - top)
  }

  #looks(event) {
    return this.#stage.picking || event.altKey
  }

  #press(event) {
    if (event.button !== 0) return
    event.preventDefault()
    const ref = this.#at(event)
    this.#stage.pen.lift()
    if (ref === null) return
    if (this.#looks(event)) {
      this.#select(ref)
      this.#stage.pick(false)
      return
    }
    this.#glass.setPointerCapture(event.pointerId)
    this.#down = { ref, x: event.clientX, y: event.clientY, moved: false, held: false, across: 0, down: 0 }
    this.#down.timer = setTimeout(() => this.#hold(), LONG)
  }

  #move(event) {
    const down = this.#down
    if (!down) {
      const ref = this.#at(event)
      this.#glass.classList.toggle('live', ref !== null && this.#heard(ref))
      this.#stage.mark(this.#looks(event) ? ref : null)
      return
    }
    const [x, y] = [event.clientX - down.x, event.clientY - down.y]
    if (!down.moved && Math.hypot(x, y) < FAR) return
    clearTimeout(down.timer)
    down.moved = true
    down.dragged ??= this.#isDragged(down.ref)
    if (!down.dragged) this.#scrollBy(down.ref, (down.across - x) / this.#stage.scale, (down.down - y) / this.#stage.scale)
    down.across = x
    down.down = y
  }

  #lift() {
    const down = this.#down
    this.#forget()
    if (!down || down.held) return
    if (!down.moved) this.#tap(down.ref)
    else if (down.dragged) this.#ask('drag', down.ref, { x: down.across / this.#stage.scale, y: down.down / this.#stage.scale })
  }

  #forget() {
    if (this.#down) clearTimeout(this.#down.timer)
    this.#down = null
  }

  #hold() {
    this.#down.held = true
    this.#ask('longpress', this.#down.ref)
  }

  // What is typed at once must not get lost: the pen is there before the answer is.
  async #tap(ref) {
    const { pen } = this.#stage
    const node = this.#store.nodes.get(ref)
    const [name, value] = node?.telling ?? []
    if (WRITTEN.has(node?.type) && value?.length !== CUT) pen.write({ ref, value: name === 'value' ? value : '', lines: node.type === 'textarea' })
    const reply = await this.#ask('tap', ref)
    if (!reply?.edit) pen.lift()
    else if (!pen.writes(ref)) pen.write(reply.edit)
    else pen.hide(reply.edit.secret)
  }

  async #ask(what, ref, fields) {
    try {
      return await this.#stage.ask(what, { ref, ...fields })
    } catch (error) {
      this.#stage.note(error.message)
      return null
    }
  }

  #heard(ref) {
    for (const node of this.#store.around(ref)) {
      if (node.events.includes('click') || ['input', 'textarea', 'switch'].includes(node.type)) return true
    }
    return false
  }

  #isDragged(ref) {
    for (const node of this.#store.around(ref)) {
      if (MOVED.has(node.type) || node.events.some(each => DRAGGED.test(each))) return true
    }
    return false
  }

  #wheel(event) {
    event.preventDefault()
    const ref = this.#at(event)
    if (ref === null) return
    this.#stage.pen.lift()
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1 / this.#stage.scale
    const [x, y] = event.shiftKey && !event.deltaX ? [event.deltaY, 0] : [event.deltaX, event.deltaY]
    this.#scrollBy(ref, x * unit, y * unit)
  }

  // One request at a time: what comes meanwhile is added up.
  async #scrollBy(ref, x, y) {
    if (this.#scroll?.ref !== ref) this.#scroll = { ref, x: 0, y: 0 }
    this.#scroll.x += x
    this.#scroll.y += y
    if (this.#scrolling) return
    this.#scrolling = true
    while (this.#scroll) {
      const now = this.#scroll
      this.#scroll = null
      await this.#ask('scroll', now.ref, { x: now.x, y: now.y })
    }
    this.#scrolling = false
  }
}
