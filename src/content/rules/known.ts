import type { Kind } from '../../record/kinds/kinds.ts';
import type { Framework, Judgement } from '../../record/frameworks/judgement.ts';

/** The names that content may use. A list is missing where its own file could not be read: then nothing is held against it. */
export interface Known {
  authorities: readonly string[] | undefined;
  kinds: readonly Kind[] | undefined;
  themes: readonly string[] | undefined;
  claimants: readonly string[] | undefined;
  frameworks: readonly Framework[] | undefined;
  judgements: readonly Judgement[];
  /** Ids of paragraphs that were moved or withdrawn: their places stay empty. */
  gone?: ReadonlySet<string> | undefined;
}

/** Whether a name is known, or cannot be told because the list of names could not be read. */
export function ruleKnowsId(list: readonly string[] | undefined, name: string): boolean {
  return list === undefined || list.includes(name);
}

/** The ids of a list, where it could be read. */
export function ruleKnownIds(list: readonly { id: string }[]): string[];
export function ruleKnownIds(list: readonly { id: string }[] | undefined): string[] | undefined;
export function ruleKnownIds(list: readonly { id: string }[] | undefined): string[] | undefined {
  return list?.map(({ id }) => id);
}
