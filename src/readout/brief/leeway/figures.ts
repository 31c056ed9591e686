import { LeewayError } from "../../../core/errors.ts";
import { isMissing } from "../../../core/missing.ts";
import type { Ledger } from "../../../facts/ledger.ts";
import type { Closure } from "../../../simulate/closures.ts";
import type { AgreementAnswer } from "../../../strategy/agreement.ts";
import { agreement } from "../../../strategy/agreement.ts";
import type { AlignmentProfile } from "../../../strategy/alignment.ts";
import { alignment, defaultSince } from "../../../strategy/alignment.ts";
import { embargo } from "../../../strategy/coalition.ts";
import type { EmbargoCost } from "../../../strategy/coalition_result.ts";
import type { Dependence } from "../../../strategy/dependence.ts";
import { dependence } from "../../../strategy/dependence.ts";
import type { EnergySupply } from "../../../strategy/energy_supply.ts";
import { energySupply } from "../../../strategy/energy_supply.ts";
import { leeway } from "../../../strategy/leeway.ts";
import type { CountryLeeway } from "../../../strategy/leeway_result.ts";
import type { SetDependence } from "../../../strategy/set_dependence.ts";
import { setDependence } from "../../../strategy/set_dependence.ts";
import type { Execute } from "../../../strategy/task.ts";
import type { World } from "../../../worlds/world.ts";
import { groupMembers, isGroupCode } from "../../../core/codes/groups.ts";
import { nameInSentence } from "../places.ts";
import type { LeewaySides, LeewayTopic } from "./part.ts";

/** An answer of a model or the ledger, or why there is none. */
export type Tried<Answer> =
  | { readonly answer: Answer; readonly why?: never }
  | { readonly answer?: never; readonly why: string };

/** An answer by treatment of trade balances. */
export type ByClosure<Answer> = ReadonlyMap<Closure, Answer>;

/** All that the answers are written from; what no topic of the article needs is not asked for and says so. */
export interface LeewayFigures {
  /** World that the models ran on; null: none was needed or fits. */
  readonly world: Pick<World, "name" | "year" | "source" | "licence"> | null;
  /** The coalition's codes and groups that this world knows. */
  readonly coalition: readonly string[];
  readonly leeway: Tried<CountryLeeway>;
  /** The same on the trade of a newer year, without bands. */
  readonly newer: Tried<CountryLeeway>;
  readonly link: Tried<Dependence>;
  readonly exposure: Tried<SetDependence>;
  readonly embargo: Tried<ByClosure<EmbargoCost>>;
  /** The embargo with the third country in it. */
  readonly joined: Tried<EmbargoCost>;
  readonly stance: Tried<AlignmentProfile>;
  readonly energy: Tried<EnergySupply>;
  /** The pair's trade made cheaper by an agreement and dearer by trouble with payments. */
  readonly cheaper: Tried<ByClosure<AgreementAnswer>>;
  readonly dearer: Tried<ByClosure<AgreementAnswer>>;
}

/** Change of the pair's trade costs that stands for an agreement, and for financial sanctions; percent. */
export const assumedChange = 5;

/** Where the figures come from. */
export interface LeewayFiguresOptions {
  readonly ledger: Ledger;
  readonly loadWorld: (name: string) => Promise<World>;
  /** A shipped world or a folder, in place of {@link worldsTried}. */
  readonly world?: string;
  /** Dependence of a pair by year that was read already, oldest first; used when it is the pair asked about. */
  readonly links: readonly Dependence[];
  /** The article's day: votes, visits and energy figures count as known then. */
  readonly dateline: string | null;
  readonly execute: Execute;
}

/** The first of these that has both countries is taken. */
const worldsTried = ["wiod-2014", "baci-2023"] as const;
const newerWorld = "baci-2023";
/** Few draws: a brief is to take seconds. */
const draws = 12;
const scopes = [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.75, 1];
const bandScopes = [0.2];
const closures: readonly Closure[] = ["balanced", "fixed", "proportional"];
const notAsked: { readonly answer?: never; readonly why: string } = { why: "no sentence of the article asks for it" };

/** Asks the strategy layer and the ledger what the topics of an article need. */
export async function leewayFigures(
  sides: LeewaySides,
  topics: ReadonlySet<LeewayTopic>,
  options: LeewayFiguresOptions,
): Promise<LeewayFigures> {
  const { ledger, dateline, execute } = options;
  const { target, country, coalition } = sides;
  const asks = (...of: readonly LeewayTopic[]): boolean => of.some((topic) => topics.has(topic));
  const asked = async <Answer>(needed: boolean, answer: () => Answer | Promise<Answer>): Promise<Tried<Answer>> =>
    needed ? await tried(answer) : notAsked;
  const found = asks("leeway", "secondary", "isolation", "dependence", "finance", "agreements")
    ? await worldFor(sides, options)
    : notAsked;
  const world = (): World => found.answer ?? refuse(found.why);
  const third = (): string => country ?? refuse("the article names no third country");
  const sanctioning = (within: World): { readonly target: string; readonly coalition: readonly string[] } => {
    if (coalition.length === 0) refuse("the article does not say who sanctions");
    return { target, coalition: knownIn(within, coalition) };
  };
  const leewayOn = async (within: World, drawn: number): Promise<CountryLeeway> => {
    const asking = {
      ...sanctioning(within),
      countries: [third()],
      scopes,
      ...(drawn > 0 ? { draws: drawn, band_scopes: bandScopes } : {}),
    };
    return (await leeway(within, asking, execute)).countries[0];
  };
  const pair = (change_pct: number): ByClosure<AgreementAnswer> =>
    byClosure((trade_balance) => agreement(world(), { between: [target, third()], change_pct, trade_balance }));
  const asOf = dateline === null ? {} : { as_of: dateline };
  return {
    world: found.answer ?? null,
    coalition: found.answer === undefined ? coalition : knownIn(found.answer, coalition),
    leeway: await asked(asks("leeway", "secondary", "dependence"), () => leewayOn(world(), draws)),
    newer: await asked(asks("leeway", "secondary") && options.world === undefined, async () =>
      world().name === newerWorld ? refuse("the same world") : await leewayOn(await options.loadWorld(newerWorld), 0),
    ),
    link: await asked(asks("dependence"), async () =>
      lastKnown(linksOf(options.links, target, third()) ?? (await dependence(ledger, [target, third()]))),
    ),
    exposure: await asked(asks("isolation"), async () => {
      const members = coalition.flatMap((code) => (isGroupCode(code) ? groupMembers(code) : [code]));
      return (
        (await setDependence(ledger, target, members)).filter((row) => !isMissing(row.trade_share)).at(-1) ??
        refuse("no publisher in the ledger lists enough of its partners")
      );
    }),
    embargo: await asked(asks("isolation"), () =>
      byClosure((trade_balance) => embargo(world(), { ...sanctioning(world()), trade_balance })),
    ),
    joined: await asked(asks("isolation"), () =>
      embargo(world(), { target, coalition: [...sanctioning(world()).coalition, third()] }),
    ),
    stance: await asked(asks("neutrality"), () =>
      alignment(ledger, { country: third(), target, reference: ["USA"], ...asOf, ...sinceFor(dateline) }),
    ),
    energy: await asked(asks("energy"), () => energySupply(ledger, target, "EU27", dateline ?? undefined)),
    cheaper: await asked(asks("agreements"), () => pair(-assumedChange)),
    dearer: await asked(asks("finance"), () => pair(assumedChange)),
  };
}

function knownIn({ countries }: World, codes: readonly string[]): readonly string[] {
  return codes.filter((code) => isGroupCode(code) || countries.some(({ country }) => country === code));
}

async function worldFor({ target, country }: LeewaySides, options: LeewayFiguresOptions): Promise<Tried<World>> {
  const names = options.world === undefined ? worldsTried : [options.world];
  for (const name of names) {
    const world = await options.loadWorld(name);
    const has = (code: string): boolean => world.countries.some((row) => row.country === code);
    if (has(target) && (country === null || has(country))) return { answer: world };
  }
  const both = country === null ? nameInSentence(target) : `${nameInSentence(target)} and ${nameInSentence(country)}`;
  return { why: `none of the worlds ${names.join(", ")} has ${both} as countries of their own` };
}

function byClosure<Answer>(answer: (closure: Closure) => Answer): ByClosure<Answer> {
  return new Map(closures.map((closure) => [closure, answer(closure)]));
}

/** The years that were read already; null: they are of another pair. */
function linksOf(links: readonly Dependence[], ...pair: readonly string[]): readonly Dependence[] | null {
  return links.length > 0 && links[0].sides.every(({ country }) => pair.includes(country)) ? links : null;
}

function lastKnown(years: readonly Dependence[]): Dependence {
  return (
    years.filter(({ asymmetry }) => !isMissing(asymmetry)).at(-1) ??
    refuse("no publisher in the ledger gives both shares")
  );
}

/** An article older than the profile's usual first day is asked about the year before it. */
function sinceFor(dateline: string | null): { readonly since?: string } {
  if (dateline === null || dateline > defaultSince) return {};
  return { since: `${Number(dateline.slice(0, 4)) - 1}-01-01` };
}

function refuse(why: string): never {
  throw new LeewayError("readout.no_answer", why);
}

async function tried<Answer>(answer: () => Answer | Promise<Answer>): Promise<Tried<Answer>> {
  try {
    return { answer: await answer() };
  } catch (error) {
    if (error instanceof LeewayError) return { why: error.message.replace(/\.$/, "") };
    throw error;
  }
}
