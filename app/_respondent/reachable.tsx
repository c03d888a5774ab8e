/** Whom to write to; an e-mail address is a link. */
export function Reachable({ words }: { words: string }) {
  return isAddress(words) ? <a href={`mailto:${words}`}>{words}</a> : words;
}

function isAddress(text: string): boolean {
  return /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text);
}
