import type { ActorDraft, Mention } from "../actors/actor_draft.ts";
import type { Analysis } from "../analysis.ts";
import { isCapitalised } from "../letters.ts";

/** States that share a name, by its plural. */
const NAMESAKES: ReadonlyMap<string, readonly string[]> = new Map([
  ["koreas", ["PRK", "KOR"]],
  ["sudans", ["SDN", "SSD"]],
  ["congos", ["COD", "COG"]],
]);

/** Mentions of states by the plural of the name they share: "the two Koreas". */
export function namesakesIn({ document, mentionAt: covered, actors }: Analysis): readonly Mention[] {
  return document.tokens
    .filter(({ index, lower, text }) => NAMESAKES.has(lower) && isCapitalised(text) && covered[index] === -1)
    .map(({ index, start, end, text }) => {
      const actor = actors.registry.other("collective", text, null);
      const mention: Mention = {
        start,
        end,
        first: index,
        last: index + 1,
        actor,
        form: "collective",
        possessive: /^['’]s?$/.test(document.tokens[index + 1]?.text ?? ""),
      };
      if (!actor.mentions.some((known) => known.start === start)) actor.mentions.push(mention);
      return mention;
    });
}

/** The states that a plural name stands for; none for other actors. */
export function namesakes({ actors }: Analysis, { kind, name }: ActorDraft): readonly ActorDraft[] {
  const codes = kind === "collective" ? (NAMESAKES.get(name.toLowerCase()) ?? []) : [];
  return codes.map((code) => actors.registry.place(code));
}
