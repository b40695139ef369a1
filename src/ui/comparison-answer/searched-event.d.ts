interface DocumentEventMap {
  /** The search page has searched for words. They are empty while a reader types, and where nothing is searched for. */
  searched: CustomEvent<string>;
}
