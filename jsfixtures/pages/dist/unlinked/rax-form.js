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
/******/ 	return __webpack_require__(__webpack_require__.s = "./src/rax-form.jsx");
/******/ })
/************************************************************************/
/******/ ({

/***/ "./src/rax-form.jsx":
/*!**************************!*\
  !*** ./src/rax-form.jsx ***!
  \**************************/
/*! no static exports found */
/***/ (function(module, exports, __webpack_require__) {

"use strict";


var _createClass = function () { function defineProperties(target, props) { for (var i = 0; i < props.length; i++) { var descriptor = props[i]; descriptor.enumerable = descriptor.enumerable || false; descriptor.configurable = true; if ("value" in descriptor) descriptor.writable = true; Object.defineProperty(target, descriptor.key, descriptor); } } return function (Constructor, protoProps, staticProps) { if (protoProps) defineProperties(Constructor.prototype, protoProps); if (staticProps) defineProperties(Constructor, staticProps); return Constructor; }; }();

var _slicedToArray = function () { function sliceIterator(arr, i) { var _arr = []; var _n = true; var _d = false; var _e = undefined; try { for (var _i = arr[Symbol.iterator](), _s; !(_n = (_s = _i.next()).done); _n = true) { _arr.push(_s.value); if (i && _arr.length === i) break; } } catch (err) { _d = true; _e = err; } finally { try { if (!_n && _i["return"]) _i["return"](); } finally { if (_d) throw _e; } } return _arr; } return function (arr, i) { if (Array.isArray(arr)) { return arr; } else if (Symbol.iterator in Object(arr)) { return sliceIterator(arr, i); } else { throw new TypeError("Invalid attempt to destructure non-iterable instance"); } }; }();

var _rax = __webpack_require__(/*! rax */ "rax");

var _driverUniversal = __webpack_require__(/*! driver-universal */ "driver-universal");

var _driverUniversal2 = _interopRequireDefault(_driverUniversal);

var _raxView = __webpack_require__(/*! rax-view */ "rax-view");

var _raxView2 = _interopRequireDefault(_raxView);

var _raxText = __webpack_require__(/*! rax-text */ "rax-text");

var _raxText2 = _interopRequireDefault(_raxText);

var _raxTextinput = __webpack_require__(/*! rax-textinput */ "rax-textinput");

var _raxTextinput2 = _interopRequireDefault(_raxTextinput);

var _raxFindDomNode = __webpack_require__(/*! rax-find-dom-node */ "rax-find-dom-node");

var _raxFindDomNode2 = _interopRequireDefault(_raxFindDomNode);

var _universalEnv = __webpack_require__(/*! universal-env */ "universal-env");

function _interopRequireDefault(obj) { return obj && obj.__esModule ? obj : { default: obj }; }

function _classCallCheck(instance, Constructor) { if (!(instance instanceof Constructor)) { throw new TypeError("Cannot call a class as a function"); } }

function _possibleConstructorReturn(self, call) { if (!self) { throw new ReferenceError("this hasn't been initialised - super() hasn't been called"); } return call && (typeof call === "object" || typeof call === "function") ? call : self; }

function _inherits(subClass, superClass) { if (typeof superClass !== "function" && superClass !== null) { throw new TypeError("Super expression must either be null or a function, not " + typeof superClass); } subClass.prototype = Object.create(superClass && superClass.prototype, { constructor: { value: subClass, enumerable: false, writable: true, configurable: true } }); if (superClass) Object.setPrototypeOf ? Object.setPrototypeOf(subClass, superClass) : subClass.__proto__ = superClass; }

function _toConsumableArray(arr) { if (Array.isArray(arr)) { for (var i = 0, arr2 = Array(arr.length); i < arr.length; i++) { arr2[i] = arr[i]; } return arr2; } else { return Array.from(arr); } } // A page of Rax 1.x as rax-app builds it: components from npm, hooks, context, and errors that stay within bounds.


var modal = __webpack_require__(/*! @weex-module/modal */ "@weex-module/modal");

var Theme = (0, _rax.createContext)({ name: 'light', ink: '#16202c' });
var DARK = { name: 'dark', ink: '#e8ecf1' };

function orders(state, _ref) {
  var type = _ref.type,
      name = _ref.name;

  if (type === 'add') return [].concat(_toConsumableArray(state), [{ name: name, key: state.length }]);
  if (type === 'turn') return state.slice().reverse();
  return state;
}

var Order = (0, _rax.memo)(function (_ref2) {
  var name = _ref2.name;

  var _useContext = (0, _rax.useContext)(Theme),
      ink = _useContext.ink;

  return (0, _rax.createElement)(
    _raxText2.default,
    { className: 'order', style: { color: ink, fontSize: '28rpx' } },
    name
  );
});

var Field = (0, _rax.forwardRef)(function (_ref3, ref) {
  var id = _ref3.id,
      onText = _ref3.onText;

  var _useState = (0, _rax.useState)(''),
      _useState2 = _slicedToArray(_useState, 2),
      value = _useState2[0],
      setValue = _useState2[1];

  var label = (0, _rax.useRef)(null);
  (0, _rax.useImperativeHandle)(ref, function () {
    return { clear: function clear() {
        return setValue('');
      }, kind: function kind() {
        return label.current.type;
      } };
  });
  return (0, _rax.createElement)(
    _raxView2.default,
    null,
    (0, _rax.createElement)(
      'text',
      { ref: label },
      'What do you want?'
    ),
    (0, _rax.createElement)(_raxTextinput2.default, {
      id: id,
      value: value,
      placeholder: 'tea',
      onInput: function onInput(_ref4) {
        var text = _ref4.value;

        setValue(text);
        onText(text);
      }
    })
  );
});

var Shelf = function (_Component) {
  _inherits(Shelf, _Component);

  function Shelf() {
    var _ref5;

    var _temp, _this, _ret;

    _classCallCheck(this, Shelf);

    for (var _len = arguments.length, args = Array(_len), _key = 0; _key < _len; _key++) {
      args[_key] = arguments[_key];
    }

    return _ret = (_temp = (_this = _possibleConstructorReturn(this, (_ref5 = Shelf.__proto__ || Object.getPrototypeOf(Shelf)).call.apply(_ref5, [this].concat(args))), _this), _this.state = { broken: '' }, _this.box = (0, _rax.createRef)(), _temp), _possibleConstructorReturn(_this, _ret);
  }

  _createClass(Shelf, [{
    key: 'componentDidMount',
    value: function componentDidMount() {
      console.log('shelf: ' + (0, _raxFindDomNode2.default)(this).type + ' ' + this.box.current.attr.id);
    }
  }, {
    key: 'componentDidCatch',
    value: function componentDidCatch(error) {
      this.setState({ broken: error.message });
    }
  }, {
    key: 'componentWillUnmount',
    value: function componentWillUnmount() {
      console.log('shelf goes');
    }
  }, {
    key: 'render',
    value: function render() {
      return (0, _rax.createElement)(
        _raxView2.default,
        { ref: this.box, id: 'shelf' },
        this.state.broken ? (0, _rax.createElement)(
          _raxText2.default,
          { id: 'broken' },
          this.state.broken
        ) : this.props.children
      );
    }
  }]);

  return Shelf;
}(_rax.Component);

function Fragile(_ref6) {
  var falls = _ref6.falls;

  if (falls) throw new Error('it fell');
  return (0, _rax.createElement)(
    _raxText2.default,
    null,
    'a vase'
  );
}

function Page() {
  var _useReducer = (0, _rax.useReducer)(orders, []),
      _useReducer2 = _slicedToArray(_useReducer, 2),
      list = _useReducer2[0],
      tell = _useReducer2[1];

  var _useState3 = (0, _rax.useState)({ name: 'light', ink: '#16202c' }),
      _useState4 = _slicedToArray(_useState3, 2),
      theme = _useState4[0],
      setTheme = _useState4[1];

  var _useState5 = (0, _rax.useState)(''),
      _useState6 = _slicedToArray(_useState5, 2),
      text = _useState6[0],
      setText = _useState6[1];

  var _useState7 = (0, _rax.useState)(false),
      _useState8 = _slicedToArray(_useState7, 2),
      falls = _useState8[0],
      setFalls = _useState8[1];

  var _useState9 = (0, _rax.useState)(true),
      _useState10 = _slicedToArray(_useState9, 2),
      open = _useState10[0],
      setOpen = _useState10[1];

  var field = (0, _rax.useRef)(null);
  var total = (0, _rax.useMemo)(function () {
    return list.map(function (order) {
      return order.name;
    }).join(', ');
  }, [list]);

  (0, _rax.useLayoutEffect)(function () {
    console.log('laid out with ' + list.length);
  }, [list]);
  (0, _rax.useEffect)(function () {
    console.log('the field is a ' + field.current.kind());
    return function () {
      return console.log('after ' + list.length);
    };
  }, [list]);

  var add = function add() {
    if (!text) {
      modal.toast({ message: 'say what' });
      return;
    }
    tell({ type: 'add', name: text });
    setText('');
    field.current.clear();
  };

  return (0, _rax.createElement)(
    Theme.Provider,
    { value: theme },
    (0, _rax.createElement)(
      _raxView2.default,
      { className: 'page', style: { width: '750rpx', padding: 20 } },
      (0, _rax.createElement)(
        _raxText2.default,
        { id: 'where' },
        _universalEnv.isWeex ? 'on a phone' : 'elsewhere'
      ),
      (0, _rax.createElement)(Field, { ref: field, id: 'wish', onText: setText }),
      (0, _rax.createElement)(
        _raxView2.default,
        { id: 'add', onClick: add },
        (0, _rax.createElement)(
          _raxText2.default,
          null,
          'add'
        )
      ),
      (0, _rax.createElement)(
        _raxView2.default,
        { id: 'turn', onClick: function onClick() {
            return tell({ type: 'turn' });
          } },
        (0, _rax.createElement)(
          _raxText2.default,
          null,
          'turn'
        )
      ),
      (0, _rax.createElement)(
        _raxView2.default,
        { id: 'dark', onClick: function onClick() {
            return setTheme(DARK);
          } },
        (0, _rax.createElement)(
          _raxText2.default,
          null,
          theme.name
        )
      ),
      (0, _rax.createElement)(
        _raxView2.default,
        { id: 'drop', onClick: function onClick() {
            return setFalls(true);
          } },
        (0, _rax.createElement)(
          _raxText2.default,
          null,
          'drop'
        )
      ),
      (0, _rax.createElement)(
        _raxView2.default,
        { id: 'close', onClick: function onClick() {
            return setOpen(!open);
          } },
        (0, _rax.createElement)(
          _raxText2.default,
          null,
          'close'
        )
      ),
      (0, _rax.createElement)(
        _rax.Fragment,
        null,
        list.map(function (_ref7) {
          var name = _ref7.name,
              key = _ref7.key;
          return (0, _rax.createElement)(Order, { key: key, name: name });
        }),
        (0, _rax.createElement)(
          _raxText2.default,
          { id: 'total' },
          total || 'nothing yet'
        )
      ),
      open ? (0, _rax.createElement)(
        Shelf,
        null,
        (0, _rax.createElement)(Fragile, { falls: falls })
      ) : null
    )
  );
}

(0, _rax.render)((0, _rax.createElement)(Page, null), null, { driver: _driverUniversal2.default });

/***/ }),

/***/ "@weex-module/modal":
/*!*************************************!*\
  !*** external "@weex-module/modal" ***!
  \*************************************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports = require("@weex-module/modal");

/***/ }),

/***/ "driver-universal":
/*!***********************************!*\
  !*** external "driver-universal" ***!
  \***********************************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports = require("driver-universal");

/***/ }),

/***/ "rax":
/*!**********************!*\
  !*** external "rax" ***!
  \**********************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports = require("rax");

/***/ }),

/***/ "rax-find-dom-node":
/*!************************************!*\
  !*** external "rax-find-dom-node" ***!
  \************************************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports = require("rax-find-dom-node");

/***/ }),

/***/ "rax-text":
/*!***************************!*\
  !*** external "rax-text" ***!
  \***************************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports = require("rax-text");

/***/ }),

/***/ "rax-textinput":
/*!********************************!*\
  !*** external "rax-textinput" ***!
  \********************************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports = require("rax-textinput");

/***/ }),

/***/ "rax-view":
/*!***************************!*\
  !*** external "rax-view" ***!
  \***************************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports = require("rax-view");

/***/ }),

/***/ "universal-env":
/*!********************************!*\
  !*** external "universal-env" ***!
  \********************************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports = require("universal-env");

/***/ })

/******/ });
//# sourceMappingURL=rax-form.js.map