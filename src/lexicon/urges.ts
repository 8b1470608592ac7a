/** What the body wants to do, as it can be picked, with what it looks like in the urges of words. */
export const URGES = [
  {
    id: 'away',
    says: 'get away, avoid, leave',
    in: /\b(?:leave|away|avoid|run|escape|back off|keep .*distance|step back|get out)\b/,
  },
  {
    id: 'against',
    says: 'push back, argue, hit',
    in: /\b(?:shout|hit|push|argue|fight|answer back|attack|strike|insist|complain|protest|punish|revenge|slam|snap)\b/,
  },
  {
    id: 'hide',
    says: 'hide, look down, be silent',
    in: /\b(?:hide|look down|disappear|silent|quiet|cover|unseen|small|withdraw)\b/,
  },
  { id: 'cry', says: 'cry, curl up', in: /\b(?:cry|weep|sob|curl up|tears)\b/ },
  {
    id: 'closer',
    says: 'go closer, hold, talk to someone',
    in: /\b(?:hold|hug|close|closer|touch|near|call|talk|contact|company|stay with|be with|tell)\b/,
  },
  {
    id: 'rest',
    says: 'rest, stop, do nothing',
    in: /\b(?:rest|stop|sit|lie|sleep|stay in bed|do nothing|slow|pause)\b/,
  },
  {
    id: 'begin',
    says: 'begin, move, do more',
    in: /\b(?:begin|start|move|jump|do more|go on|try|make|plan|practise|run|dance|act)\b/,
  },
  {
    id: 'repair',
    says: 'put something right',
    in: /\b(?:apologise|repair|make up|put .*right|explain|mend|thank|give back|return)\b/,
  },
  {
    id: 'look',
    says: 'look, ask, find out',
    in: /\b(?:look(?! (?:away|down))|ask|check|watch|find out|listen|search|read|think)\b/,
  },
] as const;
export type Urge = (typeof URGES)[number]['id'];
