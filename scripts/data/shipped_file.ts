/** One file of the embedded data with where it comes from; the manifest and SOURCES.md are made from these. */
export interface ShippedFile {
  /** Path below `data/`, with forward slashes. */
  readonly path: string;
  /** What is in it, one sentence. */
  readonly content: string;
  readonly producer: string;
  readonly dataset: string;
  readonly version: string;
  readonly licence: string;
  readonly url: string;
  /** When the producer's file was taken, ISO date or "unknown". */
  readonly retrieved: string;
  /** Every step from the producer's file to this one, each a sentence. */
  readonly transformations: readonly string[];
}

/** A builder of embedded data: reads the developer's copy of the raw files, writes below `out`, says what it wrote. */
export type DataBuilder = (raw: string, out: string) => Promise<readonly ShippedFile[]>;
