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
/******/ 	return __webpack_require__(__webpack_require__.s = "./src/market.vue?entry=true");
/******/ })
/************************************************************************/
/******/ ({

/***/ "./node_modules/babel-loader/lib/index.js!./node_modules/weex-vue-loader/lib/selector.js?type=script&index=0!./src/market.vue":
/*!***************************************************************************************************************************!*\
  !*** ./node_modules/babel-loader/lib!./node_modules/weex-vue-loader/lib/selector.js?type=script&index=0!./src/market.vue ***!
  \***************************************************************************************************************************/
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

var PAGE = 8;
var LAST = 20;

exports.default = {
  data: function data() {
    return { offers: ['Apples', 'Pears', 'Plums'], offer: 0, goods: [], loaded: [], offset: 0, refreshing: false, asking: false };
  },
  computed: {
    finished: function finished() {
      return this.goods.indexOf(LAST) >= 0;
    }
  },
  created: function created() {
    this.take(1);
  },

  methods: {
    take: function take(first) {
      for (var n = first; n < first + PAGE && n <= LAST; n++) {
        this.goods.push(n);
      }
    },
    more: function more() {
      var _this = this;

      if (this.asking || this.finished) return;
      this.asking = true;
      setTimeout(function () {
        _this.take(_this.goods[_this.goods.length - 1] + 1);
        _this.asking = false;
      }, 100);
    },
    load: function load(what) {
      if (this.loaded.indexOf(what) < 0) this.loaded.push(what);
    },
    remove: function remove(good, event) {
      if (event.direction === 'left') this.goods.splice(this.goods.indexOf(good), 1);
    },
    refresh: function refresh() {
      var _this2 = this;

      this.refreshing = true;
      setTimeout(function () {
        _this2.goods = [];
        _this2.loaded = [];
        _this2.take(1);
        _this2.refreshing = false;
      }, 100);
    },
    scrolled: function scrolled(event) {
      this.offset = -event.contentOffset.y;
    }
  }
};

/***/ }),

/***/ "./node_modules/weex-vue-loader/lib/style-loader.js!./node_modules/weex-vue-loader/lib/style-rewriter.js?id=data-v-1be06b55!./node_modules/weex-vue-loader/lib/selector.js?type=styles&index=0!./src/market.vue":
/*!**********************************************************************************************************************************************************************************************************************!*\
  !*** ./node_modules/weex-vue-loader/lib/style-loader.js!./node_modules/weex-vue-loader/lib/style-rewriter.js?id=data-v-1be06b55!./node_modules/weex-vue-loader/lib/selector.js?type=styles&index=0!./src/market.vue ***!
  \**********************************************************************************************************************************************************************************************************************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports = {
  "goods": {
    "flex": 1
  },
  "mark": {
    "width": "750",
    "height": "80",
    "alignItems": "center"
  },
  "offers": {
    "width": "750",
    "height": "300"
  },
  "offer": {
    "width": "750",
    "height": "300",
    "backgroundColor": "#e8ecf1"
  },
  "dots": {
    "width": "750",
    "height": "40",
    "position": "absolute",
    "bottom": "0",
    "itemColor": "#cccccc",
    "itemSelectedColor": "#ffffff",
    "itemSize": "16"
  },
  "state": {
    "height": "60",
    "fontSize": "28"
  },
  "shelf": {
    "height": "140",
    "flexDirection": "row"
  },
  "item": {
    "width": "200",
    "height": "140"
  },
  "good": {
    "height": "200",
    "flexDirection": "row",
    "alignItems": "center"
  },
  "picture": {
    "width": "160",
    "height": "160",
    "marginRight": "20"
  }
}

/***/ }),

/***/ "./node_modules/weex-vue-loader/lib/template-compiler.js?id=data-v-1be06b55!./node_modules/weex-vue-loader/lib/selector.js?type=template&index=0!./src/market.vue":
/*!************************************************************************************************************************************************************************!*\
  !*** ./node_modules/weex-vue-loader/lib/template-compiler.js?id=data-v-1be06b55!./node_modules/weex-vue-loader/lib/selector.js?type=template&index=0!./src/market.vue ***!
  \************************************************************************************************************************************************************************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports={render:function (){var _vm=this;var _h=_vm.$createElement;var _c=_vm._self._c||_h;
  return _c('list', {
    staticClass: ["goods"],
    attrs: {
      "id": "goods",
      "loadmoreoffset": "300",
      "offsetAccuracy": "100"
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
      "refresh": _vm.refresh
    }
  }, [_c('text', [_vm._v("Refreshing")])]), _c('cell', {
    appendAsTree: true,
    attrs: {
      "append": "tree"
    }
  }, [_c('slider', {
    staticClass: ["offers"],
    attrs: {
      "id": "offers",
      "interval": "4000",
      "autoPlay": "true"
    },
    on: {
      "change": function($event) {
        _vm.offer = $event.index
      }
    }
  }, [_vm._l((_vm.offers), function(title) {
    return _c('div', {
      key: title,
      staticClass: ["offer"]
    }, [_c('text', [_vm._v(_vm._s(title))])])
  }), _c('indicator', {
    staticClass: ["dots"]
  })], 2)]), _c('header', {
    appendAsTree: true,
    attrs: {
      "append": "tree"
    }
  }, [_c('text', {
    staticClass: ["state"],
    attrs: {
      "id": "state"
    }
  }, [_vm._v(_vm._s(_vm.offers[_vm.offer]) + "; " + _vm._s(_vm.goods.length) + " goods, " + _vm._s(_vm.loaded.length) + " pictures, scrolled " + _vm._s(_vm.offset))])]), _c('cell', {
    appendAsTree: true,
    attrs: {
      "append": "tree"
    }
  }, [_c('scroller', {
    staticClass: ["shelf"],
    attrs: {
      "id": "shelf",
      "scrollDirection": "horizontal"
    }
  }, _vm._l((9), function(n) {
    return _c('div', {
      key: n,
      staticClass: ["item"],
      attrs: {
        "id": 'shelf-' + n
      },
      on: {
        "appear": function($event) {
          _vm.load('shelf ' + n)
        }
      }
    }, [_c('text', [_vm._v(_vm._s(n))])])
  }))]), _vm._l((_vm.goods), function(good) {
    return _c('cell', {
      key: good,
      appendAsTree: true,
      attrs: {
        "append": "tree"
      },
      on: {
        "appear": function($event) {
          _vm.load(good)
        }
      }
    }, [_c('div', {
      staticClass: ["good"],
      attrs: {
        "id": 'good-' + good
      },
      on: {
        "swipe": function($event) {
          _vm.remove(good, $event)
        },
        "longpress": function($event) {
          _vm.load('large ' + good)
        }
      }
    }, [(_vm.loaded.indexOf(good) >= 0) ? _c('image', {
      staticClass: ["picture"],
      attrs: {
        "src": 'https://example.invalid/' + good + '.png'
      }
    }) : _vm._e(), _c('text', [_vm._v("good " + _vm._s(good))])])])
  }), (_vm.finished) ? _c('cell', {
    appendAsTree: true,
    attrs: {
      "append": "tree"
    }
  }, [_c('text', {
    attrs: {
      "id": "end"
    }
  }, [_vm._v("That is all.")])]) : _vm._e()], 2)
},staticRenderFns: []}
module.exports.render._withStripped = true

/***/ }),

/***/ "./src/market.vue?entry=true":
/*!***********************************!*\
  !*** ./src/market.vue?entry=true ***!
  \***********************************/
/*! no static exports found */
/***/ (function(module, exports, __webpack_require__) {

var __vue_exports__, __vue_options__
var __vue_styles__ = []

/* styles */
__vue_styles__.push(__webpack_require__(/*! !../node_modules/weex-vue-loader/lib/style-loader!../node_modules/weex-vue-loader/lib/style-rewriter?id=data-v-1be06b55!../node_modules/weex-vue-loader/lib/selector?type=styles&index=0!./market.vue */ "./node_modules/weex-vue-loader/lib/style-loader.js!./node_modules/weex-vue-loader/lib/style-rewriter.js?id=data-v-1be06b55!./node_modules/weex-vue-loader/lib/selector.js?type=styles&index=0!./src/market.vue")
)

/* script */
__vue_exports__ = __webpack_require__(/*! !babel-loader!../node_modules/weex-vue-loader/lib/selector?type=script&index=0!./market.vue */ "./node_modules/babel-loader/lib/index.js!./node_modules/weex-vue-loader/lib/selector.js?type=script&index=0!./src/market.vue")

/* template */
var __vue_template__ = __webpack_require__(/*! !../node_modules/weex-vue-loader/lib/template-compiler?id=data-v-1be06b55!../node_modules/weex-vue-loader/lib/selector?type=template&index=0!./market.vue */ "./node_modules/weex-vue-loader/lib/template-compiler.js?id=data-v-1be06b55!./node_modules/weex-vue-loader/lib/selector.js?type=template&index=0!./src/market.vue")
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
__vue_options__.__file = "src/market.vue"
__vue_options__.render = __vue_template__.render
__vue_options__.staticRenderFns = __vue_template__.staticRenderFns
__vue_options__._scopeId = "data-v-1be06b55"
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
//# sourceMappingURL=market.js.map