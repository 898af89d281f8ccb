import type { SysinfoEntry } from '../../../../schema/types.gen.ts';
import type { Rule } from '../../../rule.ts';
import { each } from '../../each.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';

const page = 'formatdomain.html#smbios-system-information';

const uuid: Rule = {
  id: 'sysinfo/uuid',
  severity: 'error',
  title: 'two identities',
  why: "libvirt refuses the domain: the UUID that SMBIOS tells the guest is the domain's own.",
  page,
  check: ({ uuid: own, sysinfos }) =>
    each(sysinfos, 'sysinfos').flatMap(({ item, path }) =>
      each(item.system?.entries, `${path}.system.entries`).flatMap(({ item: { name, value }, path: at }) => {
        if (name !== 'uuid' || value === undefined) return [];
        const told = digits(value);
        if (!/^[0-9a-f]{32}$/.test(told)) return [{ path: at, message: `${JSON.stringify(value)} is no UUID` }];
        if (own === undefined || digits(own) === told) return [];
        return [{ path: at, message: `the domain is ${own.trim()}, and SMBIOS says ${value.trim()}; say the same` }];
      }),
    ),
};

const digits = (text: string): string => text.trim().replaceAll('-', '').toLowerCase();

const date: Rule = {
  id: 'sysinfo/bios-date',
  severity: 'error',
  title: 'a date of the BIOS that SMBIOS cannot write',
  why: 'libvirt refuses the domain: the date is month/day/year, as Americans write it.',
  page,
  check: ({ sysinfos }) =>
    each(sysinfos, 'sysinfos').flatMap(({ item, path }) =>
      each(item.bios?.entries, `${path}.bios.entries`).flatMap(({ item: { name, value }, path: at }) =>
        name === 'date' && value !== undefined && !isDate(value)
          ? [{ path: at, message: `write the date as 12/31/2024, not ${JSON.stringify(value)}` }]
          : [],
      ),
    ),
};

const isDate = (text: string): boolean => {
  const [, month = '', day = ''] = /^\s*(\d{1,2})\/\s*(\d{1,2})\/\s*\d{2,4}$/.exec(text) ?? [];
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
};

const fwcfg: Rule = {
  id: 'sysinfo/fwcfg',
  severity: 'error',
  title: 'a firmware entry that QEMU does not take',
  why: 'libvirt refuses the domain: an entry has a name below opt/ that is not of the firmware itself, and a value or a file.',
  page,
  check: (domain) =>
    each(domain.sysinfos, 'sysinfos').flatMap(({ item, path }) =>
      item.type === 'fwcfg'
        ? each(item.entries, `${path}.entries`).flatMap(({ item: entry, path: at }) => {
            const wrong = wrongEntry(entry, isQemu(domain));
            return wrong === undefined ? [] : [{ path: at, message: wrong }];
          })
        : [],
    ),
};

const wrongEntry = ({ name = '', value = '', file, extra }: SysinfoEntry, qemu: boolean): string | undefined => {
  if (extra !== undefined) return undefined;
  if (name === '') return "name the entry: name='opt/com.example/…'";
  if (value === '' && file === undefined) return `${name} needs a value, or a file`;
  if (!qemu) return undefined;
  if (!name.startsWith('opt/')) return `a name starts with opt/, and ${JSON.stringify(name)} does not`;
  return name.startsWith('opt/ovmf/') || name.startsWith('opt/org.qemu/')
    ? `${name} is of the firmware itself; take a name below opt/ with a domain of yours`
    : undefined;
};

/** System information that libvirt refuses. */
export const refusedSysinfoRules: readonly Rule[] = [uuid, date, fwcfg];
