import type { Page } from '@playwright/test';

/** Firefox counts as an error that a font did not come since the page was left meanwhile: 0x804B0002, NS_BINDING_ABORTED. */
const leftBehind = /^download failed \(font-family: .* status=2152398850 /;

/** Tells the message of each exception that a page throws and nobody catches. */
export function onPageError(page: Page, tell: (message: string) => unknown): void {
  page.on('pageerror', ({ message }) => {
    if (!leftBehind.test(message)) tell(message);
  });
}
