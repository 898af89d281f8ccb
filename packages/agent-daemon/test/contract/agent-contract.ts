import { describe } from 'vitest';
import { execContract } from './exec-contract.ts';
import { factsContract } from './facts-contract.ts';
import { fileReadContract } from './file-read-contract.ts';
import { fileWriteContract } from './file-write-contract.ts';
import { framingContract } from './framing-contract.ts';
import { pathContract } from './path-contract.ts';
import { linkRaceContract } from './link-race-contract.ts';
import { policyContract } from './policy-contract.ts';
import { powerContract } from './power-contract.ts';
import { sessionContract } from './session-contract.ts';
import { timeLimitContract } from './time-limit-contract.ts';
import type { StartAgent } from './types.ts';

/** What every agent must do, whatever it runs on. The starter runs it in a process of its own. */
export function agentContract(name: string, start: StartAgent): void {
  describe.each([name])('%s', () => {
    describe('session', () => {
      sessionContract(start);
    });
    describe('framing', () => {
      framingContract(start);
    });
    describe('facts', () => {
      factsContract(start);
    });
    describe('exec.run', () => {
      execContract(start);
    });
    describe('exec.run against the clock', () => {
      timeLimitContract(start);
    });
    describe('paths', () => {
      pathContract(start);
    });
    describe('paths under attack', () => {
      linkRaceContract(start);
    });
    describe('file.read', () => {
      fileReadContract(start);
    });
    describe('file.write', () => {
      fileWriteContract(start);
    });
    describe('power', () => {
      powerContract(start);
    });
    describe('policy file', () => {
      policyContract(start);
    });
  });
}
