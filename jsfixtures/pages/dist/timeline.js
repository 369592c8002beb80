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
/******/ 	return __webpack_require__(__webpack_require__.s = "./src/timeline.vue?entry=true");
/******/ })
/************************************************************************/
/******/ ({

/***/ "./node_modules/babel-loader/lib/index.js!./node_modules/weex-vue-loader/lib/selector.js?type=script&index=0!./src/timeline.vue":
/*!*****************************************************************************************************************************!*\
  !*** ./node_modules/babel-loader/lib!./node_modules/weex-vue-loader/lib/selector.js?type=script&index=0!./src/timeline.vue ***!
  \*****************************************************************************************************************************/
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
//
//
//
//

exports.default = {
  data: function data() {
    return { rows: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], refreshing: false, loading: false, seen: 0, gone: 0, offset: 0, way: '', refreshes: 0 };
  },
  methods: {
    more: function more() {
      var last = this.rows[this.rows.length - 1];
      if (last < 40) this.rows.push(last + 1, last + 2, last + 3, last + 4, last + 5);
    },
    appeared: function appeared(row, event) {
      this.seen++;
      this.way = event.direction;
    },
    pulled: function pulled(event) {
      this.way = 'down ' + event.dy;
    },
    refresh: function refresh() {
      var _this = this;

      this.refreshing = true;
      setTimeout(function () {
        _this.rows.unshift(_this.rows[0] - 1);
        _this.refreshing = false;
      }, 50);
    },
    load: function load() {
      var _this2 = this;

      this.loading = true;
      setTimeout(function () {
        _this2.more();
        _this2.loading = false;
      }, 50);
    },
    scrolled: function scrolled(event) {
      this.offset = event.contentOffset.y;
    }
  }
};

/***/ }),

/***/ "./node_modules/weex-vue-loader/lib/style-loader.js!./node_modules/weex-vue-loader/lib/style-rewriter.js?id=data-v-40d4849a!./node_modules/weex-vue-loader/lib/selector.js?type=styles&index=0!./src/timeline.vue":
/*!************************************************************************************************************************************************************************************************************************!*\
  !*** ./node_modules/weex-vue-loader/lib/style-loader.js!./node_modules/weex-vue-loader/lib/style-rewriter.js?id=data-v-40d4849a!./node_modules/weex-vue-loader/lib/selector.js?type=styles&index=0!./src/timeline.vue ***!
  \************************************************************************************************************************************************************************************************************************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports = {
  "list": {
    "flex": 1
  },
  "mark": {
    "width": "750",
    "alignItems": "center"
  },
  "spinner": {
    "width": "60",
    "height": "60",
    "color": "#2f6fde"
  },
  "row": {
    "height": "160",
    "justifyContent": "center",
    "borderBottomWidth": "1",
    "borderBottomColor": "#dddddd"
  },
  "text": {
    "fontSize": "40"
  }
}

/***/ }),

/***/ "./node_modules/weex-vue-loader/lib/template-compiler.js?id=data-v-40d4849a!./node_modules/weex-vue-loader/lib/selector.js?type=template&index=0!./src/timeline.vue":
/*!**************************************************************************************************************************************************************************!*\
  !*** ./node_modules/weex-vue-loader/lib/template-compiler.js?id=data-v-40d4849a!./node_modules/weex-vue-loader/lib/selector.js?type=template&index=0!./src/timeline.vue ***!
  \**************************************************************************************************************************************************************************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports={render:function (){var _vm=this;var _h=_vm.$createElement;var _c=_vm._self._c||_h;
  return _c('list', {
    staticClass: ["list"],
    attrs: {
      "id": "list",
      "loadmoreoffset": "200"
    },
    on: {
      "loadmore": _vm.more,
      "scroll": _vm.scrolled
    }
  }, [_c('refresh', {
    staticClass: ["mark"],
    attrs: {
      "id": "refresh",
      "display": _vm.refreshing ? 'show' : 'hide'
    },
    on: {
      "refresh": _vm.refresh,
      "pullingdown": _vm.pulled
    }
  }, [_c('text', [_vm._v(_vm._s(_vm.refreshing ? 'Refreshing' : 'Pull'))]), _c('loading-indicator', {
    staticClass: ["spinner"]
  })]), _c('header', {
    appendAsTree: true,
    attrs: {
      "append": "tree"
    }
  }, [_c('text', {
    attrs: {
      "id": "counts"
    }
  }, [_vm._v(_vm._s(_vm.rows.length) + " rows, " + _vm._s(_vm.seen) + " seen, " + _vm._s(_vm.gone) + " gone, y " + _vm._s(_vm.offset))])]), _vm._l((_vm.rows), function(row) {
    return _c('cell', {
      key: row,
      staticClass: ["cell"],
      appendAsTree: true,
      attrs: {
        "append": "tree"
      },
      on: {
        "appear": function($event) {
          _vm.appeared(row, $event)
        },
        "disappear": function($event) {
          _vm.gone++
        }
      }
    }, [_c('div', {
      staticClass: ["row"],
      attrs: {
        "id": 'row-' + row
      }
    }, [_c('text', {
      staticClass: ["text"]
    }, [_vm._v("row " + _vm._s(row))])])])
  }), _c('loading', {
    staticClass: ["mark"],
    attrs: {
      "id": "loading",
      "display": _vm.loading ? 'show' : 'hide'
    },
    on: {
      "loading": _vm.load
    }
  }, [_c('text', [_vm._v("Loading")])])], 2)
},staticRenderFns: []}
module.exports.render._withStripped = true

/***/ }),

/***/ "./src/timeline.vue?entry=true":
/*!*************************************!*\
  !*** ./src/timeline.vue?entry=true ***!
  \*************************************/
/*! no static exports found */
/***/ (function(module, exports, __webpack_require__) {

var __vue_exports__, __vue_options__
var __vue_styles__ = []

/* styles */
__vue_styles__.push(__webpack_require__(/*! !../node_modules/weex-vue-loader/lib/style-loader!../node_modules/weex-vue-loader/lib/style-rewriter?id=data-v-40d4849a!../node_modules/weex-vue-loader/lib/selector?type=styles&index=0!./timeline.vue */ "./node_modules/weex-vue-loader/lib/style-loader.js!./node_modules/weex-vue-loader/lib/style-rewriter.js?id=data-v-40d4849a!./node_modules/weex-vue-loader/lib/selector.js?type=styles&index=0!./src/timeline.vue")
)

/* script */
__vue_exports__ = __webpack_require__(/*! !babel-loader!../node_modules/weex-vue-loader/lib/selector?type=script&index=0!./timeline.vue */ "./node_modules/babel-loader/lib/index.js!./node_modules/weex-vue-loader/lib/selector.js?type=script&index=0!./src/timeline.vue")

/* template */
var __vue_template__ = __webpack_require__(/*! !../node_modules/weex-vue-loader/lib/template-compiler?id=data-v-40d4849a!../node_modules/weex-vue-loader/lib/selector?type=template&index=0!./timeline.vue */ "./node_modules/weex-vue-loader/lib/template-compiler.js?id=data-v-40d4849a!./node_modules/weex-vue-loader/lib/selector.js?type=template&index=0!./src/timeline.vue")
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
__vue_options__.__file = "src/timeline.vue"
__vue_options__.render = __vue_template__.render
__vue_options__.staticRenderFns = __vue_template__.staticRenderFns
__vue_options__._scopeId = "data-v-40d4849a"
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
//# sourceMappingURL=timeline.js.map