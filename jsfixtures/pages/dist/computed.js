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
/******/ 	return __webpack_require__(__webpack_require__.s = "./src/computed.vue?entry=true");
/******/ })
/************************************************************************/
/******/ ({

/***/ "./node_modules/babel-loader/lib/index.js!./node_modules/weex-vue-loader/lib/selector.js?type=script&index=0!./src/computed.vue":
/*!*****************************************************************************************************************************!*\
  !*** ./node_modules/babel-loader/lib!./node_modules/weex-vue-loader/lib/selector.js?type=script&index=0!./src/computed.vue ***!
  \*****************************************************************************************************************************/
/*! no static exports found */
/***/ (function(module, exports, __webpack_require__) {

"use strict";


Object.defineProperty(exports, "__esModule", {
  value: true
});

var _pageFrame = __webpack_require__(/*! ./shared/page-frame.vue */ "./src/shared/page-frame.vue");

var _pageFrame2 = _interopRequireDefault(_pageFrame);

var _actionButton = __webpack_require__(/*! ./shared/action-button.vue */ "./src/shared/action-button.vue");

var _actionButton2 = _interopRequireDefault(_actionButton);

var _logLines = __webpack_require__(/*! ./shared/log-lines.vue */ "./src/shared/log-lines.vue");

var _logLines2 = _interopRequireDefault(_logLines);

var _logging = __webpack_require__(/*! ./shared/logging */ "./src/shared/logging.js");

var _logging2 = _interopRequireDefault(_logging);

function _interopRequireDefault(obj) { return obj && obj.__esModule ? obj : { default: obj }; }

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
//
//
//
//
//

exports.default = {
  components: { PageFrame: _pageFrame2.default, ActionButton: _actionButton2.default, LogLines: _logLines2.default },
  mixins: [_logging2.default],
  filters: {
    money: function money(value) {
      return value.toFixed(2);
    },
    capital: function capital(word) {
      return word[0].toUpperCase() + word.slice(1);
    }
  },
  data: function data() {
    return {
      byName: false,
      discount: 0,
      items: [{ name: 'pear', price: 0.5, count: 4 }, { name: 'apple', price: 0.4, count: 1 }, { name: 'melon', price: 3, count: 2 }]
    };
  },
  computed: {
    sorted: function sorted() {
      return this.byName ? this.items.slice().sort(function (a, b) {
        return a.name < b.name ? -1 : 1;
      }) : this.items;
    },
    total: function total() {
      var whole = this.items.reduce(function (sum, item) {
        return sum + item.count * item.price;
      }, 0);
      return whole * (1 - this.discount / 100);
    },

    percent: {
      get: function get() {
        return this.discount;
      },
      set: function set(value) {
        this.discount = value;
      }
    }
  },
  watch: {
    total: function total(now, before) {
      this.log('total', before.toFixed(2), '->', now.toFixed(2));
    },

    items: {
      deep: true,
      handler: function handler() {
        this.log('items changed');
      }
    },
    byName: {
      immediate: true,
      handler: function handler(now) {
        var _this = this;

        this.log('by name:', now);
        this.$nextTick(function () {
          return _this.log('drawn');
        });
      }
    }
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

/***/ "./node_modules/babel-loader/lib/index.js!./node_modules/weex-vue-loader/lib/selector.js?type=script&index=0!./src/shared/page-frame.vue":
/*!**************************************************************************************************************************************!*\
  !*** ./node_modules/babel-loader/lib!./node_modules/weex-vue-loader/lib/selector.js?type=script&index=0!./src/shared/page-frame.vue ***!
  \**************************************************************************************************************************************/
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
//
//
//
//

exports.default = {
  props: { title: String, empty: { type: String, default: 'Nothing here.' } }
};

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

/***/ "./node_modules/weex-vue-loader/lib/style-loader.js!./node_modules/weex-vue-loader/lib/style-rewriter.js?id=data-v-112bcd90!./node_modules/weex-vue-loader/lib/selector.js?type=styles&index=0!./src/shared/page-frame.vue":
/*!*********************************************************************************************************************************************************************************************************************************!*\
  !*** ./node_modules/weex-vue-loader/lib/style-loader.js!./node_modules/weex-vue-loader/lib/style-rewriter.js?id=data-v-112bcd90!./node_modules/weex-vue-loader/lib/selector.js?type=styles&index=0!./src/shared/page-frame.vue ***!
  \*********************************************************************************************************************************************************************************************************************************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports = {
  "frame": {
    "width": "750",
    "flex": 1,
    "backgroundColor": "#ffffff"
  },
  "bar": {
    "height": "96",
    "paddingLeft": "32",
    "paddingRight": "32",
    "flexDirection": "row",
    "alignItems": "center",
    "justifyContent": "space-between",
    "backgroundColor": "#16202c"
  },
  "title": {
    "fontSize": "36",
    "fontWeight": "bold",
    "color": "#ffffff"
  },
  "body": {
    "flex": 1,
    "paddingTop": "32",
    "paddingRight": "32",
    "paddingBottom": "32",
    "paddingLeft": "32"
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

/***/ "./node_modules/weex-vue-loader/lib/style-loader.js!./node_modules/weex-vue-loader/lib/style-rewriter.js?id=data-v-77bae966!./node_modules/weex-vue-loader/lib/selector.js?type=styles&index=0!./src/computed.vue":
/*!************************************************************************************************************************************************************************************************************************!*\
  !*** ./node_modules/weex-vue-loader/lib/style-loader.js!./node_modules/weex-vue-loader/lib/style-rewriter.js?id=data-v-77bae966!./node_modules/weex-vue-loader/lib/selector.js?type=styles&index=0!./src/computed.vue ***!
  \************************************************************************************************************************************************************************************************************************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports = {
  "row": {
    "flexDirection": "row",
    "height": "60",
    "alignItems": "center"
  },
  "name": {
    "flex": 1,
    "fontSize": "32"
  },
  "count": {
    "width": "100",
    "fontSize": "28"
  },
  "price": {
    "width": "140",
    "fontSize": "32",
    "textAlign": "right"
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

/***/ "./node_modules/weex-vue-loader/lib/template-compiler.js?id=data-v-112bcd90!./node_modules/weex-vue-loader/lib/selector.js?type=template&index=0!./src/shared/page-frame.vue":
/*!***********************************************************************************************************************************************************************************!*\
  !*** ./node_modules/weex-vue-loader/lib/template-compiler.js?id=data-v-112bcd90!./node_modules/weex-vue-loader/lib/selector.js?type=template&index=0!./src/shared/page-frame.vue ***!
  \***********************************************************************************************************************************************************************************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports={render:function (){var _vm=this;var _h=_vm.$createElement;var _c=_vm._self._c||_h;
  return _c('div', {
    staticClass: ["frame"]
  }, [_c('div', {
    staticClass: ["bar"]
  }, [_c('text', {
    staticClass: ["title"]
  }, [_vm._v(_vm._s(_vm.title))]), _vm._t("corner")], 2), _c('div', {
    staticClass: ["body"]
  }, [_vm._t("default", [_vm._v(_vm._s(_vm.empty))])], 2)])
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

/***/ "./node_modules/weex-vue-loader/lib/template-compiler.js?id=data-v-77bae966!./node_modules/weex-vue-loader/lib/selector.js?type=template&index=0!./src/computed.vue":
/*!**************************************************************************************************************************************************************************!*\
  !*** ./node_modules/weex-vue-loader/lib/template-compiler.js?id=data-v-77bae966!./node_modules/weex-vue-loader/lib/selector.js?type=template&index=0!./src/computed.vue ***!
  \**************************************************************************************************************************************************************************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports={render:function (){var _vm=this;var _h=_vm.$createElement;var _c=_vm._self._c||_h;
  return _c('page-frame', {
    attrs: {
      "title": "Basket"
    }
  }, [_vm._l((_vm.sorted), function(item) {
    return _c('div', {
      key: item.name,
      staticClass: ["row"]
    }, [_c('text', {
      staticClass: ["name"],
      on: {
        "click": function($event) {
          item.count++
        }
      }
    }, [_vm._v(_vm._s(_vm._f("capital")(item.name)))]), _c('text', {
      staticClass: ["count"]
    }, [_vm._v("x" + _vm._s(item.count))]), _c('text', {
      staticClass: ["price"]
    }, [_vm._v(_vm._s(_vm._f("money")(item.count * item.price)))])])
  }), _c('text', {
    attrs: {
      "id": "total"
    }
  }, [_vm._v("Total " + _vm._s(_vm._f("money")(_vm.total)))]), _c('input', {
    attrs: {
      "id": "discount",
      "type": "number",
      "value": _vm.discount
    },
    on: {
      "input": function($event) {
        _vm.discount = Number($event.value)
      }
    }
  }), _c('action-button', {
    attrs: {
      "name": "sort",
      "label": "sort"
    },
    on: {
      "tap": function($event) {
        _vm.byName = !_vm.byName
      }
    }
  }), _c('action-button', {
    attrs: {
      "name": "half",
      "label": "half"
    },
    on: {
      "tap": function($event) {
        _vm.percent = 50
      }
    }
  }), _c('log-lines', {
    attrs: {
      "id": "log",
      "lines": _vm.lines
    }
  })], 2)
},staticRenderFns: []}
module.exports.render._withStripped = true

/***/ }),

/***/ "./src/computed.vue?entry=true":
/*!*************************************!*\
  !*** ./src/computed.vue?entry=true ***!
  \*************************************/
/*! no static exports found */
/***/ (function(module, exports, __webpack_require__) {

var __vue_exports__, __vue_options__
var __vue_styles__ = []

/* styles */
__vue_styles__.push(__webpack_require__(/*! !../node_modules/weex-vue-loader/lib/style-loader!../node_modules/weex-vue-loader/lib/style-rewriter?id=data-v-77bae966!../node_modules/weex-vue-loader/lib/selector?type=styles&index=0!./computed.vue */ "./node_modules/weex-vue-loader/lib/style-loader.js!./node_modules/weex-vue-loader/lib/style-rewriter.js?id=data-v-77bae966!./node_modules/weex-vue-loader/lib/selector.js?type=styles&index=0!./src/computed.vue")
)

/* script */
__vue_exports__ = __webpack_require__(/*! !babel-loader!../node_modules/weex-vue-loader/lib/selector?type=script&index=0!./computed.vue */ "./node_modules/babel-loader/lib/index.js!./node_modules/weex-vue-loader/lib/selector.js?type=script&index=0!./src/computed.vue")

/* template */
var __vue_template__ = __webpack_require__(/*! !../node_modules/weex-vue-loader/lib/template-compiler?id=data-v-77bae966!../node_modules/weex-vue-loader/lib/selector?type=template&index=0!./computed.vue */ "./node_modules/weex-vue-loader/lib/template-compiler.js?id=data-v-77bae966!./node_modules/weex-vue-loader/lib/selector.js?type=template&index=0!./src/computed.vue")
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
__vue_options__.__file = "src/computed.vue"
__vue_options__.render = __vue_template__.render
__vue_options__.staticRenderFns = __vue_template__.staticRenderFns
__vue_options__._scopeId = "data-v-77bae966"
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

/***/ }),

/***/ "./src/shared/page-frame.vue":
/*!***********************************!*\
  !*** ./src/shared/page-frame.vue ***!
  \***********************************/
/*! no static exports found */
/***/ (function(module, exports, __webpack_require__) {

var __vue_exports__, __vue_options__
var __vue_styles__ = []

/* styles */
__vue_styles__.push(__webpack_require__(/*! !../../node_modules/weex-vue-loader/lib/style-loader!../../node_modules/weex-vue-loader/lib/style-rewriter?id=data-v-112bcd90!../../node_modules/weex-vue-loader/lib/selector?type=styles&index=0!./page-frame.vue */ "./node_modules/weex-vue-loader/lib/style-loader.js!./node_modules/weex-vue-loader/lib/style-rewriter.js?id=data-v-112bcd90!./node_modules/weex-vue-loader/lib/selector.js?type=styles&index=0!./src/shared/page-frame.vue")
)

/* script */
__vue_exports__ = __webpack_require__(/*! !babel-loader!../../node_modules/weex-vue-loader/lib/selector?type=script&index=0!./page-frame.vue */ "./node_modules/babel-loader/lib/index.js!./node_modules/weex-vue-loader/lib/selector.js?type=script&index=0!./src/shared/page-frame.vue")

/* template */
var __vue_template__ = __webpack_require__(/*! !../../node_modules/weex-vue-loader/lib/template-compiler?id=data-v-112bcd90!../../node_modules/weex-vue-loader/lib/selector?type=template&index=0!./page-frame.vue */ "./node_modules/weex-vue-loader/lib/template-compiler.js?id=data-v-112bcd90!./node_modules/weex-vue-loader/lib/selector.js?type=template&index=0!./src/shared/page-frame.vue")
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
__vue_options__.__file = "src/shared/page-frame.vue"
__vue_options__.render = __vue_template__.render
__vue_options__.staticRenderFns = __vue_template__.staticRenderFns
__vue_options__._scopeId = "data-v-112bcd90"
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


/***/ })

/******/ });
//# sourceMappingURL=computed.js.map