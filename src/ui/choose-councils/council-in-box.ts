/** Remembers on a box the name of the council that its words are the whole name or place of: Northumberland for "Blyth". */
export function rememberChosenCouncilOfBox({ dataset, value }: Pick<HTMLInputElement, 'dataset' | 'value'>, name: string): void {
  Object.assign(dataset, { meant: name, meantBy: value });
}

/** The council that a box holds: the name that its words stand for, or else the words. What other words stood for is over. */
export function chosenCouncilInBox({ dataset, value }: Pick<HTMLInputElement, 'dataset' | 'value'>): string {
  return (value && value === dataset.meantBy && dataset.meant) || value.trim();
}
