// What a page was opened with: an option of weex.config, or a parameter of the bundle's address.
export function setting (name, fallback) {
  const config = weex.config || {}
  if (config[name] !== undefined) {
    return config[name]
  }
  const query = String(config.bundleUrl || '').split('?')[1] || ''
  for (const pair of query.split('#')[0].split('&')) {
    const [key, value] = pair.split('=')
    if (key === name) {
      return decodeURIComponent(value || '')
    }
  }
  return fallback
}

// The address of a page that stands beside this one.
export function beside (file) {
  const here = String(weex.config.bundleUrl || '').split(/[?#]/)[0]
  return here.slice(0, here.lastIndexOf('/') + 1) + file
}
