import type { OpenAPIHono } from "@hono/zod-openapi";
import { createRoute } from "@hono/zod-openapi";
import { stream } from "hono/streaming";
import { z } from "zod";

import type { Ledger, ObservationQuery } from "../../facts/ledger.ts";
import { ledgerTableNames } from "../../facts/table_schema.ts";
import { trackTarget } from "../../readout/brief/target_track.ts";
import { refused } from "../errors.ts";
import type { Statements } from "../statements.ts";
import { tableAsCsv } from "../table_csv.ts";

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
  all_vintages: z
    .enum(["true", "false"])
    .transform((text) => text === "true")
    .optional(),
});

const Goal = z.strictObject({
  measure: z.enum(["trade_turnover", "exports", "imports"]),
  economy: z.string().regex(/^[A-Z0-9]{2,6}$/),
  partner: z.string().regex(/^[A-Z0-9]{2,6}$/),
  value: z.coerce.number().positive(),
  unit: z.string().regex(/^[A-Z]{3}$/),
  year: z.coerce.number().int().min(1950).max(2100),
  as_of: z.iso.date().optional(),
});

/** One line per series, with its coverage. */
const seriesSql =
  "SELECT measure, reporter, economy, partner, commodity, route, frequency, valuation, unit, source, " +
  "min(period_from) AS first, max(period_to) AS last, count(*) AS figures, max(vintage) AS last_vintage " +
  "FROM observations GROUP BY ALL ORDER BY ALL";

/** `/api/facts/…`: the ledger, read only. */
export function factsRoutes(app: OpenAPIHono, ledger: () => Promise<Ledger>, statements: Statements): void {
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
      method: "get",
      path: "/api/facts/target",
      summary: "Where a goal for a year's goods trade stood on a day: so far, projected, how likely",
      request: { query: Goal },
      responses: { 200: json("the track and its reason"), 400: refused },
    }),
    async (context) => {
      const { as_of, ...question } = context.req.valid("query");
      return context.json(await trackTarget(question, as_of ?? null, await ledger()), 200);
    },
  );
  app.openapi(
    createRoute({
      method: "get",
      path: "/api/facts/tables/{table}",
      summary: "A whole table of the ledger as CSV",
      request: { params: z.object({ table: z.enum(ledgerTableNames) }) },
      responses: {
        200: { description: "CSV with a header", content: { "text/csv": { schema: z.string() } } },
        400: refused,
      },
    }),
    async (context) => {
      const { table } = context.req.valid("param");
      const open = await ledger();
      context.header("Content-Type", "text/csv; charset=utf-8");
      context.header("Content-Disposition", `attachment; filename="${table}.csv"`);
      return stream(context, async (out) => {
        for await (const lines of tableAsCsv(open, table)) await out.write(lines);
      });
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
      const { signal } = context.req.raw;
      return context.json(await statements.query(sql, { signal, ...(limit === undefined ? {} : { limit }) }), 200);
    },
  );
}
