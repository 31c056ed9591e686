import { useEffect, useState } from "preact/hooks";

import { LeewayError } from "../../../src/core/errors.ts";
import { parseScenario } from "../../../src/simulate/scenario.ts";

export interface YamlEditorProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** The scenario as its file: what is typed becomes the scenario as soon as it reads as one, and says why while it does not. */
export function YamlEditor({ text, onText }: YamlEditorProps): preact.JSX.Element {
  const [typed, setTyped] = useState(text);
  const [wrong, setWrong] = useState<string | null>(null);
  useEffect(() => {
    setTyped(text);
    setWrong(null);
  }, [text]);
  const leave = (): void => {
    const problem = problemOf(typed);
    setWrong(problem);
    if (problem === null && typed !== text) onText(typed);
  };
  return (
    <div class="yaml">
      <label for="yaml">The scenario's file</label>
      <textarea
        id="yaml"
        class="code"
        spellcheck={false}
        rows={Math.min(40, typed.split("\n").length + 1)}
        value={typed}
        aria-invalid={wrong !== null}
        aria-describedby="yaml-problem"
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          if (wrong !== null) setWrong(problemOf(event.currentTarget.value));
        }}
        onChange={leave}
      />
      <p id="yaml-problem" class="problem" role="status">
        {wrong}
      </p>
    </div>
  );
}

function problemOf(text: string): string | null {
  try {
    parseScenario(text, "line");
    return null;
  } catch (error) {
    if (error instanceof LeewayError) return error.message;
    throw error;
  }
}
