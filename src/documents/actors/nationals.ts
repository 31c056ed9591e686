import { keep } from "./registry.ts";
import type { ActorDraft, Mention } from "./actor_draft.ts";
import type { TokenizedText } from "../tokens.ts";

const SENTENCES_BACK = 3;
/** Adjectives that name a whole people behind "the": "the French", "the Chinese"; and plurals. */
const PEOPLE = /(?:ish|ch|ese|ss|s)$/;

/** "the Argentine admitted": an adjective of place with an article and a verb means the person named last before it, who may come from there. */
export function withNationals({ tokens }: TokenizedText, mentions: readonly Mention[]): readonly Mention[] {
  let latest: { readonly actor: ActorDraft; readonly sentence: number } | null = null;
  const moved = new Set<Mention>();
  const states = new Set<ActorDraft>();
  const settled = mentions.map((mention) => {
    const { form, first, last, actor } = mention;
    const { sentence } = tokens[first];
    if (form === "person") latest = { actor, sentence };
    const alone =
      form === "demonym" &&
      actor.kind === "state" &&
      tokens[first - 1]?.lower === "the" &&
      /^(?:VERB|AUX)$/.test(tokens[last]?.pos ?? "") &&
      !PEOPLE.test(tokens[last - 1].lower);
    if (!alone || latest === null || sentence - latest.sentence > SENTENCES_BACK) return mention;
    if (latest.actor.country !== null && latest.actor.country !== actor.id) return mention;
    const person: Mention = { ...mention, actor: latest.actor, form: "person" };
    latest.actor.country ??= actor.id;
    latest.actor.mentions.push(person);
    moved.add(mention);
    states.add(actor);
    return person;
  });
  for (const state of states) keep(state.mentions, (mention) => !moved.has(mention));
  return settled;
}
