import { activeText } from "../state/scenarios.ts";
import { wordAt } from "../scenario_text.ts";
import { save } from "./download.tsx";

/** The same result without the desk: file, command, library. */
export function Reproduce(): preact.JSX.Element {
  const text = activeText.value;
  const file = `${(wordAt(text, "scenario") ?? "scenario").replaceAll(/[^\w-]+/g, "-")}.yaml`;
  const command = `leeway simulate ${file}${wordAt(text, "world") === null ? " --world wiod-2014" : ""}`;
  const snippet = [
    'import { loadScenario, loadWorld, simulate } from "leeway";',
    "",
    `const scenario = loadScenario("${file}");`,
    `const result = simulate(await loadWorld(scenario.world ?? "wiod-2014"), scenario);`,
    "console.table(result.countries);",
  ].join("\n");
  return (
    <details class="reproduce">
      <summary>Reproduce</summary>
      <h3>Scenario file</h3>
      <pre tabIndex={0}>{text}</pre>
      <button type="button" onClick={() => save(file, "application/yaml", text)}>
        Download {file}
      </button>
      <h3>Command</h3>
      <pre tabIndex={0}>{command}</pre>
      <h3>Library</h3>
      <pre tabIndex={0}>{snippet}</pre>
    </details>
  );
}
