import { asJson, askFor, ServerError } from "./server_api.ts";

/** This page, for the server's one heavy job per client. */
const client = crypto.randomUUID();

/**
 * Gives the server a heavy job and follows it to its end.
 *
 * @param signal aborting it cancels the job on the server too
 * @param onProgress each line of progress
 * @throws ServerError with the server's words
 */
export async function runJob<T>(
  path: string,
  body: unknown,
  signal: AbortSignal,
  onProgress: (text: string) => void = () => undefined,
): Promise<T> {
  const answer = await askFor(path, asJson(body, signal, { "x-leeway-client": client }));
  for await (const { event, data } of eventsOf(answer)) {
    if (event === "progress") onProgress((data as { text: string }).text);
    if (event === "result") return data as T;
    if (event === "error") {
      const { code, message } = data as { code: string; message: string };
      throw new ServerError(400, code, message);
    }
  }
  throw new ServerError(0, "desk.job_lost", "The server stopped before the job was done. Try once more.");
}

async function* eventsOf(answer: Response): AsyncGenerator<{ readonly event: string; readonly data: unknown }> {
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let waiting = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    waiting += value;
    const blocks = waiting.split("\n\n");
    waiting = blocks.pop()!;
    for (const block of blocks) {
      const lines = block.split("\n");
      const of = (name: string): string =>
        lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? "";
      yield { event: of("event"), data: JSON.parse(of("data") || "null") };
    }
  }
}
