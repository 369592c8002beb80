// Runs compiled bundles on npm's weex-js-runtime with the frameworks for Vue and Rax, and says what came of them.
//
// usage: node oracle.cjs NODE_MODULES < JOB > RESULTS, both JSON.
//
//   JOB      {environment, components: [{type, methods}], modules: {name: [method]},
//             pages: [{name, file, steps}]}
//   a step   ["tap", n, ids]: click the n-th element in document order that listens for it, counted round,
//                those with an attribute `id` among the ids left out
//            ["fire", id, type, event, domChanges]: at the element with that id
//   RESULTS  {name: {tree, calls: [[method, ...args]], moduleCalls: ["module.method"], console, errors}}
//
// Native code here is as little as the pages need. Calls are recorded and carried out on a tree, see answers.cjs for
// what module methods answer; timers are virtual, and a second passes after each step.
'use strict'

const fs = require('fs')
const path = require('path')
const vm = require('vm')
const answersOfModules = require('./answers.cjs')

const SECOND = 1000

const [nodeModules] = process.argv.slice(2)
const source = file => fs.readFileSync(path.join(nodeModules, file), 'utf8')

// Each page gets a context of its own, as each page of a device has: refs begin anew in every one.
const scripts = Object.fromEntries(Object.entries({
  runtime: 'weex-js-runtime/index.js',
  factory: 'weex-vue-framework/factory.js',
  framework: 'weex-vue-framework/index.js',
  rax: 'weex-rax-framework/dist/framework.weex.js'
}).map(([name, file]) => {
  const wrapped = `(function (exports, require, module) {${source(file)}\n})`
  return [name, new vm.Script(wrapped, { filename: file })]
}))

class Tree {
  constructor () {
    this.nodes = new Map()
    this.root = null
  }

  createBody (node) { this.root = this.take(node, null) }

  take ({ ref, type, attr = {}, style = {}, event = [], children = [] }, parent) {
    const taken = { ref, type, attr: { ...attr }, style: { ...style }, event: [], parent, children: [] }
    this.nodes.set(ref, taken)
    event.forEach(each => this.addEvent(ref, each))
    taken.children = children.map(child => this.take(child, taken))
    return taken
  }

  addElement (parentRef, node, index) {
    const parent = this.nodes.get(parentRef)
    const taken = this.take(node, parent)
    parent.children.splice(index < 0 ? parent.children.length : index, 0, taken)
  }

  removeElement (ref) {
    const node = this.nodes.get(ref)
    node.parent.children.splice(node.parent.children.indexOf(node), 1)
    const forget = each => {
      this.nodes.delete(each.ref)
      each.children.forEach(forget)
    }
    forget(node)
  }

  // The index is counted with the node still in its old place.
  moveElement (ref, parentRef, index) {
    const node = this.nodes.get(ref)
    const parent = this.nodes.get(parentRef)
    const before = node.parent.children.indexOf(node)
    node.parent.children.splice(before, 1)
    const at = node.parent === parent && before < index ? index - 1 : index
    parent.children.splice(at < 0 ? parent.children.length : at, 0, node)
    node.parent = parent
  }

  updateAttrs (ref, attrs) { Tree.change(this.nodes.get(ref).attr, attrs) }

  // A style that is taken away is sent as ''.
  updateStyle (ref, style) {
    const { style: styles } = this.nodes.get(ref)
    Tree.change(styles, style)
    for (const name of Object.keys(style)) if (style[name] === '') delete styles[name]
  }

  // Its end alone; an element that is gone by then is not missed.
  animate (ref, styles) { if (this.nodes.has(ref)) this.updateStyle(ref, styles) }

  static change (values, changes) {
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined || value === null) delete values[name]
      else values[name] = value
    }
  }

  addEvent (ref, event) {
    const type = typeof event === 'string' ? event : event.type
    const events = this.nodes.get(ref).event
    if (!events.includes(type)) events.push(type)
  }

  removeEvent (ref, event) {
    const node = this.nodes.get(ref)
    node.event = node.event.filter(each => each !== event)
  }

  * inOrder (node = this.root) {
    if (!node) return
    yield node
    for (const child of node.children) yield * this.inOrder(child)
  }

  plain (node = this.root) {
    if (!node) return null
    const { ref, type, attr, style, event, children } = node
    return { ref, type, attr, style, event: [...event].sort(), children: children.map(child => this.plain(child)) }
  }
}

class Host {
  constructor (job) {
    this.job = job
    this.tree = new Tree()
    this.result = { calls: [], moduleCalls: [], console: [], errors: [] }
    this.now = 0
    this.timers = new Map()
    this.pending = []
    this.answers = answersOfModules(this.tree)
    this.context = vm.createContext({})
    this.methods = this.prepare()
  }

  get global () { return vm.runInContext('globalThis', this.context) }

  prepare () {
    const global = this.global
    const { environment, components, modules } = this.job
    Object.assign(global, { global, process: { env: { NODE_ENV: 'development' } }, WXEnvironment: environment })
    global.console = Object.fromEntries(['debug', 'log', 'info', 'warn', 'error'].map(level => [
      level, (...words) => this.result.console.push(level + ' ' + words.map(String).join(' '))
    ]))
    global.setTimeout = (fn, delay) => this.addTimer(fn, Number(delay) || 0, false)
    global.clearTimeout = id => this.timers.delete(id)
    this.defineNatives(global)
    const runtime = this.load('runtime')
    const factory = this.load('factory')
    const Vue = this.load('framework', name => name === './factory' ? factory : undefined)
    runtime.config.frameworks = { Vue, Rax: this.load('rax') }
    delete runtime.config.Element.prototype.setClassList // shipped runtimes have none
    runtime.freezePrototype()
    const methods = runtime.init(runtime.config)
    methods.registerService('BroadcastChannel', { create: () => ({ instance: { BroadcastChannel: Silent } }) })
    methods.registerModules(modules)
    methods.registerComponents(components)
    return methods
  }

  load (name, require) {
    const module = { exports: {} }
    scripts[name].runInContext(this.context).call(this.global, module.exports, require, module)
    return module.exports
  }

  defineNatives (global) {
    const dom = ['createBody', 'addElement', 'removeElement', 'moveElement', 'updateAttrs', 'updateStyle', 'addEvent',
      'removeEvent']
    for (const method of dom) {
      global['call' + method[0].toUpperCase() + method.slice(1)] = (id, ...args) => this.carryOut(method, args)
    }
    for (const method of ['createFinish', 'updateFinish', 'refreshFinish']) {
      global['call' + method[0].toUpperCase() + method.slice(1)] = () => this.finish(method)
    }
    global.callNativeModule = (id, module, method, args) => this.callModule(module, method, args)
    global.callNativeComponent = (id, ref, method) => { this.result.moduleCalls.push('component.' + method) }
    global.callNative = (id, tasks) => tasks.forEach(task => this.callTask(task))
    global.nativeLog = () => {}
  }

  // Rax says by a task that a page is complete, where Vue calls a function.
  callTask ({ module, method, args }) {
    if (module === 'dom' && /Finish$/.test(method)) this.finish(method)
    else this.callModule(module, method, args)
  }

  finish (method) {
    this.result.calls.push([method])
    const appears = method === 'createFinish' && this.tree.root.event.includes('viewappear')
    if (appears) this.pending.push(() => this.fire('_root', 'viewappear', {}))
  }

  carryOut (method, args) {
    // As it leaves: what was removed is null, and nothing is shared with the page afterwards.
    const sent = args.map(arg => JSON.parse(JSON.stringify(Host.withNulls(arg))))
    this.result.calls.push([method, ...sent])
    this.tree[method](...sent)
  }

  static withNulls (changes) {
    if (typeof changes !== 'object' || Array.isArray(changes)) return changes
    return Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, value === undefined ? null : value]))
  }

  callModule (module, method, args) {
    if (module === 'timer') return this.callTimer(method, args)
    this.result.moduleCalls.push(module + '.' + method)
    const answer = (this.answers[module] || {})[method]
    if (!answer) return
    // Callbacks are the last argument, as their ids; of fetch the last two, one of which stays.
    const back = (id, stays = false) => (data, delay = 0) => {
      if (delay) this.addTimer(() => this.callBack(id, data), delay, false)
      else this.pending.push(() => this.callBack(id, data, stays))
    }
    const given = method === 'setString' ? args : method === 'fetch'
      ? [args[0], back(args[1]), back(args[2], true)]
      : [...args.slice(0, -1), back(args[args.length - 1])]
    answer(...JSON.parse(JSON.stringify(given)).map((value, at) => typeof given[at] === 'function' ? given[at] : value))
  }

  callTimer (method, [id, delay]) {
    if (method.startsWith('clear')) this.timers.delete(String(id))
    else this.addTimer(() => this.callBack(id, {}, method === 'setInterval'), Number(delay) || 0, method === 'setInterval', String(id))
  }

  addTimer (fn, delay, again, id = 'own' + this.timers.size + Math.random()) {
    this.timers.set(id, { fn, due: this.now + delay, delay: Math.max(1, delay), again })
    return id
  }

  callBack (id, data, keepAlive = false) {
    this.enter([{ method: 'callback', args: [String(id), data, keepAlive] }])
  }

  enter (tasks) {
    try {
      for (const answer of this.methods.callJS('1', tasks)) {
        if (answer instanceof Error || answer instanceof vm.runInContext('Error', this.context)) this.note(answer)
      }
    } catch (error) {
      this.note(error)
    }
  }

  note (error) { this.result.errors.push(String(error && error.message)) }

  async run ({ file, url, steps }) {
    const config = { bundleUrl: url }
    try {
      const created = this.methods.createInstance('1', fs.readFileSync(file, 'utf8'), config, {})
      if (created && created.message) this.note(created)
    } catch (error) {
      this.note(error)
    }
    await this.pass(SECOND)
    for (const step of steps) {
      this.do(step)
      await this.pass(SECOND)
    }
    return { tree: this.tree.plain(), ...this.result }
  }

  do ([what, ...rest]) {
    const fired = this['on_' + what](...rest)
    if (!fired) return
    this.fire(...fired)
  }

  fire (ref, type, event, changes) {
    const bare = value => value && JSON.parse(JSON.stringify(value))
    if (changes && changes.attrs) Tree.change(this.tree.nodes.get(ref).attr, changes.attrs)
    this.enter([{ method: 'fireEvent', args: [ref, type, bare(event), bare(changes)] }])
  }

  on_tap (n, without) {
    const tappable = [...this.tree.inOrder()].filter(node => node.event.includes('click') && !without.includes(node.attr.id ?? null))
    return tappable.length && [tappable[n % tappable.length].ref, 'click', {}]
  }

  on_fire (id, type, event, changes) {
    const node = [...this.tree.inOrder()].find(node => node.attr.id === id)
    return [node.ref, type, event, changes]
  }

  async pass (milliseconds) {
    const until = this.now + milliseconds
    for (;;) {
      await new Promise(resolve => setImmediate(resolve)) // all promises of the page
      if (this.pending.length) {
        this.pending.shift()()
        continue
      }
      const [next] = [...this.timers].filter(([, timer]) => timer.due <= until).sort(([, a], [, b]) => a.due - b.due)
      if (!next) break
      this.ring(...next)
    }
    this.now = until
  }

  ring (id, timer) {
    this.now = timer.due
    if (timer.again) timer.due += timer.delay
    else this.timers.delete(id)
    try {
      timer.fn()
    } catch (error) {
      this.note(error)
    }
  }
}

class Silent { // a channel to which nobody else listens
  postMessage () {}
  close () {}
}

async function main () {
  const job = JSON.parse(fs.readFileSync(0, 'utf8'))
  const results = {}
  for (const page of job.pages) results[page.name] = await new Host(job).run(page)
  process.stdout.write(JSON.stringify(results))
}

process.on('unhandledRejection', () => {}) // the page's own, and no business of this program
main().catch(error => {
  console.error(error)
  process.exit(1)
})
