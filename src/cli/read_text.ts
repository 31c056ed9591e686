import { comparatorWords } from "../checks/words.ts";
import type { Actor, Claim, DocumentRecord, Parties, Quantity, Span } from "../documents/record.ts";

const NAMED_SCALES = [
  { digits: 12, word: "trillion" },
  { digits: 9, word: "billion" },
  { digits: 6, word: "million" },
] as const;
const WIDTH = 96;
const BOLD = "\u001b[1m";
const PLAIN = "\u001b[0m";

/**
 * A record as lines for people: every claim with its sentence, the claimed words between [ and ] (and in bold where the
 * terminal shows it), then what was read from them; events, statements and positions after that.
 *
 * @param text    the article that the record was read from
 * @param colours true when the output may carry terminal attributes
 */
export function recordLines(record: DocumentRecord, text: string, colours: boolean): readonly string[] {
  const names = new Map(record.actors.map((actor) => [actor.id, actor]));
  const { title, dateline, dateline_source: source, agencies } = record.document;
  const head = [
    title ?? "(no title)",
    `date ${dateline ?? "unknown"}${source === null ? "" : ` (${source})`}${agencies.length > 0 ? ` · ${agencies.join(", ")}` : ""}`,
  ];
  return [
    ...head,
    "",
    `Claims (${record.claims.length})`,
    ...record.claims.flatMap((claim) => claimLines(claim, text, names, colours)),
    "",
    `Events (${record.events.length})`,
    ...record.events.flatMap((event) => [
      `  ${event.id}  ${event.type} · ${event.actors.map(({ role, actor }) => `${role} ${nameOf(names, actor)}`).join(", ") || "nobody named"}${event.place === null ? "" : ` · in ${event.place}`} · ${dates(event.date.from, event.date.to)} · ${event.realis}`,
      ...marked(text, event.span, colours),
    ]),
    "",
    `Statements (${record.statements.length})`,
    ...record.statements.flatMap((statement) => [
      `  ${statement.id}  ${nameOf(names, statement.speaker)} · ${statement.kind}${statement.claims.length > 0 ? ` · claims ${statement.claims.join(", ")}` : ""}`,
      ...marked(text, statement.content, colours),
    ]),
    "",
    `Positions (${record.positions.length})`,
    ...record.positions.flatMap((position) => [
      `  ${position.id}  ${nameOf(names, position.holder)} ${position.stance.replaceAll("_", " ")}${position.target === null ? "" : `: ${nameOf(names, position.target)}`}`,
      ...marked(text, position.span, colours),
    ]),
  ];
}

function claimLines(
  claim: Claim,
  text: string,
  names: ReadonlyMap<string, Actor>,
  colours: boolean,
): readonly string[] {
  const { measure, attribution } = claim;
  const what = [
    measure.concept.replaceAll("_", " "),
    measure.commodity?.replaceAll("_", " "),
    partiesText(measure.parties),
  ].filter((part) => part !== undefined && part !== "");
  const by =
    attribution.kind === "narrator"
      ? "the article itself"
      : `${attribution.source ?? nameOf(names, attribution.speaker)} (${attribution.kind})`;
  const marks = [claim.modality, claim.polarity === "affirmed" ? null : claim.polarity, claim.direction].filter(
    (mark) => mark !== null,
  );
  return [
    `  ${claim.id}  ${quantityText(claim.quantity)} · ${claim.kind} · ${what.join(" · ")} · ${dates(claim.period.from, claim.period.to)}`,
    ...marked(text, claim.span, colours),
    `      ${marks.join(", ")} · says ${by}`,
    ...claim.flags.map(
      ({ message, candidates }) => `      ! ${message}${candidates.length > 0 ? `: ${candidates.join(" or ")}` : ""}`,
    ),
  ];
}

/** "at least 70 billion USD", "40 %", "rank 1", "5 to 7 billion m3"; "value open" where no number could be settled. */
export function quantityText(quantity: Quantity): string {
  const { low, high, comparator, unit } = quantity;
  if (low === null && high === null)
    return unit.kind === "percent" && quantity.significant_digits.length === 0 ? "no figure" : "value open";
  if (unit.kind === "rank") return `rank ${low ?? high}`;
  const range =
    low === high || high === null ? plain(low!) : low === null ? plain(high) : `${plain(low)} to ${plain(high)}`;
  const name =
    unit.kind === "percentage_point"
      ? " percentage points"
      : unit.kind === "percent"
        ? " %"
        : unit.code === null
          ? ""
          : ` ${unit.code}`;
  return `${comparatorWords[comparator]}${range}${name}`;
}

function plain(value: string): string {
  const [whole = "", fraction] = value.replace("-", "").split(".");
  const sign = value.startsWith("-") ? "-" : "";
  const scale = fraction === undefined ? NAMED_SCALES.find(({ digits }) => whole.length > digits) : undefined;
  if (scale === undefined)
    return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${fraction === undefined ? "" : `.${fraction}`}`;
  const rest = whole.slice(-scale.digits).replace(/0+$/, "");
  return `${sign}${whole.slice(0, -scale.digits).replace(/\B(?=(\d{3})+$)/g, ",")}${rest === "" ? "" : `.${rest}`} ${scale.word}`;
}

function partiesText(parties: Parties): string {
  if (parties.symmetric) return parties.of.join(" and ");
  if (parties.reporter === null && parties.partner === null) return "";
  return `${parties.reporter ?? "?"} with ${parties.partner ?? "?"}`;
}

function dates(from: string | null, to: string | null): string {
  if (from === null && to === null) return "no period";
  if (from === to) return from!;
  if (from?.endsWith("-01-01") === true && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4);
  return `${from ?? "…"} to ${to ?? "…"}`;
}

function nameOf(names: ReadonlyMap<string, Actor>, id: string | null): string {
  return id === null ? "nobody named" : (names.get(id)?.name ?? id);
}

/** The sentence around a span in wrapped lines, the span between brackets. */
function marked(text: string, span: Span, colours: boolean): readonly string[] {
  const from = boundary(text, span.start, -1);
  const to = boundary(text, span.end, 1);
  const open = colours ? `[${BOLD}` : "[";
  const close = colours ? `${PLAIN}]` : "]";
  const words = `${text.slice(from, span.start)}${open}${span.text}${close}${text.slice(span.end, to)}`
    .trim()
    .split(/\s+/);
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    if (line.length + word.length > WIDTH && line !== "") {
      lines.push(`      ${line}`);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, `      ${line}`];
}

const LONGEST_CONTEXT = 240;

/** A full stop that ends no sentence: of an initial, "U.S.", "p.m.". */
const ABBREVIATED = /(?:^|[\s.(])\p{L}$/u;

/** Where the sentence around an offset starts or ends; in a very long one a word's edge near by. */
function boundary(text: string, offset: number, step: -1 | 1): number {
  let at = offset;
  let edge = offset;
  for (let count = 0; count < LONGEST_CONTEXT; count += 1) {
    const before = text.charAt(at - 1);
    const unit = step < 0 ? before : text.charAt(at);
    if (unit === "" || unit === "\n") return at;
    if (step < 0 && endsSentence(text, at - 1) && /\s/.test(text.charAt(at))) return at;
    if (step > 0 && endsSentence(text, at) && /^(?:["'”’)]|\s|$)/.test(text.slice(at + 1, at + 2))) return at + 1;
    if (/\s/.test(unit)) edge = at;
    at += step;
  }
  return edge;
}

function endsSentence(text: string, at: number): boolean {
  const unit = text.charAt(at);
  return unit === "!" || unit === "?" || (unit === "." && !ABBREVIATED.test(text.slice(Math.max(0, at - 2), at)));
}
