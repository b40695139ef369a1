const list = (words: string) => new Set(words.trim().split(/\s+/));

/** Words too common to search by: neither indexed nor searched, except in quotation marks and in phrases of the glossary. */
export const stopWords = list(`
  a about again all also am an and any are as at be because been being between both but by can could did do does doing done down during
  each few for from had has have having he her here hers him his how i if in into is it its itself just let me might more most must my of
  on once only or our per s shall she should so some such t than that the their theirs them then there these they this those through to
  too until upon us very was we were what when where whether which while who whom whose why will with within would you your dont doesnt
  didnt isnt arent wasnt werent cant couldnt wont wouldnt hasnt havent theyre whats wheres whos im ive
`);

/**
 * Words by which a query is a sentence and not a list of keywords: who asks or is asked about, and how. Small words that keywords have as well, such as
 * "in" and "of", are not among them.
 */
export const sentenceWords = list(`
  how what who whom whose why when where which do does did is are was were am can could will would should have has had i my me we us our you
  your they them their she her he him his it its im ive whats whos wheres dont doesnt didnt isnt arent wasnt werent cant couldnt wont
  wouldnt hasnt havent theyre
`);

/** Words that readers put around what they ask for: ignored beside other words of a query, unless they are part of a glossary phrase. */
export const weakWords = list(`
  inspector inspectors ofsted say says said saying tell tells told think thinks thought find finds found finding findings report reports
  reported reporting write wrote written writing describe described mention mentioned show shows give given get gets getting make makes
  made many much lot lots anything something thing things good bad well enough happen happens happened like know council councils
  authority authorities local area county people want wants need needs look looks looking going go goes come comes work works working
  done still really please information info explain paragraph paragraphs read doing use used after before out off own no not nor under
  over up further other without see sees seen seeing set sets put take takes taken try tries trying keep keeps let ask asks asked
  actually ever always often usually currently now today way ways kind sort part quite able best better right sure true new old big long
  same different next another every everyone someone anyone somebody anybody nobody stuff else etc yes mean means meant believe seem
  seems become becomes
`);
