import { effect } from "@preact/signals";

import { desk } from "./desk.ts";

/** Keeps the page in the theme that the state names; `auto` follows the system. */
export function keepTheme(): void {
  effect(() => {
    const { theme } = desk.value;
    if (theme === "auto") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
  });
}
