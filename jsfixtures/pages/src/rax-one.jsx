// A page for Rax 1.x, which is part of the bundle, together with its driver.
import { createElement, render, useState, useEffect, useRef } from 'rax'
import * as DriverWeex from 'driver-weex'

function Clicks ({ step }) {
  const [count, setCount] = useState(0)
  const renders = useRef(0)
  renders.current++
  useEffect(() => {
    console.log('count is ' + count)
  }, [count])
  return (
    <div style={{ width: '750rpx', flexDirection: 'column' }}>
      <text id="count" style={{ fontSize: '60rpx', color: count > 2 ? '#d64541' : '#16202c' }}>{count}</text>
      <div id="more" onClick={() => setCount(count + step)}><text>more</text></div>
      <div id="none" onClick={() => setCount(0)}><text>none</text></div>
      {count > 2 ? <text id="many">many</text> : null}
      <text id="renders">{renders.current} renders</text>
    </div>
  )
}

render(<Clicks step={2} />, null, { driver: DriverWeex })
