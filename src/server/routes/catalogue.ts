import type { OpenAPIHono } from "@hono/zod-openapi";
import { createRoute, z } from "@hono/zod-openapi";

import { LeewayError } from "../../core/errors.ts";
import { listScenarios, scenarioText } from "../../simulate/load_node.ts";
import { listWorlds } from "../../worlds/load_node.ts";
import { worldFile, worldFiles } from "../desk_files.ts";
import { errorBody, refused } from "../errors.ts";

const Catalogue = z
  .object({
    worlds: z.array(z.object({ name: z.string(), year: z.int(), files: z.array(z.string()) })),
    scenarios: z.array(z.object({ name: z.string(), yaml: z.string() })),
    article: z.string().openapi({ description: "the sample article" }),
  })
  .openapi("Catalogue");

/** `GET /api/catalogue` and the files of worlds: what a page needs to solve scenarios by itself. */
export function catalogueRoutes(app: OpenAPIHono, sampleArticle: string): void {
  app.openapi(
    createRoute({
      method: "get",
      path: "/api/catalogue",
      summary: "The shipped worlds and scenarios, and the sample article",
      responses: { 200: { description: "names and texts", content: { "application/json": { schema: Catalogue } } } },
    }),
    async (context) => {
      const files = worldFiles();
      const worlds = (await listWorlds()).map(({ name, year }) => ({
        name,
        year,
        files: [...(files.get(name) ?? [])],
      }));
      const scenarios = listScenarios().map((name) => ({ name, yaml: scenarioText(name) }));
      return context.json({ worlds, scenarios, article: sampleArticle }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: "get",
      path: "/api/worlds/{world}/{file}",
      summary: "One file of a shipped world",
      request: { params: z.object({ world: z.string(), file: z.string() }) },
      responses: {
        200: { description: "YAML or Parquet", content: { "application/octet-stream": { schema: z.string() } } },
        404: refused,
      },
    }),
    async (context) => {
      const { world, file } = context.req.valid("param");
      const bytes = await worldFile(world, file);
      if (bytes === null) {
        return context.json(errorBody(new LeewayError("server.not_found", `no file ${file} of a world ${world}`)), 404);
      }
      // Two workers of a page fetch the same world: the second finds it in the browser.
      return context.body(bytes, 200, {
        "Content-Type": "application/octet-stream",
        "Cache-Control": "private, max-age=600",
      });
    },
  );
}
