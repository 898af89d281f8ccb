import type { Rule } from '../../../rule.ts';
import { type Flaw, hasElement, judgeEach, refusal } from './judge.ts';

const rng = 'formatdomain.html#random-number-generator-device';
const smartcard = 'formatdomain.html#smartcard-devices';

const entropy = refusal(
  rng,
  'rng/backend',
  'a random number generator without a model or a source',
  'libvirt refuses the domain: the entropy comes from a device, QEMU itself, or a daemon behind a character device.',
  ({ devices }) =>
    judgeEach(devices?.rngs, 'devices.rngs', (item): Flaw | undefined => {
      const { backend, extra } = item;
      if (backend === undefined)
        return ['', "there is no <backend>; <backend model='random'>/dev/urandom</backend> is one"];
      if (backend.model === 'egd' && backend.type === undefined)
        return ['backend', 'the backend egd names the type of its source'];
      if (hasElement(extra, 'backend')) return ['', 'there are several backends; one can be there'];
      return item.model === undefined && extra?.attributes?.some(({ name }) => name === 'model') !== true
        ? ['', "the random number generator has no model; say model='virtio'"]
        : undefined;
    }),
);

const card = refusal(
  smartcard,
  'smartcard/mode',
  'a smart card that lacks what its mode needs',
  'libvirt refuses the domain: host-certificates takes three certificates, passthrough a character device.',
  ({ devices }) =>
    judgeEach(devices?.smartcards, 'devices.smartcards', (item): Flaw | undefined => {
      if (item.mode === 'host-certificates') {
        const count = item.certificates?.length ?? 0;
        if (count !== 3)
          return ['certificates', `there are ${count} certificates; host-certificates takes exactly three`];
        if (item.database !== undefined && !item.database.startsWith('/')) {
          return ['database', `the database ${JSON.stringify(item.database)} is no absolute path`];
        }
      }
      if (item.mode === 'passthrough' && item.type === undefined)
        return ['', 'passthrough names the type of its character device'];
      return item.address !== undefined && item.address.type !== 'ccid'
        ? ['address', `a smart card has an address of type ccid, not ${item.address.type}`]
        : undefined;
    }),
);

/** Random number generators and smart cards. */
export const rngSmartcardRules: readonly Rule[] = [entropy, card];
