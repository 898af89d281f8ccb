import { afterAll, beforeAll, describe } from 'vitest';
import { agentContract } from '../../contract/agent-contract.ts';
import { startProcess } from '../../contract/start-process.ts';
import { currentExecutable, PublicCopy, skipsExecutable } from '../../support/executable.ts';

describe.skipIf(skipsExecutable)(
  'the stand-alone executable (needs gcc, make, musl-gcc and the QuickJS source)',
  () => {
    let copy: PublicCopy | undefined;

    beforeAll(async () => {
      copy = new PublicCopy((await currentExecutable()).path);
    }, 300_000);
    afterAll(() => copy?.[Symbol.dispose]());

    agentContract('keeps the contract', ({ policyPath, uid, gid }) =>
      startProcess(copy?.path ?? '', ['--config', policyPath, '--port', 'fd:3'], { uid, gid }),
    );
  },
);
