// Two panes and a bar between them, which is dragged or moved with the arrow keys.

import { h } from './dom.js'

const STEP = 24

export function split({ across, name, pane, least, most, size, label, reverse = false }) {
  const root = document.documentElement
  const bar = h('div', { class: `split ${across ? 'across' : 'down'}`, role: 'separator', tabIndex: 0, 'aria-label': label, 'aria-orientation': across ? 'vertical' : 'horizontal' })
  const bound = () => (most ? most() : Infinity)
  const set = value => {
    const sure = Math.round(Math.max(least, Math.min(value, bound())))
    root.style.setProperty(`--${name}`, `${sure}px`)
    bar.setAttribute('aria-valuenow', sure)
  }
  const now = () => pane().getBoundingClientRect()[across ? 'width' : 'height']
  bar.addEventListener('pointerdown', down => {
    down.preventDefault()
    bar.setPointerCapture(down.pointerId)
    const [begin, before] = [across ? down.clientX : down.clientY, now()]
    bar.onpointermove = move => {
      const by = (across ? move.clientX : move.clientY) - begin
      set(before + (reverse ? -by : by))
    }
    bar.onpointerup = bar.onpointercancel = () => { bar.onpointermove = null }
  })
  bar.addEventListener('keydown', event => {
    const ways = across ? { ArrowLeft: -1, ArrowRight: 1 } : { ArrowUp: -1, ArrowDown: 1 }
    if (!(event.key in ways)) return
    event.preventDefault()
    set(now() + ways[event.key] * STEP * (reverse ? -1 : 1))
  })
  if (size) set(size)
  return bar
}
