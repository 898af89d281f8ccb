import { connectFlags, drvFeature, remoteAuthType } from '../../../generated/flags.gen.ts';
import type { Handlers } from '../call.ts';

/** What an open connection is told, besides what is in the state. */
export interface SessionFacts {
  /** What clients open; any other name is accepted too. */
  readonly uri: string;
  readonly isSecure: boolean;
}

/** Those that a libvirtd 9.0 with the QEMU driver says yes to. */
const features = new Set<number>([
  drvFeature.migrationV2,
  drvFeature.migrationP2p,
  drvFeature.migrationV3,
  drvFeature.migrateChangeProtection,
  drvFeature.fdPassing,
  drvFeature.typedParamString,
  drvFeature.programKeepalive,
  drvFeature.xmlMigratable,
  drvFeature.migrationOffline,
  drvFeature.migrationParams,
  drvFeature.remoteEventCallback,
  drvFeature.remoteCloseCallback,
  drvFeature.networkUpdateHasCorrectOrder,
]);

export function sessionHandlers({ uri, isSecure }: SessionFacts): Handlers {
  return {
    AUTH_LIST: () => ({ types: [remoteAuthType.none] }),
    CONNECT_OPEN: ({ flags }, call) => call.opened({ readOnly: (flags & connectFlags.ro) !== 0 }),
    CONNECT_CLOSE: (_args, call) => call.closeAfterReply(),
    CONNECT_SUPPORTS_FEATURE: ({ feature }, call) => {
      if (feature === drvFeature.programKeepalive) call.announceKeepAlive();
      return { supported: features.has(feature) ? 1 : 0 };
    },
    CONNECT_GET_URI: () => ({ uri }),
    CONNECT_IS_SECURE: () => ({ secure: isSecure ? 1 : 0 }),
    CONNECT_REGISTER_CLOSE_CALLBACK: () => {},
    CONNECT_UNREGISTER_CLOSE_CALLBACK: () => {},
  };
}
