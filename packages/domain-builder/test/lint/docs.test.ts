import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Rule } from '../../src/lint/rule.ts';
import { lintRules } from '../../src/lint/rules.ts';

const page = new URL('../../../../docs/guide/lint.md', import.meta.url);

const start = '<!-- rules -->\n';
const end = '<!-- /rules -->\n';

const releases = ({ since, until }: Rule): string => {
  if (since === undefined && until === undefined) return '';
  return ` (libvirt ${[since && `from ${since}`, until && `before ${until}`].filter(Boolean).join(', ')})`;
};

/** Angle brackets outside of code would be HTML, and a bar would end the cell. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/<[^<>]*>/g, (tag) => `\`${tag}\``);

const row = (rule: Rule): readonly string[] => [
  `\`${rule.id}\``,
  rule.severity,
  cell(rule.title) + releases(rule),
  cell(rule.why),
];

/** A table whose columns are as wide as their widest cell, as the formatter wants it. */
const table = (rules: readonly Rule[]): string => {
  const rows = [['Rule', 'Severity', 'What', 'Why'], ...rules.map(row)];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  const [head = '', ...body] = rows.map(
    (cells) => `| ${cells.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return `\n${[head, rule, ...body].join('\n')}\n\n`;
};

test('the guide has every rule, with its severity and reason (UPDATE_GOLDEN=1 writes them)', () => {
  const text = readFileSync(page, 'utf8');
  const from = text.indexOf(start) + start.length;
  const to = text.indexOf(end);
  expect(to).toBeGreaterThan(from - 1);
  const rules = lintRules.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const wanted = text.slice(0, from) + table(rules) + text.slice(to);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(page, wanted);
  expect(readFileSync(page, 'utf8')).toBe(wanted);
});
