import type { MiddlewareHandler } from "hono";

/** Headers of every answer: nothing is loaded from elsewhere, no other site may frame or read what is served. */
const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Cache-Control": "no-store",
};

/** What a page that runs nothing may do: the brief, and every answer that is no page. */
const STILL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What the desk may do: run its own files, ask its own server, draw pictures it has made itself. */
export const DESK_POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Refuses what is not meant for this server: a request must be addressed to a trusted host (so that a foreign name that
 * resolves to this machine gets nothing) and, when it states an origin, come from the server's own pages.
 *
 * @param isTrustedHost host names (without port) that a request may be addressed to; see {@link trustedHosts}
 */
export function guard(isTrustedHost: (host: string) => boolean): MiddlewareHandler {
  return async (context, next) => {
    const refuse = (status: 403 | 421, message: string): Response =>
      context.text(`${status} ${message}\n`, status, { ...SECURITY_HEADERS, "Content-Security-Policy": STILL_POLICY });
    const host = context.req.header("host");
    if (host === undefined || !isTrustedHost(hostName(host))) {
      return refuse(421, "this server does not answer for that host name");
    }
    const origin = context.req.header("origin");
    if (origin !== undefined && originHost(origin) !== host.toLowerCase()) {
      return refuse(403, "requests from other sites are refused");
    }
    await next();
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    }
    if (!context.res.headers.has("Content-Security-Policy")) {
      context.res.headers.set("Content-Security-Policy", STILL_POLICY);
    }
    return undefined;
  };
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
