/** One spell of membership; `to` is the last day, absent while it lasts. */
export interface Membership {
  readonly country: string;
  readonly from: string;
  readonly to?: string;
}

/** The day up to which the table is known to be complete. */
export const lastMemberships = "2025-12-31";

function since(from: string, codes: string): Membership[] {
  return codes.split(" ").map((country) => ({ country, from }));
}

function spell(country: string, from: string, to: string): Membership {
  return { country, from, to };
}

/**
 * Members of the built-in groups with their dates.
 *
 * Sources: accession treaties (EU), protocols of accession (NATO: entry into force for the country), the OECD's list of
 * ratification dates, the Treaty on the Eurasian Economic Union and its accession treaties, the CIS Charter (Georgia left
 * on 18 August 2009; Ukraine never ratified the Charter and Turkmenistan is an associate: neither is counted), ASEAN's
 * list of member states, summit declarations (G7, G20, BRICS). Of G20 only the countries are listed, not the EU and the AU.
 * Germany's dates are those of the Federal Republic.
 */
export const memberships: Readonly<Record<string, readonly Membership[]>> = {
  EU: [
    ...since("1958-01-01", "BEL DEU FRA ITA LUX NLD"),
    ...since("1973-01-01", "DNK IRL"),
    spell("GBR", "1973-01-01", "2020-01-31"),
    ...since("1981-01-01", "GRC"),
    ...since("1986-01-01", "ESP PRT"),
    ...since("1995-01-01", "AUT FIN SWE"),
    ...since("2004-05-01", "CYP CZE EST HUN LTU LVA MLT POL SVK SVN"),
    ...since("2007-01-01", "BGR ROU"),
    ...since("2013-07-01", "HRV"),
  ],
  G7: [...since("1975-11-15", "DEU FRA GBR ITA JPN USA"), ...since("1976-06-27", "CAN")],
  G20: since("1999-12-15", "ARG AUS BRA CAN CHN DEU FRA GBR IDN IND ITA JPN KOR MEX RUS SAU TUR USA ZAF"),
  BRICS: [
    ...since("2009-06-16", "BRA CHN IND RUS"),
    ...since("2010-12-24", "ZAF"),
    ...since("2024-01-01", "ARE EGY ETH IRN"),
    ...since("2025-01-06", "IDN"),
  ],
  EAEU: [...since("2015-01-01", "BLR KAZ RUS"), ...since("2015-01-02", "ARM"), ...since("2015-08-12", "KGZ")],
  CIS: [
    ...since("1991-12-21", "ARM BLR KAZ KGZ RUS TJK UZB"),
    ...since("1993-09-24", "AZE"),
    spell("GEO", "1993-12-03", "2009-08-18"),
    ...since("1994-04-08", "MDA"),
  ],
  NATO: [
    ...since("1949-08-24", "BEL CAN DNK FRA GBR ISL ITA LUX NLD NOR PRT USA"),
    ...since("1952-02-18", "GRC TUR"),
    ...since("1955-05-06", "DEU"),
    ...since("1982-05-30", "ESP"),
    ...since("1999-03-12", "CZE HUN POL"),
    ...since("2004-03-29", "BGR EST LTU LVA ROU SVK SVN"),
    ...since("2009-04-01", "ALB HRV"),
    ...since("2017-06-05", "MNE"),
    ...since("2020-03-27", "MKD"),
    ...since("2023-04-04", "FIN"),
    ...since("2024-03-07", "SWE"),
  ],
  OECD: [
    ...since("1961-04-10", "CAN"),
    ...since("1961-04-12", "USA"),
    ...since("1961-05-02", "GBR"),
    ...since("1961-05-30", "DNK"),
    ...since("1961-06-05", "ISL"),
    ...since("1961-07-04", "NOR"),
    ...since("1961-08-02", "TUR"),
    ...since("1961-08-03", "ESP"),
    ...since("1961-08-04", "PRT"),
    ...since("1961-08-07", "FRA"),
    ...since("1961-08-17", "IRL"),
    ...since("1961-09-13", "BEL"),
    ...since("1961-09-27", "DEU GRC"),
    ...since("1961-09-28", "CHE SWE"),
    ...since("1961-09-29", "AUT"),
    ...since("1961-11-13", "NLD"),
    ...since("1961-12-07", "LUX"),
    ...since("1962-03-29", "ITA"),
    ...since("1964-04-28", "JPN"),
    ...since("1969-01-28", "FIN"),
    ...since("1971-06-07", "AUS"),
    ...since("1973-05-29", "NZL"),
    ...since("1994-05-18", "MEX"),
    ...since("1995-12-21", "CZE"),
    ...since("1996-05-07", "HUN"),
    ...since("1996-11-22", "POL"),
    ...since("1996-12-12", "KOR"),
    ...since("2000-12-14", "SVK"),
    ...since("2010-05-07", "CHL"),
    ...since("2010-07-21", "SVN"),
    ...since("2010-09-07", "ISR"),
    ...since("2010-12-09", "EST"),
    ...since("2016-07-01", "LVA"),
    ...since("2018-07-05", "LTU"),
    ...since("2020-04-28", "COL"),
    ...since("2021-05-25", "CRI"),
  ],
  ASEAN: [
    ...since("1967-08-08", "IDN MYS PHL SGP THA"),
    ...since("1984-01-07", "BRN"),
    ...since("1995-07-28", "VNM"),
    ...since("1997-07-23", "LAO MMR"),
    ...since("1999-04-30", "KHM"),
    ...since("2025-10-26", "TLS"),
  ],
};
