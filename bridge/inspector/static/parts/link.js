// The one connection to weex-run inspect: parts of what is new come in, requests go out.

const PAUSE = 1000 // ms before it is tried again

export class Link {
  #socket = null
  #waiting = new Map()
  #last = 0
  #tell
  #state

  constructor(tell, state) {
    this.#tell = tell
    this.#state = state
    this.#open()
  }

  #open() {
    const url = new URL('talk', location.href)
    url.protocol = 'ws:'
    const socket = (this.#socket = new WebSocket(url))
    socket.onopen = () => this.#state(true)
    socket.onmessage = event => this.#take(JSON.parse(event.data))
    socket.onclose = () => this.#lost()
  }

  #take(parts) {
    this.#tell(parts.filter(part => part.kind !== 'reply'))
    for (const part of parts) {
      if (part.kind !== 'reply') continue
      const { done, failed } = this.#waiting.get(part.id) ?? {}
      this.#waiting.delete(part.id)
      if (part.ok) done?.(part)
      else failed?.(new Error(part.error))
    }
  }

  #lost() {
    this.#state(false)
    for (const { failed } of this.#waiting.values()) failed(new Error('the inspector has ended'))
    this.#waiting.clear()
    setTimeout(() => this.#open(), PAUSE)
  }

  // Ask for something; the promise is kept when it is done, and broken with the reason why not.
  ask(what, fields = {}) {
    return new Promise((done, failed) => {
      if (this.#socket.readyState !== WebSocket.OPEN) {
        failed(new Error('the inspector has ended: start weex-run inspect again'))
        return
      }
      const id = ++this.#last
      this.#waiting.set(id, { done, failed })
      this.#socket.send(JSON.stringify({ ...fields, do: what, id }))
    })
  }
}
