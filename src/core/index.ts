/**
 * The vocabulary under everything: codes, axes, periods, units, missing numbers, errors, and small numerics.
 *
 * @packageDocumentation
 */

export { LeewayError, type ErrorDetails, type FailureKind } from "./errors.ts";
export { editDistance, nearest } from "./suggest.ts";

export { countries, countryByName, findCountry, isCountryCode, type Country } from "./codes/countries.ts";
export {
  groupCodes,
  groupMembers,
  GroupResolver,
  isGroupCode,
  resolveGroups,
  type ResolvedMembers,
} from "./codes/groups.ts";
export { lastMemberships, memberships, type Membership } from "./codes/memberships.ts";
export { areGoods, divisionNames, isicDivisions, isicName, sectionNames } from "./codes/isic.ts";
export { divisionsOf, sectorsHolding, type LinkedSector } from "./codes/sectors.ts";

export { countrySectorIndex, flowIndex, inputIndex, type Axes } from "./axes.ts";
export { countryArray, countrySectorArray, flowArray, LabelledArray, type Dimension } from "./labelled_array.ts";

export {
  addDays,
  addMonths,
  dayNumber,
  daysBetween,
  isIsoDate,
  isoDate,
  monthEnd,
  monthNumber,
  monthStart,
} from "./dates.ts";
export {
  contains,
  formatPeriod,
  granularityOf,
  halfOf,
  intersection,
  isWholeMonths,
  lengthInDays,
  monthOf,
  monthsIn,
  overlaps,
  parsePeriod,
  period,
  precedingPeriod,
  quarterOf,
  shiftMonths,
  shiftYears,
  yearOf,
  yearToDate,
  type DayRange,
  type Period,
  type PeriodGranularity,
} from "./periods.ts";

export { currencyCodes, isCurrencyCode } from "./currencies.ts";
export {
  convert,
  findConversion,
  findUnit,
  unitOf,
  type Conversion,
  type MeasureKind,
  type UnitOfMeasure,
  type UnitPart,
} from "./units.ts";
export {
  combine,
  isMissing,
  known,
  missing,
  missingReasons,
  missingText,
  ratio,
  required,
  type Known,
  type Missing,
  type MissingReason,
} from "./missing.ts";

export { canonicalText, contentHash } from "./provenance.ts";
export { createRandom, splitmix32, xoshiro128, type Random } from "./random.ts";
export { AndersonAccelerator } from "./numerics/anderson.ts";
export {
  conditionEstimate,
  factorizeCholesky,
  factorizeLu,
  leastSquares,
  solveCholesky,
  solveLu,
  solveLuTransposed,
  type LeastSquares,
  type LuFactors,
} from "./numerics/linear_algebra.ts";
export { newtonKrylov, type NewtonKrylovOptions, type NewtonKrylovOutcome } from "./numerics/newton_krylov.ts";
export {
  NORMAL_975,
  normalTwoSided,
  studentTwoSided,
  student975,
  chiSquareTail,
  fTail,
} from "./numerics/distributions.ts";
export { type GaussLegendre, gaussLegendre } from "./numerics/gauss_legendre.ts";
export { type BalancedMatrix, balanceMatrix } from "./numerics/matrix_balancing.ts";
export { pseudoInverse, laplacianInverse } from "./numerics/pseudo_inverse.ts";
export { quantile } from "./numerics/quantile.ts";
export { type RootPoint, type Root, findRoot } from "./numerics/root.ts";
export { type SymmetricEigen, symmetricEigen, matrixFunction } from "./numerics/symmetric_eigen.ts";
