/** ISO3 | names | demonyms | capital and metonyms of the government | region letter (A E F L N O M). */
export const STATES = `
AFG|Afghanistan|Afghan,Afghans|Kabul|A
ALB|Albania|Albanian,Albanians|Tirana|E
DZA|Algeria|Algerian,Algerians|Algiers|F
AND|Andorra|Andorran|Andorra la Vella|E
AGO|Angola|Angolan,Angolans|Luanda|F
ARG|Argentina|Argentine,Argentinian,Argentines,Argentinians|Buenos Aires,Casa Rosada|L
ARM|Armenia|Armenian,Armenians|Yerevan|A
AUS|Australia|Australian,Australians|Canberra|O
AUT|Austria|Austrian,Austrians|Vienna|E
AZE|Azerbaijan|Azerbaijani,Azeri,Azerbaijanis|Baku|A
BHS|Bahamas|Bahamian|Nassau|L
BHR|Bahrain|Bahraini,Bahrainis|Manama|M
BGD|Bangladesh|Bangladeshi,Bangladeshis|Dhaka|A
BRB|Barbados|Barbadian|Bridgetown|L
BLR|Belarus,Byelorussia|Belarusian,Belarusians,Belarussian|Minsk|E
BEL|Belgium|Belgian,Belgians||E
BLZ|Belize|Belizean|Belmopan|L
BEN|Benin|Beninese|Porto-Novo|F
BTN|Bhutan|Bhutanese|Thimphu|A
BOL|Bolivia|Bolivian,Bolivians|La Paz|L
BIH|Bosnia and Herzegovina,Bosnia,Bosnia-Herzegovina|Bosnian,Bosnians|Sarajevo|E
BWA|Botswana|Botswanan,Motswana,Batswana|Gaborone|F
BRA|Brazil|Brazilian,Brazilians|Brasilia,Brasília,Planalto|L
BRN|Brunei,Brunei Darussalam|Bruneian|Bandar Seri Begawan|A
BGR|Bulgaria|Bulgarian,Bulgarians|Sofia|E
BFA|Burkina Faso|Burkinabe|Ouagadougou|F
BDI|Burundi|Burundian|Bujumbura,Gitega|F
KHM|Cambodia|Cambodian,Cambodians|Phnom Penh|A
CMR|Cameroon|Cameroonian,Cameroonians|Yaounde,Yaoundé|F
CAN|Canada,British Columbia|Canadian,Canadians|Ottawa|N
CPV|Cape Verde,Cabo Verde|Cape Verdean|Praia|F
CAF|Central African Republic||Bangui|F
TCD|Chad|Chadian|N'Djamena|F
CHL|Chile|Chilean,Chileans|Santiago,La Moneda|L
CHN|China,PRC,People's Republic of China,mainland China,Chinese mainland|Chinese|Beijing,Peking,Zhongnanhai|A
COL|Colombia|Colombian,Colombians|Bogota,Bogotá|L
COM|Comoros|Comorian|Moroni|F
COG|Republic of the Congo,Republic of Congo,Congo-Brazzaville||Brazzaville|F
COD|Democratic Republic of the Congo,Democratic Republic of Congo,DR Congo,DRC,Congo-Kinshasa,Congo|Congolese|Kinshasa|F
CRI|Costa Rica|Costa Rican,Costa Ricans|San José,San Jose|L
CIV|Ivory Coast,Côte d'Ivoire,Cote d'Ivoire|Ivorian,Ivorians|Abidjan,Yamoussoukro|F
HRV|Croatia|Croatian,Croatians,Croat|Zagreb|E
CUB|Cuba|Cuban,Cubans|Havana|L
CYP|Cyprus|Cypriot,Cypriots|Nicosia|E
CZE|Czech Republic,Czechia|Czech,Czechs|Prague|E
DNK|Denmark|Danish,Danes|Copenhagen|E
DJI|Djibouti|Djiboutian||F
DMA|Dominica||Roseau|L
DOM|Dominican Republic|Dominican,Dominicans|Santo Domingo|L
ECU|Ecuador|Ecuadorian,Ecuadorean,Ecuadorians|Quito|L
EGY|Egypt|Egyptian,Egyptians|Cairo|M
SLV|El Salvador|Salvadoran,Salvadorans|San Salvador|L
GNQ|Equatorial Guinea|Equatoguinean|Malabo|F
ERI|Eritrea|Eritrean,Eritreans|Asmara|F
EST|Estonia|Estonian,Estonians|Tallinn|E
SWZ|Eswatini,Swaziland|Swazi|Mbabane|F
ETH|Ethiopia|Ethiopian,Ethiopians|Addis Ababa|F
FJI|Fiji|Fijian,Fijians|Suva|O
FIN|Finland|Finnish,Finns|Helsinki|E
FRA|France|French,Frenchman,Frenchmen|Paris,Elysee,Élysée,Quai d'Orsay|E
GAB|Gabon|Gabonese|Libreville|F
GMB|Gambia|Gambian|Banjul|F
GEO|Georgia|Georgian,Georgians|Tbilisi|A
DEU|Germany|German,Germans|Berlin|E
GHA|Ghana|Ghanaian,Ghanaians|Accra|F
GRC|Greece|Greek,Greeks|Athens|E
GRL|Greenland|Greenlandic,Greenlanders,Greenlander|Nuuk|E
GTM|Guatemala|Guatemalan,Guatemalans|Guatemala City|L
GIN|Guinea|Guinean,Guineans|Conakry|F
GNB|Guinea-Bissau||Bissau|F
GUY|Guyana|Guyanese|Georgetown|L
HTI|Haiti|Haitian,Haitians|Port-au-Prince|L
HND|Honduras|Honduran,Hondurans|Tegucigalpa|L
HKG|Hong Kong|Hongkonger,Hong Konger,Hongkongers||A
HUN|Hungary|Hungarian,Hungarians|Budapest|E
ISL|Iceland|Icelandic,Icelanders|Reykjavik,Reykjavík|E
IND|India,Bharat|Indian,Indians|New Delhi,Delhi|A
IDN|Indonesia|Indonesian,Indonesians|Jakarta|A
IRN|Iran,Islamic Republic of Iran,Persia|Iranian,Iranians|Tehran,Teheran|M
IRQ|Iraq|Iraqi,Iraqis|Baghdad|M
IRL|Ireland,Republic of Ireland|Irish|Dublin|E
ISR|Israel|Israeli,Israelis|Jerusalem,Tel Aviv|M
ITA|Italy|Italian,Italians|Rome|E
JAM|Jamaica|Jamaican,Jamaicans||L
JPN|Japan|Japanese|Tokyo|A
JOR|Jordan|Jordanian,Jordanians|Amman|M
KAZ|Kazakhstan|Kazakh,Kazakhstani,Kazakhs|Astana,Nur-Sultan|A
KEN|Kenya|Kenyan,Kenyans|Nairobi|F
PRK|North Korea,DPRK,Democratic People's Republic of Korea|North Korean,North Koreans|Pyongyang|A
KOR|South Korea,Republic of Korea,Korea|South Korean,South Koreans,Korean,Koreans|Seoul,Blue House|A
XKX|Kosovo|Kosovar,Kosovan,Kosovars|Pristina|E
KWT|Kuwait|Kuwaiti,Kuwaitis|Kuwait City|M
KGZ|Kyrgyzstan,Kirghizia|Kyrgyz|Bishkek|A
LAO|Laos|Laotian,Lao|Vientiane|A
LVA|Latvia|Latvian,Latvians|Riga|E
LBN|Lebanon|Lebanese|Beirut|M
LSO|Lesotho|Basotho|Maseru|F
LBR|Liberia|Liberian|Monrovia|F
LBY|Libya|Libyan,Libyans|Tripoli|F
LIE|Liechtenstein||Vaduz|E
LTU|Lithuania|Lithuanian,Lithuanians|Vilnius|E
LUX|Luxembourg|Luxembourgish||E
MAC|Macau,Macao|Macanese||A
MDG|Madagascar|Malagasy|Antananarivo|F
MWI|Malawi|Malawian,Malawians|Lilongwe|F
MYS|Malaysia|Malaysian,Malaysians|Kuala Lumpur,Putrajaya|A
MDV|Maldives|Maldivian||A
MLI|Mali|Malian,Malians|Bamako|F
MLT|Malta|Maltese|Valletta|E
MRT|Mauritania|Mauritanian|Nouakchott|F
MUS|Mauritius|Mauritian|Port Louis|F
MEX|Mexico|Mexican,Mexicans|Mexico City|N
MDA|Moldova|Moldovan,Moldovans|Chisinau,Chișinău|E
MCO|Monaco|Monegasque||E
MNG|Mongolia|Mongolian,Mongolians|Ulaanbaatar,Ulan Bator|A
MNE|Montenegro|Montenegrin|Podgorica|E
MAR|Morocco|Moroccan,Moroccans|Rabat|F
MOZ|Mozambique|Mozambican,Mozambicans|Maputo|F
MMR|Myanmar,Burma|Burmese|Naypyidaw,Naypyitaw,Yangon|A
NAM|Namibia|Namibian,Namibians|Windhoek|F
NPL|Nepal|Nepali,Nepalese|Kathmandu|A
NLD|Netherlands,Holland|Dutch|The Hague,Amsterdam|E
NZL|New Zealand|New Zealander,New Zealanders,Kiwi|Wellington|O
NIC|Nicaragua|Nicaraguan,Nicaraguans|Managua|L
NER|Niger|Nigerien|Niamey|F
NGA|Nigeria,Niger Delta|Nigerian,Nigerians|Abuja|F
MKD|North Macedonia,Macedonia|Macedonian|Skopje|E
NOR|Norway|Norwegian,Norwegians|Oslo|E
OMN|Oman|Omani,Omanis|Muscat|M
PAK|Pakistan|Pakistani,Pakistanis|Islamabad|A
PSE|Palestine,Palestinian territories|Palestinian,Palestinians|Ramallah|M
PAN|Panama|Panamanian,Panamanians|Panama City|L
PNG|Papua New Guinea||Port Moresby|O
PRY|Paraguay|Paraguayan,Paraguayans|Asuncion,Asunción|L
PER|Peru|Peruvian,Peruvians|Lima|L
PHL|Philippines,the Philippines|Filipino,Philippine,Filipinos|Manila,Malacanang,Malacañang|A
POL|Poland|Polish,Poles|Warsaw|E
PRT|Portugal|Portuguese|Lisbon|E
QAT|Qatar|Qatari,Qataris|Doha|M
ROU|Romania|Romanian,Romanians|Bucharest|E
RUS|Russia,Russian Federation|Russian,Russians|Moscow,Kremlin|E
RWA|Rwanda|Rwandan,Rwandans|Kigali|F
SAU|Saudi Arabia,Kingdom of Saudi Arabia,KSA|Saudi,Saudis,Saudi Arabian|Riyadh|M
SEN|Senegal|Senegalese|Dakar|F
SRB|Serbia|Serbian,Serb,Serbs,Serbians|Belgrade|E
SYC|Seychelles|Seychellois||F
SLE|Sierra Leone|Sierra Leonean|Freetown|F
SGP|Singapore|Singaporean,Singaporeans||A
SVK|Slovakia|Slovak,Slovakian,Slovaks|Bratislava|E
SVN|Slovenia|Slovenian,Slovene,Slovenes|Ljubljana|E
SLB|Solomon Islands||Honiara|O
SOM|Somalia|Somali,Somalis|Mogadishu|F
ZAF|South Africa|South African,South Africans|Pretoria|F
SSD|South Sudan|South Sudanese|Juba|F
ESP|Spain|Spanish,Spaniard,Spaniards|Madrid,Moncloa|E
LKA|Sri Lanka|Sri Lankan,Sri Lankans|Colombo|A
SDN|Sudan|Sudanese|Khartoum|F
SUR|Suriname|Surinamese|Paramaribo|L
SWE|Sweden|Swedish,Swedes,Swede|Stockholm|E
CHE|Switzerland|Swiss|Bern,Berne|E
SYR|Syria|Syrian,Syrians|Damascus|M
TWN|Taiwan,Republic of China,Chinese Taipei|Taiwanese|Taipei|A
TJK|Tajikistan|Tajik,Tajiks|Dushanbe|A
TZA|Tanzania|Tanzanian,Tanzanians|Dodoma,Dar es Salaam|F
THA|Thailand|Thai,Thais|Bangkok|A
TLS|Timor-Leste,East Timor|Timorese|Dili|A
TGO|Togo|Togolese|Lome,Lomé|F
TTO|Trinidad and Tobago|Trinidadian|Port of Spain|L
TUN|Tunisia|Tunisian,Tunisians|Tunis|F
TUR|Turkey,Türkiye,Turkiye|Turkish,Turks,Turk|Ankara|M
TKM|Turkmenistan|Turkmen|Ashgabat|A
UGA|Uganda|Ugandan,Ugandans|Kampala|F
UKR|Ukraine|Ukrainian,Ukrainians|Kyiv,Kiev|E
ARE|United Arab Emirates,UAE,U.A.E.,Emirates|Emirati,Emiratis|Abu Dhabi,Dubai|M
GBR|United Kingdom,UK,U.K.,Britain,Great Britain,England,Scotland,Wales,Northern Ireland|British,Briton,Britons,UK's,English,Scottish,Welsh|London,Downing Street,Whitehall,Westminster|E
USA|United States,United States of America,US,U.S.,USA,U.S.A.,America|American,Americans|Washington,White House,Capitol Hill,Pentagon|N
URY|Uruguay|Uruguayan,Uruguayans|Montevideo|L
UZB|Uzbekistan|Uzbek,Uzbeks|Tashkent|A
VAT|Vatican City,Vatican,Holy See|||E
VEN|Venezuela|Venezuelan,Venezuelans|Caracas,Miraflores|L
VNM|Vietnam,Viet Nam|Vietnamese|Hanoi|A
YEM|Yemen|Yemeni,Yemenis|Sanaa,Sana'a|M
ZMB|Zambia|Zambian,Zambians|Lusaka|F
ZWE|Zimbabwe|Zimbabwean,Zimbabweans|Harare|F
`;

/** Code | names | adjectives | seats. */
export const GROUPS = `
EU27|European Union,EU,E.U.,EU-27,the 27-nation bloc,27-nation bloc,European bloc|EU's|Brussels,European Commission,European Council
EA20|euro zone,eurozone,euro area||
G7|G7,Group of Seven,G-7||
G20|G20,Group of 20,Group of Twenty,G-20||
BRICS|BRICS,Brics||
ASEAN|ASEAN,Asean,Association of Southeast Asian Nations||
NATO|NATO,Nato,North Atlantic Treaty Organization||
OPEC|OPEC,Opec,Organization of the Petroleum Exporting Countries||
OPEC+|OPEC+,OPEC-plus,Opec+||
GCC|GCC,Gulf Cooperation Council||
EAEU|Eurasian Economic Union,EAEU,EEU||
MERCOSUR|Mercosur,MERCOSUR||
SCO|Shanghai Cooperation Organisation,Shanghai Cooperation Organization,SCO||
AU|African Union||
OECD|OECD,Organisation for Economic Co-operation and Development,Organization for Economic Cooperation and Development||
WEST|the West,West,Western countries,Western allies,Western powers,Western nations,Western governments,Western world|Western|
EUROPE|Europe|European,Europeans|
ASIA|Asia|Asian|
AFRICA|Africa|African|
LATAM|Latin America,South America|Latin American,South American|
GULF|Gulf states,Gulf countries||
WLD|the world,worldwide|global|
`;

/** International organisations that act and speak but are no group of reporting states. */
export const ORGANISATIONS = `
United Nations,UN,U.N.
Security Council,UN Security Council,U.N. Security Council
General Assembly,UN General Assembly,U.N. General Assembly
International Monetary Fund,IMF
World Bank
World Trade Organization,World Trade Organisation,WTO
International Energy Agency,IEA
European Central Bank,ECB
European Parliament
UNCTAD
Asian Development Bank,ADB
Asian Infrastructure Investment Bank,AIIB
World Health Organization,WHO
Food and Agriculture Organization,FAO
International Atomic Energy Agency,IAEA
International Criminal Court,ICC
International Court of Justice,ICJ
ECOWAS,Ecowas,Economic Community of West African States
SADC,Southern African Development Community
IGAD
Arab League
Organization of American States,Organisation of American States,OAS
Organization of Islamic Cooperation,Organisation of Islamic Cooperation,OIC
OSCE,Organization for Security and Cooperation in Europe,Organisation for Security and Co-operation in Europe
Council of Europe
World Food Programme,World Food Program,WFP
UNICEF,Unicef
UNHCR
UNESCO,Unesco
UNRWA
OPCW
International Labour Organization,International Labour Organisation,ILO
International Maritime Organization,IMO
Bank for International Settlements,BIS
International Grains Council
International Red Cross
International Committee of the Red Cross,ICRC
Financial Action Task Force,FATF
Caricom,CARICOM
Non-Aligned Movement
`;
