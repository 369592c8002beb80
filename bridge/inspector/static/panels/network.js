// Frames of connections and HTTP calls, in one table by time, with a timeline above it.

import { empty, h } from '../parts/dom.js'
import { List } from '../parts/list.js'
import { bytes, count, dump, length, pretty, seconds, where } from '../parts/words.js'
import { split } from '../parts/split.js'
import { Timeline } from './timeline.js'

const KINDS = { all: 'All', data: 'Messages', http: 'HTTP' }
const CONTROL = new Set(['handshake', 'ping', 'pong', 'close'])

export class Network {
  #store
  #ask
  #rows = []
  #seen = { frames: 0, requests: 0 }
  #words = ''
  #kind = 'all'
  #range = null
  #selected = null
  #list
  #timeline
  #blank = h('div', { class: 'blank' })
  #sum = h('span', { class: 'sum' })
  #details = h('div', { class: 'details' })
  title = 'Network'

  constructor(store, ask) {
    this.#store = store
    this.#ask = ask
    this.#list = new List({
      height: 26, label: 'Frames and calls',
      draw: (index, row) => this.#draw(this.#rows[index], row),
      key: index => keyOf(this.#rows[index]),
      select: index => this.#select(this.#rows[index])
    })
    this.#list.element.classList.add('wire')
    this.#timeline = new Timeline(store, { choose: range => { this.#range = range; this.#show() }, select: item => this.#reveal(item) })
    const search = h('input', { type: 'search', placeholder: 'Filter', 'aria-label': 'Filter by text', oninput: event => { this.#words = event.target.value.toLowerCase(); this.#show() } })
    const kinds = h('div', { class: 'choice', role: 'group', 'aria-label': 'What is shown' })
    kinds.append(...Object.entries(KINDS).map(([kind, name]) => h('button', { type: 'button', 'aria-pressed': kind === 'all', onclick: event => this.#choose(kinds, event.currentTarget, kind) }, name)))
    const below = h('div', { class: 'below' }, this.#details)
    const head = h('div', { class: 'row head', 'aria-hidden': 'true' }, ...['', 'time', 'on', 'kind', 'size', 'content'].map(each => h('span', {}, each)))
    this.element = h('div', { class: 'column' }, h('div', { class: 'tools' }, kinds, search, h('span', { class: 'gap' }), this.#sum),
      this.#timeline.element, h('div', { class: 'wire' }, head),
      h('div', { class: 'first' }, this.#list.element, this.#blank),
      split({ across: false, name: 'below', pane: () => below, least: 80, most: () => this.element.clientHeight - 160, label: 'Height of the details', reverse: true }), below)
    store.on('frames requests sockets run', () => this.#show())
    store.on('run', () => { this.#range = null; this.#select(null) })
    this.#show()
    this.#select(null)
  }

  get badge() {
    const { length } = this.#store.frames
    const sum = length + this.#store.requests.length
    return sum ? { text: sum > 9999 ? `${Math.floor(sum / 1000)}k` : String(sum) } : null
  }

  #choose(kinds, chosen, kind) {
    for (const each of kinds.children) each.setAttribute('aria-pressed', each === chosen)
    this.#kind = kind
    this.#show()
  }

  #fits(item) {
    if (this.#range && (item.at < this.#range[0] || item.at > this.#range[1])) return false
    const isCall = item.method !== undefined
    if (this.#kind === 'http' ? !isCall : this.#kind === 'data' && (isCall || CONTROL.has(item.kind))) return false
    return !this.#words || `${item.kind ?? item.method} ${item.text ?? ''} ${item.url ?? ''}`.toLowerCase().includes(this.#words)
  }

  #show() {
    const { frames, requests, sockets } = this.#store
    const all = requests.length ? merged(frames, requests) : frames
    this.#rows = this.#words || this.#range || this.#kind !== 'all' ? all.filter(each => this.#fits(each)) : all
    this.#list.selected = this.#selected === null ? -1 : this.#rows.findIndex(each => keyOf(each) === keyOf(this.#selected))
    this.#list.show(this.#rows.length, true)
    this.#timeline.show(this.#selected)
    this.#sum.textContent = [frames.length && count(frames.length, 'frame'), sockets.size && count(sockets.size, 'connection'), requests.length && count(requests.length, 'HTTP call')].filter(Boolean).join(' · ')
    const words = all.length ? ['Nothing fits', 'Choose All, another filter, or a double click on the timeline for all of the time.'] : ['Nothing sent or received', 'Frames of webSocket and calls of stream.fetch come here as the page makes them.']
    this.#blank.replaceChildren(this.#rows.length ? '' : empty(...words))
  }

  #draw(item, row) {
    const isCall = item.method !== undefined
    const faint = !isCall && CONTROL.has(item.kind)
    row.classList.toggle('faint', faint)
    row.classList.toggle('bad', isCall ? Boolean(item.error) || item.status >= 400 : false)
    const way = isCall ? 'both' : item.sent ? 'up' : 'down'
    row.replaceChildren(h('span', { class: `way ${way}`, title: { both: 'request and response', up: 'sent', down: 'received' }[way] }),
      h('span', { class: 'at' }, seconds(item.at)),
      h('span', { class: 'on' }, isCall ? 'http' : `ws ${item.socket}`),
      h('span', { class: 'kind' }, isCall ? item.method : item.kind),
      h('span', { class: 'size' }, isCall ? (item.size === null || item.size === undefined ? '' : bytes(item.size)) : item.kind === 'handshake' ? '' : bytes(item.size)),
      h('span', { class: 'rest' }, isCall ? called(item) : item.text))
  }

  #reveal(item) {
    const index = this.#rows.findIndex(each => keyOf(each) === keyOf(item))
    if (index >= 0) this.#list.select(index, { told: true })
  }

  async #select(item) {
    this.#selected = item
    this.#timeline.show(item)
    if (item === null) {
      this.#details.replaceChildren(h('p', { class: 'dim pad' }, 'Select a line to see all of it.'))
      return
    }
    const isCall = item.method !== undefined
    try {
      const told = await this.#ask(isCall ? 'request' : 'frame', { n: item.n })
      if (this.#selected === item) this.#details.replaceChildren(isCall ? call(item, told) : this.#frame(item, told))
    } catch (error) {
      if (this.#selected === item) this.#details.replaceChildren(h('p', { class: 'dim pad' }, error.message))
    }
  }

  #frame(item, told) {
    const socket = this.#store.sockets.get(`${item.page}/${item.socket}`)
    const facts = [item.sent ? 'sent' : 'received', `at ${seconds(item.at)} s`, item.kind === 'handshake' ? null : bytes(item.size), item.final ? null : 'more follows'].filter(Boolean)
    const text = told.gone ? null : told.text ?? dump(told.hex)
    return h('div', { class: 'pad' },
      h('h2', { class: 'name' }, item.kind, h('span', { class: 'dim' }, ` ${facts.join(' · ')}`)),
      socket ? h('p', { class: 'dim' }, socket.url, socket.mapped ? ` → ${socket.mapped}` : '') : '',
      item.kind === 'close' ? h('p', {}, item.text) : '',
      text === null ? h('p', { class: 'dim' }, 'This frame is gone: only the last ones are kept.')
        : item.kind === 'close' ? '' : text === '' ? h('p', { class: 'dim' }, 'empty') : h('pre', { class: 'payload' }, told.text === undefined ? text : pretty(text)),
      told.shown < told.size ? h('p', { class: 'dim' }, `The first ${bytes(told.shown)} of ${bytes(told.size)}.`) : '')
  }
}

const keyOf = item => (item.method === undefined ? item.n : `h${item.n}`)

// Both are in the order of time already.
function merged(frames, requests) {
  const both = []
  let at = 0
  for (const frame of frames) {
    while (at < requests.length && requests[at].at <= frame.at) both.push(requests[at++])
    both.push(frame)
  }
  return both.concat(requests.slice(at))
}

function called(item) {
  const end = item.error ?? (item.status === null ? '…' : `${item.status}`)
  return [end, item.url, item.took === null ? null : length(item.took)].filter(Boolean).join('  ·  ')
}

function call(item, told) {
  return h('div', { class: 'pad' },
    h('h2', { class: 'name' }, `${item.method} ${item.status ?? ''}`, h('span', { class: 'dim' }, ` ${item.took === null ? 'under way' : length(item.took)}`)),
    h('p', { class: 'dim' }, item.url), item.error ? h('p', {}, item.error) : '',
    ...(told.gone ? [h('p', { class: 'dim' }, 'The rest of this call is gone: only the last ones are kept.')] : exchange(item, told)))
}

function exchange(item, told) {
  return [
    told.redirects.map(url => h('p', { class: 'dim' }, `→ ${url}`)),
    told.mapped ? h('p', { class: 'dim' }, `connected to ${told.mapped}`) : '',
    told.place ? h('p', { class: 'dim' }, where(told.place)) : '',
    part('Request', told.request),
    item.status === null ? '' : part('Response', told.response)]
}

function part(title, { headers, text, hex, size, shown }) {
  return [h('h3', {}, title),
    h('table', { class: 'facts' }, headers.map(([name, value]) => h('tr', {}, h('th', { scope: 'row' }, name), h('td', {}, value)))),
    text ? h('pre', { class: 'payload' }, pretty(text)) : hex ? h('pre', { class: 'payload' }, dump(hex)) : '',
    shown < size ? h('p', { class: 'dim' }, `The first ${bytes(shown)} of ${bytes(size)}.`) : '']
}
