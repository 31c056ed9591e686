import {
  formatCount,
  formatDate,
  formatHat,
  formatLedgerPeriod,
  formatList,
  formatNumber,
  formatPercent,
  formatProbability,
  formatSignedPercent,
  formatValue,
} from "../format.ts";
import type { Brief, ClaimRow, Dependence, Finding, ScenarioOutcome, TargetTrack } from "./brief.ts";
import { dependenceSentence, ratioRange } from "./dependence_words.ts";
import { nameInSentence } from "./places.ts";

/** The headline findings, in the order in which a reader asks: is it true, will it happen, what would it mean. */
export function findingsOf(
  brief: Pick<Brief, "claims" | "targets" | "scenarios" | "leeway" | "dependence" | "article">,
): Finding[] {
  return [
    claimsFinding(brief.claims, brief.article.dateline),
    ...brief.targets.flatMap((track) => targetFinding(track)),
    ...brief.scenarios.filter(({ converged }) => converged).map((outcome) => scenarioFinding(outcome)),
    ...leewayFinding(brief.leeway),
    ...(brief.dependence === null ? [] : [dependenceFinding(brief.dependence)]),
  ];
}

function claimsFinding(claims: readonly ClaimRow[], dateline: string | null): Finding {
  const label =
    dateline === null ? "The article's figures" : `The article's figures, as known on ${formatDate(dateline)}`;
  const facts = claims.filter(({ modality }) => modality === "fact");
  const count = (...names: readonly string[]): number => facts.filter(({ verdict }) => names.includes(verdict)).length;
  const aims = claims.length - facts.length;
  const parts: string[] = [];
  const add = (number: number, words: string): void => {
    if (number > 0) parts.push(`${formatNumber(number)} ${words}`);
  };
  add(count("supported"), "supported");
  add(count("rounding"), "right as a rounded figure");
  add(count("contradicted"), "contradicted");
  add(count("no_data"), "without an official figure to compare");
  add(count("not_checkable"), "not checkable");
  const sentence =
    facts.length === 0
      ? "No figure is stated as a fact."
      : `Of ${formatCount(facts.length, "figure")} stated as fact: ${formatList(parts)}.` +
        (aims > 0 ? ` ${formatCount(aims, "target or expectation", "targets and expectations")} besides.` : "");
  const holds = count("supported", "rounding");
  const wrong = count("contradicted");
  const judged = holds + wrong;
  const figure =
    judged === 0
      ? "Nothing to compare"
      : wrong === 0
        ? `${holds} of ${judged} hold`
        : `${wrong} of ${judged} contradicted`;
  return { topic: "claims", label, figure, sentence, section: "claims" };
}

function targetFinding(track: TargetTrack): Finding[] {
  const [main, ...others] = track.goals;
  if (main.probability === null) return [];
  const amount = (value: number, digits = 4): string => formatValue(value, track.unit, digits);
  const scale = (value: number): string => formatValue(value, null, 3);
  const parts: string[] = [];
  if (track.value_so_far !== null && main.needed_growth !== null) {
    const change = formatSignedPercent(main.needed_growth, 1);
    parts.push(
      `${amount(track.value_so_far)} so far; the rest of the year needs ${change} on ${track.year - 1} to reach it.`,
    );
  }
  if (track.projected !== null && track.projected_low !== null && track.projected_high !== null) {
    const interval = `${scale(track.projected_low)} to ${scale(track.projected_high)}`;
    parts.push(`Projected: ${amount(track.projected, 3)} (90% interval ${interval}).`);
  }
  for (const { target, probability } of others) {
    if (probability !== null) parts.push(`${amount(target)}: ${formatProbability(probability)} likely.`);
  }
  if (track.actual_later !== null) {
    parts.push(`Known later: ${amount(track.actual_later.value)} in ${formatLedgerPeriod(track.actual_later.period)}.`);
  }
  return [
    {
      topic: "target",
      label: `The target of ${amount(main.target)} in ${track.year}`,
      figure: `${formatProbability(main.probability)} likely`,
      sentence: parts.join(" "),
      section: "target",
    },
  ];
}

/** What a scenario does to the two countries of the article, and to the largest others. */
function scenarioFinding(outcome: ScenarioOutcome): Finding {
  const hat = (change: number): string => formatHat(1 + change, 2);
  const main = outcome.rows.slice(0, 2);
  const others = outcome.rows.slice(2, 4);
  return {
    topic: "scenario",
    label: outcome.question,
    figure: main.map(({ name, real_income_change }) => `${name} ${hat(real_income_change)}`).join(", "),
    sentence: `Real income in the long run; ${formatList(
      others.map(({ country, real_income_change }) => `${nameInSentence(country)} ${hat(real_income_change)}`),
    )}.`,
    section: `scenario-${outcome.scenario}`,
  };
}

function leewayFinding(part: Brief["leeway"]): Finding[] {
  const told = part?.answers.find(
    ({ topic, figure }) => (topic === "leeway" || topic === "secondary") && figure !== null,
  );
  const row = part?.leeway ?? null;
  if (told === undefined || row === null || row.threshold_scope === null) return [];
  return [
    {
      topic: "leeway",
      label: `What ${nameInSentence(row.country)} would risk to trade with ${nameInSentence(row.target)}`,
      figure: formatPercent(row.threshold_scope, 1),
      sentence: `The share of its trade with the coalition that it would lose for certain rather than give in; the threat to cut all of it works from odds of ${formatPercent(
        row.threshold_probability.find(({ scope }) => scope === row.scope)?.probability ?? NaN,
        1,
      )} on.`,
      section: "leeway",
    },
  ];
}

function dependenceFinding(dependence: Dependence): Finding {
  return {
    topic: "dependence",
    label: "Who depends on whom",
    figure: ratioRange(dependence),
    sentence: dependenceSentence(dependence),
    section: "dependence",
  };
}
