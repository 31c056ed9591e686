import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";

import { LeewayError } from "../core/errors.ts";
import type { Ledger } from "../facts/ledger.ts";
import { openLedger } from "../facts/ledger_duckdb_node.ts";
import type { DeskFile } from "./desk_files.ts";
import { answerError, errorBody } from "./errors.ts";
import { HeavyJobs } from "./heavy_jobs.ts";
import { articleRoutes } from "./routes/article.ts";
import { catalogueRoutes } from "./routes/catalogue.ts";
import { factsRoutes } from "./routes/facts.ts";
import { DESK_POLICY, guard } from "./security.ts";
import { Statements } from "./statements.ts";

/** What the server answers with, and to whom. */
export interface DeskAppOptions {
  /** The built desk, by path. */
  readonly files: ReadonlyMap<string, DeskFile>;
  /** A brief, made or read for each request, at /brief; null: none. */
  readonly brief: (() => string | Promise<string>) | null;
  /** The article that an empty desk offers. */
  readonly sampleArticle: string;
  /** File of the user's own figures, read beside the embedded ones; absent: the default one, if it is there. */
  readonly userLedger?: string;
  /** Version of Leeway, for provenance and the API's description. */
  readonly version: string;
  /** Host names (without port) that a request may be addressed to. */
  readonly isTrustedHost: (host: string) => boolean;
}

/** The application behind `leeway serve`, and how to let go of what it holds. */
export interface DeskApp {
  readonly app: OpenAPIHono;
  readonly close: () => Promise<void>;
}

/** Largest request that is read, in bytes; an article of a million letters fits. */
const LARGEST_REQUEST = 4_000_000;

/** The desk at `/`, a brief at `/brief`, the API below `/api`, its description at `/api/openapi.json`. */
export function deskApp(options: DeskAppOptions): DeskApp {
  const { files, brief, version, userLedger } = options;
  const jobs = new HeavyJobs();
  const statements = new Statements(userLedger);
  let ledger: Promise<Ledger> | null = null;
  const app = new OpenAPIHono({
    defaultHook: (result, context) => {
      if (result.success) return undefined;
      const [issue] = result.error.issues;
      const place = issue.path.length === 0 ? "" : `${issue.path.join(".")}: `;
      return context.json(errorBody(new LeewayError("server.bad_request", `${place}${issue.message}`)), 400);
    },
  });
  app.use(guard(options.isTrustedHost));
  app.use(
    "/api/*",
    bodyLimit({
      maxSize: LARGEST_REQUEST,
      onError: (context) =>
        context.json(
          errorBody(
            new LeewayError(
              "server.too_large",
              `more than ${LARGEST_REQUEST / 1e6} MB; the command line takes larger files`,
            ),
          ),
          413,
        ),
    }),
  );
  catalogueRoutes(app, options.sampleArticle);
  articleRoutes(app, jobs, version);
  factsRoutes(app, () => (ledger ??= openLedger(userLedger === undefined ? {} : { userLedger })), statements);
  app.doc("/api/openapi.json", { openapi: "3.1.0", info: { title: "Leeway", version } });
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
    context.json(errorBody(new LeewayError("server.not_found", `nothing is served at ${context.req.path}`)), 404),
  );
  app.onError(answerError);
  return {
    app,
    close: async () => {
      jobs.close();
      statements.close();
      await (await ledger)?.close();
    },
  };
}
