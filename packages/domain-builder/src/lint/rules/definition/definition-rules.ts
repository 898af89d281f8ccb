import type { Rule } from '../../rule.ts';

/** What libvirt refuses to define. */
export const definitionRules: readonly Rule[] = [];
