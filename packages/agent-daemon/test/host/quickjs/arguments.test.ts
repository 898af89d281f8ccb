import { describe, expect, test } from 'vitest';
import { parseArguments } from '../../../src/host/quickjs/arguments.ts';

const NAMED = { kind: 'named', name: 'org.virtkit.agent.0' };

describe('the command line of the executable', () => {
  test.each([
    [[], { kind: 'run', config: '/etc/virtkit/agent.json', port: NAMED }],
    [['--config', '/p.json'], { kind: 'run', config: '/p.json', port: NAMED }],
    [['--config=/p.json', '--port=fd:3'], { kind: 'run', config: '/p.json', port: { kind: 'inherited', fd: 3 } }],
    [
      ['--port', 'com.example.0'],
      { kind: 'run', config: '/etc/virtkit/agent.json', port: { kind: 'named', name: 'com.example.0' } },
    ],
    [
      ['--port', '/dev/vport1p1'],
      { kind: 'run', config: '/etc/virtkit/agent.json', port: { kind: 'named', name: '/dev/vport1p1' } },
    ],
    [['--check-config', '--config', '/p.json'], { kind: 'check-config', config: '/p.json' }],
    [['--version'], { kind: 'version' }],
    [['--config', '/p.json', '--help'], { kind: 'help' }],
  ])('%j', (args, command) => {
    expect(parseArguments(args)).toEqual(command);
  });

  test.each([
    [['--daemon'], '--daemon'],
    [['agent.json'], 'agent.json'],
    [['--config'], '--config needs a value'],
    [['--config='], '--config needs a value'],
    [['--config', 'agent.json'], 'absolute path'],
    [['--port', 'fd:x'], 'fd:x'],
    [['--port', 'fd:-1'], 'fd:-1'],
    [['--port', '../etc/passwd'], '../etc/passwd'],
    [['--port', '..'], '..'],
  ])('refuses %j', (args, word) => {
    expect(parseArguments(args)).toMatchObject({ kind: 'usage-error', message: expect.stringContaining(word) });
  });
});
