import { isNameWord } from "../actors/names.ts";
import { behindPreposition, pairInView, stateOf } from "../actors/states_in_view.ts";
import type { ActorDraft, Mention } from "../actors/registry.ts";
import { mentionAt, mentionsIn } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import { pronounReferent, subjectBefore } from "../attribution/speakers.ts";
import type { Sentence } from "../tokens.ts";
import { sanctionParties } from "./sanction_parties.ts";
import type { Trigger } from "./triggers.ts";

/** Who takes part in an event, and where. */
export interface EventParties {
  readonly agents: readonly ActorDraft[];
  readonly targets: readonly ActorDraft[];
  /** Place as written. */
  readonly place: string | null;
  /** State of the place, null when unknown. */
  readonly placeCode: string | null;
  readonly last: number;
}

const STOP = /^[;:()“”"]$/;
const CLAUSE =
  /^(?:which|who|while|after|before|but|that|when|where|as|because|despite|amid|although|though|since|following|if)$/;
const LOCATION = /^(?:in|at|to|into|near|outside)$/;
const FARTHEST = 16;
const FARTHEST_SUBJECT = 24;

/** Finds agents, targets and place of a trigger from the words of its sentence. */
export function partiesOf(analysis: Analysis, trigger: Trigger, sentence: Sentence): EventParties {
  if (trigger.frame !== "noun") return verbParties(analysis, trigger, sentence);
  return trigger.type === "SANCTION"
    ? sanctionParties(analysis, trigger, sentence)
    : nounParties(analysis, trigger, sentence);
}

function verbParties(analysis: Analysis, trigger: Trigger, sentence: Sentence): EventParties {
  const participle = isParticipleOfNoun(analysis, trigger);
  const passive = participle || isPassive(analysis, trigger);
  const behind = actorsBehind(analysis, trigger, sentence);
  const subject = participle
    ? []
    : (attackerMeant(analysis, trigger, sentence) ?? subjectsOf(analysis, trigger.first, sentence));
  const by = actorsAfterWord(analysis, trigger, sentence, /^(?:by|between)$/);
  if (passive) {
    const targets = trigger.frame === "mutual" ? [...subject] : subject;
    return {
      agents: by,
      targets: unique([
        ...targets,
        ...(trigger.frame === "mutual" ? behind.actors.filter((actor) => !by.includes(actor)) : []),
      ]),
      ...placeOf(analysis, trigger, sentence),
      last: behind.last,
    };
  }
  const objects = /^(?:VISIT|TOUR)$/.test(trigger.type) ? [] : behind.actors;
  return {
    agents: subject,
    targets: unique(
      objects.filter(
        (actor) =>
          !subject.includes(actor) &&
          (actor.kind !== "collective" || actor.country !== null || /^[A-Z]/.test(actor.id)),
      ),
    ),
    ...placeOf(analysis, trigger, sentence),
    last: behind.last,
  };
}

function nounParties(analysis: Analysis, trigger: Trigger, sentence: Sentence): EventParties {
  const { tokens } = analysis.document;
  const owners: ActorDraft[] = [];
  for (let index = trigger.first - 1; index >= Math.max(sentence.first, trigger.first - 6); index -= 1) {
    const mention = mentionAt(analysis, index);
    if (mention !== null) {
      if (
        !(
          mention.possessive ||
          mention.form === "demonym" ||
          mention.last === trigger.first ||
          /^['’]s?$/.test(tokens[mention.last]?.text ?? "")
        )
      )
        break;
      owners.unshift(mention.actor);
      index = mention.first;
      continue;
    }
    const { lower, pos } = tokens[index];
    if (/^(?:his|her|its|their)$/.test(lower)) {
      const owner = pronounReferent(analysis, index) ?? mentionsIn(analysis, sentence.first, index)[0]?.actor;
      if (owner != null) owners.unshift(owner);
      break;
    }
    if (!/^(?:ADJ|NOUN|PROPN|PART|NUM|CCONJ|PUNCT|VERB)$/.test(pos) || tokens[index].text === ",") break;
  }
  const behind = actorsBehind(analysis, trigger, sentence);
  const between = actorsAfterWord(analysis, trigger, sentence, /^(?:between|by|with)$/);
  const mutual = /^(?:MEETING|CALL|SUMMIT)$/.test(trigger.type);
  const region =
    trigger.type === "TOUR"
      ? owners.find(({ kind, id }) => kind === "collective" || /^(?:EUROPE|ASIA|AFRICA|LATAM)$/.test(id))
      : undefined;
  const held = unique(owners.filter((owner) => owner !== region));
  const verb = tokens.slice(sentence.first, trigger.first).findLast(({ pos }) => pos === "VERB");
  const attended = mutual && held.length === 0 && attends(analysis, trigger);
  const subjects =
    held.length === 0 && (/^(?:VISIT|TOUR)$/.test(trigger.type) || attended)
      ? verb === undefined
        ? openingActor(analysis, trigger, sentence)
        : subjectsOf(analysis, verb.index, sentence)
      : [];
  const place = placeOf(analysis, trigger, sentence);
  return {
    agents: unique([
      ...held,
      ...subjects,
      ...(mutual ? between : actorsAfterWord(analysis, trigger, sentence, /^by$/)),
    ]),
    targets: /^(?:VISIT|TOUR|SUMMIT)$/.test(trigger.type)
      ? []
      : unique(behind.actors.filter((actor) => !held.includes(actor) && !between.includes(actor))),
    place: region === undefined ? place.place : region.name,
    placeCode: region === undefined ? place.placeCode : region.id,
    last: behind.last,
  };
}

/** "after a summit in Tokyo", "for talks with Wang": those who act in the sentence take part. */
function attends(analysis: Analysis, trigger: Trigger): boolean {
  const { tokens } = analysis.document;
  return tokens
    .slice(Math.max(0, trigger.first - 4), trigger.first)
    .some(({ lower }) => /^(?:after|for|during|following|at|before)$/.test(lower));
}

/** "President Leroux, on a visit to China, met …": the actor before the comma. */
function openingActor(analysis: Analysis, trigger: Trigger, sentence: Sentence): readonly ActorDraft[] {
  const named = mentionsIn(analysis, sentence.first, trigger.first).filter(
    ({ first, form, possessive }) => form !== "demonym" && !possessive && !behindPreposition(analysis, first),
  );
  return named.length === 0 ? [] : [named[0].actor];
}

/** The subject of a verb, shared with the verb before it where it has none of its own ("arrived … and signed"). */
export function subjectsOf(analysis: Analysis, verb: number, sentence: Sentence): readonly ActorDraft[] {
  const { tokens } = analysis.document;
  const government = governmentOf(analysis, verb);
  if (government !== null) return [government];
  const joins = /^(?:and|or|then)$/.test(tokens[verb - 1]?.lower ?? "");
  const direct = joins ? null : subjectBefore(analysis, verb);
  if (direct !== null && !behindPreposition(analysis, direct.first))
    return membersOf(analysis, direct.last, coordinated(analysis, direct.first, direct.last, direct.actor), sentence);
  for (let index = verb - 1; index >= Math.max(sentence.first, verb - FARTHEST_SUBJECT); index -= 1) {
    if (/^(?:he|she|it)$/.test(tokens[index].lower)) {
      const actor = pronounReferent(analysis, index);
      if (actor !== null) return [actor];
    }
    if (tokens[index].pos !== "VERB" && tokens[index].pos !== "AUX") continue;
    const shared = subjectBefore(analysis, index);
    if (shared !== null && !behindPreposition(analysis, shared.first))
      return membersOf(analysis, shared.last, coordinated(analysis, shared.first, shared.last, shared.actor), sentence);
  }
  const first = mentionsIn(analysis, sentence.first, verb).find(
    (mention) => !behindPreposition(analysis, mention.first) && mention.form !== "demonym" && !mention.possessive,
  );
  return first === undefined ? [] : [first.actor];
}

/** "…targets in Russia, two years after it invaded Ukraine": the state named last before "it". */
function attackerMeant(analysis: Analysis, trigger: Trigger, sentence: Sentence): readonly ActorDraft[] | null {
  const { tokens } = analysis.document;
  if (trigger.type !== "MILITARY_ACTION" || tokens[trigger.first - 1]?.lower !== "it") return null;
  const named = mentionsIn(analysis, sentence.first, trigger.first - 1).findLast(({ actor }) => actor.kind === "state");
  return named === undefined ? null : [named.actor];
}

/** "his government": the state for which the person meant acts. */
function governmentOf(analysis: Analysis, verb: number): ActorDraft | null {
  const { tokens } = analysis.document;
  if (
    !/^(?:government|country|administration|nation|ministry)$/.test(tokens[verb - 1]?.lower ?? "") ||
    !/^(?:his|her|their|its)$/.test(tokens[verb - 2]?.lower ?? "")
  )
    return null;
  const owner = pronounReferent(analysis, verb - 2);
  if (owner === null) return null;
  return owner.kind === "state" ? owner : owner.country === null ? null : analysis.actors.registry.place(owner.country);
}

/** "the world's biggest powers", "the leaders": those of the group that the sentence names before them. */
function membersOf(
  analysis: Analysis,
  last: number,
  actors: readonly ActorDraft[],
  sentence: Sentence,
): readonly ActorDraft[] {
  const vague = actors.length > 0 && actors.every(({ kind, country }) => kind === "collective" && country === null);
  const pair = vague ? pairMeant(analysis, last) : [];
  if (pair.length > 0) return pair;
  const group = vague
    ? mentionsIn(analysis, sentence.first, last).findLast(({ actor }) => actor.kind === "igo")
    : undefined;
  return group === undefined ? actors : [group.actor];
}

/** "the two countries", "both sides", "the two leaders": the pair the sentences before speak of; none for other words. */
function pairMeant(analysis: Analysis, last: number): readonly ActorDraft[] {
  const { tokens, sentences } = analysis.document;
  const noun = tokens[last - 1];
  const before = tokens.slice(Math.max(0, last - 4), last).some(({ lower }) => /^(?:two|both)$/.test(lower));
  if (!before || noun === undefined) return [];
  if (/^(?:leaders|presidents|ministers|men|women|premiers|two)$/.test(noun.lower)) {
    const start = sentences[Math.max(0, noun.sentence - 2)].first;
    const persons = mentionsIn(analysis, start, last - 1)
      .map(({ actor }) => actor)
      .filter(({ kind }) => kind === "person");
    return unique(persons.toReversed()).slice(0, 2).toReversed();
  }
  if (!/^(?:countries|nations|sides|states|governments|powers|neighbours|neighbors|parties)$/.test(noun.lower))
    return [];
  const pair = pairInView(analysis, last - 1);
  return pair === null ? [] : pair.map((code) => analysis.actors.registry.place(code));
}

/** "Washington and Brussels", "Li and Xi": the actors joined by "and" in one subject. */
function coordinated(analysis: Analysis, first: number, last: number, actor: ActorDraft): readonly ActorDraft[] {
  const { tokens } = analysis.document;
  const joined = tokens.slice(first, last).some(({ lower }) => lower === "and");
  if (!joined) return [stateFor(analysis, first, last, actor)];
  const actors = mentionsIn(analysis, first, last)
    .filter(({ form, possessive }) => !possessive && form !== "demonym")
    .map((mention) => mention.actor);
  return actors.length > 1 ? unique(actors) : [actor];
}

/** "the Xi administration" acts for its state. */
function stateFor(analysis: Analysis, first: number, last: number, actor: ActorDraft): ActorDraft {
  const { tokens } = analysis.document;
  if (actor.kind !== "person" || actor.country === null) return actor;
  const mention = mentionsIn(analysis, first, last).find((item) => item.actor === actor);
  const next = tokens[mention?.last ?? last]?.lower ?? "";
  return /^(?:administration|government|cabinet)$/.test(next) ? analysis.actors.registry.place(actor.country) : actor;
}

function isPassive(analysis: Analysis, trigger: Trigger): boolean {
  const { tokens } = analysis.document;
  if (!/(?:ed|met|held|set|put|struck|banned)$/.test(tokens[trigger.first].lower)) return false;
  for (let index = trigger.first - 1; index >= Math.max(0, trigger.first - 3); index -= 1) {
    const { lower, pos } = tokens[index];
    if (/^(?:is|are|was|were|be|been|being)$/.test(lower)) return true;
    if (pos !== "ADV") return false;
  }
  return false;
}

/** "the agreements signed on Wednesday": a participle behind its noun has no subject before it. */
function isParticipleOfNoun(analysis: Analysis, trigger: Trigger): boolean {
  const { tokens } = analysis.document;
  const { lower } = tokens[trigger.first];
  const before = tokens[trigger.first - 1];
  if (!/(?:ed|set)$/.test(lower) || before === undefined || before.sentence !== tokens[trigger.first].sentence)
    return false;
  return (
    before.pos === "NOUN" &&
    mentionAt(analysis, trigger.first - 1) === null &&
    /(?:agreements?|deals?|pacts?|goals?|targets?|sanctions|measures|restrictions|tariffs|contracts?|plan|proposal|documents?|memorandums?|treaty|conflict|war|duties)$/.test(
      before.lower,
    )
  );
}

function actorsBehind(
  analysis: Analysis,
  trigger: Trigger,
  sentence: Sentence,
): { readonly actors: readonly ActorDraft[]; readonly last: number } {
  const { tokens } = analysis.document;
  const actors: ActorDraft[] = [];
  let last = trigger.objectFrom;
  let place = false;
  for (let index = trigger.last; index < Math.min(sentence.last, trigger.last + FARTHEST); index += 1) {
    const mention = mentionAt(analysis, index);
    if (mention !== null) {
      const owner = mention.possessive || (mention.form === "demonym" && startsLongerName(analysis, mention));
      const actor = standIn(analysis, mention);
      if (!place && !owner && actor.kind !== "anonymous") actors.push(actor);
      else if (
        !place &&
        owner &&
        /^(?:REJECT|APPEAL|STATEMENT|SANCTION|TARIFF|EMBARGO|AGREE_SANCTION|MILITARY_ACTION)$/.test(trigger.type) &&
        !startsLongerName(analysis, mention)
      )
        actors.push(mention.actor);
      index = mention.last - 1;
      last = mention.last;
      place = false;
      continue;
    }
    const { lower, text, pos } = tokens[index];
    if (STOP.test(text) || CLAUSE.test(lower)) break;
    if (text === "," && !continuesList(analysis, index)) break;
    if (/^(?:in|at|into|near|outside)$/.test(lower))
      place = !/^(?:AGREE_SANCTION|SANCTION|TARIFF|EMBARGO)$/.test(trigger.type) || lower !== "in";
    else if (pos === "ADP") place = false;
    if (lower === "for" && tokens[index + 1]?.lower.endsWith("ing")) break;
    if (lower === "to" && actors.length > 0 && (trigger.type === "APPEAL" || tokens[index + 1]?.pos === "VERB")) break;
    if (lower === "and" && tokens[index + 1]?.pos === "VERB") break;
  }
  return { actors: unique(actors), last };
}

/** "Ukraine's president", without a name, acts for the state. */
function standIn(analysis: Analysis, { actor, form }: Mention): ActorDraft {
  const nameless = actor.kind === "anonymous" && form === "office" && actor.country !== null;
  return nameless ? analysis.actors.registry.place(actor.country!) : actor;
}

function continuesList(analysis: Analysis, comma: number): boolean {
  return (
    mentionAt(analysis, comma - 1) !== null &&
    (mentionAt(analysis, comma + 1) !== null ||
      (analysis.document.tokens[comma + 1]?.lower === "and" && mentionAt(analysis, comma + 2) !== null))
  );
}

function startsLongerName(analysis: Analysis, mention: Mention): boolean {
  if (!mention.possessive && mention.form !== "demonym" && mention.form !== "seat") return false;
  const next = mentionAt(analysis, mention.last + (mention.possessive ? 1 : 0));
  const inner = mentionsIn(analysis, mention.first, mention.first + 1).find(
    (other) => other !== mention && other.last > mention.last,
  );
  return (
    inner !== undefined ||
    (next !== null && next.form === "person") ||
    mentionAt(analysis, mention.last + 1)?.form === "person" ||
    mentionAt(analysis, mention.last + 2)?.form === "person" ||
    mentionAt(analysis, mention.last + 3)?.form === "person"
  );
}

function actorsAfterWord(
  analysis: Analysis,
  trigger: Trigger,
  sentence: Sentence,
  word: RegExp,
): readonly ActorDraft[] {
  const { tokens } = analysis.document;
  const actors: ActorDraft[] = [];
  let open = false;
  for (let index = trigger.last; index < Math.min(sentence.last, trigger.last + FARTHEST); index += 1) {
    const mention = mentionAt(analysis, index);
    if (mention !== null) {
      if (open && !startsLongerName(analysis, mention)) actors.push(mention.actor);
      index = mention.last - 1;
      continue;
    }
    const { lower, text, pos } = tokens[index];
    if (STOP.test(text) || (CLAUSE.test(lower) && !word.test(lower))) break;
    if (word.test(lower)) open = true;
    else if (open && (pos === "ADP" || pos === "VERB" || (lower === "to" && actors.length > 0))) {
      if (lower === "of" && actors.length === 0) continue;
      break;
    }
  }
  return unique(actors);
}

/** "in Baltimore": a capitalised name behind a preposition of place, known or not. */
function placeName(analysis: Analysis, index: number): string | null {
  const { tokens, text } = analysis.document;
  const before = tokens[index - 1];
  if (before === undefined || !/^(?:in|at|near)$/.test(before.lower) || !isNameWord(tokens[index])) return null;
  let last = index + 1;
  while (last < tokens.length && isNameWord(tokens[last]) && tokens[last].start === tokens[last - 1].end + 1) last += 1;
  return text.slice(tokens[index].start, tokens[last - 1].end);
}

/** "in Beijing", "visited Ukraine", "a trip to Paris": the place with its state. */
function placeOf(
  analysis: Analysis,
  trigger: Trigger,
  sentence: Sentence,
): { readonly place: string | null; readonly placeCode: string | null } {
  const { tokens } = analysis.document;
  for (let index = trigger.last; index < Math.min(sentence.last, trigger.last + FARTHEST + 4); index += 1) {
    const mention = mentionAt(analysis, index);
    if (mention === null) {
      const named = placeName(analysis, index);
      if (named !== null) return { place: named, placeCode: null };
      if (STOP.test(tokens[index].text) || (CLAUSE.test(tokens[index].lower) && index > trigger.last)) break;
      continue;
    }
    const isPlace = mention.form === "name" || mention.form === "capital";
    const before =
      tokens[mention.first - 1].lower === "the" ? tokens[mention.first - 2].lower : tokens[mention.first - 1].lower;
    const object = trigger.type === "VISIT" && mention.first === trigger.last;
    const located = LOCATION.test(before) && (before !== "to" || /^(?:VISIT|TOUR)$/.test(trigger.type));
    if (isPlace && !mention.possessive && (object || located))
      return {
        place:
          mention.actor.kind === "state" && mention.form === "name"
            ? mention.actor.name
            : analysis.document.text.slice(mention.start, mention.end),
        placeCode: stateOf(mention),
      };
    index = mention.last - 1;
  }
  if (!/^(?:MEETING|SIGNING|AGREEMENT|SUMMIT)$/.test(trigger.type)) return { place: null, placeCode: null };
  const earlier = mentionsIn(analysis, sentence.first, trigger.first).findLast(
    ({ form, first, possessive }) =>
      (form === "capital" || form === "name") && !possessive && /^(?:in|at)$/.test(tokens[first - 1]?.lower ?? ""),
  );
  return earlier === undefined
    ? { place: null, placeCode: null }
    : { place: analysis.document.text.slice(earlier.start, earlier.end), placeCode: stateOf(earlier) };
}

function unique<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)];
}
