import type { HostStep, PresetReport } from '@virtkit/domain-builder';

/** What a preset has to say, as lines for people. */
export const explain = ({ decisions, warnings, hostSteps }: PresetReport, all: boolean): readonly string[] => [
  ...(all ? decisions.map(({ id, choice, why }) => `${choice.padEnd(8)} ${id}: ${why}`) : []),
  ...warnings.map(({ id, message }) => `warning  ${id}: ${message}`),
  ...hostSteps.flatMap(stepLines),
];

const stepLines = ({ id, why, commands, undo }: HostStep): readonly string[] => [
  `to do    ${id}: ${why}`,
  ...commands.map(commandLine),
  ...(undo.length > 0 ? ['         to take it back:', ...undo.map(commandLine)] : []),
];

/** A command as root's shell takes it. */
const commandLine = (command: readonly string[]): string => `         # ${command.map(shellWord).join(' ')}`;

const shellWord = (word: string): string =>
  /^[\w./:=,@+-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
