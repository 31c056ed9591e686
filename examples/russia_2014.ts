/**
 * Did the sanctions of 2014 divert Russia's trade? With the shipped data alone; docs/example-russia-2014.md reads the results.
 *
 * Run in the repository: npx tsx examples/russia_2014.ts [FOLDER]; the plots go to the folder, docs/example-russia-2014
 * unless another one is named.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import {
  chartPicture,
  diversionChart,
  diversionText,
  estimate,
  loadScenario,
  loadWorld,
  readData,
  regressionTable,
  simulateEstimate,
  studyChart,
  studyDiversion,
  studyEvent,
  studyText,
} from "../src/index.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const folder = process.argv[2] ?? here("../docs/example-russia-2014");
const say = (text = ""): void => void process.stdout.write(`${text}\n`);
const title = (text: string): void => say(`\n${text}\n${"=".repeat(text.length)}`);
const draw = (name: string, chart: Parameters<typeof chartPicture>[0]): void =>
  writeFileSync(join(folder, `${name}.svg`), chartPicture(chart));

title("1. The sanctions of 2014: Russia's customs data, 28 partners, 2006-2021");
const customs = await readData(here("../data/gravity/russia_2006_2021.csv"), (names) => names);
const years = "trade_usd_million ~ 1 | partner^flow + year^flow";
const study = studyEvent(
  customs,
  years,
  { event: "sanctioner", date: 2014, placebo: 3, draws: 200, groups: "flow" },
  { cluster: "partner" },
);
say(studyText(study, "text"));
draw("event", {
  ...studyChart(study),
  title: "Trade of Russia with the countries that put sanctions on it, against the others",
  source: "Federal Customs Service of Russia, 28 partners. 0 is 2014.",
});

title("2. Partners one by one: who sold more to Russia, and bought more, than the partners left to compare with");
const takers = ["BLR", "CHE", "CHN", "IND", "KAZ", "KOR", "TUR"];
const events = await readData(here("russia_2014_events.csv"), (names) => names);
const partners = studyEvent(customs, years, { event: events, groups: "flow^partner" });
for (const { group, effect, observed, counterfactual } of partners.groups) {
  if (!takers.some((taker) => group.endsWith(taker))) continue;
  const change = `${effect > 0 ? "+" : "−"}${Math.abs(100 * effect).toFixed(0)} %`;
  say(
    `${group.padEnd(12)} ${change.padStart(6)}   ${((observed - counterfactual) / 1000).toFixed(1).padStart(6)} billion USD`,
  );
}

title("3. Gravity of goods trade: BACI, 192 countries, 2015-2020 and 2023");
const world = await readData(here("../data/gravity/trade_panel.parquet"), (names) => names);
const gravity = estimate(
  world,
  "trade_usd_million ~ csw(log(distance_km), contiguous + common_language + colony) | exporter^year + importer^year",
  { cluster: "exporter^importer" },
);
say(
  regressionTable(
    gravity.map(({ result }) => result),
    "text",
  ),
);

title("4. The sanctions since 2022: who took over sales to Russia, and purchases from it, by 2023");
for (const [name, effects, target] of [
  ["sales", "exporter^year + exporter^importer", "importer=RUS"],
  ["purchases", "importer^year + exporter^importer", "exporter=RUS"],
] as const) {
  const diversion = studyDiversion(world, `trade_usd_million ~ 1 | ${effects}`, { target, date: 2022 });
  say(diversionText(diversion, "text"));
  say();
  const chart = diversionChart(diversion);
  draw(name, {
    ...chart,
    title: name === "sales" ? "Who took over sales to Russia by 2023" : "Who took over purchases from Russia by 2023",
    subtitle: chart.subtitle.replace("; unit of the data.", ", million USD."),
    source: `BACI V202501, 2015-2020 and 2023; ${chart.source}`,
  });
}

title("5. What a fall of this size means when the world economy adjusts");
const { effect, ci_low, ci_high } = study.overall;
const found = simulateEstimate(
  await loadWorld("wiod-2014"),
  loadScenario("west-tightens"),
  {
    coefficient: "trade of sanctioners with Russia since 2014",
    change: 1,
    estimate: Math.log1p(effect),
    std_error: (Math.log1p(ci_high ?? 0) - Math.log1p(ci_low ?? 0)) / (2 * 1.96),
  },
  { draws: 100 },
);
for (const code of ["RUS", "LTU", "DEU", "POL", "USA", "CHN", "TUR"]) {
  const row = found.countries.find(({ country }) => country === code);
  if (row === undefined) continue;
  const percent = (hat: number): string => `${hat >= 1 ? "+" : "−"}${Math.abs(100 * (hat - 1)).toFixed(3)} %`;
  const { value, low, high } = row.real_income_hat;
  say(`${code}  real income ${percent(value)}, 95 % of draws from ${percent(low)} to ${percent(high)}`);
}
