/** The instruments of a scenario as a reader meets them. */
export const instrumentWords: Readonly<Record<string, string>> = {
  trade_cost: "Trade cost",
  tariff: "Tariff",
  export_tax: "Export tax",
  embargo: "Embargo",
  agreement: "Agreement",
  productivity: "Productivity",
  demand: "Demand",
};
