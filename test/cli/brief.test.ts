import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Brief } from "../../src/readout/brief/brief.ts";
import { runLeeway } from "./run_leeway.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const main = join(root, "dist", "cli", "main.js");

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "leeway-brief-"));
  copyFileSync(join(root, "examples", "article.txt"), join(folder, "article.txt"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("leeway brief", () => {
  it("writes the report whole, sums it up in at most 25 lines", () => {
    const run = runLeeway(folder, ["brief", "article.txt", "-o", "one.html"]);
    expect(run.status).toBe(0);
    const lines = run.stdout.trimEnd().split("\n");
    expect(lines.length).toBeLessThanOrEqual(25);
    expect(lines.at(-1)).toBe("Report: ./one.html");
    expect(run.stdout).toMatch(/190\.27 billion USD/);
    expect(run.stdout).toMatch(/Target 200 billion USD in 2023: \d+% likely/);
    expect(run.stdout).toMatch(/west-tightens\s+-\d/);
    expect(readdirSync(folder).sort()).toEqual(["article.txt", "one.html"]);
    expect(readFileSync(join(folder, "one.html"), "utf8")).toMatch(/^\s*<!doctype html>[^]*<\/html>\s*$/);
  });

  it("gives the same bytes for the same article", () => {
    runLeeway(folder, ["brief", "article.txt", "-o", "two.html"]);
    expect(readFileSync(join(folder, "two.html"), "utf8")).toBe(readFileSync(join(folder, "one.html"), "utf8"));
  });

  it("prints JSON alone under --json, and then writes no file unless told to", () => {
    const before = readdirSync(folder).sort();
    const run = runLeeway(folder, ["brief", "article.txt", "--json"]);
    expect(run.status).toBe(0);
    const brief = JSON.parse(run.stdout) as Brief;
    expect(brief.claims.length).toBeGreaterThanOrEqual(5);
    const turnover = brief.claims.find(({ value }) => value.startsWith("190.27"))!;
    expect(["supported", "rounding"]).toContain(turnover.verdict);
    expect(turnover).toMatchObject({ modality: "fact", parties: "China and Russia", period: "2022" });
    expect(brief.targets[0].goals[0].target).toBe(200e9);
    expect(brief.targets[0].actual_later!.as_of > "2023-05-24").toBe(true);
    expect(brief.scenarios.map(({ scenario }) => scenario)).toEqual([
      "west-tightens",
      "china-cut-off",
      "russia-china-closer",
    ]);
    for (const { converged, residual } of brief.scenarios) {
      expect(converged).toBe(true);
      expect(residual).toBeLessThanOrEqual(1e-8);
    }
    for (const { points } of brief.targets) {
      for (const { later, as_of } of points) expect(later).toBe(as_of > "2023-05-24");
    }
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  it("runs only what fits an article about something else, and says so", () => {
    writeFileSync(
      join(folder, "other.txt"),
      "Coffee exports of Brazil\n\nSAO PAULO, June 3, 2023 - Brazil exported coffee worth 9.2 billion dollars in 2022, officials said.\n",
    );
    const run = runLeeway(folder, ["brief", "other.txt", "--json"]);
    expect(run.status).toBe(0);
    const brief = JSON.parse(run.stdout) as Brief;
    expect(brief.scenarios).toEqual([]);
    expect(brief.scenarios_left_out.length).toBe(3);
  });

  it("reads the dateline that is given", () => {
    const run = runLeeway(folder, ["brief", "article.txt", "--json", "--dateline", "2023-04-20"]);
    const brief = JSON.parse(run.stdout) as Brief;
    expect(brief.article).toMatchObject({ dateline: "2023-04-20", dateline_source: "given" });
    expect(brief.command).toBe("leeway brief article.txt --dateline 2023-04-20");
  });

  it.each([
    [["--dateline", "24 May"], /24 May/],
    [["--world", "wiod-2041"], /wiod-2041[^]*wiod-2014/],
    [["--ledger", "none.duckdb"], /none\.duckdb/],
    [["-o", "no/such/brief.html"], /no[/\\]such/],
    [["-o", "article.txt"], /article itself/],
  ] as const)("refuses %j and changes nothing", (options, message) => {
    const before = readdirSync(folder).sort();
    const article = readFileSync(join(folder, "article.txt"), "utf8");
    const run = runLeeway(folder, ["brief", "article.txt", ...options]);
    expect(run.status).toBe(2);
    expect(run.stdout).toBe("");
    expect(run.stderr).toMatch(message);
    expect(readdirSync(folder).sort()).toEqual(before);
    expect(readFileSync(join(folder, "article.txt"), "utf8")).toBe(article);
  });

  it("leaves nothing half written when it is interrupted", async () => {
    const place = join(folder, "interrupted");
    mkdirSync(place);
    copyFileSync(join(folder, "article.txt"), join(place, "article.txt"));
    for (const delay of [150, 400, 700, 1000]) {
      const run = spawn(process.execPath, [main, "brief", "article.txt"], { cwd: place, stdio: "ignore" });
      const ended = new Promise<void>((resolve) => run.once("exit", () => resolve()));
      setTimeout(() => run.kill("SIGINT"), delay);
      await ended;
      for (const file of readdirSync(place)) {
        if (file === "article.txt") continue;
        expect(file).toBe("brief.html");
        expect(readFileSync(join(place, file), "utf8")).toMatch(/<\/html>\s*$/);
      }
    }
  });
});

describe("leeway serve", () => {
  const started: ChildProcess[] = [];
  afterAll(() => {
    for (const server of started) server.kill("SIGKILL");
  });

  function serve(...args: readonly string[]): { readonly address: Promise<string>; readonly server: ChildProcess } {
    const server = spawn(process.execPath, [main, "serve", ...args], {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
    });
    started.push(server);
    const address = new Promise<string>((resolve, reject) => {
      server.stdout.once("data", (data: Buffer) => resolve(/http:\S+/.exec(String(data))![0]));
      server.once("exit", (code) => reject(new Error(`ended with ${code}`)));
    });
    return { address, server };
  }

  it.each(["SIGINT", "SIGTERM"] as const)("serves desk and brief on loopback and ends with 0 on %s", async (signal) => {
    const { address, server } = serve("one.html", "--port", "0");
    const url = await address;
    expect(new URL(url).hostname).toBe("127.0.0.1");
    expect(await (await fetch(url)).text()).toContain("<title>Leeway</title>");
    const response = await fetch(`${url}brief`);
    expect(await response.text()).toBe(readFileSync(join(folder, "one.html"), "utf8"));
    const code = new Promise((resolve) => server.once("exit", resolve));
    server.kill(signal);
    expect(await code).toBe(0);
  });

  it("refuses a busy port, a missing page, a page that is none and a wrong port", async () => {
    const blocker = createServer();
    const port = await new Promise<number>((resolve) =>
      blocker.listen(0, "127.0.0.1", () => resolve((blocker.address() as { port: number }).port)),
    );
    for (const [args, message] of [
      [["one.html", "--port", String(port)], /port \d+ of 127\.0\.0\.1 is in use/],
      [["none.html"], /none\.html does not exist/],
      [["article.txt"], /article\.txt is no HTML page/],
      [["one.html", "--port", "70000"], /--port/],
    ] as const) {
      const run = runLeeway(folder, ["serve", ...args]);
      expect(run.status).toBe(2);
      expect(run.stdout).toBe("");
      expect(run.stderr).toMatch(message);
    }
    blocker.close();
  });
});
