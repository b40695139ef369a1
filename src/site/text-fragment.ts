/** The words that a link is to, and those around them that tell them from the same words elsewhere on the page. */
export interface TextFragment {
  textStart: string;
  textEnd?: string;
  prefix?: string;
  suffix?: string;
}

// A hyphen parts the words around from the words themselves, so one in the words is encoded too.
const encode = (words: string) => encodeURIComponent(words).replaceAll('-', '%2D');

/** A text fragment as it stands in an address after `:~:`, e.g. `text=children%20are,seen%20alone`. */
export function writeTextFragment({ textStart, textEnd, prefix, suffix }: TextFragment): string {
  return `text=${[
    ...(prefix ? [`${encode(prefix)}-`] : []),
    encode(textStart),
    ...(textEnd ? [encode(textEnd)] : []),
    ...(suffix ? [`-${encode(suffix)}`] : []),
  ].join(',')}`;
}

/** The words that the first text fragment of a directive names: "children are … seen alone". */
export function readTextFragment(directive: string): string | undefined {
  const text = directive
    .split('&')
    .find((part) => part.startsWith('text='))
    ?.slice('text='.length);
  const words = text
    ?.split(',')
    .filter((part) => part && !part.endsWith('-') && !part.startsWith('-'))
    .map((part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        return part;
      }
    });
  return words?.length ? words.join(' … ') : undefined;
}
