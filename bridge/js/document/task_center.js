// What frameworks call "task center": their way to native methods, besides modules and elements.

/** An argument as native methods get it, in the forms that frameworks compare: ids of callbacks, refs. */
function normalized(value) {
  const ref = refOf(value);
  if (ref !== null) return ref;
  return typeof value === 'function' ? StringOf(keepCallback(value, 'taskCenter', 'send')) : value;
}

const hooks = dictionary(); // type@hook#component → function

const hookKey = (componentId, type, hook) => type + '@' + hook + '#' + componentId;

class TaskCenter {
  constructor(id) {
    this.instanceId = id;
    this.callbackManager = {
      get lastCallbackId() { return lastCallback; },
      add: (fn) => keepCallback(fn, 'taskCenter', 'callback'),
      remove: takeCallback,
    };
  }

  send(type, params, args) {
    if (type === 'dom') return this.callDOM(params.action, args);
    if (type === 'component') return this.callComponent(params.ref, params.method, args, params);
    return this.callModule(params.module, params.method, args);
  }

  callDOM(action, args) {
    const method = domActions[action];
    if (method === undefined) {
      print('error', '[JS Framework] there is no dom action "' + inspect(action) + '"');
      return;
    }
    let text = '';
    for (let index = 0; index < args.length; index += 1) {
      text += (index > 0 ? ',' : '') + argumentJSON(args[index]);
    }
    callDocument(action, text);
  }

  callComponent(ref, method, args, options) { callComponentMethod(ref, options?.component ?? '', method, args); }

  callModule(module, method, args) {
    const object = requireModule(module);
    if (typeof object?.[method] === 'function') return apply(object[method], object, args);
    print('warn', '[JS Framework] using unregistered method "' + inspect(module) + '.' + inspect(method) + '"');
    return undefined;
  }

  callback(id, data, keepAlive) {
    const fn = keepAlive ? callbacks[id]?.fn : takeCallback(id);
    return typeof fn === 'function' ? fn(data) : new ErrorType('invalid callback id "' + inspect(id) + '"');
  }

  registerHook(componentId, type, hook, fn) {
    const key = hookKey(componentId, type, hook);
    if (hooks[key] !== undefined) print('warn', '[JS Framework] Override an existing component hook "' + key + '".');
    hooks[key] = fn;
  }

  triggerHook(componentId, type, hook, args) {
    const fn = hooks[hookKey(componentId, type, hook)];
    if (typeof fn !== 'function') {
      print('error', '[JS Framework] Invalid hook function type (' + typeof fn + ') on "'
        + hookKey(componentId, type, hook) + '".');
      return null;
    }
    return apply(fn, null, isArray(args) ? args : []);
  }

  updateData(componentId, data, callback) {
    this.callModule('dom', 'updateComponentData', [componentId, data, callback]);
  }

  normalize(value) { return normalized(value); }

  destroyCallback() {
    const ids = ownKeys(callbacks);
    for (let index = 0; index < ids.length; index += 1) delete callbacks[ids[index]];
  }
}

// Components in a recycle-list: native code says when a hook is to run, and may wait for a component's state.
receivers.component = (name, args) => {
  let state = null;
  const run = () => { state = pageDocument.taskCenter.triggerHook(args[0], 'lifecycle', args[1], args[2]); };
  invoke(run, undefined, [], 'in the hook ' + args[1] + ' of a component in a <recycle-list>');
  if (args[3] !== null) call('live', 'answered', '[' + args[3] + ',' + jsonOf(state) + ']');
};

function takeCallback(id) {
  const fn = callbacks[id]?.fn;
  delete callbacks[id];
  return fn;
}

const domActions = {
  __proto__: null,
  createFinish: true, updateFinish: true, refreshFinish: true, createBody: true, addElement: true,
  removeElement: true, moveElement: true, updateAttrs: true, updateStyle: true, updateClassList: true,
  addEvent: true, removeEvent: true,
};

function argumentJSON(value) {
  const given = normalized(value);
  return isObject(given) && !isArray(given) ? changesJSON(given) : jsonOf(given);
}
