/**
 * A game in which each player takes one of two actions. A profile is a number whose bit p is 1 where player p complies and
 * 0 where it trades on; `free` lists the players who choose, all other bits are given.
 */
export interface BinaryGame {
  /** Players (bit positions) who choose, ascending. */
  readonly free: readonly number[];
  /** Bits of the players whose action is given. */
  readonly given: number;
  /** Payoff of a player at a profile; null where the profile has no payoffs. */
  readonly payoff: (profile: number, player: number) => number | null;
  /** Payoffs that differ by no more than this are equal. */
  readonly tie: number;
}

/** The profiles of a game that hold, and those of which it cannot be said. */
export interface NashSets {
  /** Pure Nash equilibria: nobody gains by changing its action alone. */
  readonly equilibria: readonly number[];
  /** No known deviation pays, but the profile itself or a deviation has no payoffs: neither an equilibrium nor none. */
  readonly undecidable: readonly number[];
}

/** All profiles in the order of a Gray code, each differing from the one before in one player; 2^|free| of them. */
export function profilesOf({ free, given }: Pick<BinaryGame, "free" | "given">): readonly number[] {
  return Array.from({ length: 2 ** free.length }, (_, k) => {
    const code = k ^ (k >>> 1);
    return free.reduce((profile, player, at) => profile | (((code >>> at) & 1) << player), given);
  });
}

/** What a player gains by changing its action alone; null where one of the two profiles has no payoffs. */
export function gainOf(game: BinaryGame, profile: number, player: number): number | null {
  const stays = game.payoff(profile, player);
  const moves = game.payoff(profile ^ (1 << player), player);
  return stays === null || moves === null ? null : moves - stays;
}

/** Pure Nash equilibria by going through all profiles and all deviations. */
export function nashSets(game: BinaryGame): NashSets {
  const equilibria: number[] = [];
  const undecidable: number[] = [];
  for (const profile of profilesOf(game)) {
    const gains = game.free.map((player) => gainOf(game, profile, player));
    if (gains.some((gain) => gain !== null && gain > game.tie)) continue;
    const isKnown = !gains.includes(null) && game.free.every((player) => game.payoff(profile, player) !== null);
    (isKnown ? equilibria : undecidable).push(profile);
  }
  return { equilibria: equilibria.sort(ascending), undecidable: undecidable.sort(ascending) };
}

const ascending = (a: number, b: number): number => a - b;

/** An edge of the best-response graph: at `from` the player gains by moving to the other action. */
export interface Reply {
  readonly from: number;
  readonly player: number;
  readonly to: number;
  readonly gain: number;
}

/** All deviations that pay: the best-response graph, whose sinks are the equilibria. */
export function bestReplies(game: BinaryGame): readonly Reply[] {
  return profilesOf(game).flatMap((from) =>
    game.free.flatMap((player) => {
      const gain = gainOf(game, from, player);
      return gain !== null && gain > game.tie ? [{ from, player, to: from ^ (1 << player), gain }] : [];
    }),
  );
}

/** Where replies lead from a profile. */
export interface ReplyPath {
  readonly steps: readonly Reply[];
  /** An equilibrium, a profile met before, or one of which the next step cannot be said. */
  readonly end: "equilibrium" | "cycle" | "undecidable";
}

/** Best-response dynamics: at each step the player who gains most moves, the first of equals. */
export function replyPath(game: BinaryGame, start: number): ReplyPath {
  const steps: Reply[] = [];
  const met = new Set([start]);
  for (let profile = start; ;) {
    const gains = game.free.map((player) => ({ player, gain: gainOf(game, profile, player) }));
    if (gains.some(({ gain }) => gain === null)) return { steps, end: "undecidable" };
    const [best] = gains.filter(({ gain }) => (gain ?? 0) > game.tie).sort((a, b) => (b.gain ?? 0) - (a.gain ?? 0));
    if (best === undefined) return { steps, end: "equilibrium" };
    const to = profile ^ (1 << best.player);
    steps.push({ from: profile, player: best.player, to, gain: best.gain ?? 0 });
    if (met.has(to)) return { steps, end: "cycle" };
    met.add(to);
    profile = to;
  }
}

/** The profiles that {@link prunedGame} looks at: none or all of the free players comply, and each one's deviation. */
export function extremeProfiles({ free, given }: Pick<BinaryGame, "free" | "given">): readonly number[] {
  const all = free.reduce((profile, player) => profile | (1 << player), given);
  const flips = free.flatMap((player) => [given | (1 << player), all & ~(1 << player)]);
  return [...new Set([given, all, ...flips])];
}

/**
 * The game without those players who gain by complying both when no other free player complies and when all others do, and
 * those who gain in neither case: their action is given. Repeat until nothing changes.
 *
 * Exact where a player's gain from complying is monotone in who else complies, which holds when compliances are strategic
 * substitutes or complements throughout; the caller verifies each equilibrium against the deviations of these players.
 */
export function prunedGame(game: BinaryGame): BinaryGame {
  const { free, tie } = game;
  const all = free.reduce((profile, player) => profile | (1 << player), game.given);
  let given = game.given;
  const left = free.filter((player) => {
    const joining = gainOf(game, game.given, player);
    const leaving = gainOf(game, all, player);
    if (joining === null || leaving === null) return true;
    if (joining > tie && leaving < -tie) {
      given |= 1 << player;
      return false;
    }
    return !(joining < -tie && leaving > tie);
  });
  return { ...game, free: left, given };
}
