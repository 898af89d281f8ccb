import { isXmlElement } from './same-value.ts';

/** What stands in the place of a secret. */
const hidden = '(secret)';

/** Fields that hold a secret, by their name in the data. */
const secretNames: readonly string[] = ['passwd', 'password', 'session'];

/** Words by which a free text, such as an argument of QEMU, may give a secret away. */
const telling = /passw|secret|token|key=|data=/i;

/** Places whose texts are all hidden: variables, cookies, and what the firmware tells, where credentials are passed on. */
const hiddenPlaces = /(?:^|\.)(?:envs|initenvs|cookies|oemStrings|query)(?:\.|$)|^sysinfos\.\d+\.entries\./;

/** Places whose texts are hidden when they look like it. */
const freePlaces = /(?:^|\.)(?:args|extra|cmdline|initargs|bootloaderArgs)(?:\.|$)/;

/** The value of a field without the secrets in it. */
export const redacted = (path: string, value: unknown): unknown => {
  const name = path.slice(path.lastIndexOf('.') + 1);
  if (typeof value === 'string') return isSecret(path, name, value) ? hidden : value;
  if (typeof value !== 'object' || value === null) return value;
  // What nobody here knows may be a secret too.
  if (isXmlElement(value)) return `<${value.name}>`;
  if (Array.isArray(value)) return value.map((item, index) => redacted(`${path}.${index}`, item));
  const fields: readonly (readonly [string, unknown])[] = Object.entries(value);
  const isTelling = freePlaces.test(path) && fields.some(([field, inner]) => field === 'name' && isToldBy(inner));
  return Object.fromEntries(
    fields.map(([field, inner]) => [
      field,
      isTelling && field === 'value' ? hidden : redacted(`${path}.${field}`, inner),
    ]),
  );
};

const isToldBy = (text: unknown): boolean => typeof text === 'string' && telling.test(text);

const isSecret = (path: string, name: string, value: string): boolean => {
  if (secretNames.includes(name)) return true;
  if (hiddenPlaces.test(path)) return name !== 'name';
  return freePlaces.test(path) && (telling.test(value) || telling.test(name));
};
