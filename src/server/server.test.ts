import { request } from "node:http";
import { createServer } from "node:net";
import { afterAll, afterEach, describe, expect, it } from "vitest";

import { deskApp } from "./desk_app.ts";
import type { DeskApp } from "./desk_app.ts";
import type { DeskFile } from "./desk_files.ts";
import { isLoopback, trustedHosts } from "./security.ts";
import { listen } from "./listen.ts";
import type { RunningServer } from "./listen.ts";

const file = (type: string, text: string): DeskFile => ({
  type,
  bytes: new TextEncoder().encode(text),
  brotli: null,
  lasting: false,
});
const files = new Map([
  ["/", file("text/html; charset=utf-8", "<!doctype html><title>desk</title>")],
  ["/assets/desk.js", { ...file("text/javascript", "1"), lasting: true }],
]);
const made = (brief: () => string, isTrustedHost = trustedHosts("127.0.0.1")): DeskApp =>
  deskApp({
    files,
    brief,
    sampleArticle: "Trade grew.",
    version: "0.0.0",
    isTrustedHost,
  });
const { app, close } = made(() => "<!doctype html><title>brief</title>");
afterAll(close);
const ask = (path: string, init: RequestInit & { readonly host?: string } = {}): Promise<Response> => {
  const { host = "127.0.0.1:4600", ...rest } = init;
  return Promise.resolve(
    app.request(`http://${host}${path}`, { ...rest, headers: { host, ...(rest.headers as Record<string, string>) } }),
  );
};

describe("the server", () => {
  it("serves the desk, which may run its own files only", async () => {
    const response = await ask("/");
    expect(response.status).toBe(200);
    expect(await response.text()).toContain("<title>desk</title>");
    expect(response.headers.get("content-security-policy")).toMatch(/script-src 'self';.*frame-ancestors 'none'/);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect((await ask("/assets/desk.js")).headers.get("cache-control")).toContain("immutable");
  });

  it("serves the brief, which may run nothing", async () => {
    const response = await ask("/brief");
    expect(await response.text()).toContain("<title>brief</title>");
    expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src/);
  });

  it("says what is wrong with a body that is no JSON, or says it is something else", async () => {
    const json = { "content-type": "application/json" };
    const broken = await ask("/api/check", { method: "POST", headers: json, body: '{"text":' });
    expect(broken.status).toBe(400);
    expect(await broken.json()).toMatchObject({ error: { code: "server.bad_request" } });
    const text = await ask("/api/check", { method: "POST", headers: { "content-type": "text/plain" }, body: "text" });
    expect(text.status).toBe(415);
  });

  it("keeps nobody waiting for a long statement, and stops it when its client leaves", async () => {
    const endless = "SELECT count(*) FROM observations a, observations b WHERE a.value * b.value > 1e300";
    const query = (sql: string, signal?: AbortSignal): Promise<Response> =>
      ask("/api/facts/query", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ sql }),
        ...(signal === undefined ? {} : { signal }),
      });
    const leaving = new AbortController();
    const endlessOnes = [query(endless, leaving.signal), query(endless, leaving.signal)];
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await ask("/api/facts/observations?measure=trade_turnover&economy=CHN&partner=RUS")).status).toBe(200);
    const inLine = query("SELECT 1");
    leaving.abort();
    expect((await inLine).status).toBe(200);
    for (const one of endlessOnes)
      expect(await (await one).json()).toMatchObject({ error: { code: "facts.query_stopped" } });
  });

  it("gives whole tables of the ledger as CSV, and no other name", async () => {
    const answer = await ask("/api/facts/tables/votes");
    expect(answer.headers.get("content-type")).toMatch(/^text\/csv/);
    const lines = (await answer.text()).trimEnd().split("\n");
    expect(lines[0]).toBe("resolution,date,country,vote,source");
    const counted = await ask("/api/facts/query", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ sql: "SELECT count(*) FROM votes" }),
    });
    expect([[lines.length - 1]]).toEqual(((await counted.json()) as { rows: unknown }).rows);
    expect((await ask("/api/facts/tables/duckdb_secrets")).status).toBe(400);
  });

  it("tracks a goal as known on a day, and refuses one that is none", async () => {
    const goal = "measure=trade_turnover&economy=CHN&partner=RUS&unit=USD&year=2023&as_of=2023-05-24";
    const answer = await ask(`/api/facts/target?${goal}&value=200000000000`);
    const { track } = (await answer.json()) as { track: { value_so_far: number; goals: { probability: number }[] } };
    expect(track.value_so_far).toBeCloseTo(73.148e9, -6);
    expect(track.goals[0].probability).toBeGreaterThan(0.5);
    expect((await ask(`/api/facts/target?${goal}&value=-1`)).status).toBe(400);
    expect((await ask(`/api/facts/target?${goal}&value=1&extra=1`)).status).toBe(400);
  });

  it("offers worlds and scenarios, and the files of the worlds alone", async () => {
    const offered = (await (await ask("/api/catalogue")).json()) as {
      worlds: { name: string; files: string[] }[];
      scenarios: { name: string; yaml: string }[];
    };
    expect(offered.worlds.map(({ name }) => name)).toContain("wiod-2014");
    expect(offered.scenarios.find(({ name }) => name === "west-tightens")?.yaml).toContain("trade_cost");
    expect((await ask("/api/worlds/wiod-2014/world.yaml")).status).toBe(200);
    for (const path of [
      "wiod-2014/..%2f..%2fSOURCES.md",
      "../../package.json",
      "none/world.yaml",
      "wiod-2014/none.csv",
    ]) {
      expect((await ask(`/api/worlds/${path}`)).status, path).toBe(404);
    }
  });

  it("describes its API", async () => {
    const described = (await (await ask("/api/openapi.json")).json()) as { openapi: string; paths: object };
    expect(described.openapi).toBe("3.1.0");
    expect(Object.keys(described.paths)).toEqual(
      expect.arrayContaining(["/api/check", "/api/brief", "/api/facts/query", "/api/worlds/{world}/{file}"]),
    );
  });

  it("answers read-only questions to the ledger, and refuses others in words", async () => {
    const query = (sql: string): Promise<Response> =>
      ask("/api/facts/query", {
        method: "POST",
        body: JSON.stringify({ sql }),
        headers: { "content-type": "application/json" },
      });
    expect(await (await query("SELECT count(*) > 100000 AS many FROM observations")).json()).toMatchObject({
      rows: [[true]],
    });
    const refusals = ["DROP TABLE observations", "SELECT * FROM read_csv('/etc/passwd')", ""];
    for (const sql of refusals) {
      const response = await query(sql);
      expect(response.status, sql).toBe(400);
      expect(((await response.json()) as { error: { code: string } }).error.code).toMatch(/^facts\./);
    }
    const boundless = await query("SELECT len(range(1000000000))");
    expect(await boundless.json()).toMatchObject({ error: { code: "facts.query_too_large" } });
    expect((await query("SELECT 1")).status).toBe(200);
    const wrong = await ask("/api/facts/observations?from=yesterday");
    expect(wrong.status).toBe(400);
    expect(await wrong.json()).toMatchObject({ error: { code: "server.bad_request" } });
  });

  it("checks an article as a stream of events, one job at a time for a client", async () => {
    const check = (text: string): Promise<Response> =>
      ask("/api/check", {
        method: "POST",
        body: JSON.stringify({ text, dateline: "2023-05-24" }),
        headers: { "content-type": "application/json", "x-leeway-client": "one" },
      });
    const text =
      "Trade between China and Russia reached 190 billion dollars in 2022, according to Chinese customs data.";
    const first = await check(text);
    expect((await check(text)).status).toBe(409);
    const events = await first.text();
    expect(events).toMatch(/^event: progress$/m);
    const result = JSON.parse(/^event: result\ndata: (.*)$/m.exec(events)![1]) as {
      record: { verdicts: { verdict: string }[] };
    };
    expect(result.record.verdicts[0].verdict).toMatch(/supported|rounding/);
    expect((await check("x".repeat(1_000_001))).status).toBe(400);
    expect((await check("x".repeat(5_000_000))).status).toBe(413);
  });

  it("refuses host names that are not its own", async () => {
    for (const host of [
      "evil.example",
      "evil.example:4600",
      "127.0.0.1.evil.example",
      "localhost.evil.example:4600",
      "10.0.0.5",
    ]) {
      expect((await ask("/", { host })).status, host).toBe(421);
    }
    for (const host of ["localhost", "localhost:4600", "127.0.0.1", "[::1]:4600", "LOCALHOST:4600"]) {
      expect((await ask("/", { host })).status, host).toBe(200);
    }
  });

  it("refuses requests that another site makes", async () => {
    for (const origin of ["http://evil.example", "null", "http://127.0.0.1:9999", "file://"]) {
      expect((await ask("/", { headers: { origin } })).status, origin).toBe(403);
    }
    expect((await ask("/", { headers: { origin: "http://127.0.0.1:4600" } })).status).toBe(200);
  });

  it("answers nothing but what it serves", async () => {
    expect((await ask("/", { method: "POST", body: "x" })).status).toBe(404);
    expect((await ask("/", { method: "HEAD" })).status).toBe(200);
    expect((await ask("/favicon.ico")).status).toBe(204);
    for (const path of ["/etc/passwd", "/../package.json", "/%2e%2e/package.json", "/assets/../index.js"]) {
      const response = await ask(path);
      expect(response.status, path).toBe(404);
      expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    }
  });

  it("says what went wrong when the brief cannot be read, under the same policy", async () => {
    const broken = made(() => {
      throw new Error("the file is gone");
    });
    const response = await broken.app.request("http://127.0.0.1/brief", { headers: { host: "127.0.0.1" } });
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ error: { code: "server.failed", message: "the file is gone" } });
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  });
});

describe("hosts", () => {
  it("of a server on all addresses are literal addresses and this machine's names, not any name", () => {
    const trusted = trustedHosts("0.0.0.0", ["Desk"]);
    for (const host of ["192.168.1.7", "fe80::1", "desk", "localhost"]) expect(trusted(host), host).toBe(true);
    for (const host of ["evil.example", "", "192.168.1.7.evil.example"]) expect(trusted(host), host).toBe(false);
  });

  it("are loopback when nobody else can reach them", () => {
    expect(["127.0.0.1", "127.8.8.8", "localhost", "::1"].every(isLoopback)).toBe(true);
    expect(["0.0.0.0", "::", "192.168.1.7", "127.evil.example"].some(isLoopback)).toBe(false);
  });
});

describe("listening", () => {
  const open: { close: () => unknown }[] = [];
  afterEach(async () => {
    for (const one of open.splice(0)) await one.close();
  });
  const start = async (port: number, mayMove: boolean): Promise<RunningServer> => {
    const running = await listen(app, { host: "127.0.0.1", port, mayMove });
    open.push(running);
    return running;
  };
  const occupied = (): Promise<number> =>
    new Promise((resolve) => {
      const blocker = createServer().listen(0, "127.0.0.1", () => {
        open.push(blocker);
        resolve((blocker.address() as { port: number }).port);
      });
    });

  it("moves on from a busy port that nobody asked for", async () => {
    const port = await occupied();
    const running = await start(port, true);
    expect(running.port).toBeGreaterThan(port);
    expect((await fetch(running.url)).status).toBe(200);
  });

  it("refuses a busy port that was asked for, and says so", async () => {
    const port = await occupied();
    await expect(start(port, false)).rejects.toMatchObject({
      code: "server.port_busy",
      message: expect.stringContaining(`port ${port} of 127.0.0.1 is in use`),
    });
  });

  it("refuses an address that is not this machine's", async () => {
    await expect(listen(app, { host: "192.0.2.1", port: 0, mayMove: false })).rejects.toMatchObject({
      code: "server.address_unusable",
    });
  });

  it("closes in good time although a client holds its connection", async () => {
    const running = await start(0, false);
    await new Promise<void>((resolve) => {
      const kept = request(running.url, { headers: { connection: "keep-alive" } }, (answer) => {
        answer.resume();
        answer.on("end", resolve);
      });
      kept.on("error", () => undefined);
      kept.end();
    });
    const before = performance.now();
    await running.close();
    expect(performance.now() - before).toBeLessThan(3000);
    await expect(fetch(running.url)).rejects.toThrow();
  });
});
