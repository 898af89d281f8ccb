import type { Result } from 'ts-results';
import { attempt, type CallOptions } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import {
  domainGraphicsReloadType,
  type DomainGraphicsReloadType,
  keycodeSet,
  type KeycodeSet,
} from '../../generated/flags.gen.ts';
import { toValue } from '../../protocol/flags.ts';
import type { RpcStream } from '../../rpc/stream.ts';
import { DomainPart } from './part.ts';

/** A picture of a guest's screen. */
export interface Screenshot {
  /** Its format, such as `image/png`. */
  readonly mime: string;
  /** Its bytes; read them, or destroy the stream. */
  readonly stream: RpcStream;
}

/** A guest's screen and keyboard: `domain.display`. */
export class DomainDisplay extends DomainPart {
  /** Takes a picture of a screen, the first one if none is named. virDomainScreenshot. */
  screenshot(options: CallOptions & { readonly screen?: number } = {}): Promise<Result<Screenshot, LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.dom, screen: options.screen ?? 0, flags: 0 };
      const { stream, ret } = await this.rpc.openStreamWithReply('DOMAIN_SCREENSHOT', args, options);
      return { mime: ret.mime ?? 'application/octet-stream', stream };
    });
  }

  /** Presses up to 16 keys at once, holds them and lets them go. virDomainSendKey. */
  sendKey(
    keycodes: readonly number[],
    options: CallOptions & {
      /** Whose numbers the keys have; `linux` if left out. */
      readonly codeset?: KeycodeSet;
      /** For how long, in milliseconds; libvirt's choice if left out. */
      readonly holdTimeMs?: number;
    } = {},
  ): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const codeset = toValue(keycodeSet, options.codeset ?? 'linux');
      const args = { dom: this.dom, codeset, holdtime: options.holdTimeMs ?? 0, keycodes, flags: 0 };
      return this.rpc.invoke('DOMAIN_SEND_KEY', args, options);
    });
  }

  /** Lets the display server read its TLS certificates again. virDomainGraphicsReload, since 10.2.0. */
  graphicsReload(type: DomainGraphicsReloadType = 'any', options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const args = { dom: this.dom, type: toValue(domainGraphicsReloadType, type), flags: 0 };
      return this.rpc.invoke('DOMAIN_GRAPHICS_RELOAD', args, options);
    });
  }
}
