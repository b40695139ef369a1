/** What a reader chose to see in the charts of a page: councils to highlight (none: all alike) and one judgement (undefined: all). */
export interface ChartChoice {
  councils: readonly string[];
  judgement: string | undefined;
}

/** The choice in the query of an address: `?highlight=kent,leeds&judgement=leaders`. What the page does not have is left out. */
export function readChartChoice(query: string, councils: readonly string[], judgements: readonly string[]): ChartChoice {
  const asked = new URLSearchParams(query);
  const named = asked.get('highlight')?.split(',') ?? [];
  return {
    councils: councils.filter((id) => named.includes(id)),
    judgement: judgements.find((id) => id === asked.get('judgement')),
  };
}

/** The query of an address with a choice in it. Other parts of the query stay. */
export function writeChartChoice(query: string, { councils, judgement }: ChartChoice): string {
  const parts = new URLSearchParams(query);
  parts.delete('highlight');
  parts.delete('judgement');
  if (councils.length > 0) parts.set('highlight', councils.join(','));
  if (judgement) parts.set('judgement', judgement);
  const written = parts.toString().replaceAll('%2C', ',');
  return written ? `?${written}` : '';
}
