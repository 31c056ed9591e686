import type { Report, ReportedClaim } from "./report.ts";

/** A stretch of the article: plain, or what one or more claims say. */
export interface Stretch {
  readonly text: string;
  /** The claims whose quantity stands here; empty for plain text. */
  readonly claims: readonly ReportedClaim[];
}

/**
 * The article as paragraphs of stretches, whose texts joined give the paragraph's; a headline that is the report's title is
 * left out. Quantities that overlap share a mark.
 */
export function markedParagraphs({ text, claims, title }: Report): readonly (readonly Stretch[])[] {
  const marks = joined(claims);
  const paragraphs = paragraphsOf(text);
  const isTitle = ({ start, end }: Paragraph, place: number): boolean =>
    place < HEADLINE_WITHIN && text.slice(start, end) === title && !marks.some((mark) => mark.start < end);
  return paragraphs
    .filter((paragraph, place) => !isTitle(paragraph, place))
    .map(({ start, end }) => {
      const stretches: Stretch[] = [];
      let at = start;
      for (const mark of marks) {
        if (mark.end <= start || mark.start >= end) continue;
        const from = Math.max(mark.start, start);
        const to = Math.min(mark.end, end);
        if (from > at) stretches.push({ text: text.slice(at, from), claims: [] });
        // A mark over a paragraph's end is shown in both; its claims are told once, where it begins.
        stretches.push({ text: text.slice(from, to), claims: mark.start >= start ? mark.claims : [] });
        at = to;
      }
      if (at < end) stretches.push({ text: text.slice(at, end), claims: [] });
      return stretches;
    });
}

/** Paragraphs from the start among which the headline stands: a page may begin with its date. */
const HEADLINE_WITHIN = 3;

interface Paragraph {
  readonly start: number;
  readonly end: number;
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly claims: readonly ReportedClaim[];
}

function joined(claims: readonly ReportedClaim[]): readonly Mark[] {
  const marks: Mark[] = [];
  for (const one of claims) {
    const { start, end } = one.claim.quantity.span;
    const last = marks.at(-1);
    if (last !== undefined && start < last.end)
      marks[marks.length - 1] = { ...last, end: Math.max(last.end, end), claims: [...last.claims, one] };
    else marks.push({ start, end, claims: [one] });
  }
  return marks;
}

/** Stretches between line breaks that hold more than white space. */
function paragraphsOf(text: string): readonly Paragraph[] {
  return [...text.matchAll(/\S[^\n]*/g)].map((found) => ({
    start: found.index,
    end: found.index + found[0].trimEnd().length,
  }));
}
