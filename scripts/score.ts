import { articleLines, scoreArticles } from "./score_articles.ts";
import { sentenceLines } from "./score_sentences.ts";

process.stdout.write(`${[...articleLines(scoreArticles()), "", ...sentenceLines()].join("\n")}\n`);
