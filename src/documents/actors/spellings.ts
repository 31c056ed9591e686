/** "Volodymyr Zelensky" and "Volodimir Zelenski": same first letters, family names at most two edits apart. */
export function spelledAlike(left: string, right: string): boolean {
  const a = left.toLowerCase().split(" ");
  const b = right.toLowerCase().split(" ");
  if (a.length !== b.length || a.length < 2) return false;
  const [familyA, familyB] = [plain(a.at(-1)!), plain(b.at(-1)!)];
  if (a[0].charAt(0) !== b[0].charAt(0) || familyA.length < 5 || familyB.length < 5) return false;
  return editDistance(familyA, familyB) <= 1 && editDistance(plain(a[0]), plain(b[0])) <= 2;
}

/** Names that may be spellings of each other share it: initial, and how the family name begins; null for other names. */
export function soundOf(name: string): string | null {
  const words = name.toLowerCase().split(" ");
  const family = plain(words.at(-1)!);
  return words.length < 2 || family.length < 5 ? null : `${words.length}${words[0].charAt(0)}${family.slice(0, 2)}`;
}

function plain(word: string): string {
  return word
    .normalize("NFD")
    .replace(/[\u0300-\u036f’']/g, "")
    .replace(/iy$|yy$|ij$|y$|j$/g, "i")
    .replaceAll("y", "i")
    .replaceAll("w", "v");
}

function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3) return 4;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1)));
    row = next;
  }
  return row[b.length];
}
