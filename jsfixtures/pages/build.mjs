// Builds every page of src/ into dist/. Nothing of the machine it runs on ends up in the bundles,
// and the same sources give the same bytes: what dist/ holds is committed. That is why no package of npm
// gets into it: dist/unlinked/ has the pages that bring some, without them, and tests/npm/bundles.py links them.
import { mkdir, readdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const webpack = require('webpack')
const TerserPlugin = require('terser-webpack-plugin')

const HERE = path.dirname(fileURLToPath(import.meta.url))
const SOURCES = path.join(HERE, 'src')
const BUNDLES = path.join(HERE, 'dist')

// One bundle carries its source map inside. All others have one beside them, which holds the
// sources themselves for a few pages only: the others would double the size of this folder.
const MAP_INSIDE = 'stopwatch'
const WITH_SOURCES = ['chat', 'counter', 'errors']
// These are also built as apps ship them: minified, and without the line that names the framework.
const SHIPPED = ['chat', 'errors', 'form', 'hello', 'reorder']
// These bring packages of npm.
const UNLINKED = ['rax-form', 'rax-one', 'wizard']

process.chdir(HERE) // weex-vue-loader makes its ids from paths relative to the working directory

// weex-styler does not know all the styles that Weex knows, and notes what it changed.
const isAboutStyle = /is not a standard property name|NOTE: /

// The loader of scripts that weex-vue-loader takes by itself would drop their source maps.
const weexLoader = { loader: 'weex-loader', options: { loaders: { js: 'babel-loader' } } }

const mapBeside = name => WITH_SOURCES.includes(name) ? 'source-map' : 'nosources-source-map'

const header = framework => new webpack.BannerPlugin({ banner: `// {"framework":"${framework}"}`, raw: true })

const partOf = ({ allLoaders }) => (/\btype=(\w+)/.exec(allLoaders) || ['', 'whole'])[1]

// Rax 0.x is no part of a bundle: its framework has it. Pages that bring Rax 1.x have a driver for it.
const WITHOUT_RAX = ['rax-feed', 'rax-list']

const isPackage = request => /^[@a-z]/.test(request)
const isGiven = (request, name) => request.startsWith('@weex-module/') || (request === 'rax' && WITHOUT_RAX.includes(name))

const givenTo = name => (context, request, done) => {
  if (!isPackage(request)) return done()
  if (isGiven(request, name) || UNLINKED.includes(name)) return done(null, 'commonjs ' + request)
  return done(new Error(`${name} brings ${request}: name it in UNLINKED`))
}

const base = (name, entry) => ({
  context: HERE,
  entry: { [name]: entry },
  target: 'node',
  externals: givenTo(path.basename(name)),
  node: false,
  performance: { hints: false },
  module: {
    rules: [
      { test: /\.vue$/, use: [path.join(HERE, 'without-folder.cjs'), weexLoader] },
      { test: /\.jsx?$/, exclude: /node_modules/, use: 'babel-loader' }
    ]
  },
  output: {
    path: BUNDLES,
    filename: '[name].js',
    devtoolModuleFilenameTemplate: source => `webpack:///${source.resource}`,
    // webpack's own choice for the parts of a file is a hash of its whole path.
    devtoolFallbackModuleFilenameTemplate: source => `webpack:///${source.resource}?${partOf(source)}`
  }
})

const development = (name, entry, framework) => ({
  ...base((UNLINKED.includes(name) ? 'unlinked/' : '') + name, entry),
  mode: 'development',
  devtool: name === MAP_INSIDE ? 'inline-source-map' : mapBeside(name),
  plugins: [header(framework)]
})

const production = (name, entry) => ({
  ...base('min/' + name, entry),
  mode: 'production',
  devtool: mapBeside(name),
  optimization: { minimizer: [new TerserPlugin({ parallel: false, cache: false, sourceMap: true })] }
})

async function pages () {
  const files = (await readdir(SOURCES)).filter(file => /\.(vue|jsx)$/.test(file)).sort()
  return files.map(file => ({
    name: file.replace(/\.\w+$/, ''),
    entry: './src/' + file + (file.endsWith('.vue') ? '?entry=true' : ''),
    framework: file.endsWith('.vue') ? 'Vue' : 'Rax'
  }))
}

function warningsOf (stats) {
  return stats.toJson().warnings.filter(warning => !isAboutStyle.test(warning))
}

function run (config) {
  return new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error) {
        reject(error)
      } else if (stats.hasErrors() || warningsOf(stats).length) {
        reject(new Error([...stats.toJson().errors, ...warningsOf(stats)].join('\n')))
      } else {
        resolve()
      }
    })
  })
}

await rm(BUNDLES, { recursive: true, force: true })
await mkdir(BUNDLES, { recursive: true })
const all = await pages()
for (const { name, entry, framework } of all) {
  await run(development(name, entry, framework))
}
process.env.NODE_ENV = 'production' // weex-vue-loader leaves out what only developers need
for (const { name, entry } of all.filter(page => SHIPPED.includes(page.name))) {
  await run(production(name, entry))
}
console.log(`built ${all.length} pages`)
process.exit() // some loader keeps a handle that would let Node wait for ever
