const packageRoot = new URL("../../", import.meta.url).href;

/**
 * The address of the built file of a module of this package, since a worker thread of Node 20 cannot load TypeScript; other
 * addresses stay.
 */
export function builtModule({ href }: URL): URL {
  const source = new RegExp(`^${escape(packageRoot)}(?:src|dist)/(.+)\\.ts$`).exec(href);
  return source === null ? new URL(href) : new URL(`dist/${source[1]}.js`, packageRoot);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
