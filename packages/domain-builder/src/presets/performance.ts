import { hostTopology } from '../facts/topology.ts';
import { fillCache, fillCpuMode, fillTopoext, fillTopology } from './performance-cpu.ts';
import { fillIo } from './performance-io.ts';
import { fillHugepages, pageChoice } from './performance-hugepages.ts';
import { fillNuma } from './performance-numa.ts';
import type { PerformanceOptions } from './performance-options.ts';
import { fillPins, keepsPins, planFor } from './performance-pins.ts';
import type { Preset } from './preset.ts';
import { type PresetDraft, presetFrom } from './preset-draft.ts';

/**
 * A guest with CPUs and memory of its own: each of its CPUs on one of the host's, emulator and I/O threads on others, memory
 * from the same NUMA node in huge pages, and disks served by an I/O thread. A guest that no node can hold gets nodes of its
 * own. `hint-dedicated` is set where nothing else of the guest runs on its CPUs.
 *
 * It does not keep other guests and the host's own work off these CPUs: that takes isolation on the host.
 *
 * Errors: `CONFLICT` when the host has too few CPUs or too little memory, or when the choices of the domain name CPUs or
 * nodes that the host lacks; `INVALID_VALUE` and `LIMIT` for sets of CPUs that are none.
 * @see https://libvirt.org/formatdomain.html#cpu-tuning
 */
export const performance = (options: PerformanceOptions = {}): Preset =>
  presetFrom('performance', (draft) => {
    fillCpuMode(draft);
    fillCache(draft);
    fillIo(draft, options);
    usePlacement(draft, options);
    warnOfBalloon(draft);
  });

/** What depends on the host's CPUs and nodes. */
const usePlacement = (draft: PresetDraft, options: PerformanceOptions): void => {
  const host = hostTopology(options.host?.capabilities);
  if (!host) {
    draft.leftOut('pinning', 'The CPUs of the host are not known.', { path: 'cputune' });
    draft.leftOut('hugepages', 'The memory of the host is not known.', { path: 'memoryBacking.hugepages' });
    draft.warn(
      'performance/host-unknown',
      'the capabilities of the host name no CPU, so nothing is pinned and no huge pages are used; pass host: { capabilities }',
    );
    return;
  }
  const pages = pageChoice(draft, options, host);
  if (keepsPins(draft.domain)) {
    fillPins(draft, host, undefined);
    fillHugepages(draft, pages, host);
    return;
  }
  const plan = planFor(draft, options, host, pages?.size);
  fillTopology(draft, plan);
  fillTopoext(draft, options.host);
  fillPins(draft, host, plan);
  fillNuma(draft, plan);
  fillHugepages(draft, pages, host);
};

const warnOfBalloon = (draft: PresetDraft): void => {
  const { memoryBacking, devices } = draft.domain;
  const [balloon] = devices?.memballoons ?? [];
  if (memoryBacking?.hugepages === undefined) return;
  draft.fillDevices('memballoons', { id: 'balloon' }, 'A balloon gives no huge page back to the host.', [
    { model: 'none' },
  ]);
  if (balloon && balloon.model !== 'none') {
    draft.warn(
      'balloon',
      'the balloon gives no memory back while the guest has huge pages; .memballoon("none") leaves it out',
      'devices.memballoons',
    );
  }
};
