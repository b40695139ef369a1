/* Counts words in a worker, so that the page never blocks. The index is loaded with the first question. */
import { fetchIndexFile } from '../../search/index/sealed-file.ts';
import { openWordSource } from '../../search/words/open-word-source.ts';
import { prepareWordStudy } from '../../search/words/study-words.ts';
import type { WordsAnswer, WordsQuestion } from './words-messages.ts';

type Study = ReturnType<typeof prepareWordStudy>;
let study: Promise<Study> | undefined;

async function open({ index, frameworks }: WordsQuestion): Promise<Study> {
  return prepareWordStudy(
    openWordSource(await fetchIndexFile(index), (name, seal) => fetchIndexFile(`${new URL(name, index).href}?${seal}`)),
    frameworks,
  );
}

async function answer(question: WordsQuestion): Promise<WordsAnswer> {
  const { number, questions } = question;
  try {
    const ask = await (study ??= open(question).catch((error: unknown) => {
      study = undefined;
      throw error;
    }));
    return { number, studies: await Promise.all(questions.map(ask)) };
  } catch {
    return { number };
  }
}

addEventListener('message', ({ data }: MessageEvent<WordsQuestion>) => {
  void answer(data).then((message) => {
    postMessage(message);
  });
});
