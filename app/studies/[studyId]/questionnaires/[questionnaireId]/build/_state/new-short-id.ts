const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
const LENGTH = 8;
/** The largest multiple of the letters' number that fits a byte: above it a byte is drawn again, so that each letter is as likely. */
const FAIR = 252;

/** A new id of a question or section, made in the browser from the system's source of chance. */
export function newShortId(): string {
  let id = "";
  while (id.length < LENGTH) {
    for (const byte of crypto.getRandomValues(new Uint8Array(LENGTH))) {
      if (byte < FAIR && id.length < LENGTH) id += LETTERS[byte % LETTERS.length];
    }
  }
  return id;
}
