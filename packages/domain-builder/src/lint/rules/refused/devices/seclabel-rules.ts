import type { Domain } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { refusal } from './judge.ts';

const page = 'formatdomain.html#security-label';

/** A label, of the domain or of the source of a device. */
interface Label {
  readonly model?: string;
  readonly relabel?: boolean;
  readonly label?: string;
}

interface LabelList {
  readonly labels: readonly Label[];
  readonly path: string;
}

const deviceLabels = ({ devices }: Domain): readonly LabelList[] => {
  const found: LabelList[] = [];
  const add = (source: { readonly seclabels?: readonly Label[] } | undefined, path: string): void => {
    if (source?.seclabels !== undefined) found.push({ labels: source.seclabels, path: `${path}.seclabels` });
  };
  devices?.disks?.forEach((disk, index) =>
    add('source' in disk ? disk.source : undefined, `devices.disks.${index}.source`),
  );
  for (const name of ['serials', 'parallels', 'consoles', 'channels', 'redirdevs'] as const) {
    devices?.[name]?.forEach((item, index) =>
      // Not every type of source has labels, and those that have none lack the field.
      add(
        'source' in item ? (item.source as { readonly seclabels?: readonly Label[] }) : undefined,
        `devices.${name}.${index}.source`,
      ),
    );
  }
  return found;
};

const models = refusal(
  page,
  'seclabel/model',
  'several security labels that do not say whose they are',
  'libvirt refuses the domain: with more than one label, each names the security driver it is for, and none twice.',
  (domain) =>
    [{ labels: domain.seclabels ?? [], path: 'seclabels' }, ...deviceLabels(domain)].flatMap(({ labels, path }) => {
      if (labels.length < 2) return [];
      const ofDomain = path === 'seclabels';
      const seen = new Set<string>();
      return labels.flatMap(({ model }, index): readonly Problem[] => {
        const place = `${path}.${index}`;
        if (model === undefined)
          return !ofDomain
            ? []
            : [{ path: place, message: 'one of several labels names no model; say selinux, dac or apparmor' }];
        if (seen.has(model))
          return [{ path: `${place}.model`, message: `there is another label of the model ${model} already` }];
        seen.add(model);
        return [];
      });
    }),
);

const overrides = refusal(
  page,
  'seclabel/override',
  'a label of a device that cannot be set',
  'libvirt refuses the domain: what is not relabelled has no label of its own, at the device and at the domain.',
  (domain) => {
    const fixed = new Set(
      (domain.seclabels ?? []).flatMap(({ model, relabel, type }) =>
        relabel === false || type === 'none' ? [model] : [],
      ),
    );
    return deviceLabels(domain).flatMap(({ labels, path }) =>
      labels.flatMap(({ model, relabel, label }, index): readonly Problem[] => {
        const place = `${path}.${index}`;
        if (relabel === false && label !== undefined) {
          return [
            { path: `${place}.label`, message: "a source with relabel='no' has no label; leave one of them out" },
          ];
        }
        return model !== undefined && fixed.has(model)
          ? [
              {
                path: place,
                message: `the domain switches relabelling off for ${model}; leave the label of the device out`,
              },
            ]
          : [];
      }),
    );
  },
);

/** Security labels, several at once and of devices. */
export const seclabelRules: readonly Rule[] = [models, overrides];
