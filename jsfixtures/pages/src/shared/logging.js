// A mixin: the page keeps lines of what happened, which <log-lines> shows.
export default {
  data () {
    return { lines: [] }
  },
  methods: {
    log (...words) {
      this.lines.push(words.map(word => typeof word === 'string' ? word : JSON.stringify(word)).join(' '))
    }
  }
}
