import type { Domain, HugePages } from '../schema/types.gen.ts';
import { bytes, type Size } from './size.ts';
import { stepError } from './step-error.ts';

/** What else `DomainBuilder.memory` takes. */
export interface MemoryOptions {
  /** What the guest starts with; its balloon takes the rest. All of it when absent. */
  readonly current?: Size;
  /** What the guest can have when memory is plugged in while it runs, and in how many modules. It needs NUMA nodes (`numa`). */
  readonly max?: { readonly bytes: Size; readonly slots: number };
}

/** The memory of the short form, in place of what is there. */
export const withMemory = (domain: Domain, size: Size, { current, max }: MemoryOptions): Domain => {
  const { currentMemory: _, ...rest } = domain;
  if (current !== undefined && bytes(current) > bytes(size)) {
    throw stepError('INVALID_VALUE', 'memory', `${current} bytes at the start are more than the ${size} there are`);
  }
  if (max !== undefined && bytes(max.bytes) < bytes(size)) {
    throw stepError('INVALID_VALUE', 'memory', `${max.bytes} bytes at most are fewer than the ${size} at the start`);
  }
  return {
    ...rest,
    memory: { ...domain.memory, bytes: bytes(size) },
    ...(current !== undefined && { currentMemory: bytes(current) }),
    ...(max && { maxMemory: { bytes: bytes(max.bytes), slots: max.slots } }),
  };
};

/** Huge pages of one size, or of the host's usual one. */
export const hugepagesFrom = (size: Size | undefined): HugePages =>
  size === undefined ? {} : { pages: [{ size: bytes(size) }] };
