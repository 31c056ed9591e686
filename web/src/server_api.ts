/** A world that the server offers. */
export interface OfferedWorld {
  readonly name: string;
  readonly year: number;
  readonly files: readonly string[];
}

/** A scenario that the server offers, as YAML. */
export interface OfferedScenario {
  readonly name: string;
  readonly yaml: string;
}

/** The server does not answer, or refuses; the message is for people. */
export class ServerError extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const away =
  "The desk's server does not answer. What is on the screen stays; start it again with leeway serve, then try once more.";

/** Asks the server that the desk came from; JSON comes back. */
export async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  return (await (await askFor(path, init)).json()) as T;
}

/** Asks the server and gives its answer as it is. */
export async function askFor(path: string, init: RequestInit = {}): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ServerError(0, "desk.server_away", away);
  }
  if (answer.ok) return answer;
  const said = (await answer.json().catch(() => null)) as { error?: { code?: string; message?: string } } | null;
  throw new ServerError(
    answer.status,
    said?.error?.code ?? "desk.server_error",
    said?.error?.message ?? `The server answers with ${answer.status}.`,
  );
}

/** Sends a value as JSON. */
export function asJson(
  value: unknown,
  signal?: AbortSignal,
  headers: Readonly<Record<string, string>> = {},
): RequestInit {
  return {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(value),
    ...(signal === undefined ? {} : { signal }),
  };
}
