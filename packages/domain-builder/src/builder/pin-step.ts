import { type CpuSetInput, writeCpuSet } from '../facts/cpu-set.ts';
import { iothreadCount, iothreadNumbers, mostIothreads } from '../facts/iothreads.ts';
import type { Cputune, Domain } from '../schema/types.gen.ts';
import { inStep, stepError } from './step-error.ts';

/** Which CPUs of the host run what, for `DomainBuilder.pin`. What `pinToHost` plans fits as it is. */
export interface PinOptions {
  /** The host's CPUs for each CPU of the guest, in the guest's order. */
  readonly vcpus?: readonly CpuSetInput[];
  /** The host's CPUs for the emulator. */
  readonly emulator?: CpuSetInput;
  /** The host's CPUs for the I/O threads that the domain has, the same for each. */
  readonly iothreads?: CpuSetInput;
}

/** Adds the pinning to a domain. That of I/O threads needs to know them, so this is done when the domain is built. */
export const withPins = (domain: Domain, options: PinOptions | undefined): Domain =>
  options === undefined
    ? domain
    : { ...domain, cputune: { ...domain.cputune, ...pinsFrom(options, iothreadsOf(domain)) } };

/** The numbers of a domain's I/O threads; more of them than can be told apart is an error. */
export const iothreadsOf = (domain: Domain): readonly number[] => {
  const numbers = iothreadNumbers(domain);
  if (numbers) return numbers;
  const what = `${iothreadCount(domain)} I/O threads are more than the ${mostIothreads} that can be told apart; one for each busy disk will do`;
  throw stepError('LIMIT', 'iothreads', what, 'iothreads');
};

const pinsFrom = (options: PinOptions, iothreads: readonly number[]): Cputune => ({
  ...(options.vcpus && {
    vcpupins: options.vcpus.map((cpus, vcpu) => ({ vcpu, cpuset: setOf(cpus, `vCPU ${vcpu}`) })),
  }),
  ...(options.emulator !== undefined && { emulatorpin: { cpuset: setOf(options.emulator, 'the emulator') } }),
  ...(options.iothreads !== undefined &&
    iothreads.length > 0 && {
      iothreadpins: iothreads.map((iothread) => ({
        iothread,
        cpuset: setOf(options.iothreads ?? [], 'the I/O threads'),
      })),
    }),
});

const setOf = (cpus: CpuSetInput, whose: string): string =>
  inStep('pin', `the CPUs of ${whose}`, 'cputune', () => writeCpuSet(cpus));
