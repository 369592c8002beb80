// The state of the to-do page, apart from what draws it.
const FILTERS = {
  all: () => true,
  open: todo => !todo.done,
  done: todo => todo.done
}

export default class TodoStore {
  constructor (titles) {
    this.next = 1
    this.filter = 'all'
    this.todos = []
    titles.forEach(title => this.add(title))
  }

  add (title) {
    this.todos.push({ id: this.next++, title, done: false })
  }

  remove (todo) {
    this.todos = this.todos.filter(each => each !== todo)
  }

  shown () {
    return this.todos.filter(FILTERS[this.filter])
  }

  static get filters () {
    return Object.keys(FILTERS)
  }
}
