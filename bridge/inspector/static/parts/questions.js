// Dialogs of the page, which wait for an answer by hand, and toasts.

import { h } from './dom.js'
import { where } from './words.js'

export class Questions {
  #store
  #ask
  #shade = h('div', { class: 'shade', hidden: true })
  #toasts = h('div', { class: 'toasts', 'aria-live': 'polite' })
  #open = null

  constructor(screen, store, ask) {
    this.#store = store
    this.#ask = ask
    screen.append(this.#toasts, this.#shade)
    store.on('dialogs run', () => this.#show())
    store.on('toast', () => this.#toast())
  }

  #toast() {
    for (const { text, seconds } of this.#store.toasts.splice(0)) {
      const toast = h('div', { class: 'toast' }, text)
      this.#toasts.append(toast)
      setTimeout(() => toast.remove(), Math.min(Math.max(seconds ?? 3, 1), 10) * 1000)
    }
  }

  #show() {
    const dialog = this.#store.dialogs[0]
    if (dialog?.id === this.#open?.id) return
    this.#open = dialog ?? null
    this.#shade.hidden = !dialog
    if (!dialog) return
    const field = this.#field(dialog)
    const answer = button => {
      const value = field?.read?.() ?? {}
      this.#ask('answer', { dialog: dialog.id, button, ...value }).catch(error => said.replaceChildren(error.message))
    }
    const said = h('p', { class: 'said', role: 'alert' })
    const form = h('form', { class: 'question', role: 'alertdialog', 'aria-label': dialog.text || dialog.kind,
      onsubmit: event => { event.preventDefault(); answer('ok') } },
      h('p', { class: 'kind' }, dialog.kind, dialog.place ? ` · ${where(dialog.place)}` : ''),
      dialog.text ? h('p', { class: 'words' }, dialog.text) : null,
      field?.element, said, h('div', { class: 'answers' }, this.#buttons(dialog, answer)))
    this.#shade.replaceChildren(form)
    form.querySelector('input, select, button[type=submit]')?.focus()
  }

  #buttons(dialog, answer) {
    const cancel = dialog.buttons.cancel
    return [
      cancel === undefined ? null : h('button', { type: 'button', onclick: () => answer('cancel') }, cancel),
      h('button', { type: 'submit', class: 'primary' }, dialog.buttons.ok ?? 'OK')
    ]
  }

  #field({ kind, start, items, index, value, min, max }) {
    if (kind === 'prompt') {
      const element = h('input', { type: 'text', 'aria-label': 'Answer', value: start })
      return { element, read: () => ({ text: element.value }) }
    }
    if (kind === 'pick') {
      const element = h('select', { 'aria-label': 'Choice' }, items.map((item, at) => h('option', { value: String(at) }, item)))
      element.selectedIndex = Number.isInteger(index) && index >= 0 && index < items.length ? index : 0
      return { element, read: () => (items.length ? { value: element.selectedIndex } : {}) }
    }
    if (kind === 'pickDate' || kind === 'pickTime') {
      const element = h('input', { type: kind === 'pickDate' ? 'date' : 'time', 'aria-label': 'Choice', min, max })
      element.value = value ?? ''
      return { element, read: () => (element.value ? { value: element.value } : {}) }
    }
    return null
  }
}
