const ENDS_STRESSED =
  /^(?:ban|bar|stop|drop|cut|scrap|beg|plan|ship|slam|slap|step|commit|admit|submit|refer|confer|transfer|permit|expel|allot|compel|kidnap|swap|stab|patrol|strip|ram|hit|rebut|equip|gun|jam|grip|nab|gag|club|rob|lob|mob|wrap|snub|shun|spar|jab|wiretap|grab|sit|get|set|let|put|shut|run|win|begin|bid|dig|rid|pin|rip|fan|trap|dub|drag|skip|repel|shrug|concur|incur|deter|defer|tip|prop|chat|omit|regret|propel|annul|flog|plot|rig|snap|slip|spot|tap|trim|vet|whip|acquit|rap|spur|flag|quiz)$/;

/** The forms of an English verb: "impose" is impose, imposes, imposed, imposing; irregular pasts are written "fly/flew/flown", a last part in -ing is the participle. */
export function inflected(written: string): readonly string[] {
  const [base, ...parts] = written.split("/");
  const ing = parts.find((part) => part.endsWith("ing"));
  const pasts = parts.filter((part) => part !== ing);
  const stem = stemOf(base);
  const forms = [
    base,
    /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : base.replace(/([^aeiou])y$/, "$1ie") + "s",
    ...(pasts.length > 0 ? pasts : [base.endsWith("e") ? `${base}d` : `${stem.replace(/([^aeiou])y$/, "$1i")}ed`]),
    ing ?? `${stem}ing`,
  ];
  return [...new Set(forms)];
}

/** What -ing stands behind: "impos", "bann", "visit". */
function stemOf(base: string): string {
  if (ENDS_STRESSED.test(base)) return base + base.at(-1)!;
  return base.endsWith("e") && !/(?:ee|oe|ye)$/.test(base) ? base.slice(0, -1) : base;
}
