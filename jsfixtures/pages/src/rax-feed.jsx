// A page for weex-rax-framework: what Rax 0.x and the window around it were used for.
import { createElement, Component, PropTypes, findDOMNode, render, setNativeProps } from 'rax'

const animation = require('@weex-module/animation')
const modal = require('@weex-module/modal')

const PAGE = 4

class Story extends Component {
  static contextTypes = { colour: PropTypes.string }

  componentWillReceiveProps ({ seen }) {
    if (seen !== this.props.seen) console.log(this.props.title + ' is seen')
  }

  componentWillUnmount () {
    console.log(this.props.title + ' goes')
  }

  render () {
    const { title, seen, onSeen } = this.props
    return (
      <cell onClick={onSeen} append="tree">
        <text style={{ color: this.context.colour, fontSize: '32rem' }}>{seen ? title + ', seen' : title}</text>
      </cell>
    )
  }
}

const Head = ({ count }) => <header><text id="head">{count} stories</text></header>

class Feed extends Component {
  static childContextTypes = { colour: PropTypes.string }

  static defaultProps = { first: 1 }

  state = { stories: this.page(this.props.first), seen: {}, colour: 'black', beats: 0, shown: 'not yet' }

  getChildContext () {
    return { colour: this.state.colour }
  }

  componentWillMount () {
    document.addEventListener('visibilitychange', () => this.setState({ shown: document.visibilityState }))
  }

  componentDidMount () {
    this.beat = setInterval(() => {
      this.setState({ beats: this.state.beats + 1 })
      if (this.state.beats === 3) clearInterval(this.beat)
    }, 100)
    requestAnimationFrame(() => console.log('a frame of ' + findDOMNode(this.refs.list).type))
    setTimeout(() => this.setState({ colour: 'navy' }), 50)
  }

  page (first) {
    return Array.from({ length: PAGE }, (_, index) => 'story ' + (first + index))
  }

  more = () => this.setState(({ stories }) => ({ stories: stories.concat(this.page(stories.length + 1)) }))

  fade = () => animation.transition(
    findDOMNode(this.refs.list).ref, { styles: { opacity: '0.5' }, duration: 100 },
    () => modal.toast({ message: 'faded' })
  )

  mark = () => setNativeProps(this.refs.list, { style: { backgroundColor: 'yellow' }, marked: true })

  first = () => this.setState({ stories: this.state.stories.slice(1) })

  render () {
    const { stories, seen, beats, shown } = this.state
    return (
      <div style={{ width: '750rem', flex: 1 }}>
        <text id="beats">{beats}</text>
        <text id="shown">{shown}</text>
        <div id="fade" onClick={this.fade}><text>fade</text></div>
        <div id="mark" onClick={this.mark}><text>mark</text></div>
        <div id="first" onClick={this.first}><text>take the first away</text></div>
        <list ref="list" id="list" loadmoreoffset={50} onLoadmore={this.more}>
          <Head count={stories.length} />
          {stories.map(title => (
            <Story
              key={title}
              title={title}
              seen={!!seen[title]}
              onSeen={() => this.setState({ seen: { ...seen, [title]: true } })}
            />
          ))}
        </list>
      </div>
    )
  }
}

render(<Feed first={1} />)
