/**
 * Helpers to test programs against a real libvirt.
 *
 * @module
 */
export type { DaemonAccount } from './testing/account.ts';
export type { PrivateLibvirtd } from './testing/private-libvirtd.ts';
export { type PrivateLibvirtdOptions, startPrivateLibvirtd } from './testing/start-private-libvirtd.ts';
