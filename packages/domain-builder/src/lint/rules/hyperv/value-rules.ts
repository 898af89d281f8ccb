import type { Rule } from '../../rule.ts';

const page = 'formatdomain.html#hypervisor-features';

const retriesTooFew: Rule = {
  id: 'hv/spinlocks-retries',
  severity: 'error',
  title: 'fewer than 4095 spinlock retries',
  why: 'libvirt refuses the domain.',
  page,
  check: ({ features }) => {
    const retries = features?.hyperv?.spinlocks?.retries;
    if (retries === undefined || retries >= 4095 || features?.hyperv?.spinlocks?.state !== true) return [];
    const path = 'features.hyperv.spinlocks.retries';
    return [
      {
        path,
        message: `spinlocks has ${retries} retries, and 4095 are the fewest; 8191 are usual`,
        fix: { title: 'set 8191 retries', edits: [{ op: 'set', path, value: 8191 }] },
      },
    ];
  },
};

const retriesAbsent: Rule = {
  id: 'hv/spinlocks-without-retries',
  severity: 'error',
  title: 'spinlocks without retries',
  why: 'libvirt before 11.9 refuses the domain; later ones take it for "never tell the host".',
  page,
  until: '11.9.0',
  check: ({ features }) => {
    const spinlocks = features?.hyperv?.spinlocks;
    if (spinlocks?.state !== true || spinlocks.retries !== undefined) return [];
    const path = 'features.hyperv.spinlocks.retries';
    return [
      {
        path,
        message: 'spinlocks is on and names no retries; 8191 are usual',
        fix: { title: 'set 8191 retries', edits: [{ op: 'set', path, value: 8191 }] },
      },
    ];
  },
};

const vendorId: Rule = {
  id: 'hv/vendor-id',
  severity: 'error',
  title: 'a vendor that Windows cannot be shown',
  why: 'libvirt refuses the domain.',
  page,
  check: ({ features }) => {
    const vendor = features?.hyperv?.vendorId;
    if (vendor?.state !== true) return [];
    const { value } = vendor;
    const path = 'features.hyperv.vendorId.value';
    if (value === undefined) return [{ path, message: 'vendor_id is on and has no value; give 1 to 12 characters' }];
    if (value.includes(','))
      return [{ path, message: `the vendor ${JSON.stringify(value)} has a comma, which it may not` }];
    // libvirt counts bytes.
    const bytes = new TextEncoder().encode(value).length;
    return bytes > 12
      ? [{ path, message: `the vendor ${JSON.stringify(value)} takes ${bytes} bytes; 12 are the most` }]
      : [];
  },
};

/** Values of single enlightenments. */
export const hypervValueRules: readonly Rule[] = [retriesTooFew, retriesAbsent, vendorId];
