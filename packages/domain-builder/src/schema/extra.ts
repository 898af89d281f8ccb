import type { XmlAttribute, XmlNode } from '../xml/nodes.ts';

/** What an element holds that this package has no field for; kept as it is and written back. */
export interface UnknownContent {
  readonly attributes?: readonly XmlAttribute[];
  readonly children?: readonly XmlNode[];
}

/** What every element's data may hold besides its fields. */
export interface Extra {
  /** Attributes and children that no field takes: of a newer libvirt, of another namespace, or mistyped. */
  readonly extra?: UnknownContent;
}
