import * as z from 'zod';
import { defineMethod } from './define-method.ts';
import { bytesSchema } from './shapes.ts';

const addressSchema = z.object({
  family: z.enum(['ipv4', 'ipv6']),
  address: z.string(),
  /** Length of the network prefix in bits. */
  prefix: z.int().min(0).max(128),
  /** `address/prefix` (RFC 4632 §3.1, RFC 4291 §2.3). */
  cidr: z.string(),
});

const interfaceSchema = z.object({
  name: z.string(),
  /** Hardware address in lower case with colons, or null when the interface has none. */
  mac: z.string().nullable(),
  mtu: z.int().min(0),
  /** Operational state (RFC 2863 ifOperStatus) as the kernel writes it; `unknown` is what loopback reports. */
  state: z.enum(['unknown', 'notpresent', 'down', 'lowerlayerdown', 'testing', 'dormant', 'up']),
  loopback: z.boolean(),
  addresses: z.array(addressSchema),
  receivedBytes: bytesSchema,
  sentBytes: bytesSchema,
});

/** Network interfaces of the guest. */
export const networkInfo = defineMethod({
  name: 'network.info',
  summary: 'Network interfaces with addresses, state, MTU and byte counts.',
  params: z.object({}),
  result: z.object({ interfaces: z.array(interfaceSchema) }),
  since: '0.1.0',
  mutates: false,
  longRunning: false,
  session: true,
});
