import { describe, expect, test } from "vitest";

import { read } from "../read.ts";

/** The quantities of a sentence as "comparator low..high code". */
function quantities(text: string, dateline = "2023-05-24"): readonly string[] {
  return read(text, { dateline })
    .claims.filter(
      ({ quantity, kind }) => kind !== "rank" && kind !== "trend" && quantity.significant_digits.length > 0,
    )
    .map(
      ({ quantity: { comparator, low, high, unit } }) =>
        `${comparator === "=" ? "" : comparator}${low}${high === low ? "" : `..${high}`} ${unit.code ?? unit.kind}`,
    );
}

describe("scales and units", () => {
  test.each([
    ["Trade came to 190,000 million dollars.", ["190000000000 USD"]],
    ["El comercio sumó 190.000 millones de dólares en 2022, según la aduana.", ["190000000000 USD"]],
    [
      "Der Handel stieg auf 4,3 Milliarden Euro, wie die Behörde mit dem Bericht der Zeitung sagte.",
      ["4300000000 EUR"],
    ],
    ["Les échanges ont atteint 13,3 milliards d’euros, selon les données des douanes.", ["13300000000 EUR"]],
    ["Товарооборот вырос до 190 млрд долларов, сообщила таможня в отчете по году.", ["190000000000 USD"]],
    [
      "Exports were worth US$4.3bn, A$5m, HK$7 million and RMB 1.5 trillion.",
      ["4300000000 USD", "5000000 AUD", "7000000 HKD", "1500000000000 CNY"],
    ],
    ["It cost half a billion dollars.", ["500000000 USD"]],
    ["India paid Rs 2.5 lakh crore.", ["2500000000000 INR"]],
    ["India spent Rs 1,23,456 crore.", ["1234560000000 INR"]],
    [
      "The field gives 1.2 mb/d, and the pipe 15 bcm of gas or 170 TWh.",
      ["1200000 [bbl_us]/d", "15000000000 m3", "170 TW.h"],
    ],
    ["They shipped 20m tonnes of wheat past a 20m tall mast.", ["20000000 t", "20 m"]],
    ["The rate rose by 25 basis points, or 0.25 percentage points, to 40 %.", ["0.25 %", "0.25 %", "40 %"]],
    ["One hundred and ninety thousand million dollars were spent.", ["190000000000 USD"]],
    ["Two and a half million barrels and 2½ tonnes were lost.", ["2500000 [bbl_us]", "2.5 t"]],
    ["It sold 816 000 tonnes, then 3 pounds of copper.", ["816000 t", "3 GBP"]],
    ["The mill lost 1,5 million tonnes.", ["1500000 t"]],
    ["It was minus 12 degrees Celsius.", ["-12 Cel"]],
  ])("%s", (text, wanted) => {
    expect(quantities(text)).toEqual(wanted);
  });
});

describe("ranges, bounds and approximations", () => {
  test.each([
    ["Exports may range from 5 to 7 billion dollars.", ["5000000000..7000000000 USD"]],
    ["It takes 20–30 per cent of the oil.", ["20..30 %"]],
    ["Between $60 million and $65 million was paid.", ["60000000..65000000 USD"]],
    ["Exports rose from $900 million to $1.2 billion.", ["900000000 USD", "1200000000 USD"]],
    ["Exports rose 0.4 percent to $10.5 billion.", ["0.4 %", "10500000000 USD"]],
    [
      "More than 3,000 tonnes, at least 50 tonnes, up to 5 percent and nearly $70bn.",
      [">3000 t", ">=50 t", "<=5 %", "~70000000000 USD"],
    ],
    ["No more than 10 tonnes were sold, 20 percent or more by night.", ["<=10 t", ">=20 %"]],
  ])("%s", (text, wanted) => {
    expect(quantities(text)).toEqual(wanted);
  });
});

describe("what stays open is flagged, never guessed", () => {
  test.each([
    ["The port has 190.000 million dollars of debt.", "scale", ["190000000000", "190000000"]],
    ["Losses came to ¥3tn.", "currency", ["CNY", "JPY"]],
    ["The fee is 10,000 rupees.", "currency", ["INR", "PKR", "LKR", "NPR"]],
    ["The refinery took 5 MT of crude.", "scale", ["5", "5000000"]],
  ])("%s", (text, code, candidates) => {
    const flag = read(text).claims[0].flags.find((item) => item.code === code);
    expect(flag?.candidates).toEqual(candidates);
  });

  test("a letter that may be metres or a million leaves the value open", () => {
    const [claim] = read("The order was for 20m.").claims;
    expect(claim.quantity.low).toBeNull();
    expect(claim.flags[0].candidates).toEqual(["20000000", "20"]);
  });
});

test("numbers that are no claims make none", () => {
  const text =
    "The G7 met on May 24, 2023 at 14:00. Novak, 51, and a 65-year-old aide flew MH17 and a Boeing 737 to discuss a 12-point plan, Resolution 2231 and Article 5. The two sides agreed with one of the three.";
  expect(quantities(text)).toEqual([]);
});

test("trailing zeros of a whole number may or may not be meant", () => {
  const [claim] = read("Trade came to 190,000 million dollars.").claims;
  expect(claim.quantity.significant_digits).toEqual([2, 3, 4, 5, 6]);
  expect(read("Trade came to 4.30 million dollars.").claims[0].quantity.significant_digits).toEqual([3]);
});
