/** The name of a file with the edition that the foot of the page names: "search-neglect-edition-2026.11.1.csv". */
export function nameSavedFileWithEdition(name: string, page: ParentNode = document): string {
  const edition = page.querySelector('.site-footer a[href$="/changes/"]')?.textContent.trim().toLowerCase().replace(/\s+/g, '-');
  return edition ? name.replace(/(?=\.\w+$)/, `-${edition}`) : name;
}

/** Downloads a text, or bytes, as a file. Returns its name, which has the edition. */
export function saveFile(
  name: string,
  type: `${'text' | 'application' | 'image'}/${string}`,
  content: string | Uint8Array<ArrayBuffer>,
): string {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: typeof content === 'string' ? `${type};charset=utf-8` : type }));
  link.download = nameSavedFileWithEdition(name);
  link.click();
  // Some browsers read the file only after this function has ended.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return link.download;
}
