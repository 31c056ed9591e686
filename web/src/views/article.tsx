export function ArticleView(): preact.JSX.Element {
  return <p class="quiet">article</p>;
}
