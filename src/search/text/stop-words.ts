const list = (words: string) => new Set(words.split(' '));

/**
 * Words by which a query is a sentence and not a list of keywords: who asks or is asked about, and how. Small words that keywords have as well, such as
 * "in" and "of", are not among them.
 */
export const sentenceWords = list(
  'am are can could did do does had has have having he her here hers him his how i is it its me my our she should their theirs them they ' +
    'us was we were what when where which who whom whose why will would you your dont doesnt didnt isnt arent wasnt werent cant couldnt ' +
    'wont wouldnt hasnt havent theyre whats wheres whos im ive',
);

/** Words too common to search by: neither indexed nor searched, except in quotation marks and in phrases of the glossary. */
export const stopWords = new Set([
  ...sentenceWords,
  ...list(
    'a about again all also an and any as at be because been being between both but by doing done down during each few for from if in into ' +
      'itself just let might more most must of on once only or per s shall so some such t than that the then there these this those through ' +
      'to too until upon very whether while with within',
  ),
]);

/** Words that readers put around what they ask for: ignored beside other words of a query, unless they are part of a glossary phrase. */
export const weakWords = list(
  'inspector inspectors ofsted say says said saying tell tells told think thinks thought find finds found finding findings report reports ' +
    'reported reporting write wrote written writing describe described mention mentioned show shows give given get gets getting make makes ' +
    'made many much lot lots anything something thing things good bad well enough happen happens happened like know council councils ' +
    'authority authorities local area county people want wants need needs look looks looking going go goes come comes work works working ' +
    'done still really please information info explain paragraph paragraphs read doing use used after before out off own no not nor under ' +
    'over up further other without see sees seen seeing set sets put take takes taken try tries trying keep keeps let ask asks asked ' +
    'actually ever always often usually currently now today way ways kind sort part quite able best better right sure true new old big long ' +
    'same different next another every everyone someone anyone somebody anybody nobody stuff else etc yes mean means meant believe seem ' +
    'seems become becomes',
);
