/** A file that cannot be read as an official report; the message is one clear sentence. */
export class UnreadablePdf extends Error {
  override readonly name = 'UnreadablePdf';
}

/** A file that this program cannot read by a fault of its own or of the machine: the file may be sound, and be read another time. */
export class ReaderFault extends UnreadablePdf {}
