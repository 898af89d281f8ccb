const upperFirst = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** `need_results` -> `needResults`; a name without underscores stays as libvirt wrote it (`callbackID`, `nrVirtCpu`). */
export function fieldName(wire: string): string {
  const [first = '', ...rest] = wire.split('_');
  return first + rest.map(upperFirst).join('');
}

/** `remote_nonnull_domain` -> `RemoteNonnullDomain`, `virNetMessageError` -> `NetMessageError`. */
export function typeName(wire: string): string {
  return wire
    .replace(/^vir(?=[A-Z])/, '')
    .split('_')
    .map(upperFirst)
    .join('');
}

/** `DomainXMLFlags` -> `domainXMLFlags`, `IPAddrType` -> `ipAddrType`: a leading acronym is one word. */
export function constName(type: string): string {
  return type.replace(/^[A-Z]+(?=[A-Z][a-z])|^[A-Z]+/, (head) => head.toLowerCase());
}

/** `ACPI_POWER_BTN` -> `acpiPowerBtn`. */
export function camelWords(words: readonly string[]): string {
  return fieldName(words.join('_').toLowerCase());
}

/**
 * How many leading words of a lone member name only repeat its enum's name: words are matched in order, an enum word may
 * be skipped, and a member word may abbreviate one (`PARAM` for `Parameter`).
 */
function repeatedWords(member: readonly string[], enumName: string): number {
  const name = enumName.replace(/^vir/, '').toLowerCase();
  let from = 0;
  let count = 0;
  for (const word of member.map((text) => text.toLowerCase())) {
    const at = name.indexOf(word, from);
    if (at === -1) break;
    from = at + word.length;
    count++;
  }
  return count;
}

function sharedWords(members: readonly (readonly string[])[]): number {
  const [first = []] = members;
  let count = 0;
  while (first[count] !== undefined && members.every((words) => words[count] === first[count])) count++;
  return count;
}

/** Members for which the rule of `memberNames` would drop a word that carries meaning. */
const fixedNames: Readonly<Record<string, string>> = {
  VIR_NODE_CPU_STATS_ALL_CPUS: 'allCpus',
  VIR_NODE_MEMORY_STATS_ALL_CELLS: 'allCells',
  VIR_DOMAIN_FD_ASSOCIATE_SECLABEL_RESTORE: 'seclabelRestore',
  VIR_DOMAIN_FD_ASSOCIATE_SECLABEL_WRITABLE: 'seclabelWritable',
};

/**
 * The names of an enum's members without what they share, in camelCase.
 *
 * The rule: names are split at underscores. The words that all members begin with are dropped, but never a member's last
 * word. For an enum of one member, the words that repeat the enum's own name are dropped instead.
 */
export function memberNames(enumName: string, members: readonly string[]): readonly string[] {
  const split = members.map((member) => member.split('_'));
  const [only = []] = split;
  const drop = split.length === 1 ? 1 + repeatedWords(only.slice(1), enumName) : sharedWords(split);
  return split.map((words, index) => {
    const fixed = fixedNames[members[index] ?? ''];
    return fixed ?? camelWords(words.slice(Math.min(drop, words.length - 1)));
  });
}

/** A property key as it stands in an object literal. */
export function propertyKey(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`;
}
