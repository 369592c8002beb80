// weex-vue-loader writes the whole path of a file into its development build, as __file.
const path = require('path')

module.exports = function (source) {
  const named = JSON.stringify(path.relative(this.rootContext, this.resourcePath))
  return source.split(JSON.stringify(this.resourcePath)).join(named)
}
