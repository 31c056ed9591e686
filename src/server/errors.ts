import { z } from "@hono/zod-openapi";
import type { Context } from "hono";

import { HTTPException } from "hono/http-exception";

import { LeewayError } from "../core/errors.ts";

/** How every refusal of the API looks. */
const ErrorBody = z
  .object({
    error: z.object({
      code: z.string().openapi({ example: "facts.query_refused" }),
      message: z.string(),
    }),
  })
  .openapi("Error");

/** The documentation of a refusal. */
export const refused = {
  description: "What is wrong and what to do, with a stable code",
  content: { "application/json": { schema: ErrorBody } },
} as const;

/** An error as the API says it. */
export function errorBody(error: unknown): z.infer<typeof ErrorBody> {
  const code = error instanceof LeewayError ? error.code : "server.failed";
  return { error: { code, message: error instanceof Error ? error.message : String(error) } };
}

/** Answers with an error: 400 for what the caller can mend, 500 for the rest; what HTTP itself refuses keeps its status. */
export function answerError(error: unknown, context: Context): Response {
  if (error instanceof HTTPException) {
    return context.json(errorBody(new LeewayError("server.bad_request", error.message)), error.status);
  }
  return context.json(errorBody(error), error instanceof LeewayError ? 400 : 500);
}
