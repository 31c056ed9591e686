import { describe, expect, it } from "vitest";

import { Turns } from "./turns.ts";

const never = new AbortController().signal;

describe("turns", () => {
  it("are given in order, never more at once than there are places", async () => {
    const turns = new Turns(2);
    const order: number[] = [];
    let working = 0;
    await Promise.all(
      Array.from({ length: 7 }, async (_, at) => {
        const giveBack = await turns.take(never);
        order.push(at);
        expect(++working).toBeLessThanOrEqual(2);
        await new Promise((resolve) => setTimeout(resolve, 1));
        working -= 1;
        giveBack();
      }),
    );
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it("leave nobody waiting for who has left the line", async () => {
    const turns = new Turns(1);
    const giveBack = await turns.take(never);
    const leaving = new AbortController();
    const left = turns.take(leaving.signal);
    const next = turns.take(never);
    expect(turns.waiting).toBe(2);
    leaving.abort(new Error("left"));
    await expect(left).rejects.toThrow("left");
    giveBack();
    (await next)();
    (await turns.take(never))();
    expect(turns.waiting).toBe(0);
  });
});
