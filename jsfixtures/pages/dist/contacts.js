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
/******/ 	return __webpack_require__(__webpack_require__.s = "./src/contacts.vue?entry=true");
/******/ })
/************************************************************************/
/******/ ({

/***/ "./node_modules/babel-loader/lib/index.js!./node_modules/weex-vue-loader/lib/selector.js?type=script&index=0!./src/contacts.vue":
/*!*****************************************************************************************************************************!*\
  !*** ./node_modules/babel-loader/lib!./node_modules/weex-vue-loader/lib/selector.js?type=script&index=0!./src/contacts.vue ***!
  \*****************************************************************************************************************************/
/*! no static exports found */
/***/ (function(module, exports, __webpack_require__) {

"use strict";


Object.defineProperty(exports, "__esModule", {
  value: true
});

var _actionButton = __webpack_require__(/*! ./shared/action-button.vue */ "./src/shared/action-button.vue");

var _actionButton2 = _interopRequireDefault(_actionButton);

var _contactCard = __webpack_require__(/*! ./shared/contact-card.vue */ "./src/shared/contact-card.vue");

var _contactCard2 = _interopRequireDefault(_contactCard);

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
//
//
//
//
//

exports.default = {
  components: { ActionButton: _actionButton2.default, ContactCard: _contactCard2.default },
  data: function data() {
    return {
      picked: 'nobody',
      contacts: [{ kind: 'letter', letter: 'A' }, { kind: 'person', name: 'Ada', phone: '1815', favourite: true, tags: ['maths', 'engines'] }, { kind: 'letter', letter: 'G' }, { kind: 'person', name: 'Grace', phone: '1906', favourite: false, tags: ['navy'] }]
    };
  },
  methods: {
    pick: function pick(at) {
      this.picked = this.contacts[at].name;
    },
    add: function add() {
      this.contacts.push({ kind: 'person', name: 'Guido', phone: '1956', favourite: true, tags: [] });
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

/***/ "./node_modules/babel-loader/lib/index.js!./node_modules/weex-vue-loader/lib/selector.js?type=script&index=0!./src/shared/contact-card.vue":
/*!****************************************************************************************************************************************!*\
  !*** ./node_modules/babel-loader/lib!./node_modules/weex-vue-loader/lib/selector.js?type=script&index=0!./src/shared/contact-card.vue ***!
  \****************************************************************************************************************************************/
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

exports.default = {
  props: ['name', 'phone'],
  data: function data() {
    return { calls: 0 };
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

/***/ "./node_modules/weex-vue-loader/lib/style-loader.js!./node_modules/weex-vue-loader/lib/style-rewriter.js?id=data-v-36a0b7ac!./node_modules/weex-vue-loader/lib/selector.js?type=styles&index=0!./src/contacts.vue":
/*!************************************************************************************************************************************************************************************************************************!*\
  !*** ./node_modules/weex-vue-loader/lib/style-loader.js!./node_modules/weex-vue-loader/lib/style-rewriter.js?id=data-v-36a0b7ac!./node_modules/weex-vue-loader/lib/selector.js?type=styles&index=0!./src/contacts.vue ***!
  \************************************************************************************************************************************************************************************************************************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports = {
  "page": {
    "flex": 1
  },
  "list": {
    "flex": 1
  },
  "letter": {
    "fontSize": "28",
    "backgroundColor": "#e8ecf1"
  },
  "row": {
    "paddingTop": "10",
    "paddingRight": "10",
    "paddingBottom": "10",
    "paddingLeft": "10"
  },
  "at": {
    "fontSize": "20"
  },
  "star": {
    "color": "#e6a817"
  },
  "tag": {
    "fontSize": "20",
    "color": "#8a94a0"
  }
}

/***/ }),

/***/ "./node_modules/weex-vue-loader/lib/style-loader.js!./node_modules/weex-vue-loader/lib/style-rewriter.js?id=data-v-3e5f2c3e!./node_modules/weex-vue-loader/lib/selector.js?type=styles&index=0!./src/shared/contact-card.vue":
/*!***********************************************************************************************************************************************************************************************************************************!*\
  !*** ./node_modules/weex-vue-loader/lib/style-loader.js!./node_modules/weex-vue-loader/lib/style-rewriter.js?id=data-v-3e5f2c3e!./node_modules/weex-vue-loader/lib/selector.js?type=styles&index=0!./src/shared/contact-card.vue ***!
  \***********************************************************************************************************************************************************************************************************************************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports = {
  "card": {
    "height": "120"
  },
  "name": {
    "fontSize": "36"
  },
  "phone": {
    "fontSize": "28"
  },
  "calls": {
    "fontSize": "24"
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

/***/ "./node_modules/weex-vue-loader/lib/template-compiler.js?id=data-v-36a0b7ac!./node_modules/weex-vue-loader/lib/selector.js?type=template&index=0!./src/contacts.vue":
/*!**************************************************************************************************************************************************************************!*\
  !*** ./node_modules/weex-vue-loader/lib/template-compiler.js?id=data-v-36a0b7ac!./node_modules/weex-vue-loader/lib/selector.js?type=template&index=0!./src/contacts.vue ***!
  \**************************************************************************************************************************************************************************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports={render:function (){var _vm=this;var _h=_vm.$createElement;var _c=_vm._self._c||_h;
  return _c('div', {
    staticClass: ["page"]
  }, [_c('recycle-list', {
    staticClass: ["list"],
    appendAsTree: true,
    attrs: {
      "listData": _vm.contacts,
      "bindingExpression": "contacts",
      "alias": "contact",
      "index": "at",
      "switch": "kind",
      "append": "tree"
    }
  }, [_c('cell-slot', {
    appendAsTree: true,
    attrs: {
      "case": "letter",
      "append": "tree"
    }
  }, [_c('text', {
    staticClass: ["letter"],
    attrs: {
      "value": {
        "@binding": "contact.letter"
      }
    }
  })]), _c('cell-slot', {
    key: "name",
    appendAsTree: true,
    attrs: {
      "case": "person",
      "append": "tree"
    }
  }, [_c('div', {
    staticClass: ["row"],
    on: {
      "click": {
        handler: function($$_1, $event) {
          _vm.pick($$_1);
        },
        params: [{
          "@binding": "at"
        }]
      }
    }
  }, [_c('text', {
    staticClass: ["at"],
    attrs: {
      "value": {
        "@binding": "at"
      }
    }
  }), _c('text', {
    staticClass: ["star"],
    attrs: {
      "[[match]]": "contact.favourite",
      "value": "*"
    }
  }), _c('text', {
    staticClass: ["tag"],
    attrs: {
      "[[repeat]]": {
        "@expression": "contact.tags",
        "@alias": "tag"
      },
      "value": {
        "@binding": "tag"
      }
    }
  }), _c('contact-card', {
    attrs: {
      "name": {
        "@binding": "contact.name"
      },
      "phone": {
        "@binding": "contact.phone"
      },
      "@inRecycleList": true
    }
  })], 1)])], 1), _c('text', {
    attrs: {
      "id": "picked"
    }
  }, [_vm._v(_vm._s(_vm.picked))]), _c('action-button', {
    attrs: {
      "name": "add",
      "label": "add"
    },
    on: {
      "tap": _vm.add
    }
  })], 1)
},staticRenderFns: []}
module.exports.render._withStripped = true

/***/ }),

/***/ "./node_modules/weex-vue-loader/lib/template-compiler.js?id=data-v-3e5f2c3e&recyclable=true!./node_modules/weex-vue-loader/lib/selector.js?type=template&index=0!./src/shared/contact-card.vue":
/*!*****************************************************************************************************************************************************************************************************!*\
  !*** ./node_modules/weex-vue-loader/lib/template-compiler.js?id=data-v-3e5f2c3e&recyclable=true!./node_modules/weex-vue-loader/lib/selector.js?type=template&index=0!./src/shared/contact-card.vue ***!
  \*****************************************************************************************************************************************************************************************************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports={render:function (){var _vm=this;var _h=_vm.$createElement;var _c=_vm._self._c||_h;
  return _c('div', {
    staticClass: ["card"]
  }, [_c('text', {
    staticClass: ["name"]
  }, [_vm._v(_vm._s(_vm.name))]), _c('text', {
    staticClass: ["phone"]
  }, [_vm._v(_vm._s(_vm.phone))]), _c('text', {
    staticClass: ["calls"],
    on: {
      "click": function($event) {
        _vm.calls++
      }
    }
  }, [_vm._v("calls: " + _vm._s(_vm.calls))])])
},"@render":function (){var _vm=this;var _h=_vm.$createElement;var _c=_vm._self._c||_h;
  return _c('div', {
    staticClass: ["card"],
    attrs: {
      "@isComponentRoot": true,
      "@templateId": _vm._uid,
      "@componentProps": _vm.$props || {}
    }
  }, [_c('text', {
    staticClass: ["name"],
    attrs: {
      "value": {
        "@binding": "name"
      }
    }
  }), _c('text', {
    staticClass: ["phone"],
    attrs: {
      "value": {
        "@binding": "phone"
      }
    }
  }), _c('text', {
    staticClass: ["calls"],
    attrs: {
      "value": ["calls: ", {
        "@binding": "calls"
      }]
    },
    on: {
      "click": function($event) {
        var _vm = this;
        var _h = _vm.$createElement;
        var _c = _vm._self._c || _h;
        _vm.calls++
      }
    }
  })])
},staticRenderFns: []}
module.exports.render._withStripped = true

/***/ }),

/***/ "./src/contacts.vue?entry=true":
/*!*************************************!*\
  !*** ./src/contacts.vue?entry=true ***!
  \*************************************/
/*! no static exports found */
/***/ (function(module, exports, __webpack_require__) {

var __vue_exports__, __vue_options__
var __vue_styles__ = []

/* styles */
__vue_styles__.push(__webpack_require__(/*! !../node_modules/weex-vue-loader/lib/style-loader!../node_modules/weex-vue-loader/lib/style-rewriter?id=data-v-36a0b7ac!../node_modules/weex-vue-loader/lib/selector?type=styles&index=0!./contacts.vue */ "./node_modules/weex-vue-loader/lib/style-loader.js!./node_modules/weex-vue-loader/lib/style-rewriter.js?id=data-v-36a0b7ac!./node_modules/weex-vue-loader/lib/selector.js?type=styles&index=0!./src/contacts.vue")
)

/* script */
__vue_exports__ = __webpack_require__(/*! !babel-loader!../node_modules/weex-vue-loader/lib/selector?type=script&index=0!./contacts.vue */ "./node_modules/babel-loader/lib/index.js!./node_modules/weex-vue-loader/lib/selector.js?type=script&index=0!./src/contacts.vue")

/* template */
var __vue_template__ = __webpack_require__(/*! !../node_modules/weex-vue-loader/lib/template-compiler?id=data-v-36a0b7ac!../node_modules/weex-vue-loader/lib/selector?type=template&index=0!./contacts.vue */ "./node_modules/weex-vue-loader/lib/template-compiler.js?id=data-v-36a0b7ac!./node_modules/weex-vue-loader/lib/selector.js?type=template&index=0!./src/contacts.vue")
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
__vue_options__.__file = "src/contacts.vue"
__vue_options__.render = __vue_template__.render
__vue_options__.staticRenderFns = __vue_template__.staticRenderFns
__vue_options__._scopeId = "data-v-36a0b7ac"
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

/***/ "./src/shared/contact-card.vue":
/*!*************************************!*\
  !*** ./src/shared/contact-card.vue ***!
  \*************************************/
/*! no static exports found */
/***/ (function(module, exports, __webpack_require__) {

var __vue_exports__, __vue_options__
var __vue_styles__ = []

/* styles */
__vue_styles__.push(__webpack_require__(/*! !../../node_modules/weex-vue-loader/lib/style-loader!../../node_modules/weex-vue-loader/lib/style-rewriter?id=data-v-3e5f2c3e!../../node_modules/weex-vue-loader/lib/selector?type=styles&index=0!./contact-card.vue */ "./node_modules/weex-vue-loader/lib/style-loader.js!./node_modules/weex-vue-loader/lib/style-rewriter.js?id=data-v-3e5f2c3e!./node_modules/weex-vue-loader/lib/selector.js?type=styles&index=0!./src/shared/contact-card.vue")
)

/* script */
__vue_exports__ = __webpack_require__(/*! !babel-loader!../../node_modules/weex-vue-loader/lib/selector?type=script&index=0!./contact-card.vue */ "./node_modules/babel-loader/lib/index.js!./node_modules/weex-vue-loader/lib/selector.js?type=script&index=0!./src/shared/contact-card.vue")

/* template */
var __vue_template__ = __webpack_require__(/*! !../../node_modules/weex-vue-loader/lib/template-compiler?id=data-v-3e5f2c3e&recyclable=true!../../node_modules/weex-vue-loader/lib/selector?type=template&index=0!./contact-card.vue */ "./node_modules/weex-vue-loader/lib/template-compiler.js?id=data-v-3e5f2c3e&recyclable=true!./node_modules/weex-vue-loader/lib/selector.js?type=template&index=0!./src/shared/contact-card.vue")
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
__vue_options__.__file = "src/shared/contact-card.vue"
__vue_options__.render = __vue_template__.render
__vue_options__["@render"] = __vue_template__["@render"]
__vue_options__.staticRenderFns = __vue_template__.staticRenderFns
__vue_options__._scopeId = "data-v-3e5f2c3e"
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
//# sourceMappingURL=contacts.js.map