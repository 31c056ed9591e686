import { lazy } from "./lazy.tsx";
import { unreadable, desk } from "../state/desk.ts";
import { linkNote } from "../state/link.ts";
import type { View } from "../state/desk_state.ts";
import { HelpDialog } from "./help.tsx";
import { Hint } from "./hint.tsx";
import { Notice } from "./notice.tsx";
import { TopBar } from "./top_bar.tsx";
import { catalogueError, loadCatalogue } from "../catalogue.ts";
import { WorldView } from "../views/world.tsx";

/** Views beside the first are fetched when they are opened. */
const shown: Readonly<Record<View, () => preact.JSX.Element>> = {
  world: WorldView,
  scenario: lazy(async () => (await import("../views/scenario.tsx")).ScenarioView),
  article: lazy(async () => (await import("../views/article.tsx")).ArticleView),
  leeway: lazy(async () => (await import("../views/leeway.tsx")).LeewayView),
  facts: lazy(async () => (await import("../views/facts.tsx")).FactsView),
};

/** The whole desk. */
export function Desk(): preact.JSX.Element {
  const Shown = shown[desk.value.view];
  return (
    <>
      <a class="skip" href="#main" onClick={skip}>
        Skip to the view
      </a>
      <TopBar />
      {unreadable.value.length > 0 && (
        <Notice tone="warning" onDismiss={() => (unreadable.value = [])}>
          Part of this link could not be read ({unreadable.value.join(", ")}); the rest is shown.
        </Notice>
      )}
      {linkNote.value !== null && (
        <Notice tone="quiet" onDismiss={() => (linkNote.value = null)}>
          {linkNote.value}
        </Notice>
      )}
      {catalogueError.value !== null && (
        <Notice tone="warning" action={{ label: "Try again", run: () => void loadCatalogue() }}>
          {catalogueError.value}
        </Notice>
      )}
      <Hint view={desk.value.view} />
      <main id="main" tabIndex={-1} class={`view view-${desk.value.view}`}>
        <Shown key={desk.value.view} />
      </main>
      <HelpDialog />
    </>
  );
}

/** The address is the state, so the link may not change it. */
function skip(event: MouseEvent): void {
  event.preventDefault();
  document.querySelector<HTMLElement>("#main")?.focus();
}
