import type { OpenAPIHono } from "@hono/zod-openapi";
import { createRoute, z } from "@hono/zod-openapi";

import { runJobs } from "../../compute/run_jobs.ts";
import { formatOf } from "../../documents/read_any.ts";
import { refused } from "../errors.ts";
import type { HeavyJobs } from "../heavy_jobs.ts";
import type { ArticleAnswer, ArticleJob } from "../tasks/article_task.ts";

const Article = z
  .strictObject({
    text: z.string().min(1).max(1_000_000).openapi({ description: "plain text, Markdown or HTML" }),
    format: z
      .enum(["text", "markdown", "html"])
      .optional()
      .openapi({ description: "how the article is written; absent: as its beginning says" }),
    dateline: z.iso.date().optional().openapi({ description: "day of the article; later figures decide nothing" }),
  })
  .openapi("Article");

const events = {
  description: "server-sent events: progress, then result or error",
  content: { "text/event-stream": { schema: z.string() } },
} as const;

/** `POST /api/check` and `POST /api/brief`: an article read, checked against the ledger, and made into a brief. */
export function articleRoutes(app: OpenAPIHono, jobs: HeavyJobs, version: string): void {
  for (const what of ["check", "brief"] as const) {
    const route = createRoute({
      method: "post",
      path: `/api/${what}`,
      summary:
        what === "check"
          ? "The record of an article with a verdict for each claim"
          : "The brief of an article, as a page",
      request: { body: { required: true, content: { "application/json": { schema: Article } } } },
      responses: { 200: events, 400: refused, 409: refused },
    });
    app.openapi(route, (context) => {
      const { text, dateline, format } = context.req.valid("json");
      const job: ArticleJob = { what, text, format: format ?? formatOf(text), dateline: dateline ?? null };
      return jobs.answer(context, async (signal, progress) => {
        progress(what === "check" ? "reading and checking" : "making the brief");
        const [answer] = await runJobs<{ version: string }, ArticleJob, ArticleAnswer>({
          task: new URL("../tasks/article_task.ts", import.meta.url),
          shared: { version },
          jobs: [job],
          workers: 1,
          signal,
        });
        return answer;
      });
    });
  }
}
