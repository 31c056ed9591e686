import { groupCodes } from "../../../src/core/codes/groups.ts";
import { groupsOf } from "../scenario_text.ts";
import { solutions } from "../solver/solutions.ts";
import { activeSlot, activeText } from "../state/scenarios.ts";

/** Suggestions for the fields of codes. */
export function CodeLists(): preact.JSX.Element {
  const solved = solutions[activeSlot.value].value.solved;
  const countries = solved?.result.countries.map(({ country }) => country) ?? [];
  const groups = [...groupsOf(activeText.value).map(({ name }) => name), ...groupCodes];
  return (
    <>
      <datalist id="country-codes">
        {[...groups, ...countries].map((code) => (
          <option key={code} value={code} />
        ))}
      </datalist>
      <datalist id="sector-codes">
        {["all", "goods", "services"].map((code) => (
          <option key={code} value={code} />
        ))}
        {solved?.sectors.map(({ sector, name }) => (
          <option key={sector} value={sector}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
}
