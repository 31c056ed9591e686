import type { ActorDraft } from "../actors/actor_draft.ts";
import { PLACE_NAMES, STATE_ENTRIES } from "../actors/places.ts";
import { salienceBefore } from "../actors/states_in_view.ts";
import { mentionAt, mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { pronounReferent } from "../attribution/pronouns.ts";
import { isArmed } from "./circles.ts";
import { stateOfLeader } from "./leaders.ts";
import { sceneOf } from "./scene.ts";
import { stateOfTown } from "./towns.ts";

/** Bodies that every state has: without another word they are those of the state that the text reports from. */
const OFFICIAL =
  /(?:^(?:ministry|department) |\b(?:ministry|treasury|parliament|senate|congress|(?:national|constituent) assembly|court|cabinet|police|army|navy|air force|military|coast ?guard|national guard|(?:guardian|supreme|military|state|national|ruling|revolutionary|federal|sovereign) council|central bank|central committee|politburo|electoral commission|election commission|authorities|government|troops|security forces|security officers|prosecutors|junta|coalition|party)$)/i;
/** Groups by the chambers and parties of the United States. */
const AMERICAN = /^(?:House|Senate|Congressional) |\b(?:Republicans?|Democrats)\b/;
const CLEARLY = 1.5;

/** Gives official bodies and groups whose state no words beside them tell the state where they act, or that the text reports from. */
export function giveHomes(analysis: Analysis): void {
  const { actors } = analysis.actors.registry;
  for (const actor of actors) if (/^(?:person|agency)$/.test(actor.kind)) actor.country ??= stateOfLeader(actor.name);
  const homeless = actors.filter(isHomeless);
  if (homeless.length === 0) return;
  const reported = stateReportedFrom(analysis) ?? soleScene(analysis);
  for (const actor of homeless)
    actor.country = AMERICAN.test(actor.name)
      ? "USA"
      : (stateBeside(analysis, actor) ?? reported ?? (isArmed(actor) ? null : stateInView(analysis)));
}

function isHomeless({ kind, sort, name, country }: ActorDraft): boolean {
  if (country !== null) return false;
  return kind === "agency" ? OFFICIAL.test(name) : kind === "collective" && (sort !== null || AMERICAN.test(name));
}

/** "Japan says its coast guard", "the court in Oslo": the state whose the body is, or in which its sentence places things. */
function stateBeside(analysis: Analysis, { mentions: [mention] }: ActorDraft): string | null {
  if (mention === undefined) return null;
  const { tokens, sentences } = analysis.document;
  const sentence = sentences[tokens[mention.first].sentence];
  if (/^(?:its|their|his|her)$/.test(tokens[mention.first - 1]?.lower ?? "")) {
    const owner = mentionsIn(analysis, sentence.first, mention.first - 1).find(({ actor }) => stateOf(actor) !== null);
    return owner === undefined ? (pronounReferent(analysis, mention.first - 1)?.country ?? null) : stateOf(owner.actor);
  }
  return stateLeading(analysis, mention.first) ?? sceneOf(analysis, sentence);
}

/** "the Saudi-led coalition": the state that leads. */
function stateLeading(analysis: Analysis, first: number): string | null {
  const { tokens } = analysis.document;
  const led = tokens[first].lower === "led" ? first : first - 1;
  if (tokens[led]?.lower !== "led" || tokens[led - 1].text !== "-") return null;
  const leader = mentionAt(analysis, led - 2);
  return leader === null ? null : stateOf(leader.actor);
}

function stateOf({ kind, id, country }: ActorDraft): string | null {
  return kind === "state" ? id : country;
}

/** "SEOUL, May 2 (Yonhap) --": the state of the town before the first paragraph. */
function stateReportedFrom({ document: { blocks, text } }: Analysis): string | null {
  const head = blocks.find(({ kind }) => kind === "date");
  if (head === undefined) return null;
  const town = /^[^,(/.\d–—-]+/.exec(text.slice(head.start, head.end))?.[0].trim() ?? "";
  const written = town.toLowerCase().replaceAll(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
  const code = PLACE_NAMES.get(written)?.code ?? stateOfTown(town) ?? null;
  return code !== null && STATE_ENTRIES.has(code) ? code : null;
}

/** The one state in which the sentences of a text place things; null for none or several. */
function soleScene(analysis: Analysis): string | null {
  const scenes = new Set(analysis.document.sentences.map((sentence) => sceneOf(analysis, sentence)));
  scenes.delete(null);
  const [scene] = scenes;
  return scenes.size === 1 ? scene : null;
}

/** The state that the whole text names clearly more often than any other. */
function stateInView(analysis: Analysis): string | null {
  const ranked = [...salienceBefore(analysis, analysis.document.tokens.length)].sort(([, a], [, b]) => b - a);
  const [first, second] = ranked;
  if (first === undefined) return stateOfBodies(analysis);
  return first[1] >= (second?.[1] ?? 0) * CLEARLY ? first[0] : null;
}

/** Where no state is named, the one to which all bodies of the text belong. */
function stateOfBodies({ actors }: Analysis): string | null {
  const states = new Set(actors.registry.actors.flatMap(({ country }) => country ?? []));
  const [state] = states;
  return states.size === 1 ? state : null;
}
