/** A name and a value in a list of facts; nothing where there is no value. */
export function Field({ name, value }: { readonly name: string; readonly value: string }): preact.JSX.Element | null {
  return value === "" ? null : (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
