import { Hono } from "hono";

/** What the server answers with, and to whom. */
export interface BriefAppOptions {
  /** The page, made or read for each request. */
  readonly page: () => string | Promise<string>;
  /** Host names (without port) that a request may be addressed to; see {@link isTrustedHost}. */
  readonly isTrustedHost: (host: string) => boolean;
}

/** Headers of every answer: nothing is loaded from elsewhere, nothing runs, no other site may frame or read the page. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Cache-Control": "no-store",
};

/**
 * The application that serves one brief at `/`.
 *
 * A request must be addressed to a trusted host (so that a foreign name that resolves to this machine gets nothing) and,
 * when it states an origin, come from the page itself; only GET and HEAD are answered.
 */
export function briefApp(options: BriefAppOptions): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    const host = context.req.header("host");
    if (host === undefined || !options.isTrustedHost(hostName(host))) {
      return context.text("421 this server does not answer for that host name\n", 421, SECURITY_HEADERS);
    }
    const origin = context.req.header("origin");
    if (origin !== undefined && originHost(origin) !== host.toLowerCase()) {
      return context.text("403 requests from other sites are refused\n", 403, SECURITY_HEADERS);
    }
    if (context.req.method !== "GET" && context.req.method !== "HEAD") {
      return context.text("405 only GET and HEAD\n", 405, { ...SECURITY_HEADERS, Allow: "GET, HEAD" });
    }
    await next();
    return undefined;
  });
  app.get("/", async (context) => context.html(await options.page(), 200, SECURITY_HEADERS));
  app.get("/favicon.ico", (context) => context.body(null, 204, SECURITY_HEADERS));
  app.notFound((context) => context.text("404 the brief is at /\n", 404, SECURITY_HEADERS));
  app.onError((error, context) => context.text(`500 ${error.message}\n`, 500, SECURITY_HEADERS));
  return app;
}

/**
 * May a request name this host? A loopback server answers to loopback names only; a server bound to other addresses also
 * to those and to literal addresses, which no foreign name can stand for.
 *
 * @param bound address that the server listens on
 * @param names further names of this machine
 */
export function trustedHosts(bound: string, names: readonly string[] = []): (host: string) => boolean {
  const known = new Set([
    "localhost",
    "127.0.0.1",
    "::1",
    bound.toLowerCase(),
    ...names.map((name) => name.toLowerCase()),
  ]);
  const loopback = isLoopback(bound);
  return (host) => known.has(host) || (!loopback && isAddress(host));
}

/** Is this an address of the machine itself, unreachable from others? */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

function isAddress(host: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(host) || /^[0-9a-f:.]*:[0-9a-f:.]*$/.test(host);
}

/** The name in a Host header, without port and brackets, in lower case. */
function hostName(header: string): string {
  const match = /^(?:\[([^\]]*)\]|([^:]*))(?::\d*)?$/.exec(header.trim().toLowerCase());
  return match?.[1] ?? match?.[2] ?? "";
}

function originHost(origin: string): string | null {
  return /^https?:\/\/([^/]+)$/i.exec(origin)?.[1]?.toLowerCase() ?? null;
}
