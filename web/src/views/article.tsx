import { useEffect } from "preact/hooks";

import type { CheckedArticle } from "../article/checked.ts";
import {
  answers,
  articleError,
  articleProgress,
  cancelCheck,
  checkArticle,
  checkedArticle,
  givenArticle,
} from "../article/checked.ts";
import { formatDate } from "../../../src/readout/format.ts";
import { ClaimList } from "../article/claim_list.tsx";
import { ClaimPanel } from "../article/claim_panel.tsx";
import { Events } from "../article/events.tsx";
import { Explore } from "../article/explore.tsx";
import { Exports } from "../article/exports.tsx";
import { MarkedText } from "../article/marked_text.tsx";
import { PasteForm } from "../article/paste_form.tsx";
import { PositionList, StatementList } from "../article/record_tabs.tsx";
import { Tabs } from "../parts/choice.tsx";
import { Notice } from "../parts/notice.tsx";
import { change, desk } from "../state/desk.ts";

/** An article read and checked: its words on the left, what they say and what the figures say on the right. */
export function ArticleView(): preact.JSX.Element {
  const given = givenArticle(desk.value);
  const checked = checkedArticle.value;
  const isEmpty = given.text === "";
  useEffect(() => {
    if (!isEmpty && !answers(checkedArticle.value, given)) void checkArticle(given);
  }, [given.text, given.format, given.dateline]);
  if (isEmpty) return <PasteForm />;
  return (
    <>
      {articleError.value !== null && (
        <Notice tone="warning" action={{ label: "Try again", run: () => void checkArticle(given) }}>
          {articleError.value}
        </Notice>
      )}
      {articleProgress.value !== null && (
        <Notice tone="quiet" action={{ label: "Cancel", run: cancelCheck }}>
          {articleProgress.value} …
        </Notice>
      )}
      {answers(checked, given) ? <Record article={checked} /> : <div class="article-text plain">{given.text}</div>}
    </>
  );
}

const tabs = [
  { value: "claims", label: "Claims" },
  { value: "events", label: "Events" },
  { value: "statements", label: "Statements" },
  { value: "positions", label: "Positions" },
] as const;

const datelineWords = {
  given: "as you said",
  dateline: "as its dateline says",
  inferred: "worked out from its text",
} as const;

function Record({ article }: { readonly article: CheckedArticle }): preact.JSX.Element {
  const { claim, claimsShown, articleTab } = desk.value;
  const { text, record } = article.plain;
  const { document, flags } = record;
  const onClaim = (id: string): void => change({ claim: id === claim ? null : id, articleTab: "claims" });
  return (
    <div class="article-grid">
      <section aria-label="Article">
        <header>
          <h1 class="hidden">{document.title ?? "Article"}</h1>
          <p class="quiet">
            {document.dateline === null
              ? "No day is stated: relative dates stay open."
              : `Day of the article: ${formatDate(document.dateline)}, ${datelineWords[document.dateline_source ?? "inferred"]}`}
          </p>
          {flags.map((flag) => (
            <p key={flag.code + flag.message} class="note">
              {flag.message}
            </p>
          ))}
        </header>
        <MarkedText text={text} record={record} claim={claim} onClaim={onClaim} />
      </section>
      <aside class="record" aria-label="Record">
        <h2 class="hidden">What the article says</h2>
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
            <ClaimList article={article} claim={claim} shown={claimsShown} onClaim={onClaim} />
          </>
        )}
        {articleTab === "events" && <Events article={article} />}
        {articleTab === "statements" && <StatementList article={article} />}
        {articleTab === "positions" && <PositionList article={article} />}
        <Explore article={article} />
        <Exports article={article} />
      </aside>
    </div>
  );
}
