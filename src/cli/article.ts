import { createHash } from "node:crypto";
import { statSync } from "node:fs";

import { LeewayError } from "../core/errors.ts";
import { readBounded } from "../worlds/read_bounded_node.ts";

/** An article as it lies on disk. */
export interface ArticleFile {
  /** The text, decoded and otherwise unchanged; a byte-order mark is no part of it. */
  readonly text: string;
  /** SHA-256 of the file's bytes, hex. */
  readonly sha256: string;
}

/** Largest article that is read, in bytes. */
export const LARGEST_ARTICLE = 20_000_000;

/** Share of control characters from which a file is taken for binary. */
const BINARY_SHARE = 0.02;

/**
 * Reads an article: a text file in UTF-8 (or UTF-16 with its mark) of at most 20 MB; "-" is standard input. The size is
 * checked before reading.
 *
 * @throws LeewayError `cli.article_missing`, `cli.article_unreadable`, `cli.article_too_large`, `cli.article_empty`,
 *   `cli.article_binary`, `cli.article_encoding`
 */
export function readArticle(file: string): ArticleFile {
  const bytes = readBytes(file);
  const text = decode(file, bytes);
  if (text.trim() === "") {
    throw new LeewayError("cli.article_empty", `${file} is empty; give a file that holds the text of an article`, {
      file,
    });
  }
  return { text, sha256: createHash("sha256").update(bytes).digest("hex") };
}

function readBytes(file: string): Uint8Array {
  try {
    if (file !== "-" && statSync(file).isDirectory()) {
      throw new LeewayError("cli.article_unreadable", `${file} is a folder; give the file of one article`, { file });
    }
    return readBounded(file === "-" ? 0 : file, LARGEST_ARTICLE, (size) => tooLarge(file, size));
  } catch (error) {
    throw error instanceof LeewayError ? error : unreadable(file, error as NodeJS.ErrnoException);
  }
}

function decode(file: string, bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  if (encoding === "utf-8" && looksBinary(bytes)) {
    throw new LeewayError(
      "cli.article_binary",
      `${file} is binary, not text; save the article as plain text (UTF-8) and give that file`,
      { file },
    );
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new LeewayError(
      "cli.article_encoding",
      `${file} is not valid ${encoding.toUpperCase()} text; save it as UTF-8 and try again`,
      { file, encoding },
    );
  }
}

function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls++;
  }
  return controls > bytes.length * BINARY_SHARE;
}

function unreadable(file: string, error: NodeJS.ErrnoException): LeewayError {
  if (error.code === "ENOENT") {
    return new LeewayError("cli.article_missing", `${file} does not exist; give the path of an article's text`, {
      file,
    });
  }
  return new LeewayError(
    "cli.article_unreadable",
    `${file} cannot be read (${error.code ?? error.message}); check the path and its permissions`,
    { file },
    { cause: error },
  );
}

function tooLarge(file: string, size: number): LeewayError {
  return new LeewayError(
    "cli.article_too_large",
    `${file} has ${(size / 1e6).toFixed(1)} MB; an article may have ${LARGEST_ARTICLE / 1e6} MB at most. Is it the right file?`,
    { file, size, limit: LARGEST_ARTICLE },
  );
}
