// When what went over the wire: a lane for each connection, one for HTTP. Drag chooses a time.

import { h, sized } from '../parts/dom.js'

const LANE = 20
const NAME = 128 // CSS pixels for the names of lanes
const SCALE = 18 // for the axis
const MOST = 5 // lanes in sight
const CLOSE = 6 // CSS pixels that a click may miss

export class Timeline {
  #store
  #told
  #canvas = h('canvas', { role: 'img', 'aria-label': 'Timeline of frames and calls; the table below has the same' })
  #range = null
  #drag = null
  #selected = null
  #lanes = []
  #span = 1

  constructor(store, told) {
    this.#store = store
    this.#told = told
    this.element = h('div', { class: 'timeline' }, this.#canvas)
    this.element.addEventListener('sized', () => this.#paint())
    sized.observe(this.element)
    this.#canvas.addEventListener('pointerdown', event => this.#press(event))
    this.#canvas.addEventListener('pointermove', event => this.#move(event))
    this.#canvas.addEventListener('pointerup', event => this.#lift(event))
    this.#canvas.addEventListener('dblclick', () => this.#choose(null))
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#paint())
    store.on('theme', () => this.#paint())
    store.on('run', () => { this.#range = null })
  }

  show(selected) {
    this.#selected = selected
    this.#paint()
  }

  #choose(range) {
    this.#range = range
    this.#told.choose(range)
  }

  #left(at) {
    return NAME + (at / this.#span) * (this.element.clientWidth - NAME - 12)
  }

  #at(x) {
    return Math.max(0, ((x - NAME) / (this.element.clientWidth - NAME - 12)) * this.#span)
  }

  #press(event) {
    this.#canvas.setPointerCapture(event.pointerId)
    this.#drag = [event.offsetX, event.offsetX]
  }

  #move(event) {
    if (!this.#drag) return
    this.#drag[1] = event.offsetX
    this.#paint()
  }

  #lift(event) {
    const [from, to] = this.#drag.sort((a, b) => a - b)
    this.#drag = null
    if (to - from > CLOSE) this.#choose([this.#at(from), this.#at(to)])
    else this.#nearest(event)
  }

  #nearest(event) {
    const lane = this.#lanes[Math.floor((event.offsetY - SCALE) / LANE)]
    let [best, missed] = [null, CLOSE]
    for (const item of lane?.items ?? []) {
      const by = Math.abs(this.#left(item.at) - event.offsetX)
      if (by <= missed) [best, missed] = [item, by]
    }
    if (best) this.#told.select(best)
    else this.#paint()
  }

  #sort() {
    const { frames, requests, sockets } = this.#store
    const lanes = new Map([...sockets].map(([key, socket]) => [key, { name: `ws ${socket.number}  ${host(socket.url)}`, items: [], open: socket.close === null }]))
    let end = 0.001
    for (const frame of frames) {
      lanes.get(`${frame.page}/${frame.socket}`)?.items.push(frame)
      end = Math.max(end, frame.at)
    }
    if (requests.length) lanes.set('http', { name: 'http', items: requests, open: false })
    for (const { at, took } of requests) end = Math.max(end, at + (took ?? 0))
    this.#span = end * 1.02
    this.#lanes = [...lanes.values()].slice(-MOST)
  }

  #paint() {
    this.#sort()
    const { clientWidth: width } = this.element
    const height = this.#lanes.length ? SCALE + this.#lanes.length * LANE + 4 : 0
    this.element.style.height = `${height}px`
    if (!width || !height) return
    const dense = devicePixelRatio
    Object.assign(this.#canvas, { width: width * dense, height: height * dense })
    this.#canvas.style.height = `${height}px`
    const ink = getComputedStyle(this.element)
    const colour = name => ink.getPropertyValue(`--${name}`)
    const pen = this.#canvas.getContext('2d')
    pen.scale(dense, dense)
    pen.font = `11px ${ink.getPropertyValue('--mono')}`
    pen.textBaseline = 'middle'
    this.#axis(pen, colour, width, height)
    this.#lanes.forEach((lane, at) => this.#lane(pen, colour, lane, SCALE + at * LANE))
    this.#shade(pen, colour, height)
  }

  #axis(pen, colour, width, height) {
    const step = nice(this.#span / Math.max(2, (width - NAME) / 110))
    for (let at = 0; at <= this.#span; at += step) {
      const x = Math.round(this.#left(at)) + 0.5
      pen.fillStyle = colour('line')
      pen.fillRect(x, SCALE - 4, 1, height)
      pen.fillStyle = colour('dim')
      pen.fillText(`${Number(at.toFixed(3))} s`, x + 4, SCALE / 2)
    }
  }

  #lane(pen, colour, lane, top) {
    const middle = top + LANE / 2
    pen.fillStyle = colour('panel')
    pen.fillRect(0, top, NAME - 6, LANE)
    pen.fillStyle = colour('dim')
    pen.fillText(clipped(pen, lane.name, NAME - 22), 12, middle)
    const { items } = lane
    if (!items.length) return
    const end = lane.open ? this.#span : items[items.length - 1].at
    pen.fillStyle = colour('rail')
    pen.fillRect(this.#left(items[0].at), middle - 0.5, Math.max(1, this.#left(end) - this.#left(items[0].at)), 1)
    for (const item of items) this.#item(pen, colour, item, middle)
  }

  #item(pen, colour, item, middle) {
    const x = this.#left(item.at)
    const chosen = this.#selected !== null && item.n === this.#selected.n && item.method === this.#selected.method
    pen.fillStyle = colour(chosen ? 'text' : item.sent || item.method ? 'accent' : 'other')
    if (item.method !== undefined) pen.fillRect(x, middle - 4, Math.max(2, this.#left(item.at + (item.took ?? 0)) - x), 8)
    else pen.fillRect(x - 1, item.sent ? middle - 8 : middle + 1, chosen ? 3 : 2, 7)
  }

  #shade(pen, colour, height) {
    const range = this.#drag ?? this.#range?.map(each => this.#left(each))
    if (!range) return
    pen.fillStyle = colour('veil')
    pen.fillRect(Math.min(...range), SCALE - 4, Math.abs(range[1] - range[0]), height)
  }
}

function host(url) {
  try {
    return new URL(url).host
  } catch {
    return url
  }
}

function clipped(pen, text, room) {
  if (pen.measureText(text).width <= room) return text
  while (text.length > 1 && pen.measureText(`${text}…`).width > room) text = text.slice(0, -1)
  return `${text}…`
}

// 1, 2 or 5 times a power of ten.
function nice(least) {
  const power = 10 ** Math.floor(Math.log10(least))
  return [1, 2, 5, 10].map(each => each * power).find(each => each >= least)
}
