/** Stands for linkedom where a page has a document of its own. */
export function parseHTML(_: string): { readonly document: Document } {
  return { document };
}
