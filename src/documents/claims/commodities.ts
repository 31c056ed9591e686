const WORDS: Readonly<Record<string, string>> = {
  crude_oil: "crude oil|crude|oil|seaborne crude|urals|brent",
  oil_products:
    "oil products|petroleum products|refined products|refined fuels|diesel|gasoline|petrol|fuel oil|jet fuel|naphtha|fuels|fuel|refined oil",
  natural_gas: "natural gas|gas|pipeline gas|piped gas",
  lng: "lng|liquefied natural gas|liquified natural gas",
  coal: "coal|coking coal|thermal coal",
  energy: "energy|fossil fuels|fossil fuel|oil and gas|hydrocarbons|hydrocarbon|energy resources",
  electricity: "electricity|power",
  agricultural_products:
    "agricultural products|agricultural goods|agricultural|farm products|farm goods|farm produce|farm|agri-food|agrifood|agriculture|food|foodstuffs",
  grain: "grain|grains|cereals|cereal",
  wheat: "wheat",
  maize: "corn|maize",
  soybeans: "soybeans|soybean|soya|soy|soya beans",
  rice: "rice|basmati",
  barley: "barley",
  vegetable_oil: "palm oil|sunflower oil|sunoil|vegetable oil|edible oil|edible oils|soyoil|rapeseed oil",
  sugar: "sugar",
  coffee: "coffee",
  cocoa: "cocoa",
  tea: "tea",
  meat: "meat|beef|pork|poultry|chicken",
  seafood: "seafood|fish|crab|salmon|shrimp",
  dairy: "dairy|milk|butter|cheese",
  wine: "wine|wines",
  fruit: "fruit|fruits|bananas|avocados|citrus",
  fertilizer: "fertilizer|fertilizers|fertiliser|fertilisers|potash|urea|ammonia",
  steel: "steel",
  iron_ore: "iron ore",
  aluminium: "aluminium|aluminum|bauxite|alumina",
  copper: "copper",
  nickel: "nickel",
  lithium: "lithium",
  cobalt: "cobalt",
  rare_earths: "rare earths|rare earth|rare-earth",
  uranium: "uranium|enriched uranium",
  gold: "gold",
  diamonds: "diamonds|diamond",
  timber: "timber|wood|lumber",
  cotton: "cotton",
  textiles: "textiles|textile|garments|garment|apparel|clothing|footwear",
  semiconductors: "semiconductors|semiconductor|chips|chip|microchips|integrated circuits|chipmaking equipment",
  electronics: "electronics|smartphones|electronic goods|consumer electronics",
  machinery: "machinery|machines|machine tools|industrial equipment|equipment",
  vehicles: "cars|car|vehicles|vehicle|automobiles|autos|auto|trucks|automotive",
  electric_vehicles: "electric vehicles|electric vehicle|evs|ev|electric cars",
  solar_panels: "solar panels|solar modules|solar cells|solar",
  batteries: "batteries|lithium-ion batteries|battery",
  pharmaceuticals: "pharmaceuticals|medicines|drugs|pharmaceutical|vaccines",
  chemicals: "chemicals|chemical products|plastics",
  weapons: "weapons|arms|ammunition|military equipment",
  aircraft: "aircraft|planes|aeroplanes|jets",
  goods: "goods|merchandise|merchandise goods",
  services: "services|service",
};

const CODES = new Map<string, string>();
for (const [code, words] of Object.entries(WORDS)) for (const word of words.split("|")) CODES.set(word, code);
const LONGEST = 3;

/** The commodity written at token `index` ("crude oil", "rare earths") with the index behind it, null for other words. */
export function commodityAt(
  tokens: readonly { readonly lower: string; readonly start: number; readonly end: number }[],
  index: number,
): { readonly code: string; readonly last: number } | null {
  let words = "";
  let found: { code: string; last: number } | null = null;
  for (let count = 0; count < LONGEST + 2 && index + count < tokens.length; count += 1) {
    const token = tokens[index + count];
    const glued = count > 0 && token.start === tokens[index + count - 1].end;
    words += count === 0 || glued ? token.lower : ` ${token.lower}`;
    const code = CODES.get(words);
    if (code !== undefined) found = { code, last: index + count + 1 };
  }
  return found;
}
