import type { ListedSeries } from "./catalogue.ts";

const opposite: Readonly<Record<string, string>> = { exports: "imports", imports: "exports" };

/**
 * The series in which the other side, or another publisher, reports the same flow: the partner's imports for exports, and
 * the same measure by somebody else where the partner has none. null: nobody else reports it.
 */
export function mirrorOf(own: ListedSeries, all: readonly ListedSeries[]): ListedSeries | null {
  const alike = all.filter(
    (other) =>
      other.key !== own.key &&
      other.frequency === own.frequency &&
      other.unit === own.unit &&
      (other.commodity ?? "") === (own.commodity ?? ""),
  );
  const otherSide = alike.filter(
    ({ measure, economy, partner }) =>
      measure === opposite[own.measure] && economy === own.partner && partner === own.economy,
  );
  const otherPublisher = alike.filter(
    ({ measure, economy, partner, reporter }) =>
      measure === own.measure && economy === own.economy && partner === own.partner && reporter !== own.reporter,
  );
  return [...otherSide, ...otherPublisher].toSorted((a, b) => b.figures - a.figures)[0] ?? null;
}
