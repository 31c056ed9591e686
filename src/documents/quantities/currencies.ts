/** What a currency sign or word may mean: ISO 4217 codes, the most usual first. */
export type CurrencyCodes = readonly string[];

const SIGNS: readonly (readonly [string, CurrencyCodes])[] = [
  ["us$", ["USD"]],
  ["u.s.$", ["USD"]],
  ["u.s. $", ["USD"]],
  ["us $", ["USD"]],
  ["usd", ["USD"]],
  ["$us", ["USD"]],
  ["a$", ["AUD"]],
  ["au$", ["AUD"]],
  ["aud", ["AUD"]],
  ["aus$", ["AUD"]],
  ["c$", ["CAD"]],
  ["ca$", ["CAD"]],
  ["can$", ["CAD"]],
  ["cad", ["CAD"]],
  ["cdn$", ["CAD"]],
  ["nz$", ["NZD"]],
  ["nzd", ["NZD"]],
  ["hk$", ["HKD"]],
  ["hkd", ["HKD"]],
  ["s$", ["SGD"]],
  ["sgd", ["SGD"]],
  ["nt$", ["TWD"]],
  ["twd", ["TWD"]],
  ["r$", ["BRL"]],
  ["r", ["ZAR"]],
  ["brl", ["BRL"]],
  ["mx$", ["MXN"]],
  ["mxn", ["MXN"]],
  ["j$", ["JMD"]],
  ["$", ["USD"]],
  ["€", ["EUR"]],
  ["eur", ["EUR"]],
  ["£", ["GBP"]],
  ["gbp", ["GBP"]],
  ["stg£", ["GBP"]],
  ["cn¥", ["CNY"]],
  ["jp¥", ["JPY"]],
  ["¥", ["CNY", "JPY"]],
  ["￥", ["CNY", "JPY"]],
  ["rmb", ["CNY"]],
  ["cny", ["CNY"]],
  ["jpy", ["JPY"]],
  ["₹", ["INR"]],
  ["inr", ["INR"]],
  ["rs.", ["INR", "PKR", "LKR", "NPR"]],
  ["rs", ["INR", "PKR", "LKR", "NPR"]],
  ["pkr", ["PKR"]],
  ["₽", ["RUB"]],
  ["rub", ["RUB"]],
  ["rur", ["RUB"]],
  ["₩", ["KRW"]],
  ["krw", ["KRW"]],
  ["₺", ["TRY"]],
  ["try", ["TRY"]],
  ["₴", ["UAH"]],
  ["uah", ["UAH"]],
  ["chf", ["CHF"]],
  ["sfr", ["CHF"]],
  ["sek", ["SEK"]],
  ["nok", ["NOK"]],
  ["dkk", ["DKK"]],
  ["pln", ["PLN"]],
  ["huf", ["HUF"]],
  ["czk", ["CZK"]],
  ["zar", ["ZAR"]],
  ["sar", ["SAR"]],
  ["aed", ["AED"]],
  ["dh", ["AED", "MAD"]],
  ["dhs", ["AED"]],
  ["qar", ["QAR"]],
  ["kwd", ["KWD"]],
  ["ils", ["ILS"]],
  ["₪", ["ILS"]],
  ["thb", ["THB"]],
  ["฿", ["THB"]],
  ["vnd", ["VND"]],
  ["₫", ["VND"]],
  ["myr", ["MYR"]],
  ["rm", ["MYR"]],
  ["idr", ["IDR"]],
  ["rp", ["IDR"]],
  ["php", ["PHP"]],
  ["₱", ["PHP"]],
  ["ngn", ["NGN"]],
  ["₦", ["NGN"]],
  ["kzt", ["KZT"]],
  ["₸", ["KZT"]],
  ["egp", ["EGP"]],
  ["kes", ["KES"]],
  ["ksh", ["KES"]],
  ["ars", ["ARS"]],
  ["clp", ["CLP"]],
  ["cop", ["COP"]],
  ["bdt", ["BDT"]],
  ["৳", ["BDT"]],
  ["lkr", ["LKR"]],
  ["mad", ["MAD"]],
  ["iqd", ["IQD"]],
  ["irr", ["IRR"]],
  ["uzs", ["UZS"]],
];

const SIGN_CODES: ReadonlyMap<string, CurrencyCodes> = new Map(SIGNS);
const escaped = SIGNS.map(([sign]) => sign.replace(/[$.]/g, "\\$&")).sort((a, b) => b.length - a.length);
const SIGN_BEFORE = new RegExp(`(?<![\\p{L}$])(${escaped.join("|")})[ \\u00a0]?$`, "u");
const LONGEST_SIGN = 7;
/** "R3.2bn" and "R1,200" are rands; "R2" alone may be anything. */
const RANDS = /^\d[\d.,]*(?: ?(?:bn|billion|million|mn?|tn|trillion)(?!\p{L})|(?<=,\d{3})(?![\d\p{L}]))/u;

/** The currency sign or code right before `position`, with where it starts. `lower` is the text in lower case. */
export function signBefore(
  text: string,
  lower: string,
  position: number,
): { readonly start: number; readonly codes: CurrencyCodes } | null {
  const from = Math.max(0, position - LONGEST_SIGN);
  const found = SIGN_BEFORE.exec(lower.slice(from, position));
  if (found === null) return null;
  const start = from + found.index;
  const sign = found[1];
  const written = text.slice(start, start + sign.length);
  if (sign === "r")
    return written === "R" && RANDS.test(lower.slice(position, position + 24))
      ? { start, codes: SIGN_CODES.get(sign)! }
      : null;
  const word = /^\p{Ll}+$/u.test(sign);
  if (word && /^\p{Ll}/u.test(written)) return null;
  if (word && sign.length === 2 && !/^(?:Rs|RM|Rp|Dh|DH|RS)$/.test(written)) return null;
  return { start, codes: SIGN_CODES.get(sign)! };
}

/** Currency nouns; `null` inside the demonym table stands for the bare noun. */
const NOUNS: Readonly<Record<string, Readonly<Record<string, CurrencyCodes>>>> = {
  dollar: {
    "": ["USD"],
    us: ["USD"],
    "u.s.": ["USD"],
    american: ["USD"],
    australian: ["AUD"],
    canadian: ["CAD"],
    "hong kong": ["HKD"],
    singapore: ["SGD"],
    singaporean: ["SGD"],
    taiwan: ["TWD"],
    taiwanese: ["TWD"],
    "new taiwan": ["TWD"],
    "new zealand": ["NZD"],
    jamaican: ["JMD"],
    namibian: ["NAD"],
  },
  euro: { "": ["EUR"] },
  yuan: { "": ["CNY"], chinese: ["CNY"], offshore: ["CNY"] },
  renminbi: { "": ["CNY"] },
  yen: { "": ["JPY"], japanese: ["JPY"] },
  pound: { "": ["GBP"], british: ["GBP"], egyptian: ["EGP"], lebanese: ["LBP"], syrian: ["SYP"], sudanese: ["SDG"] },
  "pounds sterling": { "": ["GBP"] },
  "pound sterling": { "": ["GBP"] },
  rouble: { "": ["RUB"], russian: ["RUB"], belarusian: ["BYN"] },
  ruble: { "": ["RUB"], russian: ["RUB"], belarusian: ["BYN"] },
  rupee: {
    "": ["INR", "PKR", "LKR", "NPR"],
    indian: ["INR"],
    pakistani: ["PKR"],
    pakistan: ["PKR"],
    "sri lankan": ["LKR"],
    nepali: ["NPR"],
    nepalese: ["NPR"],
    mauritian: ["MUR"],
  },
  won: { "": ["KRW"], korean: ["KRW"], "south korean": ["KRW"] },
  franc: { "": ["CHF", "XOF", "XAF"], swiss: ["CHF"], cfa: ["XOF", "XAF"] },
  rand: { "": ["ZAR"], "south african": ["ZAR"] },
  real: { brazilian: ["BRL"] },
  reais: { "": ["BRL"], brazilian: ["BRL"] },
  peso: {
    "": ["MXN", "ARS", "COP", "CLP", "PHP"],
    mexican: ["MXN"],
    argentine: ["ARS"],
    argentinian: ["ARS"],
    colombian: ["COP"],
    chilean: ["CLP"],
    philippine: ["PHP"],
    cuban: ["CUP"],
    uruguayan: ["UYU"],
  },
  lira: { "": ["TRY"], turkish: ["TRY"], lebanese: ["LBP"] },
  riyal: { "": ["SAR", "QAR", "YER"], saudi: ["SAR"], qatari: ["QAR"], yemeni: ["YER"] },
  rial: { "": ["IRR", "OMR"], iranian: ["IRR"], omani: ["OMR"] },
  dirham: { "": ["AED", "MAD"], emirati: ["AED"], uae: ["AED"], moroccan: ["MAD"] },
  dinar: {
    "": ["KWD", "IQD", "DZD", "RSD", "JOD", "TND"],
    kuwaiti: ["KWD"],
    iraqi: ["IQD"],
    algerian: ["DZD"],
    serbian: ["RSD"],
    jordanian: ["JOD"],
    tunisian: ["TND"],
    bahraini: ["BHD"],
    libyan: ["LYD"],
  },
  hryvnia: { "": ["UAH"], ukrainian: ["UAH"] },
  tenge: { "": ["KZT"], kazakh: ["KZT"] },
  zloty: { "": ["PLN"], polish: ["PLN"] },
  zlotys: { "": ["PLN"] },
  forint: { "": ["HUF"], hungarian: ["HUF"] },
  koruna: { "": ["CZK"], czech: ["CZK"] },
  "czech crown": { "": ["CZK"] },
  crown: { czech: ["CZK"], swedish: ["SEK"], norwegian: ["NOK"], danish: ["DKK"] },
  krona: { "": ["SEK"], swedish: ["SEK"] },
  kronor: { "": ["SEK"], swedish: ["SEK"] },
  krone: { "": ["NOK", "DKK"], norwegian: ["NOK"], danish: ["DKK"] },
  kroner: { "": ["NOK", "DKK"], norwegian: ["NOK"], danish: ["DKK"] },
  shekel: { "": ["ILS"], israeli: ["ILS"] },
  baht: { "": ["THB"], thai: ["THB"] },
  dong: { "": ["VND"], vietnamese: ["VND"] },
  ringgit: { "": ["MYR"], malaysian: ["MYR"] },
  rupiah: { "": ["IDR"], indonesian: ["IDR"] },
  naira: { "": ["NGN"], nigerian: ["NGN"] },
  taka: { "": ["BDT"], bangladeshi: ["BDT"] },
  lari: { "": ["GEL"], georgian: ["GEL"] },
  leu: { "": ["RON", "MDL"], romanian: ["RON"], moldovan: ["MDL"] },
  lei: { "": ["RON", "MDL"], romanian: ["RON"] },
  sterling: { "": ["GBP"] },
  quid: { "": ["GBP"] },
  buck: { "": ["USD"] },
  dólar: { "": ["USD"] },
  dólares: { "": ["USD"] },
  dollars: { américains: ["USD"] },
  долларов: { "": ["USD"] },
  доллара: { "": ["USD"] },
  долл: { "": ["USD"] },
  рублей: { "": ["RUB"] },
  рубля: { "": ["RUB"] },
  евро: { "": ["EUR"] },
  юаней: { "": ["CNY"] },
};

/** Every way to write a currency in words or as a sign behind the number, in lower case. */
export const CURRENCY_WORDS: ReadonlyMap<string, CurrencyCodes> = writtenForms();

function writtenForms(): ReadonlyMap<string, CurrencyCodes> {
  const forms = new Map<string, CurrencyCodes>();
  for (const [noun, demonyms] of Object.entries(NOUNS))
    for (const [demonym, codes] of Object.entries(demonyms)) {
      const singular = demonym === "" ? noun : `${demonym} ${noun}`;
      forms.set(singular, codes);
      if (/^[a-z ]*[a-z]$/.test(noun) && !/[sz]$|yuan|yen|won|baht|dong|reais|lei|kronor|kroner|renminbi/.test(noun))
        forms.set(`${singular}s`, codes);
    }
  for (const [sign, codes] of SIGNS) if (sign.length > 2 || !/^[a-z]+$/.test(sign)) forms.set(sign, codes);
  forms.delete("try");
  forms.delete("mad");
  forms.delete("cop");
  return forms;
}
