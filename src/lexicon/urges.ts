/** What the body wants to do, as it can be picked, with how such urges of words begin. */
export const URGES = [
  {
    id: 'away',
    says: 'get away, avoid, leave',
    in: /^(?:leave(?! (?:out|them))|avoid|run|escape|walk away|move away|keep (?:a|some) distance|back off|go away|keep away|stay away|turn away|pull (?:back|away)|step (?:back|away)|get (?:out|away)|delay|cancel|withdraw)\b/,
  },
  {
    id: 'against',
    says: 'push back, argue, refuse',
    in: /^(?:shout(?! (?:for joy|with|out))|hit|push|argue|fight|answer back|attack|strike|insist|complain|protest|punish|slam|threaten|refuse(?! to leave)|demand|object|interrupt|frown)\b/,
  },
  {
    id: 'hide',
    says: 'hide, look down, be silent',
    in: /^(?:hide|look (?:down|away)|disappear|cover (?:the|one)|lower the (?:eyes|head)|say (?:little|less|nothing)|speak (?:little|less|quietly)|be (?:silent|quiet)|go silent|keep (?:quiet|silent))\b/,
  },
  { id: 'cry', says: 'cry, sob, curl up', in: /^(?:cry(?! out)|weep|sob|curl up)\b/ },
  {
    id: 'closer',
    says: 'go closer, hold, talk to someone',
    in: /^(?:hold (?:the|their|someone|a|them)(?! breath)|hug|embrace|touch|call|phone|talk (?:to|with|about|it)|tell|reach|lean (?:on|towards|against)|join|come|move (?:closer|nearer)|go (?:closer|to)|stay (?:close|near|with)|be with|seek|look for (?:company|contact|someone))\b/,
  },
  {
    id: 'rest',
    says: 'rest, stop, do nothing',
    in: /^(?:rest|stop$|sit|lie|sleep|breathe|stay (?:in bed|where|still)|stand still|do (?:nothing|little|less)|slow|pause|move (?:slowly|less|little))\b/,
  },
  {
    id: 'begin',
    says: 'begin, try, do more',
    in: /^(?:begin|start|do more|go on|keep (?:on|going|working)|try|make (?:a plan|plans|something)|plan|practise|prepare|work|take (?:part|on|the)|decide|act|hurry)\b/,
  },
  {
    id: 'share',
    says: 'smile, laugh, show it to others',
    in: /^(?:smile|laugh|sing|dance|jump|celebrate|show|joke|praise|nod)\b/,
  },
  {
    id: 'repair',
    says: 'put right, help, give',
    in: /^(?:apologise|admit|confess|repair|put (?:it|things|something|right)|explain|mend|thank|give (?:it|them|something|time|money|food|back)|offer|help|protect (?:them|someone|the)|pay|carry (?:it|them|the|things))\b/,
  },
  {
    id: 'look',
    says: 'look, ask, find out',
    in: /^(?:look(?! (?:away|down|after|for (?:company|contact|someone)))|ask|check|watch|find|listen|search|read|think|compare|stare)\b/,
  },
] as const;
export type Urge = (typeof URGES)[number]['id'];
