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

/***/ "./node_modules/@uni/env/es/index.js":
/*!*******************************************!*\
  !*** ./node_modules/@uni/env/es/index.js ***!
  \*******************************************/
/*! exports provided: isWeb, isNode, isWeex, isKraken, isMiniApp, isByteDanceMicroApp, isBaiduSmartProgram, isKuaiShouMiniProgram, isWeChatMiniProgram, isQuickApp, isPHA, isFRM, isWindVane, default */
/***/ (function(module, __webpack_exports__, __webpack_require__) {

"use strict";
__webpack_require__.r(__webpack_exports__);
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "isWeb", function() { return isWeb; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "isNode", function() { return isNode; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "isWeex", function() { return isWeex; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "isKraken", function() { return isKraken; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "isMiniApp", function() { return isMiniApp; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "isByteDanceMicroApp", function() { return isByteDanceMicroApp; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "isBaiduSmartProgram", function() { return isBaiduSmartProgram; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "isKuaiShouMiniProgram", function() { return isKuaiShouMiniProgram; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "isWeChatMiniProgram", function() { return isWeChatMiniProgram; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "isQuickApp", function() { return isQuickApp; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "isPHA", function() { return isPHA; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "isFRM", function() { return isFRM; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "isWindVane", function() { return isWindVane; });
var isWeb = typeof window !== 'undefined' && 'onload' in window;
var isNode = typeof process !== 'undefined' && !!(process.versions && process.versions.node);
var isWeex = typeof WXEnvironment !== 'undefined' && WXEnvironment.platform !== 'Web';
var isKraken = typeof __kraken__ !== 'undefined';
var isMiniApp = typeof my !== 'undefined' && my !== null && typeof my.alert !== 'undefined';
var isByteDanceMicroApp = typeof tt !== 'undefined' && tt !== null && typeof tt.showToast !== 'undefined';
var isBaiduSmartProgram = typeof swan !== 'undefined' && swan !== null && typeof swan.showToast !== 'undefined';
var isKuaiShouMiniProgram = typeof ks !== 'undefined' && ks !== null && typeof ks.showToast !== 'undefined';
// In wechat mini program, wx.login is a function
// In wechat mini propgram webview, there is no wx.login, but exist wx.miniProgram
// In bytedance maicro app, there is wx variable.
// In kuaishou mini program, there is wx variable.
var isWeChatMiniProgram = !isByteDanceMicroApp && typeof wx !== 'undefined' && wx !== null && (typeof wx.request !== 'undefined' || typeof wx.miniProgram !== 'undefined');
var isQuickApp = typeof global !== 'undefined' && global !== null && typeof global.callNative !== 'undefined' && !isWeex;
var isPHA = isWeb && typeof pha === 'object';
var isFRM = isMiniApp && isWeb && my.isFRM;

// WindVane.call is a function while page importing windvane.js
var ua = typeof navigator === 'object' ? navigator.userAgent || navigator.swuserAgent : '';
var isWindVane = /.+AliApp\((\w+)\/((?:\d+\.)+\d+)\).* .*(WindVane)(?:\/((?:\d+\.)+\d+))?.*/.test(ua) && isWeb && typeof WindVane !== 'undefined' && typeof WindVane.call !== 'undefined';
/* harmony default export */ __webpack_exports__["default"] = ({
  isWeb: isWeb,
  isNode: isNode,
  isWeex: isWeex,
  isKraken: isKraken,
  isMiniApp: isMiniApp,
  isByteDanceMicroApp: isByteDanceMicroApp,
  isBaiduSmartProgram: isBaiduSmartProgram,
  isKuaiShouMiniProgram: isKuaiShouMiniProgram,
  isWeChatMiniProgram: isWeChatMiniProgram,
  isQuickApp: isQuickApp,
  isPHA: isPHA,
  isWindVane: isWindVane,
  isFRM: isFRM
});

/***/ }),

/***/ "./node_modules/driver-dom/es/index.js":
/*!*********************************************!*\
  !*** ./node_modules/driver-dom/es/index.js ***!
  \*********************************************/
/*! exports provided: setTagNamePrefix, createBody, createEmpty, createText, updateText, createElement, appendChild, removeChild, replaceChild, insertAfter, insertBefore, addEventListener, removeEventListener, removeAttribute, setAttribute, setStyle, beforeRender, afterRender, removeChildren, setViewportWidth, setUnitPrecision */
/***/ (function(module, __webpack_exports__, __webpack_require__) {

"use strict";
__webpack_require__.r(__webpack_exports__);
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "setTagNamePrefix", function() { return setTagNamePrefix; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "createBody", function() { return createBody; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "createEmpty", function() { return createEmpty; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "createText", function() { return createText; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "updateText", function() { return updateText; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "createElement", function() { return createElement; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "appendChild", function() { return appendChild; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "removeChild", function() { return removeChild; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "replaceChild", function() { return replaceChild; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "insertAfter", function() { return insertAfter; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "insertBefore", function() { return insertBefore; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "addEventListener", function() { return addEventListener; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "removeEventListener", function() { return removeEventListener; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "removeAttribute", function() { return removeAttribute; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "setAttribute", function() { return setAttribute; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "setStyle", function() { return setStyle; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "beforeRender", function() { return beforeRender; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "afterRender", function() { return afterRender; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "removeChildren", function() { return removeChildren; });
/* harmony import */ var style_unit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(/*! style-unit */ "./node_modules/style-unit/es/index.js");
/* harmony reexport (safe) */ __webpack_require__.d(__webpack_exports__, "setViewportWidth", function() { return style_unit__WEBPACK_IMPORTED_MODULE_0__["setViewportWidth"]; });

/* harmony reexport (safe) */ __webpack_require__.d(__webpack_exports__, "setUnitPrecision", function() { return style_unit__WEBPACK_IMPORTED_MODULE_0__["setUnitPrecision"]; });

/* harmony import */ var _warning__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(/*! ./warning */ "./node_modules/driver-dom/es/warning.js");
/**
 * Driver for Web DOM
 **/

 // opacity -> opa
// fontWeight -> ntw
// lineHeight|lineClamp -> ne[ch]
// flex|flexGrow|flexPositive|flexShrink|flexNegative|boxFlex|boxFlexGroup|zIndex -> ex(?:s|g|n|p|$)
// order -> ^ord
// zoom -> zoo
// gridArea|gridRow|gridRowEnd|gridRowSpan|gridRowStart|gridColumn|gridColumnEnd|gridColumnSpan|gridColumnStart -> grid
// columnCount -> mnc
// tabSize -> bs
// orphans -> orp
// windows -> ows
// animationIterationCount -> onit
// borderImageOutset|borderImageSlice|borderImageWidth -> erim

var NON_DIMENSIONAL_REG = /opa|ntw|ne[ch]|ex(?:s|g|n|p|$)|^ord|zoo|grid|orp|ows|mnc|^columns$|bs|erim|onit/i;
var EVENT_PREFIX_REG = /^on[A-Z]/;
var DANGEROUSLY_SET_INNER_HTML = 'dangerouslySetInnerHTML';
var HTML = '__html';
var INNER_HTML = 'innerHTML';
var CLASS_NAME = 'className';
var CLASS = 'class';
var STYLE = 'style';
var CHILDREN = 'children';
var TEXT_CONTENT_ATTR = 'textContent';
var CREATE_ELEMENT = 'createElement';
var CREATE_COMMENT = 'createComment';
var CREATE_TEXT_NODE = 'createTextNode';
var SET_ATTRIBUTE = 'setAttribute';
var REMOVE_ATTRIBUTE = 'removeAttribute';
var SVG_NS = 'http://www.w3.org/2000/svg';
var TEXT_NODE = 3;
var COMMENT_NODE = 8;
var TEXT_SPLIT_COMMENT = '|';
var EMPTY = '';
var HYDRATION_INDEX = '__i';
var HYDRATION_APPEND = '__a';
var WITH_INNERHTML = '__h';

var __DEV__ = "development" !== 'production';

var tagNamePrefix = EMPTY; // Flag indicating if the diff is currently within an SVG

var isSVGMode = false;
var isHydrating = false;
/**
 * Camelize CSS property.
 * Vendor prefixes should begin with a capital letter.
 * For example:
 * background-color -> backgroundColor
 * -webkit-transition -> webkitTransition
 */

var camelizeStyleName = Object(style_unit__WEBPACK_IMPORTED_MODULE_0__["cached"])(function (name) {
  return name.replace(/-([a-z])/gi, function (s, g) {
    return g.toUpperCase();
  });
});
var isDimensionalProp = Object(style_unit__WEBPACK_IMPORTED_MODULE_0__["cached"])(function (prop) {
  return !NON_DIMENSIONAL_REG.test(prop);
});
var isEventProp = Object(style_unit__WEBPACK_IMPORTED_MODULE_0__["cached"])(function (prop) {
  return EVENT_PREFIX_REG.test(prop);
});
function setTagNamePrefix(prefix) {
  tagNamePrefix = prefix;
}
function createBody() {
  return document.body;
}
function createEmpty(component) {
  var parent = component._parent;
  var node;

  if (isHydrating) {
    var hydrationChild = findHydrationChild(parent);

    if (hydrationChild) {
      if (hydrationChild.nodeType === COMMENT_NODE) {
        return hydrationChild;
      } else {
        node = document[CREATE_COMMENT](EMPTY);
        replaceChild(node, hydrationChild, parent);
      }
    } else {
      node = document[CREATE_COMMENT](EMPTY);
      node[HYDRATION_APPEND] = true;
    }
  } else {
    node = document[CREATE_COMMENT](EMPTY);
  }

  return node;
}
function createText(text, component) {
  var parent = component._parent;
  var node;

  if (isHydrating) {
    var hydrationChild = findHydrationChild(parent);

    if (hydrationChild) {
      if (hydrationChild.nodeType === TEXT_NODE) {
        if (text !== hydrationChild[TEXT_CONTENT_ATTR]) {
          hydrationChild[TEXT_CONTENT_ATTR] = text;
        }

        return hydrationChild;
      } else {
        node = document[CREATE_TEXT_NODE](text);
        replaceChild(node, hydrationChild, parent);
      }
    } else {
      node = document[CREATE_TEXT_NODE](text);
      node[HYDRATION_APPEND] = true;
    }
  } else {
    node = document[CREATE_TEXT_NODE](text);
  }

  return node;
}
function updateText(node, text) {
  node[TEXT_CONTENT_ATTR] = text;
}

function findHydrationChild(parent) {
  var childNodes = parent.childNodes;

  if (parent[HYDRATION_INDEX] == null) {
    parent[HYDRATION_INDEX] = 0;
  }

  var child = childNodes[parent[HYDRATION_INDEX]++]; // If child is an comment node for spliting text node, use the next node.

  if (child && child.nodeType === COMMENT_NODE && child.data === TEXT_SPLIT_COMMENT) {
    return childNodes[parent[HYDRATION_INDEX]++];
  } else {
    return child;
  }
}
/**
 * @param {string} type node type
 * @param {object} props elemement properties
 * @param {object} component component instance
 * @param {boolean} __shouldConvertUnitlessToRpx should add unit when missing
 */


function createElement(type, props, component, __shouldConvertUnitlessToRpx) {
  var parent = component._parent;
  isSVGMode = type === 'svg' || parent && parent.namespaceURI === SVG_NS;
  var node;
  var hydrationChild = null;

  function createNode() {
    if (isSVGMode) {
      node = document.createElementNS(SVG_NS, type);
    } else if (tagNamePrefix) {
      var _tagNamePrefix = typeof _tagNamePrefix === 'function' ? _tagNamePrefix(type) : _tagNamePrefix;

      node = document[CREATE_ELEMENT](_tagNamePrefix + type);
    } else {
      node = document[CREATE_ELEMENT](type);
    }
  }

  if (isHydrating) {
    hydrationChild = findHydrationChild(parent);

    if (hydrationChild) {
      if (type === hydrationChild.nodeName.toLowerCase()) {
        for (var attributes = hydrationChild.attributes, i = attributes.length; i--;) {
          var attribute = attributes[i];
          var attributeName = attribute.name;
          var propValue = props[attributeName];

          if ( // The class or className prop all not in props
          attributeName === CLASS && props[CLASS_NAME] == null && propValue == null || // The style prop is empty object or not in props
          attributeName === STYLE && (propValue == null || Object.keys(propValue).length === 0) || // Remove rendered node attribute that not existed
          attributeName !== CLASS && attributeName !== STYLE && propValue == null) {
            hydrationChild[REMOVE_ATTRIBUTE](attributeName);
            continue;
          }

          if (attributeName === STYLE) {
            // Remove invalid style prop, and direct reset style to child avoid diff style
            // Set style to empty will change the index of style, so here need to traverse style backwards
            for (var l = hydrationChild.style.length; 0 < l; l--) {
              // Prop name get from node style is hyphenated, eg: background-color
              var stylePropName = hydrationChild.style[l - 1]; // Style with webkit prefix, will cause stylePropName be undefined in iOS 10.1 and 10.2.
              // Eg. when set transition-timing-function to be empty, it will also delete -webkit-transition-timing-function.

              if (stylePropName) {
                var camelizedStyleName = camelizeStyleName(stylePropName);

                if (propValue[camelizedStyleName] == null) {
                  hydrationChild.style[camelizedStyleName] = EMPTY;
                }
              }
            }
          }
        }

        node = hydrationChild;
      } else {
        createNode();
        replaceChild(node, hydrationChild, parent);

        if (__DEV__) {
          Object(_warning__WEBPACK_IMPORTED_MODULE_1__["warnForReplacedHydratebleElement"])(parent, node, hydrationChild);
        }
      }
    } else {
      createNode();
      node[HYDRATION_APPEND] = true;

      if (__DEV__) {
        Object(_warning__WEBPACK_IMPORTED_MODULE_1__["warnForInsertedHydratedElement"])(parent, node);
      }
    }
  } else {
    createNode();
  }

  for (var prop in props) {
    var value = props[prop];
    if (prop === CHILDREN) continue;

    if (value != null) {
      if (prop === STYLE) {
        setStyle(node, value, __shouldConvertUnitlessToRpx);
      } else if (isEventProp(prop)) {
        addEventListener(node, prop.slice(2).toLowerCase(), value, component);
      } else {
        setAttribute(node, prop, value, isSVGMode);
      }
    }
  }

  return node;
}
function appendChild(node, parent) {
  if (!isHydrating || node[HYDRATION_APPEND]) {
    return parent.appendChild(node);
  }
}
function removeChild(node, parent) {
  parent = parent || node.parentNode; // Maybe has been removed when remove child

  if (parent) {
    parent.removeChild(node);
  }
}
function replaceChild(newChild, oldChild, parent) {
  parent = parent || oldChild.parentNode;
  parent.replaceChild(newChild, oldChild);
}
function insertAfter(node, after, parent) {
  parent = parent || after.parentNode;
  var nextSibling = after.nextSibling;

  if (nextSibling) {
    // Performance improve when node has been existed before nextSibling
    if (nextSibling !== node) {
      insertBefore(node, nextSibling, parent);
    }
  } else {
    appendChild(node, parent);
  }
}
function insertBefore(node, before, parent) {
  parent = parent || before.parentNode;
  parent.insertBefore(node, before);
}
function addEventListener(node, eventName, eventHandler) {
  return node.addEventListener(eventName, eventHandler);
}
function removeEventListener(node, eventName, eventHandler) {
  return node.removeEventListener(eventName, eventHandler);
}
function removeAttribute(node, propKey) {
  if (propKey === DANGEROUSLY_SET_INNER_HTML) {
    return node[INNER_HTML] = null;
  }

  if (propKey === CLASS_NAME) propKey = CLASS;

  if (propKey in node) {
    try {
      // Some node property is readonly when in strict mode
      node[propKey] = null;
    } catch (e) {}
  }

  node[REMOVE_ATTRIBUTE](propKey);
}
function setAttribute(node, propKey, propValue, isSvg) {
  if (propKey === DANGEROUSLY_SET_INNER_HTML) {
    // For reduce innerHTML operation to improve performance.
    if (node[INNER_HTML] !== propValue[HTML]) {
      node[INNER_HTML] = propValue[HTML];
    }

    node[WITH_INNERHTML] = true;
    return;
  }

  if (propKey === CLASS_NAME) propKey = CLASS; // Prop for svg can only be set by attribute

  if (!isSvg && propKey in node) {
    try {
      // Some node property is readonly when in strict mode
      node[propKey] = propValue;
    } catch (e) {
      node[SET_ATTRIBUTE](propKey, propValue);
    }
  } else {
    node[SET_ATTRIBUTE](propKey, propValue);
  }
}
/**
 * @param {object} node target node
 * @param {object} style target node style value
 * @param {boolean} __shouldConvertUnitlessToRpx
 */

function setStyle(node, style, __shouldConvertUnitlessToRpx) {
  for (var prop in style) {
    var value = style[prop];
    var convertedValue = void 0;

    if (typeof value === 'number' && isDimensionalProp(prop)) {
      if (__shouldConvertUnitlessToRpx) {
        convertedValue = value + 'rpx'; // Transfrom rpx to vw

        convertedValue = Object(style_unit__WEBPACK_IMPORTED_MODULE_0__["convertUnit"])(convertedValue);
      } else {
        convertedValue = value + 'px';
      }
    } else {
      convertedValue = Object(style_unit__WEBPACK_IMPORTED_MODULE_0__["convertUnit"])(value);
    } // Support CSS custom properties (variables) like { --main-color: "black" }


    if (prop[0] === '-' && prop[1] === '-') {
      // reference: https://developer.mozilla.org/en-US/docs/Web/API/CSSStyleDeclaration/setProperty.
      // style.setProperty do not support Camel-Case style properties.
      node.style.setProperty(prop, convertedValue);
    } else {
      node.style[prop] = convertedValue;
    }
  }
}
function beforeRender(_ref) {
  var hydrate = _ref.hydrate;

  // Nested render may reset `isHydrating`, `recolectHydrationChild` will not work correctly after render.
  if (isHydrating && !hydrate) {
    if (__DEV__) {
      throw new Error('Nested render is not allowed when hydrating. ' + 'If necessary, trigger render in useEffect.');
    } else {
      throw new Error('Nested render found.');
    }
  }

  isHydrating = hydrate;
}

function recolectHydrationChild(hydrationParent) {
  // Should not to compare node with dangerouslySetInnerHTML because vdomLength is alway 0
  if (hydrationParent[WITH_INNERHTML]) {
    return;
  }

  var nativeLength = hydrationParent.childNodes.length;
  var vdomLength = hydrationParent[HYDRATION_INDEX] || 0;

  if (nativeLength - vdomLength > 0) {
    for (var i = nativeLength - 1; i >= vdomLength; i--) {
      if (__DEV__) {
        Object(_warning__WEBPACK_IMPORTED_MODULE_1__["warnForDeletedHydratableElement"])(hydrationParent, hydrationParent.childNodes[i]);
      }

      hydrationParent.removeChild(hydrationParent.childNodes[i]);
    }
  }

  for (var j = hydrationParent.childNodes.length - 1; j >= 0; j--) {
    recolectHydrationChild(hydrationParent.childNodes[j]);
  }
}

function afterRender(_ref2) {
  var container = _ref2.container;

  if (isHydrating) {
    // Remove native node when more then vdom node
    recolectHydrationChild(container);
    isHydrating = false;
  }
}
/**
 * Remove all children from node.
 * @NOTE: Optimization at web.
 */

function removeChildren(node) {
  node.textContent = EMPTY;
}


/***/ }),

/***/ "./node_modules/driver-dom/es/warning.js":
/*!***********************************************!*\
  !*** ./node_modules/driver-dom/es/warning.js ***!
  \***********************************************/
/*! exports provided: warnForReplacedHydratebleElement, warnForDeletedHydratableElement, warnForInsertedHydratedElement, warning */
/***/ (function(module, __webpack_exports__, __webpack_require__) {

"use strict";
__webpack_require__.r(__webpack_exports__);
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "warnForReplacedHydratebleElement", function() { return warnForReplacedHydratebleElement; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "warnForDeletedHydratableElement", function() { return warnForDeletedHydratableElement; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "warnForInsertedHydratedElement", function() { return warnForInsertedHydratedElement; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "warning", function() { return warning; });
var didWarnInvalidHydration = false;

var __DEV__ = "development" !== 'production';

function warnForReplacedHydratebleElement(parentNode, clientNode, serverNode) {
  if (__DEV__) {
    if (didWarnInvalidHydration) {
      return;
    } // should not warn for replace comment, bescause it may be a placeholder from server


    if (serverNode.nodeType === 8) {
      return;
    }

    didWarnInvalidHydration = true;
    warning('Expected server HTML to contain a matching %s in %s, but got %s.', getNodeName(clientNode), getNodeName(parentNode), getNodeName(serverNode));
  }
}
function warnForDeletedHydratableElement(parentNode, child) {
  if (__DEV__) {
    if (didWarnInvalidHydration) {
      return;
    }

    didWarnInvalidHydration = true;
    warning('Did not expect server HTML to contain a %s in %s.', getNodeName(child), getNodeName(parentNode));
  }
}
function warnForInsertedHydratedElement(parentNode, node) {
  if (__DEV__) {
    if (didWarnInvalidHydration) {
      return;
    }

    didWarnInvalidHydration = true;
    warning('Expected server HTML to contain a matching %s in %s.', getNodeName(node), getNodeName(parentNode));
  }
}
/**
 * Concat tagName、 id and class info to help locate a node
 * @param {*} node HTMLElement
 * @returns {string} for example: <div#home.rax-view.home>
 */

function getNodeName(node) {
  // text node don`t have tagName
  if (!node.tagName) {
    return node.nodeName;
  }

  var name = node.tagName.toLowerCase();
  var id = node.id ? '#' + node.id : '';
  var classStr = node.className || '';
  var classList = classStr.split(' ').map(function (className) {
    return className ? '.' + className : '';
  });
  return "<" + name + id + classList.join('') + ">";
}

var warning = function warning() {};

if (true) {
  warning = function warning(template) {
    for (var _len = arguments.length, args = new Array(_len > 1 ? _len - 1 : 0), _key = 1; _key < _len; _key++) {
      args[_key - 1] = arguments[_key];
    }

    if (typeof console !== 'undefined') {
      var argsWithFormat = args.map(function (item) {
        return '' + item;
      });
      argsWithFormat.unshift('Warning: ' + template); // Don't use spread (or .apply) directly because it breaks IE9

      Function.prototype.apply.call(console.error, console, argsWithFormat);
    } // For works in DevTools when enable `Pause on caught exceptions`
    // that can find the component where caused this warning


    try {
      var argIndex = 0;
      var message = 'Warning: ' + template.replace(/%s/g, function () {
        return args[argIndex++];
      });
      throw new Error(message);
    } catch (e) {}
  };
}

/***/ }),

/***/ "./node_modules/driver-weex/es/index.js":
/*!**********************************************!*\
  !*** ./node_modules/driver-weex/es/index.js ***!
  \**********************************************/
/*! exports provided: getElementById, createBody, createComment, createEmpty, createText, updateText, createElement, appendChild, removeChild, replaceChild, insertAfter, insertBefore, addEventListener, removeEventListener, removeAttribute, setAttribute, setStyle, beforeRender, afterRender */
/***/ (function(module, __webpack_exports__, __webpack_require__) {

"use strict";
__webpack_require__.r(__webpack_exports__);
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "getElementById", function() { return getElementById; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "createBody", function() { return createBody; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "createComment", function() { return createComment; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "createEmpty", function() { return createEmpty; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "createText", function() { return createText; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "updateText", function() { return updateText; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "createElement", function() { return createElement; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "appendChild", function() { return appendChild; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "removeChild", function() { return removeChild; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "replaceChild", function() { return replaceChild; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "insertAfter", function() { return insertAfter; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "insertBefore", function() { return insertBefore; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "addEventListener", function() { return addEventListener; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "removeEventListener", function() { return removeEventListener; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "removeAttribute", function() { return removeAttribute; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "setAttribute", function() { return setAttribute; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "setStyle", function() { return setStyle; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "beforeRender", function() { return beforeRender; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "afterRender", function() { return afterRender; });
/* harmony import */ var style_unit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(/*! style-unit */ "./node_modules/style-unit/es/index.js");
/* harmony import */ var driver_dom__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(/*! driver-dom */ "./node_modules/driver-dom/es/index.js");

 // Use driver-dom in Weex V2

/* global __weex_v2__ */

var isWeexV2 = typeof __weex_v2__ === 'object';
var STYLE = 'style';
var ID = 'id';
var TEXT = 'text';
var CHILDREN = 'children';
var EVENT_PREFIX_REGEXP = /^on[A-Z]/;
var ARIA_PREFIX_REGEXP = /^aria-/;
var HYPHEN_REGEXP = /\-(\w)/;
var EMPTY = '';

function updateWeexTextValue(node) {
  var value = node.children.map(function (child) {
    // Comment node type
    return child.nodeType === 8 ? child.value : EMPTY;
  }).join(EMPTY);
  node.setAttr('value', value);
}

var nodeMaps = {};
/* global __weex_document__ */

var weexDocument = typeof __weex_document__ === 'object' ? __weex_document__ : typeof document === 'object' ? document : null;
function getElementById(id) {
  if (isWeexV2) {
    return document.getElementById(id);
  }

  return nodeMaps[id];
}
function createBody(type, props) {
  if (isWeexV2) {
    return driver_dom__WEBPACK_IMPORTED_MODULE_1__["createBody"]();
  }

  if (weexDocument.body) {
    return weexDocument.body;
  }

  var documentElement = weexDocument.documentElement;
  var body = weexDocument.createBody(type, props);
  documentElement.appendChild(body);
  return body;
}
function createComment(content) {
  return weexDocument.createComment(content);
}
function createEmpty(component) {
  if (isWeexV2) {
    return driver_dom__WEBPACK_IMPORTED_MODULE_1__["createEmpty"](component);
  }

  return createComment(EMPTY);
}
function createText(text, component) {
  if (isWeexV2) {
    return driver_dom__WEBPACK_IMPORTED_MODULE_1__["createText"](text, component);
  } // Use comment node type mock text node


  return createComment(text);
}
function updateText(node, text) {
  if (isWeexV2) {
    return driver_dom__WEBPACK_IMPORTED_MODULE_1__["updateText"](node, text);
  }

  node.value = text;
  updateWeexTextValue(node.parentNode);
}
function createElement(type, props, component) {
  if (isWeexV2) {
    return driver_dom__WEBPACK_IMPORTED_MODULE_1__["createElement"](type, props, component, true);
  }

  var style = {};
  props = props || {};
  var originStyle = props.style;

  if (originStyle) {
    for (var prop in originStyle) {
      style[prop] = Object(style_unit__WEBPACK_IMPORTED_MODULE_0__["convertUnit"])(originStyle[prop], prop);
    }
  }

  var node = weexDocument.createElement(type, {
    style: style
  });

  for (var _prop in props) {
    var value = props[_prop];

    if (_prop === CHILDREN) {
      continue;
    }

    if (value != null) {
      if (_prop === STYLE) {
        continue;
      } else if (EVENT_PREFIX_REGEXP.test(_prop)) {
        var eventName = _prop.slice(2).toLowerCase();

        addEventListener(node, eventName, value, props);
      } else {
        setAttribute(node, _prop, value);
      }
    }
  }

  return node;
}
function appendChild(node, parent) {
  if (isWeexV2) {
    return driver_dom__WEBPACK_IMPORTED_MODULE_1__["appendChild"](node, parent);
  }

  parent.appendChild(node);

  if (parent.type === TEXT) {
    updateWeexTextValue(parent);
  }
}
function removeChild(node, parent) {
  if (isWeexV2) {
    return driver_dom__WEBPACK_IMPORTED_MODULE_1__["removeChild"](node, parent);
  }

  parent = parent || node.parentNode;
  var id = node.attr && node.attr[ID];

  if (id != null) {
    nodeMaps[id] = null;
  }

  parent.removeChild(node);

  if (parent.type === TEXT) {
    updateWeexTextValue(parent);
  }
}
function replaceChild(newChild, oldChild, parent) {
  if (isWeexV2) {
    return driver_dom__WEBPACK_IMPORTED_MODULE_1__["replaceChild"](newChild, oldChild, parent);
  }

  parent = parent || oldChild.parentNode;
  var previousSibling = oldChild.previousSibling;
  var nextSibling = oldChild.nextSibling;
  removeChild(oldChild, parent);

  if (previousSibling) {
    insertAfter(newChild, previousSibling, parent);
  } else if (nextSibling) {
    insertBefore(newChild, nextSibling, parent);
  } else {
    appendChild(newChild, parent);
  }
}
function insertAfter(node, after, parent) {
  if (isWeexV2) {
    return driver_dom__WEBPACK_IMPORTED_MODULE_1__["insertAfter"](node, after, parent);
  }

  parent = parent || after.parentNode;
  parent.insertAfter(node, after);

  if (parent.type === TEXT) {
    updateWeexTextValue(parent);
  }
}
function insertBefore(node, before, parent) {
  if (isWeexV2) {
    return driver_dom__WEBPACK_IMPORTED_MODULE_1__["insertBefore"](node, before, parent);
  }

  parent = parent || before.parentNode;
  parent.insertBefore(node, before);

  if (parent.type === TEXT) {
    updateWeexTextValue(parent);
  }
}
function addEventListener(node, eventName, eventHandler, props) {
  if (isWeexV2) {
    return driver_dom__WEBPACK_IMPORTED_MODULE_1__["addEventListener"](node, eventName, eventHandler);
  } // https://github.com/apache/incubator-weex/blob/master/runtime/vdom/Element.js#L421


  var params = props[eventName + 'EventParams'];
  return node.addEvent(eventName, eventHandler, params);
}
function removeEventListener(node, eventName, eventHandler) {
  if (isWeexV2) {
    return driver_dom__WEBPACK_IMPORTED_MODULE_1__["removeEventListener"](node, eventName, eventHandler);
  }

  return node.removeEvent(eventName, eventHandler);
}
function removeAttribute(node, propKey, propValue) {
  if (isWeexV2) {
    return driver_dom__WEBPACK_IMPORTED_MODULE_1__["removeAttribute"](node, propKey);
  }

  if (propKey == ID) {
    nodeMaps[propValue] = null;
  } // Weex native will crash when pass null value


  return node.setAttr(propKey, undefined, false);
}
function setAttribute(node, propKey, propValue, isSvg) {
  if (isWeexV2) {
    return driver_dom__WEBPACK_IMPORTED_MODULE_1__["setAttribute"](node, propKey, propValue, isSvg);
  }

  if (propKey == ID) {
    nodeMaps[propValue] = node;
  } // Weex only support `ariaLabel` format, convert `aria-label` format to camelcase


  if (ARIA_PREFIX_REGEXP.test(propKey)) {
    propKey = propKey.replace(HYPHEN_REGEXP, function (m, p) {
      return p.toUpperCase();
    });
  }

  return node.setAttr(propKey, propValue, false);
}
function setStyle(node, style) {
  if (isWeexV2) {
    return driver_dom__WEBPACK_IMPORTED_MODULE_1__["setStyle"](node, style, true);
  }

  for (var prop in style) {
    // Translate `rpx` to weex `px`
    style[prop] = Object(style_unit__WEBPACK_IMPORTED_MODULE_0__["convertUnit"])(style[prop], prop);
  }

  node.setStyles(style);
}
function beforeRender() {
  // Turn off batched updates
  weexDocument.open(); // Set `rpx` unit converter

  Object(style_unit__WEBPACK_IMPORTED_MODULE_0__["setRpx"])(1);
}
function afterRender() {
  if (weexDocument.listener && weexDocument.listener.createFinish) {
    weexDocument.listener.createFinish();
  } // Turn on batched updates


  weexDocument.close();
}

/***/ }),

/***/ "./node_modules/rax/dist/rax.js":
/*!**************************************!*\
  !*** ./node_modules/rax/dist/rax.js ***!
  \**************************************/
/*! no static exports found */
/***/ (function(module, exports, __webpack_require__) {

/*
 * Stateful things in runtime
 */
var Host = {
  __mountID: 1,
  __isUpdating: false,
  // Inject
  driver: null,
  // Roots
  rootComponents: {},
  rootInstances: {},
  // Current owner component
  owner: null
};

/**
 * Copyright (c) 2013-present, Facebook, Inc.
 *
 * This source code is licensed under the MIT license found in the
 * LICENSE file in the root directory of this source tree.
 */

var ReactPropTypesSecret$1 = 'SECRET_DO_NOT_PASS_THIS_OR_YOU_WILL_BE_FIRED';

var ReactPropTypesSecret_1 = ReactPropTypesSecret$1;

var has$1 = Function.call.bind(Object.prototype.hasOwnProperty);

/**
 * Copyright (c) 2013-present, Facebook, Inc.
 *
 * This source code is licensed under the MIT license found in the
 * LICENSE file in the root directory of this source tree.
 */

var printWarning = function() {};

{
  var ReactPropTypesSecret = ReactPropTypesSecret_1;
  var loggedTypeFailures = {};
  var has = has$1;

  printWarning = function(text) {
    var message = 'Warning: ' + text;
    if (typeof console !== 'undefined') {
      console.error(message);
    }
    try {
      // --- Welcome to debugging React ---
      // This error was thrown as a convenience so that you can use this stack
      // to find the callsite that caused this warning to fire.
      throw new Error(message);
    } catch (x) { /**/ }
  };
}

/**
 * Assert that the values match with the type specs.
 * Error messages are memorized and will only be shown once.
 *
 * @param {object} typeSpecs Map of name to a ReactPropType
 * @param {object} values Runtime values that need to be type-checked
 * @param {string} location e.g. "prop", "context", "child context"
 * @param {string} componentName Name of the component for error messages.
 * @param {?Function} getStack Returns the component stack.
 * @private
 */
function checkPropTypes(typeSpecs, values, location, componentName, getStack) {
  {
    for (var typeSpecName in typeSpecs) {
      if (has(typeSpecs, typeSpecName)) {
        var error;
        // Prop type validation may throw. In case they do, we don't want to
        // fail the render phase where it didn't fail before. So we log it.
        // After these have been cleaned up, we'll let them throw.
        try {
          // This is intentionally an invariant that gets caught. It's the same
          // behavior as without this statement except with a better message.
          if (typeof typeSpecs[typeSpecName] !== 'function') {
            var err = Error(
              (componentName || 'React class') + ': ' + location + ' type `' + typeSpecName + '` is invalid; ' +
              'it must be a function, usually from the `prop-types` package, but received `' + typeof typeSpecs[typeSpecName] + '`.' +
              'This often happens because of typos such as `PropTypes.function` instead of `PropTypes.func`.'
            );
            err.name = 'Invariant Violation';
            throw err;
          }
          error = typeSpecs[typeSpecName](values, typeSpecName, componentName, location, null, ReactPropTypesSecret);
        } catch (ex) {
          error = ex;
        }
        if (error && !(error instanceof Error)) {
          printWarning(
            (componentName || 'React class') + ': type specification of ' +
            location + ' `' + typeSpecName + '` is invalid; the type checker ' +
            'function must return `null` or an `Error` but returned a ' + typeof error + '. ' +
            'You may have forgotten to pass an argument to the type checker ' +
            'creator (arrayOf, instanceOf, objectOf, oneOf, oneOfType, and ' +
            'shape all require an argument).'
          );
        }
        if (error instanceof Error && !(error.message in loggedTypeFailures)) {
          // Only monitor this failure once because there tends to be a lot of the
          // same error.
          loggedTypeFailures[error.message] = true;

          var stack = getStack ? getStack() : '';

          printWarning(
            'Failed ' + location + ' type: ' + error.message + (stack != null ? stack : '')
          );
        }
      }
    }
  }
}

/**
 * Resets warning cache when testing.
 *
 * @private
 */
checkPropTypes.resetWarningCache = function() {
  {
    loggedTypeFailures = {};
  }
};

var checkPropTypes_1 = checkPropTypes;

var checkPropTypes$1 = checkPropTypes_1;

function Element(type, key, ref, props, owner) {
  var element = {
    // Built-in properties that belong on the element
    type: type,
    key: key,
    ref: ref,
    props: props,
    // Record the component responsible for creating this element.
    _owner: owner
  };
  {
    var propTypes = type.propTypes;

    // Validate its props provided by the propTypes definition
    if (propTypes) {
      var displayName = type.displayName || type.name;
      checkPropTypes$1(propTypes, props, 'prop', displayName);
    }

    // We make validation flag non-enumerable, so the test framework could ignore it
    Object.defineProperty(element, '__validated', {
      configurable: false,
      enumerable: false,
      writable: true,
      value: false
    });

    // Props is immutable
    if (Object.freeze) {
      Object.freeze(props);
    }
  }
  return element;
}

function isNull(obj) {
  return obj === null;
}
function isFunction(obj) {
  return typeof obj === 'function';
}
function isObject(obj) {
  return typeof obj === 'object';
}
function isPlainObject(obj) {
  return EMPTY_OBJECT.toString.call(obj) === '[object Object]';
}
function isArray(array) {
  return Array.isArray(array);
}
function isString(string) {
  return typeof string === 'string';
}
function isNumber(string) {
  return typeof string === 'number';
}
function isFalsy(val) {
  return !Boolean(val);
}
var NOOP = function NOOP() {};
var EMPTY_OBJECT = {};

function traverseChildren(children, result) {
  if (isArray(children)) {
    for (var i = 0, l = children.length; i < l; i++) {
      traverseChildren(children[i], result);
    }
  } else {
    result.push(children);
  }
}
function flattenChildren(children) {
  if (children == null) {
    return children;
  }
  var result = [];
  traverseChildren(children, result);

  // If length equal 1, return the only one.
  return result.length - 1 ? result : result[0];
}

var updateCallbacks = [];
var effectCallbacks = [];
var layoutCallbacks = [];
var scheduler = setTimeout;
{
  // Wrapper timer for hijack timers in jest
  scheduler = function scheduler(callback) {
    setTimeout(callback);
  };
}
function invokeFunctionsWithClear(callbacks) {
  var callback;
  while (callback = callbacks.shift()) {
    callback();
  }
}

// Schedule before next render
function schedule(callback) {
  if (updateCallbacks.length === 0) {
    scheduler(flush);
  }
  updateCallbacks.push(callback);
}

// Flush before next render
function flush() {
  invokeFunctionsWithClear(updateCallbacks);
}
function scheduleEffect(callback) {
  if (effectCallbacks.length === 0) {
    scheduler(flushEffect);
  }
  effectCallbacks.push(callback);
}
function flushEffect() {
  invokeFunctionsWithClear(effectCallbacks);
}
function scheduleLayout(callback) {
  layoutCallbacks.push(callback);
}
function flushLayout() {
  invokeFunctionsWithClear(layoutCallbacks);
}

function createMinifiedError(type, code, obj) {
  var typeInfo = obj === undefined ? '' : ' got: ' + getTypeInfo(obj);
  return new Error(type + ": #" + code + ", " + getRenderErrorInfo() + "." + typeInfo);
}
function getTypeInfo(obj) {
  return isPlainObject(obj) ? Object.keys(obj) : obj;
}
function getRenderErrorInfo() {
  var ownerComponent = Host.owner;
  return ownerComponent ? "check <" + ownerComponent.__getName() + ">" : 'no owner';
}

/**
 * Minified code:
 *  1: Hooks called outside a component, or multiple version of Rax are used.
 *  6: Invalid component type, expected a class or function component.
 *  4: Too many re-renders, the number of renders is limited to prevent an infinite loop.
 *  5: Rax driver not found.
 * @param code {Number}
 * @param obj {Object}
 */
function throwMinifiedError(code, obj) {
  throw createMinifiedError('Error', code, obj);
}
function throwError(message, obj) {
  var typeInfo = obj === undefined ? '' : '(found: ' + (isPlainObject(obj) ? "object with keys {" + Object.keys(obj) + "}" : obj) + ')';
  throw Error(message + " " + typeInfo);
}
var warning = NOOP;
{
  warning = function warning(template) {
    for (var _len = arguments.length, args = new Array(_len > 1 ? _len - 1 : 0), _key = 1; _key < _len; _key++) {
      args[_key - 1] = arguments[_key];
    }
    if (typeof console !== 'undefined') {
      var argsWithFormat = args.map(function (item) {
        return '' + item;
      });
      argsWithFormat.unshift('Warning: ' + template);
      // Don't use spread (or .apply) directly because it breaks IE9
      Function.prototype.apply.call(console.error, console, argsWithFormat);
    }

    // For works in DevTools when enable `Pause on caught exceptions`
    // that can find the component where caused this warning
    try {
      var argIndex = 0;
      var message = 'Warning: ' + template.replace(/%s/g, function () {
        return args[argIndex++];
      });
      throw new Error(message);
    } catch (e) {}
  };
}

/**
 * Warn if there's no key explicitly set on dynamic arrays of children or
 * object keys are not valid. This allows us to keep track of children between
 * updates.
 */
var ownerHasKeyUseWarning = {};
function getCurrentComponentErrorInfo(parentType) {
  var info = '';
  var ownerComponent = Host.owner;
  if (ownerComponent) {
    var name = ownerComponent.__getName();
    if (name) {
      info = " Check the render method of <" + name + ">.";
    }
  }
  if (!info) {
    var parentName = typeof parentType === 'string' ? parentType : parentType.displayName || parentType.name;
    if (parentName) {
      info = " Check the top-level render call using <" + parentName + ">.";
    }
  }
  return info;
}
function isValidElement(object) {
  return typeof object === 'object' && object !== null && object.type && !!object.props;
}
function validateExplicitKey(element, parentType) {
  if (element.__validated || element.key != null) {
    return;
  }
  element.__validated = true;
  var currentComponentErrorInfo = getCurrentComponentErrorInfo(parentType);
  if (ownerHasKeyUseWarning[currentComponentErrorInfo]) {
    return;
  }
  ownerHasKeyUseWarning[currentComponentErrorInfo] = true;

  // Usually the current owner is the offender, but if it accepts children as a
  // property, it may be the creator of the child that's responsible for
  // assigning it a key.
  var childOwner = '';
  if (element && element._owner && element._owner !== Host.owner) {
    // Give the component that originally created this child.
    childOwner = " It was passed a child from <" + element._owner.__getName() + ">.";
  }
  warning("Each child in a list should have a unique \"key\" prop." + currentComponentErrorInfo + childOwner);
}
function validateChildKeys(node, parentType) {
  // Only array or element object is valid child
  if (typeof node !== 'object') {
    return;
  }
  if (isArray(node)) {
    for (var i = 0; i < node.length; i++) {
      var child = node[i];
      if (isValidElement(child)) {
        validateExplicitKey(child, parentType);
      }
    }
  } else if (isValidElement(node)) {
    node.__validated = true;
  }
  // Rax don't support iterator object as element children
  // TODO: add validate when rax support iterator object as element.
}

var RESERVED_PROPS = {
  key: true,
  ref: true
};
function createElement(type, config, children) {
  // Reserved names are extracted
  var props = {};
  var propName;
  var key = null;
  var ref = null;
  if (config != null) {
    ref = config.ref === undefined ? null : config.ref;
    key = config.key === undefined ? null : '' + config.key;

    // Remaining properties are added to a new props object
    for (propName in config) {
      if (!RESERVED_PROPS[propName]) {
        props[propName] = config[propName];
      }
    }
  }

  // Children arguments can be more than one
  var childrenLength = arguments.length - 2;
  if (childrenLength > 0) {
    if (childrenLength === 1 && !isArray(children)) {
      props.children = children;
    } else {
      var childArray = children;
      if (childrenLength > 1) {
        childArray = new Array(childrenLength);
        for (var i = 0; i < childrenLength; i++) {
          childArray[i] = arguments[i + 2];
        }
      }
      props.children = flattenChildren(childArray);
    }
  }

  // Resolve default props
  if (type && type.defaultProps) {
    var defaultProps = type.defaultProps;
    for (propName in defaultProps) {
      if (props[propName] === undefined) {
        props[propName] = defaultProps[propName];
      }
    }
  }
  if (type == null) {
    {
      throwError("Invalid element type, expected a string or a class/function component but got \"" + type + "\".");
    }
  }
  {
    if (isString(ref) && !Host.owner) {
      warning("Adding a string ref \"" + ref + "\" that was not created inside render method, or multiple copies of Rax are used.");
    }
    for (var _i = 2; _i < arguments.length; _i++) {
      validateChildKeys(arguments[_i], type);
    }
  }
  return new Element(type, key, ref, props, Host.owner);
}

function invokeFunctionsWithContext(fns, context, value) {
  for (var i = 0, l = fns && fns.length; i < l; i++) {
    fns[i].call(context, value);
  }
}

var hasOwnProperty = EMPTY_OBJECT.hasOwnProperty;

/**
 * inlined Object.is polyfill to avoid requiring consumers ship their own
 * https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Object/is
 */
function is(x, y) {
  // SameValue algorithm
  if (x === y) {
    // Steps 1-5, 7-10
    // Steps 6.b-6.e: +0 != -0
    return x !== 0 || 1 / x === 1 / y;
  } else {
    // Step 6.a: NaN == NaN
    return x !== x && y !== y; // eslint-disable-line no-self-compare
  }
}

/**
 * Performs equality by iterating through keys on an object and returning false
 * when any key has values which are not strictly equal between the arguments.
 * Returns true when the values of all keys are strictly equal.
 */
function shallowEqual(objA, objB) {
  if (is(objA, objB)) {
    return true;
  }
  if (!isObject(objA) || isNull(objA) || !isObject(objB) || isNull(objB)) {
    return false;
  }
  var keysA = Object.keys(objA);
  var keysB = Object.keys(objB);
  if (keysA.length !== keysB.length) {
    return false;
  }

  // Test for A's keys different from B.
  for (var i = 0; i < keysA.length; i++) {
    if (!hasOwnProperty.call(objB, keysA[i]) || !is(objA[keysA[i]], objB[keysA[i]])) {
      return false;
    }
  }
  return true;
}

/* Common constant variables for rax */

var INTERNAL = '_internal';
var INSTANCE = '_instance';
var NATIVE_NODE = '_nativeNode';
var RENDERED_COMPONENT = '_renderedComponent';

function getCurrentInstance() {
  return Host.owner && Host.owner[INSTANCE];
}
function getCurrentRenderingInstance() {
  var currentInstance = getCurrentInstance();
  if (currentInstance) {
    return currentInstance;
  } else {
    {
      throwError('Hooks called outside a component, or multiple version of Rax are used.');
    }
  }
}
function areInputsEqual(inputs, prevInputs) {
  if (isNull(prevInputs) || inputs.length !== prevInputs.length) {
    return false;
  }
  for (var i = 0; i < inputs.length; i++) {
    if (is(inputs[i], prevInputs[i])) {
      continue;
    }
    return false;
  }
  return true;
}
function useState(initialState) {
  var currentInstance = getCurrentRenderingInstance();
  var hookID = currentInstance.getHookID();
  var hooks = currentInstance.getHooks();
  if (!hooks[hookID]) {
    // If the initial state is the result of an expensive computation,
    // you may provide a function instead for lazy initial state.
    if (isFunction(initialState)) {
      initialState = initialState();
    }
    var setState = function setState(newState) {
      // Flush all effects first before update state
      if (!Host.__isUpdating) {
        flushEffect();
      }
      var hook = hooks[hookID];
      var eagerState = hook[2];
      // function updater
      if (isFunction(newState)) {
        newState = newState(eagerState);
      }
      if (!is(newState, eagerState)) {
        // Current instance is in render update phase.
        // After this one render finish, will continue run.
        hook[2] = newState;
        if (getCurrentInstance() === currentInstance) {
          // Marked as is scheduled that could finish hooks.
          currentInstance.__isScheduled = true;
        } else {
          currentInstance.__update();
        }
      }
    };
    hooks[hookID] = [initialState, setState, initialState];
  }
  var hook = hooks[hookID];
  if (!is(hook[0], hook[2])) {
    hook[0] = hook[2];
    currentInstance.__shouldUpdate = true;
  }
  return hook;
}
function useContext(context) {
  var currentInstance = getCurrentRenderingInstance();
  return currentInstance.useContext(context);
}
function useEffect(effect, inputs) {
  useEffectImpl(effect, inputs, true);
}
function useLayoutEffect(effect, inputs) {
  useEffectImpl(effect, inputs);
}
function useEffectImpl(effect, inputs, defered) {
  var currentInstance = getCurrentRenderingInstance();
  var hookID = currentInstance.getHookID();
  var hooks = currentInstance.getHooks();
  inputs = inputs === undefined ? null : inputs;
  if (!hooks[hookID]) {
    var __create = function __create(immediately) {
      if (!immediately && defered) return scheduleEffect(function () {
        return __create(true);
      });
      var current = __create.current;
      if (current) {
        __destory.current = current();
        __create.current = null;
        {
          var currentDestory = __destory.current;
          if (currentDestory !== undefined && typeof currentDestory !== 'function') {
            var msg;
            if (currentDestory === null) {
              msg = ' You returned null. If your effect does not require clean ' + 'up, return undefined (or nothing).';
            } else if (typeof currentDestory.then === 'function') {
              msg = '\n\nIt looks like you wrote useEffect(async () => ...) or returned a Promise. ' + 'Instead, write the async function inside your effect ' + 'and call it immediately:\n\n' + 'useEffect(() => {\n' + '  async function fetchData() {\n' + '    // You can await here\n' + '    const response = await MyAPI.getData(someId);\n' + '    // ...\n' + '  }\n' + '  fetchData();\n' + '}, [someId]); // Or [] if effect doesn\'t need props or state.';
            } else {
              msg = ' You returned: ' + currentDestory;
            }
            warning('An effect function must not return anything besides a function, ' + 'which is used for clean-up.' + msg);
          }
        }
      }
    };
    var __destory = function __destory(immediately) {
      if (!immediately && defered) return scheduleEffect(function () {
        return __destory(true);
      });
      var current = __destory.current;
      if (current) {
        current();
        __destory.current = null;
      }
    };
    __create.current = effect;
    hooks[hookID] = {
      __create: __create,
      __destory: __destory,
      __prevInputs: inputs,
      __inputs: inputs
    };
    currentInstance.didMount.push(__create);
    currentInstance.willUnmount.push(function () {
      return __destory(true);
    });
    currentInstance.didUpdate.push(function () {
      var _hooks$hookID = hooks[hookID],
        __prevInputs = _hooks$hookID.__prevInputs,
        __inputs = _hooks$hookID.__inputs,
        __create = _hooks$hookID.__create;
      if (__inputs == null || !areInputsEqual(__inputs, __prevInputs)) {
        __destory();
        __create();
      }
    });
  } else {
    var hook = hooks[hookID];
    var _create = hook.__create,
      prevInputs = hook.__inputs;
    hook.__inputs = inputs;
    hook.__prevInputs = prevInputs;
    _create.current = effect;
  }
}
function useImperativeHandle(ref, create, inputs) {
  var nextInputs = isArray(inputs) ? inputs.concat([ref]) : null;
  useLayoutEffect(function () {
    if (isFunction(ref)) {
      ref(create());
      return function () {
        return ref(null);
      };
    } else if (ref != null) {
      ref.current = create();
      return function () {
        ref.current = null;
      };
    }
  }, nextInputs);
}
function useRef(initialValue) {
  var currentInstance = getCurrentRenderingInstance();
  var hookID = currentInstance.getHookID();
  var hooks = currentInstance.getHooks();
  if (!hooks[hookID]) {
    hooks[hookID] = {
      current: initialValue
    };
  }
  return hooks[hookID];
}
function useCallback(callback, inputs) {
  return useMemo(function () {
    return callback;
  }, inputs);
}
function useMemo(create, inputs) {
  var currentInstance = getCurrentRenderingInstance();
  var hookID = currentInstance.getHookID();
  var hooks = currentInstance.getHooks();
  inputs = inputs === undefined ? null : inputs;
  if (!hooks[hookID]) {
    hooks[hookID] = [create(), inputs];
  } else {
    var prevInputs = hooks[hookID][1];
    if (isNull(inputs) || !areInputsEqual(inputs, prevInputs)) {
      hooks[hookID] = [create(), inputs];
    }
  }
  return hooks[hookID][0];
}
function useReducer(reducer, initialArg, init) {
  var currentInstance = getCurrentRenderingInstance();
  var hookID = currentInstance.getHookID();
  var hooks = currentInstance.getHooks();
  var hook = hooks[hookID];
  if (!hook) {
    var initialState = isFunction(init) ? init(initialArg) : initialArg;
    var dispatch = function dispatch(action) {
      // Flush all effects first before update state
      if (!Host.__isUpdating) {
        flushEffect();
      }
      var hook = hooks[hookID];
      // Reducer will update in the next render, before that we add all
      // actions to the queue
      var queue = hook[2];
      if (getCurrentInstance() === currentInstance) {
        queue.__actions.push(action);
        currentInstance.__isScheduled = true;
      } else {
        var currentState = queue.__eagerState;
        var eagerReducer = queue.__eagerReducer;
        var eagerState = eagerReducer(currentState, action);
        if (is(eagerState, currentState)) {
          return;
        }
        queue.__eagerState = eagerState;
        queue.__actions.push(action);
        currentInstance.__update();
      }
    };
    return hooks[hookID] = [initialState, dispatch, {
      __actions: [],
      __eagerReducer: reducer,
      __eagerState: initialState
    }];
  }
  var queue = hook[2];
  var next = hook[0];
  if (currentInstance.__reRenders > 0) {
    for (var i = 0; i < queue.__actions.length; i++) {
      next = reducer(next, queue.__actions[i]);
    }
  } else {
    next = queue.__eagerState;
  }
  if (!is(next, hook[0])) {
    hook[0] = next;
    currentInstance.__shouldUpdate = true;
  }
  queue.__eagerReducer = reducer;
  queue.__eagerState = next;
  queue.__actions.length = 0;
  return hooks[hookID];
}

function toArray(obj) {
  return isArray(obj) ? obj : [obj];
}

function getNearestParent(instance, matcher) {
  var parent;
  while (instance && instance[INTERNAL]) {
    if (matcher(instance)) {
      parent = instance;
      break;
    }
    instance = instance[INTERNAL].__parentInstance;
  }
  return parent;
}

var id = 0;
function createContext(defaultValue) {
  var contextID = '_c' + id++;

  // Provider Component
  var Provider = /*#__PURE__*/function () {
    function Provider() {
      this.__contextID = contextID;
      this.__handlers = [];
    }
    var _proto = Provider.prototype;
    _proto.__on = function __on(handler) {
      this.__handlers.push(handler);
    };
    _proto.__off = function __off(handler) {
      this.__handlers = this.__handlers.filter(function (h) {
        return h !== handler;
      });
    }
    // Like getChildContext but called in SSR
    ;
    _proto._getChildContext = function _getChildContext() {
      var _ref;
      return _ref = {}, _ref[contextID] = this, _ref;
    }
    // `getValue()` called in rax-server-renderer
    ;
    _proto.getValue = function getValue() {
      return this.props.value !== undefined ? this.props.value : defaultValue;
    };
    _proto.componentDidUpdate = function componentDidUpdate(prevProps) {
      if (this.props.value !== prevProps.value) {
        invokeFunctionsWithContext(this.__handlers, null, this.getValue());
      }
    };
    _proto.render = function render() {
      return this.props.children;
    };
    return Provider;
  }();
  function getNearestParentProvider(instance) {
    return getNearestParent(instance, function (parent) {
      return parent.__contextID === contextID;
    });
  }

  // Consumer Component
  function Consumer(props, context) {
    var _this = this;
    // Current `context[contextID]` only works in SSR
    var _useState = useState(function () {
        return context[contextID] || getNearestParentProvider(_this);
      }),
      provider = _useState[0];
    var value = provider ? provider.getValue() : defaultValue;
    var _useState2 = useState(value),
      prevValue = _useState2[0],
      setValue = _useState2[1];
    if (value !== prevValue) {
      setValue(value);
      return; // Interrupt execution of consumer.
    }

    useLayoutEffect(function () {
      if (provider) {
        provider.__on(setValue);
        return function () {
          provider.__off(setValue);
        };
      }
    }, []);

    // Consumer requires a function as a child.
    // The function receives the current context value.
    var consumer = toArray(props.children)[0];
    if (isFunction(consumer)) {
      return consumer(value);
    }
  }
  return {
    Provider: Provider,
    Consumer: Consumer,
    // `_contextID` and `_defaultValue` accessed in rax-server-renderer
    _contextID: contextID,
    _defaultValue: defaultValue,
    __getNearestParentProvider: getNearestParentProvider
  };
}

function createRef() {
  return {
    current: null
  };
}

function forwardRef (render) {
  // _forwardRef is also use in rax server renderer
  render._forwardRef = true;
  return render;
}

function memo(type, compare) {
  compare = compare || shallowEqual;

  // Memo could composed
  if (type.__compares) {
    type.__compares.push(compare);
  } else {
    type.__compares = [compare];
  }
  return type;
}

function Fragment(props) {
  return props.children;
}

function injectRenderOptions(_ref) {
  var driver = _ref.driver,
    measurer = _ref.measurer;
  // Inject render driver
  if (!(Host.driver = driver || Host.driver)) {
    {
      throwError('Rax driver not found.');
    }
  }
  {
    // Inject performance measurer
    Host.measurer = measurer;
  }
}

function instantiateComponent(element) {
  var instance;
  if (isPlainObject(element) && element !== null && element.type) {
    // Special case string values
    if (isString(element.type)) {
      instance = new Host.__Native(element);
    } else {
      instance = new Host.__Composite(element);
    }
  } else if (isString(element) || isNumber(element)) {
    instance = new Host.__Text(String(element));
  } else if (isArray(element)) {
    instance = new Host.__Fragment(element);
  } else {
    if (!(element === undefined || isNull(element) || element === false || element === true)) {
      {
        throwError('Invalid child type, expected types: Element instance, string, boolean, array, null, undefined.', element);
      }
    }
    instance = new Host.__Empty(element);
  }
  return instance;
}

function _inheritsLoose(subClass, superClass) {
  subClass.prototype = Object.create(superClass.prototype);
  subClass.prototype.constructor = subClass;
  _setPrototypeOf(subClass, superClass);
}
function _setPrototypeOf(o, p) {
  _setPrototypeOf = Object.setPrototypeOf ? Object.setPrototypeOf.bind() : function _setPrototypeOf(o, p) {
    o.__proto__ = p;
    return o;
  };
  return _setPrototypeOf(o, p);
}

/**
 * Base component class.
 */
var Component = /*#__PURE__*/function () {
  function Component(props, context) {
    this.props = props;
    this.context = context;
    this.refs = {};
  }
  var _proto = Component.prototype;
  _proto.setState = function setState(partialState, callback) {
    // The updater property is injected when composite component mounting
    this.updater.setState(this, partialState, callback);
  };
  _proto.forceUpdate = function forceUpdate(callback) {
    this.updater.forceUpdate(this, callback);
  };
  return Component;
}();
var PureComponent = /*#__PURE__*/function (_Component) {
  _inheritsLoose(PureComponent, _Component);
  function PureComponent(props, context) {
    var _this;
    _this = _Component.call(this, props, context) || this;
    _this.__isPureComponent = true;
    return _this;
  }
  return PureComponent;
}(Component);

var rootID = 1;
var Root = /*#__PURE__*/function (_Component) {
  _inheritsLoose(Root, _Component);
  function Root() {
    var _this;
    _this = _Component.call(this) || this;
    // Using fragment instead of null for avoid create a comment node when init mount
    _this.__element = [];
    _this.__rootID = rootID++;
    return _this;
  }
  var _proto = Root.prototype;
  _proto.__getPublicInstance = function __getPublicInstance() {
    return this.__getRenderedComponent().__getPublicInstance();
  };
  _proto.__getRenderedComponent = function __getRenderedComponent() {
    return this[INTERNAL][RENDERED_COMPONENT];
  };
  _proto.__update = function __update(element) {
    this.__element = element;
    this.forceUpdate();
  };
  _proto.render = function render() {
    return this.__element;
  };
  return Root;
}(Component);

/**
 * Instance manager
 * @NOTE Key should not be compressed, for that will be added to native node and cause DOM Exception.
 */
var KEY = '_r';
var Instance = {
  set: function set(node, instance) {
    if (!node[KEY]) {
      node[KEY] = instance;
      // Record root instance to roots map
      if (instance.__rootID) {
        Host.rootInstances[instance.__rootID] = instance;
        Host.rootComponents[instance.__rootID] = instance[INTERNAL];
      }
    }
  },
  get: function get(node) {
    return node[KEY];
  },
  remove: function remove(node) {
    var instance = this.get(node);
    if (instance) {
      node[KEY] = null;
      if (instance.__rootID) {
        delete Host.rootComponents[instance.__rootID];
        delete Host.rootInstances[instance.__rootID];
      }
    }
  },
  mount: function mount(element, container, _ref) {
    var parent = _ref.parent,
      hydrate = _ref.hydrate;
    {
      Host.measurer && Host.measurer.beforeRender();
    }
    var driver = Host.driver;

    // Real native root node is body
    if (container == null) {
      container = driver.createBody();
    }
    var renderOptions = {
      element: element,
      container: container,
      hydrate: hydrate
    };

    // Before render callback
    driver.beforeRender && driver.beforeRender(renderOptions);

    // Get the context from the conceptual parent component.
    var parentContext;
    if (parent) {
      var parentInternal = parent[INTERNAL];
      parentContext = parentInternal.__processChildContext(parentInternal._context);
    }

    // Update root component
    var prevRootInstance = this.get(container);
    if (prevRootInstance && prevRootInstance.__rootID) {
      if (parentContext) {
        // Using __penddingContext to pass new context
        prevRootInstance[INTERNAL].__penddingContext = parentContext;
      }
      prevRootInstance.__update(element);

      // After render callback
      driver.afterRender && driver.afterRender(renderOptions);
      return prevRootInstance;
    }

    // Init root component with empty children
    var renderedComponent = instantiateComponent(createElement(Root));
    var defaultContext = parentContext || {};
    var rootInstance = renderedComponent.__mountComponent(container, parent, defaultContext);
    this.set(container, rootInstance);

    // Mount new element through update queue avoid when there is in rendering phase
    rootInstance.__update(element);

    // After render callback
    driver.afterRender && driver.afterRender(renderOptions);
    {
      // Devtool render new root hook
      Host.reconciler.renderNewRootComponent(rootInstance[INTERNAL][RENDERED_COMPONENT]);
      Host.measurer && Host.measurer.afterRender();
    }
    return rootInstance;
  }
};

/*
 * Ref manager
 */
function updateRef(prevElement, nextElement, component) {
  var prevRef = prevElement ? prevElement.ref : null;
  var nextRef = nextElement ? nextElement.ref : null;

  // Update refs in owner component
  if (prevRef !== nextRef) {
    // Detach prev RenderedElement's ref
    prevRef && detachRef(prevElement._owner, prevRef, component);
    // Attach next RenderedElement's ref
    nextRef && attachRef(nextElement._owner, nextRef, component);
  }
}
function attachRef(ownerComponent, ref, component) {
  if (!ownerComponent) {
    {
      warning('Ref can not attach because multiple copies of Rax are used.');
    }
    return;
  }
  var instance = component.__getPublicInstance();
  {
    if (instance == null) {
      warning('Do not attach ref to function component because they don’t have instances.');
    }
  }
  if (isFunction(ref)) {
    ref(instance);
  } else if (isObject(ref)) {
    ref.current = instance;
  } else {
    ownerComponent[INSTANCE].refs[ref] = instance;
  }
}
function detachRef(ownerComponent, ref, component) {
  if (isFunction(ref)) {
    // When the referenced component is unmounted and whenever the ref changes, the old ref will be called with null as an argument.
    ref(null);
  } else {
    // Must match component and ref could detach the ref on owner when A's before ref is B's current ref
    var instance = component.__getPublicInstance();
    if (isObject(ref) && ref.current === instance) {
      ref.current = null;
    } else if (ownerComponent[INSTANCE].refs[ref] === instance) {
      delete ownerComponent[INSTANCE].refs[ref];
    }
  }
}

function shouldUpdateComponent(prevElement, nextElement) {
  var prevFalsy = isFalsy(prevElement);
  var nextFalsy = isFalsy(nextElement);
  if (prevFalsy || nextFalsy) {
    return prevFalsy === nextFalsy;
  }
  if (isArray(prevElement) && isArray(nextElement)) {
    return true;
  }
  var isPrevStringOrNumber = isString(prevElement) || isNumber(prevElement);
  if (isPrevStringOrNumber) {
    return isString(nextElement) || isNumber(nextElement);
  } else {
    // prevElement and nextElement could be array, typeof [] is "object"
    return isObject(prevElement) && isObject(nextElement) && prevElement.type === nextElement.type && prevElement.key === nextElement.key;
  }
}

function getElementKeyName(children, element, index) {
  // `element && element.key` will cause elementKey receive "" when element is ""
  var elementKey = element ? element.key : void 0;
  var defaultName = '.' + index.toString(36); // Inner child name default format fallback

  // Key should must be string type
  if (isString(elementKey)) {
    var keyName = '$' + elementKey;
    // Child keys must be unique.
    var keyUnique = children[keyName] === undefined;
    {
      if (!keyUnique) {
        // Only the first child will be used when encountered two children with the same key
        warning("Encountered two children with the same key \"" + elementKey + "\".");
      }
    }
    return keyUnique ? keyName : defaultName;
  } else {
    return defaultName;
  }
}

/**
 * This function is usually been used to find the closet previous sibling native node of FragmentComponent.
 * FragmentComponent does not have a native node in the DOM tree, so when it is replaced, the new node has no corresponding location to insert.
 * So we need to look forward from the current mount position of the FragmentComponent to the nearest component which have the native node.
 * @param component
 * @return nativeNode
 */
function getPrevSiblingNativeNode(component) {
  var parent = component;
  while (parent = component.__parentInstance && component.__parentInstance[INTERNAL]) {
    if (parent instanceof Host.__Composite) {
      component = parent;
      continue;
    }
    var keys = Object.keys(parent.__renderedChildren);
    // Find previous sibling native node from current mount index
    for (var i = component.__mountIndex - 1; i >= 0; i--) {
      var nativeNode = parent.__renderedChildren[keys[i]].__getNativeNode();
      // Fragment component always return array
      if (isArray(nativeNode)) {
        if (nativeNode.length > 0) {
          // Get the last one
          return nativeNode[nativeNode.length - 1];
        }
      } else {
        // Others maybe native node or empty node
        return nativeNode;
      }
    }

    // Find parent over parent
    if (parent instanceof Host.__Fragment) {
      component = parent;
    } else {
      return null;
    }
  }
}

/**
 * Base Component
 */
var BaseComponent = /*#__PURE__*/function () {
  function BaseComponent(element) {
    this.__currentElement = element;
  }
  var _proto = BaseComponent.prototype;
  _proto.__initComponent = function __initComponent(parent, parentInstance, context) {
    this._parent = parent;
    this.__parentInstance = parentInstance;
    this._context = context;
    this._mountID = Host.__mountID++;
  };
  _proto.__destoryComponent = function __destoryComponent() {
    {
      Host.reconciler.unmountComponent(this);
    }
    this.__currentElement = this[NATIVE_NODE] = this._parent = this.__parentInstance = this._context = null;
    if (this[INSTANCE]) {
      this[INSTANCE] = this[INSTANCE][INTERNAL] = null;
    }
  };
  _proto.__mountComponent = function __mountComponent(parent, parentInstance, context, nativeNodeMounter) {
    this.__initComponent(parent, parentInstance, context);
    this.__mountNativeNode(nativeNodeMounter);
    {
      Host.reconciler.mountComponent(this);
    }
    var instance = {};
    instance[INTERNAL] = this;
    return instance;
  };
  _proto.unmountComponent = function unmountComponent(shouldNotRemoveChild) {
    if (this[NATIVE_NODE] && !shouldNotRemoveChild) {
      Host.driver.removeChild(this[NATIVE_NODE], this._parent);
    }
    this.__destoryComponent();
  };
  _proto.__getName = function __getName() {
    var currentElement = this.__currentElement;
    var type = currentElement && currentElement.type;
    return type && type.displayName || type && type.name || type ||
    // Native component's name is type
    currentElement;
  };
  _proto.__mountNativeNode = function __mountNativeNode(nativeNodeMounter) {
    var nativeNode = this.__getNativeNode();
    var parent = this._parent;
    if (nativeNodeMounter) {
      nativeNodeMounter(nativeNode, parent);
    } else {
      Host.driver.appendChild(nativeNode, parent);
    }
  };
  _proto.__getNativeNode = function __getNativeNode() {
    return this[NATIVE_NODE] == null ? this[NATIVE_NODE] = this.__createNativeNode() : this[NATIVE_NODE];
  };
  _proto.__getPublicInstance = function __getPublicInstance() {
    return this.__getNativeNode();
  };
  return BaseComponent;
}();

var assign = Object.assign;

var STYLE = 'style';
var CHILDREN = 'children';
var TREE = 'tree';
var EVENT_PREFIX_REGEXP = /^on[A-Z]/;

/**
 * Native Component
 */
var NativeComponent = /*#__PURE__*/function (_BaseComponent) {
  _inheritsLoose(NativeComponent, _BaseComponent);
  function NativeComponent() {
    return _BaseComponent.apply(this, arguments) || this;
  }
  var _proto = NativeComponent.prototype;
  _proto.__mountComponent = function __mountComponent(parent, parentInstance, context, nativeNodeMounter) {
    this.__initComponent(parent, parentInstance, context);
    var currentElement = this.__currentElement;
    var props = currentElement.props;
    var type = currentElement.type;
    var children = props[CHILDREN];
    var appendType = props.append || TREE; // Default is tree

    // Clone a copy for style diff
    this.__prevStyleCopy = assign({}, props[STYLE]);
    var instance = {
      type: type,
      props: props
    };
    instance[INTERNAL] = this;
    this[INSTANCE] = instance;
    if (appendType === TREE) {
      // Should after process children when mount by tree mode
      this.__mountChildren(children, context);
      this.__mountNativeNode(nativeNodeMounter);
    } else {
      // Should before process children when mount by node mode
      this.__mountNativeNode(nativeNodeMounter);
      this.__mountChildren(children, context);
    }

    // Ref acttach
    if (currentElement && currentElement.ref) {
      attachRef(currentElement._owner, currentElement.ref, this);
    }
    {
      Host.reconciler.mountComponent(this);
    }
    return instance;
  };
  _proto.__mountChildren = function __mountChildren(children, context) {
    if (children == null) return children;
    var nativeNode = this.__getNativeNode();
    return this.__mountChildrenImpl(nativeNode, toArray(children), context);
  };
  _proto.__mountChildrenImpl = function __mountChildrenImpl(parent, children, context, nativeNodeMounter) {
    var renderedChildren = this.__renderedChildren = {};
    var renderedChildrenImage = [];
    for (var i = 0, l = children.length; i < l; i++) {
      var element = children[i];
      var renderedChild = instantiateComponent(element);
      var name = getElementKeyName(renderedChildren, element, i);
      renderedChildren[name] = renderedChild;
      renderedChild.__mountIndex = i;
      // Mount children
      var mountImage = renderedChild.__mountComponent(parent, this[INSTANCE], context, nativeNodeMounter);
      renderedChildrenImage.push(mountImage);
    }
    return renderedChildrenImage;
  };
  _proto.__unmountChildren = function __unmountChildren(shouldNotRemoveChild) {
    var renderedChildren = this.__renderedChildren;
    if (renderedChildren) {
      for (var name in renderedChildren) {
        var renderedChild = renderedChildren[name];
        renderedChild.unmountComponent(shouldNotRemoveChild);
      }
      this.__renderedChildren = null;
    }
  };
  _proto.unmountComponent = function unmountComponent(shouldNotRemoveChild) {
    if (this[NATIVE_NODE]) {
      var ref = this.__currentElement.ref;
      if (ref) {
        detachRef(this.__currentElement._owner, ref, this);
      }
      Instance.remove(this[NATIVE_NODE]);
      if (!shouldNotRemoveChild) {
        Host.driver.removeChild(this[NATIVE_NODE], this._parent);
      }
    }
    this.__unmountChildren(true);
    this.__prevStyleCopy = null;
    this.__destoryComponent();
  };
  _proto.__updateComponent = function __updateComponent(prevElement, nextElement, prevContext, nextContext) {
    // Replace current element
    this.__currentElement = nextElement;
    updateRef(prevElement, nextElement, this);
    var prevProps = prevElement.props;
    var nextProps = nextElement.props;
    this.__updateProperties(prevProps, nextProps);

    // If the prevElement has no child, mount children directly
    if (prevProps[CHILDREN] == null || isArray(prevProps[CHILDREN]) && prevProps[CHILDREN].length === 0) {
      this.__mountChildren(nextProps[CHILDREN], nextContext);
    } else {
      this.__updateChildren(nextProps[CHILDREN], nextContext);
    }
    {
      Host.reconciler.receiveComponent(this);
    }
  };
  _proto.__updateProperties = function __updateProperties(prevProps, nextProps) {
    var propKey;
    var styleName;
    var styleUpdates;
    var driver = Host.driver;
    var nativeNode = this.__getNativeNode();
    for (propKey in prevProps) {
      // Continue children and null value prop or nextProps has some propKey that do noting
      if (propKey === CHILDREN || prevProps[propKey] == null ||
      // Use hasOwnProperty here for avoid propKey name is some with method name in object proptotype
      nextProps.hasOwnProperty(propKey)) {
        continue;
      }
      if (propKey === STYLE) {
        // Remove all style
        var lastStyle = this.__prevStyleCopy;
        for (styleName in lastStyle) {
          styleUpdates = styleUpdates || {};
          styleUpdates[styleName] = '';
        }
        this.__prevStyleCopy = null;
      } else if (EVENT_PREFIX_REGEXP.test(propKey)) {
        // Remove event
        var eventListener = prevProps[propKey];
        if (isFunction(eventListener)) {
          driver.removeEventListener(nativeNode, propKey.slice(2).toLowerCase(), eventListener);
        }
      } else {
        // Remove attribute
        driver.removeAttribute(nativeNode, propKey, prevProps[propKey]);
      }
    }
    for (propKey in nextProps) {
      var nextProp = nextProps[propKey];
      var prevProp = propKey === STYLE ? this.__prevStyleCopy : prevProps != null ? prevProps[propKey] : undefined;

      // Continue children or prevProp equal nextProp
      if (propKey === CHILDREN || prevProp === nextProp || nextProp == null && prevProp == null) {
        continue;
      }

      // Update style
      if (propKey === STYLE) {
        if (nextProp) {
          // Clone property
          nextProp = this.__prevStyleCopy = assign({}, nextProp);
        } else {
          this.__prevStyleCopy = null;
        }
        if (prevProp != null) {
          // Unset styles on `prevProp` but not on `nextProp`.
          for (styleName in prevProp) {
            if (!nextProp || !nextProp[styleName] && nextProp[styleName] !== 0) {
              styleUpdates = styleUpdates || {};
              styleUpdates[styleName] = '';
            }
          }
          // Update styles that changed since `prevProp`.
          for (styleName in nextProp) {
            if (prevProp[styleName] !== nextProp[styleName]) {
              styleUpdates = styleUpdates || {};
              styleUpdates[styleName] = nextProp[styleName];
            }
          }
        } else {
          // Assign next prop when prev style is null
          styleUpdates = nextProp;
        }
      } else if (EVENT_PREFIX_REGEXP.test(propKey)) {
        // Update event binding
        var eventName = propKey.slice(2).toLowerCase();
        if (isFunction(prevProp)) {
          driver.removeEventListener(nativeNode, eventName, prevProp, nextProps);
        }
        if (isFunction(nextProp)) {
          driver.addEventListener(nativeNode, eventName, nextProp, nextProps);
        }
      } else {
        // Update other property
        if (nextProp != null) {
          driver.setAttribute(nativeNode, propKey, nextProp);
        } else {
          driver.removeAttribute(nativeNode, propKey, prevProps[propKey]);
        }
        {
          var _payload;
          Host.measurer && Host.measurer.recordOperation({
            instanceID: this._mountID,
            type: 'update attribute',
            payload: (_payload = {}, _payload[propKey] = nextProp, _payload)
          });
        }
      }
    }
    if (styleUpdates) {
      {
        Host.measurer && Host.measurer.recordOperation({
          instanceID: this._mountID,
          type: 'update style',
          payload: styleUpdates
        });
      }
      driver.setStyle(nativeNode, styleUpdates);
    }
  };
  _proto.__updateChildren = function __updateChildren(nextChildrenElements, context) {
    // prev rendered children
    var prevChildren = this.__renderedChildren;
    var driver = Host.driver;
    if (nextChildrenElements == null && prevChildren == null) {
      return;
    }
    var nextChildren = {};
    if (nextChildrenElements != null) {
      nextChildrenElements = toArray(nextChildrenElements);

      // Update next children elements
      for (var index = 0, length = nextChildrenElements.length; index < length; index++) {
        var nextElement = nextChildrenElements[index];
        var name = getElementKeyName(nextChildren, nextElement, index);
        var prevChild = prevChildren && prevChildren[name];
        var prevElement = prevChild && prevChild.__currentElement;
        var prevContext = prevChild && prevChild._context;

        // Try to update between the two of some name that has some element type,
        // and move child in next children loop if need
        if (prevChild != null && shouldUpdateComponent(prevElement, nextElement)) {
          if (prevElement !== nextElement || prevContext !== context) {
            // Pass the same context when updating children
            prevChild.__updateComponent(prevElement, nextElement, context, context);
          }
          nextChildren[name] = prevChild;
        } else {
          // Unmount the prevChild when some name with nextChild but different element type,
          // and move child node in next children loop
          if (prevChild) {
            prevChild.__unmount = true;
          }
          // The child must be instantiated before it's mounted.
          nextChildren[name] = instantiateComponent(nextElement);
        }
      }
    }
    var parent = this.__getNativeNode();
    var isFragmentParent = isArray(parent);
    var prevFirstChild = null;
    var prevFirstNativeNode = null;
    var isPrevFirstEmptyFragment = false;
    var shouldUnmountPrevFirstChild = false;
    var lastPlacedNode = null;

    // Directly remove all children from component, if nextChildren is empty (null, [], '').
    // `driver.removeChildren` is optional driver protocol.
    var shouldRemoveAllChildren = Boolean(driver.removeChildren
    // nextChildElements == null or nextChildElements is empty
    && (isNull(nextChildrenElements) || nextChildrenElements && !nextChildrenElements.length)
    // Fragment parent can not remove parentNode's all child nodes directly.
    && !isFragmentParent);

    // Unmount children that are no longer present.
    if (prevChildren != null) {
      for (var _name in prevChildren) {
        var _prevChild = prevChildren[_name];
        var shouldUnmount = _prevChild.__unmount || !nextChildren[_name];

        // Store old first child ref for append node ahead and maybe delay remove it
        if (!prevFirstChild) {
          shouldUnmountPrevFirstChild = shouldUnmount;
          prevFirstChild = _prevChild;
          prevFirstNativeNode = prevFirstChild.__getNativeNode();
          if (isArray(prevFirstNativeNode)) {
            isPrevFirstEmptyFragment = prevFirstNativeNode.length === 0;
            prevFirstNativeNode = prevFirstNativeNode[0];
          }
        } else if (shouldUnmount) {
          _prevChild.unmountComponent(shouldRemoveAllChildren);
        }
      }

      // 1. When fragment embed fragment updated but prev fragment is empty
      // that need to get the prev sibling native node.
      // like: [ [] ] -> [ [1, 2] ]
      // 2. When prev fragment is empty and update to other type
      // like: [ [], 1 ] -> [ 1, 2 ]
      if (isFragmentParent && parent.length === 0 || isPrevFirstEmptyFragment) {
        lastPlacedNode = getPrevSiblingNativeNode(this);
      }
    }
    if (nextChildren != null) {
      var insertNodes = function insertNodes(nativeNodes, parentNode) {
        // The nativeNodes maybe fragment, so convert to array type
        nativeNodes = toArray(nativeNodes);
        for (var i = 0, l = nativeNodes.length; i < l; i++) {
          if (lastPlacedNode) {
            // Should reverse order when insert new child after lastPlacedNode:
            // [lastPlacedNode, *newChild1, *newChild2],
            // And if prev is empty fragment, lastPlacedNode is the prevSiblingNativeNode found.
            driver.insertAfter(nativeNodes[l - 1 - i], lastPlacedNode);
          } else if (prevFirstNativeNode) {
            // [*newChild1, *newChild2, prevFirstNativeNode]
            driver.insertBefore(nativeNodes[i], prevFirstNativeNode);
          } else if (parentNode) {
            // [*newChild1, *newChild2]
            driver.appendChild(nativeNodes[i], parentNode);
          }
        }
      };
      // `nextIndex` will increment for each child in `nextChildren`
      var nextIndex = 0;
      for (var _name2 in nextChildren) {
        var nextChild = nextChildren[_name2];
        var _prevChild2 = prevChildren && prevChildren[_name2];

        // Try to move the some key prevChild but current not at the some position
        if (_prevChild2 === nextChild) {
          var prevChildNativeNode = _prevChild2.__getNativeNode();
          if (_prevChild2.__mountIndex !== nextIndex) {
            insertNodes(prevChildNativeNode);
          }
        } else {
          // Mount nextChild that in prevChildren there has no some name

          // Fragment extended native component, so if parent is fragment should get this._parent
          if (isFragmentParent) {
            parent = this._parent;
          }
          nextChild.__mountComponent(parent, this[INSTANCE], context, insertNodes // Insert nodes mounter
          );
        }

        // Update to the latest mount order
        nextChild.__mountIndex = nextIndex++;

        // Get the last child
        lastPlacedNode = nextChild.__getNativeNode();
        if (isArray(lastPlacedNode)) {
          lastPlacedNode = lastPlacedNode[lastPlacedNode.length - 1];
        }
      }
    }
    if (shouldUnmountPrevFirstChild) {
      prevFirstChild.unmountComponent(shouldRemoveAllChildren);
    }
    if (shouldRemoveAllChildren) {
      driver.removeChildren(this[NATIVE_NODE]);
    }
    this.__renderedChildren = nextChildren;
  };
  _proto.__createNativeNode = function __createNativeNode() {
    var instance = this[INSTANCE];
    var nativeNode = Host.driver.createElement(instance.type, instance.props, this);
    Instance.set(nativeNode, instance);
    return nativeNode;
  };
  return NativeComponent;
}(BaseComponent);

var RE_RENDER_LIMIT = 24;
/**
 * Functional Reactive Component Class Wrapper
 */
var ReactiveComponent = /*#__PURE__*/function (_Component) {
  _inheritsLoose(ReactiveComponent, _Component);
  function ReactiveComponent(pureRender, ref) {
    var _this;
    _this = _Component.call(this) || this;
    // Marked ReactiveComponent.
    _this.__isReactiveComponent = true;
    // A pure function
    _this.__render = pureRender;
    _this.__hookID = 0;
    // Number of rerenders
    _this.__reRenders = 0;
    _this.__hooks = {};
    // Is render scheduled
    _this.__isScheduled = false;
    _this.__shouldUpdate = false;
    _this.__children = null;
    _this.__contexts = {};
    // Handles store
    _this.didMount = [];
    _this.didUpdate = [];
    _this.willUnmount = [];
    _this.state = EMPTY_OBJECT;
    if (pureRender._forwardRef) {
      _this.__prevForwardRef = _this._forwardRef = ref;
    }
    var compares = pureRender.__compares;
    if (compares) {
      _this.shouldComponentUpdate = function (nextProps) {
        // Process composed compare
        var arePropsEqual = true;

        // Compare push in and pop out
        for (var i = compares.length - 1; i > -1; i--) {
          if (arePropsEqual = compares[i](_this.props, nextProps)) {
            break;
          }
        }
        return !arePropsEqual || _this.__prevForwardRef !== _this._forwardRef;
      };
    }
    return _this;
  }
  var _proto = ReactiveComponent.prototype;
  _proto.getHooks = function getHooks() {
    return this.__hooks;
  };
  _proto.getHookID = function getHookID() {
    return ++this.__hookID;
  };
  _proto.useContext = function useContext(context) {
    var _this2 = this;
    var contextID = context._contextID;
    var contextItem = this.__contexts[contextID];
    if (!contextItem) {
      var provider = context.__getNearestParentProvider(this);
      contextItem = this.__contexts[contextID] = {
        __provider: provider
      };
      if (provider) {
        var handleContextChange = function handleContextChange(value) {
          // Check the last value that maybe alread rerender
          // avoid rerender twice when provider value changed
          if (contextItem.__lastValue !== value) {
            _this2.__shouldUpdate = true;
            _this2.__update();
          }
        };
        provider.__on(handleContextChange);
        this.willUnmount.push(function () {
          return provider.__off(handleContextChange);
        });
      }
    }
    return contextItem.__lastValue = contextItem.__provider ? contextItem.__provider.getValue() : context._defaultValue;
  };
  _proto.componentWillMount = function componentWillMount() {
    this.__shouldUpdate = true;
  };
  _proto.componentDidMount = function componentDidMount() {
    invokeFunctionsWithContext(this.didMount);
  };
  _proto.componentWillReceiveProps = function componentWillReceiveProps() {
    this.__shouldUpdate = true;
  };
  _proto.componentDidUpdate = function componentDidUpdate() {
    invokeFunctionsWithContext(this.didUpdate);
  };
  _proto.componentWillUnmount = function componentWillUnmount() {
    invokeFunctionsWithContext(this.willUnmount);
  };
  _proto.__update = function __update() {
    this.setState(EMPTY_OBJECT);
  };
  _proto.render = function render() {
    {
      Host.measurer && Host.measurer.beforeRender();
    }
    this.__hookID = 0;
    this.__reRenders = 0;
    this.__isScheduled = false;
    var children = this.__render(this.props, this._forwardRef ? this._forwardRef : this.context);
    while (this.__isScheduled) {
      this.__reRenders++;
      if (this.__reRenders > RE_RENDER_LIMIT) {
        {
          throw new Error('Too many re-renders, the number of renders is limited to prevent an infinite loop.');
        }
      }
      this.__hookID = 0;
      this.__isScheduled = false;
      children = this.__render(this.props, this._forwardRef ? this._forwardRef : this.context);
    }
    if (this.__shouldUpdate) {
      this.__children = children;
      this.__shouldUpdate = false;
    }
    return this.__children;
  };
  return ReactiveComponent;
}(Component);

// Dirty components store
var dirtyComponents = [];
function getPendingCallbacks(internal) {
  return internal.__pendingCallbacks;
}
function setPendingCallbacks(internal, callbacks) {
  return internal.__pendingCallbacks = callbacks;
}
function getPendingStateQueue(internal) {
  return internal.__pendingStateQueue;
}
function setPendingStateQueue(internal, partialState) {
  return internal.__pendingStateQueue = partialState;
}
function enqueueCallback(internal, callback) {
  var callbackQueue = getPendingCallbacks(internal) || setPendingCallbacks(internal, []);
  callbackQueue.push(callback);
}
function enqueueState(internal, partialState) {
  var stateQueue = getPendingStateQueue(internal) || setPendingStateQueue(internal, []);
  stateQueue.push(partialState);
}
function runUpdate(component) {
  var internal = component[INTERNAL];
  if (!internal) {
    return;
  }
  Host.__isUpdating = true;
  var prevElement = internal.__currentElement;
  var prevUnmaskedContext = internal._context;
  var nextUnmaskedContext = internal.__penddingContext || prevUnmaskedContext;
  internal.__penddingContext = undefined;
  if (getPendingStateQueue(internal) || internal.__isPendingForceUpdate) {
    internal.__updateComponent(prevElement, prevElement, prevUnmaskedContext, nextUnmaskedContext);
    flushLayout();
  }
  Host.__isUpdating = false;
}
function mountOrderComparator(c1, c2) {
  return c2[INTERNAL]._mountID - c1[INTERNAL]._mountID;
}
function performUpdate() {
  if (Host.__isUpdating) {
    return schedule(performUpdate);
  }
  var component;
  var dirties = dirtyComponents;
  if (dirties.length > 0) {
    // Before next render, we will flush all the effects
    flushEffect();
    dirtyComponents = [];
    // Since reconciling a component higher in the owner hierarchy usually (not
    // always -- see shouldComponentUpdate()) will reconcile children, reconcile
    // them before their children by sorting the array.
    if (dirties.length > 1) {
      dirties = dirties.filter(function (c) {
        return !!c[INTERNAL];
      }).sort(mountOrderComparator);
    }
    while (component = dirties.pop()) {
      runUpdate(component);
    }
  }
}
function scheduleUpdate(component, shouldAsyncUpdate) {
  if (dirtyComponents.indexOf(component) < 0) {
    dirtyComponents.push(component);
  }
  if (shouldAsyncUpdate) {
    // If have been scheduled before, do not need schedule again
    if (dirtyComponents.length > 1) {
      return;
    }
    schedule(performUpdate);
  } else {
    performUpdate();
  }
}
function requestUpdate(component, partialState, callback) {
  var internal = component[INTERNAL];
  if (!internal) {
    {
      // Block other render
      Host.__isUpdating = false;
      console.error("Warning: Can't perform a Rax state update on an unmounted component. This " + 'is a no-op, but it indicates a memory leak in your application. To ' + 'fix, cancel all subscriptions and asynchronous tasks in %s.', component.__isReactiveComponent ? 'a useEffect cleanup function' : 'the componentWillUnmount method');
    }
    return;
  }
  if (callback) {
    enqueueCallback(internal, callback);
  }
  var hasComponentRendered = internal[RENDERED_COMPONENT];

  // setState
  if (partialState) {
    // Function Component should force update
    if (component.__isReactiveComponent) {
      internal.__isPendingForceUpdate = true;
    }
    enqueueState(internal, partialState);
    // State pending when request update in componentWillMount and componentWillReceiveProps,
    // isPendingState default is false value (false or null) and set to true after componentWillReceiveProps,
    // _renderedComponent is null when componentWillMount exec.
    if (!internal.__isPendingState && hasComponentRendered) {
      scheduleUpdate(component, true);
    }
  } else {
    // forceUpdate
    internal.__isPendingForceUpdate = true;
    if (hasComponentRendered) {
      scheduleUpdate(component);
    }
  }
}
var Updater = {
  setState: function setState(component, partialState, callback) {
    // Flush all effects first before update state
    if (!Host.__isUpdating) {
      flushEffect();
    }
    requestUpdate(component, partialState, callback);
  },
  forceUpdate: function forceUpdate(component, callback) {
    requestUpdate(component, null, callback);
  }
};

function performInSandbox(fn, instance, callback) {
  try {
    return fn();
  } catch (e) {
    if (callback) {
      callback(e);
    } else {
      handleError(instance, e);
    }
  }
}

/**
 * A class component becomes an error boundary if
 * it defines either (or both) of the lifecycle methods static getDerivedStateFromError() or componentDidCatch().
 * Use static getDerivedStateFromError() to render a fallback UI after an error has been thrown.
 * Use componentDidCatch() to log error information.
 * @param {*} instance
 * @param {*} error
 */
function handleError(instance, error) {
  var boundary = getNearestParent(instance, function (parent) {
    return parent.componentDidCatch || parent.constructor && parent.constructor.getDerivedStateFromError;
  });
  if (boundary) {
    scheduleLayout(function () {
      var boundaryInternal = boundary[INTERNAL];
      // Should not attempt to recover an unmounting error boundary
      if (boundaryInternal) {
        performInSandbox(function () {
          if (boundary.componentDidCatch) {
            boundary.componentDidCatch(error);
          }

          // Update state to the next render to show the fallback UI.
          if (boundary.constructor && boundary.constructor.getDerivedStateFromError) {
            var state = boundary.constructor.getDerivedStateFromError(error);
            boundary.setState(state);
          }
        }, boundaryInternal.__parentInstance);
      }
    });
  } else {
    // Do not break when error happens
    scheduler(function () {
      throw error;
    }, 0);
  }
}

var measureLifeCycle;
{
  measureLifeCycle = function measureLifeCycle(callback, instanceID, type) {
    Host.measurer && Host.measurer.beforeLifeCycle(instanceID, type);
    callback();
    Host.measurer && Host.measurer.afterLifeCycle(instanceID, type);
  };
}
function scheduleLayoutInSandbox(fn, instance) {
  scheduleLayout(function () {
    performInSandbox(fn, instance);
  });
}
function scheduleLayoutCallbacksInSandbox(callbacks, instance) {
  if (callbacks) {
    scheduleLayoutInSandbox(function () {
      invokeFunctionsWithContext(callbacks, instance);
    }, instance);
  }
}

/**
 * Composite Component
 */
var CompositeComponent = /*#__PURE__*/function (_BaseComponent) {
  _inheritsLoose(CompositeComponent, _BaseComponent);
  function CompositeComponent() {
    return _BaseComponent.apply(this, arguments) || this;
  }
  var _proto = CompositeComponent.prototype;
  _proto.__mountComponent = function __mountComponent(parent, parentInstance, context, nativeNodeMounter) {
    var _this = this;
    this.__initComponent(parent, parentInstance, context);
    {
      this._updateCount = 0;
      Host.measurer && Host.measurer.beforeMountComponent(this._mountID, this);
    }
    var currentElement = this.__currentElement;
    var Component = currentElement.type;
    var ref = currentElement.ref;
    var publicProps = currentElement.props;
    var componentPrototype = Component.prototype;

    // Context process
    var publicContext = this.__processContext(context);

    // Initialize the public class
    var instance;
    var renderedElement;
    performInSandbox(function () {
      if (componentPrototype && componentPrototype.render) {
        // Class Component instance
        instance = new Component(publicProps, publicContext);
      } else if (isFunction(Component)) {
        // Functional reactive component with hooks
        instance = new ReactiveComponent(Component, ref);
      } else {
        if (true) {
          throwError('Invalid component type, expected a class or function component.', Component);
        }
      }
    }, parentInstance);
    if (!instance) {
      return;
    }

    // These should be set up in the constructor, but as a convenience for
    // simpler class abstractions, we set them up after the fact.
    instance.props = publicProps;
    instance.context = publicContext;
    instance.refs = {};

    // Inject the updater into instance
    instance.updater = Updater;
    instance[INTERNAL] = this;
    this[INSTANCE] = instance;

    // Init state, must be set to an object or null
    var initialState = instance.state;
    if (initialState === undefined) {
      // TODO clone the state?
      instance.state = initialState = null;
    }
    if (instance.componentWillMount) {
      performInSandbox(function () {
        if (true) {
          measureLifeCycle(function () {
            instance.componentWillMount();
          }, _this._mountID, 'componentWillMount');
        }
      }, instance);
    }
    Host.owner = this;
    // Process pending state when call setState in componentWillMount
    instance.state = this.__processPendingState(publicProps, publicContext);
    var callbacks = this.__pendingCallbacks;
    this.__pendingCallbacks = null;
    performInSandbox(function () {
      if (true) {
        measureLifeCycle(function () {
          renderedElement = instance.render();
        }, _this._mountID, 'render');
      }
    }, instance);
    {
      validateChildKeys(renderedElement, this.__currentElement.type);
    }
    Host.owner = null;
    this[RENDERED_COMPONENT] = instantiateComponent(renderedElement);
    this[RENDERED_COMPONENT].__mountComponent(this._parent, instance, this.__processChildContext(context), nativeNodeMounter);
    if (!currentElement.type._forwardRef && ref) {
      attachRef(currentElement._owner, ref, this);
    }
    if (instance.componentDidMount) {
      scheduleLayoutInSandbox(function () {
        {
          measureLifeCycle(function () {
            instance.componentDidMount();
          }, _this._mountID, 'componentDidMount');
        }
      }, instance);
    }

    // Trigger setState callback
    scheduleLayoutCallbacksInSandbox(callbacks, instance);
    {
      scheduleLayout(function () {
        Host.reconciler.mountComponent(_this);
        Host.measurer && Host.measurer.afterMountComponent(_this._mountID);
      });
    }
    return instance;
  };
  _proto.unmountComponent = function unmountComponent(shouldNotRemoveChild) {
    var instance = this[INSTANCE];

    // Unmounting a composite component maybe not complete mounted
    // when throw error in component constructor stage
    if (instance && instance.componentWillUnmount) {
      performInSandbox(function () {
        instance.componentWillUnmount();
      }, instance);
    }
    if (this[RENDERED_COMPONENT] != null) {
      var currentElement = this.__currentElement;
      var ref = currentElement.ref;
      if (!currentElement.type._forwardRef && ref) {
        detachRef(currentElement._owner, ref, this);
      }
      this[RENDERED_COMPONENT].unmountComponent(shouldNotRemoveChild);
      this[RENDERED_COMPONENT] = null;
    }

    // Reset pending fields
    // Even if this component is scheduled for another async update,
    // it would still be ignored because these fields are reset.
    this.__pendingStateQueue = null;
    this.__isPendingForceUpdate = false;
    this.__destoryComponent();
  }

  /**
   * Filters the context object to only contain keys specified in
   * `contextTypes`
   */;
  _proto.__processContext = function __processContext(context) {
    var maskedContext = {};
    var Component = this.__currentElement.type;
    var contextTypes = Component.contextTypes;
    if (contextTypes) {
      for (var contextName in contextTypes) {
        maskedContext[contextName] = context[contextName];
      }
    }
    return maskedContext;
  };
  _proto.__processChildContext = function __processChildContext(currentContext) {
    var instance = this[INSTANCE];
    // The getChildContext method context should be current instance
    var childContext = instance.getChildContext && instance.getChildContext();
    if (childContext) {
      return assign({}, currentContext, childContext);
    }
    return currentContext;
  };
  _proto.__processPendingState = function __processPendingState(props, context) {
    var instance = this[INSTANCE];
    var queue = this.__pendingStateQueue;
    if (!queue) {
      return instance.state;
    }
    // Reset pending queue
    this.__pendingStateQueue = null;
    var nextState = assign({}, instance.state);
    for (var i = 0; i < queue.length; i++) {
      var partial = queue[i];
      assign(nextState, isFunction(partial) ? partial.call(instance, nextState, props, context) : partial);
    }
    return nextState;
  };
  _proto.__updateComponent = function __updateComponent(prevElement, nextElement, prevUnmaskedContext, nextUnmaskedContext) {
    var _this2 = this;
    var instance = this[INSTANCE];

    // Maybe update component that has already been unmounted or failed mount.
    if (!instance) {
      return;
    }
    performInSandbox(function () {
      if (true) {
        Host.measurer && Host.measurer.beforeUpdateComponent(_this2._mountID, _this2);
      }
      var willReceive;
      var nextContext;
      var nextProps;

      // Determine if the context has changed or not
      if (_this2._context === nextUnmaskedContext) {
        nextContext = instance.context;
      } else {
        nextContext = _this2.__processContext(nextUnmaskedContext);
        willReceive = true;
      }

      // Distinguish between a props update versus a simple state update
      // Skip checking prop types again -- we don't read component.props to avoid
      // warning for DOM component props in this upgrade
      nextProps = nextElement.props;
      if (prevElement !== nextElement) {
        willReceive = true;
      }
      if (willReceive && instance.componentWillReceiveProps) {
        // Calling this.setState() within componentWillReceiveProps will not trigger an additional render.
        _this2.__isPendingState = true;
        instance.componentWillReceiveProps(nextProps, nextContext);
        _this2.__isPendingState = false;
      }

      // Update refs
      if (_this2.__currentElement.type._forwardRef) {
        instance.__prevForwardRef = prevElement.ref;
        instance._forwardRef = nextElement.ref;
      } else {
        updateRef(prevElement, nextElement, _this2);
      }

      // Shoud update default
      var shouldUpdate = true;
      var prevProps = instance.props;
      var prevState = instance.state;
      // TODO: could delay execution processPendingState
      var nextState = _this2.__processPendingState(nextProps, nextContext);
      var callbacks = _this2.__pendingCallbacks;
      _this2.__pendingCallbacks = null;

      // ShouldComponentUpdate is not called when forceUpdate is used
      if (!_this2.__isPendingForceUpdate) {
        if (instance.shouldComponentUpdate) {
          shouldUpdate = instance.shouldComponentUpdate(nextProps, nextState, nextContext);
        } else if (instance.__isPureComponent) {
          // Pure Component
          shouldUpdate = !shallowEqual(prevProps, nextProps) || !shallowEqual(prevState, nextState);
        }
      }
      if (shouldUpdate) {
        _this2.__isPendingForceUpdate = false;
        // Will set `this.props`, `this.state` and `this.context`.
        var prevContext = instance.context;

        // Cannot use this.setState() in componentWillUpdate.
        // If need to update state in response to a prop change, use componentWillReceiveProps instead.
        if (instance.componentWillUpdate) {
          instance.componentWillUpdate(nextProps, nextState, nextContext);
        }

        // Replace with next
        _this2.__currentElement = nextElement;
        _this2._context = nextUnmaskedContext;
        instance.props = nextProps;
        instance.state = nextState;
        instance.context = nextContext;
        _this2.__updateRenderedComponent(nextUnmaskedContext);
        if (instance.componentDidUpdate) {
          scheduleLayoutInSandbox(function () {
            instance.componentDidUpdate(prevProps, prevState, prevContext);
          }, instance);
        }
        if (true) {
          // Calc update count.
          _this2._updateCount++;
        }
      } else {
        // If it's determined that a component should not update, we still want
        // to set props and state but we shortcut the rest of the update.
        _this2.__currentElement = nextElement;
        _this2._context = nextUnmaskedContext;
        instance.props = nextProps;
        instance.state = nextState;
        instance.context = nextContext;
      }
      scheduleLayoutCallbacksInSandbox(callbacks, instance);
      if (true) {
        scheduleLayout(function () {
          Host.measurer && Host.measurer.afterUpdateComponent(_this2._mountID);
          Host.reconciler.receiveComponent(_this2);
        });
      }
    }, instance);
  }

  /**
   * Call the component's `render` method and update the DOM accordingly.
   */;
  _proto.__updateRenderedComponent = function __updateRenderedComponent(context) {
    var prevRenderedComponent = this[RENDERED_COMPONENT];
    var prevRenderedElement = prevRenderedComponent.__currentElement;
    var instance = this[INSTANCE];
    var nextRenderedElement;
    Host.owner = this;
    {
      measureLifeCycle(function () {
        nextRenderedElement = instance.render();
      }, this._mountID, 'render');
    }
    Host.owner = null;
    if (shouldUpdateComponent(prevRenderedElement, nextRenderedElement)) {
      var prevRenderedUnmaskedContext = prevRenderedComponent._context;
      var nextRenderedUnmaskedContext = this.__processChildContext(context);
      // If getChildContext existed and invoked when component updated that will make
      // prevRenderedUnmaskedContext not equal nextRenderedUnmaskedContext under the tree
      if (prevRenderedElement !== nextRenderedElement || prevRenderedUnmaskedContext !== nextRenderedUnmaskedContext) {
        // If element type is illegal catch the error
        prevRenderedComponent.__updateComponent(prevRenderedElement, nextRenderedElement, prevRenderedUnmaskedContext, nextRenderedUnmaskedContext);
      }
      {
        Host.measurer && Host.measurer.recordOperation({
          instanceID: this._mountID,
          type: 'update component',
          payload: {}
        });
      }
    } else {
      var lastNativeNode = null;
      var prevNativeNode = prevRenderedComponent.__getNativeNode();
      // Only prevNativeNode is empty fragment should find the prevSlibingNativeNode
      // And current root component is fragment, but not need find the prevSlibingNativeNode when init mounting
      if (isArray(prevNativeNode) && prevNativeNode.length === 0 && instance.__rootID == null) {
        lastNativeNode = getPrevSiblingNativeNode(prevRenderedComponent);
      }
      prevRenderedComponent.unmountComponent(true);
      this[RENDERED_COMPONENT] = instantiateComponent(nextRenderedElement);
      this[RENDERED_COMPONENT].__mountComponent(this._parent, instance, this.__processChildContext(context), function (newNativeNode, parent) {
        var driver = Host.driver;
        prevNativeNode = toArray(prevNativeNode);
        newNativeNode = toArray(newNativeNode);

        // If the new length large then prev
        for (var i = 0; i < newNativeNode.length; i++) {
          var nativeNode = newNativeNode[i];
          if (prevNativeNode[i]) {
            driver.replaceChild(nativeNode, prevNativeNode[i]);
          } else if (lastNativeNode) {
            driver.insertAfter(nativeNode, lastNativeNode);
          } else {
            driver.appendChild(nativeNode, parent);
          }
          lastNativeNode = nativeNode;
        }

        // If the new length less then prev
        for (var _i = newNativeNode.length; _i < prevNativeNode.length; _i++) {
          driver.removeChild(prevNativeNode[_i]);
        }
      });
    }
  };
  _proto.__getNativeNode = function __getNativeNode() {
    var renderedComponent = this[RENDERED_COMPONENT];
    if (renderedComponent) {
      return renderedComponent.__getNativeNode();
    }
  };
  _proto.__getPublicInstance = function __getPublicInstance() {
    var instance = this[INSTANCE];

    // The functional components cannot be given refs
    if (instance.__isReactiveComponent) return null;
    return instance;
  };
  return CompositeComponent;
}(BaseComponent);

/**
 * Text Component
 */
var TextComponent = /*#__PURE__*/function (_BaseComponent) {
  _inheritsLoose(TextComponent, _BaseComponent);
  function TextComponent() {
    return _BaseComponent.apply(this, arguments) || this;
  }
  var _proto = TextComponent.prototype;
  _proto.__updateComponent = function __updateComponent(prevElement, nextElement, context) {
    nextElement = '' + nextElement;
    // If text is some value that do not update even there number 1 and string "1"
    if (prevElement !== nextElement) {
      // Replace current element
      this.__currentElement = nextElement;
      Host.driver.updateText(this.__getNativeNode(), nextElement);
      {
        this._stringText = this.__currentElement;
        Host.reconciler.receiveComponent(this);
      }
    }
  };
  _proto.__createNativeNode = function __createNativeNode() {
    {
      this._stringText = this.__currentElement;
    }
    return Host.driver.createText(this.__currentElement, this);
  };
  return TextComponent;
}(BaseComponent);

/**
 * Fragment Component
 */
var FragmentComponent = /*#__PURE__*/function (_NativeComponent) {
  _inheritsLoose(FragmentComponent, _NativeComponent);
  function FragmentComponent() {
    return _NativeComponent.apply(this, arguments) || this;
  }
  var _proto = FragmentComponent.prototype;
  _proto.__mountComponent = function __mountComponent(parent, parentInstance, context, nativeNodeMounter) {
    this.__initComponent(parent, parentInstance, context);
    var instance = this[INSTANCE] = {};
    instance[INTERNAL] = this;
    var fragment = [];
    this.__mountChildrenImpl(this._parent, this.__currentElement, context, function (nativeNode) {
      nativeNode = toArray(nativeNode);
      for (var i = 0; i < nativeNode.length; i++) {
        fragment.push(nativeNode[i]);
      }
    });
    if (nativeNodeMounter) {
      nativeNodeMounter(fragment, parent);
    } else {
      for (var i = 0; i < fragment.length; i++) {
        Host.driver.appendChild(fragment[i], parent);
      }
    }
    {
      this.__currentElement.type = FragmentComponent;
      Host.reconciler.mountComponent(this);
    }
    return instance;
  };
  _proto.unmountComponent = function unmountComponent(shouldNotRemoveChild) {
    if (!shouldNotRemoveChild) {
      var nativeNode = this.__getNativeNode();
      for (var i = 0, l = nativeNode.length; i < l; i++) {
        Host.driver.removeChild(nativeNode[i]);
      }
    }

    // Do not need remove child when their parent is removed
    this.__unmountChildren(true);
    this.__destoryComponent();
  };
  _proto.__updateComponent = function __updateComponent(prevElement, nextElement, prevContext, nextContext) {
    // Replace current element
    this.__currentElement = nextElement;
    this.__updateChildren(this.__currentElement, nextContext);
    {
      this.__currentElement.type = FragmentComponent;
      Host.reconciler.receiveComponent(this);
    }
  };
  _proto.__getNativeNode = function __getNativeNode() {
    var renderedChildren = this.__renderedChildren || {};
    return [].concat.apply([], Object.keys(renderedChildren).map(function (key) {
      return renderedChildren[key].__getNativeNode();
    }));
  };
  return FragmentComponent;
}(NativeComponent);
{
  FragmentComponent.displayName = 'Fragment';
}

/**
 * Empty Component
 */
var EmptyComponent = /*#__PURE__*/function (_BaseComponent) {
  _inheritsLoose(EmptyComponent, _BaseComponent);
  function EmptyComponent() {
    return _BaseComponent.apply(this, arguments) || this;
  }
  var _proto = EmptyComponent.prototype;
  _proto.__createNativeNode = function __createNativeNode() {
    return Host.driver.createEmpty(this);
  };
  _proto.__updateComponent = function __updateComponent() {
    return;
  };
  return EmptyComponent;
}(BaseComponent);

var Reconciler = {
  // Stubs - DevTools expects to find these methods and replace them
  // with wrappers in order to observe components being mounted, updated and
  // unmounted
  mountComponent: function mountComponent() {},
  receiveComponent: function receiveComponent() {},
  unmountComponent: function unmountComponent() {},
  // Stub - DevTools expects to find this method and replace it
  // with a wrapper in order to observe new root components being added
  renderNewRootComponent: function renderNewRootComponent() {}
};

function inject() {
  // Inject component class
  Host.__Empty = EmptyComponent;
  Host.__Native = NativeComponent;
  Host.__Text = TextComponent;
  Host.__Fragment = FragmentComponent;
  Host.__Composite = CompositeComponent;
  {
    // Inject devtool renderer hook
    Host.reconciler = Reconciler;
  }
}

// Inject init options to host, avoid circle deps between class component file and ./vdom/host
inject();
function render(element, container, options, callback) {
  // Compatible with `render(element, container, callback)`
  if (isFunction(options)) {
    callback = options;
    options = null;
  }
  options = options || EMPTY_OBJECT;
  // Init inject
  injectRenderOptions(options);
  var rootComponent = Instance.mount(element, container, options);
  var componentInstance = rootComponent.__getPublicInstance();
  if (callback) {
    callback.call(componentInstance);
  }
  return componentInstance;
}

var version = "1.2.3";

var DevtoolsHook = {
  ComponentTree: {
    getClosestInstanceFromNode: function getClosestInstanceFromNode(node) {
      return Instance.get(node);
    },
    getNodeFromInstance: function getNodeFromInstance(inst) {
      // inst is an internal instance (but could be a composite)
      while (inst[RENDERED_COMPONENT]) {
        inst = inst[RENDERED_COMPONENT];
      }
      if (inst) {
        return inst._nativeNode;
      } else {
        return null;
      }
    }
  },
  Mount: {
    get _instancesByReactRootID() {
      var rootComponents = {};

      // Ignore display top-level root component
      for (var rootID in Host.rootComponents) {
        rootComponents[rootID] = Host.rootComponents[rootID][RENDERED_COMPONENT];
      }
      return rootComponents;
    },
    _renderNewRootComponent: Reconciler.renderNewRootComponent
  },
  Reconciler: Reconciler,
  // monitor the info of all components
  monitor: null
};

var shared = {
  Host: Host,
  Instance: Instance,
  Element: Element,
  flattenChildren: flattenChildren
};
{
  /* global __RAX_DEVTOOLS_GLOBAL_HOOK__ */
  if (typeof __RAX_DEVTOOLS_GLOBAL_HOOK__ !== 'undefined' && typeof __RAX_DEVTOOLS_GLOBAL_HOOK__.inject === 'function') {
    __RAX_DEVTOOLS_GLOBAL_HOOK__.inject(DevtoolsHook);
  }
  if (typeof window !== 'undefined') {
    if (window.__RAX_INITIALISED__) {
      console.error('Warning: more than one instance of Rax has been initialised, this could lead to unexpected behaviour.');
    }
    window.__RAX_INITIALISED__ = true;
  }
}

exports.Component = Component;
exports.Fragment = Fragment;
exports.PureComponent = PureComponent;
exports.createContext = createContext;
exports.createElement = createElement;
exports.createRef = createRef;
exports.forwardRef = forwardRef;
exports.memo = memo;
exports.render = render;
exports.shared = shared;
exports.useCallback = useCallback;
exports.useContext = useContext;
exports.useEffect = useEffect;
exports.useImperativeHandle = useImperativeHandle;
exports.useLayoutEffect = useLayoutEffect;
exports.useMemo = useMemo;
exports.useReducer = useReducer;
exports.useRef = useRef;
exports.useState = useState;
exports.version = version;


/***/ }),

/***/ "./node_modules/rax/index.js":
/*!***********************************!*\
  !*** ./node_modules/rax/index.js ***!
  \***********************************/
/*! no static exports found */
/***/ (function(module, exports, __webpack_require__) {

if (false) {} else {
  module.exports = __webpack_require__(/*! ./dist/rax.js */ "./node_modules/rax/dist/rax.js");
}


/***/ }),

/***/ "./node_modules/style-unit/es/index.js":
/*!*********************************************!*\
  !*** ./node_modules/style-unit/es/index.js ***!
  \*********************************************/
/*! exports provided: isRpx, calcRpx, getRpx, setRpx, getViewportWidth, setViewportWidth, setDecimalPixelTransformer, setUnitPrecision, cached, setTargetPlatform, convertUnit */
/***/ (function(module, __webpack_exports__, __webpack_require__) {

"use strict";
__webpack_require__.r(__webpack_exports__);
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "isRpx", function() { return isRpx; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "calcRpx", function() { return calcRpx; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "getRpx", function() { return getRpx; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "setRpx", function() { return setRpx; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "getViewportWidth", function() { return getViewportWidth; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "setViewportWidth", function() { return setViewportWidth; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "setDecimalPixelTransformer", function() { return setDecimalPixelTransformer; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "setUnitPrecision", function() { return setUnitPrecision; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "cached", function() { return cached; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "setTargetPlatform", function() { return setTargetPlatform; });
/* harmony export (binding) */ __webpack_require__.d(__webpack_exports__, "convertUnit", function() { return convertUnit; });
/* harmony import */ var universal_env__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(/*! universal-env */ "./node_modules/universal-env/lib/index.js");
/* harmony import */ var universal_env__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(universal_env__WEBPACK_IMPORTED_MODULE_0__);

var RPX_REG = /"[^"]+"|'[^']+'|url\([^\)]+\)|(\d*\.?\d+)rpx/g;

var __rpx_coefficient__;

var __viewport_width__; // convertUnit method targetPlatform


var targetPlatform = universal_env__WEBPACK_IMPORTED_MODULE_0__["isWeb"] ? 'web' : universal_env__WEBPACK_IMPORTED_MODULE_0__["isWeex"] ? 'weex' : universal_env__WEBPACK_IMPORTED_MODULE_0__["isNode"] ? 'node' : ''; // Init toFixed method

var unitPrecision = 4;

var toFixed = function toFixed(number, precision) {
  var multiplier = Math.pow(10, precision + 1);
  var wholeNumber = Math.floor(number * multiplier);
  return Math.round(wholeNumber / 10) * 10 / multiplier;
}; // Dedault decimal px transformer.


var decimalPixelTransformer = function decimalPixelTransformer(rpx, $1) {
  return $1 ? parseFloat(rpx) * getRpx() + 'px' : rpx;
}; // Default decimal vw transformer.


var decimalVWTransformer = function decimalVWTransformer(rpx, $1) {
  return $1 ? toFixed(parseFloat(rpx) / (getViewportWidth() / 100), unitPrecision) + 'vw' : rpx;
}; // Default 1 rpx to 1 px


if (getRpx() === undefined) {
  setRpx(1);
} // Viewport width, default to 750.


if (getViewportWidth() === undefined) {
  setViewportWidth(750);
}

var CustomMap = /*#__PURE__*/function () {
  function CustomMap() {
    this.__store = {};
  }

  var _proto = CustomMap.prototype;

  _proto.set = function set(key, value) {
    this.__store[key + "_" + typeof key] = value;
  };

  _proto.get = function get(key) {
    return this.__store[key + "_" + typeof key];
  };

  _proto.has = function has(key) {
    return Object.prototype.hasOwnProperty.call(this.__store, key + "_" + typeof key);
  };

  return CustomMap;
}();
/**
 * Is string contains rpx
 * note: rpx is an alias to rpx
 * @param {String} str
 * @returns {Boolean}
 */


function isRpx(str) {
  return typeof str === 'string' && RPX_REG.test(str);
}
/**
 * Calculate rpx
 * @param {String} str
 * @returns {String}
 */

function calcRpx(str) {
  if (targetPlatform === 'web' || targetPlatform === 'node') {
    // In Web convert rpx to 'vw', same as driver-dom and driver-universal.
    // In Node is same as web for SSR.
    // '375rpx' => '50vw'
    return str.replace(RPX_REG, decimalVWTransformer);
  } else if (targetPlatform === 'weex') {
    // In Weex convert rpx to 'px'.
    // '375rpx' => 375 * px
    return str.replace(RPX_REG, decimalPixelTransformer);
  } else {
    // Other platform return original value, like Mini-App and WX Mini-Program ...
    // '375rpx' => '375rpx'
    return str;
  }
}
function getRpx() {
  return __rpx_coefficient__;
}
function setRpx(rpx) {
  __rpx_coefficient__ = rpx;
}
function getViewportWidth() {
  return __viewport_width__;
}
function setViewportWidth(viewport) {
  __viewport_width__ = viewport;
}
/**
 * Set a function to transform unit of pixel,
 * default to passthrough.
 * @param {Function} transformer function
 */

function setDecimalPixelTransformer(transformer) {
  decimalPixelTransformer = transformer;
}
/**
 * Set unit precision.
 * @param n {Number} Unit precision, default to 4.
 */

function setUnitPrecision(n) {
  unitPrecision = n;
}
/**
 * Create a cached version of a pure function.
 * Use the first params as cache key.
 */

function cached(fn) {
  var cache = new CustomMap();
  return function cachedFn() {
    var key = arguments.length <= 0 ? undefined : arguments[0];
    if (!cache.has(key)) cache.set(key, fn.apply(void 0, arguments));
    return cache.get(key);
  };
}
function setTargetPlatform(platform) {
  targetPlatform = platform;
}
/**
 * Convert rpx.
 * @param value
 * @param prop
 * @param platform
 * @return {String} Transformed value.
 */

var convertUnit = cached(function (value, prop, platform) {
  if (platform) {
    setTargetPlatform(platform);
  }

  return isRpx(value) ? calcRpx(value) : value;
});

/***/ }),

/***/ "./node_modules/universal-env/lib/index.js":
/*!*************************************************!*\
  !*** ./node_modules/universal-env/lib/index.js ***!
  \*************************************************/
/*! no static exports found */
/***/ (function(module, exports, __webpack_require__) {

"use strict";


exports.__esModule = true;

var _env = __webpack_require__(/*! @uni/env */ "./node_modules/@uni/env/es/index.js");

Object.keys(_env).forEach(function (key) {
  if (key === "default" || key === "__esModule") return;
  if (key in exports && exports[key] === _env[key]) return;
  exports[key] = _env[key];
});

/***/ }),

/***/ "./src/rax-one.jsx":
/*!*************************!*\
  !*** ./src/rax-one.jsx ***!
  \*************************/
/*! no static exports found */
/***/ (function(module, exports, __webpack_require__) {

"use strict";


var _slicedToArray = function () { function sliceIterator(arr, i) { var _arr = []; var _n = true; var _d = false; var _e = undefined; try { for (var _i = arr[Symbol.iterator](), _s; !(_n = (_s = _i.next()).done); _n = true) { _arr.push(_s.value); if (i && _arr.length === i) break; } } catch (err) { _d = true; _e = err; } finally { try { if (!_n && _i["return"]) _i["return"](); } finally { if (_d) throw _e; } } return _arr; } return function (arr, i) { if (Array.isArray(arr)) { return arr; } else if (Symbol.iterator in Object(arr)) { return sliceIterator(arr, i); } else { throw new TypeError("Invalid attempt to destructure non-iterable instance"); } }; }(); // A page for Rax 1.x, which is part of the bundle, together with its driver.


var _rax = __webpack_require__(/*! rax */ "./node_modules/rax/index.js");

var _driverWeex = __webpack_require__(/*! driver-weex */ "./node_modules/driver-weex/es/index.js");

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

/***/ })

/******/ });
//# sourceMappingURL=rax-one.js.map