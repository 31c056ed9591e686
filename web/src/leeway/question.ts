import type { DeskState } from "../state/desk_state.ts";

/** Who is asked about, in the codes of the state or their defaults. */
export interface AskedWords {
  readonly world: string;
  readonly target: string;
  readonly coalition: readonly string[];
  readonly player: string;
}

const coalitionByDefault = ["EU27", "USA", "GBR", "JPN", "CAN", "AUS", "KOR"];

/** The question that the state stands for: China's leeway towards Russia under the sanctions of the West, until changed. */
export function askedWords({ leewayWorld, target, coalition, player }: DeskState): AskedWords {
  return {
    world: leewayWorld ?? "wiod-2014",
    target: target ?? "RUS",
    coalition: coalition.length === 0 ? coalitionByDefault : coalition,
    player: player ?? "CHN",
  };
}

/** The third countries of the game; four keep it quick enough to play with. */
export function gamePlayersOf({ gamePlayers }: DeskState): readonly string[] {
  return gamePlayers.length === 0 ? ["CHN", "IND", "TUR", "BRA"] : gamePlayers;
}
