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
/******/ 	return __webpack_require__(__webpack_require__.s = "./src/stopwatch.vue?entry=true");
/******/ })
/************************************************************************/
/******/ ({

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

/***/ "./node_modules/babel-loader/lib/index.js!./node_modules/weex-vue-loader/lib/selector.js?type=script&index=0!./src/stopwatch.vue":
/*!******************************************************************************************************************************!*\
  !*** ./node_modules/babel-loader/lib!./node_modules/weex-vue-loader/lib/selector.js?type=script&index=0!./src/stopwatch.vue ***!
  \******************************************************************************************************************************/
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

function _interopRequireDefault(obj) { return obj && obj.__esModule ? obj : { default: obj }; }

function _toConsumableArray(arr) { if (Array.isArray(arr)) { for (var i = 0, arr2 = Array(arr.length); i < arr.length; i++) { arr2[i] = arr[i]; } return arr2; } else { return Array.from(arr); } } //
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
  components: { PageFrame: _pageFrame2.default, ActionButton: _actionButton2.default },
  data: function data() {
    return { ticks: 0, alarm: 'off' };
  },
  created: function created() {
    this.running = null;
    this.waiting = null;
  },

  methods: {
    start: function start() {
      var _this = this;

      this.stop();
      this.running = setInterval(function () {
        _this.ticks++;
      }, 100);
    },
    stop: function stop() {
      clearInterval(this.running);
      this.running = null;
    },
    set: function set(delay) {
      var _this2 = this;

      this.alarm = 'set';

      for (var _len = arguments.length, words = Array(_len > 1 ? _len - 1 : 0), _key = 1; _key < _len; _key++) {
        words[_key - 1] = arguments[_key];
      }

      this.waiting = setTimeout.apply(undefined, [function () {
        for (var _len2 = arguments.length, rung = Array(_len2), _key2 = 0; _key2 < _len2; _key2++) {
          rung[_key2] = arguments[_key2];
        }

        _this2.alarm = rung.join(' ');
      }, delay].concat(_toConsumableArray(words)));
    },
    unset: function unset() {
      clearTimeout(this.waiting);
      this.alarm = 'off';
    }
  }
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

/***/ "./node_modules/weex-vue-loader/lib/style-loader.js!./node_modules/weex-vue-loader/lib/style-rewriter.js?id=data-v-45c01404!./node_modules/weex-vue-loader/lib/selector.js?type=styles&index=0!./src/stopwatch.vue":
/*!*************************************************************************************************************************************************************************************************************************!*\
  !*** ./node_modules/weex-vue-loader/lib/style-loader.js!./node_modules/weex-vue-loader/lib/style-rewriter.js?id=data-v-45c01404!./node_modules/weex-vue-loader/lib/selector.js?type=styles&index=0!./src/stopwatch.vue ***!
  \*************************************************************************************************************************************************************************************************************************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports = {
  "ticks": {
    "fontSize": "96"
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

/***/ "./node_modules/weex-vue-loader/lib/template-compiler.js?id=data-v-45c01404!./node_modules/weex-vue-loader/lib/selector.js?type=template&index=0!./src/stopwatch.vue":
/*!***************************************************************************************************************************************************************************!*\
  !*** ./node_modules/weex-vue-loader/lib/template-compiler.js?id=data-v-45c01404!./node_modules/weex-vue-loader/lib/selector.js?type=template&index=0!./src/stopwatch.vue ***!
  \***************************************************************************************************************************************************************************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports={render:function (){var _vm=this;var _h=_vm.$createElement;var _c=_vm._self._c||_h;
  return _c('page-frame', {
    attrs: {
      "title": "Stopwatch"
    }
  }, [_c('text', {
    staticClass: ["ticks"],
    attrs: {
      "id": "ticks"
    }
  }, [_vm._v(_vm._s(_vm.ticks))]), _c('text', {
    attrs: {
      "id": "alarm"
    }
  }, [_vm._v(_vm._s(_vm.alarm))]), _c('action-button', {
    attrs: {
      "name": "start",
      "label": "start"
    },
    on: {
      "tap": _vm.start
    }
  }), _c('action-button', {
    attrs: {
      "name": "stop",
      "label": "stop"
    },
    on: {
      "tap": _vm.stop
    }
  }), _c('action-button', {
    attrs: {
      "name": "set",
      "label": "set the alarm"
    },
    on: {
      "tap": function($event) {
        _vm.set(200, 'wake', 'up')
      }
    }
  }), _c('action-button', {
    attrs: {
      "name": "unset",
      "label": "unset it"
    },
    on: {
      "tap": _vm.unset
    }
  })], 1)
},staticRenderFns: []}
module.exports.render._withStripped = true

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


/***/ }),

/***/ "./src/stopwatch.vue?entry=true":
/*!**************************************!*\
  !*** ./src/stopwatch.vue?entry=true ***!
  \**************************************/
/*! no static exports found */
/***/ (function(module, exports, __webpack_require__) {

var __vue_exports__, __vue_options__
var __vue_styles__ = []

/* styles */
__vue_styles__.push(__webpack_require__(/*! !../node_modules/weex-vue-loader/lib/style-loader!../node_modules/weex-vue-loader/lib/style-rewriter?id=data-v-45c01404!../node_modules/weex-vue-loader/lib/selector?type=styles&index=0!./stopwatch.vue */ "./node_modules/weex-vue-loader/lib/style-loader.js!./node_modules/weex-vue-loader/lib/style-rewriter.js?id=data-v-45c01404!./node_modules/weex-vue-loader/lib/selector.js?type=styles&index=0!./src/stopwatch.vue")
)

/* script */
__vue_exports__ = __webpack_require__(/*! !babel-loader!../node_modules/weex-vue-loader/lib/selector?type=script&index=0!./stopwatch.vue */ "./node_modules/babel-loader/lib/index.js!./node_modules/weex-vue-loader/lib/selector.js?type=script&index=0!./src/stopwatch.vue")

/* template */
var __vue_template__ = __webpack_require__(/*! !../node_modules/weex-vue-loader/lib/template-compiler?id=data-v-45c01404!../node_modules/weex-vue-loader/lib/selector?type=template&index=0!./stopwatch.vue */ "./node_modules/weex-vue-loader/lib/template-compiler.js?id=data-v-45c01404!./node_modules/weex-vue-loader/lib/selector.js?type=template&index=0!./src/stopwatch.vue")
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
__vue_options__.__file = "src/stopwatch.vue"
__vue_options__.render = __vue_template__.render
__vue_options__.staticRenderFns = __vue_template__.staticRenderFns
__vue_options__._scopeId = "data-v-45c01404"
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


/***/ })

/******/ });
//# sourceMappingURL=data:application/json;charset=utf-8;base64,eyJ2ZXJzaW9uIjozLCJzb3VyY2VzIjpbIndlYnBhY2s6Ly8vd2VicGFjay9ib290c3RyYXAiLCJ3ZWJwYWNrOi8vL2FjdGlvbi1idXR0b24udnVlPzdjYTZjYmRkIiwid2VicGFjazovLy9wYWdlLWZyYW1lLnZ1ZT9hMDhlOTRhNCIsIndlYnBhY2s6Ly8vc3RvcHdhdGNoLnZ1ZT81MDkzNGEyYyIsIndlYnBhY2s6Ly8vLi9zcmMvc2hhcmVkL2FjdGlvbi1idXR0b24udnVlP3N0eWxlcyIsIndlYnBhY2s6Ly8vLi9zcmMvc2hhcmVkL3BhZ2UtZnJhbWUudnVlP3N0eWxlcyIsIndlYnBhY2s6Ly8vLi9zcmMvc3RvcHdhdGNoLnZ1ZT9zdHlsZXMiLCJ3ZWJwYWNrOi8vLy4vc3JjL3NoYXJlZC9hY3Rpb24tYnV0dG9uLnZ1ZT90ZW1wbGF0ZSIsIndlYnBhY2s6Ly8vLi9zcmMvc2hhcmVkL3BhZ2UtZnJhbWUudnVlP3RlbXBsYXRlIiwid2VicGFjazovLy8uL3NyYy9zdG9wd2F0Y2gudnVlIiwid2VicGFjazovLy8uL3NyYy9zaGFyZWQvYWN0aW9uLWJ1dHRvbi52dWUiLCJ3ZWJwYWNrOi8vLy4vc3JjL3NoYXJlZC9wYWdlLWZyYW1lLnZ1ZSIsIndlYnBhY2s6Ly8vLi9zcmMvc3RvcHdhdGNoLnZ1ZT9lbnRyeT10cnVlIl0sIm5hbWVzIjpbXSwibWFwcGluZ3MiOiI7O1FBQUE7UUFDQTs7UUFFQTtRQUNBOztRQUVBO1FBQ0E7UUFDQTtRQUNBO1FBQ0E7UUFDQTtRQUNBO1FBQ0E7UUFDQTtRQUNBOztRQUVBO1FBQ0E7O1FBRUE7UUFDQTs7UUFFQTtRQUNBO1FBQ0E7OztRQUdBO1FBQ0E7O1FBRUE7UUFDQTs7UUFFQTtRQUNBO1FBQ0E7UUFDQSwwQ0FBMEMsZ0NBQWdDO1FBQzFFO1FBQ0E7O1FBRUE7UUFDQTtRQUNBO1FBQ0Esd0RBQXdELGtCQUFrQjtRQUMxRTtRQUNBLGlEQUFpRCxjQUFjO1FBQy9EOztRQUVBO1FBQ0E7UUFDQTtRQUNBO1FBQ0E7UUFDQTtRQUNBO1FBQ0E7UUFDQTtRQUNBO1FBQ0E7UUFDQSx5Q0FBeUMsaUNBQWlDO1FBQzFFLGdIQUFnSCxtQkFBbUIsRUFBRTtRQUNySTtRQUNBOztRQUVBO1FBQ0E7UUFDQTtRQUNBLDJCQUEyQiwwQkFBMEIsRUFBRTtRQUN2RCxpQ0FBaUMsZUFBZTtRQUNoRDtRQUNBO1FBQ0E7O1FBRUE7UUFDQSxzREFBc0QsK0RBQStEOztRQUVySDtRQUNBOzs7UUFHQTtRQUNBOzs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7O2tCQzNFQTtBQUNBO0FBQ0EsMENBREE7QUFFQSx3Q0FGQTtBQUdBLDRDQUhBO0FBSUE7QUFKQSxHQURBO0FBT0E7QUFDQSxVQURBLGtCQUNBLEtBREEsRUFDQTtBQUNBO0FBQ0E7QUFDQTtBQUNBO0FBTEE7QUFQQSxDOzs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7O2tCQ0lBO0FBQ0E7QUFEQSxDOzs7Ozs7Ozs7Ozs7Ozs7Ozs7QUNDQTs7OztBQUNBOzs7Ozs7Ozs7Ozs7Ozs7Ozs7a0JBRUE7QUFDQSxzRkFEQTtBQUVBO0FBQUE7QUFBQSxHQUZBO0FBR0EsU0FIQSxxQkFHQTtBQUNBO0FBQ0E7QUFDQSxHQU5BOztBQU9BO0FBQ0EsU0FEQSxtQkFDQTtBQUFBOztBQUNBO0FBQ0E7QUFBQTtBQUFBO0FBQ0EsS0FKQTtBQUtBLFFBTEEsa0JBS0E7QUFDQTtBQUNBO0FBQ0EsS0FSQTtBQVNBLE9BVEEsZUFTQSxLQVRBLEVBU0E7QUFBQTs7QUFDQTs7QUFEQTtBQUFBO0FBQUE7O0FBRUE7QUFBQTtBQUFBO0FBQUE7O0FBQUE7QUFBQTtBQUNBLEtBWkE7QUFhQSxTQWJBLG1CQWFBO0FBQ0E7QUFDQTtBQUNBO0FBaEJBO0FBUEEsQzs7Ozs7Ozs7Ozs7QUNmQTtBQUNBO0FBQ0E7QUFDQTtBQUNBO0FBQ0E7QUFDQTtBQUNBO0FBQ0E7QUFDQTtBQUNBLEdBQUc7QUFDSDtBQUNBO0FBQ0EsR0FBRztBQUNIO0FBQ0E7QUFDQSxHQUFHO0FBQ0g7QUFDQTtBQUNBLEdBQUc7QUFDSDtBQUNBO0FBQ0EsR0FBRztBQUNIO0FBQ0E7QUFDQTtBQUNBO0FBQ0EsQzs7Ozs7Ozs7Ozs7QUMzQkE7QUFDQTtBQUNBO0FBQ0E7QUFDQTtBQUNBLEdBQUc7QUFDSDtBQUNBO0FBQ0E7QUFDQTtBQUNBO0FBQ0E7QUFDQTtBQUNBO0FBQ0EsR0FBRztBQUNIO0FBQ0E7QUFDQTtBQUNBO0FBQ0EsR0FBRztBQUNIO0FBQ0E7QUFDQTtBQUNBO0FBQ0E7QUFDQTtBQUNBO0FBQ0EsQzs7Ozs7Ozs7Ozs7QUMzQkE7QUFDQTtBQUNBO0FBQ0E7QUFDQSxDOzs7Ozs7Ozs7OztBQ0pBLGdCQUFnQixtQkFBbUIsYUFBYSwwQkFBMEI7QUFDMUU7QUFDQTtBQUNBO0FBQ0E7QUFDQTtBQUNBLEtBQUs7QUFDTDtBQUNBO0FBQ0E7QUFDQSxHQUFHO0FBQ0g7QUFDQSxHQUFHO0FBQ0gsQ0FBQztBQUNELDBDOzs7Ozs7Ozs7OztBQ2RBLGdCQUFnQixtQkFBbUIsYUFBYSwwQkFBMEI7QUFDMUU7QUFDQTtBQUNBLEdBQUc7QUFDSDtBQUNBLEdBQUc7QUFDSDtBQUNBLEdBQUc7QUFDSDtBQUNBLEdBQUc7QUFDSCxDQUFDO0FBQ0QsMEM7Ozs7Ozs7Ozs7O0FDWEEsZ0JBQWdCLG1CQUFtQixhQUFhLDBCQUEwQjtBQUMxRTtBQUNBO0FBQ0E7QUFDQTtBQUNBLEdBQUc7QUFDSDtBQUNBO0FBQ0E7QUFDQTtBQUNBLEdBQUc7QUFDSDtBQUNBO0FBQ0E7QUFDQSxHQUFHO0FBQ0g7QUFDQTtBQUNBO0FBQ0EsS0FBSztBQUNMO0FBQ0E7QUFDQTtBQUNBLEdBQUc7QUFDSDtBQUNBO0FBQ0E7QUFDQSxLQUFLO0FBQ0w7QUFDQTtBQUNBO0FBQ0EsR0FBRztBQUNIO0FBQ0E7QUFDQTtBQUNBLEtBQUs7QUFDTDtBQUNBO0FBQ0E7QUFDQTtBQUNBO0FBQ0EsR0FBRztBQUNIO0FBQ0E7QUFDQTtBQUNBLEtBQUs7QUFDTDtBQUNBO0FBQ0E7QUFDQSxHQUFHO0FBQ0gsQ0FBQztBQUNELDBDOzs7Ozs7Ozs7OztBQ2xEQTtBQUNBOztBQUVBO0FBQ0Esb0JBQW9CLG1CQUFPLENBQUMsMmJBQXdOO0FBQ3BQOztBQUVBO0FBQ0Esa0JBQWtCLG1CQUFPLENBQUMseVBBQXdHOztBQUVsSTtBQUNBLHVCQUF1QixtQkFBTyxDQUFDLDhWQUF5SztBQUN4TTtBQUNBO0FBQ0E7QUFDQTtBQUNBO0FBQ0Esc0RBQXNELG1EQUFtRCxJQUFJO0FBQzdHO0FBQ0E7QUFDQTtBQUNBO0FBQ0E7QUFDQTtBQUNBO0FBQ0E7QUFDQTtBQUNBO0FBQ0E7QUFDQTtBQUNBO0FBQ0E7QUFDQSxDQUFDO0FBQ0Q7QUFDQTtBQUNBOztBQUVBOzs7Ozs7Ozs7Ozs7QUNyQ0E7QUFDQTs7QUFFQTtBQUNBLG9CQUFvQixtQkFBTyxDQUFDLHFiQUFxTjtBQUNqUDs7QUFFQTtBQUNBLGtCQUFrQixtQkFBTyxDQUFDLG1QQUFxRzs7QUFFL0g7QUFDQSx1QkFBdUIsbUJBQU8sQ0FBQyx3VkFBc0s7QUFDck07QUFDQTtBQUNBO0FBQ0E7QUFDQTtBQUNBLHNEQUFzRCxtREFBbUQsSUFBSTtBQUM3RztBQUNBO0FBQ0E7QUFDQTtBQUNBO0FBQ0E7QUFDQTtBQUNBO0FBQ0E7QUFDQTtBQUNBO0FBQ0E7QUFDQTtBQUNBO0FBQ0EsQ0FBQztBQUNEO0FBQ0E7QUFDQTs7QUFFQTs7Ozs7Ozs7Ozs7O0FDckNBO0FBQ0E7O0FBRUE7QUFDQSxvQkFBb0IsbUJBQU8sQ0FBQyxtYUFBMk07QUFDdk87O0FBRUE7QUFDQSxrQkFBa0IsbUJBQU8sQ0FBQyx1T0FBaUc7O0FBRTNIO0FBQ0EsdUJBQXVCLG1CQUFPLENBQUMseVVBQStKO0FBQzlMO0FBQ0E7QUFDQTtBQUNBO0FBQ0E7QUFDQSxzREFBc0QsbURBQW1ELElBQUk7QUFDN0c7QUFDQTtBQUNBO0FBQ0E7QUFDQTtBQUNBO0FBQ0E7QUFDQTtBQUNBO0FBQ0E7QUFDQTtBQUNBO0FBQ0E7QUFDQTtBQUNBLENBQUM7QUFDRDtBQUNBO0FBQ0E7O0FBRUE7QUFDQTtBQUNBIiwiZmlsZSI6InN0b3B3YXRjaC5qcyIsInNvdXJjZXNDb250ZW50IjpbIiBcdC8vIFRoZSBtb2R1bGUgY2FjaGVcbiBcdHZhciBpbnN0YWxsZWRNb2R1bGVzID0ge307XG5cbiBcdC8vIFRoZSByZXF1aXJlIGZ1bmN0aW9uXG4gXHRmdW5jdGlvbiBfX3dlYnBhY2tfcmVxdWlyZV9fKG1vZHVsZUlkKSB7XG5cbiBcdFx0Ly8gQ2hlY2sgaWYgbW9kdWxlIGlzIGluIGNhY2hlXG4gXHRcdGlmKGluc3RhbGxlZE1vZHVsZXNbbW9kdWxlSWRdKSB7XG4gXHRcdFx0cmV0dXJuIGluc3RhbGxlZE1vZHVsZXNbbW9kdWxlSWRdLmV4cG9ydHM7XG4gXHRcdH1cbiBcdFx0Ly8gQ3JlYXRlIGEgbmV3IG1vZHVsZSAoYW5kIHB1dCBpdCBpbnRvIHRoZSBjYWNoZSlcbiBcdFx0dmFyIG1vZHVsZSA9IGluc3RhbGxlZE1vZHVsZXNbbW9kdWxlSWRdID0ge1xuIFx0XHRcdGk6IG1vZHVsZUlkLFxuIFx0XHRcdGw6IGZhbHNlLFxuIFx0XHRcdGV4cG9ydHM6IHt9XG4gXHRcdH07XG5cbiBcdFx0Ly8gRXhlY3V0ZSB0aGUgbW9kdWxlIGZ1bmN0aW9uXG4gXHRcdG1vZHVsZXNbbW9kdWxlSWRdLmNhbGwobW9kdWxlLmV4cG9ydHMsIG1vZHVsZSwgbW9kdWxlLmV4cG9ydHMsIF9fd2VicGFja19yZXF1aXJlX18pO1xuXG4gXHRcdC8vIEZsYWcgdGhlIG1vZHVsZSBhcyBsb2FkZWRcbiBcdFx0bW9kdWxlLmwgPSB0cnVlO1xuXG4gXHRcdC8vIFJldHVybiB0aGUgZXhwb3J0cyBvZiB0aGUgbW9kdWxlXG4gXHRcdHJldHVybiBtb2R1bGUuZXhwb3J0cztcbiBcdH1cblxuXG4gXHQvLyBleHBvc2UgdGhlIG1vZHVsZXMgb2JqZWN0IChfX3dlYnBhY2tfbW9kdWxlc19fKVxuIFx0X193ZWJwYWNrX3JlcXVpcmVfXy5tID0gbW9kdWxlcztcblxuIFx0Ly8gZXhwb3NlIHRoZSBtb2R1bGUgY2FjaGVcbiBcdF9fd2VicGFja19yZXF1aXJlX18uYyA9IGluc3RhbGxlZE1vZHVsZXM7XG5cbiBcdC8vIGRlZmluZSBnZXR0ZXIgZnVuY3Rpb24gZm9yIGhhcm1vbnkgZXhwb3J0c1xuIFx0X193ZWJwYWNrX3JlcXVpcmVfXy5kID0gZnVuY3Rpb24oZXhwb3J0cywgbmFtZSwgZ2V0dGVyKSB7XG4gXHRcdGlmKCFfX3dlYnBhY2tfcmVxdWlyZV9fLm8oZXhwb3J0cywgbmFtZSkpIHtcbiBcdFx0XHRPYmplY3QuZGVmaW5lUHJvcGVydHkoZXhwb3J0cywgbmFtZSwgeyBlbnVtZXJhYmxlOiB0cnVlLCBnZXQ6IGdldHRlciB9KTtcbiBcdFx0fVxuIFx0fTtcblxuIFx0Ly8gZGVmaW5lIF9fZXNNb2R1bGUgb24gZXhwb3J0c1xuIFx0X193ZWJwYWNrX3JlcXVpcmVfXy5yID0gZnVuY3Rpb24oZXhwb3J0cykge1xuIFx0XHRpZih0eXBlb2YgU3ltYm9sICE9PSAndW5kZWZpbmVkJyAmJiBTeW1ib2wudG9TdHJpbmdUYWcpIHtcbiBcdFx0XHRPYmplY3QuZGVmaW5lUHJvcGVydHkoZXhwb3J0cywgU3ltYm9sLnRvU3RyaW5nVGFnLCB7IHZhbHVlOiAnTW9kdWxlJyB9KTtcbiBcdFx0fVxuIFx0XHRPYmplY3QuZGVmaW5lUHJvcGVydHkoZXhwb3J0cywgJ19fZXNNb2R1bGUnLCB7IHZhbHVlOiB0cnVlIH0pO1xuIFx0fTtcblxuIFx0Ly8gY3JlYXRlIGEgZmFrZSBuYW1lc3BhY2Ugb2JqZWN0XG4gXHQvLyBtb2RlICYgMTogdmFsdWUgaXMgYSBtb2R1bGUgaWQsIHJlcXVpcmUgaXRcbiBcdC8vIG1vZGUgJiAyOiBtZXJnZSBhbGwgcHJvcGVydGllcyBvZiB2YWx1ZSBpbnRvIHRoZSBuc1xuIFx0Ly8gbW9kZSAmIDQ6IHJldHVybiB2YWx1ZSB3aGVuIGFscmVhZHkgbnMgb2JqZWN0XG4gXHQvLyBtb2RlICYgOHwxOiBiZWhhdmUgbGlrZSByZXF1aXJlXG4gXHRfX3dlYnBhY2tfcmVxdWlyZV9fLnQgPSBmdW5jdGlvbih2YWx1ZSwgbW9kZSkge1xuIFx0XHRpZihtb2RlICYgMSkgdmFsdWUgPSBfX3dlYnBhY2tfcmVxdWlyZV9fKHZhbHVlKTtcbiBcdFx0aWYobW9kZSAmIDgpIHJldHVybiB2YWx1ZTtcbiBcdFx0aWYoKG1vZGUgJiA0KSAmJiB0eXBlb2YgdmFsdWUgPT09ICdvYmplY3QnICYmIHZhbHVlICYmIHZhbHVlLl9fZXNNb2R1bGUpIHJldHVybiB2YWx1ZTtcbiBcdFx0dmFyIG5zID0gT2JqZWN0LmNyZWF0ZShudWxsKTtcbiBcdFx0X193ZWJwYWNrX3JlcXVpcmVfXy5yKG5zKTtcbiBcdFx0T2JqZWN0LmRlZmluZVByb3BlcnR5KG5zLCAnZGVmYXVsdCcsIHsgZW51bWVyYWJsZTogdHJ1ZSwgdmFsdWU6IHZhbHVlIH0pO1xuIFx0XHRpZihtb2RlICYgMiAmJiB0eXBlb2YgdmFsdWUgIT0gJ3N0cmluZycpIGZvcih2YXIga2V5IGluIHZhbHVlKSBfX3dlYnBhY2tfcmVxdWlyZV9fLmQobnMsIGtleSwgZnVuY3Rpb24oa2V5KSB7IHJldHVybiB2YWx1ZVtrZXldOyB9LmJpbmQobnVsbCwga2V5KSk7XG4gXHRcdHJldHVybiBucztcbiBcdH07XG5cbiBcdC8vIGdldERlZmF1bHRFeHBvcnQgZnVuY3Rpb24gZm9yIGNvbXBhdGliaWxpdHkgd2l0aCBub24taGFybW9ueSBtb2R1bGVzXG4gXHRfX3dlYnBhY2tfcmVxdWlyZV9fLm4gPSBmdW5jdGlvbihtb2R1bGUpIHtcbiBcdFx0dmFyIGdldHRlciA9IG1vZHVsZSAmJiBtb2R1bGUuX19lc01vZHVsZSA/XG4gXHRcdFx0ZnVuY3Rpb24gZ2V0RGVmYXVsdCgpIHsgcmV0dXJuIG1vZHVsZVsnZGVmYXVsdCddOyB9IDpcbiBcdFx0XHRmdW5jdGlvbiBnZXRNb2R1bGVFeHBvcnRzKCkgeyByZXR1cm4gbW9kdWxlOyB9O1xuIFx0XHRfX3dlYnBhY2tfcmVxdWlyZV9fLmQoZ2V0dGVyLCAnYScsIGdldHRlcik7XG4gXHRcdHJldHVybiBnZXR0ZXI7XG4gXHR9O1xuXG4gXHQvLyBPYmplY3QucHJvdG90eXBlLmhhc093blByb3BlcnR5LmNhbGxcbiBcdF9fd2VicGFja19yZXF1aXJlX18ubyA9IGZ1bmN0aW9uKG9iamVjdCwgcHJvcGVydHkpIHsgcmV0dXJuIE9iamVjdC5wcm90b3R5cGUuaGFzT3duUHJvcGVydHkuY2FsbChvYmplY3QsIHByb3BlcnR5KTsgfTtcblxuIFx0Ly8gX193ZWJwYWNrX3B1YmxpY19wYXRoX19cbiBcdF9fd2VicGFja19yZXF1aXJlX18ucCA9IFwiXCI7XG5cblxuIFx0Ly8gTG9hZCBlbnRyeSBtb2R1bGUgYW5kIHJldHVybiBleHBvcnRzXG4gXHRyZXR1cm4gX193ZWJwYWNrX3JlcXVpcmVfXyhfX3dlYnBhY2tfcmVxdWlyZV9fLnMgPSBcIi4vc3JjL3N0b3B3YXRjaC52dWU/ZW50cnk9dHJ1ZVwiKTtcbiIsIjx0ZW1wbGF0ZT5cbiAgPGRpdiA6aWQ9XCJuYW1lXCIgY2xhc3M9XCJidXR0b25cIiA6Y2xhc3M9XCJba2luZCwgZGlzYWJsZWQgPyAnZGlzYWJsZWQnIDogJyddXCIgQGNsaWNrPVwidGFwcGVkXCI+XG4gICAgPHRleHQgY2xhc3M9XCJsYWJlbFwiPnt7IGxhYmVsIH19PC90ZXh0PlxuICA8L2Rpdj5cbjwvdGVtcGxhdGU+XG5cbjxzY3JpcHQ+XG5leHBvcnQgZGVmYXVsdCB7XG4gIHByb3BzOiB7XG4gICAgbmFtZTogeyB0eXBlOiBTdHJpbmcsIHJlcXVpcmVkOiB0cnVlIH0sXG4gICAgbGFiZWw6IHsgdHlwZTogU3RyaW5nLCBkZWZhdWx0OiAnJyB9LFxuICAgIGtpbmQ6IHsgdHlwZTogU3RyaW5nLCBkZWZhdWx0OiAncGxhaW4nIH0sXG4gICAgZGlzYWJsZWQ6IEJvb2xlYW5cbiAgfSxcbiAgbWV0aG9kczoge1xuICAgIHRhcHBlZCAoZXZlbnQpIHtcbiAgICAgIGlmICghdGhpcy5kaXNhYmxlZCkge1xuICAgICAgICB0aGlzLiRlbWl0KCd0YXAnLCBldmVudClcbiAgICAgIH1cbiAgICB9XG4gIH1cbn1cbjwvc2NyaXB0PlxuXG48c3R5bGUgc2NvcGVkPlxuLmJ1dHRvbiB7XG4gIGhlaWdodDogODBweDtcbiAgbWFyZ2luLXRvcDogMTJweDtcbiAgbWFyZ2luLXJpZ2h0OiAxMnB4O1xuICBwYWRkaW5nLWxlZnQ6IDI0cHg7XG4gIHBhZGRpbmctcmlnaHQ6IDI0cHg7XG4gIGFsaWduLWl0ZW1zOiBjZW50ZXI7XG4gIGp1c3RpZnktY29udGVudDogY2VudGVyO1xuICBib3JkZXItcmFkaXVzOiA4cHg7XG59XG4ucGxhaW4geyBiYWNrZ3JvdW5kLWNvbG9yOiAjZThlY2YxOyB9XG4ucHJpbWFyeSB7IGJhY2tncm91bmQtY29sb3I6ICMyZjZmZGU7IH1cbi5kYW5nZXIgeyBiYWNrZ3JvdW5kLWNvbG9yOiAjZDY0NTQxOyB9XG4uZGlzYWJsZWQgeyBvcGFjaXR5OiAwLjQ7IH1cbi5sYWJlbCB7IGZvbnQtc2l6ZTogMzBweDsgY29sb3I6ICMxNjIwMmM7IH1cbjwvc3R5bGU+XG4iLCI8dGVtcGxhdGU+XG4gIDxkaXYgY2xhc3M9XCJmcmFtZVwiPlxuICAgIDxkaXYgY2xhc3M9XCJiYXJcIj5cbiAgICAgIDx0ZXh0IGNsYXNzPVwidGl0bGVcIj57eyB0aXRsZSB9fTwvdGV4dD5cbiAgICAgIDxzbG90IG5hbWU9XCJjb3JuZXJcIj48L3Nsb3Q+XG4gICAgPC9kaXY+XG4gICAgPGRpdiBjbGFzcz1cImJvZHlcIj48c2xvdD57eyBlbXB0eSB9fTwvc2xvdD48L2Rpdj5cbiAgPC9kaXY+XG48L3RlbXBsYXRlPlxuXG48c2NyaXB0PlxuZXhwb3J0IGRlZmF1bHQge1xuICBwcm9wczogeyB0aXRsZTogU3RyaW5nLCBlbXB0eTogeyB0eXBlOiBTdHJpbmcsIGRlZmF1bHQ6ICdOb3RoaW5nIGhlcmUuJyB9IH1cbn1cbjwvc2NyaXB0PlxuXG48c3R5bGUgc2NvcGVkPlxuLmZyYW1lIHsgd2lkdGg6IDc1MHB4OyBmbGV4OiAxOyBiYWNrZ3JvdW5kLWNvbG9yOiAjZmZmZmZmOyB9XG4uYmFyIHtcbiAgaGVpZ2h0OiA5NnB4O1xuICBwYWRkaW5nLWxlZnQ6IDMycHg7XG4gIHBhZGRpbmctcmlnaHQ6IDMycHg7XG4gIGZsZXgtZGlyZWN0aW9uOiByb3c7XG4gIGFsaWduLWl0ZW1zOiBjZW50ZXI7XG4gIGp1c3RpZnktY29udGVudDogc3BhY2UtYmV0d2VlbjtcbiAgYmFja2dyb3VuZC1jb2xvcjogIzE2MjAyYztcbn1cbi50aXRsZSB7IGZvbnQtc2l6ZTogMzZweDsgZm9udC13ZWlnaHQ6IGJvbGQ7IGNvbG9yOiAjZmZmZmZmOyB9XG4uYm9keSB7IGZsZXg6IDE7IHBhZGRpbmc6IDMycHg7IH1cbjwvc3R5bGU+XG4iLCI8dGVtcGxhdGU+XG4gIDxwYWdlLWZyYW1lIHRpdGxlPVwiU3RvcHdhdGNoXCI+XG4gICAgPHRleHQgaWQ9XCJ0aWNrc1wiIGNsYXNzPVwidGlja3NcIj57eyB0aWNrcyB9fTwvdGV4dD5cbiAgICA8dGV4dCBpZD1cImFsYXJtXCI+e3sgYWxhcm0gfX08L3RleHQ+XG4gICAgPGFjdGlvbi1idXR0b24gbmFtZT1cInN0YXJ0XCIgbGFiZWw9XCJzdGFydFwiIEB0YXA9XCJzdGFydFwiPjwvYWN0aW9uLWJ1dHRvbj5cbiAgICA8YWN0aW9uLWJ1dHRvbiBuYW1lPVwic3RvcFwiIGxhYmVsPVwic3RvcFwiIEB0YXA9XCJzdG9wXCI+PC9hY3Rpb24tYnV0dG9uPlxuICAgIDxhY3Rpb24tYnV0dG9uIG5hbWU9XCJzZXRcIiBsYWJlbD1cInNldCB0aGUgYWxhcm1cIiBAdGFwPVwic2V0KDIwMCwgJ3dha2UnLCAndXAnKVwiPjwvYWN0aW9uLWJ1dHRvbj5cbiAgICA8YWN0aW9uLWJ1dHRvbiBuYW1lPVwidW5zZXRcIiBsYWJlbD1cInVuc2V0IGl0XCIgQHRhcD1cInVuc2V0XCI+PC9hY3Rpb24tYnV0dG9uPlxuICA8L3BhZ2UtZnJhbWU+XG48L3RlbXBsYXRlPlxuXG48c2NyaXB0PlxuaW1wb3J0IFBhZ2VGcmFtZSBmcm9tICcuL3NoYXJlZC9wYWdlLWZyYW1lLnZ1ZSdcbmltcG9ydCBBY3Rpb25CdXR0b24gZnJvbSAnLi9zaGFyZWQvYWN0aW9uLWJ1dHRvbi52dWUnXG5cbmV4cG9ydCBkZWZhdWx0IHtcbiAgY29tcG9uZW50czogeyBQYWdlRnJhbWUsIEFjdGlvbkJ1dHRvbiB9LFxuICBkYXRhOiAoKSA9PiAoeyB0aWNrczogMCwgYWxhcm06ICdvZmYnIH0pLFxuICBjcmVhdGVkICgpIHtcbiAgICB0aGlzLnJ1bm5pbmcgPSBudWxsXG4gICAgdGhpcy53YWl0aW5nID0gbnVsbFxuICB9LFxuICBtZXRob2RzOiB7XG4gICAgc3RhcnQgKCkge1xuICAgICAgdGhpcy5zdG9wKClcbiAgICAgIHRoaXMucnVubmluZyA9IHNldEludGVydmFsKCgpID0+IHsgdGhpcy50aWNrcysrIH0sIDEwMClcbiAgICB9LFxuICAgIHN0b3AgKCkge1xuICAgICAgY2xlYXJJbnRlcnZhbCh0aGlzLnJ1bm5pbmcpXG4gICAgICB0aGlzLnJ1bm5pbmcgPSBudWxsXG4gICAgfSxcbiAgICBzZXQgKGRlbGF5LCAuLi53b3Jkcykge1xuICAgICAgdGhpcy5hbGFybSA9ICdzZXQnXG4gICAgICB0aGlzLndhaXRpbmcgPSBzZXRUaW1lb3V0KCguLi5ydW5nKSA9PiB7IHRoaXMuYWxhcm0gPSBydW5nLmpvaW4oJyAnKSB9LCBkZWxheSwgLi4ud29yZHMpXG4gICAgfSxcbiAgICB1bnNldCAoKSB7XG4gICAgICBjbGVhclRpbWVvdXQodGhpcy53YWl0aW5nKVxuICAgICAgdGhpcy5hbGFybSA9ICdvZmYnXG4gICAgfVxuICB9XG59XG48L3NjcmlwdD5cblxuPHN0eWxlIHNjb3BlZD5cbi50aWNrcyB7IGZvbnQtc2l6ZTogOTZweDsgfVxuPC9zdHlsZT5cbiIsIm1vZHVsZS5leHBvcnRzID0ge1xuICBcImJ1dHRvblwiOiB7XG4gICAgXCJoZWlnaHRcIjogXCI4MFwiLFxuICAgIFwibWFyZ2luVG9wXCI6IFwiMTJcIixcbiAgICBcIm1hcmdpblJpZ2h0XCI6IFwiMTJcIixcbiAgICBcInBhZGRpbmdMZWZ0XCI6IFwiMjRcIixcbiAgICBcInBhZGRpbmdSaWdodFwiOiBcIjI0XCIsXG4gICAgXCJhbGlnbkl0ZW1zXCI6IFwiY2VudGVyXCIsXG4gICAgXCJqdXN0aWZ5Q29udGVudFwiOiBcImNlbnRlclwiLFxuICAgIFwiYm9yZGVyUmFkaXVzXCI6IFwiOFwiXG4gIH0sXG4gIFwicGxhaW5cIjoge1xuICAgIFwiYmFja2dyb3VuZENvbG9yXCI6IFwiI2U4ZWNmMVwiXG4gIH0sXG4gIFwicHJpbWFyeVwiOiB7XG4gICAgXCJiYWNrZ3JvdW5kQ29sb3JcIjogXCIjMmY2ZmRlXCJcbiAgfSxcbiAgXCJkYW5nZXJcIjoge1xuICAgIFwiYmFja2dyb3VuZENvbG9yXCI6IFwiI2Q2NDU0MVwiXG4gIH0sXG4gIFwiZGlzYWJsZWRcIjoge1xuICAgIFwib3BhY2l0eVwiOiAwLjRcbiAgfSxcbiAgXCJsYWJlbFwiOiB7XG4gICAgXCJmb250U2l6ZVwiOiBcIjMwXCIsXG4gICAgXCJjb2xvclwiOiBcIiMxNjIwMmNcIlxuICB9XG59IiwibW9kdWxlLmV4cG9ydHMgPSB7XG4gIFwiZnJhbWVcIjoge1xuICAgIFwid2lkdGhcIjogXCI3NTBcIixcbiAgICBcImZsZXhcIjogMSxcbiAgICBcImJhY2tncm91bmRDb2xvclwiOiBcIiNmZmZmZmZcIlxuICB9LFxuICBcImJhclwiOiB7XG4gICAgXCJoZWlnaHRcIjogXCI5NlwiLFxuICAgIFwicGFkZGluZ0xlZnRcIjogXCIzMlwiLFxuICAgIFwicGFkZGluZ1JpZ2h0XCI6IFwiMzJcIixcbiAgICBcImZsZXhEaXJlY3Rpb25cIjogXCJyb3dcIixcbiAgICBcImFsaWduSXRlbXNcIjogXCJjZW50ZXJcIixcbiAgICBcImp1c3RpZnlDb250ZW50XCI6IFwic3BhY2UtYmV0d2VlblwiLFxuICAgIFwiYmFja2dyb3VuZENvbG9yXCI6IFwiIzE2MjAyY1wiXG4gIH0sXG4gIFwidGl0bGVcIjoge1xuICAgIFwiZm9udFNpemVcIjogXCIzNlwiLFxuICAgIFwiZm9udFdlaWdodFwiOiBcImJvbGRcIixcbiAgICBcImNvbG9yXCI6IFwiI2ZmZmZmZlwiXG4gIH0sXG4gIFwiYm9keVwiOiB7XG4gICAgXCJmbGV4XCI6IDEsXG4gICAgXCJwYWRkaW5nVG9wXCI6IFwiMzJcIixcbiAgICBcInBhZGRpbmdSaWdodFwiOiBcIjMyXCIsXG4gICAgXCJwYWRkaW5nQm90dG9tXCI6IFwiMzJcIixcbiAgICBcInBhZGRpbmdMZWZ0XCI6IFwiMzJcIlxuICB9XG59IiwibW9kdWxlLmV4cG9ydHMgPSB7XG4gIFwidGlja3NcIjoge1xuICAgIFwiZm9udFNpemVcIjogXCI5NlwiXG4gIH1cbn0iLCJtb2R1bGUuZXhwb3J0cz17cmVuZGVyOmZ1bmN0aW9uICgpe3ZhciBfdm09dGhpczt2YXIgX2g9X3ZtLiRjcmVhdGVFbGVtZW50O3ZhciBfYz1fdm0uX3NlbGYuX2N8fF9oO1xuICByZXR1cm4gX2MoJ2RpdicsIHtcbiAgICBzdGF0aWNDbGFzczogW1wiYnV0dG9uXCJdLFxuICAgIGNsYXNzOiBbX3ZtLmtpbmQsIF92bS5kaXNhYmxlZCA/ICdkaXNhYmxlZCcgOiAnJ10sXG4gICAgYXR0cnM6IHtcbiAgICAgIFwiaWRcIjogX3ZtLm5hbWVcbiAgICB9LFxuICAgIG9uOiB7XG4gICAgICBcImNsaWNrXCI6IF92bS50YXBwZWRcbiAgICB9XG4gIH0sIFtfYygndGV4dCcsIHtcbiAgICBzdGF0aWNDbGFzczogW1wibGFiZWxcIl1cbiAgfSwgW192bS5fdihfdm0uX3MoX3ZtLmxhYmVsKSldKV0pXG59LHN0YXRpY1JlbmRlckZuczogW119XG5tb2R1bGUuZXhwb3J0cy5yZW5kZXIuX3dpdGhTdHJpcHBlZCA9IHRydWUiLCJtb2R1bGUuZXhwb3J0cz17cmVuZGVyOmZ1bmN0aW9uICgpe3ZhciBfdm09dGhpczt2YXIgX2g9X3ZtLiRjcmVhdGVFbGVtZW50O3ZhciBfYz1fdm0uX3NlbGYuX2N8fF9oO1xuICByZXR1cm4gX2MoJ2RpdicsIHtcbiAgICBzdGF0aWNDbGFzczogW1wiZnJhbWVcIl1cbiAgfSwgW19jKCdkaXYnLCB7XG4gICAgc3RhdGljQ2xhc3M6IFtcImJhclwiXVxuICB9LCBbX2MoJ3RleHQnLCB7XG4gICAgc3RhdGljQ2xhc3M6IFtcInRpdGxlXCJdXG4gIH0sIFtfdm0uX3YoX3ZtLl9zKF92bS50aXRsZSkpXSksIF92bS5fdChcImNvcm5lclwiKV0sIDIpLCBfYygnZGl2Jywge1xuICAgIHN0YXRpY0NsYXNzOiBbXCJib2R5XCJdXG4gIH0sIFtfdm0uX3QoXCJkZWZhdWx0XCIsIFtfdm0uX3YoX3ZtLl9zKF92bS5lbXB0eSkpXSldLCAyKV0pXG59LHN0YXRpY1JlbmRlckZuczogW119XG5tb2R1bGUuZXhwb3J0cy5yZW5kZXIuX3dpdGhTdHJpcHBlZCA9IHRydWUiLCJtb2R1bGUuZXhwb3J0cz17cmVuZGVyOmZ1bmN0aW9uICgpe3ZhciBfdm09dGhpczt2YXIgX2g9X3ZtLiRjcmVhdGVFbGVtZW50O3ZhciBfYz1fdm0uX3NlbGYuX2N8fF9oO1xuICByZXR1cm4gX2MoJ3BhZ2UtZnJhbWUnLCB7XG4gICAgYXR0cnM6IHtcbiAgICAgIFwidGl0bGVcIjogXCJTdG9wd2F0Y2hcIlxuICAgIH1cbiAgfSwgW19jKCd0ZXh0Jywge1xuICAgIHN0YXRpY0NsYXNzOiBbXCJ0aWNrc1wiXSxcbiAgICBhdHRyczoge1xuICAgICAgXCJpZFwiOiBcInRpY2tzXCJcbiAgICB9XG4gIH0sIFtfdm0uX3YoX3ZtLl9zKF92bS50aWNrcykpXSksIF9jKCd0ZXh0Jywge1xuICAgIGF0dHJzOiB7XG4gICAgICBcImlkXCI6IFwiYWxhcm1cIlxuICAgIH1cbiAgfSwgW192bS5fdihfdm0uX3MoX3ZtLmFsYXJtKSldKSwgX2MoJ2FjdGlvbi1idXR0b24nLCB7XG4gICAgYXR0cnM6IHtcbiAgICAgIFwibmFtZVwiOiBcInN0YXJ0XCIsXG4gICAgICBcImxhYmVsXCI6IFwic3RhcnRcIlxuICAgIH0sXG4gICAgb246IHtcbiAgICAgIFwidGFwXCI6IF92bS5zdGFydFxuICAgIH1cbiAgfSksIF9jKCdhY3Rpb24tYnV0dG9uJywge1xuICAgIGF0dHJzOiB7XG4gICAgICBcIm5hbWVcIjogXCJzdG9wXCIsXG4gICAgICBcImxhYmVsXCI6IFwic3RvcFwiXG4gICAgfSxcbiAgICBvbjoge1xuICAgICAgXCJ0YXBcIjogX3ZtLnN0b3BcbiAgICB9XG4gIH0pLCBfYygnYWN0aW9uLWJ1dHRvbicsIHtcbiAgICBhdHRyczoge1xuICAgICAgXCJuYW1lXCI6IFwic2V0XCIsXG4gICAgICBcImxhYmVsXCI6IFwic2V0IHRoZSBhbGFybVwiXG4gICAgfSxcbiAgICBvbjoge1xuICAgICAgXCJ0YXBcIjogZnVuY3Rpb24oJGV2ZW50KSB7XG4gICAgICAgIF92bS5zZXQoMjAwLCAnd2FrZScsICd1cCcpXG4gICAgICB9XG4gICAgfVxuICB9KSwgX2MoJ2FjdGlvbi1idXR0b24nLCB7XG4gICAgYXR0cnM6IHtcbiAgICAgIFwibmFtZVwiOiBcInVuc2V0XCIsXG4gICAgICBcImxhYmVsXCI6IFwidW5zZXQgaXRcIlxuICAgIH0sXG4gICAgb246IHtcbiAgICAgIFwidGFwXCI6IF92bS51bnNldFxuICAgIH1cbiAgfSldLCAxKVxufSxzdGF0aWNSZW5kZXJGbnM6IFtdfVxubW9kdWxlLmV4cG9ydHMucmVuZGVyLl93aXRoU3RyaXBwZWQgPSB0cnVlIiwidmFyIF9fdnVlX2V4cG9ydHNfXywgX192dWVfb3B0aW9uc19fXG52YXIgX192dWVfc3R5bGVzX18gPSBbXVxuXG4vKiBzdHlsZXMgKi9cbl9fdnVlX3N0eWxlc19fLnB1c2gocmVxdWlyZShcIiEhLi4vLi4vbm9kZV9tb2R1bGVzL3dlZXgtdnVlLWxvYWRlci9saWIvc3R5bGUtbG9hZGVyIS4uLy4uL25vZGVfbW9kdWxlcy93ZWV4LXZ1ZS1sb2FkZXIvbGliL3N0eWxlLXJld3JpdGVyP2lkPWRhdGEtdi0wYTA5NmU1OCEuLi8uLi9ub2RlX21vZHVsZXMvd2VleC12dWUtbG9hZGVyL2xpYi9zZWxlY3Rvcj90eXBlPXN0eWxlcyZpbmRleD0wIS4vYWN0aW9uLWJ1dHRvbi52dWVcIilcbilcblxuLyogc2NyaXB0ICovXG5fX3Z1ZV9leHBvcnRzX18gPSByZXF1aXJlKFwiISFiYWJlbC1sb2FkZXIhLi4vLi4vbm9kZV9tb2R1bGVzL3dlZXgtdnVlLWxvYWRlci9saWIvc2VsZWN0b3I/dHlwZT1zY3JpcHQmaW5kZXg9MCEuL2FjdGlvbi1idXR0b24udnVlXCIpXG5cbi8qIHRlbXBsYXRlICovXG52YXIgX192dWVfdGVtcGxhdGVfXyA9IHJlcXVpcmUoXCIhIS4uLy4uL25vZGVfbW9kdWxlcy93ZWV4LXZ1ZS1sb2FkZXIvbGliL3RlbXBsYXRlLWNvbXBpbGVyP2lkPWRhdGEtdi0wYTA5NmU1OCEuLi8uLi9ub2RlX21vZHVsZXMvd2VleC12dWUtbG9hZGVyL2xpYi9zZWxlY3Rvcj90eXBlPXRlbXBsYXRlJmluZGV4PTAhLi9hY3Rpb24tYnV0dG9uLnZ1ZVwiKVxuX192dWVfb3B0aW9uc19fID0gX192dWVfZXhwb3J0c19fID0gX192dWVfZXhwb3J0c19fIHx8IHt9XG5pZiAoXG4gIHR5cGVvZiBfX3Z1ZV9leHBvcnRzX18uZGVmYXVsdCA9PT0gXCJvYmplY3RcIiB8fFxuICB0eXBlb2YgX192dWVfZXhwb3J0c19fLmRlZmF1bHQgPT09IFwiZnVuY3Rpb25cIlxuKSB7XG5pZiAoT2JqZWN0LmtleXMoX192dWVfZXhwb3J0c19fKS5zb21lKGZ1bmN0aW9uIChrZXkpIHsgcmV0dXJuIGtleSAhPT0gXCJkZWZhdWx0XCIgJiYga2V5ICE9PSBcIl9fZXNNb2R1bGVcIiB9KSkge2NvbnNvbGUuZXJyb3IoXCJuYW1lZCBleHBvcnRzIGFyZSBub3Qgc3VwcG9ydGVkIGluICoudnVlIGZpbGVzLlwiKX1cbl9fdnVlX29wdGlvbnNfXyA9IF9fdnVlX2V4cG9ydHNfXyA9IF9fdnVlX2V4cG9ydHNfXy5kZWZhdWx0XG59XG5pZiAodHlwZW9mIF9fdnVlX29wdGlvbnNfXyA9PT0gXCJmdW5jdGlvblwiKSB7XG4gIF9fdnVlX29wdGlvbnNfXyA9IF9fdnVlX29wdGlvbnNfXy5vcHRpb25zXG59XG5fX3Z1ZV9vcHRpb25zX18uX19maWxlID0gXCJzcmMvc2hhcmVkL2FjdGlvbi1idXR0b24udnVlXCJcbl9fdnVlX29wdGlvbnNfXy5yZW5kZXIgPSBfX3Z1ZV90ZW1wbGF0ZV9fLnJlbmRlclxuX192dWVfb3B0aW9uc19fLnN0YXRpY1JlbmRlckZucyA9IF9fdnVlX3RlbXBsYXRlX18uc3RhdGljUmVuZGVyRm5zXG5fX3Z1ZV9vcHRpb25zX18uX3Njb3BlSWQgPSBcImRhdGEtdi0wYTA5NmU1OFwiXG5fX3Z1ZV9vcHRpb25zX18uc3R5bGUgPSBfX3Z1ZV9vcHRpb25zX18uc3R5bGUgfHwge31cbl9fdnVlX3N0eWxlc19fLmZvckVhY2goZnVuY3Rpb24gKG1vZHVsZSkge1xuICBmb3IgKHZhciBuYW1lIGluIG1vZHVsZSkge1xuICAgIF9fdnVlX29wdGlvbnNfXy5zdHlsZVtuYW1lXSA9IG1vZHVsZVtuYW1lXVxuICB9XG59KVxuaWYgKHR5cGVvZiBfX3JlZ2lzdGVyX3N0YXRpY19zdHlsZXNfXyA9PT0gXCJmdW5jdGlvblwiKSB7XG4gIF9fcmVnaXN0ZXJfc3RhdGljX3N0eWxlc19fKF9fdnVlX29wdGlvbnNfXy5fc2NvcGVJZCwgX192dWVfc3R5bGVzX18pXG59XG5cbm1vZHVsZS5leHBvcnRzID0gX192dWVfZXhwb3J0c19fXG4iLCJ2YXIgX192dWVfZXhwb3J0c19fLCBfX3Z1ZV9vcHRpb25zX19cbnZhciBfX3Z1ZV9zdHlsZXNfXyA9IFtdXG5cbi8qIHN0eWxlcyAqL1xuX192dWVfc3R5bGVzX18ucHVzaChyZXF1aXJlKFwiISEuLi8uLi9ub2RlX21vZHVsZXMvd2VleC12dWUtbG9hZGVyL2xpYi9zdHlsZS1sb2FkZXIhLi4vLi4vbm9kZV9tb2R1bGVzL3dlZXgtdnVlLWxvYWRlci9saWIvc3R5bGUtcmV3cml0ZXI/aWQ9ZGF0YS12LTExMmJjZDkwIS4uLy4uL25vZGVfbW9kdWxlcy93ZWV4LXZ1ZS1sb2FkZXIvbGliL3NlbGVjdG9yP3R5cGU9c3R5bGVzJmluZGV4PTAhLi9wYWdlLWZyYW1lLnZ1ZVwiKVxuKVxuXG4vKiBzY3JpcHQgKi9cbl9fdnVlX2V4cG9ydHNfXyA9IHJlcXVpcmUoXCIhIWJhYmVsLWxvYWRlciEuLi8uLi9ub2RlX21vZHVsZXMvd2VleC12dWUtbG9hZGVyL2xpYi9zZWxlY3Rvcj90eXBlPXNjcmlwdCZpbmRleD0wIS4vcGFnZS1mcmFtZS52dWVcIilcblxuLyogdGVtcGxhdGUgKi9cbnZhciBfX3Z1ZV90ZW1wbGF0ZV9fID0gcmVxdWlyZShcIiEhLi4vLi4vbm9kZV9tb2R1bGVzL3dlZXgtdnVlLWxvYWRlci9saWIvdGVtcGxhdGUtY29tcGlsZXI/aWQ9ZGF0YS12LTExMmJjZDkwIS4uLy4uL25vZGVfbW9kdWxlcy93ZWV4LXZ1ZS1sb2FkZXIvbGliL3NlbGVjdG9yP3R5cGU9dGVtcGxhdGUmaW5kZXg9MCEuL3BhZ2UtZnJhbWUudnVlXCIpXG5fX3Z1ZV9vcHRpb25zX18gPSBfX3Z1ZV9leHBvcnRzX18gPSBfX3Z1ZV9leHBvcnRzX18gfHwge31cbmlmIChcbiAgdHlwZW9mIF9fdnVlX2V4cG9ydHNfXy5kZWZhdWx0ID09PSBcIm9iamVjdFwiIHx8XG4gIHR5cGVvZiBfX3Z1ZV9leHBvcnRzX18uZGVmYXVsdCA9PT0gXCJmdW5jdGlvblwiXG4pIHtcbmlmIChPYmplY3Qua2V5cyhfX3Z1ZV9leHBvcnRzX18pLnNvbWUoZnVuY3Rpb24gKGtleSkgeyByZXR1cm4ga2V5ICE9PSBcImRlZmF1bHRcIiAmJiBrZXkgIT09IFwiX19lc01vZHVsZVwiIH0pKSB7Y29uc29sZS5lcnJvcihcIm5hbWVkIGV4cG9ydHMgYXJlIG5vdCBzdXBwb3J0ZWQgaW4gKi52dWUgZmlsZXMuXCIpfVxuX192dWVfb3B0aW9uc19fID0gX192dWVfZXhwb3J0c19fID0gX192dWVfZXhwb3J0c19fLmRlZmF1bHRcbn1cbmlmICh0eXBlb2YgX192dWVfb3B0aW9uc19fID09PSBcImZ1bmN0aW9uXCIpIHtcbiAgX192dWVfb3B0aW9uc19fID0gX192dWVfb3B0aW9uc19fLm9wdGlvbnNcbn1cbl9fdnVlX29wdGlvbnNfXy5fX2ZpbGUgPSBcInNyYy9zaGFyZWQvcGFnZS1mcmFtZS52dWVcIlxuX192dWVfb3B0aW9uc19fLnJlbmRlciA9IF9fdnVlX3RlbXBsYXRlX18ucmVuZGVyXG5fX3Z1ZV9vcHRpb25zX18uc3RhdGljUmVuZGVyRm5zID0gX192dWVfdGVtcGxhdGVfXy5zdGF0aWNSZW5kZXJGbnNcbl9fdnVlX29wdGlvbnNfXy5fc2NvcGVJZCA9IFwiZGF0YS12LTExMmJjZDkwXCJcbl9fdnVlX29wdGlvbnNfXy5zdHlsZSA9IF9fdnVlX29wdGlvbnNfXy5zdHlsZSB8fCB7fVxuX192dWVfc3R5bGVzX18uZm9yRWFjaChmdW5jdGlvbiAobW9kdWxlKSB7XG4gIGZvciAodmFyIG5hbWUgaW4gbW9kdWxlKSB7XG4gICAgX192dWVfb3B0aW9uc19fLnN0eWxlW25hbWVdID0gbW9kdWxlW25hbWVdXG4gIH1cbn0pXG5pZiAodHlwZW9mIF9fcmVnaXN0ZXJfc3RhdGljX3N0eWxlc19fID09PSBcImZ1bmN0aW9uXCIpIHtcbiAgX19yZWdpc3Rlcl9zdGF0aWNfc3R5bGVzX18oX192dWVfb3B0aW9uc19fLl9zY29wZUlkLCBfX3Z1ZV9zdHlsZXNfXylcbn1cblxubW9kdWxlLmV4cG9ydHMgPSBfX3Z1ZV9leHBvcnRzX19cbiIsInZhciBfX3Z1ZV9leHBvcnRzX18sIF9fdnVlX29wdGlvbnNfX1xudmFyIF9fdnVlX3N0eWxlc19fID0gW11cblxuLyogc3R5bGVzICovXG5fX3Z1ZV9zdHlsZXNfXy5wdXNoKHJlcXVpcmUoXCIhIS4uL25vZGVfbW9kdWxlcy93ZWV4LXZ1ZS1sb2FkZXIvbGliL3N0eWxlLWxvYWRlciEuLi9ub2RlX21vZHVsZXMvd2VleC12dWUtbG9hZGVyL2xpYi9zdHlsZS1yZXdyaXRlcj9pZD1kYXRhLXYtNDVjMDE0MDQhLi4vbm9kZV9tb2R1bGVzL3dlZXgtdnVlLWxvYWRlci9saWIvc2VsZWN0b3I/dHlwZT1zdHlsZXMmaW5kZXg9MCEuL3N0b3B3YXRjaC52dWVcIilcbilcblxuLyogc2NyaXB0ICovXG5fX3Z1ZV9leHBvcnRzX18gPSByZXF1aXJlKFwiISFiYWJlbC1sb2FkZXIhLi4vbm9kZV9tb2R1bGVzL3dlZXgtdnVlLWxvYWRlci9saWIvc2VsZWN0b3I/dHlwZT1zY3JpcHQmaW5kZXg9MCEuL3N0b3B3YXRjaC52dWVcIilcblxuLyogdGVtcGxhdGUgKi9cbnZhciBfX3Z1ZV90ZW1wbGF0ZV9fID0gcmVxdWlyZShcIiEhLi4vbm9kZV9tb2R1bGVzL3dlZXgtdnVlLWxvYWRlci9saWIvdGVtcGxhdGUtY29tcGlsZXI/aWQ9ZGF0YS12LTQ1YzAxNDA0IS4uL25vZGVfbW9kdWxlcy93ZWV4LXZ1ZS1sb2FkZXIvbGliL3NlbGVjdG9yP3R5cGU9dGVtcGxhdGUmaW5kZXg9MCEuL3N0b3B3YXRjaC52dWVcIilcbl9fdnVlX29wdGlvbnNfXyA9IF9fdnVlX2V4cG9ydHNfXyA9IF9fdnVlX2V4cG9ydHNfXyB8fCB7fVxuaWYgKFxuICB0eXBlb2YgX192dWVfZXhwb3J0c19fLmRlZmF1bHQgPT09IFwib2JqZWN0XCIgfHxcbiAgdHlwZW9mIF9fdnVlX2V4cG9ydHNfXy5kZWZhdWx0ID09PSBcImZ1bmN0aW9uXCJcbikge1xuaWYgKE9iamVjdC5rZXlzKF9fdnVlX2V4cG9ydHNfXykuc29tZShmdW5jdGlvbiAoa2V5KSB7IHJldHVybiBrZXkgIT09IFwiZGVmYXVsdFwiICYmIGtleSAhPT0gXCJfX2VzTW9kdWxlXCIgfSkpIHtjb25zb2xlLmVycm9yKFwibmFtZWQgZXhwb3J0cyBhcmUgbm90IHN1cHBvcnRlZCBpbiAqLnZ1ZSBmaWxlcy5cIil9XG5fX3Z1ZV9vcHRpb25zX18gPSBfX3Z1ZV9leHBvcnRzX18gPSBfX3Z1ZV9leHBvcnRzX18uZGVmYXVsdFxufVxuaWYgKHR5cGVvZiBfX3Z1ZV9vcHRpb25zX18gPT09IFwiZnVuY3Rpb25cIikge1xuICBfX3Z1ZV9vcHRpb25zX18gPSBfX3Z1ZV9vcHRpb25zX18ub3B0aW9uc1xufVxuX192dWVfb3B0aW9uc19fLl9fZmlsZSA9IFwic3JjL3N0b3B3YXRjaC52dWVcIlxuX192dWVfb3B0aW9uc19fLnJlbmRlciA9IF9fdnVlX3RlbXBsYXRlX18ucmVuZGVyXG5fX3Z1ZV9vcHRpb25zX18uc3RhdGljUmVuZGVyRm5zID0gX192dWVfdGVtcGxhdGVfXy5zdGF0aWNSZW5kZXJGbnNcbl9fdnVlX29wdGlvbnNfXy5fc2NvcGVJZCA9IFwiZGF0YS12LTQ1YzAxNDA0XCJcbl9fdnVlX29wdGlvbnNfXy5zdHlsZSA9IF9fdnVlX29wdGlvbnNfXy5zdHlsZSB8fCB7fVxuX192dWVfc3R5bGVzX18uZm9yRWFjaChmdW5jdGlvbiAobW9kdWxlKSB7XG4gIGZvciAodmFyIG5hbWUgaW4gbW9kdWxlKSB7XG4gICAgX192dWVfb3B0aW9uc19fLnN0eWxlW25hbWVdID0gbW9kdWxlW25hbWVdXG4gIH1cbn0pXG5pZiAodHlwZW9mIF9fcmVnaXN0ZXJfc3RhdGljX3N0eWxlc19fID09PSBcImZ1bmN0aW9uXCIpIHtcbiAgX19yZWdpc3Rlcl9zdGF0aWNfc3R5bGVzX18oX192dWVfb3B0aW9uc19fLl9zY29wZUlkLCBfX3Z1ZV9zdHlsZXNfXylcbn1cblxubW9kdWxlLmV4cG9ydHMgPSBfX3Z1ZV9leHBvcnRzX19cbm1vZHVsZS5leHBvcnRzLmVsID0gJ3RydWUnXG5uZXcgVnVlKG1vZHVsZS5leHBvcnRzKVxuIl0sInNvdXJjZVJvb3QiOiIifQ==