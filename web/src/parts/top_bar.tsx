import { useState } from "preact/hooks";

import { canUndo, change, desk, redo, undo } from "../state/desk.ts";
import type { DeskState, View } from "../state/desk_state.ts";
import { copyLink } from "../state/link.ts";
import { views } from "../state/desk_state.ts";

const names: Readonly<Record<View, string>> = {
  article: "Article",
  world: "World",
  scenario: "Scenario",
  leeway: "Leeway",
  facts: "Facts",
};

const themes: Readonly<Record<DeskState["theme"], { readonly next: DeskState["theme"]; readonly word: string }>> = {
  auto: { next: "light", word: "Theme: as the system" },
  light: { next: "dark", word: "Theme: light" },
  dark: { next: "auto", word: "Theme: dark" },
};

/** Name, views, undo, link, theme and help. */
export function TopBar(): preact.JSX.Element {
  const { view, theme } = desk.value;
  return (
    <header class="top-bar">
      <span class="brand">Leeway</span>
      <nav aria-label="Views">
        {views.map((name) => (
          <button
            key={name}
            type="button"
            class="tab"
            aria-current={name === view ? "page" : undefined}
            onClick={() => change({ view: name })}
          >
            {names[name]}
          </button>
        ))}
      </nav>
      <div class="tools">
        <button type="button" onClick={undo} disabled={!canUndo.value} title="Undo (Ctrl Z)">
          Undo
        </button>
        <button type="button" onClick={redo} title="Redo (Ctrl Shift Z)">
          Redo
        </button>
        <CopyLink />
        <button type="button" onClick={() => change({ theme: themes[theme].next })} title={themes[theme].word}>
          <span aria-hidden="true">{theme === "dark" ? "●" : theme === "light" ? "○" : "◐"}</span>
          <span class="hidden">{themes[theme].word}</span>
        </button>
        <button type="button" onClick={openHelp} title="Keys and ideas (?)">
          <span aria-hidden="true">?</span>
          <span class="hidden">Help</span>
        </button>
      </div>
    </header>
  );
}

function CopyLink(): preact.JSX.Element {
  const [said, setSaid] = useState("Copy link");
  const copy = async (): Promise<void> => {
    setSaid((await copyLink()) ? "Copied" : "The address bar has it");
    setTimeout(() => setSaid("Copy link"), 2000);
  };
  return (
    <button type="button" onClick={() => void copy()}>
      <span aria-live="polite">{said}</span>
    </button>
  );
}

function openHelp(): void {
  document.querySelector<HTMLDialogElement>("#help")?.showModal();
}
