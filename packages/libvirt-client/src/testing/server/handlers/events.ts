import type { Handlers } from '../call.ts';
import { subjectOf } from '../wire/registrations.ts';

export const eventHandlers: Handlers = {
  CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY: ({ eventID: id, dom }, call) => ({
    callbackID: call.register({ family: 'domain', id, subject: subjectOf(dom) }),
  }),
  CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY: ({ callbackID }, call) => call.deregister('domain', callbackID),
  'qemu.CONNECT_DOMAIN_MONITOR_EVENT_REGISTER': ({ dom, event }, call) => ({
    callbackID: call.register({
      family: 'domain',
      id: 'monitor',
      subject: subjectOf(dom),
      monitorEvent: event ?? undefined,
    }),
  }),
  'qemu.CONNECT_DOMAIN_MONITOR_EVENT_DEREGISTER': ({ callbackID }, call) => call.deregister('domain', callbackID),
  CONNECT_NETWORK_EVENT_REGISTER_ANY: ({ eventID: id, net }, call) => ({
    callbackID: call.register({ family: 'network', id, subject: subjectOf(net) }),
  }),
  CONNECT_NETWORK_EVENT_DEREGISTER_ANY: ({ callbackID }, call) => call.deregister('network', callbackID),
  CONNECT_STORAGE_POOL_EVENT_REGISTER_ANY: ({ eventID: id, pool }, call) => ({
    callbackID: call.register({ family: 'storagePool', id, subject: subjectOf(pool) }),
  }),
  CONNECT_STORAGE_POOL_EVENT_DEREGISTER_ANY: ({ callbackID }, call) => call.deregister('storagePool', callbackID),
  CONNECT_NODE_DEVICE_EVENT_REGISTER_ANY: ({ eventID: id, dev }, call) => ({
    callbackID: call.register({ family: 'nodeDevice', id, subject: subjectOf(dev) }),
  }),
  CONNECT_NODE_DEVICE_EVENT_DEREGISTER_ANY: ({ callbackID }, call) => call.deregister('nodeDevice', callbackID),
  CONNECT_SECRET_EVENT_REGISTER_ANY: ({ eventID: id, secret }, call) => ({
    callbackID: call.register({ family: 'secret', id, subject: subjectOf(secret) }),
  }),
  CONNECT_SECRET_EVENT_DEREGISTER_ANY: ({ callbackID }, call) => call.deregister('secret', callbackID),
};
