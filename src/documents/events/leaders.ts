/** Those who led states and spoke for them in the last fifty years and whose name, alone, tells which, by state. */
const TABLE = `
USA Trump|Biden|Obama|Bush|Clinton|Reagan|Blinken|Pompeo|Rubio|Rumsfeld|Kissinger
ARG Kirchner|Milei
BLR Lukashenko
BRA Lula|Bolsonaro|Rousseff
CHN Xi|Jinping|Hu Jintao|Jiang Zemin|Wen Jiabao|Li Keqiang|Li Qiang|Wang Yi
CUB Castro
DEU Merkel|Scholz|Kohl|Merz
EGY Mubarak|Morsi|Sisi
FRA Macron|Sarkozy|Chirac|Mitterrand|Hollande
GBR Blair|Thatcher|Starmer|Sunak|Cameron
HUN Orban|Orbán
IDN Suharto|Jokowi|Prabowo
IND Modi|Vajpayee
IRN Khamenei|Rouhani|Ahmadinejad|Khatami|Khomeini|Pezeshkian|Araghchi
IRQ Saddam|Maliki
ISR Netanyahu|Rabin|Olmert
ITA Berlusconi|Meloni
JPN Koizumi|Kishida|Ishiba
KEN Kenyatta|Ruto
LBY Gaddafi|Gadhafi|Qaddafi|Kadhafi
MYS Mahathir
PAK Musharraf|Bhutto
PHL Duterte|Arroyo|Aquino
POL Tusk|Walesa
PRK Kim Jong Un|Kim Jong-un|Kim Jong Il|Kim Jong-il
PSE Arafat|Abbas
RUS Putin|Medvedev|Yeltsin|Gorbachev|Lavrov|Peskov|Zakharova
RWA Kagame
SRB Milosevic|Vucic
SYR Assad
TUR Erdogan|Erdoğan
TWN Chen Shui-bian|Tsai Ing-wen
UGA Museveni
UKR Zelensky|Zelenskyy|Zelenskiy|Poroshenko|Yanukovych|Yushchenko
VEN Maduro|Chavez|Chávez
ZAF Mandela|Mbeki|Zuma|Ramaphosa
ZWE Mugabe|Mnangagwa|Tsvangirai
`;

const STATES: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split("\n")
    .flatMap((line) =>
      line
        .slice(4)
        .split("|")
        .map((name): [string, string] => [name, line.slice(0, 3)]),
    ),
);

/** The state of a leader whom the text names without it: null for other names. */
export function stateOfLeader(name: string): string | null {
  return STATES.get(name) ?? null;
}
