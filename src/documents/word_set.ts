/** The words of a list, parted by spaces, as a set: many times faster to ask than a pattern, where every word of a text is asked. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
