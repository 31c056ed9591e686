import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseAllDocuments } from "yaml";

import { read } from "../src/documents/read.ts";
import type { Actor, Claim, DocumentEvent, DocumentRecord, Parties } from "../src/documents/record.ts";

/** A quantity as the gold record writes it; see test/articles/README.md. */
interface GoldClaim {
  readonly q: string;
  readonly v: string;
  readonly u?: string;
  readonly k?: string;
  readonly c?: string;
  readonly p?: string;
  readonly t?: string;
  readonly o?: string;
  readonly m?: string;
  readonly d?: string;
  readonly pol?: string;
  readonly by?: string;
}

interface Gold {
  readonly style: string;
  readonly dateline?: string;
  readonly text: string;
  readonly claims?: readonly GoldClaim[];
  readonly traps?: readonly string[];
  readonly statements?: readonly { readonly say: string; readonly by?: string }[];
  readonly events?: readonly {
    readonly e: string;
    readonly who?: readonly string[];
    readonly t?: string;
    readonly at?: string;
    readonly r?: string;
  }[];
  readonly positions?: readonly { readonly who: string; readonly stance: string }[];
}

/** Right answers out of all asked. */
export interface Tally {
  right: number;
  asked: number;
}

/** What `scoreArticles` returns: counts per stage and field, and every miss in words. */
export interface Score {
  readonly articles: number;
  /** Quantities: found by value and unit. `precision` counts claims that no gold entry explains. */
  readonly quantities: { readonly found: number; readonly gold: number; readonly claimed: number };
  readonly wrongScale: number;
  readonly fields: Readonly<Record<string, Tally>>;
  readonly misses: readonly string[];
}

const FOLDER = fileURLToPath(new URL("../test/articles/", import.meta.url));

/** Reads every article of the folder and compares the record with its gold record. */
export function scoreArticles(folder: string = FOLDER): Score {
  const fields: Record<string, Tally> = {};
  const misses: string[] = [];
  const quantities = { found: 0, gold: 0, claimed: 0 };
  let wrongScale = 0;
  const names = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => name.endsWith(".yaml")).sort();
  const tally = (field: string, right: boolean, miss: string): void => {
    const entry = (fields[field] ??= { right: 0, asked: 0 });
    entry.asked += 1;
    if (right) entry.right += 1;
    else misses.push(miss);
  };
  const articles = names.flatMap((name) => articlesIn(folder, name));
  for (const { label, gold } of articles) {
    const record = read(gold.text, gold.dateline === undefined ? {} : { dateline: gold.dateline });
    const free = new Set(record.claims);
    const figures = record.claims.filter(
      ({ kind, quantity, flags }) =>
        quantity.low !== null &&
        kind !== "trend" &&
        !/^(?:a|mo|wk|d|h)$/.test(quantity.unit.code ?? "") &&
        !flags.some(({ code }) => code === "record"),
    );
    if (gold.claims !== undefined) quantities.claimed += figures.length;
    for (const wanted of gold.claims ?? []) {
      quantities.gold += 1;
      const claim = best(wanted, free, gold.text);
      if (claim === undefined) {
        misses.push(`${label}: no claim for "${wanted.q}"`);
        continue;
      }
      free.delete(claim);
      if (sameValue(claim, wanted)) quantities.found += 1;
      else {
        if (claim.quantity.low !== null) wrongScale += isPowerOfTenOff(claim, wanted) ? 1 : 0;
        misses.push(
          `${label}: "${wanted.q}" is ${wanted.v} ${wanted.u ?? ""}, read ${claim.quantity.low}..${claim.quantity.high} ${claim.quantity.unit.kind} ${claim.quantity.unit.code}`,
        );
      }
      scoreFields(label, record, claim, wanted, tally);
    }
    for (const claim of figures)
      if (gold.claims !== undefined && free.has(claim))
        misses.push(
          `${label}: unexpected claim ${claim.quantity.low} "${claim.quantity.span.text}" (${claim.kind} ${claim.measure.concept})`,
        );
    scoreRest(label, gold, record, tally);
  }
  return { articles: articles.length, quantities, wrongScale, fields, misses };
}

/** The articles of a file: one, or several parted by "---". */
function articlesIn(folder: string, name: string): readonly { readonly label: string; readonly gold: Gold }[] {
  const label = name.replace(".yaml", "");
  const documents = parseAllDocuments(readFileSync(folder + name, "utf8"));
  return documents.map((document, index) => ({
    label: documents.length === 1 ? label : `${label} ${index + 1}`,
    gold: document.toJS() as Gold,
  }));
}

type TallyOne = (field: string, right: boolean, miss: string) => void;

function scoreFields(label: string, record: DocumentRecord, claim: Claim, wanted: GoldClaim, tally: TallyOne): void {
  const ask = (field: string, want: string | undefined, got: string): void => {
    if (want !== undefined)
      tally(`claim ${field}`, want === got, `${label}: "${wanted.q}" ${field} is ${want}, read ${got}`);
  };
  ask("comparator", comparatorOf(wanted.v), claim.quantity.comparator);
  ask("kind", wanted.k, claim.kind);
  ask("concept", wanted.c, claim.measure.concept);
  ask("parties", wanted.p, partiesText(claim.measure.parties));
  ask("commodity", wanted.o, claim.measure.commodity ?? "none");
  ask(
    "period",
    wanted.t === undefined || wanted.t === "" ? undefined : periodText(wanted.t),
    `${claim.period.from}..${claim.period.to}`,
  );
  ask("modality", wanted.m, claim.modality);
  ask("direction", wanted.d, claim.direction ?? "none");
  ask("polarity", wanted.pol, claim.polarity);
  if (wanted.by !== undefined)
    tally(
      "claim speaker",
      isCalled(record.actors, claim.attribution.speaker, wanted.by),
      `${label}: "${wanted.q}" said by ${wanted.by}, read ${claim.attribution.speaker}`,
    );
}

function scoreRest(label: string, gold: Gold, record: DocumentRecord, tally: TallyOne): void {
  for (const trap of gold.traps ?? []) {
    const at = gold.text.indexOf(trap);
    const caught = record.claims.find(
      ({ quantity }) => quantity.span.start < at + trap.length && quantity.span.end > at,
    );
    tally("traps", caught === undefined, `${label}: trap "${trap}" became a claim`);
  }
  for (const { say, by } of gold.statements ?? []) {
    const at = gold.text.indexOf(say);
    const said = record.statements.find(({ content }) => content.start <= at && content.end >= at + say.length);
    tally(
      "statement speaker",
      said !== undefined && (by === undefined || isCalled(record.actors, said.speaker, by)),
      `${label}: "${say}…" said by ${by}, read ${said === undefined ? "no statement" : said.speaker}`,
    );
  }
  for (const { e, who = [], t, at, r } of gold.events ?? []) {
    const wantedDate = t === undefined || t === "" ? null : periodText(t);
    const fitting = record.events.filter(
      (event) =>
        isOfKind(event, e) &&
        who.every((name) => event.actors.some(({ actor }) => isCalled(record.actors, actor, name))),
    );
    const event =
      fitting.find(({ date }) => wantedDate === null || `${date.from}..${date.to}` === wantedDate) ?? fitting[0];
    tally(
      "events",
      event !== undefined,
      `${label}: event ${e} ${who.join(", ")} not read; read ${record.events.map(({ type, actors }) => `${type}(${actors.map(({ actor }) => actor).join(",")})`).join(" ")}`,
    );
    if (event === undefined) continue;
    if (wantedDate !== null)
      tally(
        "event date",
        `${event.date.from}..${event.date.to}` === wantedDate,
        `${label}: event ${e} on ${wantedDate}, read ${event.date.from}..${event.date.to}`,
      );
    if (at !== undefined)
      tally("event place", event.place === at, `${label}: event ${e} in ${at}, read ${event.place}`);
    if (r !== undefined)
      tally("event realis", event.realis === r, `${label}: event ${e} is ${r}, read ${event.realis}`);
  }
  const unclaimed = [...record.events];
  for (const { e } of gold.events ?? []) {
    const at = unclaimed.findIndex((event) => isOfKind(event, e));
    if (at >= 0) unclaimed.splice(at, 1);
    tally("event classes", at >= 0, `${label}: no event of class ${e}`);
  }
  for (const event of gold.events === undefined ? [] : record.events) {
    const named = gold.events!.some(
      ({ e, who = [] }) =>
        isOfKind(event, e) &&
        (who.length === 0 ||
          who.some((name) => event.actors.some(({ actor }) => isCalled(record.actors, actor, name)))),
    );
    tally("events read that gold names", named, `${label}: event ${event.type} "${event.span.text}" is not in gold`);
  }
  for (const { who, stance } of gold.positions ?? []) {
    const held = record.positions.some(
      (position) => position.stance === stance && isCalled(record.actors, position.holder, who),
    );
    tally(
      "positions",
      held,
      `${label}: position ${who} ${stance} not read; read ${record.positions.map(({ holder, stance: read }) => `${holder} ${read}`).join(", ")}`,
    );
  }
}

/** A gold record names an event by its type, or by its PLOVER class where no type fits. */
function isOfKind({ type, plover }: DocumentEvent, kind: string): boolean {
  return type === kind || plover === kind;
}

/** The claim for a gold quantity: its words overlap, the right value first. */
function best(wanted: GoldClaim, free: ReadonlySet<Claim>, text: string): Claim | undefined {
  const at = text.indexOf(wanted.q);
  const touching = [...free].filter(
    ({ quantity }) => quantity.span.start < at + wanted.q.length && quantity.span.end > at,
  );
  const elsewhere = [...free].filter(
    (claim) =>
      sameValue(claim, wanted) && text.slice(claim.quantity.span.start, claim.quantity.span.end).includes(wanted.q),
  );
  return touching.find((claim) => sameValue(claim, wanted)) ?? touching[0] ?? elsewhere[0];
}

function comparatorOf(value: string): string {
  return /^(?:>=|<=|>|<|~)/.exec(value)?.[0] ?? "=";
}

function endsOf(value: string): readonly [string, string] {
  const [low, high] = value.replace(/^(?:>=|<=|>|<|~)/, "").split("..");
  return [low, high ?? low];
}

function sameValue(claim: Claim, wanted: GoldClaim): boolean {
  const [low, high] = endsOf(wanted.v);
  const { quantity } = claim;
  if (Number(quantity.low ?? NaN) !== Number(low) || Number(quantity.high ?? NaN) !== Number(high)) return false;
  if (wanted.u === undefined) return true;
  const { kind, code } = quantity.unit;
  if (wanted.u === "pp") return kind === "percentage_point";
  if (wanted.u === "%") return kind === "percent";
  return wanted.u === kind || wanted.u === code;
}

function isPowerOfTenOff(claim: Claim, wanted: GoldClaim): boolean {
  const ratio = Number(claim.quantity.low) / Number(endsOf(wanted.v)[0]);
  return ratio > 0 && ratio !== 1 && Math.abs(Math.log10(ratio) - Math.round(Math.log10(ratio))) < 1e-9;
}

function partiesText(parties: Parties): string {
  return parties.symmetric ? parties.of.join("=") : `${parties.reporter}>${parties.partner}`;
}

/** First and last day of a period in short: "2023", "2024-03", "2024-03-05", "from..to". */
export function periodText(short: string): string {
  if (short.includes("..")) return short;
  if (/^\d{4}$/.test(short)) return `${short}-01-01..${short}-12-31`;
  if (/^\d{4}-\d{2}$/.test(short)) {
    const days = new Date(Date.UTC(Number(short.slice(0, 4)), Number(short.slice(5)), 0)).getUTCDate();
    return `${short}-01..${short}-${days}`;
  }
  return `${short}..${short}`;
}

/** True when an actor has this id, this name, or this name as part of a longer one; a body also by the acronym it is mentioned with. */
export function isCalled(actors: readonly Actor[], id: string | null, name: string): boolean {
  if (id === null) return false;
  const actor = actors.find((candidate) => candidate.id === id);
  const wanted = plainName(name);
  return (
    id === name ||
    actor?.name.toLowerCase() === wanted ||
    actor?.name.toLowerCase().includes(wanted) === true ||
    (/^(?:person|agency|collective)$/.test(actor?.kind ?? "") && /^[A-Z]{3}$/.test(name) && actor?.country === name) ||
    (actor?.kind === "agency" && /^[A-Z]+$/.test(name) && actor.mentions.some(({ text }) => text === name)) ||
    (/^(?:igo|state)$/.test(actor?.kind ?? "") &&
      wanted.length > 3 &&
      actor!.mentions.some(({ text }) => text.toLowerCase().includes(wanted.replace(/ government$/, ""))))
  );
}

/** A name without article and nickname: "another trader" is called "trader", a government its state. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:an?|the|one|another|some|both) /, "")
    .replace(/ [“"‘'(][^”"’')]+[”"’')](?= )/, "");
}

/** A tally as a percentage with its counts. */
export function percent({ right, asked }: Tally): string {
  return `${((100 * right) / Math.max(1, asked)).toFixed(1)} % (${right} of ${asked})`;
}

/** The score as lines for the terminal. */
export function articleLines(score: Score): readonly string[] {
  const { found, gold, claimed } = score.quantities;
  const precision = found / claimed;
  const recall = found / gold;
  return [
    `${score.articles} articles`,
    `quantities: precision ${(100 * precision).toFixed(1)} %, recall ${(100 * recall).toFixed(1)} %, F1 ${((200 * precision * recall) / (precision + recall)).toFixed(1)} % (${found} right, ${gold} gold, ${claimed} claimed), ${score.wrongScale} wrong by a power of ten`,
    ...Object.entries(score.fields).map(([field, tally]) => `${field}: ${percent(tally)}`),
    "",
    ...score.misses,
  ];
}
