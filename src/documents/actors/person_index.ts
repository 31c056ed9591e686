import { keyOf } from "./called.ts";
import type { ActorDraft } from "./actor_draft.ts";

const MOST_ALIKE = 60;

/** Persons by their names, so that the work per name does not grow with the number of persons. */
export class PersonIndex {
  private readonly byName = new Map<string, ActorDraft>();
  private readonly byWord = new Map<string, ActorDraft[]>();
  private readonly bySound = new Map<string, ActorDraft[]>();

  /** Records a person under a name; a longer name of the same person is recorded beside the old one. */
  add(person: ActorDraft, name: string, sound: string | null): void {
    const key = keyOf(name);
    if (!this.byName.has(key)) this.byName.set(key, person);
    for (const word of new Set([...key.split(" "), ...key.split(/[ -]/)])) put(this.byWord, word, person);
    if (sound !== null) put(this.bySound, sound, person);
  }

  remove(persons: ReadonlySet<ActorDraft>): void {
    for (const index of [this.byWord, this.bySound])
      for (const [key, bearers] of index)
        if (bearers.some((person) => persons.has(person)))
          index.set(
            key,
            bearers.filter((person) => !persons.has(person)),
          );
    for (const [key, person] of this.byName) if (persons.has(person)) this.byName.delete(key);
  }

  /** The person of exactly this name, the case aside. */
  named(name: string): ActorDraft | undefined {
    const key = keyOf(name);
    const person = this.byName.get(key);
    return person !== undefined && keyOf(person.name) === key ? person : undefined;
  }

  /** Persons with this word in their names, in order of meeting; `word` a key. */
  withWord(word: string): readonly ActorDraft[] {
    return this.byWord.get(word) ?? [];
  }

  /** Persons whose names begin alike, in order of meeting; of very many the latest. */
  sounding(sound: string): readonly ActorDraft[] {
    return (this.bySound.get(sound) ?? []).slice(-MOST_ALIKE);
  }
}

function put(map: Map<string, ActorDraft[]>, key: string, person: ActorDraft): void {
  const persons = map.get(key);
  if (persons === undefined) map.set(key, [person]);
  else if (persons[persons.length - 1] !== person && !(persons.length < MOST_ALIKE && persons.includes(person))) {
    const inOrder = persons[persons.length - 1].order < person.order;
    persons.push(person);
    if (!inOrder) persons.sort((a, b) => a.order - b.order);
  }
}
