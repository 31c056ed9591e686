import { useEffect } from "preact/hooks";

import { factsError, loadFacts } from "../facts/catalogue.ts";
import { SeriesBrowser } from "../facts/series_browser.tsx";
import { SqlBox } from "../facts/sql_box.tsx";
import { Targets } from "../facts/targets.tsx";
import { Timeline } from "../facts/timeline.tsx";
import { Tabs } from "../parts/choice.tsx";
import { Notice } from "../parts/notice.tsx";
import { change, desk } from "../state/desk.ts";

const tabs = [
  { value: "series", label: "Series" },
  { value: "targets", label: "Targets" },
  { value: "timeline", label: "Timeline" },
  { value: "query", label: "SQL" },
] as const;

/** The ledger: series, targets, facts in time, and a box for questions. */
export function FactsView(): preact.JSX.Element {
  const { factsTab } = desk.value;
  useEffect(loadFacts, []);
  return (
    <div class="facts">
      <h1 class="hidden">Facts</h1>
      {factsError.value !== null && (
        <Notice tone="warning" action={{ label: "Try again", run: loadFacts }}>
          {factsError.value}
        </Notice>
      )}
      <div class="row tab-row">
        <Tabs
          label="Part of the ledger"
          value={factsTab}
          options={tabs}
          onChange={(tab) => change({ factsTab: tab })}
        />
      </div>
      {factsTab === "series" && <SeriesBrowser />}
      {factsTab === "targets" && <Targets />}
      {factsTab === "timeline" && <Timeline />}
      {factsTab === "query" && <SqlBox />}
    </div>
  );
}
