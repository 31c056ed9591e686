import type { Verdict } from "../../../src/checks/verdict.ts";
import type { Claim } from "../../../src/documents/record.ts";
import { VERDICT_WORDS } from "../../../src/readout/brief/words.ts";
import type { DeskState } from "../state/desk_state.ts";

/** How the outcome of a claim is set: its word, its sign, its tone. */
export interface Badge {
  readonly label: string;
  readonly sign: string;
  readonly tone: "good" | "bad" | "open" | "aim";
}

/** The badge of a claim: a goal or an expectation is none to be judged and says so, else the verdict. */
export function badgeOf({ modality }: Pick<Claim, "modality">, verdict: Verdict | undefined): Badge {
  if (modality === "target") return { label: "Target", sign: "◎", tone: "aim" };
  if (modality === "expectation") return { label: "Expectation", sign: "○", tone: "aim" };
  return VERDICT_WORDS[verdict?.verdict ?? "not_checkable"];
}

/** The group that a badge is listed under. */
export function groupOfBadge({ tone }: Badge): Exclude<DeskState["claimsShown"], "all"> {
  return ({ good: "supported", bad: "contradicted", open: "open", aim: "target" } as const)[tone];
}
