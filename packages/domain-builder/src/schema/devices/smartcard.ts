import { attr, child, leaf, leaves, list, union, variant } from '../describe.ts';
import { path, text } from '../kinds.ts';
import { anyCharacterSource, characterLog, characterProtocol, characterType } from './character.ts';
import { deviceCommon } from './common.ts';
import { serialTarget } from './serial.ts';

/** A smart card reader. */
export const smartcard = union('Smartcard', 'A smart card reader.', {
  page: 'formatdomain.html#smartcard-devices',
  by: 'mode',
  children: deviceCommon,
  variants: {
    host: variant('HostSmartcard', "The host's reader."),
    'host-certificates': variant('CertificatesSmartcard', 'Three certificates of the host as a card.', {
      children: {
        certificate: leaves(text, 'certificates', 'Their names.'),
        database: leaf(path, "The database's folder."),
      },
    }),
    passthrough: variant('PassthroughSmartcard', 'A card behind a character device.', {
      attributes: { type: attr(characterType, 'The kind of character device.') },
      children: {
        source: list(anyCharacterSource, 'sources'),
        protocol: child(characterProtocol),
        log: child(characterLog),
        target: child(serialTarget),
      },
    }),
  },
});
