/** Words to begin a sentence or a heading: "read by a person" gives "Read by a person". */
export function startStringWithCapital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
