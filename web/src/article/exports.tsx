import { useState } from "preact/hooks";

import { save, toCsv } from "../parts/download.tsx";
import { change } from "../state/desk.ts";
import type { CheckedArticle } from "./checked.ts";
import { briefOf } from "./checked.ts";

/** The brief, the record and the claims as files, and the way to another article. */
export function Exports({ article }: { readonly article: CheckedArticle }): preact.JSX.Element {
  const [state, setState] = useState("Brief");
  const exportBrief = async (): Promise<void> => {
    setState("Making the brief …");
    try {
      save("brief.html", "text/html", await briefOf(article.given));
      setState("Brief");
    } catch (error) {
      setState(error instanceof Error ? error.message : "The brief could not be made");
    }
  };
  const claimRows = (): string =>
    toCsv([
      ["claim", "text", "kind", "low", "high", "unit", "from", "to", "modality", "verdict", "reason", "computed"],
      ...article.record.claims.map((one, at) => {
        const verdict = article.record.verdicts[at];
        const { quantity, period } = one;
        return [
          one.id,
          one.span.text,
          one.kind,
          quantity.low,
          quantity.high,
          quantity.unit.code,
          period.from,
          period.to,
          one.modality,
          verdict.verdict,
          verdict.reason,
          verdict.computed,
        ];
      }),
    ]);
  return (
    <div class="downloads" role="group" aria-label="Download">
      <button type="button" onClick={() => void exportBrief()}>
        {state}
      </button>
      <button
        type="button"
        onClick={() => save("record.json", "application/json", JSON.stringify(article.record, null, 2))}
      >
        JSON
      </button>
      <button type="button" onClick={() => save("claims.csv", "text/csv", claimRows())}>
        CSV
      </button>
      <button
        type="button"
        onClick={() => change({ article: "", articleFormat: "auto", dateline: null, claim: null, claimsShown: "all" })}
      >
        Another article
      </button>
    </div>
  );
}
