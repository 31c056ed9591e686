import { DAY_RULES } from "./day_rules.ts";
import { DISTANCE_RULES } from "./distance_rules.ts";
import { FISCAL_RULES } from "./fiscal.ts";
import { FOREIGN_RULES } from "./foreign_rules.ts";
import { MENTIONED_RULES } from "./mentioned_rules.ts";
import { MONTH_RULES } from "./month_rules.ts";
import { QUARTER_RULES } from "./quarter_rules.ts";
import type { PeriodRule } from "./rule.ts";
import { SEASON_RULES } from "./season_rules.ts";
import { WEEKDAY_RULES } from "./weekday_rules.ts";
import { YEAR_RULES } from "./year_rules.ts";

/** The period grammar of trade prose; of two readings that overlap the longer one counts, of equal ones the first. */
export const PERIOD_RULES: readonly PeriodRule[] = [
  ...DAY_RULES,
  ...MONTH_RULES,
  ...QUARTER_RULES,
  ...FISCAL_RULES,
  ...YEAR_RULES,
  ...SEASON_RULES,
  ...MENTIONED_RULES,
  ...DISTANCE_RULES,
  ...WEEKDAY_RULES,
  ...FOREIGN_RULES,
];
