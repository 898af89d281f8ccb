/**
 * libvirt's RPC protocol in TypeScript: connect to a daemon, manage domains, follow events, open consoles and channels.
 *
 * @packageDocumentation
 */
export { Err, Ok, Result } from 'ts-results';

export { connect } from './connect.ts';
export {
  type ConnectOptions,
  type ConnectTarget,
  type DuplexTarget,
  type TransportTarget,
} from './connection/connect.ts';
export type { Connection, DomainCapabilitiesQuery } from './objects/connection.ts';
export type { KeepAliveOptions } from './connection/keepalive.ts';
export type { ArgsOf, CallOptions, CallParameters, RetOf, Rpc } from './connection/rpc.ts';
export { type ClientErrorCode, LibvirtError, type LibvirtErrorCode, type LibvirtErrorDetails } from './errors.ts';
export type {
  DomainEventMap,
  DomainEventOptions,
  DomainLifecycleBase,
  DomainLifecycleEvent,
  KnownLifecycleEvent,
  UnknownLifecycleEvent,
} from './objects/events/domain-events.ts';
export type { Events } from './objects/events/events.ts';
export type { Subscription, SubscriptionOptions } from './events/subscription.ts';
export type { DomainStateInfo, DomainStateReason } from './objects/domain-state.ts';
export type { Domain, DomainInfo, ShutdownMode, ShutdownOptions } from './objects/domain.ts';
export type { Domains } from './objects/domains.ts';
export type { FlagOptions } from './objects/flags.ts';
export type { FlagSet, ValueTable } from './protocol/flags.ts';
export type { ProcedureName } from './protocol/procedures.ts';
export type { ConnectionEnd } from './rpc/failure.ts';
export type { RpcStream } from './rpc/stream.ts';
export type { Transport, TransportEvents } from './transport/transport.ts';
