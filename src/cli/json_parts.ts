/** Parts of at least so many UTF-16 units are handed on, but for the last. */
const LEAST = 1 << 16;

/**
 * The JSON text of an object in parts, so that a long one never stands whole in memory: the items of its lists come one by
 * one, everything else as it is. Together they are what `JSON.stringify(value, null, indent)` gives.
 *
 * @param value an object of plain data; its members are neither undefined nor functions
 * @param indent spaces by level; 0: one line
 */
export function* jsonParts(value: Readonly<Record<string, unknown>> | object, indent = 0): Generator<string> {
  const [outer, inner] = [breakAt(indent), breakAt(2 * indent)];
  const colon = indent === 0 ? ":" : ": ";
  let part = "{";
  let isFirst = true;
  for (const [name, member] of Object.entries(value)) {
    part += `${isFirst ? "" : ","}${outer}${JSON.stringify(name)}${colon}`;
    isFirst = false;
    if (!Array.isArray(member) || member.length === 0) {
      part += indented(member, indent, outer);
      continue;
    }
    part += "[";
    for (const [at, item] of (member as readonly unknown[]).entries()) {
      part += `${at === 0 ? "" : ","}${inner}${indented(item, indent, inner)}`;
      if (part.length < LEAST) continue;
      yield part;
      part = "";
    }
    part += `${outer}]`;
  }
  yield `${part}${isFirst || indent === 0 ? "" : "\n"}}`;
}

function breakAt(spaces: number): string {
  return spaces === 0 ? "" : `\n${" ".repeat(spaces)}`;
}

/** JSON text with its lines moved in; no text within it holds a line end of its own. */
function indented(value: unknown, indent: number, lineBreak: string): string {
  const text = JSON.stringify(value, null, indent);
  return indent === 0 ? text : text.replaceAll("\n", lineBreak);
}
