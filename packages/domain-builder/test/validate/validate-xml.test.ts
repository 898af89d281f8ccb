import * as fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Rule } from '../../src/lint/rule.ts';
import { releaseSchemas } from '../../src/validate/rng/schemas.ts';
import { validateDomainXml, validateXml } from '../../src/validate/validate-xml.ts';
import type { LibvirtVerdict, Validation } from '../../src/validate/validation.ts';

const good = `<domain type='kvm'>
  <name>good</name>
  <memory unit='GiB'>1</memory>
  <os><type arch='x86_64' machine='q35'>hvm</type></os>
</domain>`;

const states = ({ levels }: Validation): readonly string[] => levels.map(({ level, state }) => `${level} ${state}`);

const rule: Rule = {
  id: 'test/no-good-name',
  severity: 'error',
  title: 'a name',
  why: 'a test',
  check: ({ name }) => (name === 'good' ? [] : [{ message: 'not good', path: 'name' }]),
};

/** Lint without its advice, which is not what is tested here. */
const quiet = { rules: { only: ['name/*'] } } as const;
const withRule = { rules: { only: ['name/*', 'test/*'], more: [rule] } } as const;

describe('validateDomainXml', () => {
  test('runs what it has, and skips the rest by name', async () => {
    const validation = await validateDomainXml(good, quiet);
    expect(validation).toMatchObject({ ok: true, reached: 'lint', findings: [] });
    expect(states(validation)).toEqual([
      'well-formed passed',
      'names passed',
      'lint passed',
      'rng skipped',
      'libvirt skipped',
    ]);
    expect(validation.levels.map(({ why }) => why)).toEqual([
      undefined,
      undefined,
      undefined,
      'no schemas were given',
      'no libvirt was given',
    ]);
  });

  test('stops at a text that is not well-formed, and says where', async () => {
    const validation = await validateDomainXml('<domain>\n  <name>a</nam>\n</domain>', { libvirt: neverAsked });
    expect(validation).toMatchObject({ ok: false, reached: 'well-formed' });
    expect(validation.findings).toMatchObject([
      { rule: 'xml/not-well-formed', severity: 'error', line: 2, column: 10 },
    ]);
    expect(validation.levels.slice(1).map(({ why }) => why)).toEqual(Array(4).fill('the level "well-formed" failed'));
  });

  test.each([
    ['another document', '<network><name>n</name></network>', 'xml/wrong-root'],
    ['a domain without a name', "<domain type='kvm'/>", 'xml/missing'],
  ])('stops at %s', async (_, text, expected) => {
    const validation = await validateDomainXml(text);
    expect(validation).toMatchObject({ ok: false, reached: 'names' });
    expect(validation.findings).toMatchObject([{ rule: expected, severity: 'error', line: 1, column: 1 }]);
  });

  test('tells a mistyped name apart from what lint finds', async () => {
    const text = good.replace('<os>', '<memmory>4</memmory><os>').replace('good<', 'bad<');
    const validation = await validateDomainXml(text, withRule);
    const [, names, lint] = validation.levels;
    expect(names?.findings.map((finding) => finding.rule)).toEqual(['name/unknown-element']);
    expect(lint?.findings).toMatchObject([{ rule: 'test/no-good-name', line: 2, column: 3 }]);
  });

  test('asks libvirt last, with the very text', async () => {
    const libvirt = vi.fn<() => Promise<LibvirtVerdict>>(async () => ({ ok: true }));
    const validation = await validateDomainXml(good, { libvirt, ...quiet });
    expect(validation).toMatchObject({ ok: true, reached: 'libvirt' });
    expect(libvirt).toHaveBeenCalledExactlyOnceWith(good);
  });

  test('gives libvirt’s objection its code and its line', async () => {
    const libvirt = async (): Promise<LibvirtVerdict> => ({
      ok: false,
      code: 'CONFIG_UNSUPPORTED',
      message: '(domain_definition):3: no such machine',
    });
    const validation = await validateDomainXml(good, { libvirt, ...quiet });
    expect(validation.ok).toBe(false);
    expect(validation.findings).toMatchObject([{ rule: 'libvirt/config-unsupported', severity: 'error', line: 3 }]);
  });

  test('does not ask libvirt about what is wrong already, unless told to keep going', async () => {
    const asked = vi.fn<() => Promise<LibvirtVerdict>>(async () => ({ ok: false, message: 'no' }));
    const bad = good.replace('good', 'bad');
    const stopped = await validateDomainXml(bad, { libvirt: asked, ...withRule });
    expect(stopped.levels.at(-1)).toMatchObject({ state: 'skipped', why: 'the level "lint" failed' });
    expect(asked).not.toHaveBeenCalled();
    const whole = await validateDomainXml(bad, { libvirt: asked, ...withRule, keepGoing: true });
    expect(whole.findings.map((finding) => finding.rule)).toEqual(['test/no-good-name', 'libvirt/refused']);
  });

  test('fails the level of a libvirt that cannot be reached', async () => {
    const validation = await validateDomainXml(good, {
      libvirt: () => Promise.reject(new Error('no route')),
      ...quiet,
    });
    expect(validation.findings).toMatchObject([{ rule: 'libvirt/unavailable', message: 'no route' }]);
  });

  test('refuses what is no text and a rule that is none', async () => {
    // @ts-expect-error a test of what the compiler forbids
    await expect(validateDomainXml(undefined)).rejects.toThrow(TypeError);
    await expect(validateDomainXml(good, { rules: { only: ['no/such'] } })).rejects.toThrow(TypeError);
  });

  test('answers for whatever text it is given', async () => {
    const pieces = fc.constantFrom(
      '<domain type="kvm">',
      '<name>',
      'a',
      '</name>',
      '</domain>',
      '&',
      '<',
      '>',
      '"',
      ' x="1"',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((list) => list.join('')),
        ),
        async (text) => {
          const { ok, findings, levels } = await validateDomainXml(text);
          expect(levels).toHaveLength(5);
          expect(ok).toBe(findings.every(({ severity }) => severity !== 'error'));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('validateXml', () => {
  test('tells the kind of document by its root, and what is not known in it', async () => {
    const text = "<network>\n  <name>n</name>\n  <bridge nam='virbr9'/>\n  <forwad mode='nat'/>\n</network>";
    const validation = await validateXml(text);
    expect(validation.ok).toBe(true);
    expect(states(validation)).toContain('lint skipped');
    expect(validation.findings).toMatchObject([
      { rule: 'xml/unknown-attribute', severity: 'warning', line: 3, column: 11 },
      { rule: 'xml/unknown-element', severity: 'warning', line: 4, column: 3 },
    ]);
  });

  test('lints a domain', async () => {
    const { levels } = await validateXml(good.replace('good', 'bad'), withRule);
    expect(levels[2]).toMatchObject({ level: 'lint', state: 'failed' });
  });

  test('knows no other documents', async () => {
    const { findings } = await validateXml('<html/>');
    expect(findings).toMatchObject([{ rule: 'xml/wrong-root' }]);
  });
});

describe('the level "rng" that cannot be run', () => {
  afterEach(() => {
    releaseSchemas();
    vi.doUnmock('libxml2-wasm');
    vi.resetModules();
  });

  test('names the folder that holds no schemas', async () => {
    const { findings } = await validateDomainXml(good, { schemas: { folder: '/no/such/folder' }, ...quiet });
    expect(findings).toMatchObject([
      { rule: 'rng/unavailable', message: expect.stringContaining('/no/such/folder/domain.rng') },
    ]);
  });

  test('takes no answer of the function that asks libvirt for a verdict that it is not', async () => {
    // @ts-expect-error a function without types may give anything
    const { ok, findings } = await validateDomainXml(good, { ...quiet, libvirt: () => Promise.resolve() });
    expect(ok).toBe(false);
    expect(findings).toMatchObject([{ rule: 'libvirt/unavailable' }]);
  });

  test('names the package that is not installed', async () => {
    vi.resetModules();
    vi.doMock('libxml2-wasm', () => {
      throw new Error('Cannot find package');
    });
    const fresh = await import('../../src/validate/validate-xml.ts');
    const { ok, findings } = await fresh.validateDomainXml(good, {
      schemas: { folder: '/usr/share/libvirt/schemas' },
      ...quiet,
    });
    expect(ok).toBe(false);
    expect(findings).toMatchObject([{ rule: 'rng/unavailable', message: expect.stringContaining('"libxml2-wasm"') }]);
  });
});

const neverAsked = (): Promise<LibvirtVerdict> => Promise.reject(new Error('libvirt was asked'));
