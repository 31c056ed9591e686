/** A part of a pattern: letters it may be, a group, what parts words, or anything else. */
type Part =
  | { readonly kind: "letters"; readonly letters: readonly string[]; readonly optional: boolean }
  | {
      readonly kind: "group";
      readonly branches: readonly (readonly Part[])[];
      readonly optional: boolean;
      readonly many: boolean;
    }
  | { readonly kind: "bound" }
  | { readonly kind: "aside" }
  | { readonly kind: "other" };

const MOST_SPELLINGS = 200;
/** Words that stand in most clauses: to require them saves nothing. */
const COMMON =
  /^(?:the|an?|to|of|in|on|at|for|from|by|with|and|or|its?|his|her|their|that|as|be|is|was|were|not|over)$/;

/**
 * The words of which at least one stands, whole, in every text that a pattern over joined words matches ("imposed new
 * (?:sanctions|tariffs)": sanctions, tariffs); null where no such words are known.
 *
 * A word is a run of a-z, 0-9 and "_" between other signs. Reads the notation of the tables of events: letters, classes of
 * letters, groups, "?", counts, \S \w \b ^ and looks ahead or behind; a pattern with anything else has no required words.
 */
export function requiredWords({ source }: RegExp): ReadonlySet<string> | null {
  const reader = new PatternReader(source);
  const branches = reader.branches();
  return reader.isDone ? ofBranches(branches, false, false) : null;
}

class PatternReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  get isDone(): boolean {
    return this.#at === this.#source.length;
  }

  branches(): readonly (readonly Part[])[] {
    const branches: Part[][] = [[]];
    while (!this.isDone && this.#source[this.#at] !== ")") {
      if (this.#source[this.#at] === "|") {
        branches.push([]);
        this.#at += 1;
      } else branches.at(-1)!.push(this.#part());
    }
    return branches;
  }

  #part(): Part {
    if (this.#take(/\^|\$|\\b/y) !== null) return { kind: "bound" };
    if (this.#take(/\(\?!\\w\)/y) !== null) return { kind: "bound" };
    const look = this.#take(/\(\?<?[=!]/y);
    if (look !== null) {
      this.branches();
      this.#take(/\)/y);
      return { kind: "aside" };
    }
    if (this.#take(/\((?:\?:)?/y) !== null) {
      const branches = this.branches();
      this.#take(/\)/y);
      const { optional, many } = this.#count();
      return { kind: "group", branches, optional, many };
    }
    const letters = this.#letters();
    const { optional, many } = this.#count();
    return letters === null || many ? { kind: "other" } : { kind: "letters", letters, optional };
  }

  /** The letters that one sign of the pattern may be; null for all that are not few. */
  #letters(): readonly string[] | null {
    const known = this.#take(/\[([a-z'’]+)\]/y) ?? this.#take(/([a-z0-9_ '’-])/y);
    if (known !== null) return known.split("");
    if (this.#take(/\[(?:\\.|[^\]\\])*\]|\\.|[^()|]/y) === null) this.#at += 1;
    return null;
  }

  #count(): { readonly optional: boolean; readonly many: boolean } {
    const sign = this.#take(/([?*+]|\{\d+(?:,\d*)?\})\??/y);
    return { optional: sign !== null && /^[?*]|^\{0/.test(sign), many: sign !== null && sign !== "?" };
  }

  /** What a sticky pattern matches here, its first group if it has one; the reader moves behind it. */
  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source);
    if (found === null) return null;
    this.#at = pattern.lastIndex;
    return found[1] ?? found[0];
  }
}

/** The words of a choice: those of every branch; `left` and `right` tell whether a word is known to begin or end at its edges. */
function ofBranches(branches: readonly (readonly Part[])[], left: boolean, right: boolean): ReadonlySet<string> | null {
  const words = new Set<string>();
  for (const branch of branches) {
    const found = ofSequence(branch, left, right);
    if (found === null) return null;
    for (const word of found) words.add(word);
  }
  return words;
}

/** The words of the run that says most: few words, none of them common. */
function ofSequence(parts: readonly Part[], left: boolean, right: boolean): ReadonlySet<string> | null {
  let best: ReadonlySet<string> | null = null;
  for (const words of runsOf(parts, left, right))
    if (words !== null && (best === null || weight(words) < weight(best))) best = words;
  return best;
}

function weight(words: ReadonlySet<string>): number {
  return [...words].some((word) => COMMON.test(word)) ? 1000 + words.size : words.size;
}

/** The words of each run of parts between two bounds. */
function runsOf(parts: readonly Part[], left: boolean, right: boolean): readonly (ReadonlySet<string> | null)[] {
  const runs: (ReadonlySet<string> | null)[] = [];
  let run: Part[] = [];
  let open = left;
  const close = (bounded: boolean): boolean => {
    if (open && bounded && run.length > 0) runs.push(wordsOfRun(run));
    run = [];
    return bounded;
  };
  for (const part of parts) {
    if (part.kind === "aside" || (open && run.length === 0 && part.kind === "group" && endsInSpace(part))) continue;
    if ((part.kind === "letters" || part.kind === "group") && !isSpace(part)) run.push(part);
    else open = close(part.kind !== "other");
  }
  close(right);
  return runs;
}

function isSpace(part: Part): boolean {
  return part.kind === "letters" && !part.optional && part.letters.length === 1 && part.letters[0] === " ";
}

/** "(?:\S+ ){0,5}", "(?:new )?": what stands before a word and leaves its beginning where it is. */
function endsInSpace({ branches }: Extract<Part, { kind: "group" }>): boolean {
  return branches.every((branch) => branch.length > 0 && isSpace(branch.at(-1)!));
}

/** The spellings of a run that is one word, or the words of a group that is the whole run. */
function wordsOfRun(run: readonly Part[]): ReadonlySet<string> | null {
  const [only] = run;
  if (run.length === 1 && only.kind === "group" && !only.optional && !only.many)
    return ofBranches(only.branches, true, true);
  const spellings = spelled(run);
  return spellings === null || spellings.some((word) => !/^[a-z0-9_]+$/.test(word)) ? null : new Set(spellings);
}

/** Every way to write a run of letters and groups of letters; null where they are too many or hold anything else. */
function spelled(run: readonly Part[]): readonly string[] | null {
  let written: readonly string[] = [""];
  for (const part of run) {
    const next =
      part.kind === "letters" ? part.letters : part.kind === "group" && !part.many ? spelledGroup(part) : null;
    if (next === null) return null;
    const ways = (part.kind === "letters" || part.kind === "group") && part.optional ? ["", ...next] : next;
    written = written.flatMap((start) => ways.map((end) => start + end));
    if (written.length > MOST_SPELLINGS) return null;
  }
  return written;
}

function spelledGroup({ branches }: Extract<Part, { kind: "group" }>): readonly string[] | null {
  const ways: string[] = [];
  for (const branch of branches) {
    const found = spelled(branch);
    if (found === null) return null;
    ways.push(...found);
  }
  return ways;
}
