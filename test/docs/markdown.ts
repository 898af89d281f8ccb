/** A fenced block of a Markdown text. */
export interface CodeBlock {
  /** What stands after the opening fence: `ts run`. */
  readonly info: string;
  /** 1-based line of the opening fence. */
  readonly line: number;
  /** The lines between the fences, without the fence's own indentation. */
  readonly lines: readonly string[];
}

/** A link or image of a Markdown text; `target` as written. */
export interface Link {
  readonly target: string;
  readonly line: number;
}

/** What the checks read from a Markdown text. */
export interface Markdown {
  readonly blocks: readonly CodeBlock[];
  readonly links: readonly Link[];
  /** The names that `#…` may name: headings as GitHub turns them into anchors, and `id` or `name` attributes. */
  readonly anchors: ReadonlySet<string>;
}

/** Reads a Markdown text line by line (CommonMark 0.31 §4.5 for fences, §4.2 for headings). */
export function parseMarkdown(text: string): Markdown {
  const blocks: CodeBlock[] = [];
  const links: Link[] = [];
  const anchors = new Set<string>();
  let open: { fence: string; indent: number; info: string; line: number; lines: string[] } | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const fence = /^(\s*)(`{3,}|~{3,})(.*)$/.exec(line);
    if (open !== undefined) {
      const marks = fence?.[2];
      if (marks?.startsWith(open.fence) && fence?.[3]?.trim() === '') {
        blocks.push({ info: open.info, line: open.line, lines: open.lines });
        open = undefined;
      } else {
        open.lines.push(line.slice(Math.min(open.indent, line.length - line.trimStart().length)));
      }
    } else if (fence?.[2] !== undefined) {
      const [, indent = '', marks, info = ''] = fence;
      open = { fence: marks, indent: indent.length, info: info.trim(), line: index + 1, lines: [] };
    } else {
      addAnchors(line, anchors);
      links.push(...linksOf(line).map((target) => ({ target, line: index + 1 })));
    }
  }
  if (open !== undefined) throw new Error(`line ${open.line}: the code block is never closed`);
  return { blocks, links, anchors };
}

function addAnchors(line: string, anchors: Set<string>): void {
  const heading = /^ {0,3}#{1,6}\s+(.*?)\s*#*\s*$/.exec(line)?.[1];
  if (heading !== undefined) anchors.add(unique(slug(heading), anchors));
  for (const [, name] of line.matchAll(/<[a-z]+[^>]*\s(?:id|name)="([^"]+)"/g))
    if (name !== undefined) anchors.add(name);
}

/** GitHub's anchor of a heading: lower case, without punctuation, blanks as hyphens. */
const slug = (heading: string): string =>
  heading
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Mark}\p{Number}\p{Connector_Punctuation}\- ]/gu, '')
    .replaceAll(' ', '-');

function unique(name: string, taken: ReadonlySet<string>): string {
  let candidate = name;
  for (let count = 1; taken.has(candidate); count += 1) candidate = `${name}-${count}`;
  return candidate;
}

function linksOf(line: string): string[] {
  const text = line.replaceAll(/(`+)(?!`).*?[^`]\1(?!`)/g, '');
  const inline = [...text.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)];
  const reference = [...text.matchAll(/^ {0,3}\[[^\]^][^\]]*\]:\s+<?([^\s>]+)>?/g)];
  const html = [...text.matchAll(/<(?:a|img)\s[^>]*(?:href|src)="([^"]+)"/g)];
  return [...inline, ...reference, ...html].flatMap(([, target]) => (target === undefined ? [] : [target]));
}
