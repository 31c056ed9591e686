import type { OpenAPIHono } from "@hono/zod-openapi";
import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";

import type { Ledger, ObservationQuery } from "../../facts/ledger.ts";
import { refused } from "../errors.ts";

const json = (description: string) =>
  ({ description, content: { "application/json": { schema: z.unknown() } } }) as const;

const word = z.string().max(60).optional();

const Filter = z.strictObject({
  measure: word,
  reporter: word,
  economy: word,
  partner: word,
  commodity: word,
  route: word,
  frequency: z.enum(["annual", "quarterly", "monthly", "cumulative", "daily", "point"]).optional(),
  source: word,
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  as_of: z.iso.date().optional(),
});

/** One line per series, with its coverage. */
const seriesSql =
  "SELECT measure, reporter, economy, partner, commodity, route, frequency, valuation, unit, source, " +
  "min(period_from) AS first, max(period_to) AS last, count(*) AS figures, max(vintage) AS last_vintage " +
  "FROM observations GROUP BY ALL ORDER BY ALL";

/** `/api/facts/…`: the ledger, read only. */
export function factsRoutes(app: OpenAPIHono, ledger: () => Promise<Ledger>): void {
  app.openapi(
    createRoute({
      method: "get",
      path: "/api/facts/series",
      summary: "The series of the ledger with their coverage",
      responses: { 200: json("columns and rows"), 400: refused },
    }),
    async (context) => context.json(await (await ledger()).query(seriesSql, { limit: 100_000 }), 200),
  );
  app.openapi(
    createRoute({
      method: "get",
      path: "/api/facts/observations",
      summary: "The figures of one or more series, ordered by series and period",
      request: { query: Filter },
      responses: { 200: json("a list of observations"), 400: refused },
    }),
    async (context) => {
      const filter = context.req.valid("query") as ObservationQuery;
      return context.json([...(await (await ledger()).observations(filter))], 200);
    },
  );
  app.openapi(
    createRoute({
      method: "get",
      path: "/api/facts/events",
      summary: "Targets, agreements, visits, sanctions and sources of the ledger",
      responses: { 200: json("one list each"), 400: refused },
    }),
    async (context) => {
      const open = await ledger();
      const [targets, agreements, visits, sanctions, sources] = await Promise.all([
        open.targets(),
        open.agreements(),
        open.visits(),
        open.sanctions(),
        open.sources(),
      ]);
      return context.json({ targets, agreements, visits, sanctions, sources }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: "post",
      path: "/api/facts/query",
      summary: "One read-only SQL statement; no files, no network",
      request: {
        body: {
          required: true,
          content: {
            "application/json": {
              schema: z.strictObject({
                sql: z.string().max(20_000),
                limit: z.int().min(0).max(100_000).optional(),
              }),
            },
          },
        },
      },
      responses: { 200: json("columns, rows, and whether more were left out"), 400: refused },
    }),
    async (context) => {
      const { sql, limit } = context.req.valid("json");
      return context.json(await (await ledger()).query(sql, limit === undefined ? {} : { limit }), 200);
    },
  );
}
