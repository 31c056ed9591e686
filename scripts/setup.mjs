import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Root folder of the checkout. */
export const root = fileURLToPath(new URL("..", import.meta.url));

const stamps = join(root, "dist", ".build");
const npm = process.platform === "win32" ? "npm.cmd" : "npm";

/** Stops with one clear line when Node is older than package.json allows. */
export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  process.stderr.write(
    `error: Leeway needs Node 20.19 or newer, this is ${process.versions.node}; get it from nodejs.org\n`,
  );
  process.exit(2);
}

/** Installs what the lock file names, unless it is all there already; says so in one line. */
export function ensureInstalled() {
  if (isInstalled()) return;
  process.stderr.write("installing dependencies (npm ci, about half a minute) …\n");
  const result = spawnSync(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (result.status === 0) return;
  process.stderr.write("error: npm ci failed; the lines above say why. A first installation needs the npm registry.\n");
  process.exit(2);
}

function isInstalled() {
  const installedLock = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installedLock)) return false;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const present = JSON.parse(readFileSync(installedLock, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === "" || entry.optional || entry.link || present[path]?.version === entry.version,
  );
}

/** Compiles the sources and packs the shipped worlds when any is newer than the last build; silent unless it fails. */
export function ensureBuilt() {
  build("stamp", ["src"], [join("node_modules", "typescript", "bin", "tsc"), "-b", "src"]);
  build("worlds_stamp", [join("src", "worlds"), join("data", "worlds")], [join("scripts", "pack_worlds.mjs")]);
}

/** Bundles the desk when any source is newer than the last bundle; silent unless it fails. */
export function ensureDesk() {
  build(
    "desk_stamp",
    ["src", "web"],
    [join("node_modules", "vite", "bin", "vite.js"), "build", "web", "--logLevel", "error"],
  );
}

function build(name, folders, [tool, ...args]) {
  const stamp = join(stamps, name);
  const built = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  if (folders.every((folder) => newestSource(join(root, folder)) <= built)) return;
  const started = new Date();
  try {
    execFileSync(process.execPath, [join(root, tool), ...args], {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
    });
  } catch (error) {
    process.stderr.write(`${error.stdout ?? ""}error: the build failed; the lines above say where\n`);
    process.exit(2);
  }
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, `${started.toISOString()}\n`);
}

function newestSource(folder) {
  let newest = statSync(folder).mtimeMs;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) newest = Math.max(newest, newestSource(path));
    else if (/\.(tsx?|json|css|html|parquet|yaml)$/.test(entry.name)) newest = Math.max(newest, statSync(path).mtimeMs);
  }
  return newest;
}

/** Runs a Node script of the checkout with the terminal passed through; returns its exit code. */
export function runNode(args, options = {}) {
  const result = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit", ...options });
  return result.status ?? 1;
}
