// {"framework":"Rax"}
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
/******/ 	return __webpack_require__(__webpack_require__.s = "./src/rax-list.jsx");
/******/ })
/************************************************************************/
/******/ ({

/***/ "./src/rax-list.jsx":
/*!**************************!*\
  !*** ./src/rax-list.jsx ***!
  \**************************/
/*! no static exports found */
/***/ (function(module, exports, __webpack_require__) {

"use strict";


var _createClass = function () { function defineProperties(target, props) { for (var i = 0; i < props.length; i++) { var descriptor = props[i]; descriptor.enumerable = descriptor.enumerable || false; descriptor.configurable = true; if ("value" in descriptor) descriptor.writable = true; Object.defineProperty(target, descriptor.key, descriptor); } } return function (Constructor, protoProps, staticProps) { if (protoProps) defineProperties(Constructor.prototype, protoProps); if (staticProps) defineProperties(Constructor, staticProps); return Constructor; }; }();

var _rax = __webpack_require__(/*! rax */ "rax");

function _toConsumableArray(arr) { if (Array.isArray(arr)) { for (var i = 0, arr2 = Array(arr.length); i < arr.length; i++) { arr2[i] = arr[i]; } return arr2; } else { return Array.from(arr); } }

function _classCallCheck(instance, Constructor) { if (!(instance instanceof Constructor)) { throw new TypeError("Cannot call a class as a function"); } }

function _possibleConstructorReturn(self, call) { if (!self) { throw new ReferenceError("this hasn't been initialised - super() hasn't been called"); } return call && (typeof call === "object" || typeof call === "function") ? call : self; }

function _inherits(subClass, superClass) { if (typeof superClass !== "function" && superClass !== null) { throw new TypeError("Super expression must either be null or a function, not " + typeof superClass); } subClass.prototype = Object.create(superClass && superClass.prototype, { constructor: { value: subClass, enumerable: false, writable: true, configurable: true } }); if (superClass) Object.setPrototypeOf ? Object.setPrototypeOf(subClass, superClass) : subClass.__proto__ = superClass; } // A page for weex-rax-framework: Rax 0.x, which the framework gives to bundles by require().


var storage = __webpack_require__(/*! @weex-module/storage */ "@weex-module/storage");

var Basket = function (_Component) {
  _inherits(Basket, _Component);

  function Basket() {
    var _ref;

    var _temp, _this, _ret;

    _classCallCheck(this, Basket);

    for (var _len = arguments.length, args = Array(_len), _key = 0; _key < _len; _key++) {
      args[_key] = arguments[_key];
    }

    return _ret = (_temp = (_this = _possibleConstructorReturn(this, (_ref = Basket.__proto__ || Object.getPrototypeOf(Basket)).call.apply(_ref, [this].concat(args))), _this), _this.state = { fruits: ['apple', 'pear'], count: 0, saved: 'not saved' }, _this.add = function () {
      var count = _this.state.count + 1;
      _this.setState({ count: count, fruits: [].concat(_toConsumableArray(_this.state.fruits), ['fruit ' + count]) });
    }, _this.reverse = function () {
      _this.setState({ fruits: _this.state.fruits.slice().reverse() });
    }, _this.save = function () {
      storage.setItem('basket', _this.state.fruits.join(), function (_ref2) {
        var result = _ref2.result;
        return _this.setState({ saved: result });
      });
    }, _temp), _possibleConstructorReturn(_this, _ret);
  }

  _createClass(Basket, [{
    key: 'render',
    value: function render() {
      var _state = this.state,
          fruits = _state.fruits,
          saved = _state.saved;

      return (0, _rax.createElement)(
        'div',
        { style: styles.page },
        (0, _rax.createElement)(
          'text',
          { id: 'title', style: styles.title },
          fruits.length,
          ' fruits'
        ),
        fruits.map(function (fruit) {
          return (0, _rax.createElement)(
            'text',
            { key: fruit, style: styles.fruit },
            fruit
          );
        }),
        (0, _rax.createElement)(
          'div',
          { id: 'add', style: styles.button, onClick: this.add },
          (0, _rax.createElement)(
            'text',
            null,
            'add'
          )
        ),
        (0, _rax.createElement)(
          'div',
          { id: 'reverse', style: styles.button, onClick: this.reverse },
          (0, _rax.createElement)(
            'text',
            null,
            'reverse'
          )
        ),
        (0, _rax.createElement)(
          'div',
          { id: 'save', style: styles.button, onClick: this.save },
          (0, _rax.createElement)(
            'text',
            null,
            'save'
          )
        ),
        (0, _rax.createElement)(
          'text',
          { id: 'saved' },
          saved
        )
      );
    }
  }]);

  return Basket;
}(_rax.Component);

var styles = {
  page: { width: 750, flex: 1 },
  title: { fontSize: 40, color: '#2f6fde' },
  fruit: { fontSize: 32 },
  button: { height: 80, backgroundColor: '#e8ecf1' }
};

(0, _rax.render)((0, _rax.createElement)(Basket, null));

/***/ }),

/***/ "@weex-module/storage":
/*!***************************************!*\
  !*** external "@weex-module/storage" ***!
  \***************************************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports = require("@weex-module/storage");

/***/ }),

/***/ "rax":
/*!**********************!*\
  !*** external "rax" ***!
  \**********************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports = require("rax");

/***/ })

/******/ });
//# sourceMappingURL=rax-list.js.map