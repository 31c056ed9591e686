import { mentionAt } from "../analysis.ts";
import type { Analysis } from "../analysis.ts";
import type { Mention } from "../actors/actor_draft.ts";

/** Towns and provinces that news names without their state, by state; capitals stand in the table of states. */
const TABLE = `
AFG Kandahar|Herat|Kunduz|Jalalabad|Mazar-i-Sharif|Helmand|Nangarhar|Ghazni|Bagram
ARM Gyumri
AUS Sydney|Melbourne|Brisbane|Perth|Adelaide|Darwin
AZE Nagorno-Karabakh|Stepanakert
BGD Chittagong|Cox's Bazar
BLR Brest-Litovsk|Grodno
BRA Rio de Janeiro|Sao Paulo|São Paulo|Salvador da Bahia|Porto Alegre|Recife|Manaus
CAN Toronto|Montreal|Vancouver|Calgary|Quebec
CHE Geneva|Zurich|Davos|Basel
CHN Shanghai|Guangzhou|Shenzhen|Wuhan|Chongqing|Tianjin|Xinjiang|Urumqi|Tibet|Lhasa|Kashgar|Guangdong|Sichuan|Hainan
CMR Douala
COD Goma|Bukavu|Lubumbashi|Kisangani|Beni|Bunia|Kivu|North Kivu|South Kivu|Katanga|Ituri|Uvira
COL Medellin|Medellín|Cali|Cartagena|Cucuta|Cúcuta|Barranquilla
CIV Abidjan|Bouake
DEU Munich|Frankfurt|Hamburg|Cologne|Dresden|Leipzig|Stuttgart|Duesseldorf|Düsseldorf|Ramstein
DZA Oran
ECU Guayaquil
EGY Alexandria|Sinai|Port Said|Suez|Luxor|Rafah crossing
ESP Barcelona|Valencia|Seville|Catalonia|Bilbao
ETH Tigray|Mekelle|Amhara|Oromia|Gondar
FRA Marseille|Lyon|Nice|Toulouse|Strasbourg|Calais|Bordeaux|Lille|Nantes|Corsica
GBR Belfast|Manchester|Birmingham|Liverpool|Glasgow|Edinburgh|Leeds|Londonderry
GEO Batumi
GRC Thessaloniki|Piraeus|Lesbos|Crete
IDN Aceh|Papua|Bali|Surabaya|Sulawesi|Ambon|Bandung
IND Mumbai|Bombay|Calcutta|Kolkata|Chennai|Bangalore|Bengaluru|Hyderabad|Ahmedabad|Gujarat|Assam|Manipur|Punjab|Srinagar|Uttar Pradesh|Bihar|Kerala|Ladakh|Ayodhya|Chhattisgarh
IRN Isfahan|Mashhad|Tabriz|Shiraz|Natanz|Fordow|Bushehr|Bandar Abbas|Ahvaz|Qom|Zahedan
IRQ Mosul|Basra|Falluja|Fallujah|Kirkuk|Najaf|Karbala|Kerbala|Ramadi|Tikrit|Erbil|Irbil|Samarra|Anbar|Baquba|Sadr City|Nasiriyah
ISR Tel Aviv|Haifa|Ashkelon|Sderot|Eilat|Galilee|Beersheba|Ashdod|Netanya
ITA Milan|Naples|Genoa|Turin|Sicily|Lampedusa|Palermo|Venice
JPN Osaka|Okinawa|Hiroshima|Nagasaki|Fukushima|Kyoto
KAZ Almaty
KEN Mombasa|Kisumu|Garissa|Eldoret
KGZ Osh
KOR Busan|Incheon|Gwangju
LBN Tripoli in Lebanon|Sidon|Tyre|Bekaa|Baalbek
LBY Benghazi|Misrata|Sirte|Tobruk|Derna|Zawiya
MEX Tijuana|Ciudad Juarez|Ciudad Juárez|Acapulco|Chiapas|Oaxaca|Sinaloa|Culiacan|Guadalajara|Monterrey|Guerrero
MLI Timbuktu|Gao|Kidal|Mopti
MMR Yangon|Rangoon|Mandalay|Rakhine|Kachin|Sagaing|Myitkyina
MOZ Cabo Delgado|Beira|Palma
NGA Lagos|Kano|Maiduguri|Borno|Kaduna|Jos|Zamfara|Port Harcourt|Katsina|Plateau State|Sokoto|Rivers State
NLD Amsterdam|Rotterdam
PAK Karachi|Lahore|Peshawar|Quetta|Swat|Waziristan|North Waziristan|South Waziristan|Balochistan|Baluchistan|Rawalpindi|Khyber|Multan|Faisalabad|Gwadar|Sindh
PER Arequipa|Cusco|Puno
PHL Mindanao|Marawi|Jolo|Basilan|Cebu|Davao|Zamboanga|Sulu
POL Gdansk|Krakow|Wroclaw
PRK Yongbyon|Kaesong
PSE Gaza|Gaza Strip|West Bank|Gaza City|Rafah|Khan Younis|Khan Yunis|Jenin|Nablus|Hebron|Bethlehem|Jabalia|Jericho|Tulkarm|Qalqilya
RUS St Petersburg|St. Petersburg|Chechnya|Grozny|Dagestan|Ingushetia|Beslan|Belgorod|Kursk|Rostov|Vladivostok|Makhachkala|Bryansk|Sochi|Kaliningrad|Novosibirsk|Sakhalin|Volgograd
SAU Jeddah|Mecca|Medina|Dhahran|Jizan|Najran|Abqaiq
SDN Darfur|Khartoum North|Omdurman|El Fasher|al-Fashir|Nyala|South Kordofan|Blue Nile|Port Sudan|El Geneina|Kordofan|Abyei
SOM Kismayo|Baidoa|Somaliland|Puntland|Galmudug
SRB Novi Sad|Nis
SSD Malakal|Bentiu|Bor
SYR Aleppo|Homs|Hama|Idlib|Raqqa|Deir al-Zor|Deir ez-Zor|Deraa|Daraa|Latakia|Palmyra|Kobani|Afrin|Manbij|Ghouta|Hasaka|Qamishli|Sweida
THA Pattani|Yala|Narathiwat|Chiang Mai|Phuket
TCD Abeche
TUN Sfax|Kasserine|Sidi Bouzid|Sousse
TUR Istanbul|Izmir|Diyarbakir|Gaziantep|Incirlik|Hatay|Sirnak|Hakkari|Adana
UGA Gulu|Kasese
UKR Kharkiv|Kharkov|Odesa|Odessa|Donetsk|Luhansk|Lugansk|Mariupol|Kherson|Zaporizhzhia|Dnipro|Lviv|Crimea|Sevastopol|Bakhmut|Mykolaiv|Sumy|Avdiivka|Pokrovsk|Donbas|Donbass|Kramatorsk|Sloviansk|Slaviansk|Bucha|Kryvyi Rih|Poltava|Chernihiv|Vinnytsia|Melitopol|Sievierodonetsk
USA New York|Los Angeles|Chicago|Seattle|Boston|Dallas|Houston|Miami|Portland|Minneapolis|Ferguson|Oklahoma City|Texas|California|Florida|Guantanamo Bay
UZB Andijan|Samarkand
VEN Maracaibo|Tachira|Táchira|San Cristobal
XKX Mitrovica|Prizren|Pec
YEM Aden|Hodeidah|Hodeida|Marib|Taiz|Saada|Mukalla|Hadramout|Abyan|Hajjah
ZAF Johannesburg|Durban|Cape Town|Soweto|Marikana
ZWE Bulawayo
`;

/** The state of each town, by its words in lower case. */
const STATES: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split("\n")
    .flatMap((line) => {
      const [code, ...rest] = line.split(" ");
      return rest
        .join(" ")
        .split("|")
        .map((town): [string, string] => [town.toLowerCase(), code]);
    }),
);
const FIRST_WORDS: ReadonlySet<string> = new Set([...STATES.keys()].map((town) => town.split(/[ -]/)[0]));
const LONGEST = 3;

/** The state of a town or province; undefined where the table does not hold it. */
export function stateOfTown(town: string): string | undefined {
  return STATES.get(town.toLowerCase());
}

/** Mentions of towns and provinces: for events they stand for their state as a capital does. */
export function townsIn(analysis: Analysis): readonly Mention[] {
  const { tokens, text } = analysis.document;
  const found: Mention[] = [];
  for (const { index, lower, text: word, start } of tokens) {
    if (!FIRST_WORDS.has(lower) || !/^\p{Lu}/u.test(word) || isTaken(analysis, index)) continue;
    if (/^\p{Lu}/u.test(tokens[index - 1]?.text ?? "") && tokens[index - 1].pos === "PROPN") continue;
    for (let last = Math.min(tokens.length, index + LONGEST); last > index; last -= 1) {
      const { end } = tokens[last - 1];
      const code = STATES.get(text.slice(start, end).toLowerCase());
      if (code === undefined) continue;
      if (tokens[last]?.text === "-") break;
      if (tokens[last]?.pos === "PROPN" && /^\p{Lu}/u.test(tokens[last].text)) break;
      const possessive = /^['’]s?$/.test(tokens[last]?.text ?? "");
      const actor = analysis.actors.registry.place(code);
      found.push({ start, end, first: index, last, actor, form: "capital", possessive });
      break;
    }
  }
  return found;
}

/** A town that reads like a person's name ("Khan Younis") is none. */
function isTaken(analysis: Analysis, index: number): boolean {
  const known = mentionAt(analysis, index);
  return known !== null && (known.form !== "person" || !STATES.has(known.actor.name.toLowerCase()));
}
