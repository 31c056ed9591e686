/** Nouns that tell "of" something what a verb tells of its object: "the closure of the border", "close the border". */
export const DEEDS: readonly (readonly [noun: string, verb: string])[] = `
  abandonment abandon | abduction abduct | abolition abolish | abrogation abrogate | adoption adopt | annexation annex | annulment annul
  appointment appoint | arrest arrest | assassination assassinate | ban ban | banning ban | bombardment bombard | bombing bomb
  boycott boycott | cancellation cancel | capture capture | cessation cease | closing close | closure close | condemnation condemn
  confiscation confiscate | conviction convict | curtailment curtail | cutting cut | debarment bar | defeat defeat | delivery deliver
  demolition demolish | deployment deploy | deportation deport | destruction destroy | detention detain | dismantling dismantle
  dispatch dispatch | dispersal disperse | dissolution dissolve | donation donate | downgrading downgrade | easing ease | ejection eject
  end end | ending end | endorsement endorse | establishment establish | evacuation evacuate | eviction evict | exchange exchange
  exclusion exclude | execution execute | expansion expand | expropriation expropriate | expulsion expel | extension extend
  extradition extradite | freeing free | freezing freeze | halt halt | halting halt | handover hand | holding hold | imposition impose
  imprisonment imprison | indictment indict | internment intern | introduction introduce | invasion invade | jailing jail
  kidnapping kidnap | killing kill | launch launch | launching launch | lifting lift | massing mass | mobilisation mobilise
  mobilization mobilize | murder murder | nationalisation nationalise | nationalization nationalize | normalisation normalise
  normalization normalize | occupation occupy | opening open | outlawing outlaw | postponement postpone | provision provide | purchase buy
  pursuit pursue | ratification ratify | recall recall | recognition recognise | redeployment redeploy | reduction reduce
  reimposition reimpose | reinforcement reinforce | reinstatement reinstate | relaxation relax | release release | removal remove
  renewal renew | reopening reopen | repatriation repatriate | repeal repeal | repression repress | rescue rescue | restoration restore
  resumption resume | return return | revocation revoke | sacking sack | sale sell | sealing seal | seizure seize | sending send
  sentencing sentence | severance sever | severing sever | shelling shell | shipment ship | shutdown shut | shutting shut | signing sign
  stationing station | stoppage stop | storming storm | strengthening strengthen | suppression suppress | suspension suspend | swap swap
  takeover take | termination terminate | tightening tighten | torture torture | transfer transfer | unfreezing unfreeze
  withdrawal withdraw | withholding withhold
`
  .split(/[|\n]/)
  .map((pair) => pair.trim().split(" "))
  .filter((pair) => pair.length === 2)
  .map(([noun, verb]) => [noun, verb]);
