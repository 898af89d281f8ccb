/** Exactly one of the members of `T`; the others must be absent. */
export type OneOf<T> = { [K in keyof T]: Pick<T, K> & { readonly [O in Exclude<keyof T, K>]?: never } }[keyof T];
