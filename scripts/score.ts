import { existsSync } from "node:fs";
import { resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

import { articleLines, scoreArticles } from "./score_articles.ts";
import { sentenceLines } from "./score_sentences.ts";

/** `npm run score -- FOLDER` scores sets kept elsewhere, in subfolders laid out as test/articles and test/sentences are. */
const folder =
  process.argv[2] === undefined ? fileURLToPath(new URL("../test", import.meta.url)) : resolve(process.argv[2]);
const [articles, sentences] = ["articles", "sentences"].map((part) => `${folder}${sep}${part}${sep}`);
if (![articles, sentences].some((part) => existsSync(part))) {
  process.stderr.write(`${folder} holds neither a folder "articles" nor a folder "sentences"\n`);
  process.exit(2);
}
process.stdout.write(`${[...articleLines(scoreArticles(articles)), "", ...sentenceLines(sentences)].join("\n")}\n`);
