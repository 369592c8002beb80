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
/******/ 	return __webpack_require__(__webpack_require__.s = "./src/rax-feed.jsx");
/******/ })
/************************************************************************/
/******/ ({

/***/ "./src/rax-feed.jsx":
/*!**************************!*\
  !*** ./src/rax-feed.jsx ***!
  \**************************/
/*! no static exports found */
/***/ (function(module, exports, __webpack_require__) {

"use strict";


var _extends = Object.assign || function (target) { for (var i = 1; i < arguments.length; i++) { var source = arguments[i]; for (var key in source) { if (Object.prototype.hasOwnProperty.call(source, key)) { target[key] = source[key]; } } } return target; };

var _createClass = function () { function defineProperties(target, props) { for (var i = 0; i < props.length; i++) { var descriptor = props[i]; descriptor.enumerable = descriptor.enumerable || false; descriptor.configurable = true; if ("value" in descriptor) descriptor.writable = true; Object.defineProperty(target, descriptor.key, descriptor); } } return function (Constructor, protoProps, staticProps) { if (protoProps) defineProperties(Constructor.prototype, protoProps); if (staticProps) defineProperties(Constructor, staticProps); return Constructor; }; }();

var _rax = __webpack_require__(/*! rax */ "rax");

function _defineProperty(obj, key, value) { if (key in obj) { Object.defineProperty(obj, key, { value: value, enumerable: true, configurable: true, writable: true }); } else { obj[key] = value; } return obj; }

function _classCallCheck(instance, Constructor) { if (!(instance instanceof Constructor)) { throw new TypeError("Cannot call a class as a function"); } }

function _possibleConstructorReturn(self, call) { if (!self) { throw new ReferenceError("this hasn't been initialised - super() hasn't been called"); } return call && (typeof call === "object" || typeof call === "function") ? call : self; }

function _inherits(subClass, superClass) { if (typeof superClass !== "function" && superClass !== null) { throw new TypeError("Super expression must either be null or a function, not " + typeof superClass); } subClass.prototype = Object.create(superClass && superClass.prototype, { constructor: { value: subClass, enumerable: false, writable: true, configurable: true } }); if (superClass) Object.setPrototypeOf ? Object.setPrototypeOf(subClass, superClass) : subClass.__proto__ = superClass; } // A page for weex-rax-framework: what Rax 0.x and the window around it were used for.


var animation = __webpack_require__(/*! @weex-module/animation */ "@weex-module/animation");
var modal = __webpack_require__(/*! @weex-module/modal */ "@weex-module/modal");

var PAGE = 4;

var Story = function (_Component) {
  _inherits(Story, _Component);

  function Story() {
    _classCallCheck(this, Story);

    return _possibleConstructorReturn(this, (Story.__proto__ || Object.getPrototypeOf(Story)).apply(this, arguments));
  }

  _createClass(Story, [{
    key: 'componentWillReceiveProps',
    value: function componentWillReceiveProps(_ref) {
      var seen = _ref.seen;

      if (seen !== this.props.seen) console.log(this.props.title + ' is seen');
    }
  }, {
    key: 'componentWillUnmount',
    value: function componentWillUnmount() {
      console.log(this.props.title + ' goes');
    }
  }, {
    key: 'render',
    value: function render() {
      var _props = this.props,
          title = _props.title,
          seen = _props.seen,
          onSeen = _props.onSeen;

      return (0, _rax.createElement)(
        'cell',
        { onClick: onSeen, append: 'tree' },
        (0, _rax.createElement)(
          'text',
          { style: { color: this.context.colour, fontSize: '32rem' } },
          seen ? title + ', seen' : title
        )
      );
    }
  }]);

  return Story;
}(_rax.Component);

Story.contextTypes = { colour: _rax.PropTypes.string };


var Head = function Head(_ref2) {
  var count = _ref2.count;
  return (0, _rax.createElement)(
    'header',
    null,
    (0, _rax.createElement)(
      'text',
      { id: 'head' },
      count,
      ' stories'
    )
  );
};

var Feed = function (_Component2) {
  _inherits(Feed, _Component2);

  function Feed() {
    var _ref3;

    var _temp, _this2, _ret;

    _classCallCheck(this, Feed);

    for (var _len = arguments.length, args = Array(_len), _key = 0; _key < _len; _key++) {
      args[_key] = arguments[_key];
    }

    return _ret = (_temp = (_this2 = _possibleConstructorReturn(this, (_ref3 = Feed.__proto__ || Object.getPrototypeOf(Feed)).call.apply(_ref3, [this].concat(args))), _this2), _this2.state = { stories: _this2.page(_this2.props.first), seen: {}, colour: 'black', beats: 0, shown: 'not yet' }, _this2.more = function () {
      return _this2.setState(function (_ref4) {
        var stories = _ref4.stories;
        return { stories: stories.concat(_this2.page(stories.length + 1)) };
      });
    }, _this2.fade = function () {
      return animation.transition((0, _rax.findDOMNode)(_this2.refs.list).ref, { styles: { opacity: '0.5' }, duration: 100 }, function () {
        return modal.toast({ message: 'faded' });
      });
    }, _this2.mark = function () {
      return (0, _rax.setNativeProps)(_this2.refs.list, { style: { backgroundColor: 'yellow' }, marked: true });
    }, _this2.first = function () {
      return _this2.setState({ stories: _this2.state.stories.slice(1) });
    }, _temp), _possibleConstructorReturn(_this2, _ret);
  }

  _createClass(Feed, [{
    key: 'getChildContext',
    value: function getChildContext() {
      return { colour: this.state.colour };
    }
  }, {
    key: 'componentWillMount',
    value: function componentWillMount() {
      var _this3 = this;

      document.addEventListener('visibilitychange', function () {
        return _this3.setState({ shown: document.visibilityState });
      });
    }
  }, {
    key: 'componentDidMount',
    value: function componentDidMount() {
      var _this4 = this;

      this.beat = setInterval(function () {
        _this4.setState({ beats: _this4.state.beats + 1 });
        if (_this4.state.beats === 3) clearInterval(_this4.beat);
      }, 100);
      requestAnimationFrame(function () {
        return console.log('a frame of ' + (0, _rax.findDOMNode)(_this4.refs.list).type);
      });
      setTimeout(function () {
        return _this4.setState({ colour: 'navy' });
      }, 50);
    }
  }, {
    key: 'page',
    value: function page(first) {
      return Array.from({ length: PAGE }, function (_, index) {
        return 'story ' + (first + index);
      });
    }
  }, {
    key: 'render',
    value: function render() {
      var _this5 = this;

      var _state = this.state,
          stories = _state.stories,
          seen = _state.seen,
          beats = _state.beats,
          shown = _state.shown;

      return (0, _rax.createElement)(
        'div',
        { style: { width: '750rem', flex: 1 } },
        (0, _rax.createElement)(
          'text',
          { id: 'beats' },
          beats
        ),
        (0, _rax.createElement)(
          'text',
          { id: 'shown' },
          shown
        ),
        (0, _rax.createElement)(
          'div',
          { id: 'fade', onClick: this.fade },
          (0, _rax.createElement)(
            'text',
            null,
            'fade'
          )
        ),
        (0, _rax.createElement)(
          'div',
          { id: 'mark', onClick: this.mark },
          (0, _rax.createElement)(
            'text',
            null,
            'mark'
          )
        ),
        (0, _rax.createElement)(
          'div',
          { id: 'first', onClick: this.first },
          (0, _rax.createElement)(
            'text',
            null,
            'take the first away'
          )
        ),
        (0, _rax.createElement)(
          'list',
          { ref: 'list', id: 'list', loadmoreoffset: 50, onLoadmore: this.more },
          (0, _rax.createElement)(Head, { count: stories.length }),
          stories.map(function (title) {
            return (0, _rax.createElement)(Story, {
              key: title,
              title: title,
              seen: !!seen[title],
              onSeen: function onSeen() {
                return _this5.setState({ seen: _extends({}, seen, _defineProperty({}, title, true)) });
              }
            });
          })
        )
      );
    }
  }]);

  return Feed;
}(_rax.Component);

Feed.childContextTypes = { colour: _rax.PropTypes.string };
Feed.defaultProps = { first: 1 };


(0, _rax.render)((0, _rax.createElement)(Feed, { first: 1 }));

/***/ }),

/***/ "@weex-module/animation":
/*!*****************************************!*\
  !*** external "@weex-module/animation" ***!
  \*****************************************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports = require("@weex-module/animation");

/***/ }),

/***/ "@weex-module/modal":
/*!*************************************!*\
  !*** external "@weex-module/modal" ***!
  \*************************************/
/*! no static exports found */
/***/ (function(module, exports) {

module.exports = require("@weex-module/modal");

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
//# sourceMappingURL=rax-feed.js.map