import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly scripts: Readonly<Record<string, string>>;
};
const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
  readonly packages: Readonly<
    Record<string, { readonly resolved?: string; readonly hasInstallScript?: boolean; readonly license?: string }>
  >;
};

/** The layers from the ground up; a layer may import from layers of a lower rank only. */
const rank: Readonly<Record<string, number>> = {
  core: 0,
  facts: 1,
  worlds: 2,
  documents: 2,
  checks: 3,
  estimate: 3,
  simulate: 3,
  energy: 4,
  strategy: 5,
  compute: 5,
  readout: 6,
  server: 7,
  cli: 8,
};

function filesBelow(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => pattern.test(file))
    .map((file) => join(folder, file));
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/g)].map((match) => match[1]);
}

const sources = filesBelow(join(root, "src"), /\.ts$/);

describe("the layers", () => {
  const layerOf = (file: string): string => relative(join(root, "src"), file).split(sep)[0];
  const layered = sources.filter((file) => layerOf(file) !== "index.ts");

  it("are all named in the order", () => {
    for (const file of layered) expect(rank, file).toHaveProperty(layerOf(file));
  });

  it("import downwards only", () => {
    const upward: string[] = [];
    for (const file of layered) {
      for (const specifier of importsOf(file)) {
        if (!specifier.startsWith(".")) continue;
        const target = resolve(dirname(file), specifier);
        if (!target.startsWith(join(root, "src") + sep)) continue;
        const from = layerOf(file);
        const to = layerOf(target);
        if (from !== to && !(rank[to] < rank[from])) upward.push(`${relative(root, file)} imports ${specifier}`);
      }
    }
    expect(upward).toEqual([]);
  });

  it("reference lower layers only in their TypeScript projects", () => {
    const configs = filesBelow(join(root, "src"), /tsconfig(\.node)?\.json$/).filter((file) => layerOf(file) in rank);
    expect(configs.length).toBeGreaterThan(8);
    for (const config of configs) {
      const { references } = JSON.parse(readFileSync(config, "utf8")) as { references: { path: string }[] };
      for (const { path } of references) {
        const to = layerOf(join(resolve(dirname(config), path), "x"));
        const from = layerOf(config);
        if (to !== from) expect(rank[to], `${relative(root, config)} references ${path}`).toBeLessThan(rank[from]);
      }
    }
  });

  it("keep Node out of the browser-safe layers but for *_node.ts", () => {
    const allowed = new Set(["compute", "server", "cli"]);
    const offenders = layered.filter(
      (file) =>
        !allowed.has(layerOf(file)) &&
        !/(_node|\.test|\.cases)\.ts$/.test(file) &&
        importsOf(file).some((specifier) => specifier.startsWith("node:") || specifier.endsWith("_node.ts")),
    );
    expect(offenders.map((file) => relative(root, file))).toEqual([]);
  });
});

describe("the package", () => {
  const pins = { ...manifest.dependencies, ...manifest.devDependencies };

  it("pins exact versions", () => {
    for (const [name, version] of Object.entries(pins)) expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  });

  it("has a lock file without download addresses", () => {
    for (const [path, entry] of Object.entries(lock.packages))
      expect(entry.resolved ?? "", path).not.toMatch(/^https?:/);
  });

  it("runs no install script outside the allow-list", () => {
    const scripted = Object.entries(lock.packages).filter(([, entry]) => entry.hasInstallScript);
    const names = scripted.map(([path]) => path.replace(/^.*node_modules\//, ""));
    for (const name of names) expect(["esbuild", "fsevents"]).toContain(name);
  });

  it("depends on permissively licensed packages only", () => {
    const permissive = /^\(?(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|MPL-2\.0)\b/;
    for (const [path, entry] of Object.entries(lock.packages)) {
      if (path !== "" && entry.license !== undefined) expect(entry.license, path).toMatch(permissive);
    }
  });

  it("has nothing in package.json that is not used", () => {
    const code = [
      ...sources,
      ...["scripts", "test", "bench", "examples"].flatMap((folder) => filesBelow(join(root, folder), /\.m?ts$|\.mjs$/)),
      join(root, "vitest.config.ts"),
    ];
    const text = code.map((file) => readFileSync(file, "utf8")).join("\n");
    const commands = Object.values(manifest.scripts).join("\n");
    const usedOtherwise = (name: string): boolean =>
      name === "oxlint-tsgolint" ||
      (name.startsWith("@types/") && (name === "@types/node" || name.slice(7) in pins)) ||
      new RegExp(`\\b${name}\\b`).test(commands);
    const unused = Object.keys(pins).filter(
      (name) => !text.includes(`"${name}"`) && !text.includes(`"${name}/`) && !usedOtherwise(name),
    );
    expect(unused).toEqual([]);
  });

  it("exports only files that the build makes", () => {
    const paths = Object.values(manifest.exports).flatMap((entry) =>
      typeof entry === "string" ? [entry] : Object.values(entry as Record<string, string>),
    );
    for (const path of paths) expect(existsSync(join(root, path)), path).toBe(true);
  });

  it("holds no path of a developer's machine", () => {
    const texts = ["src", "scripts", "test", "bench", "examples", "scenarios", "docs", "data", ".ci"]
      .filter((folder) => existsSync(join(root, folder)))
      .flatMap((folder) => filesBelow(join(root, folder), /\.(m?ts|mjs|json|ya?ml|md|txt|html|css|csv)$/));
    const machine = /(^|["'\s(=])\/(work|root|home\/\w+|Users\/\w+)\//m;
    for (const file of texts) expect(machine.test(readFileSync(file, "utf8")), relative(root, file)).toBe(false);
  });
});
