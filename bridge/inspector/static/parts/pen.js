// The field that lies over an input of the page while one types into it: a real one, so that pasting,
// selecting and input methods work.

import { h } from './dom.js'

export class Pen {
  #screen
  #stage
  #field = null
  #ref = null
  #under = 0 // requests that have not been answered yet

  constructor(screen, stage) {
    this.#screen = screen
    this.#stage = stage
  }

  // Write into an element: {ref, value, lines, secret}.
  write({ ref, value, lines, secret }) {
    this.lift()
    this.#ref = ref
    this.#field = h(lines ? 'textarea' : 'input', {
      class: 'pen',
      'aria-label': 'Text of the input',
      spellcheck: 'false',
      autocomplete: 'off',
      ...(lines ? {} : { type: secret ? 'password' : 'text' }),
      oninput: () => this.#tell('fill', { text: this.#field.value }),
      onkeydown: event => this.#key(event, lines),
      onblur: () => this.lift()
    })
    this.#field.value = value
    this.#screen.append(this.#field)
    this.place()
    this.#field.focus()
    this.#field.setSelectionRange(value.length, value.length)
  }

  writes(ref) {
    return this.#field !== null && this.#ref === ref
  }

  hide(secret) {
    if (secret) this.#field.type = 'password'
  }

  #key(event, lines) {
    if (event.isComposing) return
    if (event.key === 'Enter' && !lines) this.#tell('return', {})
    if (event.key === 'Escape') this.lift()
  }

  async #tell(what, fields) {
    this.#under++
    try {
      await this.#stage.ask(what, { ref: this.#ref, ...fields })
    } catch (error) {
      this.#stage.note(error.message)
    }
    this.#under--
  }

  // Take the field away: the input of the page loses its focus.
  lift() {
    if (!this.#field) return
    const [field, ref] = [this.#field, this.#ref]
    this.#field = null
    field.remove()
    this.#stage.ask('blur', { ref }).catch(() => {}) // it may be gone by now
  }

  // The page may have changed the text, moved the input or taken it away.
  follow(store) {
    if (!this.#field) return
    const node = store.nodes.get(this.#ref)
    if (node === undefined) {
      this.#field.remove()
      this.#field = null
      return
    }
    const value = node.telling?.[0] === 'value' ? node.telling[1] : ''
    if (!this.#under && value.length < 120 && value !== this.#field.value) this.#field.value = value
    this.place()
  }

  place() {
    const box = this.#field && this.#stage.box(this.#ref)
    if (!box) return
    const { scale } = this.#stage
    const rect = box.getBoundingClientRect()
    const style = getComputedStyle(box)
    const text = box.querySelector('b')
    const written = text ? getComputedStyle(text) : null
    Object.assign(this.#field.style, {
      left: `${rect.left * scale}px`,
      top: `${rect.top * scale}px`,
      width: `${rect.width * scale}px`,
      height: `${rect.height * scale}px`,
      fontSize: `${parseFloat(written?.fontSize ?? '32') * scale}px`,
      backgroundColor: ground(box),
      borderRadius: `${parseFloat(style.borderTopLeftRadius) * scale}px`
    })
  }
}

// The colour behind an element: its own, or that of the nearest one around it that has any.
function ground(box) {
  for (let each = box; each; each = each.parentElement) {
    const colour = getComputedStyle(each).backgroundColor
    if (colour && !/^(transparent|rgba\(.*, 0\))$/.test(colour)) return colour
  }
  return '#fff'
}
