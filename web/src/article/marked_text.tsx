import { useEffect, useMemo, useRef } from "preact/hooks";

import type { CheckedRecord } from "../../../src/checks/verdict.ts";
import { badgeOf } from "./badges.ts";

export interface MarkedTextProps {
  readonly text: string;
  readonly record: CheckedRecord;
  readonly claim: string | null;
  readonly onClaim: (claim: string) => void;
}

interface Piece {
  readonly text: string;
  /** The claim whose quantity this is; null: plain text. */
  readonly claim: string | null;
}

/** The article with the words of each claim coloured by its verdict; a button each, so that the keyboard reaches them. */
export function MarkedText({ text, record, claim, onClaim }: MarkedTextProps): preact.JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (claim !== null)
      box.current?.querySelector(`[data-claim="${CSS.escape(claim)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [claim]);
  const verdicts = new Map(record.verdicts.map((verdict) => [verdict.claim, verdict]));
  const claims = new Map(record.claims.map((one) => [one.id, one]));
  const pieces = useMemo(() => piecesOf(text, record), [text, record]);
  return (
    <div class="article-text" ref={box}>
      {pieces.map((piece, at) => {
        if (piece.claim === null) return <span key={at}>{piece.text}</span>;
        const { tone, sign, label } = badgeOf(claims.get(piece.claim)!, verdicts.get(piece.claim));
        return (
          <button
            key={at}
            type="button"
            class={`claim-mark mark-${tone}`}
            data-claim={piece.claim}
            aria-pressed={piece.claim === claim}
            onClick={() => onClaim(piece.claim!)}
            title={label}
          >
            {piece.text}
            <sup aria-hidden="true">{sign}</sup>
            <span class="hidden">({label})</span>
          </button>
        );
      })}
    </div>
  );
}

/** The text cut at the spans of the claims' quantities; where two overlap the first keeps the words. */
function piecesOf(text: string, record: CheckedRecord): readonly Piece[] {
  const marks = record.claims
    .map(({ id, quantity, span }) => ({ id, ...(quantity.span.end > quantity.span.start ? quantity.span : span) }))
    .toSorted((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { id, start, end } of marks) {
    if (start < at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), claim: null });
    pieces.push({ text: text.slice(start, end), claim: id });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), claim: null });
  return pieces;
}
