/** A file that cannot be read as an official report; the message is one clear sentence. */
export class UnreadablePdf extends Error {
  override readonly name = 'UnreadablePdf';
}
