import type { Signal } from "@preact/signals";
import { signal } from "@preact/signals";

import { catalogue } from "../catalogue.ts";
import type { QuestionKind, Questions, StrategyReply } from "./messages.ts";

/** What is known of one question. */
export interface Asked<Answer> {
  /** The question as text; an answer is shown only under its own question. */
  readonly question: string;
  readonly answer: Answer | null;
  readonly failure: string | null;
  readonly done: number;
  readonly total: number;
}

/**
 * A line to a worker that answers strategic questions of one kind, one at a time: a new question ends the old one at once,
 * since a worker that computes hears nothing.
 */
export class StrategyLine<Kind extends QuestionKind> {
  readonly state: Signal<Asked<Questions[Kind]["answer"]> | null> = signal(null);
  readonly #kind: Kind;
  #worker: Worker | null = null;
  #id = 0;

  constructor(kind: Kind) {
    this.#kind = kind;
  }

  /** Whether what the line holds answers this question. */
  answers(world: string, options: Questions[Kind]["options"]): boolean {
    const state = this.state.value;
    return state !== null && state.answer !== null && state.question === questionText(world, options);
  }

  /** Asks, unless the same was asked last. */
  ask(world: string, options: Questions[Kind]["options"]): void {
    const question = questionText(world, options);
    const offered = catalogue.peek();
    if (offered === null || this.state.peek()?.question === question) return;
    if (this.#isBusy()) this.#end();
    const id = ++this.#id;
    this.state.value = { question, answer: null, failure: null, done: 0, total: 0 };
    const files = Object.fromEntries(offered.worlds.map(({ name, files }) => [name, files]));
    this.#running().postMessage({ id, kind: this.#kind, world, files, options }, []);
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
    const worker = new Worker(new URL("./strategy.worker.ts", import.meta.url), { type: "module", name: "strategy" });
    worker.addEventListener("message", ({ data }: MessageEvent<StrategyReply>) => this.#heard(data));
    worker.addEventListener("error", () => {
      this.#end();
      this.#fail("The worker stopped unexpectedly and will be started again. Change something to ask once more.");
    });
    this.#worker = worker;
    return worker;
  }

  #heard(reply: StrategyReply): void {
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

function questionText(world: string, options: unknown): string {
  return JSON.stringify([world, options]);
}

/** A line for each place of the desk that asks, so that none waits for another. */
export const lines = {
  /** The country in full. */
  player: new StrategyLine("leeway"),
  /** The same over draws of the elasticities. */
  bands: new StrategyLine("leeway"),
  /** All third countries. */
  all: new StrategyLine("leeway"),
  /** The country beside the map. */
  live: new StrategyLine("leeway"),
  game: new StrategyLine("game"),
} as const;
