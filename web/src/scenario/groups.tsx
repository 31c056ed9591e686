import { groupsOf, withCodes, withGroupName, without } from "../scenario_text.ts";

export interface GroupsProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** The scenario's own groups of countries: their names and members, one more, one less. */
export function Groups({ text, onText }: GroupsProps): preact.JSX.Element {
  return (
    <>
      <h2>Groups</h2>
      {groupsOf(text).map(({ name, words }) => (
        <div key={name} class="group">
          <input
            type="text"
            class="name"
            value={name}
            aria-label={`Name of the group ${name}`}
            spellcheck={false}
            onChange={({ currentTarget }) => {
              const renamed = withGroupName(text, name, currentTarget.value.trim());
              if (renamed === text) currentTarget.value = name;
              else onText(renamed);
            }}
          />
          <input
            type="text"
            value={words}
            aria-label={`Members of the group ${name}`}
            spellcheck={false}
            onChange={(event) => onText(withCodes(text, ["groups", name], event.currentTarget.value))}
          />
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
