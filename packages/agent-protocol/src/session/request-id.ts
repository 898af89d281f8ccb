/** Hexadecimal digits of an epoch: 64 random bits. */
export const EPOCH_BYTES = 8;

/** Hexadecimal digits of a nonce: 128 random bits. */
export const NONCE_BYTES = 16;

const pattern = /^([0-9a-f]{16}):([1-9][0-9]{0,15})$/;
const helloPattern = /^hello:([0-9a-f]{32})$/;

/** `EPOCH:COUNTER`. The epoch in the id is what keeps a request of a former session from being executed late. */
export function formatRequestId(epoch: string, counter: number): string {
  return `${epoch}:${counter}`;
}

/** The epoch that a request's id carries, or undefined when it is not of that form. */
export function epochOfRequestId(id: unknown): string | undefined {
  return typeof id === 'string' ? pattern.exec(id)?.[1] : undefined;
}

/** The id of a `session.hello`: it has no epoch yet, and its nonce makes the answer ours even when it is an error. */
export function formatHelloId(nonce: string): string {
  return `hello:${nonce}`;
}

/** The nonce in the id of a `session.hello`. */
export function nonceOfHelloId(id: unknown): string | undefined {
  return typeof id === 'string' ? helloPattern.exec(id)?.[1] : undefined;
}

/** Lower-case hexadecimal digits. */
export function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}
