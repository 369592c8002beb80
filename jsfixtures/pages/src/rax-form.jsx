// A page of Rax 1.x as rax-app builds it: components from npm, hooks, context, and errors that stay within bounds.
import {
  Component, Fragment, createContext, createElement, createRef, forwardRef, memo, render, useContext, useEffect,
  useImperativeHandle, useLayoutEffect, useMemo, useReducer, useRef, useState
} from 'rax'
import DriverUniversal from 'driver-universal'
import View from 'rax-view'
import Text from 'rax-text'
import TextInput from 'rax-textinput'
import findDOMNode from 'rax-find-dom-node'
import { isWeex } from 'universal-env'

const modal = require('@weex-module/modal')

const Theme = createContext({ name: 'light', ink: '#16202c' })
const DARK = { name: 'dark', ink: '#e8ecf1' }

function orders (state, { type, name }) {
  if (type === 'add') return [...state, { name, key: state.length }]
  if (type === 'turn') return state.slice().reverse()
  return state
}

const Order = memo(({ name }) => {
  const { ink } = useContext(Theme)
  return <Text className="order" style={{ color: ink, fontSize: '28rpx' }}>{name}</Text>
})

const Field = forwardRef(({ id, onText }, ref) => {
  const [value, setValue] = useState('')
  const label = useRef(null)
  useImperativeHandle(ref, () => ({ clear: () => setValue(''), kind: () => label.current.type }))
  return (
    <View>
      <text ref={label}>What do you want?</text>
      <TextInput
        id={id}
        value={value}
        placeholder="tea"
        onInput={({ value: text }) => {
          setValue(text)
          onText(text)
        }}
      />
    </View>
  )
})

class Shelf extends Component {
  state = { broken: '' }

  box = createRef()

  componentDidMount () {
    console.log('shelf: ' + findDOMNode(this).type + ' ' + this.box.current.attr.id)
  }

  componentDidCatch (error) {
    this.setState({ broken: error.message })
  }

  componentWillUnmount () {
    console.log('shelf goes')
  }

  render () {
    return (
      <View ref={this.box} id="shelf">
        {this.state.broken ? <Text id="broken">{this.state.broken}</Text> : this.props.children}
      </View>
    )
  }
}

function Fragile ({ falls }) {
  if (falls) throw new Error('it fell')
  return <Text>a vase</Text>
}

function Page () {
  const [list, tell] = useReducer(orders, [])
  const [theme, setTheme] = useState({ name: 'light', ink: '#16202c' })
  const [text, setText] = useState('')
  const [falls, setFalls] = useState(false)
  const [open, setOpen] = useState(true)
  const field = useRef(null)
  const total = useMemo(() => list.map(order => order.name).join(', '), [list])

  useLayoutEffect(() => {
    console.log('laid out with ' + list.length)
  }, [list])
  useEffect(() => {
    console.log('the field is a ' + field.current.kind())
    return () => console.log('after ' + list.length)
  }, [list])

  const add = () => {
    if (!text) {
      modal.toast({ message: 'say what' })
      return
    }
    tell({ type: 'add', name: text })
    setText('')
    field.current.clear()
  }

  return (
    <Theme.Provider value={theme}>
      <View className="page" style={{ width: '750rpx', padding: 20 }}>
        <Text id="where">{isWeex ? 'on a phone' : 'elsewhere'}</Text>
        <Field ref={field} id="wish" onText={setText} />
        <View id="add" onClick={add}><Text>add</Text></View>
        <View id="turn" onClick={() => tell({ type: 'turn' })}><Text>turn</Text></View>
        <View id="dark" onClick={() => setTheme(DARK)}><Text>{theme.name}</Text></View>
        <View id="drop" onClick={() => setFalls(true)}><Text>drop</Text></View>
        <View id="close" onClick={() => setOpen(!open)}><Text>close</Text></View>
        <Fragment>
          {list.map(({ name, key }) => <Order key={key} name={name} />)}
          <Text id="total">{total || 'nothing yet'}</Text>
        </Fragment>
        {open ? <Shelf><Fragile falls={falls} /></Shelf> : null}
      </View>
    </Theme.Provider>
  )
}

render(<Page />, null, { driver: DriverUniversal })
