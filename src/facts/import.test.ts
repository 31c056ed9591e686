import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";

import { LeewayError } from "../core/errors.ts";
import { importRows } from "./import_node.ts";
import type { Observation } from "./ledger.ts";
import { figure } from "./ledger.cases.ts";
import { openLedger } from "./ledger_duckdb_node.ts";
import { ledgerTables } from "./tables_node.ts";

const folder = mkdtempSync(join(tmpdir(), "leeway-import-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const columns = ledgerTables().observations.columns.map((column) => column.name as keyof Observation);

function csv(rows: readonly Partial<Record<keyof Observation, string | number | null>>[]): string {
  const lines = rows.map((row) => {
    const whole = { ...figure({}), ...row };
    return columns.map((column) => quoted(whole[column])).join(",");
  });
  return `${[columns.join(","), ...lines].join("\n")}\n`;
}

function quoted(value: string | number | null): string {
  const text = value === null ? "" : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

let files = 0;
function write(text: string | Uint8Array): { readonly file: string; readonly ledger: string } {
  files += 1;
  const file = join(folder, `f${files}.csv`);
  writeFileSync(file, text);
  return { file, ledger: join(folder, `l${files}.duckdb`) };
}

async function refusal(text: string | Uint8Array): Promise<LeewayError> {
  const { file, ledger } = write(text);
  const error: unknown = await importRows(file, ledger).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(LeewayError);
  expect(existsSync(ledger)).toBe(false);
  return error as LeewayError;
}

describe("importRows", () => {
  it("writes good rows and reads them back unchanged", async () => {
    const { file, ledger } = write(
      csv([
        { value: 1.25, note: 'a "quoted", text' },
        { value: 3, economy: "DEU" },
      ]),
    );
    const result = await importRows(file, ledger);
    expect(result).toMatchObject({ rows_read: 2, rows_written: 2, rejected: [] });
    const opened = await openLedger({ userLedger: ledger });
    const rows = await opened.observations({ source: "case" });
    await opened.close();
    expect(rows).toEqual([figure({ value: 1.25, note: 'a "quoted", text' }), figure({ value: 3, economy: "DEU" })]);
  });

  it.each([
    ["a comma as decimal sign", { value: "1,5" }, /:3:.*comma/],
    ["a text as value", { value: "many" }, /:3:.*not a finite number/],
    ["an infinite value", { value: "inf" }, /:3:.*not a finite number/],
    ["a negative trade value", { value: -1 }, /:3:.*negative/],
    ["an unknown country", { economy: "CHX" }, /:3:.*CHX/],
    ["an unknown measure", { measure: "exprots" }, /:3:.*exprots/],
    ["an unknown unit", { unit: "pounds" }, /:3:.*pounds/],
    ["a date in another order", { period_to: "31.01.2023" }, /:3:.*31\.01\.2023/],
    ["a day that does not exist", { period_to: "2023-02-30" }, /:3:.*2023-02-30/],
    ["a period that ends before it begins", { period_from: "2023-02-01" }, /:3:.*period_from/],
    ["a flow without partner", { partner: null }, /:3:.*partner/],
    ["an empty value", { value: null }, /:3:.*empty/],
  ] as const)("refuses the whole file for %s and names the line", async (_, change, message) => {
    const error = await refusal(csv([{ note: "good" }, { economy: "DEU", ...change }]));
    expect(error.code).toBe("facts.import_rejected");
    expect(error.message).toMatch(message);
  });

  it("refuses two rows with one key and names both lines", async () => {
    const error = await refusal(csv([{ value: 1 }, { value: 2 }]));
    expect(error.message).toMatch(/:3:.*same key as line 2/);
  });

  it("refuses a header that does not fit, with the nearest column", async () => {
    expect((await refusal("mesure,value\nexports,1\n")).message).toMatch(/:1:.*"mesure".*"measure"/);
    expect((await refusal("\n\n")).code).toBe("facts.import_header");
  });

  it("refuses what is empty or binary", async () => {
    expect((await refusal("")).code).toBe("facts.import_empty");
    expect((await refusal(csv([]))).code).toBe("facts.import_empty");
    expect((await refusal(Uint8Array.of(80, 75, 3, 4, 0, 0, 0))).code).toBe("facts.import_binary");
    expect((await refusal(new TextEncoder().encode("PAR1 and then nonsense"))).code).toBe("facts.import_unreadable");
  });

  it("takes the good rows alone when asked and lists the others", async () => {
    const { file, ledger } = write(csv([{ value: 1 }, { value: "x", economy: "DEU" }]));
    const result = await importRows(file, ledger, { skipRejected: true });
    expect(result).toMatchObject({ rows_read: 2, rows_written: 1 });
    expect(result.rejected).toMatchObject([{ line: 3, column: "value", value: "x" }]);
  });

  it("refuses a row that the ledger has and takes its revision", async () => {
    const { file, ledger } = write(csv([{ value: 1 }]));
    await importRows(file, ledger);
    await expect(importRows(file, ledger)).rejects.toThrow("already in the ledger");
    writeFileSync(file, csv([{ value: 2, vintage: "2023-06-01" }]));
    expect((await importRows(file, ledger)).rows_written).toBe(1);
  });

  it("never fails but with an error of its own, whatever the file holds", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.string().map((tail) => `${columns.join(",")}\n${tail}`),
        ),
        async (text) => {
          const { file, ledger } = write(text);
          const outcome: unknown = await importRows(file, ledger).catch((error: unknown) => error);
          expect(outcome).toBeInstanceOf(LeewayError);
          expect(existsSync(ledger)).toBe(false);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("an import that is killed", () => {
  const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
  const days = (count: number, source: string): string =>
    csv(
      Array.from({ length: count }, (_, k) => ({
        source,
        frequency: "daily",
        period_from: day(k),
        period_to: day(k),
        vintage: "2099-01-01",
        value: k,
      })),
    );
  const day = (k: number): string => new Date(Date.UTC(1900, 0, 1) + k * 86_400_000).toISOString().slice(0, 10);

  it("leaves the ledger as it was or whole, never in between, and leaves it usable", { timeout: 60_000 }, async () => {
    const ledger = join(folder, "killed.duckdb");
    const first = write(csv([{ value: 1 }])).file;
    await importRows(first, ledger);
    const rows = 40_000;
    for (const [round, delay] of [150, 350, 550, 750].entries()) {
      const { file } = write(days(rows, `round${round}`));
      const child = spawn(process.execPath, [main, "facts", "import", file, "--ledger", ledger], { stdio: "ignore" });
      await Promise.race([once(child, "exit"), wait(delay)]);
      if (child.exitCode === null) {
        child.kill("SIGKILL");
        await once(child, "exit");
      }
      const opened = await openLedger({ userLedger: ledger });
      const { rows: counted } = await opened.query(`SELECT count(*) FROM observations WHERE source = 'round${round}'`);
      const kept = await opened.observations({ source: "case" });
      await opened.close();
      expect([0, rows]).toContain(counted[0][0]);
      expect(kept).toHaveLength(1);
    }
  });

  it("leaves no ledger or a whole one where there was none", { timeout: 60_000 }, async () => {
    const { file } = write(days(40_000, "new"));
    for (const timeout of [200, 400, 600, 20_000]) {
      const ledger = join(folder, `new${timeout}.duckdb`);
      spawnSync(process.execPath, [main, "facts", "import", file, "--ledger", ledger], {
        timeout,
        killSignal: "SIGKILL",
      });
      if (!existsSync(ledger)) {
        expect(timeout).toBeLessThan(20_000);
        continue;
      }
      const opened = await openLedger({ userLedger: ledger });
      expect(await opened.observations({ source: "new" })).toHaveLength(40_000);
      await opened.close();
    }
  });
});
