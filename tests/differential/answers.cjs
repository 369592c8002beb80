// What native modules answer the pages that the oracle runs: what a device of ours answers by default, in as
// little code as the pages need. Each gets the arguments with callbacks as functions to call later.
'use strict'

module.exports = function answers (tree) {
  const stored = new Map()
  let copied = ''
  const title = (options, name, otherwise) => options[name] || otherwise
  return {
    modal: {
      alert: (options, back) => back(title(options, 'okTitle', 'OK')),
      confirm: (options, back) => back(title(options, 'okTitle', 'OK')),
      prompt: (options, back) => back({ result: title(options, 'okTitle', 'OK'), data: options.default || '' })
    },
    storage: {
      setItem (key, value, back) {
        stored.set(key, value)
        back({ result: 'success', data: 'undefined' })
      },
      getItem (key, back) {
        back(stored.has(key) ? { result: 'success', data: stored.get(key) } : { result: 'failed', data: 'undefined' })
      },
      removeItem: (key, back) => back({ result: stored.delete(key) ? 'success' : 'failed', data: 'undefined' }),
      length: back => back({ result: 'success', data: stored.size }),
      getAllKeys: back => back({ result: 'success', data: [...stored.keys()] })
    },
    clipboard: {
      setString (text) { copied = text },
      getString: back => back(copied ? { result: 'success', data: copied } : { result: 'failed', data: '' })
    },
    picker: {
      pick: (options, back) => back({ result: 'success', data: options.index }),
      pickDate: (options, back) => back({ result: 'success', data: options.value }),
      pickTime: (options, back) => back({ result: 'success', data: options.value })
    },
    stream: {
      fetch ({ method, body }, back, progress) {
        progress({ readyState: 1, length: 0 })
        progress({ readyState: 2 })
        progress({ readyState: 3 })
        if (method === 'POST') return back({ status: 201, ok: true, data: 'added ' + JSON.parse(body).title })
        back({ status: 200, ok: true, data: [{ id: 1, title: 'one' }, { id: 2, title: 'two' }] })
      }
    },
    navigator: {
      push: (options, back) => back('WX_SUCCESS'),
      pop: (options, back) => back('WX_SUCCESS')
    },
    locale: { getLanguage: back => back('en-US') },
    animation: {
      transition (ref, { styles, delay = 0, duration = 0 }, back) {
        tree.animate(ref, styles)
        back({ result: 'Success', message: 'Success' }, delay + duration)
      }
    }
  }
}
