// The top of the inspector: what runs, its pages, time, and what befalls the device.

import { button, h } from '../parts/dom.js'

const SPEEDS = [0.1, 1, 10]

export class Bar {
  #store
  #ask
  #note
  #name = h('h1', {})
  #facts = h('p', { class: 'facts' })
  #pages = h('nav', { class: 'pages', 'aria-label': 'Open pages', hidden: true })
  #clock = h('div', { class: 'clock', role: 'group', 'aria-label': 'Time', hidden: true })
  #now = h('output', { class: 'now' })
  #play
  #back
  #ground
  #speed = 1
  #lost = h('p', { class: 'lost', role: 'alert', hidden: true })
  #connected = true

  constructor(element, store, ask, note) {
    this.#store = store
    this.ask = ask
    this.#ask = (...asked) => ask(...asked).catch(error => note(error.message))
    this.#note = note
    this.#ground = button('Background', { icon: 'home', title: 'Send the app to the background, or bring it back' }, () => this.#ask('background', { on: !store.device.background }))
    this.#play = button('', { icon: 'play', title: 'Let time pass' }, () => this.#ask('clock', { speed: store.device.clock.speed ? 0 : this.#speed }))
    this.#clock.append(this.#now, this.#play,
      h('select', { 'aria-label': 'How fast time passes', onchange: event => this.#pace(Number(event.target.value)) }, SPEEDS.map(each => h('option', { value: String(each), selected: each === 1 }, `${each}×`))),
      button('', { icon: 'step', title: 'Go on to what is due next' }, () => this.#ask('clock')),
      ...[1, 10, 60].map(each => button(`+${each} s`, { title: `Let ${each} s pass at once` }, () => this.#ask('clock', { step: each }))))
    this.#back = button('', { icon: 'back', title: 'Back: close the page on top', class: 'quiet', hidden: true }, () => this.#ask('back'))
    element.append(h('div', { class: 'titles' }, this.#name, this.#facts), h('div', { class: 'group' }, this.#back, this.#pages), h('span', { class: 'gap' }), this.#lost, this.#clock,
      h('div', { class: 'group' }, this.#ground, button('Event…', { icon: 'event', title: 'Fire a global event at the page' }, () => this.#event())),
      button('Restart', { icon: 'restart', class: 'primary', title: 'Start the script anew, as its file is now' }, () => this.#ask('restart')),
      button('', { icon: 'theme', title: 'Light or dark', class: 'quiet' }, () => this.#theme()))
    store.on('device pages page', () => this.#show())
    store.on('defect', () => this.#alarm())
  }

  connected(is) {
    this.#connected = is
    document.body.classList.toggle('lost', !is)
    this.#alarm()
  }

  #alarm() {
    const text = this.#connected ? this.#store.defect : 'Not connected: weex-run inspect has ended, or is busy.'
    this.#lost.hidden = !text
    this.#lost.textContent = text ?? ''
  }

  #pace(speed) {
    this.#speed = speed
    if (this.#store.device.clock?.speed) this.#ask('clock', { speed })
  }

  #show() {
    const { device, pages, page } = this.#store
    const shown = pages.find(each => each.id === page)
    const file = device.name.split('/').pop()
    document.title = `${file} · inspector`
    this.#name.textContent = file
    this.#name.title = device.name
    this.#facts.replaceChildren(...this.#about(shown))
    this.#ground.lastChild.textContent = device.background ? 'Foreground' : 'Background'
    this.#back.hidden = !shown?.covers
    this.#pages.hidden = pages.length < 2
    this.#pages.replaceChildren(...pages.map(each => button(each.name.split('/').pop(), { title: each.url, 'aria-current': each.id === page ? 'page' : null }, () => this.#ask('look', { page: each === pages[pages.length - 1] ? null : each.id }))))
    this.#time(device.clock)
  }

  #about(shown) {
    if (!shown) return ['no page']
    const state = shown.ended ? 'ended' : shown.activity
    const words = { ended: 'has ended', busy: 'busy', waiting: 'waiting', idle: 'idle' }[state]
    const open = shown.open.length ? `Still open:\n${shown.open.join('\n')}` : 'Nothing is open'
    return [h('span', { class: 'chip', title: 'The platform that the device is: --profile' }, shown.profile), h('span', { class: `state ${state}`, title: open }, words)]
  }

  #time(clock) {
    this.#clock.hidden = !clock
    if (!clock) return
    this.#now.textContent = `${clock.now.toFixed(1)} s`
    this.#now.title = `new Date() is ${clock.date}`
    const fresh = button('', { icon: clock.speed ? 'pause' : 'play', title: clock.speed ? 'Let time stand still' : 'Let time pass' })
    this.#play.replaceChildren(...fresh.children)
    this.#play.title = fresh.title
    this.#play.setAttribute('aria-label', fresh.title)
  }

  #theme() {
    const root = document.documentElement
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
    root.dataset.theme = dark ? 'light' : 'dark'
    this.#store.tell('theme')
  }

  #event() {
    const said = h('p', { class: 'said', role: 'alert' })
    const name = h('input', { type: 'text', placeholder: 'geolocation', required: true, 'aria-label': 'Name' })
    const params = h('textarea', { rows: 4, placeholder: '{ "city": "Rome" }', spellcheck: 'false', 'aria-label': 'What it says' })
    const fire = async event => {
      event.preventDefault()
      try {
        await this.ask('event', { name: name.value, params: params.value.trim() ? JSON.parse(params.value) : {} })
        box.close()
        this.#note(`${name.value} was fired`)
      } catch (error) {
        said.textContent = error instanceof SyntaxError ? 'What it says is no JSON: write an object, such as {"city": "Rome"}' : error.message
      }
    }
    const box = h('dialog', { onclose: () => box.remove() }, h('form', { onsubmit: fire },
      h('h2', {}, 'Fire a global event'), h('label', {}, 'Name', name), h('label', {}, 'What it says, as JSON', params), said,
      h('div', { class: 'answers' }, button('Cancel', {}, () => box.close()), h('button', { type: 'submit', class: 'primary' }, 'Fire'))))
    document.body.append(box)
    box.showModal()
  }
}
