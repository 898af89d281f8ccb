import { readFileSync } from 'node:fs';

/** Files written by hand for these tests, in libvirt's style. */
export const golden = (name: string): string => readFileSync(new URL(`golden/${name}`, import.meta.url), 'utf8');
