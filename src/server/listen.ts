import type { Server } from "node:http";

import { createAdaptorServer } from "@hono/node-server";
import type { OpenAPIHono } from "@hono/zod-openapi";

import { LeewayError } from "../core/errors.ts";

/** Where to listen. */
export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  /** Take the next free port when this one is busy (the user named none). */
  readonly mayMove: boolean;
}

/** A server that answers. */
export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** Stops accepting, lets answers under way end, then cuts what is left; resolves when the port is free. */
  readonly close: () => Promise<void>;
}

/** How many ports after a busy one are tried. */
const PORTS_TRIED = 20;
/** Answers are short: a request that takes longer to arrive is cut. */
const REQUEST_TIMEOUT_MS = 10_000;
/** How often requests are looked at for that. */
const CHECKING_INTERVAL_MS = 1000;
/** How long answers under way may take when the server stops. */
const GRACE_MS = 500;

/**
 * Starts serving an application.
 *
 * @throws LeewayError `server.port_busy`, `server.address_unusable`
 */
export async function listen(app: Pick<OpenAPIHono, "fetch">, options: ListenOptions): Promise<RunningServer> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { connectionsCheckingInterval: CHECKING_INTERVAL_MS },
  }) as Server;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.headersTimeout = REQUEST_TIMEOUT_MS;
  const last = options.mayMove ? Math.min(65_535, options.port + PORTS_TRIED) : options.port;
  for (let port = options.port; ; port++) {
    const failure = await bind(server, port, options.host);
    if (failure === null) break;
    if (failure.code === "EADDRINUSE" && port < last) continue;
    throw failureOf(failure, options, port);
  }
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : options.port;
  const shown = options.host.includes(":") ? `[${options.host}]` : options.host;
  return { url: `http://${shown}:${port}/`, port, close: () => close(server) };
}

function bind(server: Server, port: number, host: string): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      server.off("listening", ready);
      resolve(error);
    };
    const ready = (): void => {
      server.off("error", failed);
      resolve(null);
    };
    server.once("error", failed);
    server.once("listening", ready);
    server.listen(port, host);
  });
}

function failureOf(failure: NodeJS.ErrnoException, { host, port, mayMove }: ListenOptions, tried: number): LeewayError {
  if (failure.code === "EADDRINUSE") {
    const where = mayMove ? `ports ${port} to ${tried} of ${host} are` : `port ${port} of ${host} is`;
    return new LeewayError(
      "server.port_busy",
      `${where} in use; stop the program that listens there or choose another with --port`,
      { host, port },
    );
  }
  const reason = failure.code === "EACCES" ? "this user may not listen there" : (failure.code ?? failure.message);
  return new LeewayError(
    "server.address_unusable",
    `cannot listen on ${host}:${port} (${reason}); choose another address with --host or --port`,
    { host, port },
    { cause: failure },
  );
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
