import { attr, child, element, leaves, list } from '../describe.ts';
import { text, yesNo } from '../kinds.ts';

const words = element('CapabilityEnum', 'The values that a setting can have.', {
  attributes: { name: attr(text, 'The setting.') },
  children: { value: leaves(text, 'values', 'The values.') },
});

/** The lists of values of a capability. */
export const capabilityEnums = { enum: list(words, 'enums') };

const options = (type: string, doc: string) =>
  child(
    element(type, doc, {
      children: {
        defaultFormat: child(
          element(`${type}Format`, 'The format when none is asked for.', {
            attributes: { type: attr(text, 'The format.') },
          }),
        ),
        ...capabilityEnums,
      },
    }),
  );

const pool = element('PoolCapability', 'A kind of storage pool.', {
  attributes: { type: attr(text, 'The kind.'), supported: attr(yesNo, 'Whether the host can have it.') },
  children: {
    poolOptions: options('PoolCapabilityOptions', 'What the pool can be.'),
    volOptions: options('VolumeCapabilityOptions', 'What its volumes can be.'),
  },
});

/** The storage pools that a host can have. */
export const storagePoolCapabilities = element('StoragePoolCapabilities', 'The storage pools that a host can have.', {
  page: 'formatstoragecaps.html',
  children: { pool: list(pool, 'pools') },
});
