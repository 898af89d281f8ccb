import { assignJolietNames, encodeUcs2 } from '../joliet/joliet-names.ts';
import type { NameSpace } from './hierarchy.ts';
import { assignIsoIdentifiers } from './identifiers.ts';
import type { PlanWarning } from './plan.ts';

/** The tree that every reader knows, with Rock Ridge for those that know POSIX. */
export function isoNameSpace(rockRidge: boolean): NameSpace {
  return {
    name: 'iso9660',
    rockRidge,
    assign: assignIsoIdentifiers,
    encode: (identifier) => Buffer.from(identifier, 'latin1'),
  };
}

/** The tree with Unicode names that Windows reads. Names that cannot be kept are told to `warn`. */
export function jolietNameSpace(warn: (warning: PlanWarning) => void): NameSpace {
  return {
    name: 'joliet',
    rockRidge: false,
    assign: (children) => {
      const { names, changed, caseCollisions } = assignJolietNames(children);
      for (const node of changed) {
        const message = `"${node.path}" has a character that Joliet forbids; its name there is "${names.get(node) ?? ''}"`;
        warn({ code: 'JOLIET_NAME_CHANGED', path: node.path, message });
      }
      for (const { path } of caseCollisions) {
        const message = `"${path}" differs from another name only in the case of letters; Windows shows one of them`;
        warn({ code: 'JOLIET_CASE_COLLISION', path, message });
      }
      return names;
    },
    encode: encodeUcs2,
  };
}
