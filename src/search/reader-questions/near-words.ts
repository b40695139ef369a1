import { stemOfTextWord } from '../text/stems.ts';

/**
 * Words of plain English that people use for one another when they ask: each group a line. The search holds what a reader types against questions by
 * them, so that "mum" is near to a question about parents. They are not used on the words of reports, where each word is chosen.
 */
const groups = `
child children kid kids boy girl son daughter youngster
teenager teen teenage adolescent youngster youth young
mum mother mam parent parents
dad father parent parents
brother sister sibling siblings
nan gran grandma grandparent grandad grandchild grandson granddaughter niece nephew aunt uncle relative relatives family
ring phone call report tell contact
boss manager leader leaders senior director
staff worker practitioner
complain complaint unhappy disagree appeal wrong
listen hear heard voice view opinion say wish feel
speak talk tell discuss
see visit visits meet contact touch
money cost pay paid fund budget spend cash price afford
house home flat accommodation place somewhere live tenancy
job work career employment apprenticeship
school education class lesson pupil teacher learn
hurt harm abuse danger unsafe
hit violent violence domestic abuse
scared frightened afraid
quick quickly fast soon promptly prompt
wait long delay slow late
leave left quit turnover
stay remain keep
enough short shortage lack
better improve progress
check audit review monitor
drug drugs gang gangs groom exploit exploitation county
missing run runaway away
doctor health medical nurse dentist
sad anxious mental wellbeing cope therapy counselling feelings
record records file files written write note notes
police officer crime
judge court legal solicitor
move moved away far miles
refugee asylum unaccompanied alone abroad
break respite rest weekend
grade rating judgement score rated
decide decision choose choice
help support
stop prevent avoid
fix improve change
autism autistic disabled disability needs
blame fault
many number
college university uni
hungry food fed
pregnant baby unborn newborn birth
lawyer solicitor advocate
friend mates friends
unsafe risk danger
`;

const nearOf = new Map<string, Set<string>>();
for (const line of groups.trim().split('\n')) {
  const stems = [...new Set(line.split(' ').map(stemOfTextWord))];
  for (const stem of stems) {
    const near = nearOf.get(stem) ?? new Set();
    for (const other of stems) if (other !== stem) near.add(other);
    nearOf.set(stem, near);
  }
}

/** The stems that people use for one in questions. */
export function stemsNearInQuestions(stem: string): ReadonlySet<string> {
  return nearOf.get(stem) ?? new Set();
}
