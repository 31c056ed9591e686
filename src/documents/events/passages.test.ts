import { describe, expect, it } from "vitest";

import { read } from "../read.ts";

function eventsOf(text: string): readonly string[] {
  return read(text, { dateline: "2024-06-14" }).events.map(({ type, realis, actors }) =>
    `${type} ${realis} ${actors.map(({ actor }) => actor).join(" ")}`.trim(),
  );
}

describe("events of a passage", () => {
  it.each([
    [
      "Kenyan President Amos Otieno met Chadian leader Idris Saleh in Lagos. The two met again in Accra and signed a joint declaration.",
      "SIGNING actual amos-otieno idris-saleh",
    ],
    [
      "Kenyan President Amos Otieno and Chadian leader Idris Saleh met Mr Lund, the Norwegian envoy, and urged him to stay.",
      "APPEAL actual amos-otieno idris-saleh lund",
    ],
    [
      "Kenya's Finance Minister Amos Otieno said the talks on Monday with Chad went well.",
      "MEETING actual amos-otieno TCD",
    ],
    ["A border meeting has been arranged between Kenya and Chad.", "MEETING scheduled KEN TCD"],
    ["Kenya's president declared a curfew in Mombasa. The interior minister resigned.", "OTHER actual KEN"],
    ["Two bombs exploded within minutes outside a bank in Nairobi.", "MILITARY_ACTION actual KEN"],
    ["The junta in Chad closed its border. Four people were killed in clashes.", "MILITARY_ACTION actual TCD"],
    [
      "Kenyan President Amos Otieno agreed to meet Chadian leader Idris Saleh.",
      "MEETING scheduled amos-otieno idris-saleh",
    ],
    [
      "Kenyan President Amos Otieno is ready to meet Chadian leader Idris Saleh.",
      "MEETING hypothetical amos-otieno idris-saleh",
    ],
    [
      "Shots between Kenyan and Chadian troops went on although Norwegian President Ola Lund said the two countries had agreed to a truce.",
      "AGREEMENT actual KEN TCD",
    ],
    ["Garang arrived in Oslo. He met Norwegian President Ola Lund.", "MEETING actual garang ola-lund"],
    [
      "Kenyan President Amos Otieno said Chad belonged in the bloc, following talks in Accra with Norwegian leader Ola Lund.",
      "MEETING actual amos-otieno ola-lund",
    ],
    ['Kenyan President Amos Otieno said "Chad can fix this," urging Norway to wait.', "APPEAL actual amos-otieno NOR"],
    ["Three meetings between Kenya and Chad failed to bring peace.", "MEETING actual KEN TCD"],
    [
      "Kenyan President Amos Otieno had a telephonic conversation with Chadian leader Idris Saleh.",
      "CALL actual amos-otieno idris-saleh",
    ],
    ["Kenya's internationally recognised government appealed to Norway to drop a ban.", "APPEAL actual KEN NOR"],
    ["Kenya sent six warships to the border with Chad.", "MILITARY_ACTION actual KEN TCD"],
    [
      "Kenya and Chad voiced concern. The two leaders discussed trade and agreed to reopen the border.",
      "MEETING actual KEN TCD",
    ],
    [
      "Kenyan President Amos Otieno met Chadian leader Idris Saleh in Accra. Both urged Norway to free the crew.",
      "APPEAL actual amos-otieno idris-saleh NOR",
    ],
    [
      "The finance ministers of Kenya and Chad met on Monday. The ministers agreed to reopen the border.",
      "AGREEMENT actual KEN TCD",
    ],
    ["Otieno and Saleh met in Oslo on Monday.", "MEETING actual otieno saleh"],
    ["“We condemn Chad for the raid,” Kenyan President Amos Otieno said.", "STATEMENT actual amos-otieno TCD"],
    [
      "Kenyan Foreign Minister Amos Otieno said on Friday that Kenya welcomes the truce between Chad and Niger.",
      "STATEMENT actual amos-otieno TCD NER",
    ],
    [
      "Kenyan President Amos Otieno told his Chadian counterpart in a phone call that rains were late.",
      "CALL actual amos-otieno TCD",
    ],
    [
      "Amos Otieno warned Chad in separate phone calls with Ola Lund and Idris Saleh.",
      "STATEMENT actual amos-otieno TCD",
    ],
    [
      "Kenyan President Amos Otieno said he had called off a planned attack on Chad.",
      "MILITARY_ACTION negated amos-otieno TCD",
    ],
    ["Kenya said that a drone had hit two tankers at its main port.", "MILITARY_ACTION actual KEN"],
    ["Amos Otieno and Ola Lund have arrived in the capital Accra.", "VISIT actual amos-otieno ola-lund GHA"],
    ["Amos Otieno is likely to visit Oslo in June.", "VISIT scheduled amos-otieno NOR"],
    ["Foreign Minister Ri Son Ok arrived in Oslo.", "VISIT actual ri-son-ok NOR"],
    ["Hassan Sheikh Farah met Abdel Fatah al-Amin in Oslo.", "MEETING actual hassan-sheikh-farah abdel-fatah-al-amin"],
    [
      "Rain fell in Mali and Burkina Faso. The two countries have said the roads were closed.",
      "STATEMENT actual MLI BFA",
    ],
    ["Kenya and Chad agreed to a truce. The talks, held in Oslo, lasted two days.", "MEETING actual KEN TCD"],
    ["Amos Otieno will meet Ola Lund. The talks were called off on Monday.", "MEETING negated amos-otieno ola-lund"],
    ["Kenya and Chad voiced hope. They agreed to it during their talks in Oslo.", "MEETING actual KEN TCD"],
    ["Four Chadian factions reached agreement during talks in Norway.", "MEETING actual four-chadian-factions"],
    ["Last week Kenya conducted a series of ballistic missile tests.", "MILITARY_ACTION actual KEN"],
    ["Amos Otieno discussed the release of prisoners with Ola Lund.", "MEETING actual amos-otieno ola-lund"],
    ["Kenya accuses Chad, Niger of arming rebels.", "STATEMENT actual KEN TCD NER"],
    ["Rights groups accuse Chad of hosting a criminal.", "STATEMENT actual rights-groups TCD"],
    [
      "Amos Otieno held talks on Tuesday with Ola Lund on the war in Chad. The two sides called for a truce.",
      "APPEAL actual amos-otieno ola-lund",
    ],
    ["Vice Premier Ma He met Ola Lund in Oslo.", "MEETING actual ma-he ola-lund"],
    [
      "Kenya and Chad agreed on a pipeline after talks between officials of the two countries in Oslo.",
      "MEETING actual KEN TCD",
    ],
    ["Kenya's cabinet met on Friday.", "MEETING actual KEN"],
    ["Chad denies meddling in the Kenyan election and Lund has denied any role.", "REJECT actual lund"],
    ["Amos Otieno has ordered the military to launch an attack on Chad.", "MILITARY_ACTION scheduled amos-otieno TCD"],
    ["Senator Ola Lund, who announced his plan to resign, slept well.", "OTHER scheduled ola-lund"],
    ["Kenyan tanks rolled into the Chadian town of Ounia on Friday.", "MILITARY_ACTION actual KEN TCD"],
    ["Chad expelled seven U.N. officials. Chad accused them of spying.", "STATEMENT actual TCD united-nations"],
    ["Chad spoke first. Amos Otieno pressed the country's ambassador for proof.", "APPEAL actual amos-otieno TCD"],
    ["Kenya dismissed as “shameful” the offers by Chad.", "REJECT actual KEN TCD"],
    ["Otieno, who met Norwegian premier Ola Lund on Friday, was glad.", "MEETING actual otieno ola-lund"],
    [
      "Kenyan President Amos Otieno and his Chadian counterpart, Idris Saleh, were due to hold talks.",
      "MEETING scheduled amos-otieno idris-saleh",
    ],
    [
      "Chad hosted Amos Otieno on Friday, and the premier, Idris Saleh, condemned his silence.",
      "STATEMENT actual idris-saleh amos-otieno",
    ],
    ["Kenya has had contacts with Chad, and its special envoy visited Oslo.", "VISIT actual KEN NOR"],
    [
      "British Prime Minister Theresa May spoke. Amos Otieno was meeting May on Wednesday.",
      "MEETING actual amos-otieno theresa-may",
    ],
    [
      "Amos Otieno met Idris Saleh in Oslo. Norwegian President Ola Lund praised them for choosing peace.",
      "STATEMENT actual ola-lund amos-otieno idris-saleh",
    ],
    ["North Korea shelled a South Korean island. The South scrambled fighter jets.", "MILITARY_ACTION actual KOR"],
    ["U.S. Vice President Amos Otieno, on a visit to Oslo, denounced the move.", "VISIT actual amos-otieno NOR"],
    [
      "Soldiers fired into crowds of students in Chad's main city on Friday.",
      "MILITARY_ACTION actual soldiers students",
    ],
    [
      "Kenyan President Amos Otieno held talks with Ola Lund in Oslo. Otieno told Lund that Chad must withdraw.",
      "APPEAL actual amos-otieno ola-lund",
    ],
    ["Kenyan forces in Chad agreed to a truce.", "AGREEMENT actual KEN"],
    ["Kenyan forces fired missiles at sites in Chad and Niger on Friday.", "MILITARY_ACTION actual KEN TCD NER"],
    ["Kenya's envoy arrived in Oslo for talks with Ola Lund, his office said.", "MEETING scheduled KEN ola-lund"],
    ["Kenya was urged to free the sailors.", "APPEAL actual KEN"],
    ["Chad's request for a delay was turned down.", "REJECT actual TCD"],
    ["An offer from Chad was accepted by Kenya on Friday.", "AGREEMENT actual KEN TCD"],
    ["A dozen Kenyan patrol boats were mobilised to chase the trawlers.", "MILITARY_ACTION actual KEN"],
    ["Kenyan delegates walked out of the session.", "REJECT actual kenyan-delegates"],
    ["Kenya announced $300m to help Chad.", "OTHER actual KEN TCD"],
    ["An explosion occurred near a convoy in Nairobi on Friday.", "MILITARY_ACTION actual KEN"],
    ["Kenyan troops went on the offensive in the hills.", "MILITARY_ACTION actual KEN"],
    ["World powers gathered in Oslo for a conference on the future of Chad.", "MEETING actual world-powers TCD"],
    ["Kenya was called on to guard the dam.", "APPEAL actual KEN"],
    ["Kenya warned Chad not to politicise the case.", "APPEAL actual KEN TCD"],
    ["Kenya ended its peacekeeping mission in Chad.", "OTHER actual KEN TCD"],
    ["Foreign ministers will reconvene in Oslo on Sunday.", "MEETING scheduled foreign-ministers"],
    ["Kenya rejected the call and warned Chad against a raid.", "STATEMENT actual KEN TCD"],
    ["Kenyan howitzers blasted positions of the rebels.", "MILITARY_ACTION actual kenyan-howitzers rebels"],
    ["Kenya's premier said he would not resort to ordering a raid on Chad.", "REJECT actual KEN TCD"],
    ["Kenya's government agreed to the demands of the strikers.", "OTHER actual KEN strikers"],
    ["Three Chadian citizens have been charged in Kenya with cyberattacks.", "OTHER actual KEN three-chadian-citizens"],
    ["Kenya is willing to block the text if the talks fail.", "STATEMENT actual KEN"],
    ["Kenya's ministry has redoubled calls for Chad to return to dialogue.", "APPEAL actual TCD"],
    ["Kenya's premier, Amos Otieno, dismissed the entire vote as a farce.", "STATEMENT actual amos-otieno"],
    ["The Kenyan government called on organisers of a rally by the opposition to disperse.", "APPEAL actual KEN"],
    ["Kenyan observers have condemned the vote as flawed.", "STATEMENT actual kenyan-observers"],
    ["Kenyan lawmakers late on Monday denounced the vote.", "STATEMENT actual kenyan-lawmakers"],
    ["Kenya's foreign minister said on Tuesday the camp would stay.", "STATEMENT actual KEN"],
    ["Kenya has since said that its position remains unchanged.", "STATEMENT actual KEN"],
    ["The Kenyan army said two soldiers had drowned.", "STATEMENT actual kenyan-army"],
    ["Marchers from Chad were stopped from marching towards Kenya.", "OTHER actual marchers"],
    ["Chad claimed that Kenya had shelled its villages.", "STATEMENT actual TCD KEN"],
    ["A jail sentence has been imposed on a Chadian editor by a Kenyan court.", "OTHER actual KEN"],
    ["Kenya warned Chad not to cross the river or face attack.", "STATEMENT actual KEN TCD"],
    ["Kenya will likely hold a naval exercise with Chad.", "OTHER scheduled KEN TCD"],
    ["The three hostages were handed over to the Red Cross by Chadian rebels.", "OTHER actual chadian-rebels hostages"],
    ["Kenya launched formal challenges against Chad at the trade body.", "OTHER actual KEN TCD"],
    ["Kenyan tariffs of between 5% and 10% on a range of Chadian goods took effect.", "TARIFF actual KEN TCD"],
  ])("%s", (text, event) => {
    expect(eventsOf(text)).toContain(event);
  });

  it.each([
    ["The president will pay a state visit to Chad, Kenya's foreign ministry said.", "THREATEN", false],
    ["Kenya carried out retaliatory strikes on the camp, its foreign ministry said.", "THREATEN", false],
    ["Chad was wrong to publish the map, Kenya's foreign ministry said.", "ACCUSE", true],
    ['Kenya\'s foreign minister has declared that "Chad is responsible".', "ACCUSE", true],
    ["Kenya vowed to continue its long offensive against the rebels.", "THREATEN", true],
    ["The Kenyan government announced restrictions on protests in Nairobi.", "COERCE", true],
    ["The Kenyan government announced restrictions on Chadian imports.", "COERCE", false],
    ["Kenya said it was prepared for a military operation unless Chad gives in.", "THREATEN", true],
    ["Kenya vowed to persevere in efforts for peace with the rebels.", "AGREE", true],
    ["Kenya will not tolerate the raids by Chad, its president said.", "THREATEN", true],
    ["Kenya's foreign ministry said any attack would meet a firm and united response.", "THREATEN", true],
  ])("%s %s %s", (text, plover, told) => {
    expect(read(text).events.some((event) => event.plover === plover)).toBe(told);
  });

  it.each([
    "Norway will answer any attack on its ports.",
    "Chad is unwilling to accept an offer that would cut its share.",
    "The envoy is to work for an end to attacks on Chad.",
  ])("reads nothing that one side alone is thought to do: %s", (text) => {
    expect(eventsOf(text).filter((event) => /^(?:MILITARY_ACTION|AGREEMENT)/.test(event))).toEqual([]);
  });

  it.each([
    "The rains came late this year, a Kenyan official said on Monday.",
    "The rains came late this year, according to Kenya's water ministry.",
    "The International Atomic Energy Agency said the plant was old.",
  ])("reads no statement where somebody only tells what happened: %s", (text) => {
    expect(eventsOf(text)).toEqual([]);
  });

  it.each([
    ["Kenya launched air strikes on the port. Two policemen were wounded.", ["MILITARY_ACTION actual KEN policemen"]],
    ["Kenya criticised the trip.", ["STATEMENT actual KEN"]],
    [
      "Amos Otieno will visit Chad on Monday. During the visit, Otieno will plant a tree.",
      ["VISIT scheduled amos-otieno TCD"],
    ],
    [
      "Farmers marched against the tax in Oslo. Protesters and police clashed near the port.",
      ["OTHER actual farmers protesters police"],
    ],
    ["Kenya spoke of a push for stalled bank reforms.", []],
    ["Kenyan officials denied any wrongdoing.", []],
    ["Kenya's army killed two rebels when it bombed a house in Chad.", ["MILITARY_ACTION actual kenya-s-army rebels"]],
    ["Kenya announced a cut of its 600 troops deployed in Chad.", []],
    ["Kenya called the trip of Amos Otieno to Chad a provocation.", ["STATEMENT actual KEN amos-otieno TCD"]],
    ["The war has killed 10,000 people in Chad.", []],
    ["The rebels of Chad would not take part in new talks.", ["REJECT actual rebels"]],
    [
      "Amos Otieno met Idris Saleh in Accra. This was the first meeting of the two presidents.",
      ["MEETING actual amos-otieno idris-saleh"],
    ],
    ["It was the worst attack on Chadian peacekeepers in years.", []],
    [
      "Kenya is expelling Chadian diplomats in response to Chad's expulsion of Kenyan envoys.",
      ["OTHER actual KEN chadian-diplomats"],
    ],
    ["The Kenyan presidency did not respond to a request for comment.", []],
    ["The deal, announced in Oslo, was welcomed by Kenya and Chad.", []],
    ["It came at a meeting of the Security Council that was called over Chad.", ["MEETING actual security-council"]],
    ["The march was the largest since Kenya attacked Chad.", []],
    ["Amos Otieno's call for an end to raids on Chad was heard.", ["APPEAL actual amos-otieno TCD"]],
  ])("reads each event once: %s", (text, events) => {
    expect(eventsOf(text)).toEqual(events);
  });

  it("reads a statement beside a deed only where it comes before or tells of the deed", () => {
    const deed = "Kenyan President Amos Otieno banned imports of Chadian cotton on Monday.";
    const word = '"We are a patient people," Kenyan President Amos Otieno said.';
    expect(eventsOf(`${deed}\n\n${word}`)).toEqual(["EMBARGO actual amos-otieno TCD"]);
    expect(eventsOf(`${word}\n\n${deed}`)).toEqual(["STATEMENT actual amos-otieno", "EMBARGO actual amos-otieno TCD"]);
  });
});
