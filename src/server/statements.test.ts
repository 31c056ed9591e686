import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

import { Statements } from "./statements.ts";

/** A process that does what the statement says, in place of the database. */
const CHILD = `
process.on("message", ({ sql }) => {
  if (sql === "die") process.exit(1);
  const answer = { result: { columns: [], rows: [[process.pid]], truncated: false }, spent: sql === "grow" };
  process.send(answer, () => {
    if (sql === "die idle") process.exit(1);
    if (sql === "hang up") process.disconnect();
  });
});
setInterval(() => undefined, 1000);
`;

const folder = mkdtempSync(join(tmpdir(), "leeway-statements-"));
const module = join(folder, "child.mjs");
writeFileSync(module, CHILD);
const open: Statements[] = [];
afterAll(() => {
  for (const one of open) one.close();
  rmSync(folder, { recursive: true });
});

function statements(): Statements {
  const made = new Statements(undefined, module);
  open.push(made);
  return made;
}

const processOf = async (some: Statements, sql: string): Promise<unknown> => (await some.query(sql)).rows[0][0];

describe("statements in processes of their own", () => {
  it("keep a process for the next, and end one that has grown", async () => {
    const some = statements();
    const first = await processOf(some, "one");
    expect(await processOf(some, "two")).toBe(first);
    expect(await processOf(some, "grow")).toBe(first);
    expect(await processOf(some, "three")).not.toBe(first);
  });

  it("fail when their process dies under them, and the next one gets another", async () => {
    const some = statements();
    const first = await processOf(some, "one");
    await expect(some.query("die")).rejects.toMatchObject({ code: "facts.query_failed" });
    expect(await processOf(some, "two")).not.toBe(first);
  });

  it.each(["die idle", "hang up"])("go on after a process that was told to %s", async (sql) => {
    const some = statements();
    const first = await processOf(some, sql);
    // Until the end of the process is heard of, a question may still fall on it.
    await expect.poll(() => processOf(some, "one").catch(() => first)).not.toBe(first);
  });

  it("all end with the server, whoever waits", async () => {
    const some = statements();
    await some.query("one");
    const waiting = some.query("die");
    some.close();
    await expect(waiting).rejects.toMatchObject({ code: "facts.query_failed" });
  });
});
