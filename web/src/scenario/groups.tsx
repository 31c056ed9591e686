import { groupsOf, withCodes, without } from "../scenario_text.ts";

export interface GroupsProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** The scenario's own groups of countries: their members, one more, one less. */
export function Groups({ text, onText }: GroupsProps): preact.JSX.Element {
  return (
    <>
      <h2>Groups</h2>
      {groupsOf(text).map(({ name, words }) => (
        <div key={name} class="group">
          <label>
            {name}
            <input
              type="text"
              value={words}
              spellcheck={false}
              onChange={(event) => onText(withCodes(text, ["groups", name], event.currentTarget.value))}
            />
          </label>
          <button
            type="button"
            class="remove"
            aria-label={`Remove the group ${name}`}
            onClick={() => onText(without(text, ["groups", name]))}
          >
            ×
          </button>
        </div>
      ))}
      <button type="button" onClick={() => onText(withCodes(text, ["groups", freeName(text)], "EU27, USA, GBR"))}>
        Add a group
      </button>
    </>
  );
}

function freeName(text: string): string {
  const taken = new Set(groupsOf(text).map(({ name }) => name));
  for (let number = 1; ; number++) if (!taken.has(`group_${number}`)) return `group_${number}`;
}
