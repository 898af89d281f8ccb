import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ended, runToEnd } from './child.ts';
import { packageFolders, readManifest, root } from './published.ts';

/** What the consumers run with; none of it is the workspace's own. */
const tools = {
  '@types/node': '20.19.43',
  esbuild: '0.28.2',
  'ts-node': '10.9.2',
  tsx: '4.23.15',
  typescript: 'npm:@typescript/typescript6@6.0.2',
};

const consumers = join(root, 'test/packaging/consumers');

/** A project outside the workspace whose node_modules hold the packages as they would be published. */
export class InstalledProject {
  /** The folder of everything: `project/` and what the tests put beside it. */
  readonly folder: string;
  readonly path: string;

  private constructor(folder: string) {
    this.folder = folder;
    this.path = join(folder, 'project');
  }

  /** Builds what is stale, packs every package, and installs the tarballs with the consumers' tools. */
  static async create(): Promise<InstalledProject> {
    const project = new InstalledProject(mkdtempSync(join(tmpdir(), 'virtkit-packed-')));
    try {
      await mustEndWell(process.execPath, ['scripts/build.mjs'], root);
      await project.#install(await project.#pack());
      return project;
    } catch (error) {
      project.remove();
      throw error;
    }
  }

  async #pack(): Promise<Record<string, string>> {
    const tarballs = join(this.folder, 'tarballs');
    mkdirSync(tarballs);
    const packed = packageFolders.map(async (folder) => {
      const path = join(root, 'packages', folder);
      await mustEndWell(join(root, 'node_modules/.bin/pnpm'), ['pack', '--pack-destination', tarballs], path);
      const { name, version } = readManifest(path);
      return [name, `file:${join(tarballs, `${name.slice(1).replace('/', '-')}-${version}.tgz`)}`] as const;
    });
    return Object.fromEntries(await Promise.all(packed));
  }

  async #install(tarballs: Record<string, string>): Promise<void> {
    mkdirSync(this.path);
    const overrides = Object.fromEntries(Object.keys(tarballs).map((name) => [name, `$${name}`]));
    const manifest = { private: true, dependencies: tarballs, devDependencies: tools, overrides };
    writeFileSync(join(this.path, 'package.json'), JSON.stringify(manifest));
    cpSync(consumers, this.path, { recursive: true });
    cpSync(join(consumers, 'use-all.ts'), join(this.path, 'use-all.mts'));
    // No package of ours, and none that they depend on, may need to run anything when it is installed.
    await mustEndWell('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], this.path);
  }

  /** The installed folder of a package. */
  packagePath(name: string): string {
    return join(this.path, 'node_modules', name);
  }

  /** The files of an installed package, with `/`: what its tarball holds. */
  filesOf(name: string): readonly string[] {
    return readdirSync(this.packagePath(name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(this.packagePath(name).length + 1))
      .toSorted();
  }

  /** Runs Node in the project. */
  node(args: readonly string[], cwd: string = this.path): Promise<Ended> {
    return runToEnd(process.execPath, args, { cwd, timeoutMs: 120_000 });
  }

  /** Runs a tool of the project's node_modules. */
  tool(script: string, args: readonly string[]): Promise<Ended> {
    return this.node([join(this.path, 'node_modules', script), ...args]);
  }

  /** Removes the folder. */
  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function mustEndWell(command: string, args: readonly string[], cwd: string): Promise<void> {
  const ended = await runToEnd(command, args, { cwd, timeoutMs: 300_000 });
  if (ended.code !== 0) {
    const how = ended.signal ?? `exit code ${ended.code}`;
    throw new Error(`${command} ${args.join(' ')} in ${cwd} failed with ${how}:\n${ended.stdout}${ended.stderr}`);
  }
}
