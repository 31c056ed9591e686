import { useState } from "preact/hooks";

import { catalogue } from "../catalogue.ts";
import { change } from "../state/desk.ts";
import type { DeskState } from "../state/desk_state.ts";
import { longestArticle } from "./checked.ts";

/** Where an article is pasted, dropped or opened. */
export function PasteForm(): preact.JSX.Element {
  const [text, setText] = useState("");
  const [format, setFormat] = useState<DeskState["articleFormat"]>("auto");
  const [day, setDay] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const take = (content: string, written: DeskState["articleFormat"] = "auto"): void => {
    const tooLong = content.length > longestArticle;
    setProblem(
      tooLong
        ? `This has ${content.length.toLocaleString("en")} characters; the desk takes a million. The command line takes larger files: leeway check FILE.`
        : null,
    );
    if (tooLong) return;
    setText(content);
    setFormat(written);
  };
  const drop = async (event: DragEvent): Promise<void> => {
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    if (file.size > 4 * longestArticle) return take("x".repeat(longestArticle + 1));
    try {
      take(new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()), formatOfName(file.name));
    } catch {
      setProblem(`${file.name} is no text in UTF-8; save it as plain text, Markdown or HTML.`);
    }
  };
  return (
    <form
      class="paste"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === "") setProblem("Paste the text of an article first, or open the sample.");
        else change({ ...untouched, article: text, articleFormat: format, dateline: day === "" ? null : day });
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => void drop(event)}
    >
      <h1>Read an article</h1>
      <p class="quiet">
        Its figures are checked against official statistics as they stood on its day. Paste the text, or drop a file:
        plain text, Markdown or HTML.
      </p>
      <label for="article">Text</label>
      <textarea
        id="article"
        rows={14}
        value={text}
        maxLength={longestArticle + 1}
        onInput={(event) => take(event.currentTarget.value)}
      />
      <p class="problem" role="status">
        {problem}
      </p>
      <div class="row">
        <label>
          Day of the article, if the text does not say
          <input type="date" value={day} onChange={(event) => setDay(event.currentTarget.value)} />
        </label>
        <button type="submit" class="primary">
          Read and check
        </button>
        <button
          type="button"
          disabled={catalogue.value === null}
          onClick={() => change({ ...untouched, article: catalogue.value?.article ?? "" })}
        >
          Open the sample
        </button>
      </div>
    </form>
  );
}

/** A new article: nothing of the last one stays. */
const untouched = { articleFormat: "auto", dateline: null, claim: null, claimsShown: "all" } as const;

function formatOfName(name: string): DeskState["articleFormat"] {
  return /\.(?:md|markdown|mdown)$/i.test(name) ? "markdown" : "auto";
}
