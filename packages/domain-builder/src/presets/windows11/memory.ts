import { type Part, problem } from './context.ts';

const gib = 1024n ** 3n;

/** How much memory there is. */
export const memory: Part = (domain, { report }) => {
  const chosen = domain.memory?.bytes;
  const path = 'memory.bytes';
  if (chosen === undefined) {
    report.set('memory', '8 GiB: Windows 11 asks for 4 at least, and is quick with twice that', { path });
    return { ...domain, memory: { ...domain.memory, bytes: 8n * gib } };
  }
  if (chosen <= 0n) throw problem('INVALID_VALUE', `${chosen} bytes of memory cannot be`, path);
  report.kept('memory', 'it was chosen', { path });
  if (chosen < 4n * gib) {
    const why = 'Windows 11 Setup refuses a machine with less than 4 GiB of memory unless told not to look';
    report.warn('memory', `${why}; this one has ${chosen / 1024n ** 2n} MiB`, path);
  }
  return domain;
};
