/** What a text may cost before it is refused. Each can be raised or lowered by a caller. */
export interface XmlLimits {
  /** Length of the text in UTF-16 code units. libvirt itself carries at most 4 MiB in a message. */
  readonly size: number;
  /** Elements inside one another. libvirt follows at most 200 files of a backing chain. */
  readonly depth: number;
  /** Elements, comments, CDATA sections and processing instructions together. */
  readonly nodes: number;
  /** Attributes of one element. */
  readonly attributes: number;
  /** Length of one attribute's value in UTF-16 code units. */
  readonly attributeSize: number;
}

/** The limits that hold unless a caller gives others. */
export const defaultLimits: XmlLimits = {
  size: 16 * 1024 * 1024,
  depth: 512,
  nodes: 500_000,
  attributes: 256,
  attributeSize: 1024 * 1024,
};

/** How many nodes a document can have that is written; above `nodes`, so that most of what was read with a raised limit can be written. */
export const mostNodesWritten = 1_000_000;
