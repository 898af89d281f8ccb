import type { Problem, Rule } from '../../../rule.ts';
import { each } from '../../each.ts';

const page = 'kbase/qemu-passthrough-security.html';

const commandline: Rule = {
  id: 'qemu/commandline',
  severity: 'error',
  title: 'an argument or a variable for QEMU that is none',
  why: 'libvirt refuses the domain: an argument has a value, a variable a name of letters, digits and underscores.',
  page,
  check: ({ qemuCommandline }) => {
    const problems: Problem[] = [];
    for (const { item, path } of each(qemuCommandline?.args, 'qemuCommandline.args')) {
      if (item.value === undefined && item.extra === undefined) problems.push({ path, message: "write value='…'" });
    }
    for (const { item, path } of each(qemuCommandline?.envs, 'qemuCommandline.envs')) {
      const { name = '' } = item;
      if (item.extra !== undefined || /^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) continue;
      problems.push({ path, message: `${JSON.stringify(name)} is no name of a variable` });
    }
    return problems;
  },
};

const capability: Rule = {
  id: 'qemu/capability',
  severity: 'error',
  title: 'a capability of QEMU without a name',
  why: 'libvirt refuses the domain.',
  page: 'drvqemu.html',
  check: ({ qemuCapabilities }) =>
    [
      ...each(qemuCapabilities?.add, 'qemuCapabilities.add'),
      ...each(qemuCapabilities?.del, 'qemuCapabilities.del'),
    ].flatMap(({ item, path }) =>
      item.capability === undefined && item.extra === undefined ? [{ path, message: "write capability='…'" }] : [],
    ),
};

const override: Rule = {
  id: 'qemu/override',
  severity: 'error',
  title: 'a property of a device that is not written as its type is',
  why: 'libvirt refuses the domain.',
  page: 'drvqemu.html',
  since: '8.2.0',
  check: ({ qemuOverride }) =>
    each(qemuOverride?.devices, 'qemuOverride.devices').flatMap(({ item, path }) => {
      const problems: Problem[] = [];
      if (item.alias === undefined) problems.push({ path, message: "name the device: alias='ua-…'" });
      for (const { item: property, path: at } of each(item.frontend?.properties, `${path}.frontend.properties`)) {
        const wrong = property.extra === undefined ? wrongProperty(property) : undefined;
        if (wrong !== undefined) problems.push({ path: at, message: wrong });
      }
      return problems;
    }),
};

interface Property {
  readonly name?: string;
  readonly type?: string;
  readonly value?: string;
}

const wrongProperty = ({ name, type, value }: Property): string | undefined => {
  if (name === undefined) return "name the property: name='…'";
  if (type === undefined) return `say what ${name} is: type='string', signed, unsigned, bool or remove`;
  if (type === 'remove') return value === undefined ? undefined : `${name} is removed, so it has no value`;
  if (value === undefined) return `${name} needs a value`;
  const isFine =
    (type === 'bool' && /^(?:true|false)$/.test(value)) ||
    (type === 'unsigned' && /^\s*\+?\d+$/.test(value)) ||
    (type === 'signed' && /^\s*[+-]?\d+$/.test(value)) ||
    type === 'string';
  return isFine ? undefined : `${JSON.stringify(value)} is not ${type}`;
};

/** QEMU's own namespace, as far as libvirt refuses it. */
export const refusedQemuRules: readonly Rule[] = [commandline, capability, override];
