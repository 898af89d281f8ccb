import { attr, child, content, element, list } from '../describe.ts';
import { oneOf, path, uint } from '../kinds.ts';
import { anyCharacterSource, characterLog, characterProtocol, characterType } from './character.ts';
import { deviceCommon, virtioDriver, virtioModel } from './common.ts';

const rngBackend = element('RngBackend', 'Where a random number generator gets its entropy.', {
  attributes: {
    model: attr(oneOf(['random', 'egd', 'builtin'], 'RngBackendModel'), 'The kind of source.', { required: true }),
    type: attr(characterType, 'The transport to an entropy daemon.'),
  },
  text: content(path, 'The device of the host, such as /dev/urandom.', { as: 'path' }),
  children: {
    source: list(anyCharacterSource, 'sources', 'Where the entropy daemon is.'),
    protocol: child(characterProtocol),
    log: child(characterLog),
  },
});

/** A random number generator. */
export const rng = element('Rng', 'A random number generator.', {
  page: 'formatdomain.html#random-number-generator-device',
  attributes: { model: attr(virtioModel, 'The device.') },
  children: {
    driver: child(virtioDriver),
    rate: child(
      element('RngRate', 'How much the guest may take.', {
        attributes: { bytes: attr(uint, 'Bytes each period.'), period: attr(uint, 'Milliseconds of a period.') },
      }),
    ),
    backend: child(rngBackend),
    ...deviceCommon,
  },
});
