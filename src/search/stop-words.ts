const list = (words: string) => new Set(words.trim().split(/\s+/));

/** Words too common to find anything by: neither indexed nor looked for, save within quotation marks. */
export const stopWords = list(`
  a about after again all also am an and any are as at be because been before being between both but by can could did do does doing
  done down during each few for from further had has have having he her here hers him his how i if in into is it its itself just
  let me might more most must my no nor not of off on once only or other our out over own per s shall she should so some such
  t than that the their theirs them then there these they this those through to too under until up upon us very was we were what
  when where whether which while who whom whose why will with within would you your
  dont doesnt didnt isnt arent wasnt werent cant couldnt wont wouldnt hasnt havent theyre whats wheres whos im ive
`);

/** Words that readers put around what they ask for: they count for little beside the other words of a query. */
export const weakWords = list(`
  inspector inspectors ofsted say says said saying tell tells told think thinks thought find finds found finding findings report
  reports reported reporting write wrote written writing describe described mention mentioned show shows give given get gets getting
  make makes made many much lot lots anything something thing things good bad well enough happen happens happened like know
  council councils authority authorities local area county people want wants need needs look looks looking going go goes come comes work works
  working done still really please information info explain paragraph paragraphs read doing use used
`);
