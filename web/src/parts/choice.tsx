import { useId } from "preact/hooks";

export interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
  /** Show the control without its label, which stays for screen readers. */
  readonly bare?: boolean;
}

/** One of several, as a labelled list. */
export function Choice<T extends string>({
  label,
  value,
  options,
  onChange,
  bare,
}: ChoiceProps<T>): preact.JSX.Element {
  const id = useId();
  return (
    <span class="choice">
      <label for={id} class={bare === true ? "hidden" : undefined}>
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value as T)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}

/** One of a few, all in sight: arrow keys move between them. */
export function Tabs<T extends string>({ label, value, options, onChange }: ChoiceProps<T>): preact.JSX.Element {
  const name = useId();
  return (
    <fieldset class="tabs">
      <legend class="hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} class={option.value === value ? "chosen" : undefined}>
          <input
            type="radio"
            class="hidden"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
