/** Nouns, each with its verb, that tell "of" something what the verb tells of its object: "the closure of the border", "close the border". */
export const DEEDS: readonly (readonly [noun: string, verb: string])[] = `
  abandonment/abandon abduction/abduct abolition/abolish abrogation/abrogate annexation/annex annulment/annul
  appointment/appoint arrest/arrest assassination/assassinate ban/ban banning/ban bombardment/bombard bombing/bomb
  boycott/boycott cancellation/cancel capture/capture cessation/cease closing/close closure/close
  condemnation/condemn confiscation/confiscate conviction/convict curtailment/curtail debarment/bar defeat/defeat
  delivery/deliver demolition/demolish deployment/deploy deportation/deport destruction/destroy detention/detain
  dismantling/dismantle dispatch/dispatch dispersal/disperse dissolution/dissolve donation/donate
  downgrading/downgrade easing/ease ejection/eject end/end ending/end endorsement/endorse evacuation/evacuate
  eviction/evict exclusion/exclude execution/execute expropriation/expropriate expulsion/expel extradition/extradite
  freeing/free freezing/freeze halt/halt halting/halt handover/hand imposition/impose imprisonment/imprison
  indictment/indict internment/intern invasion/invade jailing/jail kidnapping/kidnap killing/kill launch/launch
  launching/launch lifting/lift massing/mass mobilisation/mobilise mobilization/mobilize murder/murder
  nationalisation/nationalise nationalization/nationalize normalisation/normalise normalization/normalize
  occupation/occupy outlawing/outlaw postponement/postpone purchase/buy pursuit/pursue ratification/ratify
  recall/recall recognition/recognise redeployment/redeploy reimposition/reimpose reinforcement/reinforce
  reinstatement/reinstate relaxation/relax release/release removal/remove renewal/renew reopening/reopen
  repatriation/repatriate repeal/repeal repression/repress rescue/rescue restoration/restore resumption/resume
  return/return revocation/revoke sacking/sack sale/sell sealing/seal seizure/seize sentencing/sentence
  severance/sever severing/sever shelling/shell shipment/ship shutdown/shut shutting/shut signing/sign
  stationing/station stoppage/stop storming/storm suppression/suppress suspension/suspend swap/swap takeover/take
  termination/terminate tightening/tighten torture/torture transfer/transfer unfreezing/unfreeze withdrawal/withdraw
  withholding/withhold
`
  .trim()
  .split(/\s+/)
  .map((pair) => pair.split("/") as [string, string]);
