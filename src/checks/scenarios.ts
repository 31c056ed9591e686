import { groupMembers, isGroupCode } from "../core/codes/groups.ts";
import type { Claim, DocumentRecord, EventType, Span } from "../documents/record.ts";
import { partyCodes } from "./request.ts";

/** A shipped scenario and the command that runs it. */
export interface Explore {
  readonly scenario: string;
  readonly command: string;
}

/** A scenario that an article calls for, with the passage that calls for it. */
export interface CalledScenario {
  readonly scenario: string;
  readonly because: string;
  readonly passage: Pick<Span, "start" | "end">;
}

/** What was chosen and what was left out, each with its reason. */
export interface CalledScenarios {
  readonly chosen: readonly CalledScenario[];
  readonly left_out: readonly { readonly scenario: string; readonly reason: string }[];
}

/** When an article calls for a shipped scenario. */
interface ScenarioRule {
  readonly scenario: string;
  /** Countries that the article must be about, ISO3. */
  readonly countries: readonly string[];
  /** Kinds of event that call for it when all of `eventCountries` take part or none are known. */
  readonly events: readonly EventType[];
  /** Words that call for it; the first match is quoted. Preferred over events, since it is what a reader will look for. */
  readonly words: readonly RegExp[];
  readonly because: string;
  /** What the article does not say when the rule does not apply. */
  readonly missing: string;
}

/**
 * The mapping from what an article says to the scenarios that ship with Leeway, in the order in which they are shown.
 * It is small on purpose: a scenario runs only when the article names what the scenario changes.
 */
const RULES: readonly ScenarioRule[] = [
  {
    scenario: "west-tightens",
    countries: ["RUS"],
    events: ["AGREE_SANCTION", "SANCTION", "EMBARGO"],
    words: [
      /\b(?:tighten|toughen|step(?:ped|s)? up|strengthen|expand|harden)\w*\b[^.\n]{0,60}\b(?:sanctions?|export controls?|restrictions?|embargo(?:es)?)\b/iu,
      /\b(?:new|further|additional|fresh|tougher|more)\s+(?:\w+\s+){0,2}(?:sanctions?|export controls?|restrictions?)\b/iu,
      /\bsanctions? package\b/iu,
    ],
    because: "The article speaks of measures against Russia being tightened:",
    missing: "the article does not speak of tighter measures against Russia",
  },
  {
    scenario: "china-cut-off",
    countries: ["CHN", "RUS"],
    events: [],
    words: [
      /\bsecondary\s+(?:sanctions?|measures?|tariffs?|embargo(?:es)?)\b/iu,
      /\bsanction\w*\b[^.\n]{0,40}\bChin(?:a|ese)\b[^.\n]{0,60}\b(?:over|for|because)\b[^.\n]{0,40}\b(?:Russia|Moscow|Kremlin)/iu,
      /\bcut(?:ting)?\s+(?:China|Beijing|Chinese \w+)\s+off\b/iu,
    ],
    because: "The article names the risk of secondary measures against China:",
    missing: "the article does not speak of secondary measures against China",
  },
  {
    scenario: "russia-china-closer",
    countries: ["CHN", "RUS"],
    events: ["SIGNING", "AGREEMENT", "GOAL_SET"],
    words: [
      /\b(?:sign\w*|seal\w*|conclud\w+)\b[^.\n]{0,80}\b(?:agreements?|pacts?|deals?|memorandums?|memoranda|protocols?)\b/iu,
      /\b(?:deepen|strengthen|tighten|expand|closer)\w*\b[^.\n]{0,50}\b(?:ties|relations|relationship|cooperation|partnership)\b/iu,
    ],
    because: "The article reports agreements that bring Russia and China closer:",
    missing: "the article does not report agreements between Russia and China",
  },
];

/**
 * The shipped scenarios that an article calls for.
 *
 * @param record the article as data; its actors and claims say which countries it is about
 * @param text the article that the record's spans lie in
 */
export function calledScenarios(record: DocumentRecord, text: string): CalledScenarios {
  const about = countriesOf(record);
  const chosen: CalledScenario[] = [];
  const left_out: { scenario: string; reason: string }[] = [];
  for (const rule of RULES) {
    const absent = rule.countries.filter((country) => !about.has(country));
    if (absent.length > 0) {
      left_out.push({ scenario: rule.scenario, reason: `the article is not about ${absent.join(" and ")}` });
      continue;
    }
    const passage = passageOf(rule, record, text);
    if (passage === null) left_out.push({ scenario: rule.scenario, reason: rule.missing });
    else chosen.push({ scenario: rule.scenario, because: rule.because, passage });
  }
  return { chosen, left_out };
}

/** The countries that an article is about: of its actors and of the parties of its claims. */
export function countriesOf(record: DocumentRecord): ReadonlySet<string> {
  const countries = new Set<string>();
  for (const { country } of record.actors) if (country !== null) countries.add(country);
  for (const { measure } of record.claims) for (const code of partyCodes(measure.parties)) countries.add(code);
  return countries;
}

function passageOf(rule: ScenarioRule, record: DocumentRecord, text: string): Pick<Span, "start" | "end"> | null {
  for (const words of rule.words) {
    const match = words.exec(text);
    if (match !== null) return { start: match.index, end: match.index + match[0].length };
  }
  const event = record.events.find(({ type, realis }) => rule.events.includes(type) && realis !== "negated");
  return event?.span ?? null;
}

/** The countries that the shipped scenarios call the West. */
const WEST: ReadonlySet<string> = new Set([...groupMembers("EU27"), "USA", "GBR", "JPN", "CAN", "AUS", "KOR"]);

function isWestern(code: string): boolean {
  return code !== "WLD" && (isGroupCode(code) ? groupMembers(code) : [code]).some((member) => WEST.has(member));
}

function scenarioOf(claim: Claim): string | null {
  const { concept, parties } = claim.measure;
  const codes = partyCodes(parties).filter((code) => code !== "WLD");
  const others = codes.filter((code) => code !== "RUS");
  if (!codes.includes("RUS")) return codes.includes("CHN") && codes.some(isWestern) ? "china-cut-off" : null;
  if (others.includes("CHN")) return "russia-china-closer";
  if (others.length > 0 && !others.some(isWestern)) return null;
  const isDependence = claim.kind === "share" || concept === "trade_dependence" || concept.endsWith("_rank");
  return isDependence ? "coalition-embargo" : "west-tightens";
}

/** The shipped scenario that changes what a claim is about; null where none does. */
export function exploreOf(claim: Claim): Explore | null {
  const scenario = scenarioOf(claim);
  return scenario === null ? null : { scenario, command: `leeway simulate ${scenario}` };
}
