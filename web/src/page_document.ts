/** Stands for linkedom where a page has a document of its own. */
export function parseHTML(): { readonly document: Document } {
  return { document };
}
