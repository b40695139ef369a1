/** A council that can be chosen by its name. */
interface NamedCouncil {
  id: string;
  name: string;
}

/** The words of a name without accents, capitals and punctuation. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}

/** The council that a text is the id or the whole name of; or, if there is just one, the council whose name begins like it. */
export function chosenCouncilNamed<Council extends NamedCouncil>(councils: readonly Council[], text: string): Council | undefined {
  const asked = wordsOf(text).join(' ');
  const exact = councils.find(({ id, name }) => id === text || wordsOf(name).join(' ') === asked);
  const near = exact ? [] : councilsBeginningWith(councils, text);
  return exact ?? (near.length === 1 ? near[0] : undefined);
}

/** The councils in which each word typed begins a word of the name, in order: "north n" finds North Northamptonshire, "ham" not Birmingham. */
function councilsBeginningWith<Council extends NamedCouncil>(councils: readonly Council[], text: string): Council[] {
  const typed = wordsOf(text);
  if (typed.length === 0) return [];
  return councils
    .map((council) => ({ council, words: wordsOf(council.name) }))
    .filter(({ words }) => {
      let at = 0;
      for (const word of words) if (at < typed.length && word.startsWith(typed[at] ?? '')) at += 1;
      return at === typed.length;
    })
    .sort((a, b) => Number(!a.words[0]?.startsWith(typed[0] ?? '')) - Number(!b.words[0]?.startsWith(typed[0] ?? '')))
    .map(({ council }) => council);
}
