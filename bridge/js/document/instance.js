// The life of a Weex instance: created with a framework before its bundle runs, refreshed, destroyed.

let framework = null;

const creators = { __proto__: null, Vue: createVue, Rax: createRax };

receivers.instance = (name, args) => {
  if (name === 'create') invoke(createInstance, undefined, args, 'when the page was created');
  if (name === 'serve') invoke(createServices, undefined, [''], 'when the page was created');
  if (name === 'refresh') invoke(refreshInstance, undefined, args, 'when the page was refreshed');
  if (name === 'destroy') invoke(destroyInstance, undefined, [], 'when the page was destroyed');
};

function createInstance(type, data) {
  weex.config.bundleType = type;
  leaveOldNames();
  framework = creators[type](data ?? {}, createServices(type));
}

function refreshInstance(data) {
  const refused = framework?.refreshInstance?.('1', data);
  if (isErrorObject(refused)) throw refused;
  tellServices('refresh');
}

function destroyInstance() {
  tellServices('destroy');
  framework?.destroyInstance?.('1');
}
