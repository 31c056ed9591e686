import type { Claim } from "../../../src/documents/record.ts";
import { nameOf } from "../../../src/readout/brief/places.ts";
import {
  ATTRIBUTION_WORDS,
  CONCEPT_WORDS,
  codeWords,
  MODALITY_WORDS,
  POLARITY_WORDS,
} from "../../../src/readout/brief/words.ts";
import { formatPeriod, formatValue } from "../../../src/readout/format.ts";
import { badgeOf } from "./badges.ts";
import type { CheckedArticle } from "./checked.ts";
import { ClaimSeries } from "./claim_series.tsx";
import { EvidenceTable } from "./evidence_table.tsx";
import { Field } from "./field.tsx";
import { OpenScenario } from "./open_scenario.tsx";
import { OutlookFacts } from "./outlook_facts.tsx";

/** One claim in full: what is said, by whom, what the figures say, and the series it stands in. */
export function ClaimPanel({
  article,
  id,
}: {
  readonly article: CheckedArticle;
  readonly id: string;
}): preact.JSX.Element | null {
  const claim = article.plain.record.claims.find((one) => one.id === id);
  const verdict = article.plain.record.verdicts.find((one) => one.claim === id);
  if (claim === undefined || verdict === undefined)
    return <p class="quiet">The link names a claim that this article does not have.</p>;
  const badge = badgeOf(claim, verdict);
  const speaker =
    article.plain.record.actors.find((actor) => actor.id === claim.attribution.speaker)?.name ??
    claim.attribution.source;
  return (
    <section class="claim-panel" aria-label="Claim">
      <blockquote>{claim.span.text}</blockquote>
      <p>
        <span class={`badge badge-${badge.tone}`}>
          {badge.sign} {badge.label}
        </span>{" "}
        {verdict.reason}
      </p>
      <dl class="fields">
        <Field name="Measure" value={measureWords(claim)} />
        <Field name="Period" value={formatPeriod(claim.period.from, claim.period.to)} />
        <Field name="Value" value={valueWords(claim)} />
        <Field name="Said" value={saidWords(claim, speaker)} />
        <Field
          name="As"
          value={[MODALITY_WORDS[claim.modality], POLARITY_WORDS[claim.polarity]]
            .filter((word) => word !== "")
            .join(", ")}
        />
      </dl>
      {claim.flags.map((flag) => (
        <p key={flag.code} class="note">
          Left open: {flag.message}
        </p>
      ))}
      {verdict.explore !== undefined && <OpenScenario name={verdict.explore.scenario} />}
      <EvidenceTable verdict={verdict} sources={article.sources} />
      {verdict.outlook !== undefined && <OutlookFacts outlook={verdict.outlook} unit={claim.quantity.unit.code} />}
      <ClaimSeries claim={claim} />
    </section>
  );
}

function saidWords({ attribution }: Claim, speaker: string | null): string {
  const how = ATTRIBUTION_WORDS[attribution.kind];
  if (speaker === null) return how;
  return attribution.kind === "source" ? `${how} ${speaker}` : `${speaker}, ${how}`;
}

function measureWords({ measure }: Claim): string {
  const { concept, commodity, parties } = measure;
  const between = parties.symmetric
    ? parties.of.map(nameOf).join(" and ")
    : [parties.reporter, parties.partner]
        .filter((code) => code !== null)
        .map(nameOf)
        .join(" with ");
  const what = commodity === null ? CONCEPT_WORDS[concept] : `${CONCEPT_WORDS[concept]} of ${codeWords(commodity)}`;
  return between === "" ? what : `${what}, ${between}`;
}

function valueWords({ quantity, direction }: Claim): string {
  const { low, high, comparator, unit } = quantity;
  if (low === null) return direction ?? "";
  const text = (value: string): string =>
    unit.kind === "rank" ? `no. ${value}` : formatValue(Number(value), unit.code);
  const range = high === null || high === low ? text(low) : `${text(low)} to ${text(high)}`;
  return comparator === "=" ? range : `${comparator} ${range}`;
}
