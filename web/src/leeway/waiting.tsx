import { Notice } from "../parts/notice.tsx";
import type { Asked } from "./asked.ts";

/** How far a question is, or why it has no answer; nothing once it has one. */
export function Waiting({ asked }: { readonly asked: Asked<unknown> | null }): preact.JSX.Element | null {
  if (asked === null) return <p class="loading">Fetching the world …</p>;
  if (asked.failure !== null) return <Notice tone="warning">{asked.failure}</Notice>;
  if (asked.answer !== null) return null;
  return (
    <p class="loading" role="status">
      Solving {asked.total === 0 ? "…" : `${asked.done} of ${asked.total}`}
      {asked.total > 1 && <progress value={asked.done} max={asked.total} />}
    </p>
  );
}
