import {
  agreementsReply,
  dependenceReply,
  financeReply,
  isolationReply,
  leewayReply,
  secondaryReply,
} from "./model_answers.ts";
import type { LeewayFigures } from "./figures.ts";
import type { LeewayPart, LeewaySides, LeewayTopic, TopicQuotes } from "./part.ts";
import { energyReply, neutralityReply, peaceReply } from "./record_answers.ts";
import type { Reply } from "./reply.ts";

const replies: Readonly<Record<LeewayTopic, (sides: LeewaySides, figures: LeewayFigures) => Reply>> = {
  leeway: leewayReply,
  secondary: secondaryReply,
  isolation: isolationReply,
  dependence: dependenceReply,
  finance: financeReply,
  agreements: agreementsReply,
  energy: energyReply,
  neutrality: neutralityReply,
  peace_plan: peaceReply,
};

/** The answers to the passages of an article, from figures that were gathered for it. Pure. */
export function leewayPart(sides: LeewaySides, topics: readonly TopicQuotes[], figures: LeewayFigures): LeewayPart {
  return {
    sides,
    answers: topics.map(({ topic, quotes }) => ({ topic, quotes, ...replies[topic](sides, figures) })),
    leeway: figures.leeway.answer ?? null,
    warnings: [
      ...sides.coalition
        .filter((code) => !figures.coalition.includes(code))
        .map((code) => `${code} is not a country of its own in ${figures.world?.name ?? "the world"} and left out.`),
      ...(figures.leeway.answer?.warnings ?? []),
    ],
  };
}
