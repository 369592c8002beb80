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
/******/ 	return __webpack_require__(__webpack_require__.s = "./src/rax-one.jsx");
/******/ })
/************************************************************************/
/******/ ({

/***/ "./src/rax-one.jsx":
/*!*************************!*\
  !*** ./src/rax-one.jsx ***!
  \*************************/
/*! no static exports found */
/***/ (function(module, exports, __webpack_require__) {

"use strict";


var _slicedToArray = function () { function sliceIterator(arr, i) { var _arr = []; var _n = true; var _d = false; var _e = undefined; try { for (var _i = arr[Symbol.iterator](), _s; !(_n = (_s = _i.next()).done); _n = true) { _arr.push(_s.value); if (i && _arr.length === i) break; } } catch (err) { _d = true; _e = err; } finally { try { if (!_n && _i["return"]) _i["return"](); } finally { if (_d) throw _e; } } return _arr; } return function (arr, i) { if (Array.isArray(arr)) { return arr; } else if (Symbol.iterator in Object(arr)) { return sliceIterator(arr, i); } else { throw new TypeError("Invalid attempt to destructure non-iterable instance"); } }; }(); // A page for Rax 1.x, which is part of the bundle, together with its driver.


var _rax = __webpack_require__(/*! rax */ "rax");

var _driverWeex = __webpack_require__(/*! driver-weex */ "driver-weex");

var DriverWeex = _interopRequireWildcard(_driverWeex);

function _interopRequireWildcard(obj) { if (obj && obj.__esModule) { return obj; } else { var newObj = {}; if (obj != null) { for (var key in obj) { if (Object.prototype.hasOwnProperty.call(obj, key)) newObj[key] = obj[key]; } } newObj.default = obj; return newObj; } }

function Clicks(_ref) {
  var step = _ref.step;

  var _useState = (0, _rax.useState)(0),
      _useState2 = _slicedToArray(_useState, 2),
      count = _useState2[0],
      setCount = _useState2[1];

  var renders = (0, _rax.useRef)(0);
  renders.current++;
  (0, _rax.useEffect)(function () {
    console.log('count is ' + count);
  }, [count]);
  return (0, _rax.createElement)(
    'div',
    { style: { width: '750rpx', flexDirection: 'column' } },
    (0, _rax.createElement)(
      'text',
      { id: 'count', style: { fontSize: '60rpx', color: count > 2 ? '#d64541' : '#16202c' } },
      count
    ),
    (0, _rax.createElement)(
      'div',
      { id: 'more', onClick: function onClick() {
          return setCount(count + step);
        } },
      (0, _rax.createElement)(
        'text',
        null,
        'more'
      )
    ),
    (0, _rax.createElement)(
      'div',
      { id: 'none', onClick: function onClick() {
          return setCount(0);
        } },
      (0, _rax.createElement)(
        'text',
        null,
        'none'
      )
    ),
    count > 2 ? (0, _rax.createElement)(
      'text',
      { id: 'many' },
      'many'
    ) : null,
    (0, _rax.createElement)(
      'text',
      { id: 'renders' },
      renders.current,
      ' renders'
    )
  );
}

(0, _rax.render)((0, _rax.createElement)(Clicks, { step: 2 }), null, { driver: DriverWeex });

/***/ }),

/***/ "driver-weex":
/*!******************************!*\
  !*** external "driver-weex" ***!
  \******************************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports = require("driver-weex");

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
//# sourceMappingURL=rax-one.js.map