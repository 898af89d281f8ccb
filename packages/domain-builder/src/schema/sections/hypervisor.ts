import { attr, type Attributes, child, type Children, element, leaf, list } from '../describe.ts';
import { oneOf, text } from '../kinds.ts';
import { lxcNamespace } from './container.ts';

/** The declaration of a namespace of libvirt's; data from scratch that uses its elements must have it. */
export const namespace = (uri: string, elements: string) =>
  attr(oneOf([uri]), `Declares the namespace of ${elements}; needed where they are used.`);

const argument = (type: string) =>
  element(type, 'One argument.', { attributes: { value: attr(text, 'The argument, as it is.') } });

const variable = (type: string) =>
  element(type, 'A variable of its environment.', {
    attributes: { name: attr(text, 'Its name.'), value: attr(text, 'Its value.') },
  });

const commandline = (type: string, prefix: string, program: string, page: string, environment: boolean) =>
  child(
    element(type, `What ${program}'s command line has more; libvirt does not look at it.`, {
      page,
      children: {
        [`${prefix}:arg`]: list(argument(`${type}Argument`), 'args'),
        ...(environment && { [`${prefix}:env`]: list(variable(`${type}Variable`), 'envs') }),
      },
    }),
  );

const capability = (type: string, doc: string) =>
  element(type, doc, { attributes: { capability: attr(text, "libvirt's name of it.") } });

const property = element('QemuProperty', 'A property of a device of QEMU.', {
  attributes: {
    name: attr(text, 'Its name.'),
    type: attr(oneOf(['string', 'signed', 'unsigned', 'bool', 'remove']), 'What it is, or `remove`.'),
    value: attr(text, 'Its value.'),
  },
});

const overridden = element('QemuDeviceOverride', 'A device whose properties are overridden.', {
  attributes: { alias: attr(text, "The device's alias.") },
  children: {
    'qemu:frontend': child(
      element('QemuFrontend', 'What the guest sees of it.', {
        children: { 'qemu:property': list(property, 'properties') },
      }),
      undefined,
      { as: 'frontend' },
    ),
  },
});

/** The namespaces that a domain may use. */
export const hypervisorNamespaces: Attributes = {
  'xmlns:qemu': namespace('http://libvirt.org/schemas/domain/qemu/1.0', '`qemu:` elements'),
  'xmlns:lxc': namespace('http://libvirt.org/schemas/domain/lxc/1.0', '`lxc:namespace`'),
  'xmlns:bhyve': namespace('http://libvirt.org/schemas/domain/bhyve/1.0', '`bhyve:commandline`'),
  'xmlns:xen': namespace('http://libvirt.org/schemas/domain/xen/1.0', '`xen:commandline`'),
  'xmlns:vmware': namespace('http://libvirt.org/schemas/domain/vmware/1.0', '`vmware:datacenterpath`'),
};

/** What one hypervisor has and libvirt has no element for; each in a namespace of its own. */
export const hypervisorChildren: Children = {
  'qemu:commandline': commandline('QemuCommandline', 'qemu', 'QEMU', 'kbase/qemu-passthrough-security.html', true),
  'qemu:capabilities': child(
    element('QemuCapabilities', 'What libvirt is to think that QEMU can do; for experiments.', {
      page: 'drvqemu.html',
      children: {
        'qemu:add': list(capability('QemuCapabilityAdd', 'A capability that is added.'), 'add'),
        'qemu:del': list(capability('QemuCapabilityDel', 'A capability that is taken away.'), 'del'),
      },
    }),
  ),
  'qemu:deprecation': child(
    element('QemuDeprecation', 'What QEMU does about deprecated interfaces; for experiments.', {
      page: 'drvqemu.html',
      attributes: { behavior: attr(oneOf(['none', 'omit', 'reject', 'crash']), 'What it does.') },
    }),
  ),
  'qemu:override': child(
    element('QemuOverride', 'Properties of devices that differ from what libvirt would set.', {
      page: 'drvqemu.html',
      children: { 'qemu:device': list(overridden, 'devices') },
    }),
    undefined,
    { since: '8.2.0' },
  ),
  'lxc:namespace': child(lxcNamespace),
  'bhyve:commandline': commandline('BhyveCommandline', 'bhyve', 'bhyve', 'drvbhyve.html', true),
  'xen:commandline': commandline('XenCommandline', 'xen', "Xen's device model", 'drvxen.html', false),
  'vmware:datacenterpath': leaf(text, 'The datacenter, set by the ESX driver.'),
};
