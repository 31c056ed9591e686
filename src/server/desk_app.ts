import { Hono } from "hono";

import { LeewayError } from "../core/errors.ts";
import { listScenarios, scenarioText } from "../simulate/load_node.ts";
import { listWorlds } from "../worlds/load_node.ts";
import type { DeskFile } from "./desk_files.ts";
import { worldFile, worldFiles } from "./desk_files.ts";
import { DESK_POLICY, guard } from "./security.ts";

/** What the server answers with, and to whom. */
export interface DeskAppOptions {
  /** The built desk, by path. */
  readonly files: ReadonlyMap<string, DeskFile>;
  /** A brief, made or read for each request, at /brief; null: none. */
  readonly brief: (() => string | Promise<string>) | null;
  /** Host names (without port) that a request may be addressed to. */
  readonly isTrustedHost: (host: string) => boolean;
}

/** The application behind `leeway serve`: the desk at `/`, a brief at `/brief`, the API below `/api`. */
export function deskApp({ files, brief, isTrustedHost }: DeskAppOptions): Hono {
  const app = new Hono();
  app.use(guard(isTrustedHost));
  app.get("/api/catalogue", async (context) => {
    const files = worldFiles();
    const worlds = (await listWorlds()).map(({ name, year }) => ({ name, year, files: files.get(name) ?? [] }));
    const scenarios = listScenarios().map((name) => ({ name, yaml: scenarioText(name) }));
    return context.json({ worlds, scenarios });
  });
  app.get("/api/worlds/:world/:file", async (context) => {
    const bytes = await worldFile(context.req.param("world"), context.req.param("file"));
    if (bytes === null) return context.notFound();
    return context.body(bytes, 200, { "Content-Type": "application/octet-stream" });
  });
  if (brief !== null) app.get("/brief", async (context) => context.html(await brief()));
  app.get("/favicon.ico", (context) => context.body(null, 204));
  app.get("*", async (context, next) => {
    const file = files.get(context.req.path);
    if (file === undefined) return next();
    const packed = /\bbr\b/.test(context.req.header("accept-encoding") ?? "") ? file.brotli : null;
    return context.body(packed ?? file.bytes, 200, {
      "Content-Type": file.type,
      "Content-Security-Policy": DESK_POLICY,
      Vary: "Accept-Encoding",
      ...(packed !== null ? { "Content-Encoding": "br" } : {}),
      ...(file.lasting ? { "Cache-Control": "private, max-age=31536000, immutable" } : {}),
    });
  });
  app.notFound((context) =>
    context.json({ error: { code: "server.not_found", message: `nothing is served at ${context.req.path}` } }, 404),
  );
  app.onError((error, context) => {
    const code = error instanceof LeewayError ? error.code : "server.failed";
    return context.json({ error: { code, message: error.message } }, error instanceof LeewayError ? 400 : 500);
  });
  return app;
}
