import { signal } from "@preact/signals";

/** Longer links than this are cut by some mail and chat programs, characters. */
const longLink = 30_000;

/** What there is to say about the link just copied; null: nothing. */
export const linkNote = signal<string | null>(null);

/** Copies the address of the present screen. @returns false where the browser does not allow it */
export async function copyLink(): Promise<boolean> {
  const { href } = location;
  linkNote.value =
    href.length <= longLink
      ? null
      : `This link carries the whole article and is ${Math.round(href.length / 1000).toLocaleString("en")} kB long; some mail and ` +
        "chat programs cut links of that length. It works where it arrives whole; otherwise send the text, or the brief.";
  try {
    await navigator.clipboard.writeText(href);
    return true;
  } catch {
    return false;
  }
}
