/** The engine's files that make the executable, beside the compiler that only the build machine runs. */
const ENGINE_SOURCES = ['quickjs.c', 'libregexp.c', 'libunicode.c', 'cutils.c', 'dtoa.c', 'quickjs-libc.c'];

/** The name of the bytecode in C, which native/main.c refers to. */
const BYTECODE = 'virtkit_agent';

const NATIVE_WARNINGS = ['-Wall', '-Wextra', '-Werror'];
const CODE = ['-std=gnu11', '-Os', '-flto=auto', '-ffunction-sections', '-fdata-sections', '-fwrapv', '-D_GNU_SOURCE'];

export interface Step {
  readonly what: string;
  readonly command: string;
  readonly args: readonly string[];
}

/**
 * The commands that make the executable `agent`, run one after the other in a folder that holds the engine's tree in
 * `engine/`, the C module in `native/` and the bundle as `agent.js`. Paths are relative, so that none gets into the result.
 */
export function recipe(options: {
  readonly cc: string;
  readonly version: string;
  readonly nativeSources: readonly string[];
}): Step[] {
  const version = `-DCONFIG_VERSION="${options.version}"`;
  return [
    {
      what: 'the bytecode compiler',
      command: 'make',
      // Without optimisation: it runs once, for some milliseconds.
      args: [
        '-s',
        '-C',
        'engine',
        'qjsc',
        'CONFIG_LTO=',
        `CFLAGS_OPT=-O0 -w -fwrapv -D_GNU_SOURCE -DCONFIG_VERSION=\\"${options.version}\\"`,
      ],
    },
    {
      what: 'the bytecode',
      command: './engine/qjsc',
      // -m: a minified module is not recognised as one; -s: no line numbers, which say nothing in a minified one.
      args: ['-c', '-m', '-s', '-M', 'native,native', '-N', BYTECODE, '-o', 'bytecode.c', 'agent.js'],
    },
    {
      what: 'the C module',
      command: options.cc,
      args: [
        ...CODE,
        ...NATIVE_WARNINGS,
        version,
        '-isystem',
        'engine',
        '-c',
        ...options.nativeSources.map((name) => `native/${name}`),
      ],
    },
    {
      what: 'the executable',
      command: options.cc,
      args: [
        '-static',
        ...CODE,
        version,
        '-Iengine',
        'bytecode.c',
        ...ENGINE_SOURCES.map((name) => `engine/${name}`),
        ...options.nativeSources.map((name) => name.replace(/\.c$/, '.o')),
        '-Wl,--gc-sections,--build-id=none',
        '-s',
        '-lm',
        '-o',
        'agent',
      ],
    },
  ];
}
