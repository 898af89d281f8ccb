import type { Handlers } from '../call.ts';
import type { TestHost } from '../state/test-host.ts';

const MODEL_BYTES = 32;

export function hostHandlers(host: TestHost, type: string, libvirtVersion: string): Handlers {
  return {
    CONNECT_GET_TYPE: () => ({ type }),
    CONNECT_GET_VERSION: () => ({ hvVer: versionNumber(host.hypervisorVersion) }),
    CONNECT_GET_LIB_VERSION: () => ({ libVer: versionNumber(libvirtVersion) }),
    CONNECT_GET_HOSTNAME: () => ({ hostname: host.hostname }),
    CONNECT_GET_MAX_VCPUS: () => ({ maxVcpus: 255 }),
    CONNECT_GET_CAPABILITIES: () => ({ capabilities: host.capabilities() }),
    CONNECT_GET_DOMAIN_CAPABILITIES: (asked) => ({ capabilities: host.domainCapabilities(asked) }),
    NODE_GET_INFO: () => {
      const model = new Uint8Array(MODEL_BYTES);
      model.set(Buffer.from(host.cpuModel).subarray(0, MODEL_BYTES - 1));
      const { memoryKiB: memory, cpus, mhz } = host;
      return { model, memory, cpus, mhz, nodes: 1, sockets: 1, cores: cpus, threads: 1 };
    },
    NODE_GET_FREE_MEMORY: () => ({ freeMem: (host.memoryKiB * 1024n) / 2n }),
  };
}

/** libvirt writes 9.0.1 as 9000001. */
export function versionNumber(text: string): bigint {
  const [major = 0n, minor = 0n, release = 0n] = text.split('.').map(BigInt);
  return major * 1_000_000n + minor * 1_000n + release;
}
