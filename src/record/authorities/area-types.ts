/** The kinds of authority in the words of the list, and as authorities.yml writes them. */
export const areaTypes = {
  County: 'county',
  'London Borough': 'London borough',
  'Metropolitan District': 'metropolitan',
  'Unitary Authority': 'unitary',
} as const;

/** The types of authority by how their GSS codes begin, as the Office for National Statistics gives them out. */
export const areaTypesByCode: Readonly<Record<string, keyof typeof areaTypes>> = {
  E06: 'Unitary Authority',
  E08: 'Metropolitan District',
  E09: 'London Borough',
  E10: 'County',
};

/** The type of an authority in the words of the list of England, whichever file it is from: "Unitary Authority". */
export function formatAreaType(type: string): string {
  return Object.entries(areaTypes).find(([, own]) => own === type)?.[0] ?? type;
}
