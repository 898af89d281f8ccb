/**
 * The protocol as data: types of every payload, procedures, flags and enums, error codes, events, typed parameters.
 * Everything here follows the libvirt release that `libvirtRelease` names.
 *
 * @packageDocumentation
 */
export * from './generated/constants.gen.ts';
export * from './generated/errors.gen.ts';
export * from './generated/events.gen.ts';
export * from './generated/flags.gen.ts';
export { programs } from './generated/procedures.gen.ts';
export type * from './generated/types.gen.ts';
export { errorCodeName, errorDomainName, errorLevelName } from './protocol/error-names.ts';
export { fromBits, fromValue, toBits, toValue } from './protocol/flags.ts';
export type { FlagSet, ValueTable } from './protocol/flags.ts';
export { argsOf, messageError, msgOf, retOf, streamHole } from './protocol/payloads.ts';
export type { Payload } from './protocol/payloads.ts';
export { findProcedure, findProcedureByNumber, procedureNames } from './protocol/procedures.ts';
export type { AclRule, EventName, Procedure, ProcedureName, ProgramName } from './protocol/procedures.ts';
export { typedParamInfo } from './protocol/typed-params.ts';
export type { TypedParam, TypedParamInfo, TypedParamType, TypedParamValue } from './protocol/typed-params.ts';
export { XdrError } from './xdr/errors.ts';
export type { XdrErrorCode } from './xdr/errors.ts';
export type { DecodeOptions } from './xdr/schema.ts';
export { XdrWriter } from './xdr/writer.ts';
export type { XdrWriterOptions } from './xdr/writer.ts';
