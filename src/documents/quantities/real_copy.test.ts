import { describe, expect, test } from "vitest";

import { read } from "../read.ts";

/** Every quantity of a sentence as "comparator value code", those that make no claim among them. */
function written(text: string): readonly string[] {
  return read(text, { dateline: "2023-05-24" }).quantities.map(({ comparator, low, high, unit }) => {
    const value = low === high ? String(low) : `${low}..${high}`;
    const code = unit.kind === "percentage_point" ? "pp" : unit.code;
    return `${comparator === "=" ? "" : comparator}${value}${code === null ? "" : ` ${code}`}`;
  });
}

function scaleFlags(text: string): number {
  return read(text).quantities.filter(({ flags }) => flags.some(({ code }) => code === "scale")).length;
}

describe("signs, ranges and steps as desks write them", () => {
  test.each([
    ["A fund of NKr12.4bn, SKr3m and DKr 100 million.", "12400000000 NOK | 3000000 SEK | 100000000 DKK"],
    ["Aid of Kč 20bn and Ft900bn.", "20000000000 CZK | 900000000000 HUF"],
    ["A 15-to-20-percent rise.", "15..20 %"],
    ["A 15- to 20-percent rise.", "15..20 %"],
    ["Orders grew two-and-a-half-fold.", "2.5"],
    ["A half-point cut and a quarter-point rate hike.", "0.5 pp | 0.25 pp"],
  ])("%s", (text, wanted) => {
    expect(written(text).join(" | ")).toBe(wanted);
  });
});

describe("what figures take from the ones before them", () => {
  test.each([
    ["Sales reached 412 thousand 305 million dollars.", "412305000000 USD"],
    ["The fund holds 2 billion 300 million euros.", "2300000000 EUR"],
    ["Mills took 615 thsd tonnes of rye.", "615000 t"],
    ["The port moved one million two hundred and fifty thousand tonnes.", "1250000 t"],
    ["They paid ten million six hundred thousand pounds.", "10600000 GBP"],
    ["It sold three million, two hundred thousand barrels.", "3200000 [bbl_us]"],
    ["It lent five million and 300 thousand dollars.", "5300000 USD"],
    ["Twelve thousand six hundred and five people came.", "12605"],
    ["It holds 5 billion, 200 million of it in cash.", "5000000000 | 200000000"],
    ["Ten million, two hundred of them new.", "10000000 | 200"],
    ["Yards with 5,000 people and 300 thousand cars.", "5000 | 300000"],
    ["Rye stocks grew by 2.7 million bushels to 311.048 million.", "2700000 [bu_us] | 311048000 [bu_us]"],
    ["Shipments came to 1.94 million tonnes, up from 1.15 million a year before.", "1940000 t | 1150000 t"],
    ["The gap widened USD 20.1B to USD 110.4B.", "20100000000 USD | 110400000000 USD"],
    ["Petrol rose to 3.45 dollars a gallon from 3.12.", "3.45 USD | 3.12 USD"],
    ["Loadings fell to 3.4m barrels, from 4.1m.", "3400000 [bbl_us] | 4100000 [bbl_us]"],
    ["The index rose 41.2 points, or 1.1 percent, to 3,812.4.", "41.2 | 1.1 % | 3812.4"],
    ["They sold 5 million tonnes to 3 million households.", "5000000 t | 3000000"],
    ["Barley lost 6 cents to 410-1/2, and oats 2-¼ cents.", "0.06 USD | 410.5 | 0.0225 USD"],
    ["Output may rise 2 to 3 percent, or 5 percent to 6 percent.", "2..3 % | 5..6 %"],
    [
      "Duty raised demand by 80,000 barrels a day to 84 million barrels a day.",
      "80000 [bbl_us]/d | 84000000 [bbl_us]/d",
    ],
    ["Sugar gained $1.12 to $24.45.", "1.12 USD | 24.45 USD"],
    [
      "The firm earned 61m euros (£42m; $79m), up from 29m.",
      "61000000 EUR | 42000000 GBP | 79000000 USD | 29000000 EUR",
    ],
    ["Wells give 9,000 barrels of crude and gas liquids per day.", "9000 [bbl_us]/d"],
    ["Claims top 5,000 in case 20 ships sail.", "5000 | 20"],
    ["The reds won 76 seats, the Blues 52 seats.", "76 | 52"],
  ])("%s", (text, wanted) => {
    expect(written(text).join(" | ")).toBe(wanted);
  });

  test("a dot is a decimal point where figures of the same scale show it", () => {
    expect(scaleFlags("Stocks grew by 2.7 million bushels to 311.048 million.")).toBe(0);
    expect(scaleFlags("Trade was $4.5 billion.\n\nA year later it was $311.048 billion.")).toBe(0);
    expect(scaleFlags("The country exported 40,980 MT of coffee.")).toBe(0);
    expect(scaleFlags("Freight is $2.5 a sack; barley is at €1.500.")).toBe(1);
    expect(scaleFlags("Stocks grew to 311.048 million bushels.")).toBe(1);
  });
});

describe("sizes in words", () => {
  test.each([
    ["Orders rose twofold and profit nearly three-fold; a 10-fold rise was hoped for.", "2 | ~3 | 10"],
    ["Trade more than doubled to $5bn, then halved.", ">2 | 5000000000 USD | 0.5"],
    ["They plan to triple exports to twice the level of peace time.", "3 | 2"],
    ["He doubled down on double standards; the deal is a double blow.", ""],
    ["Hundreds of wagons and tens of thousands of tonnes stood idle.", ">=200 | >=20000 t"],
    ["It swallowed hundreds of millions of euros and dozens of jobs.", ">=200000000 EUR | >=24"],
    ["Half a dozen mills raised prices by a quarter point or half a point.", "6 | 0.25 | 0.5"],
    ["The pound fell by almost a cent, the rate by a percentage point.", "~0.01 USD | 1 pp"],
    ["Exports rose three-point-one percent to 56-point-five billion dollars.", "3.1 % | 56500000000 USD"],
    ["Just under half (49.3%) voted, a gap cut by half.", "<50 % | 49.3 % | 50 %"],
    ["Inflation of .5 percent left bread at $.75.", "0.5 % | 0.75 USD"],
  ])("%s", (text, wanted) => {
    expect(written(text).join(" | ")).toBe(wanted);
  });
});

describe("scales and signs", () => {
  test.each([
    ["The state got N412.75 billion and the towns N976.5 million.", "412750000000 NGN | 976500000 NGN"],
    [
      "Loans of Tk 500 crore, KSh 300 million, GH¢2 billion and N$40m.",
      "5000000000 BDT | 300000000 KES | 2000000000 GHS | 40000000 NAD",
    ],
    [
      "Growers got Sh.62.8 billion, Sh. 3.5b in rebates and Ksh. 140m; growth was negative 1.2pc in Kenya.",
      "62800000000 KES | 3500000000 KES | 140000000 KES | -1.2 %",
    ],
    ["The mill added 1.22 U.S. dollars a sack.", "1.22 USD"],
    ["Sales for corn were 18.2 mb (462,300 mt).", "18200000 [bu_us] | 462300 t"],
    ["The tanks hold 18.2 mb of crude oil.", "18200000 [bbl_us]"],
    ["A crop of 23 mmt and 1.5 million mt of meal.", "23000000 t | 1500000 t"],
    ["Coal output was 112.74 MT.", "null t"],
    ["The fire burned 3 sq. miles.", "3 [smi_us]"],
    ["Sales hit RM1.2bil and S$300 mil; debt is $31.4 tril.", "1200000000 MYR | 300000000 SGD | 31400000000000 USD"],
    [
      "It paid $5MM for 1.2MM barrels, 20 mln. tonnes and 2 M sacks.",
      "5000000 USD | 1200000 [bbl_us] | 20000000 t | 2000000",
    ],
    ["Profit was ₩15.6tr, then 9.1tr won.", "15600000000000 KRW | 9100000000000 KRW"],
    [
      "The line is worth $1.2 billion-1.5 billion, or $500-600m a year.",
      "1200000000..1500000000 USD | 500000000..600000000 USD",
    ],
    ["A quarter of a million voted for three quarters of a billion dollars.", "250000 | 750000000 USD"],
    ["A hundred and fifty trucks carried 3m b/d and 4 mln T.", "150 | 3000000 [bbl_us]/d | 4000000 t"],
    ["Sales fell to 17.5 million from 21.6 million tonnes.", "17500000 t | 21600000 t"],
    ["The krone fell a quarter of a cent after the 25-basis-point cut.", "0.0025 USD | 0.25 pp"],
    ["Twenty guns, 20 120mm mortars and 3 US officers came with 21,237 TEU.", "20 | 20 | 120 mm | 3 | 21237"],
    ["The army had 70,000 to 80,000 killed.", "70000..80000"],
  ])("%s", (text, wanted) => {
    expect(written(text).join(" | ")).toBe(wanted);
  });
});

describe("bounds and stretches", () => {
  test.each([
    ["Growth slowed, lower than the 6.1% of May and above the 5% mark.", "6.1 % | >5 %"],
    ["Over the past two years and in the 12 months to March, 32-team cups lost money.", "2 a | 12 mo | 32"],
    ["Barley costs 3 euros (1 euro = 1.10 U.S. dollars).", "3 EUR | 1 EUR | 1.1 USD"],
  ])("%s", (text, wanted) => {
    expect(written(text).join(" | ")).toBe(wanted);
  });

  test("what a currency is worth makes no claim", () => {
    expect(read("Barley is cheap. (1 euro = 1.10 U.S. dollars)").claims).toEqual([]);
  });
});

describe("numbers that measure nothing", () => {
  test.each([
    "The Group of Seven, the group of 77 and the Big Six met until 1015 hours.",
    "Call (202) 555-0171, 1-800-555-0199 or 020 7946 0018.",
    "The Harwick 600 Index rose; a 5G mast and a 401(k) plan did not.",
    "The server at 192.168.1.1 shows http://x.example/1/2 at odds of 2:1.",
    "They rank in the top 20 in Case 22 of Title 42.",
  ])("%s", (text) => {
    expect(written(text)).toEqual([]);
  });
});
