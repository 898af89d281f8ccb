import { describe, expect, test } from 'vitest';
import { argsOf, messageError, msgOf, protocolSchema, retOf, streamHole } from '../../src/protocol/payloads.ts';
import type { Payload } from '../../src/protocol/payloads.ts';
import { XdrWriter } from '../../src/xdr/writer.ts';
import { hex } from './hex.ts';

// Written by hand from RFC 4506, section by section.
const uuid = Uint8Array.from({ length: 16 }, (_, index) => index);
const uuidHex = '00010203 04050607 08090a0b 0c0d0e0f # opaque[16]: no count, no padding (4.9)';
const testDomain = { name: 'test', uuid, id: 1 };
const testDomainHex = `
  00000004 74657374 # string: byte count, bytes (4.11)
  ${uuidHex}
  00000001          # int (4.1)`;

function written<T>(payload: Payload<T>, value: T): Buffer {
  const writer = new XdrWriter();
  payload.encode(value, writer);
  return writer.finish();
}

describe('bytes on the wire', () => {
  test('DOMAIN_GET_INFO takes a domain', () => {
    expect(written(argsOf('DOMAIN_GET_INFO'), { dom: testDomain })).toEqual(hex(testDomainHex));
    expect(argsOf('DOMAIN_GET_INFO').decode(hex(testDomainHex))).toEqual({ dom: testDomain });
  });

  test('DOMAIN_GET_INFO returns small integers as 4 bytes each and wide ones as 8', () => {
    const info = { state: 1, maxMem: 8_388_608n, memory: 2n ** 64n - 1n, nrVirtCpu: 2, cpuTime: 10_000_000_000n };
    const bytes = hex(`
      00000001          # unsigned char
      00000000 00800000 # unsigned hyper (4.5)
      ffffffff ffffffff
      00000002          # unsigned short
      00000002 540be400`);
    expect(written(retOf('DOMAIN_GET_INFO'), info)).toEqual(bytes);
    expect(retOf('DOMAIN_GET_INFO').decode(bytes)).toEqual(info);
  });

  test('CONNECT_OPEN takes an optional name', () => {
    const named = hex(`
      00000001          # optional: present (4.19)
      0000000f          # 15 bytes
      71656d75 3a2f2f2f 73657373 696f6e 00 # and one zero to the next multiple of four
      00000001          # unsigned int (4.2)`);
    expect(written(argsOf('CONNECT_OPEN'), { name: 'qemu:///session', flags: 1 })).toEqual(named);
    expect(argsOf('CONNECT_OPEN').decode(named)).toEqual({ name: 'qemu:///session', flags: 1 });
    expect(written(argsOf('CONNECT_OPEN'), { name: null, flags: 0 })).toEqual(hex('00000000 00000000'));
    expect(argsOf('CONNECT_OPEN').decode(hex('00000000 00000000'))).toEqual({ name: null, flags: 0 });
  });

  test('AUTH_LIST returns enum values as ints, also those that are not known yet', () => {
    expect(written(retOf('AUTH_LIST'), { types: [2, 0, 77] })).toEqual(hex('00000003 00000002 00000000 0000004d'));
    expect(retOf('AUTH_LIST').decode(hex('00000003 00000002 00000000 0000004d'))).toEqual({ types: [2, 0, 77] });
  });

  test('NODE_GET_INFO returns 160 bytes, 128 of them for a model of 32 chars', () => {
    const model = Buffer.alloc(32);
    model.write('x86_64');
    const value = {
      model: new Uint8Array(model),
      memory: 4_194_304n,
      cpus: 8,
      mhz: 2600,
      nodes: 1,
      sockets: 1,
      cores: 4,
      threads: 2,
    };
    const bytes = hex(`
      00000078 00000038 00000036 0000005f 00000036 00000034 # x 8 6 _ 6 4: a char takes 4 bytes
      ${'00000000'.repeat(26)}
      00000000 00400000
      00000008 00000a28 00000001 00000001 00000004 00000002`);
    expect(bytes).toHaveLength(160);
    expect(written(retOf('NODE_GET_INFO'), value)).toEqual(bytes);
    expect(retOf('NODE_GET_INFO').decode(bytes)).toEqual(value);
  });

  test('a security label is chars, each sign-extended to 4 bytes', () => {
    const value = { label: Uint8Array.of(0x41, 0x80, 0xff), enforcing: 1 };
    expect(written(retOf('DOMAIN_GET_SECURITY_LABEL'), value)).toEqual(
      hex('00000003 00000041 ffffff80 ffffffff 00000001'),
    );
    expect(retOf('DOMAIN_GET_SECURITY_LABEL').decode(hex('00000003 00000041 ffffff80 ffffffff 00000001'))).toEqual(
      value,
    );
  });

  test('SECRET_GET_VALUE returns counted bytes with padding', () => {
    expect(written(retOf('SECRET_GET_VALUE'), { value: Uint8Array.of(1, 2, 3, 4, 5) })).toEqual(
      hex('00000005 01020304 05000000'),
    );
    expect(retOf('SECRET_GET_VALUE').decode(hex('00000005 01020304 05000000'))).toEqual({
      value: Uint8Array.of(1, 2, 3, 4, 5),
    });
  });

  test('CONNECT_LIST_ALL_DOMAINS returns structures one after another', () => {
    const value = { domains: [testDomain, { name: 'b', uuid, id: -1 }], ret: 2 };
    const bytes = hex(`
      00000002 ${testDomainHex}
      00000001 62000000
      ${uuidHex}
      ffffffff
      00000002`);
    expect(written(retOf('CONNECT_LIST_ALL_DOMAINS'), value)).toEqual(bytes);
    expect(retOf('CONNECT_LIST_ALL_DOMAINS').decode(bytes)).toEqual(value);
  });

  test('a lifecycle event carries its callback id and the older event', () => {
    const value = { callbackID: 3, msg: { dom: testDomain, event: 5, detail: 1 } };
    expect(written(msgOf('DOMAIN_EVENT_CALLBACK_LIFECYCLE'), value)).toEqual(
      hex(`00000003 ${testDomainHex}\n 00000005 00000001`),
    );
    expect(
      msgOf('DOMAIN_EVENT_CALLBACK_LIFECYCLE').decode(hex(`00000003 ${testDomainHex}\n 00000005 00000001`)),
    ).toEqual(value);
  });

  test('an error carries eleven fields', () => {
    const value = {
      code: 42,
      domain: 10,
      message: 'Domain not found',
      level: 2,
      dom: null,
      str1: '%s',
      str2: null,
      str3: null,
      int1: -1,
      int2: 0,
      net: null,
    };
    const bytes = hex(`
      0000002a 0000000a
      00000001 00000010 446f6d61 696e206e 6f742066 6f756e64
      00000002
      00000000
      00000001 00000002 25730000
      00000000 00000000
      ffffffff 00000000
      00000000`);
    expect(written(messageError, value)).toEqual(bytes);
    expect(messageError.decode(bytes)).toEqual(value);
  });

  test('a hole is a signed length and flags', () => {
    expect(written(streamHole, { length: 1_073_741_824n, flags: 0 })).toEqual(hex('00000000 40000000 00000000'));
    expect(streamHole.decode(hex('00000000 40000000 00000000'))).toEqual({ length: 1_073_741_824n, flags: 0 });
  });
});

describe('a typed parameter', () => {
  test.each([
    [{ type: 'int', value: -2 }, '00000001 fffffffe'],
    [{ type: 'uint', value: 0xffff_ffff }, '00000002 ffffffff'],
    [{ type: 'llong', value: -(2n ** 63n) }, '00000003 80000000 00000000'],
    [{ type: 'ullong', value: 2n ** 64n - 1n }, '00000004 ffffffff ffffffff'],
    [{ type: 'double', value: 1.5 }, '00000005 3ff80000 00000000 # 4.7'],
    [{ type: 'boolean', value: true }, '00000006 00000001'],
    [{ type: 'string', value: 'é' }, '00000007 00000002 c3a90000'],
  ])('of %o carries its tag before the value', (value, bytes) => {
    const writer = new XdrWriter();
    protocolSchema.encode('RemoteTypedParam', { field: 'f', value }, writer);
    expect(writer.finish().toString('hex')).toBe(hex(`00000001 66000000 ${bytes}`).toString('hex'));
    expect(protocolSchema.decode('RemoteTypedParam', writer.finish())).toEqual({ field: 'f', value });
  });

  test('is true for any boolean that is not zero', () => {
    const value = protocolSchema.decode('RemoteTypedParamValue', hex('00000006 00000008'));
    expect(value).toEqual({ type: 'boolean', value: true });
  });

  test('with a tag that no release has is refused, with the place', () => {
    const decode = (): unknown =>
      protocolSchema.decode(
        'RemoteDomainGetSchedulerParametersRet',
        hex('00000001 00000001 66000000 00000008 00000000'),
      );
    expect(decode).toThrow(expect.objectContaining({ code: 'VALUE', path: 'ret.params[0].value.type' }));
  });
});
