import { firstFrom } from "./analysis.ts";
import type { Analysis } from "./analysis.ts";
import type { FoundStatement } from "./attribution/found_statement.ts";
import { quantityOf } from "./claims/draft.ts";
import { countedNoun } from "./quantities/counted.ts";
import type { FoundQuantity, SetAside } from "./quantities/found_quantity.ts";
import type { Actor, Claim, DocumentEvent, NamedQuantity, NamedTime, Position, Statement } from "./record.ts";
import { spanOf, trimmedSpan } from "./span.ts";

/** The statements as the record writes them, with the claims inside each. */
export function buildStatements(
  analysis: Analysis,
  found: readonly FoundStatement[],
  claims: readonly Claim[],
): readonly Statement[] {
  const { text } = analysis.document;
  return found.map((item, index) => ({
    id: `s${index + 1}`,
    kind: item.via.length > 0 ? "hearsay" : item.kind,
    span: trimmedSpan(text, item.start, item.end),
    content: trimmedSpan(text, item.contentStart, item.contentEnd),
    speaker: item.speaker?.id ?? null,
    cue: item.cue,
    quoted: item.quotes.map(({ start, end }) => trimmedSpan(text, start, end)),
    claims: claims
      .slice(firstFrom(claims, item.contentStart, quantityStart), firstFrom(claims, item.scopeEnd, quantityStart))
      .map(({ id }) => id),
  }));
}

function quantityStart({ quantity }: Claim): number {
  return quantity.span.start;
}

/** The actors as the record writes them; circles and nameless speakers that nothing refers to are left out. */
export function buildActors(analysis: Analysis, used: ReadonlySet<string>): readonly Actor[] {
  const { text } = analysis.document;
  return analysis.actors.registry.actors
    .filter(
      ({ id, kind, mentions }) =>
        used.has(id) || (mentions.length > 0 && kind !== "collective" && kind !== "anonymous"),
    )
    .map(({ id, kind, name, country, offices, mentions }) => ({
      id,
      kind,
      name,
      country,
      offices,
      mentions: mentions.map(({ start, end }) => spanOf(text, start, end)),
    }));
}

/** Ids of the actors that some part of the record refers to. */
export function usedActors(
  claims: readonly Claim[],
  events: readonly DocumentEvent[],
  statements: readonly FoundStatement[],
  positions: readonly Position[],
): ReadonlySet<string> {
  const used = new Set<string>();
  for (const { attribution } of claims)
    for (const id of [attribution.speaker, ...attribution.via]) if (id !== null) used.add(id);
  for (const { actors } of events) for (const { actor } of actors) used.add(actor);
  for (const { speaker, via } of statements)
    for (const actor of [speaker, ...via]) if (actor !== null) used.add(actor.id);
  for (const { holder, target } of positions) {
    used.add(holder);
    if (target !== null) used.add(target);
  }
  return used;
}

/** Every quantity of the text as the record writes it, those that make no claim among them. */
export function buildQuantities(analysis: Analysis, setAside: readonly SetAside[]): readonly NamedQuantity[] {
  const named = (quantity: FoundQuantity, reason: NamedQuantity["set_aside"]): NamedQuantity => ({
    ...quantityOf(analysis, quantity),
    counted:
      quantity.kind === "count" && reason !== "multiple" ? countedNoun(analysis.document.tokens, quantity.end) : null,
    set_aside: reason,
    flags: quantity.flags,
  });
  return [
    ...analysis.quantities.map((quantity) => named(quantity, null)),
    ...setAside.map(({ quantity, reason }) => named(quantity, reason)),
  ].sort((a, b) => a.span.start - b.span.start);
}

/** Every time the text names as the record writes it. */
export function buildTimes(analysis: Analysis): readonly NamedTime[] {
  return analysis.times.map(({ start, end, from, to, granularity, basis, flags }) => ({
    span: spanOf(analysis.document.text, start, end),
    from,
    to,
    granularity,
    basis,
    flags,
  }));
}
