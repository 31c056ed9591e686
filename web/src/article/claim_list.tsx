import { useState } from "preact/hooks";

import { change } from "../state/desk.ts";
import type { DeskState } from "../state/desk_state.ts";
import { claimGroups } from "../state/desk_state.ts";
import { badgeOf, groupOfBadge } from "./badges.ts";
import type { CheckedArticle } from "./checked.ts";

/** Fewer claims than this are all in sight: no choice among them is offered. */
const fewClaims = 6;

/** Claims listed at once; a button brings the next ones. */
const listedAtOnce = 200;

const groupWords: Readonly<Record<DeskState["claimsShown"], string>> = {
  all: "All",
  supported: "Supported",
  contradicted: "Contradicted",
  target: "Ahead",
  open: "Open",
};

export interface ClaimListProps {
  readonly article: CheckedArticle;
  readonly claim: string | null;
  readonly shown: DeskState["claimsShown"];
  readonly onClaim: (id: string) => void;
}

/** The claims in the order of the text, each with its verdict; many of them by outcome. */
export function ClaimList({ article, claim, shown, onClaim }: ClaimListProps): preact.JSX.Element {
  const [most, setMost] = useState(listedAtOnce);
  const { claims, verdicts } = article.plain.record;
  if (claims.length === 0)
    return <p class="quiet">The article makes no claim that could be checked against figures.</p>;
  const rows = claims.map(({ id, span, modality }, at) => {
    const badge = badgeOf({ modality }, verdicts[at]);
    return { id, text: span.text, badge, group: groupOfBadge(badge) };
  });
  const counts = new Map<string, number>([["all", rows.length]]);
  for (const { group } of rows) counts.set(group, (counts.get(group) ?? 0) + 1);
  const listed = shown === "all" ? rows : rows.filter(({ group }) => group === shown);
  return (
    <>
      {rows.length >= fewClaims && (
        <div class="chips" role="group" aria-label="Claims shown">
          {claimGroups
            .filter((group) => counts.has(group) || group === shown)
            .map((group) => (
              <button
                key={group}
                type="button"
                aria-pressed={group === shown}
                onClick={() => change({ claimsShown: group })}
              >
                {groupWords[group]} <span class="count">{counts.get(group) ?? 0}</span>
              </button>
            ))}
        </div>
      )}
      <ol class="record-list">
        {listed.slice(0, most).map(({ id, text, badge }) => (
          <li key={id}>
            <button type="button" aria-pressed={id === claim} onClick={() => onClaim(id)}>
              <span class={`badge badge-${badge.tone}`}>
                {badge.sign} {badge.label}
              </span>
              {text}
            </button>
          </li>
        ))}
      </ol>
      {listed.length > most && (
        <button type="button" onClick={() => setMost(most + listedAtOnce)}>
          {(listed.length - most).toLocaleString("en")} more
        </button>
      )}
    </>
  );
}
