/** Files of the corpus whose infoset does not survive, with the reason. This list may only shrink. */
export const exceptions: ReadonlyMap<string, string> = new Map<string, string>();
