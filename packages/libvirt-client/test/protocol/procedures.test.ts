import { describe, expect, expectTypeOf, test } from 'vitest';
import { programs } from '../../src/generated/procedures.gen.ts';
import type { RemoteDomainGetInfoRet, RemoteNonnullDomain } from '../../src/generated/types.gen.ts';
import { argsOf, msgOf, retOf } from '../../src/protocol/payloads.ts';
import { findProcedure, findProcedureByNumber, procedureNames } from '../../src/protocol/procedures.ts';
import type { ProgramName } from '../../src/protocol/procedures.ts';

const countOf = (program: ProgramName, kind: 'call' | 'event'): number =>
  procedureNames(program).filter((name) => findProcedure(name)?.kind === kind).length;

const named = (program: ProgramName, wanted: (name: string) => boolean): readonly string[] =>
  procedureNames(program).filter(wanted);

describe('the procedure tables', () => {
  test.each([
    ['remote', 400, 53],
    ['qemu', 6, 1],
    ['lxc', 1, 0],
    ['admin', 20, 0],
    ['keepalive', 0, 2],
  ] as const)('of %s hold %i calls and %i events', (program, calls, events) => {
    expect([countOf(program, 'call'), countOf(program, 'event')]).toEqual([calls, events]);
  });

  test('find every procedure by name and by number', () => {
    // The table's own keys.
    for (const program of Object.keys(programs) as ProgramName[]) {
      const names = procedureNames(program);
      for (const [index, name] of names.entries()) {
        const procedure = findProcedure(name);
        expect(procedure).toMatchObject({ name, ...programs[program], number: index + 1 });
        expect(findProcedureByNumber(programs[program].program, index + 1)).toBe(procedure);
      }
      expect(findProcedureByNumber(programs[program].program, 0)).toBeUndefined();
      expect(findProcedureByNumber(programs[program].program, names.length + 1)).toBeUndefined();
    }
    expect(findProcedureByNumber(1, 1)).toBeUndefined();
  });

  test('have none of other names', () => {
    for (const name of [
      '',
      'toString',
      'remote.DOMAIN_GET_INFO',
      'qemu.toString',
      'nobody.PING',
      'DOMAIN_AGENT_COMMAND',
    ]) {
      expect(findProcedure(name)).toBeUndefined();
    }
  });

  test('know which procedures open a stream, and which way it goes', () => {
    const ways = procedureNames('remote').flatMap((name) => {
      const stream = findProcedure(name)?.stream;
      return stream === undefined || stream === 'none' ? [] : [[name, stream]];
    });
    expect(Object.fromEntries(ways)).toEqual({
      DOMAIN_MIGRATE_PREPARE_TUNNEL: 'write',
      DOMAIN_MIGRATE_PREPARE_TUNNEL3: 'write',
      DOMAIN_MIGRATE_PREPARE_TUNNEL3_PARAMS: 'write',
      DOMAIN_OPEN_CHANNEL: 'duplex',
      DOMAIN_OPEN_CONSOLE: 'duplex',
      DOMAIN_SCREENSHOT: 'read',
      STORAGE_VOL_DOWNLOAD: 'read',
      STORAGE_VOL_UPLOAD: 'write',
    });
  });

  test('know the seven procedures that pass descriptors', () => {
    const passing = (program: ProgramName): readonly string[] =>
      named(program, (name) => findProcedure(name)?.fds !== undefined);
    expect(passing('remote')).toHaveLength(5);
    expect(passing('qemu')).toEqual(['qemu.DOMAIN_MONITOR_COMMAND_WITH_FILES']);
    expect(passing('lxc')).toEqual(['lxc.DOMAIN_OPEN_NAMESPACE']);
    expect(findProcedure('DOMAIN_OPEN_GRAPHICS_FD').fds).toBe('reply');
  });

  test('hold what else is known of a procedure', () => {
    expect(findProcedure('STORAGE_VOL_UPLOAD')).toMatchObject({
      number: 208,
      args: 'RemoteStorageVolUploadArgs',
      ret: null,
      since: '0.9.0',
      priority: 'low',
      sparseFlag: 'VIR_STORAGE_VOL_UPLOAD_SPARSE_STREAM',
      api: 'virStorageVolUpload',
    });
    expect(findProcedure('DOMAIN_EVENT_CALLBACK_REBOOT')).toMatchObject({
      kind: 'event',
      eventId: 'VIR_DOMAIN_EVENT_ID_REBOOT',
      msg: 'RemoteDomainEventCallbackRebootMsg',
    });
    expect(findProcedure('DOMAIN_GET_STATE').priority).toBe('high');
    expect(findProcedure('CONNECT_LIST_ALL_DOMAINS').aclFilter).toEqual([{ object: 'domain', permission: 'getattr' }]);
  });

  test('say under which conditions a permission is needed', () => {
    expect(findProcedure('DOMAIN_ATTACH_DEVICE_FLAGS').acl).toEqual([
      { object: 'domain', permission: 'write' },
      {
        object: 'domain',
        permission: 'save',
        whenClear: ['VIR_DOMAIN_AFFECT_CONFIG', 'VIR_DOMAIN_AFFECT_LIVE'],
      },
      { object: 'domain', permission: 'save', whenSet: ['VIR_DOMAIN_AFFECT_CONFIG'] },
    ]);
    expect(findProcedure('DOMAIN_INTERFACE_ADDRESSES').acl[1]).toEqual({
      object: 'domain',
      permission: 'write',
      whenArgument: { name: 'source', equals: true, value: 'VIR_DOMAIN_INTERFACE_ADDRESSES_SRC_AGENT' },
    });
  });
});

test('payload types follow from the procedure’s name', () => {
  expectTypeOf(argsOf('DOMAIN_GET_INFO').encode).parameter(0).toEqualTypeOf<{ readonly dom: RemoteNonnullDomain }>();
  expectTypeOf(retOf('DOMAIN_GET_INFO').decode).returns.toEqualTypeOf<RemoteDomainGetInfoRet>();
  expectTypeOf(retOf('DOMAIN_CREATE').decode).returns.toEqualTypeOf<void>();
  expectTypeOf(retOf('DOMAIN_GET_INFO').decode).returns.toHaveProperty('maxMem').toEqualTypeOf<bigint>();
  expectTypeOf(retOf('qemu.DOMAIN_AGENT_COMMAND').decode)
    .returns.toHaveProperty('result')
    .toEqualTypeOf<string | null>();
  expectTypeOf(msgOf('SECRET_EVENT_VALUE_CHANGED').decode).returns.toHaveProperty('callbackID').toEqualTypeOf<number>();
  // @ts-expect-error keepalive is not called
  expect(() => argsOf('keepalive.PING')).not.toThrow();
  // @ts-expect-error an event is not called
  expect(() => argsOf('DOMAIN_EVENT_LIFECYCLE')).not.toThrow();
});
