/** Downloads a text, or bytes, as a file. */
export function saveFile(
  name: string,
  type: `${'text' | 'application' | 'image'}/${string}`,
  content: string | Uint8Array<ArrayBuffer>,
): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: typeof content === 'string' ? `${type};charset=utf-8` : type }));
  link.download = name;
  link.click();
  // Some browsers read the file only after this function has ended.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
