import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];

/** Chromium of this machine: LEEWAY_CHROMIUM, else the first on the user's path or in /usr/bin; null where there is none. */
export function findChromium(): string | null {
  const named = process.env["LEEWAY_CHROMIUM"];
  if (named !== undefined && named !== "") return named;
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/bin"].filter((folder) => folder !== "");
  for (const folder of folders) {
    for (const name of NAMES) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        continue;
      }
    }
  }
  return null;
}

export const executablePath = findChromium();

/** What stands in the title of a browser test that cannot run. */
export const skipReason =
  executablePath === null ? " (skipped: no Chromium found; install Debian's chromium or set LEEWAY_CHROMIUM)" : "";

/** Starts the browser without any traffic of its own. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
