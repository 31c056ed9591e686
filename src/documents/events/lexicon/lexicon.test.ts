import { expect, test } from "vitest";

import { read } from "../../read.ts";
import { CONFLICT } from "./conflict_phrases.cases.ts";
import { COOPERATION } from "./cooperation_phrases.cases.ts";
import { FORCE } from "./force_phrases.cases.ts";
import { GIVING } from "./giving_phrases.cases.ts";

test.each(Object.entries({ ...COOPERATION, ...GIVING, ...CONFLICT, ...FORCE }))(
  "one event of class %s",
  (plover, phrases) => {
    for (const phrase of phrases)
      expect(
        read(phrase).events.map((event) => event.plover),
        phrase,
      ).toEqual([plover]);
  },
);

test.each([
  "Dozens of people were killed in a fire at a Kenyan market.",
  "Shoppers were injured as a roof collapsed at a market in Nairobi.",
  "Leaders of the uprising in Chad live abroad.",
  "Airlines cancelled flights to Kenya because of fog.",
  "Talks on fish were held in Nairobi in May.",
  "The museum recalls the miners' strike of 1984 in Kenya.",
  "Kenya's finance minister left office early on Friday.",
  "Kenya wants to demand that Chad withdraw from Aden.",
  "The veterans of the fighting in Chad get no pension.",
])("nobody's deed: %s", (sentence) => {
  expect(read(sentence).events.filter(({ plover }) => plover !== "CONSULT")).toEqual([]);
});

test.each([
  "Kenya's president was in good spirits.",
  "Kenya is in recession.",
  "Kenya's exports reversed course in May.",
  "The company called off its merger with a Kenyan rival.",
  "The Kenyan club reinstated its coach.",
  "The Kenyan shipyard released a ship design.",
  "Inflation in Kenya is expected in the range of 5 to 6 percent.",
  "Kenya's runners dashed to victory in Chad.",
  "Fans from Kenya travelled to Chad for the final.",
  "Kenya is building a port.",
  "The company's annual meeting was held in Nairobi.",
  "Kenya was sent to the bottom of the table by Chad.",
  "Kenya won $3 million in prizes.",
  "Kenya offered a $5 million reward.",
  "Kenyan newspapers addressed the issue of fish.",
  "The trade gap between Kenya and Chad narrowed.",
  "Elephants attacked a village in Kenya.",
  "Malaria kills thousands of children in Chad every year.",
  "A Kenyan army helicopter crashed, killing five soldiers.",
  "The pilot lost control of the aircraft over Kenya.",
  "His book describes the battle between settlers and tribes in Chad.",
  "He was jailed in the 1980s in Kenya.",
  "Thousands of pilgrims filled the square in Nairobi.",
  "Trade between Kenya and Chad is worth $3 billion a year.",
  "Kenya kept its lead in tea exports.",
  "Kenya eliminated rules that leaders of firms disliked.",
  "The drought in Kenya took many lives.",
  "Kenya wiped out its debt.",
  "The shop in Kenya charged students ten dollars.",
  "Kenya joined the race for the cup.",
  "Scholars debated the age of a fossil found in Chad.",
  "Kenyan farmers opted to plant beans.",
  "The team was in Nairobi for a match last year.",
  "The Kenyan consulted a doctor in Lima.",
  "Kenya moved to trim the budget of the army.",
  "The dispute over the Kenyan army moved to court in Nairobi.",
  "Kenya's president appeared fit and well.",
  "Relations between Kenya and Chad remain strained.",
  "Her health improved in a clinic in Kenya.",
  "The Kenyan lab exercised care.",
  "A school fire killed ten children in Kenya.",
  "Fans clashed with police after a match in Kenya.",
  "Torrential rain killed three people in Kenya.",
  "Kenyan artists use drones against a dark sky.",
  "The new phones hit the streets in Kenya.",
  "Sudan appeals for food went unheard.",
  "Eight killed in Kenya school camp fire.",
  "Kenya received in Chad on Monday a shipment of grain.",
  "Kenya received the delegation's letter.",
])("no event: %s", (sentence) => {
  expect(read(sentence).events).toEqual([]);
});
