export function LeewayView(): preact.JSX.Element {
  return <p class="quiet">leeway</p>;
}
