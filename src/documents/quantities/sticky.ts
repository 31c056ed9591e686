/** What a sticky pattern matches right at `position`, null for nothing. */
export function at(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}
