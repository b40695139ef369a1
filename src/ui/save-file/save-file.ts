/** Downloads a text as a file. */
export function saveFile(name: string, type: 'text/csv' | 'text/markdown' | 'image/svg+xml', text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  // Some browsers read the file only after this function has ended.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
