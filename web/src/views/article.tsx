import { useEffect, useState } from "preact/hooks";

import type { CheckedArticle } from "../article/checked.ts";
import {
  articleError,
  articleProgress,
  briefOf,
  cancelCheck,
  checkArticle,
  checkedArticle,
  longestArticle,
} from "../article/checked.ts";
import { ClaimPanel } from "../article/claim_panel.tsx";
import { Explore } from "../article/explore.tsx";
import { MarkedText } from "../article/marked_text.tsx";
import { ClaimList, EventTimeline, PositionList, StatementList } from "../article/record_tabs.tsx";
import { catalogue } from "../catalogue.ts";
import { Tabs } from "../parts/choice.tsx";
import { save, toCsv } from "../parts/download.tsx";
import { Notice } from "../parts/notice.tsx";
import { change, desk } from "../state/desk.ts";

/** An article read and checked: its words on the left, what they say and what the figures say on the right. */
export function ArticleView(): preact.JSX.Element {
  const { article, dateline } = desk.value;
  useEffect(() => {
    const shown = checkedArticle.value;
    if (article !== "" && (shown?.text !== article || shown.dateline !== dateline))
      void checkArticle(article, dateline);
  }, [article, dateline]);
  if (article === "") return <PasteForm />;
  const checked = checkedArticle.value;
  const isShown = checked !== null && checked.text === article && checked.dateline === dateline;
  return (
    <>
      {articleError.value !== null && (
        <Notice tone="warning" action={{ label: "Try again", run: () => void checkArticle(article, dateline) }}>
          {articleError.value}
        </Notice>
      )}
      {articleProgress.value !== null && (
        <Notice tone="quiet" action={{ label: "Cancel", run: cancelCheck }}>
          {articleProgress.value} …
        </Notice>
      )}
      {isShown ? <Record article={checked} /> : <div class="article-text plain">{article}</div>}
    </>
  );
}

/** Where an article is pasted, dropped or opened. */
function PasteForm(): preact.JSX.Element {
  const [text, setText] = useState("");
  const [day, setDay] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const take = (content: string): void => {
    const tooLong = content.length > longestArticle;
    setProblem(
      tooLong
        ? `This has ${content.length.toLocaleString("en")} characters; the desk takes a million. The command line takes larger files: leeway check FILE.`
        : null,
    );
    if (!tooLong) setText(content);
  };
  const drop = async (event: DragEvent): Promise<void> => {
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    if (file.size > 4 * longestArticle) return take("x".repeat(longestArticle + 1));
    try {
      take(new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()));
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
        else change({ article: text, dateline: day === "" ? null : day, claim: null });
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
          onClick={() => change({ article: catalogue.value?.article ?? "", dateline: null, claim: null })}
        >
          Open the sample
        </button>
      </div>
    </form>
  );
}

const tabs = [
  { value: "claims", label: "Claims" },
  { value: "events", label: "Events" },
  { value: "statements", label: "Statements" },
  { value: "positions", label: "Positions" },
] as const;

function Record({ article }: { readonly article: CheckedArticle }): preact.JSX.Element {
  const { claim, articleTab } = desk.value;
  const { document, flags } = article.record;
  const onClaim = (id: string): void => change({ claim: id === claim ? null : id, articleTab: "claims" });
  return (
    <div class="article-grid">
      <section aria-label="Article">
        <header>
          <h1 class="hidden">{document.title ?? "Article"}</h1>
          <p class="quiet">
            {document.dateline === null
              ? "No day is stated: relative dates stay open."
              : `Day of the article: ${document.dateline} (${document.dateline_source})`}
          </p>
          {flags.map((flag) => (
            <p key={flag.code + flag.message} class="note">
              {flag.message}
            </p>
          ))}
        </header>
        <MarkedText text={article.text} record={article.record} claim={claim} onClaim={onClaim} />
      </section>
      <aside class="record" aria-label="Record">
        <div class="row">
          <Tabs
            label="Part of the record"
            value={articleTab}
            options={tabs}
            onChange={(tab) => change({ articleTab: tab })}
          />
        </div>
        {articleTab === "claims" && (
          <>
            {claim !== null && <ClaimPanel article={article} id={claim} />}
            <ClaimList article={article} claim={claim} onClaim={onClaim} />
          </>
        )}
        {articleTab === "events" && <EventTimeline article={article} />}
        {articleTab === "statements" && <StatementList article={article} />}
        {articleTab === "positions" && <PositionList article={article} />}
        <Explore article={article} />
        <Exports article={article} />
      </aside>
    </div>
  );
}

function Exports({ article }: { readonly article: CheckedArticle }): preact.JSX.Element {
  const [state, setState] = useState("Brief");
  const exportBrief = async (): Promise<void> => {
    setState("Making the brief …");
    try {
      save("brief.html", "text/html", await briefOf(article.text, article.dateline));
      setState("Brief");
    } catch (error) {
      setState(error instanceof Error ? error.message : "The brief could not be made");
    }
  };
  const claimRows = (): string =>
    toCsv([
      ["claim", "text", "kind", "low", "high", "unit", "from", "to", "modality", "verdict", "reason", "computed"],
      ...article.record.claims.map((one, at) => {
        const verdict = article.record.verdicts[at];
        const { quantity, period } = one;
        return [
          one.id,
          one.span.text,
          one.kind,
          quantity.low,
          quantity.high,
          quantity.unit.code,
          period.from,
          period.to,
          one.modality,
          verdict.verdict,
          verdict.reason,
          verdict.computed,
        ];
      }),
    ]);
  return (
    <div class="downloads" role="group" aria-label="Download">
      <button type="button" onClick={() => void exportBrief()}>
        {state}
      </button>
      <button
        type="button"
        onClick={() => save("record.json", "application/json", JSON.stringify(article.record, null, 2))}
      >
        JSON
      </button>
      <button type="button" onClick={() => save("claims.csv", "text/csv", claimRows())}>
        CSV
      </button>
      <button type="button" onClick={() => change({ article: "", claim: null })}>
        Another article
      </button>
    </div>
  );
}
