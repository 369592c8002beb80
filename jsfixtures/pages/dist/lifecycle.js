// {"framework":"Vue"}
/******/ (function(modules) { // webpackBootstrap
/******/ 	// The module cache
/******/ 	var installedModules = {};
/******/
/******/ 	// The require function
/******/ 	function __webpack_require__(moduleId) {
/******/
/******/ 		// Check if module is in cache
/******/ 		if(installedModules[moduleId]) {
/******/ 			return installedModules[moduleId].exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = installedModules[moduleId] = {
/******/ 			i: moduleId,
/******/ 			l: false,
/******/ 			exports: {}
/******/ 		};
/******/
/******/ 		// Execute the module function
/******/ 		modules[moduleId].call(module.exports, module, module.exports, __webpack_require__);
/******/
/******/ 		// Flag the module as loaded
/******/ 		module.l = true;
/******/
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/
/******/
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__webpack_require__.m = modules;
/******/
/******/ 	// expose the module cache
/******/ 	__webpack_require__.c = installedModules;
/******/
/******/ 	// define getter function for harmony exports
/******/ 	__webpack_require__.d = function(exports, name, getter) {
/******/ 		if(!__webpack_require__.o(exports, name)) {
/******/ 			Object.defineProperty(exports, name, { enumerable: true, get: getter });
/******/ 		}
/******/ 	};
/******/
/******/ 	// define __esModule on exports
/******/ 	__webpack_require__.r = function(exports) {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 8|1: behave like require
/******/ 	__webpack_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = __webpack_require__(value);
/******/ 		if(mode & 8) return value;
/******/ 		if((mode & 4) && typeof value === 'object' && value && value.__esModule) return value;
/******/ 		var ns = Object.create(null);
/******/ 		__webpack_require__.r(ns);
/******/ 		Object.defineProperty(ns, 'default', { enumerable: true, value: value });
/******/ 		if(mode & 2 && typeof value != 'string') for(var key in value) __webpack_require__.d(ns, key, function(key) { return value[key]; }.bind(null, key));
/******/ 		return ns;
/******/ 	};
/******/
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__webpack_require__.n = function(module) {
/******/ 		var getter = module && module.__esModule ?
/******/ 			function getDefault() { return module['default']; } :
/******/ 			function getModuleExports() { return module; };
/******/ 		__webpack_require__.d(getter, 'a', getter);
/******/ 		return getter;
/******/ 	};
/******/
/******/ 	// Object.prototype.hasOwnProperty.call
/******/ 	__webpack_require__.o = function(object, property) { return Object.prototype.hasOwnProperty.call(object, property); };
/******/
/******/ 	// __webpack_public_path__
/******/ 	__webpack_require__.p = "";
/******/
/******/
/******/ 	// Load entry module and return exports
/******/ 	return __webpack_require__(__webpack_require__.s = "./src/lifecycle.vue?entry=true");
/******/ })
/************************************************************************/
/******/ ({

/***/ "./node_modules/babel-loader/lib/index.js!./node_modules/weex-vue-loader/lib/selector.js?type=script&index=0!./src/lifecycle.vue":
/*!******************************************************************************************************************************!*\
  !*** ./node_modules/babel-loader/lib!./node_modules/weex-vue-loader/lib/selector.js?type=script&index=0!./src/lifecycle.vue ***!
  \******************************************************************************************************************************/
/*! no static exports found */
/***/ (function(module, exports, __webpack_require__) {

"use strict";


Object.defineProperty(exports, "__esModule", {
  value: true
});

var _extends = Object.assign || function (target) { for (var i = 1; i < arguments.length; i++) { var source = arguments[i]; for (var key in source) { if (Object.prototype.hasOwnProperty.call(source, key)) { target[key] = source[key]; } } } return target; }; //
//
//
//
//
//
//
//
//
//
//

var _actionButton = __webpack_require__(/*! ./shared/action-button.vue */ "./src/shared/action-button.vue");

var _actionButton2 = _interopRequireDefault(_actionButton);

var _logLines = __webpack_require__(/*! ./shared/log-lines.vue */ "./src/shared/log-lines.vue");

var _logLines2 = _interopRequireDefault(_logLines);

var _logging = __webpack_require__(/*! ./shared/logging */ "./src/shared/logging.js");

var _logging2 = _interopRequireDefault(_logging);

function _interopRequireDefault(obj) { return obj && obj.__esModule ? obj : { default: obj }; }

var hooks = {};

var _loop = function _loop(hook) {
  hooks[hook] = function () {
    this.$emit('hook', hook);
  };
};

var _arr = ['beforeCreate', 'created', 'beforeMount', 'mounted', 'activated', 'beforeUpdate', 'updated', 'deactivated', 'beforeDestroy', 'destroyed'];
for (var _i = 0; _i < _arr.length; _i++) {
  var hook = _arr[_i];
  _loop(hook);
}

var ChildPart = _extends({}, hooks, {
  props: ['n'],
  render: function render(create) {
    return create('text', { attrs: { id: 'child-part' } }, ['child ' + this.n]);
  }
});

exports.default = {
  components: { ActionButton: _actionButton2.default, LogLines: _logLines2.default, ChildPart: ChildPart },
  mixins: [_logging2.default],
  data: function data() {
    return { child: false, kept: false, n: 1 };
  },
  created: function created() {
    this.log('page created');
  },
  mounted: function mounted() {
    this.log('page mounted');
  },
  beforeDestroy: function beforeDestroy() {
    console.log('page beforeDestroy');
  },
  destroyed: function destroyed() {
    console.log('page destroyed');
  }
};

/***/ }),

/***/ "./node_modules/babel-loader/lib/index.js!./node_modules/weex-vue-loader/lib/selector.js?type=script&index=0!./src/shared/action-button.vue":
/*!*****************************************************************************************************************************************!*\
  !*** ./node_modules/babel-loader/lib!./node_modules/weex-vue-loader/lib/selector.js?type=script&index=0!./src/shared/action-button.vue ***!
  \*****************************************************************************************************************************************/
/*! no static exports found */
/***/ (function(module, exports, __webpack_require__) {

"use strict";


Object.defineProperty(exports, "__esModule", {
  value: true
});
//
//
//
//
//
//

exports.default = {
  props: {
    name: { type: String, required: true },
    label: { type: String, default: '' },
    kind: { type: String, default: 'plain' },
    disabled: Boolean
  },
  methods: {
    tapped: function tapped(event) {
      if (!this.disabled) {
        this.$emit('tap', event);
      }
    }
  }
};

/***/ }),

/***/ "./node_modules/babel-loader/lib/index.js!./node_modules/weex-vue-loader/lib/selector.js?type=script&index=0!./src/shared/log-lines.vue":
/*!*************************************************************************************************************************************!*\
  !*** ./node_modules/babel-loader/lib!./node_modules/weex-vue-loader/lib/selector.js?type=script&index=0!./src/shared/log-lines.vue ***!
  \*************************************************************************************************************************************/
/*! no static exports found */
/***/ (function(module, exports, __webpack_require__) {

"use strict";


Object.defineProperty(exports, "__esModule", {
  value: true
});
//
//
//
//
//
//

exports.default = { props: { lines: { type: Array, default: function _default() {
        return [];
      } } } };

/***/ }),

/***/ "./node_modules/weex-vue-loader/lib/style-loader.js!./node_modules/weex-vue-loader/lib/style-rewriter.js?id=data-v-0a096e58!./node_modules/weex-vue-loader/lib/selector.js?type=styles&index=0!./src/shared/action-button.vue":
/*!************************************************************************************************************************************************************************************************************************************!*\
  !*** ./node_modules/weex-vue-loader/lib/style-loader.js!./node_modules/weex-vue-loader/lib/style-rewriter.js?id=data-v-0a096e58!./node_modules/weex-vue-loader/lib/selector.js?type=styles&index=0!./src/shared/action-button.vue ***!
  \************************************************************************************************************************************************************************************************************************************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports = {
  "button": {
    "height": "80",
    "marginTop": "12",
    "marginRight": "12",
    "paddingLeft": "24",
    "paddingRight": "24",
    "alignItems": "center",
    "justifyContent": "center",
    "borderRadius": "8"
  },
  "plain": {
    "backgroundColor": "#e8ecf1"
  },
  "primary": {
    "backgroundColor": "#2f6fde"
  },
  "danger": {
    "backgroundColor": "#d64541"
  },
  "disabled": {
    "opacity": 0.4
  },
  "label": {
    "fontSize": "30",
    "color": "#16202c"
  }
}

/***/ }),

/***/ "./node_modules/weex-vue-loader/lib/style-loader.js!./node_modules/weex-vue-loader/lib/style-rewriter.js?id=data-v-640196e1!./node_modules/weex-vue-loader/lib/selector.js?type=styles&index=0!./src/lifecycle.vue":
/*!*************************************************************************************************************************************************************************************************************************!*\
  !*** ./node_modules/weex-vue-loader/lib/style-loader.js!./node_modules/weex-vue-loader/lib/style-rewriter.js?id=data-v-640196e1!./node_modules/weex-vue-loader/lib/selector.js?type=styles&index=0!./src/lifecycle.vue ***!
  \*************************************************************************************************************************************************************************************************************************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports = {
  "page": {
    "flex": 1
  }
}

/***/ }),

/***/ "./node_modules/weex-vue-loader/lib/style-loader.js!./node_modules/weex-vue-loader/lib/style-rewriter.js?id=data-v-746c7be5!./node_modules/weex-vue-loader/lib/selector.js?type=styles&index=0!./src/shared/log-lines.vue":
/*!********************************************************************************************************************************************************************************************************************************!*\
  !*** ./node_modules/weex-vue-loader/lib/style-loader.js!./node_modules/weex-vue-loader/lib/style-rewriter.js?id=data-v-746c7be5!./node_modules/weex-vue-loader/lib/selector.js?type=styles&index=0!./src/shared/log-lines.vue ***!
  \********************************************************************************************************************************************************************************************************************************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports = {
  "lines": {
    "marginTop": "24",
    "paddingTop": "16",
    "paddingRight": "16",
    "paddingBottom": "16",
    "paddingLeft": "16",
    "backgroundColor": "#f4f6f8"
  },
  "line": {
    "fontSize": "26",
    "lineHeight": "36",
    "color": "#45505c"
  }
}

/***/ }),

/***/ "./node_modules/weex-vue-loader/lib/template-compiler.js?id=data-v-0a096e58!./node_modules/weex-vue-loader/lib/selector.js?type=template&index=0!./src/shared/action-button.vue":
/*!**************************************************************************************************************************************************************************************!*\
  !*** ./node_modules/weex-vue-loader/lib/template-compiler.js?id=data-v-0a096e58!./node_modules/weex-vue-loader/lib/selector.js?type=template&index=0!./src/shared/action-button.vue ***!
  \**************************************************************************************************************************************************************************************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports={render:function (){var _vm=this;var _h=_vm.$createElement;var _c=_vm._self._c||_h;
  return _c('div', {
    staticClass: ["button"],
    class: [_vm.kind, _vm.disabled ? 'disabled' : ''],
    attrs: {
      "id": _vm.name
    },
    on: {
      "click": _vm.tapped
    }
  }, [_c('text', {
    staticClass: ["label"]
  }, [_vm._v(_vm._s(_vm.label))])])
},staticRenderFns: []}
module.exports.render._withStripped = true

/***/ }),

/***/ "./node_modules/weex-vue-loader/lib/template-compiler.js?id=data-v-640196e1!./node_modules/weex-vue-loader/lib/selector.js?type=template&index=0!./src/lifecycle.vue":
/*!***************************************************************************************************************************************************************************!*\
  !*** ./node_modules/weex-vue-loader/lib/template-compiler.js?id=data-v-640196e1!./node_modules/weex-vue-loader/lib/selector.js?type=template&index=0!./src/lifecycle.vue ***!
  \***************************************************************************************************************************************************************************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports={render:function (){var _vm=this;var _h=_vm.$createElement;var _c=_vm._self._c||_h;
  return _c('div', {
    staticClass: ["page"],
    on: {
      "viewappear": function($event) {
        _vm.log('viewappear')
      },
      "viewdisappear": function($event) {
        _vm.log('viewdisappear')
      }
    }
  }, [(_vm.child) ? _c('child-part', {
    attrs: {
      "n": _vm.n
    },
    on: {
      "hook": _vm.log
    }
  }) : _vm._e(), _c('action-button', {
    attrs: {
      "name": "child",
      "label": "child"
    },
    on: {
      "tap": function($event) {
        _vm.child = !_vm.child
      }
    }
  }), _c('action-button', {
    attrs: {
      "name": "update",
      "label": "update"
    },
    on: {
      "tap": function($event) {
        _vm.n++
      }
    }
  }), _c('keep-alive', [(_vm.kept) ? _c('child-part', {
    attrs: {
      "n": 100
    },
    on: {
      "hook": _vm.log
    }
  }) : _vm._e()], 1), _c('action-button', {
    attrs: {
      "name": "keep",
      "label": "keep"
    },
    on: {
      "tap": function($event) {
        _vm.kept = !_vm.kept
      }
    }
  }), _c('log-lines', {
    attrs: {
      "id": "log",
      "lines": _vm.lines
    }
  })], 1)
},staticRenderFns: []}
module.exports.render._withStripped = true

/***/ }),

/***/ "./node_modules/weex-vue-loader/lib/template-compiler.js?id=data-v-746c7be5!./node_modules/weex-vue-loader/lib/selector.js?type=template&index=0!./src/shared/log-lines.vue":
/*!**********************************************************************************************************************************************************************************!*\
  !*** ./node_modules/weex-vue-loader/lib/template-compiler.js?id=data-v-746c7be5!./node_modules/weex-vue-loader/lib/selector.js?type=template&index=0!./src/shared/log-lines.vue ***!
  \**********************************************************************************************************************************************************************************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports={render:function (){var _vm=this;var _h=_vm.$createElement;var _c=_vm._self._c||_h;
  return _c('div', {
    staticClass: ["lines"]
  }, _vm._l((_vm.lines), function(line, at) {
    return _c('text', {
      key: at,
      staticClass: ["line"]
    }, [_vm._v(_vm._s(line))])
  }))
},staticRenderFns: []}
module.exports.render._withStripped = true

/***/ }),

/***/ "./src/lifecycle.vue?entry=true":
/*!**************************************!*\
  !*** ./src/lifecycle.vue?entry=true ***!
  \**************************************/
/*! no static exports found */
/***/ (function(module, exports, __webpack_require__) {

var __vue_exports__, __vue_options__
var __vue_styles__ = []

/* styles */
__vue_styles__.push(__webpack_require__(/*! !../node_modules/weex-vue-loader/lib/style-loader!../node_modules/weex-vue-loader/lib/style-rewriter?id=data-v-640196e1!../node_modules/weex-vue-loader/lib/selector?type=styles&index=0!./lifecycle.vue */ "./node_modules/weex-vue-loader/lib/style-loader.js!./node_modules/weex-vue-loader/lib/style-rewriter.js?id=data-v-640196e1!./node_modules/weex-vue-loader/lib/selector.js?type=styles&index=0!./src/lifecycle.vue")
)

/* script */
__vue_exports__ = __webpack_require__(/*! !babel-loader!../node_modules/weex-vue-loader/lib/selector?type=script&index=0!./lifecycle.vue */ "./node_modules/babel-loader/lib/index.js!./node_modules/weex-vue-loader/lib/selector.js?type=script&index=0!./src/lifecycle.vue")

/* template */
var __vue_template__ = __webpack_require__(/*! !../node_modules/weex-vue-loader/lib/template-compiler?id=data-v-640196e1!../node_modules/weex-vue-loader/lib/selector?type=template&index=0!./lifecycle.vue */ "./node_modules/weex-vue-loader/lib/template-compiler.js?id=data-v-640196e1!./node_modules/weex-vue-loader/lib/selector.js?type=template&index=0!./src/lifecycle.vue")
__vue_options__ = __vue_exports__ = __vue_exports__ || {}
if (
  typeof __vue_exports__.default === "object" ||
  typeof __vue_exports__.default === "function"
) {
if (Object.keys(__vue_exports__).some(function (key) { return key !== "default" && key !== "__esModule" })) {console.error("named exports are not supported in *.vue files.")}
__vue_options__ = __vue_exports__ = __vue_exports__.default
}
if (typeof __vue_options__ === "function") {
  __vue_options__ = __vue_options__.options
}
__vue_options__.__file = "src/lifecycle.vue"
__vue_options__.render = __vue_template__.render
__vue_options__.staticRenderFns = __vue_template__.staticRenderFns
__vue_options__._scopeId = "data-v-640196e1"
__vue_options__.style = __vue_options__.style || {}
__vue_styles__.forEach(function (module) {
  for (var name in module) {
    __vue_options__.style[name] = module[name]
  }
})
if (typeof __register_static_styles__ === "function") {
  __register_static_styles__(__vue_options__._scopeId, __vue_styles__)
}

module.exports = __vue_exports__
module.exports.el = 'true'
new Vue(module.exports)


/***/ }),

/***/ "./src/shared/action-button.vue":
/*!**************************************!*\
  !*** ./src/shared/action-button.vue ***!
  \**************************************/
/*! no static exports found */
/***/ (function(module, exports, __webpack_require__) {

var __vue_exports__, __vue_options__
var __vue_styles__ = []

/* styles */
__vue_styles__.push(__webpack_require__(/*! !../../node_modules/weex-vue-loader/lib/style-loader!../../node_modules/weex-vue-loader/lib/style-rewriter?id=data-v-0a096e58!../../node_modules/weex-vue-loader/lib/selector?type=styles&index=0!./action-button.vue */ "./node_modules/weex-vue-loader/lib/style-loader.js!./node_modules/weex-vue-loader/lib/style-rewriter.js?id=data-v-0a096e58!./node_modules/weex-vue-loader/lib/selector.js?type=styles&index=0!./src/shared/action-button.vue")
)

/* script */
__vue_exports__ = __webpack_require__(/*! !babel-loader!../../node_modules/weex-vue-loader/lib/selector?type=script&index=0!./action-button.vue */ "./node_modules/babel-loader/lib/index.js!./node_modules/weex-vue-loader/lib/selector.js?type=script&index=0!./src/shared/action-button.vue")

/* template */
var __vue_template__ = __webpack_require__(/*! !../../node_modules/weex-vue-loader/lib/template-compiler?id=data-v-0a096e58!../../node_modules/weex-vue-loader/lib/selector?type=template&index=0!./action-button.vue */ "./node_modules/weex-vue-loader/lib/template-compiler.js?id=data-v-0a096e58!./node_modules/weex-vue-loader/lib/selector.js?type=template&index=0!./src/shared/action-button.vue")
__vue_options__ = __vue_exports__ = __vue_exports__ || {}
if (
  typeof __vue_exports__.default === "object" ||
  typeof __vue_exports__.default === "function"
) {
if (Object.keys(__vue_exports__).some(function (key) { return key !== "default" && key !== "__esModule" })) {console.error("named exports are not supported in *.vue files.")}
__vue_options__ = __vue_exports__ = __vue_exports__.default
}
if (typeof __vue_options__ === "function") {
  __vue_options__ = __vue_options__.options
}
__vue_options__.__file = "src/shared/action-button.vue"
__vue_options__.render = __vue_template__.render
__vue_options__.staticRenderFns = __vue_template__.staticRenderFns
__vue_options__._scopeId = "data-v-0a096e58"
__vue_options__.style = __vue_options__.style || {}
__vue_styles__.forEach(function (module) {
  for (var name in module) {
    __vue_options__.style[name] = module[name]
  }
})
if (typeof __register_static_styles__ === "function") {
  __register_static_styles__(__vue_options__._scopeId, __vue_styles__)
}

module.exports = __vue_exports__


/***/ }),

/***/ "./src/shared/log-lines.vue":
/*!**********************************!*\
  !*** ./src/shared/log-lines.vue ***!
  \**********************************/
/*! no static exports found */
/***/ (function(module, exports, __webpack_require__) {

var __vue_exports__, __vue_options__
var __vue_styles__ = []

/* styles */
__vue_styles__.push(__webpack_require__(/*! !../../node_modules/weex-vue-loader/lib/style-loader!../../node_modules/weex-vue-loader/lib/style-rewriter?id=data-v-746c7be5!../../node_modules/weex-vue-loader/lib/selector?type=styles&index=0!./log-lines.vue */ "./node_modules/weex-vue-loader/lib/style-loader.js!./node_modules/weex-vue-loader/lib/style-rewriter.js?id=data-v-746c7be5!./node_modules/weex-vue-loader/lib/selector.js?type=styles&index=0!./src/shared/log-lines.vue")
)

/* script */
__vue_exports__ = __webpack_require__(/*! !babel-loader!../../node_modules/weex-vue-loader/lib/selector?type=script&index=0!./log-lines.vue */ "./node_modules/babel-loader/lib/index.js!./node_modules/weex-vue-loader/lib/selector.js?type=script&index=0!./src/shared/log-lines.vue")

/* template */
var __vue_template__ = __webpack_require__(/*! !../../node_modules/weex-vue-loader/lib/template-compiler?id=data-v-746c7be5!../../node_modules/weex-vue-loader/lib/selector?type=template&index=0!./log-lines.vue */ "./node_modules/weex-vue-loader/lib/template-compiler.js?id=data-v-746c7be5!./node_modules/weex-vue-loader/lib/selector.js?type=template&index=0!./src/shared/log-lines.vue")
__vue_options__ = __vue_exports__ = __vue_exports__ || {}
if (
  typeof __vue_exports__.default === "object" ||
  typeof __vue_exports__.default === "function"
) {
if (Object.keys(__vue_exports__).some(function (key) { return key !== "default" && key !== "__esModule" })) {console.error("named exports are not supported in *.vue files.")}
__vue_options__ = __vue_exports__ = __vue_exports__.default
}
if (typeof __vue_options__ === "function") {
  __vue_options__ = __vue_options__.options
}
__vue_options__.__file = "src/shared/log-lines.vue"
__vue_options__.render = __vue_template__.render
__vue_options__.staticRenderFns = __vue_template__.staticRenderFns
__vue_options__._scopeId = "data-v-746c7be5"
__vue_options__.style = __vue_options__.style || {}
__vue_styles__.forEach(function (module) {
  for (var name in module) {
    __vue_options__.style[name] = module[name]
  }
})
if (typeof __register_static_styles__ === "function") {
  __register_static_styles__(__vue_options__._scopeId, __vue_styles__)
}

module.exports = __vue_exports__


/***/ }),

/***/ "./src/shared/logging.js":
/*!*******************************!*\
  !*** ./src/shared/logging.js ***!
  \*******************************/
/*! no static exports found */
/***/ (function(module, exports, __webpack_require__) {

"use strict";


Object.defineProperty(exports, "__esModule", {
  value: true
});
// A mixin: the page keeps lines of what happened, which <log-lines> shows.
exports.default = {
  data: function data() {
    return { lines: [] };
  },

  methods: {
    log: function log() {
      for (var _len = arguments.length, words = Array(_len), _key = 0; _key < _len; _key++) {
        words[_key] = arguments[_key];
      }

      this.lines.push(words.map(function (word) {
        return typeof word === 'string' ? word : JSON.stringify(word);
      }).join(' '));
    }
  }
};

/***/ })

/******/ });
//# sourceMappingURL=lifecycle.js.map