// Generated (linguist-generated) by `pnpm --filter @virtkit/libvirt-client codegen`
// from protocol/*.json, libvirt 11.3.0. Change the generator, not this file.

/** One row of an error table; `meaning` is left out where the name says it all. */
export interface ErrorEntry { readonly value: number; readonly since: string; readonly meaning?: string }

/** The name of a libvirt error code (virErrorNumber) without `VIR_ERR_`, such as `NO_DOMAIN`. */
export type ErrorCodeName =
  | 'OK'
  | 'INTERNAL_ERROR'
  | 'NO_MEMORY'
  | 'NO_SUPPORT'
  | 'UNKNOWN_HOST'
  | 'NO_CONNECT'
  | 'INVALID_CONN'
  | 'INVALID_DOMAIN'
  | 'INVALID_ARG'
  | 'OPERATION_FAILED'
  | 'GET_FAILED'
  | 'POST_FAILED'
  | 'HTTP_ERROR'
  | 'SEXPR_SERIAL'
  | 'NO_XEN'
  | 'XEN_CALL'
  | 'OS_TYPE'
  | 'NO_KERNEL'
  | 'NO_ROOT'
  | 'NO_SOURCE'
  | 'NO_TARGET'
  | 'NO_NAME'
  | 'NO_OS'
  | 'NO_DEVICE'
  | 'NO_XENSTORE'
  | 'DRIVER_FULL'
  | 'CALL_FAILED'
  | 'XML_ERROR'
  | 'DOM_EXIST'
  | 'OPERATION_DENIED'
  | 'OPEN_FAILED'
  | 'READ_FAILED'
  | 'PARSE_FAILED'
  | 'CONF_SYNTAX'
  | 'WRITE_FAILED'
  | 'XML_DETAIL'
  | 'INVALID_NETWORK'
  | 'NETWORK_EXIST'
  | 'SYSTEM_ERROR'
  | 'RPC'
  | 'GNUTLS_ERROR'
  | 'VIR_WAR_NO_NETWORK'
  | 'NO_DOMAIN'
  | 'NO_NETWORK'
  | 'INVALID_MAC'
  | 'AUTH_FAILED'
  | 'INVALID_STORAGE_POOL'
  | 'INVALID_STORAGE_VOL'
  | 'VIR_WAR_NO_STORAGE'
  | 'NO_STORAGE_POOL'
  | 'NO_STORAGE_VOL'
  | 'VIR_WAR_NO_NODE'
  | 'INVALID_NODE_DEVICE'
  | 'NO_NODE_DEVICE'
  | 'NO_SECURITY_MODEL'
  | 'OPERATION_INVALID'
  | 'VIR_WAR_NO_INTERFACE'
  | 'NO_INTERFACE'
  | 'INVALID_INTERFACE'
  | 'MULTIPLE_INTERFACES'
  | 'VIR_WAR_NO_NWFILTER'
  | 'INVALID_NWFILTER'
  | 'NO_NWFILTER'
  | 'BUILD_FIREWALL'
  | 'VIR_WAR_NO_SECRET'
  | 'INVALID_SECRET'
  | 'NO_SECRET'
  | 'CONFIG_UNSUPPORTED'
  | 'OPERATION_TIMEOUT'
  | 'MIGRATE_PERSIST_FAILED'
  | 'HOOK_SCRIPT_FAILED'
  | 'INVALID_DOMAIN_SNAPSHOT'
  | 'NO_DOMAIN_SNAPSHOT'
  | 'INVALID_STREAM'
  | 'ARGUMENT_UNSUPPORTED'
  | 'STORAGE_PROBE_FAILED'
  | 'STORAGE_POOL_BUILT'
  | 'SNAPSHOT_REVERT_RISKY'
  | 'OPERATION_ABORTED'
  | 'AUTH_CANCELLED'
  | 'NO_DOMAIN_METADATA'
  | 'MIGRATE_UNSAFE'
  | 'OVERFLOW'
  | 'BLOCK_COPY_ACTIVE'
  | 'OPERATION_UNSUPPORTED'
  | 'SSH'
  | 'AGENT_UNRESPONSIVE'
  | 'RESOURCE_BUSY'
  | 'ACCESS_DENIED'
  | 'DBUS_SERVICE'
  | 'STORAGE_VOL_EXIST'
  | 'CPU_INCOMPATIBLE'
  | 'XML_INVALID_SCHEMA'
  | 'MIGRATE_FINISH_OK'
  | 'AUTH_UNAVAILABLE'
  | 'NO_SERVER'
  | 'NO_CLIENT'
  | 'AGENT_UNSYNCED'
  | 'LIBSSH'
  | 'DEVICE_MISSING'
  | 'INVALID_NWFILTER_BINDING'
  | 'NO_NWFILTER_BINDING'
  | 'INVALID_DOMAIN_CHECKPOINT'
  | 'NO_DOMAIN_CHECKPOINT'
  | 'NO_DOMAIN_BACKUP'
  | 'INVALID_NETWORK_PORT'
  | 'NETWORK_PORT_EXIST'
  | 'NO_NETWORK_PORT'
  | 'NO_HOSTNAME'
  | 'CHECKPOINT_INCONSISTENT'
  | 'MULTIPLE_DOMAINS'
  | 'NO_NETWORK_METADATA'
  | 'AGENT_COMMAND_TIMEOUT'
  | 'AGENT_COMMAND_FAILED';
/** Every ErrorCodeName with its number, the release that brought it, and what it means. */
export const errorCodes: Readonly<Record<ErrorCodeName, ErrorEntry>> = {
  OK: { value: 0, since: '0.1.0', meaning: 'no error' },
  INTERNAL_ERROR: { value: 1, since: '0.1.0', meaning: 'internal error' },
  NO_MEMORY: { value: 2, since: '0.1.0', meaning: 'out of memory' },
  NO_SUPPORT: { value: 3, since: '0.1.0', meaning: 'not supported by this driver' },
  UNKNOWN_HOST: { value: 4, since: '0.1.0', meaning: 'unknown host' },
  NO_CONNECT: { value: 5, since: '0.1.0', meaning: 'could not connect' },
  INVALID_CONN: { value: 6, since: '0.1.0', meaning: 'invalid connection' },
  INVALID_DOMAIN: { value: 7, since: '0.1.0', meaning: 'invalid domain' },
  INVALID_ARG: { value: 8, since: '0.1.0', meaning: 'invalid argument' },
  OPERATION_FAILED: { value: 9, since: '0.1.0', meaning: 'operation failed' },
  GET_FAILED: { value: 10, since: '0.1.0' },
  POST_FAILED: { value: 11, since: '0.1.0' },
  HTTP_ERROR: { value: 12, since: '0.1.0', meaning: 'HTTP error' },
  SEXPR_SERIAL: { value: 13, since: '0.1.0' },
  NO_XEN: { value: 14, since: '0.1.0' },
  XEN_CALL: { value: 15, since: '0.1.0' },
  OS_TYPE: { value: 16, since: '0.1.0', meaning: 'bad operating system type' },
  NO_KERNEL: { value: 17, since: '0.1.0', meaning: 'no kernel given' },
  NO_ROOT: { value: 18, since: '0.1.0', meaning: 'no root device given' },
  NO_SOURCE: { value: 19, since: '0.1.0', meaning: 'no source given' },
  NO_TARGET: { value: 20, since: '0.1.0', meaning: 'no target given' },
  NO_NAME: { value: 21, since: '0.1.0', meaning: 'no name given' },
  NO_OS: { value: 22, since: '0.1.0', meaning: 'no operating system given' },
  NO_DEVICE: { value: 23, since: '0.1.0', meaning: 'no device given' },
  NO_XENSTORE: { value: 24, since: '0.1.0' },
  DRIVER_FULL: { value: 25, since: '0.1.0' },
  CALL_FAILED: { value: 26, since: '0.1.0' },
  XML_ERROR: { value: 27, since: '0.1.1', meaning: 'bad XML description' },
  DOM_EXIST: { value: 28, since: '0.1.1', meaning: 'domain already exists' },
  OPERATION_DENIED: { value: 29, since: '0.1.4', meaning: 'operation not allowed on this connection' },
  OPEN_FAILED: { value: 30, since: '0.1.6', meaning: 'open failed' },
  READ_FAILED: { value: 31, since: '0.1.6', meaning: 'read failed' },
  PARSE_FAILED: { value: 32, since: '0.1.6', meaning: 'parse failed' },
  CONF_SYNTAX: { value: 33, since: '0.1.6', meaning: 'syntax error in a configuration file' },
  WRITE_FAILED: { value: 34, since: '0.1.6', meaning: 'write failed' },
  XML_DETAIL: { value: 35, since: '0.1.9', meaning: 'bad XML description, with detail' },
  INVALID_NETWORK: { value: 36, since: '0.2.0', meaning: 'invalid network' },
  NETWORK_EXIST: { value: 37, since: '0.2.0', meaning: 'network already exists' },
  SYSTEM_ERROR: { value: 38, since: '0.2.1', meaning: 'system call error' },
  RPC: { value: 39, since: '0.2.3', meaning: 'RPC error' },
  GNUTLS_ERROR: { value: 40, since: '0.2.3', meaning: 'TLS library error' },
  VIR_WAR_NO_NETWORK: { value: 41, since: '0.2.3' },
  NO_DOMAIN: { value: 42, since: '0.3.0', meaning: 'no such domain' },
  NO_NETWORK: { value: 43, since: '0.3.0', meaning: 'no such network' },
  INVALID_MAC: { value: 44, since: '0.3.1', meaning: 'invalid MAC address' },
  AUTH_FAILED: { value: 45, since: '0.4.1', meaning: 'authentication failed' },
  INVALID_STORAGE_POOL: { value: 46, since: '0.4.1', meaning: 'invalid storage pool' },
  INVALID_STORAGE_VOL: { value: 47, since: '0.4.1', meaning: 'invalid storage volume' },
  VIR_WAR_NO_STORAGE: { value: 48, since: '0.4.1' },
  NO_STORAGE_POOL: { value: 49, since: '0.4.1', meaning: 'no such storage pool' },
  NO_STORAGE_VOL: { value: 50, since: '0.4.1', meaning: 'no such storage volume' },
  VIR_WAR_NO_NODE: { value: 51, since: '0.5.0' },
  INVALID_NODE_DEVICE: { value: 52, since: '0.5.0', meaning: 'invalid node device' },
  NO_NODE_DEVICE: { value: 53, since: '0.5.0', meaning: 'no such node device' },
  NO_SECURITY_MODEL: { value: 54, since: '0.6.1', meaning: 'no security model' },
  OPERATION_INVALID: { value: 55, since: '0.6.4', meaning: 'operation not valid in the present state' },
  VIR_WAR_NO_INTERFACE: { value: 56, since: '0.6.4' },
  NO_INTERFACE: { value: 57, since: '0.6.4', meaning: 'no such host interface' },
  INVALID_INTERFACE: { value: 58, since: '0.6.4', meaning: 'invalid host interface' },
  MULTIPLE_INTERFACES: { value: 59, since: '0.7.0', meaning: 'more than one matching host interface' },
  VIR_WAR_NO_NWFILTER: { value: 60, since: '0.8.0' },
  INVALID_NWFILTER: { value: 61, since: '0.8.0', meaning: 'invalid network filter' },
  NO_NWFILTER: { value: 62, since: '0.8.0', meaning: 'no such network filter' },
  BUILD_FIREWALL: { value: 63, since: '0.8.0', meaning: 'could not build the firewall' },
  VIR_WAR_NO_SECRET: { value: 64, since: '0.7.1' },
  INVALID_SECRET: { value: 65, since: '0.7.1', meaning: 'invalid secret' },
  NO_SECRET: { value: 66, since: '0.7.1', meaning: 'no such secret' },
  CONFIG_UNSUPPORTED: { value: 67, since: '0.7.3', meaning: 'configuration not supported' },
  OPERATION_TIMEOUT: { value: 68, since: '0.7.3', meaning: 'operation timed out' },
  MIGRATE_PERSIST_FAILED: { value: 69, since: '0.7.3', meaning: 'migrated, but could not be made persistent' },
  HOOK_SCRIPT_FAILED: { value: 70, since: '0.8.0', meaning: 'hook script failed' },
  INVALID_DOMAIN_SNAPSHOT: { value: 71, since: '0.8.0', meaning: 'invalid domain snapshot' },
  NO_DOMAIN_SNAPSHOT: { value: 72, since: '0.8.0', meaning: 'no such domain snapshot' },
  INVALID_STREAM: { value: 73, since: '0.9.0', meaning: 'invalid stream' },
  ARGUMENT_UNSUPPORTED: { value: 74, since: '0.9.4', meaning: 'argument not supported' },
  STORAGE_PROBE_FAILED: { value: 75, since: '0.9.5', meaning: 'storage probe failed' },
  STORAGE_POOL_BUILT: { value: 76, since: '0.9.5', meaning: 'storage pool already built' },
  SNAPSHOT_REVERT_RISKY: { value: 77, since: '0.9.7', meaning: 'reverting to the snapshot is risky' },
  OPERATION_ABORTED: { value: 78, since: '0.9.9', meaning: 'operation aborted' },
  AUTH_CANCELLED: { value: 79, since: '0.9.10', meaning: 'authentication cancelled' },
  NO_DOMAIN_METADATA: { value: 80, since: '0.9.10', meaning: 'no such domain metadata' },
  MIGRATE_UNSAFE: { value: 81, since: '0.9.11', meaning: 'migration would be unsafe' },
  OVERFLOW: { value: 82, since: '0.9.11', meaning: 'value overflow' },
  BLOCK_COPY_ACTIVE: { value: 83, since: '0.9.12', meaning: 'a block copy is active' },
  OPERATION_UNSUPPORTED: { value: 84, since: '0.10.0', meaning: 'operation not supported' },
  SSH: { value: 85, since: '0.10.0', meaning: 'SSH transport error' },
  AGENT_UNRESPONSIVE: { value: 86, since: '0.10.0', meaning: 'guest agent does not respond' },
  RESOURCE_BUSY: { value: 87, since: '1.0.0', meaning: 'resource busy' },
  ACCESS_DENIED: { value: 88, since: '1.1.0', meaning: 'access denied' },
  DBUS_SERVICE: { value: 89, since: '1.1.1', meaning: 'D-Bus service error' },
  STORAGE_VOL_EXIST: { value: 90, since: '1.1.4', meaning: 'storage volume already exists' },
  CPU_INCOMPATIBLE: { value: 91, since: '1.2.6', meaning: 'CPU incompatible' },
  XML_INVALID_SCHEMA: { value: 92, since: '1.2.12', meaning: 'XML does not match its schema' },
  MIGRATE_FINISH_OK: { value: 93, since: '1.2.18' },
  AUTH_UNAVAILABLE: { value: 94, since: '1.3.3', meaning: 'no usable authentication method' },
  NO_SERVER: { value: 95, since: '1.3.3', meaning: 'no such server' },
  NO_CLIENT: { value: 96, since: '1.3.5', meaning: 'no such client connection' },
  AGENT_UNSYNCED: { value: 97, since: '2.3.0', meaning: 'guest agent reply out of step' },
  LIBSSH: { value: 98, since: '2.5.0', meaning: 'libssh transport error' },
  DEVICE_MISSING: { value: 99, since: '4.1.0', meaning: 'no such device' },
  INVALID_NWFILTER_BINDING: { value: 100, since: '4.5.0', meaning: 'invalid network filter binding' },
  NO_NWFILTER_BINDING: { value: 101, since: '4.5.0', meaning: 'no such network filter binding' },
  INVALID_DOMAIN_CHECKPOINT: { value: 102, since: '5.2.0', meaning: 'invalid domain checkpoint' },
  NO_DOMAIN_CHECKPOINT: { value: 103, since: '5.2.0', meaning: 'no such domain checkpoint' },
  NO_DOMAIN_BACKUP: { value: 104, since: '5.2.0', meaning: 'no such domain backup' },
  INVALID_NETWORK_PORT: { value: 105, since: '5.5.0', meaning: 'invalid network port' },
  NETWORK_PORT_EXIST: { value: 106, since: '5.5.0', meaning: 'network port already exists' },
  NO_NETWORK_PORT: { value: 107, since: '5.5.0', meaning: 'no such network port' },
  NO_HOSTNAME: { value: 108, since: '6.1.0', meaning: 'no host name found' },
  CHECKPOINT_INCONSISTENT: { value: 109, since: '6.10.0', meaning: 'checkpoint inconsistent' },
  MULTIPLE_DOMAINS: { value: 110, since: '7.1.0', meaning: 'more than one matching domain' },
  NO_NETWORK_METADATA: { value: 111, since: '9.7.0', meaning: 'no such network metadata' },
  AGENT_COMMAND_TIMEOUT: { value: 112, since: '11.2.0', meaning: 'guest agent command timed out' },
  AGENT_COMMAND_FAILED: { value: 113, since: '11.2.0', meaning: 'guest agent command failed' },
};

/** The part of libvirt that an error comes from (virErrorDomain) without `VIR_FROM_`, such as `QEMU`. */
export type ErrorDomainName =
  | 'NONE'
  | 'XEN'
  | 'XEND'
  | 'XENSTORE'
  | 'SEXPR'
  | 'XML'
  | 'DOM'
  | 'RPC'
  | 'PROXY'
  | 'CONF'
  | 'QEMU'
  | 'NET'
  | 'TEST'
  | 'REMOTE'
  | 'OPENVZ'
  | 'XENXM'
  | 'STATS_LINUX'
  | 'LXC'
  | 'STORAGE'
  | 'NETWORK'
  | 'DOMAIN'
  | 'UML'
  | 'NODEDEV'
  | 'XEN_INOTIFY'
  | 'SECURITY'
  | 'VBOX'
  | 'INTERFACE'
  | 'ONE'
  | 'ESX'
  | 'PHYP'
  | 'SECRET'
  | 'CPU'
  | 'XENAPI'
  | 'NWFILTER'
  | 'HOOK'
  | 'DOMAIN_SNAPSHOT'
  | 'AUDIT'
  | 'SYSINFO'
  | 'STREAMS'
  | 'VMWARE'
  | 'EVENT'
  | 'LIBXL'
  | 'LOCKING'
  | 'HYPERV'
  | 'CAPABILITIES'
  | 'URI'
  | 'AUTH'
  | 'DBUS'
  | 'PARALLELS'
  | 'DEVICE'
  | 'SSH'
  | 'LOCKSPACE'
  | 'INITCTL'
  | 'IDENTITY'
  | 'CGROUP'
  | 'ACCESS'
  | 'SYSTEMD'
  | 'BHYVE'
  | 'CRYPTO'
  | 'FIREWALL'
  | 'POLKIT'
  | 'THREAD'
  | 'ADMIN'
  | 'LOGGING'
  | 'XENXL'
  | 'PERF'
  | 'LIBSSH'
  | 'RESCTRL'
  | 'FIREWALLD'
  | 'DOMAIN_CHECKPOINT'
  | 'TPM'
  | 'BPF'
  | 'CH';
/** Every ErrorDomainName with its number, the release that brought it, and what it means. */
export const errorDomains: Readonly<Record<ErrorDomainName, ErrorEntry>> = {
  NONE: { value: 0, since: '0.1.0', meaning: 'no particular part' },
  XEN: { value: 1, since: '0.1.0', meaning: 'Xen driver' },
  XEND: { value: 2, since: '0.1.0' },
  XENSTORE: { value: 3, since: '0.1.0' },
  SEXPR: { value: 4, since: '0.1.0' },
  XML: { value: 5, since: '0.1.0', meaning: 'XML handling' },
  DOM: { value: 6, since: '0.1.0', meaning: 'domains' },
  RPC: { value: 7, since: '0.1.1', meaning: 'RPC' },
  PROXY: { value: 8, since: '0.1.3' },
  CONF: { value: 9, since: '0.1.6', meaning: 'configuration files' },
  QEMU: { value: 10, since: '0.2.0', meaning: 'QEMU driver' },
  NET: { value: 11, since: '0.2.0', meaning: 'networks' },
  TEST: { value: 12, since: '0.2.3', meaning: 'test driver' },
  REMOTE: { value: 13, since: '0.2.3', meaning: 'remote driver' },
  OPENVZ: { value: 14, since: '0.3.1', meaning: 'OpenVZ driver' },
  XENXM: { value: 15, since: '0.4.1' },
  STATS_LINUX: { value: 16, since: '0.4.1' },
  LXC: { value: 17, since: '0.4.2', meaning: 'LXC driver' },
  STORAGE: { value: 18, since: '0.4.1', meaning: 'storage driver' },
  NETWORK: { value: 19, since: '0.4.6', meaning: 'network driver' },
  DOMAIN: { value: 20, since: '0.4.6', meaning: 'domain definitions' },
  UML: { value: 21, since: '0.5.0', meaning: 'User Mode Linux driver' },
  NODEDEV: { value: 22, since: '0.5.0', meaning: 'node devices' },
  XEN_INOTIFY: { value: 23, since: '0.5.0' },
  SECURITY: { value: 24, since: '0.6.1', meaning: 'security labelling' },
  VBOX: { value: 25, since: '0.6.3', meaning: 'VirtualBox driver' },
  INTERFACE: { value: 26, since: '0.6.4', meaning: 'host interfaces' },
  ONE: { value: 27, since: '0.6.4', meaning: 'OpenNebula driver' },
  ESX: { value: 28, since: '0.7.0', meaning: 'ESX driver' },
  PHYP: { value: 29, since: '0.7.0' },
  SECRET: { value: 30, since: '0.7.1', meaning: 'secrets' },
  CPU: { value: 31, since: '0.7.5', meaning: 'CPU models' },
  XENAPI: { value: 32, since: '0.8.0', meaning: 'XenAPI driver' },
  NWFILTER: { value: 33, since: '0.8.0', meaning: 'network filters' },
  HOOK: { value: 34, since: '0.8.0', meaning: 'hook scripts' },
  DOMAIN_SNAPSHOT: { value: 35, since: '0.8.0', meaning: 'domain snapshots' },
  AUDIT: { value: 36, since: '0.8.5', meaning: 'auditing' },
  SYSINFO: { value: 37, since: '0.8.6', meaning: 'system information' },
  STREAMS: { value: 38, since: '0.8.6', meaning: 'streams' },
  VMWARE: { value: 39, since: '0.8.7', meaning: 'VMware driver' },
  EVENT: { value: 40, since: '0.9.0', meaning: 'event loop' },
  LIBXL: { value: 41, since: '0.9.0', meaning: 'libxl driver' },
  LOCKING: { value: 42, since: '0.9.2', meaning: 'lock manager' },
  HYPERV: { value: 43, since: '0.9.5', meaning: 'Hyper-V driver' },
  CAPABILITIES: { value: 44, since: '0.9.8', meaning: 'capabilities' },
  URI: { value: 45, since: '0.9.11', meaning: 'URIs' },
  AUTH: { value: 46, since: '0.9.11', meaning: 'authentication' },
  DBUS: { value: 47, since: '0.9.12', meaning: 'D-Bus' },
  PARALLELS: { value: 48, since: '0.10.0', meaning: 'Parallels driver' },
  DEVICE: { value: 49, since: '0.10.0', meaning: 'devices' },
  SSH: { value: 50, since: '0.10.0', meaning: 'SSH transport' },
  LOCKSPACE: { value: 51, since: '1.0.0', meaning: 'lock space' },
  INITCTL: { value: 52, since: '1.0.1' },
  IDENTITY: { value: 53, since: '1.0.4', meaning: 'identities' },
  CGROUP: { value: 54, since: '1.0.5', meaning: 'cgroups' },
  ACCESS: { value: 55, since: '1.1.0', meaning: 'access control' },
  SYSTEMD: { value: 56, since: '1.1.1', meaning: 'systemd' },
  BHYVE: { value: 57, since: '1.2.2', meaning: 'bhyve driver' },
  CRYPTO: { value: 58, since: '1.2.3', meaning: 'cryptography' },
  FIREWALL: { value: 59, since: '1.2.4', meaning: 'firewall' },
  POLKIT: { value: 60, since: '1.2.9', meaning: 'polkit' },
  THREAD: { value: 61, since: '1.2.14', meaning: 'threads' },
  ADMIN: { value: 62, since: '1.2.17', meaning: 'admin interface' },
  LOGGING: { value: 63, since: '1.3.0', meaning: 'logging' },
  XENXL: { value: 64, since: '1.3.2' },
  PERF: { value: 65, since: '1.3.3', meaning: 'perf events' },
  LIBSSH: { value: 66, since: '2.5.0', meaning: 'libssh transport' },
  RESCTRL: { value: 67, since: '3.7.0', meaning: 'resource control' },
  FIREWALLD: { value: 68, since: '5.1.0', meaning: 'firewalld' },
  DOMAIN_CHECKPOINT: { value: 69, since: '5.2.0', meaning: 'domain checkpoints' },
  TPM: { value: 70, since: '5.6.0', meaning: 'TPM' },
  BPF: { value: 71, since: '5.10.0', meaning: 'BPF' },
  CH: { value: 72, since: '7.5.0', meaning: 'Cloud Hypervisor driver' },
};

/** How grave an error is (virErrorLevel). */
export type ErrorLevelName =
  | 'none'
  | 'warning'
  | 'error';
/** Every ErrorLevelName with its number, the release that brought it, and what it means. */
export const errorLevels: Readonly<Record<ErrorLevelName, ErrorEntry>> = {
  none: { value: 0, since: '0.1.0', meaning: 'no error' },
  warning: { value: 1, since: '0.1.0', meaning: 'warning' },
  error: { value: 2, since: '0.1.0', meaning: 'error' },
};
