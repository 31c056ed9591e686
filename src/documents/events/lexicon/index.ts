import { COERCE } from "./coercion.ts";
import { CONSULT } from "./consultation.ts";
import { ASSAULT, MOBILIZE } from "./force.ts";
import { PROTEST, SANCTION } from "./material_conflict.ts";
import { AID, COOPERATE, EXIT, RETREAT } from "./material_cooperation.ts";
import { REQUEST } from "./requests.ts";
import type { Row } from "./rows.ts";
import { ACCUSE, REJECT, THREATEN } from "./verbal_conflict.ts";
import { ACCESS, AGREE, CONCEDE, SUPPORT } from "./verbal_cooperation.ts";

/** The tables of all classes. Of two lines that fit a verb, the one whose object stands nearer holds, then the earlier one. */
export const LEXICON: readonly Row[] = [
  EXIT,
  ACCESS,
  AGREE,
  CONSULT,
  COOPERATE,
  SUPPORT,
  CONCEDE,
  RETREAT,
  AID,
  THREATEN,
  REQUEST,
  ACCUSE,
  REJECT,
  PROTEST,
  SANCTION,
  COERCE,
  MOBILIZE,
  ASSAULT,
].flat();
