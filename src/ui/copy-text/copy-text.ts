/**
 * Copies a text and gives the words that tell the reader so. Where the browser does not let the page copy, it calls `select`,
 * which selects the text on the page, and the words say what to do.
 */
export async function copyText(text: string, copied: string, select: () => void): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return copied;
  } catch {
    select();
    return 'This browser does not let us copy. We have selected the text, so you can copy it with your keyboard.';
  }
}
