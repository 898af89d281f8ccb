import { isOfQuickjs, quickjs, quickjsModules } from './quickjs-modules.ts';
import { importRule, isNode, isRelative, packageOf, type Rule, targetOf, within } from './rule.ts';

const protocol = 'packages/agent-protocol/src';
const daemon = 'packages/agent-daemon/src';

/** What runs in Node and in QuickJS alike. */
const portable: readonly string[] = [
  `${protocol}/methods`,
  `${protocol}/framing`,
  `${protocol}/session`,
  `${protocol}/core.ts`,
  `${protocol}/errors.ts`,
  `${daemon}/core`,
  `${daemon}/handlers`,
  `${daemon}/host/host.ts`,
];

/** The packages that know no Node: the agent's executable is bundled from these. */
const portablePackages = new Set(['@virtkit/agent-protocol/core', 'ts-results', 'zod']);

export const portableRules: readonly Rule[] = [
  importRule({
    title: 'portable code and the QuickJS host import nothing of Node',
    judge: (used, file) =>
      within(file.path, ...portable, ...quickjs) && isNode(used.specifier) ? 'does not exist in QuickJS' : undefined,
    broken: [
      [`${protocol}/methods/a.ts`, "import { Buffer } from 'node:buffer';"],
      [`${protocol}/framing/a.ts`, "import { Transform } from 'node:stream';"],
      [`${protocol}/session/a.ts`, "import { randomBytes } from 'node:crypto';"],
      [`${daemon}/core/a.ts`, "import { posix } from 'node:path';"],
      [`${daemon}/handlers/a.ts`, "import type { Stats } from 'node:fs';"],
      [`${daemon}/host/host.ts`, "import type { Duplex } from 'node:stream';"],
      [`${daemon}/host/quickjs/a.ts`, "import { spawn } from 'node:child_process';"],
    ],
    obeying: [
      [`${protocol}/client/a.ts`, "import type { Duplex } from 'node:stream';"],
      [`${daemon}/host/node/a.ts`, "import { open } from 'node:fs/promises';"],
    ],
  }),
  importRule({
    title: 'portable code imports only portable code of its package',
    judge: (used, file) => {
      const target = targetOf(file, used);
      if (target === undefined || !within(file.path, ...portable)) return undefined;
      return within(target, ...portable) ? undefined : 'is not portable';
    },
    broken: [
      [`${protocol}/methods/a.ts`, "import { AgentClient } from '../client/agent-client.ts';"],
      [`${protocol}/core.ts`, "export { qgaClient } from './qga/client.ts';"],
      [`${daemon}/core/a.ts`, "import { nodeHost } from '../host/node/node-host.ts';"],
      [`${daemon}/handlers/a.ts`, "import { native } from '../host/quickjs/native.ts';"],
      [`${daemon}/host/host.ts`, "export * from './node/node-host.ts';"],
    ],
    obeying: [
      [`${daemon}/handlers/a.ts`, "import type { Host } from '../host/host.ts';"],
      [`${protocol}/core.ts`, "export { ping } from './methods/ping.ts';"],
    ],
  }),
  importRule({
    title: "the QuickJS host imports portable code and its own folder, nothing of Node's host or of standalone",
    judge: (used, file) => {
      const target = targetOf(file, used);
      if (target === undefined || !within(file.path, ...quickjs)) return undefined;
      return within(target, ...portable, ...quickjs) ? undefined : 'does not run in QuickJS';
    },
    broken: [
      [`${daemon}/host/quickjs/a.ts`, "import { nodeHost } from '../node/node-host.ts';"],
      [`${daemon}/host/quickjs/a.ts`, "import { buildStandalone } from '../../standalone/build.ts';"],
    ],
    obeying: [
      [
        `${daemon}/host/quickjs/a.ts`,
        "import { Daemon } from '../../core/daemon.ts'; import { native } from './native.ts';",
      ],
    ],
  }),
  importRule({
    title: 'portable code and the QuickJS host import only packages that know no Node',
    judge: (used, file) => {
      if (!within(file.path, ...portable, ...quickjs) || isRelative(used.specifier) || isNode(used.specifier))
        return undefined;
      if (portablePackages.has(used.specifier) || isOfQuickjs(file, used)) return undefined;
      return packageOf(used.specifier) === '@virtkit/agent-protocol'
        ? "must be '@virtkit/agent-protocol/core'"
        : 'is not portable';
    },
    broken: [
      [`${daemon}/core/a.ts`, "import { methods } from '@virtkit/agent-protocol';"],
      [`${daemon}/host/quickjs/a.ts`, "import { methods } from '@virtkit/agent-protocol';"],
      [`${protocol}/methods/a.ts`, "import { parse } from 'some-parser';"],
    ],
    obeying: [
      [
        `${daemon}/core/a.ts`,
        "import { methods } from '@virtkit/agent-protocol/core'; import { Ok } from 'ts-results';",
      ],
      [`${daemon}/host/node/a.ts`, "import { AgentClient } from '@virtkit/agent-protocol';"],
    ],
  }),
  importRule({
    title: "only the QuickJS host imports the engine's modules",
    judge: (used, file) =>
      quickjsModules.has(used.specifier) && within(file.path, daemon) && !isOfQuickjs(file, used)
        ? 'exists in QuickJS only'
        : undefined,
    broken: [
      [`${daemon}/core/a.ts`, "import * as std from 'std';"],
      [`${daemon}/host/node/a.ts`, "import * as native from 'native';"],
    ],
    obeying: [
      [`${daemon}/host/quickjs/a.ts`, "import * as native from 'native';"],
      [`${daemon}/quickjs-main.ts`, "import * as os from 'os';"],
    ],
  }),
];
