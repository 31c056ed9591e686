import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

import { LeewayError } from "../core/errors.ts";

/** The articles that a command line names. */
export interface Inputs {
  /** Paths in the order given; files of a folder by name. "-" is standard input. */
  readonly files: readonly string[];
  /** True for a folder or several files: then each article gives one line. */
  readonly isBatch: boolean;
  /** Files of the folders that are no articles by their ending. */
  readonly passedOver: number;
}

const ARTICLE_ENDING = /\.(?:txt|text|md|markdown|mdown|x?html?)$/i;

/**
 * Finds the articles behind paths: files as they are, folders with all articles below them (endings .txt .text .md
 * .markdown .mdown .htm .html .xhtml; hidden ones left out).
 *
 * @throws LeewayError `cli.folder_empty` for a folder without an article
 */
export function findInputs(paths: readonly string[]): Inputs {
  const files: string[] = [];
  let isBatch = paths.length > 1;
  let passedOver = 0;
  for (const path of paths) {
    if (path === "-" || statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) {
      files.push(path);
      continue;
    }
    isBatch = true;
    const found = filesBelow(path);
    const articles = found.filter((file) => ARTICLE_ENDING.test(file));
    if (articles.length === 0) throw noArticle(path, found.length);
    passedOver += found.length - articles.length;
    files.push(...articles);
  }
  return { files: [...new Set(files)], isBatch, passedOver };
}

function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries
    .filter(({ name }) => !name.startsWith("."))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : [];
    });
}

function noArticle(folder: string, count: number): LeewayError {
  return new LeewayError(
    "cli.folder_empty",
    `${folder} holds no article (${count} other files); articles end in .txt, .md or .html`,
    { folder, files: count },
  );
}
