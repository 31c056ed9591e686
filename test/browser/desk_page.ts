import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";

import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";

import { main } from "../cli/run_leeway.ts";
import { executablePath, launch, skipReason } from "./chromium.ts";

/** A desk that is served on loopback, and its address. */
export interface ServedDesk {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Starts `leeway serve` on any free port. */
export async function serveDesk(): Promise<ServedDesk> {
  const server: ChildProcess = spawn(process.execPath, [main, "serve", "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    server.stdout!.once("data", (data: Buffer) => resolve(/http:\S+/.exec(String(data))![0]));
    server.once("exit", (code) => reject(new Error(`leeway serve ended with ${code}`)));
  });
  return {
    address,
    stop: () => {
      server.kill("SIGTERM");
      return ended;
    },
  };
}

/** What a page may say without failing its test: for tests that break something on purpose. */
export interface WatchOptions extends BrowserContextOptions {
  readonly mayComplain?: RegExp;
}

/** Opens a page of the desk and watches it: a request to anywhere else, or a message on the console, fails the test. */
export async function withDesk(
  browser: Browser,
  address: string,
  options: WatchOptions,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const { mayComplain, ...contextOptions } = options;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...contextOptions });
  context.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  const complain = (text: string): void => {
    if (mayComplain?.test(text) !== true) complaints.push(text);
  };
  const { origin } = new URL(address);
  context.on("request", (request) => {
    if (!new RegExp(`^(${origin}/|data:|blob:)`).test(request.url())) complain(`request ${request.url()}`);
  });
  try {
    const page = await context.newPage();
    page.on("console", (message) => complain(`console ${message.text()}`));
    page.on("pageerror", (error) => complain(`error ${error.message}`));
    await page.goto(address);
    await use(page);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
  }
}

/** What tests of the desk share: a browser, and the address of a screen by its hash. */
export interface DeskTests {
  readonly browser: () => Browser;
  readonly at: (hash: string) => string;
}

/** Tests in a browser on a desk served for them; skipped, with the reason in the title, where no browser is found. */
export function describeDesk(title: string, tests: (shared: DeskTests) => void): void {
  describe.skipIf(executablePath === null)(`${title}${skipReason}`, { timeout: 60_000 }, () => {
    let browser: Browser;
    let desk: ServedDesk;
    beforeAll(async () => {
      [browser, desk] = await Promise.all([launch(), serveDesk()]);
    });
    afterAll(async () => {
      await browser?.close();
      await desk?.stop();
    });
    tests({ browser: () => browser, at: (hash) => `${desk.address}${hash}` });
  });
}

/** Waits for what comes by itself, as long as a busy machine may need. */
export const soon = <T>(value: () => Promise<T> | T) => expect.poll(value, { timeout: 20_000 });

/** Waits for the first solution. */
export const solved = (page: Page): Promise<void> =>
  page
    .getByText(/Solved in/)
    .first()
    .waitFor();

/** Waits until the picture answers what the controls say. */
export const current = (page: Page) =>
  soon(() => page.locator(".picture-box").getAttribute("data-current")).toBe("true");

/** The state of the desk as its address holds it. */
export const hashOf = (page: Page): string => new URL(page.url()).hash;
