import type { DataObject } from '../../../model/origin.ts';
import type { CompiledAttribute, CompiledChild, CompiledElement } from '../../../schema/compile.ts';
import type { ValueKind } from '../../../schema/kinds.ts';
import type { XmlAttribute, XmlElement } from '../../../xml/nodes.ts';

/** The element that holds something unknown. */
export interface Owner {
  /** Its name in XML. */
  readonly name: string;
  readonly form: CompiledElement;
  /** The other forms that the element could have. */
  readonly others: Iterable<CompiledElement>;
  /** Its data; absent inside of what was not read into fields at all. */
  readonly data: DataObject | undefined;
  /** The way to its data, or to the node that it is. */
  readonly path: string;
}

/** Something that no field took, and why. */
export type Unknown =
  | { readonly kind: 'attribute'; readonly owner: Owner; readonly path: string; readonly attribute: XmlAttribute }
  | { readonly kind: 'element'; readonly owner: Owner; readonly path: string; readonly node: XmlElement }
  | { readonly kind: 'foreign'; readonly owner: Owner; readonly path: string; readonly node: XmlElement }
  | { readonly kind: 'text'; readonly owner: Owner; readonly path: string; readonly text: string }
  | { readonly kind: 'duplicate'; readonly owner: Owner; readonly path: string; readonly node: XmlElement }
  /** A known name with a value that it does not take; `what` names it for people. */
  | {
      readonly kind: 'value';
      readonly owner: Owner;
      readonly path: string;
      readonly what: string;
      readonly value: string;
      readonly takes: ValueKind;
      readonly field: CompiledAttribute | CompiledChild | undefined;
    }
  /** A known element without something that it must have. */
  | { readonly kind: 'incomplete'; readonly owner: Owner; readonly path: string; readonly missing: string };
