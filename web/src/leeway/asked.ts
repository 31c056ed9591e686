import type { Signal } from "@preact/signals";
import { signal } from "@preact/signals";

import type { LeewayAnswer, LeewayOptions } from "../../../src/strategy/leeway.ts";
import { catalogue } from "../catalogue.ts";
import type { LeewayReply, LeewayRequest } from "./messages.ts";

/** What is known of one question. */
export interface Asked {
  /** The question as text; an answer is shown only under its own question. */
  readonly question: string;
  readonly answer: LeewayAnswer | null;
  readonly failure: string | null;
  readonly done: number;
  readonly total: number;
}

/**
 * A line to a worker that answers questions about leeway, one at a time: a new question ends the old one at once, since a
 * worker that computes hears nothing.
 */
export class LeewayLine {
  readonly state: Signal<Asked | null> = signal(null);
  #worker: Worker | null = null;
  #id = 0;

  /** Asks, unless the same was asked last. */
  ask(world: string, options: LeewayOptions): void {
    const question = JSON.stringify([world, options]);
    const offered = catalogue.peek();
    if (offered === null || this.state.peek()?.question === question) return;
    if (this.#isBusy()) this.#end();
    const id = ++this.#id;
    this.state.value = { question, answer: null, failure: null, done: 0, total: 0 };
    const files = Object.fromEntries(offered.worlds.map(({ name, files }) => [name, files]));
    this.#running().postMessage({ id, world, files, options } satisfies LeewayRequest, []);
  }

  #isBusy(): boolean {
    const state = this.state.peek();
    return state !== null && state.answer === null && state.failure === null;
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  #running(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(new URL("./leeway.worker.ts", import.meta.url), { type: "module", name: "leeway" });
    worker.addEventListener("message", ({ data }: MessageEvent<LeewayReply>) => this.#heard(data));
    worker.addEventListener("error", () => {
      this.#end();
      this.#fail("The worker stopped unexpectedly and will be started again. Change something to ask once more.");
    });
    this.#worker = worker;
    return worker;
  }

  #heard(reply: LeewayReply): void {
    const state = this.state.peek();
    if (reply.id !== this.#id || state === null) return;
    if (reply.type === "progress") this.state.value = { ...state, done: reply.done, total: reply.total };
    else if (reply.type === "answer") this.state.value = { ...state, answer: reply.answer };
    else this.#fail(reply.message);
  }

  #fail(failure: string): void {
    const state = this.state.peek();
    if (state !== null) this.state.value = { ...state, failure };
  }
}

/**
 * The country in full, its bands, all countries, and the country beside the map: a line each, so that none waits for another.
 */
export const lines = {
  player: new LeewayLine(),
  bands: new LeewayLine(),
  all: new LeewayLine(),
  live: new LeewayLine(),
} as const;
