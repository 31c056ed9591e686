import { readFileSync } from "node:fs";

import type { Verdict } from "../src/index.ts";
import {
  agreement,
  alignment,
  check,
  complianceGame,
  dependence,
  embargo,
  energySupply,
  leeway,
  loadWorld,
  openLedger,
  read,
  targetOutlook,
} from "../src/index.ts";
import { isMissing } from "../src/core/missing.ts";
import { energyReply } from "../src/readout/brief/leeway/record_answers.ts";
import {
  formatAmount,
  formatNumber,
  formatPercent,
  formatProbability,
  formatSignificant,
} from "../src/readout/format.ts";

/** One statement of the article, and what Leeway has to say about it. */
export interface CaseRow {
  /** What the article says, in our words. */
  readonly statement: string;
  /** Fact, verdict or modelled number; or why there is none. */
  readonly answer: string;
  /** The range that the answer may lie in, and what it is a range of; null where it is no estimate. */
  readonly band: string | null;
  readonly source: string;
  readonly caveat: string;
  readonly command: string;
}

const dateline = "2023-05-24";
const west = ["EU27", "USA", "GBR", "JPN", "CAN", "AUS", "KOR", "NOR", "CHE", "TWN"];
const sides = { target: "RUS", coalition: west };
const westText = `--target RUS --coalition ${west.join(",")}`;
const wiod = "World Input-Output Database 2014, long run, balanced trade";
const ownElasticities = "elasticities by sector of Fontagné, Guimbard and Orefice (2022)";

/**
 * The statements of the sample article with their answers, in the article's order.
 *
 * @param draws joint draws of the elasticities behind the bands
 */
export async function foundingCase(draws: number): Promise<readonly CaseRow[]> {
  const world = await loadWorld("wiod-2014");
  const ledger = await openLedger();
  try {
    const text = readFileSync(new URL("article.txt", import.meta.url), "utf8");
    const { verdicts, claims } = await check(read(text, { dateline }), ledger);
    const checked = (start: string): Omit<CaseRow, "statement"> => {
      const claim = claims.find(({ span }) => text.slice(span.start - 80, span.end).includes(start));
      const verdict = verdicts.find((one) => one.claim === claim?.id);
      if (verdict === undefined) throw new Error(`the article has no claim at "${start}"`);
      return verdictRow(verdict);
    };
    const target = await targetOutlook(ledger, "china_russia_turnover_200bn_2023", dateline);
    const pact = agreement(world, { between: ["RUS", "CHN"], change_pct: -5, outlook: target });
    const links = await dependence(ledger, ["RUS", "CHN"]);
    const last = links.filter(({ asymmetry }) => !isMissing(asymmetry)).at(-1);
    if (last === undefined || isMissing(last.asymmetry)) throw new Error("the ledger has no dependence of RUS and CHN");
    const bloc = embargo(world, sides);
    const joined = embargo(world, { ...sides, coalition: [...west, "CHN"] });
    const spread = (["fixed", "proportional", "balanced"] as const).map(
      (trade_balance) => embargo(world, { ...sides, trade_balance }).target?.log_points ?? Number.NaN,
    );
    const { countries } = await leeway(world, { ...sides, countries: ["CHN", "IND", "TUR"], draws });
    const dearer = agreement(world, { between: ["RUS", "CHN"], change_pct: 5 });
    const gas = energyReply(
      { target: "RUS", country: "CHN", coalition: west, reasons: [] },
      { energy: { answer: await energySupply(ledger, "RUS", "EU27", dateline) } },
    );
    const [china] = countries;
    const newer = (
      await leeway(await loadWorld("baci-2023"), { target: "RUS", coalition: west.slice(0, -1), countries: ["CHN"] })
    ).countries[0];
    const game = await complianceGame(world, { ...sides, players: ["CHN", "IND", "TUR"] });
    const tips = game.tipping.find(({ country }) => country === "CHN");
    const stance = await alignment(ledger, { country: "CHN", target: "RUS", reference: ["USA"] });
    const points = stance.ideal_points.filter(({ year }) => year === 2022).at(-1);
    const share = (value: number | null | undefined, decimals = 1): string =>
      value === null || value === undefined ? "no number" : formatPercent(value, decimals);
    const certain = china.threshold_probability.at(-1);
    const bands = china.bands;
    const named = `90% of ${draws} joint draws of the elasticities`;
    const { projection } = target;
    return [
      { ...checked("record"), statement: "Trade between China and Russia reached a record in 2022." },
      {
        ...checked("From January to April"),
        statement: "It came to 73.15 billion dollars in the first four months of 2023.",
      },
      {
        statement: "The two heads of state aim at 200 billion dollars in 2023.",
        answer:
          `${formatAmount(target.year.soFar)} USD in ${target.year.months} months; the rest of the year may fall by ${formatPercent(-projection.neededGrowth, 1)} and the ` +
          `goal is still met: probability ${formatProbability(projection.probability)}.`,
        band: `${formatAmount(projection.low)} to ${formatAmount(projection.high)} USD, 90 % of outcomes of such flows`,
        source: `customs of China (${target.source}), as known on ${dateline}`,
        caveat: "An outlook from the course of past flows; it knows nothing of politics.",
        command: "leeway check examples/article.txt",
      },
      {
        statement: "Agreements on services, investment and farm exports were signed.",
        answer:
          `If they cut the costs of all trade of the pair by 5 %, it would grow by ${formatNumber(pact.trade_growth_pct, 0)} % in the long run; real income by ` +
          `${formatNumber(100 * pact.pair[0].log_points, 2)} % in Russia and ${formatNumber(100 * pact.pair[1].log_points, 2)} % in China.`,
        band: null,
        source: `${wiod}; ${ownElasticities}`,
        caveat: "The texts state no depth: 5 % is an assumption, and memoranda may cut nothing.",
        command: "leeway strategy agreement --between RUS,CHN --change-pct -5",
      },
      { ...checked("rise by"), statement: "Russian energy exports to China are to rise by 40 percent in 2023." },
      { ...checked("biggest"), statement: "China became the largest buyer of Russian energy." },
      {
        statement: "The European Union cut its imports of Russian oil, coal and pipeline gas.",
        answer: gas.answer,
        band: gas.band,
        source: `${gas.sources.join(", ")}, as known on ${dateline}`,
        caveat: gas.caveat,
        command: gas.command ?? "none",
      },
      {
        statement: "China is Russia's largest partner, Russia far lower on China's list: who leans on whom?",
        answer:
          `In ${last.year} Russia did ${share(Number(last.sides[0].trade_share))} of its trade with China, China ${share(Number(last.sides[1].trade_share))} of its own with Russia: ` +
          `${formatSignificant(last.asymmetry)} to 1. In the model China's leaving would cost Russia ${formatSignificant(china.asymmetry ?? Number.NaN)} times what it costs China, in percent of income.`,
        band:
          bands.asymmetry === undefined
            ? null
            : `${formatSignificant(bands.asymmetry.low)} to ${formatSignificant(bands.asymmetry.high)} times, ${named}`,
        source: `${last.source}; ${wiod}`,
        caveat: "The shares are of 2023 and goods only; the model's accounts are of 2014, when the two traded less.",
        command: "leeway strategy dependence --country RUS --partner CHN",
      },
      {
        statement: "The G7 tighten sanctions on Moscow and try to isolate it.",
        answer:
          `A full embargo of ${bloc.members.length} countries costs Russia ${share(bloc.target?.log_points)} of its real income and them ${share(bloc.coalition?.log_points, 2)}; ` +
          `with China in it Russia loses ${share(joined.target?.log_points)}.`,
        band: `${share(Math.min(...spread))} to ${share(Math.max(...spread))} over three treatments of trade balances`,
        source: `${wiod}; ${ownElasticities}`,
        caveat:
          "An upper bound: the measures in force are no full embargo. Finance is not in the model, energy is one sector among others.",
        command: `leeway strategy coalition ${westText}`,
      },
      {
        statement: "China's firms tread carefully, since secondary sanctions would put a far larger trade at risk.",
        answer:
          `China keeps trading with Russia unless it holds the loss of all its trade with the coalition more likely than ${share(certain?.probability)}; ` +
          `the largest certain measure its trade is worth is ${share(china.threshold_scope)} of that trade. On the trade of 2023 the figures are ` +
          `${share(newer.threshold_probability.at(-1)?.probability)} and ${share(newer.threshold_scope)}. Carrying the threat out would cost the coalition ` +
          `${formatSignificant(china.credibility?.coalition_per_target_dollar ?? Number.NaN)} dollars for each dollar that China's leaving would cost Russia.`,
        band:
          bands.threshold_scope === undefined
            ? null
            : `threshold ${share(bands.threshold_scope.low)} to ${share(bands.threshold_scope.high)}, ${named}`,
        source: `${wiod}; BACI 2023`,
        caveat:
          "A country is one mind here. Sanctions on banks are no trade cost: all trade with the coalition stands for them as a proxy, and a bank's own threshold may be far lower.",
        command: `leeway strategy leeway --country CHN ${westText} --draws ${draws}`,
      },
      {
        statement: "Banks tread carefully: financial sanctions make payments harder.",
        answer:
          `If trouble with payments made all trade of the pair 5 % dearer, it would fall by ${formatNumber(-dearer.trade_growth_pct, 0)} % in the long run; ` +
          `real income by ${formatNumber(-100 * dearer.pair[0].log_points, 2)} % in Russia and ${formatNumber(-100 * dearer.pair[1].log_points, 2)} % in China.`,
        band: null,
        source: `${wiod}; ${ownElasticities}`,
        caveat:
          "A proxy: finance is not in the model. The cost is uniform over the pair's trade and its size an assumption.",
        command: "leeway simulate payments-dearer",
      },
      {
        statement: "So Beijing has room, but not without limit.",
        answer:
          `Alone, China gives in at ${share(china.threshold_scope)}, India at ${share(countries[1].threshold_scope)}, Türkiye at ${share(countries[2].threshold_scope)} of trade at risk. ` +
          `When the three choose at once, China trades on up to a scope of ${share(tips?.highest_trade, 0)} and complies from ${share(tips?.lowest_comply, 0)}.`,
        band: null,
        source: wiod,
        caveat: "Scopes of the game lie on a grid; the equilibria depend on the treatment of trade balances.",
        command: `leeway strategy game ${westText} --players CHN,IND,TUR`,
      },
      {
        statement: "Beijing calls itself neutral and has not condemned the invasion.",
        answer:
          `It abstained on resolution ${stance.declared[0].resolution}; its ideal point of ${points?.year ?? "no year"} lies ${distance(points?.distance_to_target)} from Russia's and ` +
          `${distance(points?.distance_to_reference)} from that of the United States; ${stance.visits.length} meetings and ${stance.agreements.length} agreements with Russia since ${stance.since} stand in the ledger.`,
        band: null,
        source: `${stance.declared[0].source}, ${points?.source ?? "none"}, events of the ledger`,
        caveat: "Descriptive, without a score; the ledger records only some meetings.",
        command: "leeway strategy alignment --country CHN --target RUS",
      },
      {
        statement: "The peace plan met with scepticism.",
        answer: "No answer: the ledger holds what states signed, voted and traded, not how a plan was received.",
        band: null,
        source: "none",
        caveat: "The article's own attribution stands in the record (leeway read).",
        command: "leeway read examples/article.txt",
      },
    ];
  } finally {
    await ledger.close();
  }
}

function distance(value: unknown): string {
  return typeof value === "number" ? formatNumber(value, 2) : "an unknown distance";
}

function verdictRow({ verdict, reason, evidence }: Verdict): Omit<CaseRow, "statement"> {
  const words = {
    supported: "Supported",
    rounding: "Right, rounded",
    contradicted: "Contradicted",
    no_data: "No data",
    not_checkable: "Not checkable",
  };
  const [first] = evidence;
  return {
    answer: `${words[verdict]}: ${reason}.`,
    band: null,
    source: first === undefined ? "none" : `${first.source}, as of ${first.as_of}`,
    caveat:
      verdict === "no_data" || verdict === "not_checkable"
        ? "Without a figure Leeway does not judge."
        : "As known on the article's day.",
    command: "leeway check examples/article.txt",
  };
}

/** The rows as a page. */
export function casePage(rows: readonly CaseRow[], draws: number): string {
  const parts = rows.map(({ statement, answer, band, source, caveat, command }) =>
    [
      `### ${statement}`,
      answer,
      [
        ...(band === null ? [] : [`- Band: ${band}`]),
        `- Source: ${source}`,
        `- Caveat: ${caveat}`,
        `- Command: \`${command}\``,
      ].join("\n"),
    ].join("\n\n"),
  );
  return (
    [
      "# The founding case",
      "**Each statement of [the sample article](../examples/article.txt) of 24 May 2023, in our words, with the fact, verdict or modelled number that Leeway gives for it.**",
      `Made by \`npx tsx examples/founding_case.ts\` with ${draws} draws; a modelled number is the answer of a stated model on a stated base year, not a forecast.`,
      ...parts,
      "",
    ]
      .join("\n\n")
      .trimEnd() + "\n"
  );
}
