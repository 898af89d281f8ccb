import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The files of one certificate, in PEM. */
export interface CertificateFiles {
  readonly cert: string;
  readonly key: string;
}

/** Makes certificates in a folder, by openssl. */
export class CertificateMaker {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** A CA of its own. */
  async authority(name: string): Promise<CertificateFiles> {
    const files = this.#files(name);
    const constraints = ['-addext', 'basicConstraints=critical,CA:TRUE', '-addext', 'keyUsage=critical,keyCertSign'];
    await this.#openssl('req', '-x509', ...NEW_KEY, '-subj', `/CN=${name}`, ...files.out, '-days', '2', ...constraints);
    return files;
  }

  /** A certificate of a CA, or one of it that has expired. */
  async issue(
    name: string,
    ca: CertificateFiles,
    options: { san?: string; hasExpired?: boolean } = {},
  ): Promise<CertificateFiles> {
    const files = this.#files(name);
    const request = join(this.#folder, `${name}.csr`);
    const extensions = join(this.#folder, `${name}.ext`);
    await writeFile(extensions, `basicConstraints=CA:FALSE\n${options.san ? `subjectAltName=${options.san}\n` : ''}`);
    await this.#openssl('req', ...NEW_KEY, '-subj', `/CN=${name}`, '-keyout', files.key, '-out', request);
    const signer = ['-CA', ca.cert, '-CAkey', ca.key, '-CAcreateserial', '-extfile', extensions];
    const validity = options.hasExpired ? await this.#inThePast() : ['-days', '2'];
    await this.#openssl('x509', '-req', '-in', request, '-out', files.cert, ...signer, ...validity);
    return files;
  }

  /** OpenSSL 3.4 takes dates, and no longer an end before the start. */
  async #inThePast(): Promise<string[]> {
    const { stderr, stdout } = await run('openssl', ['x509', '-help']);
    const takesDates = `${stdout}${stderr}`.includes('-not_after');
    return takesDates ? ['-not_before', '20200101000000Z', '-not_after', '20200102000000Z'] : ['-days', '-1'];
  }

  #files(name: string): CertificateFiles & { readonly out: string[] } {
    const cert = join(this.#folder, `${name}.pem`);
    const key = join(this.#folder, `${name}.key`);
    return { cert, key, out: ['-keyout', key, '-out', cert] };
  }

  async #openssl(...args: string[]): Promise<void> {
    await run('openssl', args);
  }
}

const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
