import { describe, expect, test } from 'vitest';
import { errorCodes, errorDomains } from '../../src/generated/errors.gen.ts';
import {
  domainEvents,
  domainLifecycleDetails,
  networkEvents,
  nodeDeviceEvents,
  secretEvents,
  storagePoolEvents,
} from '../../src/generated/events.gen.ts';
import { domainEventType } from '../../src/generated/flags.gen.ts';
import { errorCodeName, errorDomainName, errorLevelName } from '../../src/protocol/error-names.ts';
import { findProcedure } from '../../src/protocol/procedures.ts';
import { typedParamInfo } from '../../src/protocol/typed-params.ts';

describe('the error tables', () => {
  test('name codes, domains and levels', () => {
    expect(errorCodeName(42)).toBe('NO_DOMAIN');
    expect(errorCodes.NO_DOMAIN.value).toBe(42);
    expect(errorDomainName(10)).toBe('QEMU');
    expect(errorLevelName(2)).toBe('error');
    expect(errorCodeName(99_999)).toBeUndefined();
    expect(errorDomainName(-1)).toBeUndefined();
  });

  test('give every number one name', () => {
    for (const [name, { value }] of Object.entries(errorCodes)) expect(errorCodeName(value)).toBe(name);
    for (const [name, { value }] of Object.entries(errorDomains)) expect(errorDomainName(value)).toBe(name);
  });
});

describe('the event tables', () => {
  const families = { domainEvents, networkEvents, storagePoolEvents, nodeDeviceEvents, secretEvents };

  test.each(Object.entries(families))('%s: ids are dense, and procedures are what they say', (_, family) => {
    const events = Object.values(family.events);
    expect(events.map(({ id }) => id)).toEqual(events.map((_, index) => index));
    for (const { procedure } of events) expect(findProcedure(procedure)).toMatchObject({ kind: 'event' });
    for (const call of [family.register, family.deregister])
      expect(findProcedure(call)).toMatchObject({ kind: 'call' });
  });

  test('hold all 28 domain events, with the older procedure beside the one that has a callback id', () => {
    expect(Object.keys(domainEvents.events)).toHaveLength(28);
    expect(domainEvents.events.lifecycle).toMatchObject({
      id: 0,
      procedure: 'DOMAIN_EVENT_CALLBACK_LIFECYCLE',
      legacy: 'DOMAIN_EVENT_LIFECYCLE',
    });
  });

  test('have details for every domain lifecycle event', () => {
    expect(Object.keys(domainLifecycleDetails)).toEqual(Object.keys(domainEventType));
    expect(domainLifecycleDetails.stopped).toMatchObject({ shutdown: 0, destroyed: 1 });
  });
});

describe('typedParamInfo', () => {
  test.each([
    ['cpu_shares', 'name', ['ullong']],
    ['vcpu.3.state', 'suffix', ['int']],
    ['fs.0.disk.12.alias', 'suffix', ['string']],
    ['cputune.vcpupin7', 'format', ['string']],
    ['poll_grow', 'name', ['uint', 'ullong']],
  ])('knows the types of %s', (field, role, types) => {
    expect(typedParamInfo(field)).toMatchObject({ role, types });
  });

  test('knows nothing of other names', () => {
    for (const field of ['', 'toString', 'vcpu.x.state', 'fs.0.nothing']) expect(typedParamInfo(field)).toBeUndefined();
  });
});
