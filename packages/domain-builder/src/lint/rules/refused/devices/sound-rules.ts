import type { Domain } from '../../../../schema/types.gen.ts';
import type { Rule } from '../../../rule.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';
import { judgeEach, refusal } from './judge.ts';

const page = 'formatdomain.html#sound-devices';

const model = refusal(
  page,
  'sound/model',
  'a sound card that QEMU does not have',
  'libvirt refuses the domain: ich7 belongs to another hypervisor.',
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.sounds : undefined, 'devices.sounds', (item) =>
      item.model === 'ich7' ? ['model', 'QEMU has no sound card ich7; take ich9, virtio or usb'] : undefined,
    ),
);

const backends = ({ devices }: Domain): ReadonlySet<number> =>
  new Set(devices?.audios?.flatMap(({ id }) => (id === undefined ? [] : [id])));

const unknownBackend = refusal(
  'formatdomain.html#audio-backends',
  'sound/unknown-backend',
  'a sound backend that is not there',
  'libvirt refuses the domain: sound cards and displays name one of the <audio> elements by its id.',
  (domain) => {
    const known = backends(domain);
    const message = (id: number): string => `there is no <audio> with the id ${id}`;
    return [
      ...judgeEach(domain.devices?.sounds, 'devices.sounds', ({ audio }) =>
        audio?.id === undefined || audio.id === 0 || known.has(audio.id) ? undefined : ['audio.id', message(audio.id)],
      ),
      ...judgeEach(domain.devices?.graphics, 'devices.graphics', (item) => {
        const id = item.type === 'vnc' || item.type === 'dbus' ? item.audio?.id : undefined;
        return id === undefined || id === 0 || known.has(id) ? undefined : ['audio.id', message(id)];
      }),
    ];
  },
);

const duplicateBackend = refusal(
  'formatdomain.html#audio-backends',
  'sound/duplicate-backend',
  'two sound backends with one id, or one with none',
  'libvirt refuses the domain: sound cards name a backend by its id, which counts from 1.',
  ({ devices }) => {
    const seen = new Set<number>();
    return judgeEach(devices?.audios, 'devices.audios', ({ id }) => {
      if (id === undefined) return ['', 'the sound backend has no id; number them from 1'];
      if (id === 0) return ['id', 'the id of a sound backend is 1 or more'];
      if (seen.has(id)) return ['id', `another <audio> has the id ${id} too`];
      seen.add(id);
      return undefined;
    });
  },
);

const settings = refusal(
  'formatdomain.html#audio-backends',
  'sound/settings',
  'sound settings that nobody keeps',
  "libvirt refuses the domain: settings hold with fixedSettings='yes', which QEMU's mixing engine provides.",
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.audios : undefined, 'devices.audios', (item) => {
      for (const name of ['input', 'output'] as const) {
        const side = item[name];
        if (side?.fixedSettings === true && side.mixingEngine !== true) {
          return [`${name}.fixedSettings`, "fixed settings need mixingEngine='yes' beside them"];
        }
        if (side?.settings !== undefined && side.fixedSettings !== true) {
          return [`${name}.settings`, "the settings hold with fixedSettings='yes' only"];
        }
      }
      return undefined;
    }),
);

/** Sound cards and their backends. */
export const soundRules: readonly Rule[] = [model, unknownBackend, duplicateBackend, settings];
