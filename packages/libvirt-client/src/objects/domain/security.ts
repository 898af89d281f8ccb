import type { Result } from 'ts-results';
import { attempt, type CallOptions } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import type { RemoteDomainGetSecurityLabelRet } from '../../generated/types.gen.ts';
import { fromRecord, STRING_OKAY, toRecord, type TypedInputs, type TypedRecord } from '../typed-params.ts';
import { DomainPart } from './part.ts';

/** A label of SELinux, AppArmor or another security driver. */
export interface SecurityLabel {
  readonly label: string;
  /** Whether the driver enforces what the label allows. */
  readonly isEnforcing: boolean;
}

/** What separates a guest from its host, and its host from it: `domain.security`. */
export class DomainSecurity extends DomainPart {
  /** The label of a running guest, of the first security driver. virDomainGetSecurityLabel. */
  label(options?: CallOptions): Promise<Result<SecurityLabel, LibvirtError>> {
    return attempt(async () => toLabel(await this.rpc.invoke('DOMAIN_GET_SECURITY_LABEL', { dom: this.dom }, options)));
  }

  /** The labels of a running guest, of all security drivers. virDomainGetSecurityLabelList. */
  labels(options?: CallOptions): Promise<Result<SecurityLabel[], LibvirtError>> {
    return attempt(async () => {
      const { labels } = await this.rpc.invoke('DOMAIN_GET_SECURITY_LABEL_LIST', { dom: this.dom }, options);
      return labels.map(toLabel);
    });
  }

  /** What a confidential guest's processor measured: `sev-measurement`, `sev-policy`, … virDomainGetLaunchSecurityInfo. */
  launchInfo(options?: CallOptions): Promise<Result<TypedRecord, LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.dom, flags: STRING_OKAY };
      return toRecord((await this.rpc.invoke('DOMAIN_GET_LAUNCH_SECURITY_INFO', args, options)).params);
    });
  }

  /** Gives a confidential guest its secret before it runs: `sev-secret`, `sev-secret-header`, … virDomainSetLaunchSecurityState. */
  setLaunchState(params: TypedInputs, options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const args = { dom: this.dom, params: fromRecord(params), flags: 0 };
      return this.rpc.invoke('DOMAIN_SET_LAUNCH_SECURITY_STATE', args, options);
    });
  }
}

function toLabel({ label, enforcing }: RemoteDomainGetSecurityLabelRet): SecurityLabel {
  const text = Buffer.from(label.buffer, label.byteOffset, label.byteLength).toString('utf8');
  // C strings, which end with their zero.
  return { label: text.replace(/\0.*$/su, ''), isEnforcing: enforcing !== 0 };
}
