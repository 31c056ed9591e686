import type { Outlook } from "../../checks/verdict.ts";
import type { Claim } from "../../documents/record.ts";
import { formatProbability, formatSignedPercent, formatValue } from "../format.ts";

/**
 * Where a target stands, in one line: what there is, what is still needed, the projection with its interval, the
 * probability; null when there was nothing to project from.
 */
export function outlookWords(outlook: Outlook, { quantity }: Claim): string | null {
  const { projected, projected_low: low, projected_high: high } = outlook;
  if (projected === null || low === null || high === null) return null;
  const unit = quantity.unit.kind === "currency" ? quantity.unit.code : null;
  const amount = (value: number): string => formatValue(value, unit, 4);
  const growth =
    outlook.needed_growth === null ? "" : ` (${formatSignedPercent(outlook.needed_growth)} on the year before)`;
  const parts = [
    outlook.value_so_far === null ? "nothing published yet" : `so far ${amount(outlook.value_so_far)}`,
    outlook.needed === null ? null : outlook.needed <= 0 ? "passed" : `needed ${amount(outlook.needed)}${growth}`,
    `projected ${amount(projected)}, 90 % interval ${amount(low)} to ${amount(high)}`,
    outlook.probability === null ? null : `probability ${formatProbability(outlook.probability)}`,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

/** The outcome that became known after the dateline; null while the ledger has none. */
export function laterWords({ actual_later: later }: Outlook): string | null {
  return later === null
    ? null
    : `Known later, not used: ${formatValue(later.value, later.unit, 4)} in ${later.period} (as of ${later.as_of})`;
}
