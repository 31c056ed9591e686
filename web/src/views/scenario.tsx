export function ScenarioView(): preact.JSX.Element {
  return <p class="quiet">scenario</p>;
}
