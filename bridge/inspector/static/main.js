// Puts the inspector together.

import { h } from './parts/dom.js'
import { Link } from './parts/link.js'
import { split } from './parts/split.js'
import { Stage } from './parts/stage.js'
import { Store } from './parts/store.js'
import { Bar } from './panels/bar.js'
import { Calls } from './panels/calls.js'
import { Console } from './panels/console.js'
import { Elements } from './panels/elements.js'
import { Network } from './panels/network.js'

const element = id => document.getElementById(id)
const store = new Store()
const ask = (...asked) => link.ask(...asked)
const stage = new Stage(element('stage'), store, ask, ref => {
  choose(elements)
  elements.select(ref)
})
const bar = new Bar(element('bar'), store, ask, text => stage.note(text))
const link = new Link(parts => store.take(parts), is => bar.connected(is))
const elements = new Elements(store, stage, ask)
const panels = [elements, new Console(store), new Network(store, ask), new Calls(store)]

const tabs = panels.map((panel, at) => {
  panel.element.id = `panel-${at}`
  panel.element.setAttribute('role', 'tabpanel')
  panel.element.setAttribute('aria-labelledby', `tab-${at}`)
  return h('button', { type: 'button', role: 'tab', id: `tab-${at}`, 'aria-controls': `panel-${at}`, onclick: () => choose(panel) })
})
const row = h('div', { class: 'tabs', role: 'tablist', 'aria-label': 'What is shown', onkeydown: event => move(event) }, tabs)
element('panel').append(row, ...panels.map(panel => panel.element))
element('house').insertBefore(split({ across: true, name: 'stage', pane: () => element('stage'), least: 260, most: () => innerWidth - 420, label: 'Width of the phone' }), element('panel'))

function choose(chosen) {
  panels.forEach((panel, at) => {
    const is = panel === chosen
    panel.element.hidden = !is
    tabs[at].setAttribute('aria-selected', is)
    tabs[at].tabIndex = is ? 0 : -1
  })
}

function move(event) {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
  if (!by) return
  const at = (tabs.indexOf(document.activeElement) + by + tabs.length) % tabs.length
  choose(panels[at])
  tabs[at].focus()
}

function badges() {
  panels.forEach(({ title, badge }, at) => {
    tabs[at].replaceChildren(title, badge ? h('span', { class: badge.bad ? 'badge bad' : 'badge' }, badge.text) : '')
  })
}

store.on('run console calls frames requests', badges)
badges()
choose(elements)
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && stage.picking) stage.pick(false)
})
