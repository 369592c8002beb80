// Builds elements. Texts become text nodes: nothing that a script says is ever read as HTML.

export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(props)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
    else if (name === 'class') element.className = value
    else if (name === 'value' || name === 'checked' || name === 'tabIndex') element[name] = value
    else if (name.startsWith('aria-') && typeof value === 'boolean') element.setAttribute(name, String(value))
    else if (value === true) element.setAttribute(name, '')
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value)
  }
  element.append(...children.flat().filter(each => each !== null && each !== undefined && each !== false))
  return element
}

const SHAPES = {
  restart: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.500v3h-3',
  pick: 'M2.500 6V2.500H6M10 2.500h3.500V6M2.500 10v3.500H6M8 8l6 2.200-2.600 1.200L10.200 14z',
  theme: 'M13 9.500A5.500 5.500 0 1 1 6.500 3a4.500 4.500 0 0 0 6.500 6.500z',
  play: 'M5 3.500v9l7.500-4.500z',
  pause: 'M5.500 3.500v9M10.500 3.500v9',
  step: 'M4 3.500v9l6-4.500zM12 3.500v9',
  clear: 'M3.500 3.500l9 9M12.500 3.500l-9 9',
  event: 'M8.500 2 4 9h3.500L7 14l4.500-7H8z',
  home: 'M3 7.500 8 3l5 4.500V13H3z',
  back: 'M9.500 3.500 5 8l4.500 4.500'
}

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 16 16')
  svg.setAttribute('aria-hidden', 'true')
  svg.classList.add('icon')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', SHAPES[name])
  svg.append(path)
  return svg
}

export function button(label, { icon: shape, title, quiet, ...props }, act) {
  return h('button', { type: 'button', class: quiet ? 'quiet' : '', title: title ?? '', 'aria-label': label ? null : title, ...props, onclick: act }, shape ? icon(shape) : null, label ? h('span', {}, label) : null)
}

export function empty(headline, ...words) {
  return h('div', { class: 'empty' }, h('h2', {}, headline), ...words.map(each => h('p', {}, each)))
}

export const sized = new ResizeObserver(entries => {
  for (const { target } of entries) target.dispatchEvent(new CustomEvent('sized'))
})
