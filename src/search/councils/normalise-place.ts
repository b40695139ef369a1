/** A name as it is compared: lower case, without accents, apostrophes, hyphens and the word "council". "King’s Lynn" gives `kings lynn`. */
export function normalisePlaceForCouncilSearch(text: string): string {
  const words = text
    .normalize('NFD')
    .replace(/[\p{M}'’‘ʼ.]/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words
    .replace(/^(?:london|royal|metropolitan) borough of (?=.)/, '')
    .replace(/(?<=.)(?: (?:county|city|borough|district|metropolitan|unitary|town))* council$/, '');
}
