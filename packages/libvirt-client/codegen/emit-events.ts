import { valueTables } from './event-values.ts';
import type { ProtocolData } from './load.ts';
import type { Model, Procedure } from './model.ts';
import { constName, memberNames, typeName } from './names.ts';

/** The event families: the prefix of their procedures, their id enum, and the pair of calls that registers for them. */
const families = [
  { name: 'domain', ids: 'virDomainEventID', register: 'CONNECT_DOMAIN_EVENT_CALLBACK_' },
  { name: 'network', ids: 'virNetworkEventID', register: 'CONNECT_NETWORK_EVENT_' },
  { name: 'storagePool', ids: 'virStoragePoolEventID', register: 'CONNECT_STORAGE_POOL_EVENT_' },
  { name: 'nodeDevice', ids: 'virNodeDeviceEventID', register: 'CONNECT_NODE_DEVICE_EVENT_' },
  { name: 'secret', ids: 'virSecretEventID', register: 'CONNECT_SECRET_EVENT_' },
] as const;

/** Every event with the procedure that carries it, and the tables that name the values of its fields. */
export function emitEvents(model: Model, data: ProtocolData): string {
  const used = new Set<string>();
  const body = [
    ...families.map((family) => emitFamily(family, model, data, used)),
    details(data, used),
    others(used),
  ].join('\n');
  return `import { ${[...used].sort().join(', ')} } from './flags.gen.ts';\n\n${body}`;
}

function emitFamily(family: (typeof families)[number], model: Model, data: ProtocolData, used: Set<string>): string {
  const members = Object.entries(data.flags.enums[family.ids]?.members ?? {});
  const names = memberNames(
    family.ids,
    members.map(([name]) => name),
  );
  const callbacks = new Set(
    model.composites.flatMap((item) =>
      item.kind === 'struct' && item.fields[0]?.name === 'callbackID' ? [item.name] : [],
    ),
  );
  const lines = members.map(([member, id], index) => {
    const carriers = model.procedures.filter(({ data: { event_id: eventId } }) => eventId === member);
    const current = carriers.find(({ msg }) => msg !== null && callbacks.has(msg));
    if (current === undefined) throw new Error(`no procedure carries ${member}`);
    const legacy = carriers.find((item) => item !== current);
    return `    ${names[index]}: { id: ${id}, procedure: '${current.name}'${legacyText(legacy)}, since: '${current.data.since}'${values(current.name, used)} },`;
  });
  for (const call of ['REGISTER_ANY', 'DEREGISTER_ANY']) {
    if (!model.procedures.some(({ name }) => name === family.register + call))
      throw new Error(`no ${family.register}${call}`);
  }
  return [
    `/** Events of ${family.ids}. */`,
    `export const ${family.name}Events = {`,
    `  register: '${family.register}REGISTER_ANY',`,
    `  deregister: '${family.register}DEREGISTER_ANY',`,
    '  events: {',
    ...lines,
    '  },',
    '} as const;',
    '',
  ].join('\n');
}

function legacyText(legacy: Procedure | undefined): string {
  return legacy === undefined ? '' : `, legacy: '${legacy.name}'`;
}

function values(procedure: string, used: Set<string>): string {
  const tables = Object.entries(valueTables[procedure] ?? {});
  if (tables.length === 0) return '';
  return `, values: { ${tables.map(([field, name]) => `${field}: ${reference(name, used)}`).join(', ')} }`;
}

function reference(enumName: string, used: Set<string>): string {
  const name = constName(typeName(enumName));
  used.add(name);
  return name;
}

/** A domain's lifecycle event has a detail whose meaning depends on the event. */
function details(data: ProtocolData, used: Set<string>): string {
  const members = Object.keys(data.flags.enums['virDomainEventType']?.members ?? {});
  const lines = memberNames('virDomainEventType', members).map((name) => {
    const wanted = `virdomainevent${name}detailtype`;
    const found = Object.keys(data.flags.enums).find((item) => item.toLowerCase() === wanted);
    if (found === undefined) throw new Error(`no detail enum for the lifecycle event "${name}"`);
    return `  ${name}: ${reference(found, used)},`;
  });
  return [
    '/** The details of each domain lifecycle event. */',
    'export const domainLifecycleDetails = {',
    ...lines,
    '} as const;',
    '',
  ].join('\n');
}

/** Events outside the families: they have no id of their own. */
function others(used: Set<string>): string {
  return [
    '/** QEMU monitor events, passed on by the qemu program. */',
    'export const qemuMonitorEvents = {',
    "  register: 'qemu.CONNECT_DOMAIN_MONITOR_EVENT_REGISTER',",
    "  deregister: 'qemu.CONNECT_DOMAIN_MONITOR_EVENT_DEREGISTER',",
    "  procedure: 'qemu.DOMAIN_MONITOR_EVENT',",
    '} as const;',
    '',
    "/** The server's own connection to its hypervisor closed. */",
    'export const connectionClosedEvent = {',
    "  register: 'CONNECT_REGISTER_CLOSE_CALLBACK',",
    "  deregister: 'CONNECT_UNREGISTER_CLOSE_CALLBACK',",
    "  procedure: 'CONNECT_EVENT_CONNECTION_CLOSED',",
    `  values: { reason: ${reference('virConnectCloseReason', used)} },`,
    '} as const;',
    '',
  ].join('\n');
}
