import type { Theme } from '../../src/record/theme.ts';
import { drawRareWord } from './made-words.ts';

type Random = () => number;

const list = (words: string): string[] => words.split(',').map((word) => word.trim());

const people = list(
  'social workers, managers, senior leaders, staff, personal advisers, practitioners, team managers, reviewing officers, carers, partners, elected members, advisers, workers, professionals, health visitors, police officers, teachers, young people, families, parents, children',
);
const adjectives = list(
  'timely, thorough, clear, effective, strong, weak, consistent, inconsistent, variable, prompt, purposeful, regular, sensitive, detailed, robust, limited, suitable, careful, well-matched, ambitious, realistic, child-focused, comprehensive, persistent',
);
const adverbs = list('well, promptly, regularly, carefully, too slowly, consistently, skilfully, appropriately, quickly, effectively');
const verbs = list(
  'understand, record, review, consider, support, know, visit, challenge, monitor, strengthen, complete, share, track, provide, improve, identify, follow up, plan, oversee, describe',
);
const nouns = list(
  'decisions, plans, records, visits, needs, risks, experiences, arrangements, meetings, actions, outcomes, circumstances, information, training, caseloads, relationships, progress, delays, responses, concerns, services, resources, practice, oversight, recommendations, timescales, findings',
);
const amounts = list(
  'most, some, a small number of, a few, nearly all, many, too many, a minority of, the majority of, a significant number of',
);
const times = list(
  'since the last inspection, over the past year, in recent months, at the time of this inspection, for too long, from an early stage, before decisions are made, when risks increase, during the visit, at every stage',
);
const clauses = [
  'which means that {amount} children {adverb} {verb} {noun}',
  'so that {people} can {verb} {noun} and {noun}',
  'although {noun} in {rare} {rare} are not yet {adjective}',
  'and {amount} {people} {verb} {noun} {adverb}',
  'because {people} do not always {verb} {noun}',
  'including those who live in {rare} and {rare}',
  'when {people} {verb} {rare} {noun}',
  'and this has led to {adjective} {noun} for {amount} families',
];
const sentences = [
  '{Amount} children benefit from {adjective} {topic}, {clause}.',
  '{People} {verb} {noun} {adverb}, and {topic} is {adjective} {time}.',
  '{Topic} has been {adjective} {time}, {clause}.',
  'Where {people} {verb} {topic}, {noun} are {adjective} and {adjective}.',
  'However, {amount} {noun} about {topic} are {adjective}, {clause}.',
  'Leaders {verb} the {noun} of {topic} {adverb}, {clause}.',
  'The {rare} {rare} team works with {people} to {verb} {topic} and {noun}.',
  'In {amount} cases, {topic} does not {verb} {noun} {time}.',
  'Management oversight of {topic} is {adjective}, {clause}.',
  'As a result, {people} {verb} {rare} {noun} and {amount} children wait for {topic}.',
];
const improvements = [
  'The {adjective} use of {topic}, so that {people} {verb} {noun} and {noun} {time}.',
  'The quality of {noun} about {topic}, including {rare} {noun}.',
  'How {people} {verb} {topic}, and the oversight of {noun} by {people}.',
];
const points = ['{noun} of {people} about {topic}', '{adjective} {noun}, including {rare} {noun}', 'how {people} {verb} {topic}'];

/** Sentences about a topic, in its own words and words that no report has. The same numbers from `random` make the same sentences. */
export class SentenceMaker {
  private readonly random: Random;
  private topic: readonly string[] = [];

  constructor(random: Random) {
    this.random = random;
  }

  /** Three to seven sentences about topics, the first above all. Now and then the last of them introduces a list, whose lines begin with a hyphen. */
  paragraphAbout(themes: readonly Theme[]): string {
    this.topic = themes.flatMap(({ signs, words }) => [...(signs ?? []), ...words.slice(0, 6)]);
    const count = 3 + Math.floor(this.random() * 5);
    const text = Array.from({ length: count }, () => this.fill(this.pick(sentences))).join(' ');
    if (this.random() > 0.04) return text;
    const lines = Array.from({ length: 2 + Math.floor(this.random() * 3) }, () => `- ${this.fill(this.pick(points))}`);
    return `${text} Inspectors looked at:\n\n${lines.join('\n')}`;
  }

  /** One sentence about what needs to improve in topics. */
  improvementOf(themes: readonly Theme[]): string {
    this.topic = themes.flatMap(({ signs = [] }) => signs);
    return this.fill(this.pick(improvements));
  }

  private pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)] as T;
  }

  /** The sentence with a word in each place that waits for one. About a sixth of its words are rare. */
  private fill(sentence: string): string {
    return sentence.replace(/\{(\w+)\}/g, (_, place: string) => {
      const word = this.wordFor(place.toLowerCase());
      return place === place.toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1);
    });
  }

  private wordFor(place: string): string {
    switch (place) {
      case 'clause':
        return this.fill(this.pick(clauses));
      case 'topic':
        return this.pick(this.topic);
      case 'people':
        return this.pick(people);
      case 'verb':
        return this.random() < 0.12 ? drawRareWord(this.random) : this.pick(verbs);
      case 'adverb':
        return this.pick(adverbs);
      case 'adjective':
        return this.random() < 0.2 ? drawRareWord(this.random) : this.pick(adjectives);
      case 'amount':
        return this.pick(amounts);
      case 'time':
        return this.pick(times);
      case 'noun':
        return this.random() < 0.25 ? `${drawRareWord(this.random)} ${this.pick(nouns)}` : this.pick(nouns);
      default:
        return drawRareWord(this.random);
    }
  }
}
