import { read } from "../read.ts";

/** Every claim of a text in short: kind, concept, value, parties, year (with a question mark when it is inferred). */
export function claimsOf(text: string): readonly string[] {
  return read(text, { dateline: "2024-02-10" }).claims.map(({ kind, measure, quantity, period }) => {
    const { parties } = measure;
    const sides = parties.symmetric ? parties.of.join("=") : `${parties.reporter ?? "?"}>${parties.partner ?? "?"}`;
    const when = period.from === null ? "open" : `${period.from.slice(0, 7)}${period.basis === "inferred" ? "?" : ""}`;
    return `${kind} ${measure.concept} ${quantity.low ?? "-"} ${quantity.unit.code ?? quantity.unit.kind} ${sides} ${when}`;
  });
}
