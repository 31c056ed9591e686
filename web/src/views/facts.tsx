export function FactsView(): preact.JSX.Element {
  return <p class="quiet">facts</p>;
}
