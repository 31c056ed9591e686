import { groupMembers, isGroupCode } from "../../../core/codes/groups.ts";
import type { Actor, DocumentEvent, DocumentRecord } from "../../../documents/record.ts";
import { formatList } from "../../format.ts";
import { nameInSentence, nameOf } from "../places.ts";
import type { LeewaySides } from "./part.ts";

/** The sanctioning countries of the shipped scenarios: the coalition where the article names the West or a part of it as a group. */
export const usualCoalition: readonly string[] = [
  "EU27",
  "USA",
  "GBR",
  "JPN",
  "CAN",
  "AUS",
  "KOR",
  "NOR",
  "CHE",
  "TWN",
];

const measures = new Set(["SANCTION", "AGREE_SANCTION", "EMBARGO"]);
const undecided = new Set(["claims_neutrality", "declines_to_condemn", "willing_to_cooperate"]);
const sanctionsBefore =
  /\b(?:sanctions?|embargo(?:es)?|export controls?|price cap|restrictions?)\s+(?:\w+\s+){0,3}?(?:against|on|upon|targeting)\s+(?:the\s+)?$/i;
const secondaryBefore = /\bsecondary\s+(?:\w+\s+){1,4}?(?:against|on|upon)\s+(?:the\s+)?$/i;
/** How far before a name words are looked at, UTF-16 units. */
const reach = 80;

/**
 * Who is under sanctions in an article, who sanctions, and who stands between: by events, positions and the words before
 * names. Defaults are stated in `reasons`.
 *
 * @param text the article that the record's spans lie in
 * @param listed countries that the ledger lists measures against, ISO3; one that a text on sanctions names most is its target by default
 * @returns null when the article names no country under sanctions
 */
export function sidesOf(record: DocumentRecord, text: string, listed: ReadonlySet<string>): LeewaySides | null {
  const states = record.actors.filter((actor) => /^[A-Z]{3}$/.test(actor.country ?? "") && actor.country !== "WLD");
  const target = targetOf(record, states, text, listed);
  if (target === null) return null;
  const coalition = coalitionOf(record, target.code);
  const inside = new Set(coalition.codes.flatMap((code) => (isGroupCode(code) ? groupMembers(code) : [code])));
  const country = between(record, states, text, target.code, inside);
  return {
    target: target.code,
    country,
    coalition: coalition.codes,
    reasons: [
      target.reason,
      coalition.reason,
      country === null
        ? `The article names no third country, so nobody's choice between ${nameOf(target.code)} and the coalition is asked about.`
        : `${nameOf(country)} is the third country that the article says most about.`,
    ],
  };
}

function targetOf(
  record: DocumentRecord,
  states: readonly Actor[],
  text: string,
  listed: ReadonlySet<string>,
): { readonly code: string; readonly reason: string } | null {
  const score = new Map<string, number>();
  const add = (code: string, points: number): void => void score.set(code, (score.get(code) ?? 0) + points);
  for (const event of record.events.filter(isMeasure)) {
    for (const { role, actor } of event.actors) {
      const code = states.find(({ id }) => id === actor)?.country;
      if (role === "target" && code != null) add(code, 3);
    }
  }
  for (const { country, mentions } of states) {
    for (const { start } of mentions) {
      const before = text.slice(Math.max(0, start - reach), start);
      if (country !== null && sanctionsBefore.test(before) && !secondaryBefore.test(before)) add(country, 2);
    }
  }
  const named = best(score);
  if (named !== null)
    return { code: named, reason: `The article speaks of measures against ${nameInSentence(named)}.` };
  if (!/\bsanction(?:s|ed|ing)?\b/i.test(text)) return null;
  const likely = best(new Map([...mentionsOf(states)].filter(([code]) => listed.has(code))));
  if (likely === null) return null;
  return {
    code: likely,
    reason: `The article speaks of sanctions and names ${nameInSentence(likely)}, against which the ledger lists measures; that it means these is taken as given.`,
  };
}

function isMeasure({ type, realis }: DocumentEvent): boolean {
  return measures.has(type) && realis !== "negated";
}

function coalitionOf(
  record: DocumentRecord,
  target: string,
): { readonly codes: readonly string[]; readonly reason: string } {
  const senders = new Set<string>();
  for (const event of record.events.filter(isMeasure)) {
    for (const { role, actor } of event.actors) {
      const found = record.actors.find(({ id }) => id === actor);
      if (role !== "agent" || found === undefined) continue;
      senders.add(found.country ?? found.id);
    }
  }
  senders.delete(target);
  const usual = new Set(usualCoalition.flatMap((code) => (isGroupCode(code) ? groupMembers(code) : [code])));
  const states = [...senders].filter((code) => /^[A-Z]{3}$/.test(code) && !isGroupCode(code)).sort();
  const blocs = [...senders].filter((code) => !states.includes(code));
  if (states.length > 0 && blocs.length === 0) {
    return {
      codes: states,
      reason: `The coalition is ${formatList(states.map(nameInSentence))}, whom the article names as imposing them.`,
    };
  }
  if (usual.has(target)) {
    return {
      codes: [],
      reason: "The article does not say who imposes the measures, and the usual coalition holds their target.",
    };
  }
  const said =
    blocs.length === 0
      ? "the article names no sender"
      : `the article names ${formatList(blocs.map(nameInSentence).sort())}`;
  return {
    codes: usualCoalition,
    reason: `The coalition is that of the shipped scenarios, by default (${said}): ${formatList(usualCoalition.map(nameInSentence))}.`,
  };
}

/** The state outside the coalition and not at war with the target that the article says most about. */
function between(
  record: DocumentRecord,
  states: readonly Actor[],
  text: string,
  target: string,
  coalition: ReadonlySet<string>,
): string | null {
  const atWar = new Set<string>();
  for (const { actors } of record.events.filter(({ type }) => type === "MILITARY_ACTION")) {
    for (const { actor } of actors) atWar.add(states.find(({ id }) => id === actor)?.country ?? actor);
  }
  const score = new Map(mentionsOf(states));
  const add = (code: string, points: number): void => {
    if (score.has(code)) score.set(code, (score.get(code) ?? 0) + points);
  };
  for (const { holder, stance } of record.positions) if (undecided.has(stance)) add(holder, 5);
  for (const { country, mentions } of states) {
    for (const { start } of mentions) {
      if (secondaryBefore.test(text.slice(Math.max(0, start - reach), start))) add(country ?? "", 5);
    }
  }
  for (const code of score.keys()) {
    if (code === target || coalition.has(code) || atWar.has(code)) score.delete(code);
  }
  return best(score);
}

function mentionsOf(states: readonly Actor[]): Map<string, number> {
  const mentions = new Map<string, number>();
  for (const { country, mentions: spans } of states) {
    if (country !== null) mentions.set(country, (mentions.get(country) ?? 0) + spans.length);
  }
  return mentions;
}

function best(score: ReadonlyMap<string, number>): string | null {
  return [...score].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}
