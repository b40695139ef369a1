interface DocumentEventMap {
  /**
   * The search page searches for words; they are empty where nothing is searched for. A script that has something to show above the results
   * gives `draw` a promise of a function that shows it: results wait for it for a moment, so that they are not pushed down.
   */
  searched: CustomEvent<{ words: string; draw: (drawing: Promise<() => void>) => void }>;
}
