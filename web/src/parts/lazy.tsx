import { useEffect, useState } from "preact/hooks";

import { Notice } from "./notice.tsx";

type View = () => preact.JSX.Element;

/** A view that is fetched when it is first shown; says so meanwhile, and offers to try again where that fails. */
export function lazy(load: () => Promise<View>): View {
  let loaded: View | null = null;
  return () => {
    const [, redraw] = useState(0);
    const [failed, setFailed] = useState(false);
    const fetchView = (): void => {
      setFailed(false);
      load().then(
        (view) => {
          loaded = view;
          redraw((count) => count + 1);
        },
        () => setFailed(true),
      );
    };
    useEffect(() => {
      if (loaded === null) fetchView();
    }, []);
    if (failed) {
      return (
        <Notice tone="warning" action={{ label: "Try again", run: fetchView }}>
          This view could not be fetched; the desk's server may have been stopped.
        </Notice>
      );
    }
    const Loaded = loaded;
    return Loaded === null ? <p class="loading">Opening …</p> : <Loaded />;
  };
}
