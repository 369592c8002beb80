// Figures, sizes, times and places in few letters.

const whole = new Intl.NumberFormat('en')

export const count = (number, one, many = one + 's') => `${whole.format(number)} ${number === 1 ? one : many}`

export function bytes(size) {
  if (size < 1024) return `${size} B`
  const [figure, unit] = size < 1024 ** 2 ? [size / 1024, 'KiB'] : [size / 1024 ** 2, 'MiB']
  return `${figure < 10 ? figure.toFixed(1) : Math.round(figure)} ${unit}`
}

export const seconds = at => at.toFixed(3)

export const length = seconds => (seconds < 1 ? `${Math.round(seconds * 1000)} ms` : `${seconds.toFixed(2)} s`)

export function where(place) {
  return `${place.file.split('/').pop()}:${place.line}:${place.column}`
}

// A text as JSON with line ends, where it is JSON.
export function pretty(text) {
  if (!/^\s*[[{]/.test(text)) return text
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}

// Hexadecimal digits as a dump: offset, sixteen bytes, and what of them is ASCII.
export function dump(digits) {
  const lines = []
  for (let at = 0; at < digits.length; at += 32) {
    const pairs = digits.slice(at, at + 32).match(/../g)
    const letters = pairs.map(pair => {
      const code = parseInt(pair, 16)
      return code > 31 && code < 127 ? String.fromCharCode(code) : '·'
    })
    const row = [...pairs.slice(0, 8), '', ...pairs.slice(8)].join(' ')
    lines.push(`${(at / 2).toString(16).padStart(6, '0')}  ${row.padEnd(49)}  ${letters.join('')}`)
  }
  return lines.join('\n')
}
