/** A body that is written without saying what it is: the name a record gives it, its state, and what it may be called again. */
export interface KnownBody {
  readonly name: string;
  /** ISO3 of the state it belongs to; null for those of several or none. */
  readonly country: string | null;
  readonly sort: "company" | "group" | "bank" | "broadcaster" | "ministry";
}

/** Sort | ISO3 or nothing | names, the first of which a record gives; several bodies parted by ";". */
const TABLE = `
bank|USA|Federal Reserve,U.S. Federal Reserve,US Federal Reserve,Fed
bank|DEU|Bundesbank
ministry|USA|State Department;Defense Department,Department of Defense;Treasury Department;Justice Department;Commerce Department;Department of Homeland Security
group|LBN|Hezbollah,Hizbollah,Hizbullah
group|PSE|Hamas;Fatah;Al-Aqsa Martyrs' Brigades,al-Aqsa Martyrs' Brigades;Islamic Jihad,Palestinian Islamic Jihad;PLO,Palestine Liberation Organization
group|COL|FARC;ELN
group|LKA|LTTE;Liberation Tigers of Tamil Eelam;Tamil Tigers,Tamil Tiger
group|GBR|IRA,Irish Republican Army
group|ESP|ETA
group|UGA|LRA,Lord's Resistance Army
army|ISR|IDF;Israel Defense Forces,Israeli Defense Forces
army|IRN|IRGC;Revolutionary Guards,Revolutionary Guard
group|AFG|Taliban;Northern Alliance;Haqqani network
group|IRQ|Mehdi Army,Mahdi Army
group|SYR|Al-Nusra Front,al-Nusra Front;Syrian Democratic Forces,SDF;Hayat Tahrir al-Sham,HTS
group|SDN|Rapid Support Forces,RSF;Janjaweed
group|NGA|Boko Haram
group|SOM|al-Shabaab,Al-Shabaab
group|COD|M23
group|TUR|PKK,Kurdistan Workers' Party
group|RUS|Wagner Group,Wagner
group|PHL|Abu Sayyaf;Moro Islamic Liberation Front,MILF
group|PAK|Lashkar-e-Taiba;Jaish-e-Mohammed
group|AGO|UNITA,Unita
group|MOZ|Renamo;Frelimo
group|KHM|Khmer Rouge
group|PER|Shining Path
group|ETH|TPLF
group|EGY|Muslim Brotherhood
group|ZWE|Zanu-PF,ZANU-PF
group|YEM|Houthis,Houthi
group||Islamic State,ISIS,ISIL;al-Qaeda,Al-Qaeda,al-Qaida,Al-Qaida;Greenpeace;Oxfam;Amnesty International;Human Rights Watch;Red Cross
group|IRL|Fianna Fáil,Fianna Fail;Fine Gael;Sinn Féin,Sinn Fein
group|ISR|Likud;Shas
group|HUN|Fidesz
group|POL|Law and Justice
group|FRA|National Rally
group|DEU|AfD,Alternative for Germany
group|IND|BJP,Bharatiya Janata Party
group|PAK|PTI,Pakistan Tehreek-e-Insaf;PML-N
group|ZAF|ANC,African National Congress
company|RUS|Gazprom;Rosneft;Lukoil;Novatek;Transneft;Rosatom;Sberbank;Nornickel;Rusal;Aeroflot
company|SAU|Saudi Aramco,Aramco
company|UKR|Naftogaz
company|CHN|Sinopec;CNPC;CNOOC;PetroChina;Huawei;Alibaba;Tencent;COFCO;BYD;ZTE;SMIC;ByteDance;CATL
company|TWN|TSMC;Foxconn
company|KOR|Samsung;Hyundai;Kia;LG;SK Hynix;POSCO
company|JPN|Toyota;Nissan;Honda;Sony;Mitsubishi;SoftBank
company|IND|ONGC;Reliance;Infosys;Tata
company|BRA|Petrobras;Embraer
company|MEX|Pemex
company|VEN|PDVSA
company|NOR|Equinor;Statoil;Gassco
company|FRA|TotalEnergies;Airbus;Renault;Engie
company|GBR|BP;HSBC;Barclays;AstraZeneca;Vodafone
company|DEU|Volkswagen;BMW;Siemens;BASF;Uniper;Lufthansa;Bayer
company|CHE|Glencore;Nestle,Nestlé;Novartis;UBS
company|DNK|Maersk
company|NLD|ASML;Shell
company|USA|ExxonMobil,Exxon Mobil,Exxon;Chevron;Google;Microsoft;Amazon;Nvidia;Intel;Qualcomm;Boeing;Facebook;Ford;Pfizer;Cargill;Citigroup;JPMorgan;Goldman Sachs;Morgan Stanley;Walmart;IBM
company||Vitol;Trafigura;Gunvor;Kpler;Vortexa;Wood Mackenzie;Rystad;Argus;Platts;Refinitiv;AirAsia;Euroclear;Meta
broadcaster||CNN;BBC;CNBC;CBS;NBC;CBC;Fox News;Al Jazeera;CCTV;Global Times;Financial Times;Wall Street Journal;New York Times;Washington Post
broadcaster|PRK|KCNA,Korean Central News Agency
`;

/** Every way to write a known body, with the body. */
export const KNOWN_BODIES: ReadonlyMap<string, KnownBody> = new Map(
  TABLE.trim()
    .split("\n")
    .flatMap((line) => {
      const [sort, country, bodies] = line.split("|");
      return bodies.split(";").flatMap((written) => {
        const names = written.split(",");
        const body: KnownBody = {
          name: names[0],
          country: country === "" ? null : country,
          sort: sort as KnownBody["sort"],
        };
        return names.map((name) => [name, body] as const);
      });
    }),
);
