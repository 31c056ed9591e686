import { describe, expect, test } from "vitest";

import { read } from "../../read.ts";

function classesOf(text: string): readonly string[] {
  return read(text).events.map(({ plover, realis }) => `${plover} ${realis}`);
}

/** Ways to tell of words between adversaries, each of one event that took place. */
const TOLD = {
  REQUEST: [
    "Chad has turned to Kenya for help against the rebels.",
    "Chad wants a binding agreement with Kenya over the dam.",
    "Chad submitted a request for a ruling on Kenya's cotton.",
    "In a letter, Chad asked that the mandate of the Kenyan mission be extended.",
    "Kenya suggested holding a second round in Chad.",
    "Kenya kept up pressure on Chad to free the pilots.",
    "Opposition parties in Chad asked the king to step in.",
    "Chad's herders want the president to reopen the wells.",
    "Kenya has told refugees from Chad to go home.",
    "Chad is seeking independence from Kenya, its assembly announced.",
    "Chad demanded guarantees that Kenya would never join the alliance.",
    "Kenya told Chad it must do more against smuggling.",
    "Kenya dared Chad to publish the letters.",
    "Chad wants its masks back from Kenya.",
    "Prosecutors in Chad are seeking the death penalty for two colonels.",
    "Chad came under pressure from Kenya to open its books.",
    "Kenya circulated a draft resolution on Chad.",
  ],
  ACCUSE: [
    "The Chadian opposition leader alleged fraud in Sunday's vote.",
    "The Chadian army was accused by rights groups of burning villages.",
    "Twelve officers went on trial in Chad over the leak.",
    "Chad's government came under fire from Kenya.",
    "A Kenyan court placed the Chadian general under formal investigation.",
    "Kenya's president called the Chadian prime minister a traitor.",
    "Kenya set up a commission of inquiry into the deaths.",
    "Kenya launched legal action against Chad.",
    "Kenya's parliament voted to censure the president of Chad.",
    "Kenyan inspectors found that Chadian troops had shelled a market.",
    "Kenyan police linked Chadian agents to the blast.",
    '"This is an act of state terrorism," the Kenyan foreign minister said.',
    "Aid groups in Chad complained that the army was stealing food.",
    "A judge in Nairobi issued an arrest warrant for three Chadian officers.",
    "Kenya's envoy delivered a letter protesting at the raid to Chad.",
    "The Chadian opposition said the army had used chlorine gas.",
    "Kenya voiced serious concerns about the vote in Chad.",
    "Chad protested against the Kenyan raid.",
    "Kenya blamed Chad and called it a disgrace.",
    "Kenya's president went after Chad for its backing of the rebels.",
    "A Chadian inquiry found that Kenyan officers had tortured miners.",
    "Chad deplored the killing of a Kenyan bishop.",
    "Chad criticised a Kenyan decision to impose an arms embargo.",
    "Kenya condemned Chad over its war in Mali.",
    "Chad's opposition cried foul.",
    "Kenya described the Chadian law as a betrayal.",
    "Chad called in the Kenyan ambassador over the flights.",
    "Chad lodged a formal objection to Kenya's bid.",
    "Police in Kenya are looking into claims that Chad paid the rebels.",
    "Chad's opposition cried fraud.",
    "Chad reacted angrily to the remarks of Kenya's envoy.",
    "Kenya attributed the hacking to Chad.",
    "Kenyan prosecutors unsealed charges against two Chadian traders.",
    "Kenya called the Chadian drills a rehearsal for war.",
    "Kenya hits out at Chad over grain",
    "Kenya's foreign minister said the poll in Chad was neither free nor fair.",
    "Kenya said Chad was trying to bully it.",
    "Kenya's president launched a scathing attack on Chad.",
  ],
  REJECT: [
    "Kenya went back on its word to Chad.",
    "Kenya shut the door on further talks with Chad.",
    "Chad sees no need for talks with Kenya.",
    "Chad's senate killed a bill on fishing rights.",
    "Kenya stayed away from the peace talks in Chad.",
    "Chad stonewalled Kenyan investigators.",
    "Chad will never give up its claim, its president said.",
    "Kenya will not recognise the new state of Chad.",
    "Kenya said on Sunday it would never accept the Chadian map.",
    "Chad does not recognise the court of Kenya.",
    "Chad has not responded to the offer of talks from Kenya.",
    "Kenya defied the United Nations.",
    "Kenya turned its back on the pact with Chad.",
    "Kenya shot down the idea of Chadian mediation.",
    "Kenya shrugged off the Chadian ultimatum.",
    "Kenya's senate voted to reject the treaty with Chad.",
    "Kenya refused to sign the accord with Chad.",
    "The government of Chad rejected calls for the premier to resign.",
    '"I will not resign," Chad\'s Prime Minister Idris Bello told reporters.',
    "There can be no return to the table, the foreign minister of Chad said.",
    "A court in Chad threw out a petition against the ban.",
    "The rebels in Chad said independence was no longer negotiable.",
    "Kenya's senate held a vote against the treaty with Chad.",
    "Chad refused to be inspected by Kenya.",
    "Chad's prime minister vowed not to resign.",
    "Kenya turned a deaf ear to calls for a truce with Chad.",
    "The rebels in Chad said there would be no handover of weapons.",
  ],
  THREATEN: [
    "Kenya has put Chad on notice.",
    "Chad raised the possibility of sanctions against Kenya.",
    "Rebels in Chad warned they could strike back.",
    "Chad said it would turn Nairobi into a sea of fire.",
    "Chad's president said Kenya would pay for the raid.",
    "Chad said it might stop cooperating with the inspectors.",
    "A spokesman for the rebels in Chad said they would attack polling stations.",
    "Kenya said Chad would get no more money unless it paid its debts.",
    "Chad said the expulsion of its envoys would not go unanswered.",
    "Chad's ruler said he would send tanks into the streets if the opposition marched.",
    "The Kenyan navy warned off a Chadian frigate.",
    "The opposition in Chad threatened nationwide protests.",
    "Rebels in Chad threaten Kenyan reporters",
    "Nurses in Chad issued a strike notice.",
    "Kenya sent Chad a stern warning over the ships.",
    "Kenya's president said Chad would regret any raid.",
    '"If they cross the river, we will hit them," the Chadian minister said.',
    "Kenya said it would impose sanctions on Chad if the raids went on.",
  ],
  CONCEDE: [
    "Kenya eased the rules for travellers from Chad.",
    "Kenya allowed women to drive.",
    "Kenya has abolished exit visas.",
    "Kenya has waived visas for Chadians.",
    "Kenya made a U-turn on the tax.",
    "Kenya abandoned its plan to raise visa fees.",
    "Charges against the Chadian editor were dropped on Friday.",
    "The strike was called off by Kenyan unions.",
    "Kenya cancelled the project after protests in Chad.",
    "Chad dropped its demand for a Kenyan apology.",
    "A court in Chad acquitted two Kenyan reporters.",
    "Chad froze uranium enrichment.",
    "Kenya dropped its bid to extradite the rebel chief of Chad.",
    "A court in Chad overturned the death sentences of six officers.",
    "Kenya stopped enriching uranium.",
    "Kenya gave up its claim for compensation from Chad.",
  ],
};

test.each(Object.entries(TOLD))("one event of class %s", (plover, sentences) => {
  for (const sentence of sentences) expect(classesOf(sentence), sentence).toEqual([`${plover} actual`]);
});

describe("words that turn against nobody", () => {
  test.each([
    "Kenya's runners defied the odds in Chad.",
    "The strike in Chad will not end soon.",
    "Kenyan prices will not change.",
    "Residents of Chad were warned of aftershocks.",
    "Chad's economy faces headwinds.",
    "Inflation in Chad will not return to its target.",
    "Kenya wants its exports to grow.",
    "A court in Chad found that the will was valid.",
    "Kenyan scientists linked the disease to the deaths of cattle.",
    "He was asked whether Chad had enough wheat.",
    "The drought threatened to destroy Kenya's harvest.",
    "Inflation threatens to derail Chad's recovery.",
    "Exports from Chad fell short of the target, an analyst in Kenya said in a note on 3,000 firms.",
    "The road linking Chad to Kenya was built in 1998.",
    "The shop in Kenya closed the door to the yard.",
    "Kenya's team wants its captain back before the match.",
    "The project in Kenya missed a deadline for approval of the shares.",
  ])("%s", (text) => {
    expect(classesOf(text)).toEqual([]);
  });

  test("a wish that only tells who somebody is stands behind the deed", () => {
    expect(classesOf("Police in Chad broke up a rally by students demanding the release of a poet.")).toEqual([
      "COERCE actual",
      "PROTEST actual",
    ]);
    expect(classesOf("Kenya accused Chad of theft and threatened it with sanctions.")).toEqual([
      "ACCUSE actual",
      "THREATEN actual",
    ]);
  });

  test("a headline may end with the word that an object is looked for behind", () => {
    expect(classesOf("Chad's rebels vow to avenge leader's killing")).toContain("ASSAULT actual");
  });

  test("a promise not to do something is no refusal", () => {
    expect(classesOf("Kenya gave Chad assurances that it would not withdraw from the deal.")).toEqual(["AGREE actual"]);
  });
});
