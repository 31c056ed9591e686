import { BORDER_POLICY } from "../charts/world_shapes.ts";
import { formatCount, formatDate, formatList } from "../format.ts";
import type { Brief } from "./brief.ts";
import type { LeewayPart } from "./leeway/part.ts";

type Body = Omit<Brief, "limits" | "methods" | "findings">;

/** What a brief cannot say, for what is in it. */
export function limitsOf(brief: Body): string[] {
  const limits: string[] = [];
  const silent = brief.claims.filter(({ verdict, modality }) => modality === "fact" && verdict === "no_data").length;
  if (silent > 0) {
    limits.push(
      `${formatCount(silent, "figure")} stated as fact could not be compared: the ledger holds no official series for ${
        silent === 1 ? "it" : "them"
      }. No data is not a sign of error.`,
    );
  }
  limits.push(
    "The reader works by rules on English prose. A figure that it does not recognise is missing from the table, not judged.",
    "A verdict says whether a figure agrees with what official sources had published, not whether those sources are right. " +
      "Figures of different reporters differ by valuation, coverage and timing and are never merged.",
  );
  if (brief.targets.length > 0) {
    limits.push(
      "The projection of a target carries this year's pace forward with the errors such projections made before. It knows " +
        "nothing of orders, pipelines, prices or policy to come.",
    );
  }
  if (brief.scenarios.length > 0) {
    const years = [...new Set(brief.scenarios.map(({ world_year }) => String(world_year)))];
    limits.push(
      "The article says that measures may come; it does not say how large. The size of each shock is part of the scenario, not of the article.",
      "The model compares two long-run states. It has no date, no transition, no unemployment, no inventories, no exchange rate and no finance; " +
        "a bank's fear of sanctions is not in it.",
      `The base is the world economy of ${formatList(years)}. Trade between the countries named here has changed since.`,
      "Losses scale with the trade elasticities: halve these and the losses about double. Signs and the order of countries are steadier than sizes.",
    );
  }
  if (brief.dependence !== null) {
    limits.push(
      "Shares of goods trade leave out services, investment, technology and the question how soon a partner could be replaced.",
    );
  }
  return limits;
}

/** How each part was made. */
export function methodsOf(brief: Body): { subject: string; text: string }[] {
  const methods = [
    {
      subject: "Reading",
      text:
        "Rules find quantities, dates, parties, speakers and modality; no language model and no network is involved, and the same " +
        "text always gives the same record. Ambiguities are kept as flags, not guessed away.",
    },
    {
      subject: "Checking",
      text:
        `A claim is compared with every published series that fits its measure, parties and period, as known ${
          brief.article.dateline === null
            ? "today, since the text has no date"
            : `on ${formatDate(brief.article.dateline)}`
        }. ` +
        "It is contradicted only when no admissible reading of number, period, reporter or vintage fits; it is right as a rounded " +
        "figure when the official one rounds to it. Later revisions are shown apart.",
    },
  ];
  if (brief.targets.length > 0) {
    methods.push({
      subject: "Outlook of a target",
      text:
        "The remaining months are last year's remaining months times one plus a growth rate: the growth of the year so far, shrunk, with " +
        "a spread estimated from earlier projections of this kind. The probability is that of the year's total reaching the target.",
    });
  }
  if (brief.partners !== null || brief.dependence !== null) {
    methods.push({
      subject: "Trade by partner and dependence",
      text:
        "Goods exports plus goods imports, by the publisher named under the chart. The European Union is one partner with the same 27 " +
        "members in both years, unless the country is a member itself. A flow that neither side reports is unobserved and never counted as zero.",
    });
  }
  if (brief.leeway !== null) {
    methods.push({
      subject: "Room",
      text:
        "The value of a link is what a country would lose by joining the embargo on it; the cost of a threat is what it would lose if the " +
        "stated share of its trade with the coalition were cut. Their ratio is the threshold probability; where it is one lies the threshold " +
        `scope. Bands are over joint draws of all trade elasticities${fewDraws(brief.leeway)}. Who is meant is chosen by events, positions and words of the article, ` +
        "with defaults that are named.",
    });
  }
  if (brief.scenarios.length > 0) {
    const [first] = brief.scenarios;
    methods.push({
      subject: "Scenarios",
      text:
        "A multi-country, multi-sector model of trade in general equilibrium, solved in changes against the base year (Dekle, Eaton and " +
        `Kortum 2008; Caliendo and Parro 2015), model ${first.model}. Real income is final income at consumption prices. The European Union's ` +
        "change is the mean of its members, weighted by base-year value added; its trade is that with non-members.",
    });
    methods.push({
      subject: "Choice of scenarios",
      text:
        "A shipped scenario runs when the article is about its countries and names what it changes; the passage is quoted with the result. " +
        "Scenarios that do not fit are listed as not run.",
    });
    methods.push({
      subject: "Maps",
      text: `${BORDER_POLICY} Countries too small for the scale are in the tables only.`,
    });
  }
  return methods;
}

/** That a brief takes few draws, where it took any. */
function fewDraws({ leeway }: LeewayPart): string {
  const draws = leeway?.bands.draws ?? 0;
  return draws === 0
    ? ""
    : `, ${draws} of them, so that a brief takes seconds: their ends are rough, and the command beside an answer takes more`;
}
