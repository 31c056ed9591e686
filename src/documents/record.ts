/** A stretch of the document: UTF-16 offsets into the unchanged input, and the slice itself. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a quantity counts or measures in. */
export type UnitKind = "currency" | "percent" | "percentage_point" | "rank" | "count" | "physical";

/** Unit of a quantity: ISO 4217 for currencies, "%" for percent, UCUM for physical units, null when none is stated. */
export interface Unit {
  readonly kind: UnitKind;
  readonly code: string | null;
}

/** How a figure is hedged: about (`~`), more than, at least, less than, at most, or nothing (`=`). */
export type Comparator = "=" | "~" | ">" | ">=" | "<" | "<=";

/** A number with its unit; `low` and `high` are decimal strings in base units ("190000000000"). */
export interface Quantity {
  readonly low: string | null;
  readonly high: string | null;
  readonly comparator: Comparator;
  readonly unit: Unit;
  /** Admissible counts of significant digits ("190,000" may mean 2, 3 …), ascending. */
  readonly significant_digits: readonly number[];
  /** The scale word as written ("million", "bn"), null when none. */
  readonly scale_text: string | null;
  readonly span: Span;
}

/** A number of the text, whether or not it makes a claim; ages, "two-day", "the three", "doubled" and "hundreds of" make none. */
export interface NamedQuantity extends Quantity {
  /** The noun that is counted ("people"), null for other units or where none follows. */
  readonly counted: string | null;
  /** Why it makes no claim, null when it may; "time" is a stretch ("the past two years"), "rate" a currency's ("1 euro = $1.08"). */
  readonly set_aside: "age" | "compound" | "definite" | "time" | "rate" | "multiple" | "magnitude" | null;
  readonly flags: readonly Flag[];
}

/** A time that the text names, worked out from the dateline; open ends are null, and flags say why. */
export interface NamedTime extends ClaimPeriod {
  readonly span: Span;
  readonly flags: readonly Flag[];
}

/** What a claim says of its measure; each kind has its own rule of checking. */
export type ClaimKind = "level" | "change" | "share" | "rank" | "threshold" | "trend" | "comparison" | "count";

/** What is measured, in the ledger's words where the ledger has it. */
export type Concept =
  | "trade_turnover"
  | "exports"
  | "imports"
  | "trade_balance"
  | "exports_growth"
  | "imports_growth"
  | "trade_growth"
  | "trade_share"
  | "trade_partner_rank"
  | "export_destination_rank"
  | "import_source_rank"
  | "price"
  | "volume"
  | "capacity"
  | "gdp"
  | "gdp_growth"
  | "tariff_rate"
  | "trade_dependence"
  | "other";

/** Whom a measure is between: unordered for turnover, from the reporter's side otherwise. ISO3, group codes or WLD. */
export type Parties =
  | { readonly symmetric: true; readonly of: readonly string[] }
  | { readonly symmetric: false; readonly reporter: string | null; readonly partner: string | null };

/** What a claim is about. */
export interface Measure {
  readonly concept: Concept;
  readonly flow: "exports" | "imports" | "turnover" | null;
  /** goods, services, energy, crude_oil, oil_products, natural_gas, lng, coal, agricultural_products …; null: not said. */
  readonly commodity: string | null;
  readonly parties: Parties;
}

/** How long a period is meant to be. */
export type Granularity = "day" | "week" | "month" | "quarter" | "half" | "year" | "ytd" | "fiscal_year";

/** Where a period comes from: said in full, reckoned from the dateline, or inferred. */
export type PeriodBasis = "explicit" | "relative" | "year_to_date" | "inferred" | "not_stated";

/** When; year-to-date ends at the dateline; open ends are null. */
export interface ClaimPeriod {
  readonly from: string | null;
  readonly to: string | null;
  readonly granularity: Granularity | null;
  readonly basis: PeriodBasis;
}

/** Whether a claim is put as a fact, expected, aimed at, or only supposed. */
export type Modality = "fact" | "expectation" | "target" | "hypothetical";

/** Whether a claim is affirmed, negated by its own sentence, or denied by somebody. */
export type Polarity = "affirmed" | "negated" | "denied";

/** Which way a change goes; null where the text names none. */
export type Direction = "up" | "down" | "flat" | null;

/** In which way a claim is told: in quotation marks, reported, half quoted, from a source or by the article itself. */
export type AttributionKind = "direct" | "indirect" | "mixed" | "source" | "narrator" | "anonymous" | "hearsay";

/** Who says so; `speaker` is an actor id, `via` the chain of hearsay from the outermost teller inwards. */
export interface Attribution {
  readonly kind: AttributionKind;
  readonly speaker: string | null;
  readonly source: string | null;
  readonly cue: string | null;
  readonly via: readonly string[];
}

/** An ambiguity left open, with its candidates; never a silent guess. */
export interface Flag {
  readonly code: string;
  readonly message: string;
  readonly candidates: readonly string[];
}

/** One checkable assertion. */
export interface Claim {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly span: Span;
  readonly quantity: Quantity;
  readonly measure: Measure;
  readonly period: ClaimPeriod;
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly direction: Direction;
  readonly attribution: Attribution;
  readonly flags: readonly Flag[];
}

/** What happened, in classes that follow PLOVER. */
export type EventType =
  | "VISIT"
  | "MEETING"
  | "CALL"
  | "TOUR"
  | "SUMMIT"
  | "SIGNING"
  | "AGREEMENT"
  | "STATEMENT"
  | "PROPOSAL"
  | "APPEAL"
  | "REJECT"
  | "GOAL_SET"
  | "SANCTION"
  | "AGREE_SANCTION"
  | "EMBARGO"
  | "TARIFF"
  | "MILITARY_ACTION"
  | "VOTE"
  | "OTHER";

/** One dated occurrence; further mentions of it are listed, not repeated. */
export interface DocumentEvent {
  readonly id: string;
  readonly type: EventType;
  /** Class of the PLOVER event ontology (AGREE, CONSULT, COOPERATE, SANCTION …). */
  readonly plover: string;
  readonly span: Span;
  readonly date: { readonly from: string | null; readonly to: string | null; readonly basis: PeriodBasis };
  readonly actors: readonly { readonly role: string; readonly actor: string }[];
  readonly place: string | null;
  readonly realis: "actual" | "scheduled" | "hypothetical" | "negated";
  readonly mentions: readonly Span[];
  /** What the text leaves open ("next Friday": two days fit), with the candidates. */
  readonly flags: readonly Flag[];
}

/** Something somebody said. */
export interface Statement {
  readonly id: string;
  readonly kind: AttributionKind;
  readonly span: Span;
  readonly content: Span;
  readonly speaker: string | null;
  readonly cue: string | null;
  readonly quoted: readonly Span[];
  /** Ids of the claims inside. */
  readonly claims: readonly string[];
}

/** Where somebody stands. */
export interface Position {
  readonly id: string;
  readonly holder: string;
  readonly stance: string;
  readonly target: string | null;
  readonly span: Span;
}

/** Somebody or something that acts or speaks in the document. */
export interface Actor {
  readonly id: string;
  readonly kind: "person" | "state" | "igo" | "agency" | "collective" | "anonymous";
  readonly name: string;
  readonly country: string | null;
  readonly offices: readonly { readonly title: string; readonly role: string | null; readonly former: boolean }[];
  readonly mentions: readonly Span[];
}

/** What `read` returns: the article as data. */
export interface DocumentRecord {
  readonly document: {
    readonly title: string | null;
    /** ISO date the relative dates are reckoned from; null when none is given or found. */
    readonly dateline: string | null;
    readonly dateline_source: "given" | "dateline" | "inferred" | null;
    readonly agencies: readonly string[];
  };
  readonly claims: readonly Claim[];
  readonly events: readonly DocumentEvent[];
  readonly statements: readonly Statement[];
  readonly positions: readonly Position[];
  readonly actors: readonly Actor[];
  /** Every quantity of the text in reading order, claims or not. */
  readonly quantities: readonly NamedQuantity[];
  /** Every time the text names, in reading order. */
  readonly times: readonly NamedTime[];
  readonly flags: readonly Flag[];
}
