import type { NormalSource } from '../source/source.ts';

/** One run of an image's bytes. An image is a list of these, in order, without gaps. */
export type Segment =
  | { readonly kind: 'zeros'; readonly length: number }
  | {
      readonly kind: 'rendered';
      readonly length: number;
      /** Makes the bytes when their turn comes, so that structures do not pile up in memory. */
      readonly render: () => Uint8Array;
    }
  | {
      readonly kind: 'content';
      readonly length: number;
      readonly source: NormalSource;
      /** Path in the image, for progress and errors. */
      readonly path: string;
    };

/** The segments of zeros, none or one, that fill up to a multiple of `unit`. */
export function* paddingAfter(length: number, unit: number): Generator<Segment> {
  const rest = length % unit;
  if (rest !== 0) yield { kind: 'zeros', length: unit - rest };
}
