import { exactTextWords, type ExactWord } from '../../search/text/exact-words.ts';

/** A word of a quotation, with the marks by which a writer says that something was changed. */
export interface QuotedWord extends ExactWord {
  /** Whether it stands in square brackets: the writer's own word, or a word in place of others. */
  bracketed: boolean;
  /** Whether that bracket stands for no words of the text, as “[sic]” and “[emphasis added]” don't. */
  isRemark: boolean;
  /** Whether an ellipsis stands before it: words were left out there. */
  afterCut: boolean;
  /** Whether a sentence ends before it. */
  afterSentence: boolean;
}

// An ellipsis, also of three or four dots with or without spaces between.
const cutPattern = /…|\.(?:[ \u00a0]?\.){2,3}/gu;
const bracketPattern = /\[[^[\]]{1,160}\]/gu;
const remarkPattern =
  /^\W*(?:sic|(?:(?:my|our|original) )?(?:emphasis|italics|footnotes?|citations?)(?: (?:added|mine|ours|supplied|omitted|removed|in (?:the )?original))?)\W*$/iu;

/** A mark that is part of a word and that comparing leaves out: it takes the place of a bracket inside a word, as in "[c]hildren". */
const innerMark = '\u034f';

/** The words of a quotation in order. "[c]hildren" and "child[ren]" are single words. */
export function wordsOfQuotation(quotation: string): QuotedWord[] {
  const whole = quotation
    .replace(/\[(\p{L}{1,3})\](?=\p{L})/gu, `${innerMark}$1${innerMark}`)
    .replace(/(?<=\p{L})\[(?!sic\])(\p{L}{1,12})\]/giu, `${innerMark}$1${innerMark}`);
  const cuts = [...whole.matchAll(cutPattern)].map(({ index }) => index);
  const brackets = [...whole.matchAll(bracketPattern)].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
    isRemark: remarkPattern.test(text),
  }));
  let before = -1;
  return exactTextWords(whole).map((word) => {
    const afterCut = before >= 0 && cuts.some((cut) => cut >= before && cut < word.start);
    const afterSentence = before >= 0 && !afterCut && /[.!?]["'”’)\]]*\s/.test(whole.slice(before, word.start));
    before = word.end;
    const bracket = brackets.find(({ start, end }) => word.start > start && word.end < end);
    return { ...word, afterSentence, bracketed: bracket !== undefined, isRemark: bracket?.isRemark ?? false, afterCut };
  });
}
