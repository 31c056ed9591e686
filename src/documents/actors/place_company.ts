import type { PlaceName } from "./places.ts";

/** Settles words that are places only in some company: "the West", "West Africa", "Georgia Tech", "the Gulf of Mexico". */
export function holds(text: string, start: number, end: number, written: string, place: PlaceName): boolean {
  const after = text.slice(end, end + 12);
  if (written === "West")
    return (
      /\bthe $/i.test(text.slice(Math.max(0, start - 4), start)) &&
      !/^ (?:Bank|Coast|Africa|Texas|Indies|Side|End|Wing)/.test(after)
    );
  if (written === "Guinea" && /(?:Papua New |Equatorial )$/.test(text.slice(Math.max(0, start - 16), start)))
    return false;
  if (/^(?:Mexico|England|Jersey)$/.test(written) && text.slice(Math.max(0, start - 4), start) === "New ") return false;
  if (written === "Georgia" && isAmerican(text, start, end)) return false;
  if (written === "Wales" || written === "York")
    return !text.slice(Math.max(0, start - 10), start).endsWith("New South ");
  if (place.form === "capital" && written === "Washington" && /^ (?:Post|state|State|DC Comics)/.test(after))
    return false;
  if (WATER_OF.test(text.slice(Math.max(0, start - 16), start)) || WATER.test(after)) return false;
  if (/^(?:Persian|Arabian)/.test(written)) return false;
  return !/^ (?:Times|Post|Daily|Tribune|Airlines|Airways|Morning Post)\b/.test(after) || place.form !== "name";
}

/** "the Sea of Japan", "Lake Chad", "the Indian Ocean", "the English Channel": waters, shores and papers are no states. */
const WATER_OF = /\b(?:Seas? of|Gulf of|Bay of|Lake) $/;
const WATER = /^ (?:Oceans?|Channel|Seas?|Basin|Papers)\b/;

const AMERICAN =
  "Alabama|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Nevada|New (?:Jersey|Mexico|York)|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Tennessee|Texas|Virginia|Wisconsin";
const BEFORE_AMERICAN = new RegExp(
  `(?:(?:${AMERICAN}|Atlanta|Savannah|Macon),?(?: and| or)? |\\b[Gg]overnor of |\\b[Ss]enators? (?:from|of) |\\bstate of )$`,
);
const BEHIND_AMERICAN = new RegExp(`^,?(?: and| or)? (?:${AMERICAN})\\b`);

/** "Florida, Georgia and Ohio", "Atlanta, Georgia", "the governor of Georgia": the American state of that name. */
function isAmerican(text: string, start: number, end: number): boolean {
  return (
    BEFORE_AMERICAN.test(text.slice(Math.max(0, start - 32), start)) || BEHIND_AMERICAN.test(text.slice(end, end + 24))
  );
}
