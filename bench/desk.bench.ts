import type { Page } from "playwright-core";

import { executablePath, launch } from "../test/browser/chromium.ts";
import { serveDesk } from "../test/browser/desk_page.ts";

/*
 * The desk as a user feels it, in headless Chromium: time to the first solved map from a server just started, bytes sent,
 * time from a slider's move to the map that answers it, frames while the map is moved, memory after a thousand moves.
 */

const moves = 60;
const manyMoves = 1000;

if (executablePath === null) throw new Error("no Chromium found; install Debian's chromium or set LEEWAY_CHROMIUM");

const started = performance.now();
const desk = await serveDesk();
const serverReady = performance.now() - started;
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });

let bytes = 0;
let worldBytes = 0;
page.context().on("requestfinished", (request) => {
  void request.sizes().then(({ responseBodySize, responseHeadersSize }) => {
    if (request.url().includes("/api/worlds/")) worldBytes += responseBodySize + responseHeadersSize;
    else bytes += responseBodySize + responseHeadersSize;
  });
});
const session = await page.context().newCDPSession(page);

const opened = performance.now();
await page.goto(desk.address);
await page.locator(".strip input[type=range]").first().waitFor();
const interactive = performance.now() - opened;
await page.locator('.picture-box[data-current="true"]').waitFor();
const firstMap = performance.now() - opened;

/** Moves the first slider `count` times, each time until the map answers; milliseconds of each. */
function slide(target: Page, count: number): Promise<readonly number[]> {
  return target.evaluate(async (rounds) => {
    const slider = document.querySelector<HTMLInputElement>(".strip input[type=range]")!;
    const picture = document.querySelector(".picture-box")!;
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const begun = performance.now();
      const answered = new Promise<void>((resolve) => {
        const watch = new MutationObserver(() => {
          if (picture.getAttribute("data-current") !== "true") return;
          watch.disconnect();
          requestAnimationFrame(() => resolve());
        });
        watch.observe(picture, { attributes: true, attributeFilter: ["data-current"] });
      });
      slider.value = String(40 + (round % 40));
      slider.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await answered;
      times.push(performance.now() - begun);
    }
    return times;
  }, count);
}

const heap = async (): Promise<number> => {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = (await session.send("Runtime.getHeapUsage")) as { usedSize: number };
  return usedSize / 1e6;
};

await slide(page, 10);
const times = (await slide(page, moves)).toSorted((a, b) => a - b);
const heapBefore = await heap();
await slide(page, manyMoves);
const heapAfter = await heap();

const frames = await page.evaluate(async () => {
  const map = document.querySelector("svg.map")!;
  const { left, top } = map.getBoundingClientRect();
  const point = { clientX: left + 300, clientY: top + 150, pointerId: 1, bubbles: true };
  for (let step = 0; step < 6; step++) {
    map.dispatchEvent(new WheelEvent("wheel", { ...point, deltaY: -200, cancelable: true }));
  }
  map.dispatchEvent(new PointerEvent("pointerdown", point));
  const begun = performance.now();
  let count = 0;
  while (performance.now() - begun < 2000) {
    const clientX = left + 300 + 80 * Math.sin(count / 10);
    dispatchEvent(new PointerEvent("pointermove", { ...point, clientX }));
    await new Promise(requestAnimationFrame);
    count += 1;
  }
  dispatchEvent(new PointerEvent("pointerup", point));
  return (1000 * count) / (performance.now() - begun);
});

const row = (name: string, value: string, aim: string): void =>
  console.log(`${name.padEnd(48)} ${value.padStart(12)}   ${aim}`);
row("server answers after", `${serverReady.toFixed(0)} ms`, "");
row("first view interactive", `${interactive.toFixed(0)} ms`, "≤ 1500 ms from a cold server");
row("first map solved and drawn", `${firstMap.toFixed(0)} ms`, "");
row("transferred without the world", `${(bytes / 1e6).toFixed(2)} MB`, "≤ 1.5 MB");
row("transferred for the world", `${(worldBytes / 1e6).toFixed(2)} MB`, "");
row("slider to map, median", `${times[Math.floor(times.length / 2)].toFixed(1)} ms`, "≤ 50 ms");
row("slider to map, 95th percentile", `${times[Math.floor(0.95 * times.length)].toFixed(1)} ms`, "≤ 120 ms");
row("frames a second while the map is moved", frames.toFixed(0), "60");
row(`heap before and after ${manyMoves} moves`, `${heapBefore.toFixed(1)} → ${heapAfter.toFixed(1)} MB`, "flat");

await browser.close();
await desk.stop();
