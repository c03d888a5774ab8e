/** One piece of an RTF file: braces, a control word with its number, a byte in hexadecimal, a control sign, or plain characters. */
export type RtfToken =
  | { kind: "open" }
  | { kind: "close" }
  | { kind: "word"; name: string; value: number | null }
  | { kind: "byte"; value: number }
  | { kind: "sign"; name: string }
  | { kind: "plain"; text: string };

const TOKEN = /\\([A-Za-z]{1,32})(-?\d{1,10})? ?|\\'([0-9A-Fa-f]{2})|\\([^A-Za-z])|([{}])|([^\\{}\r\n\0]+)|[\r\n\0]+|\\$/gs;

function tokenOf([, word, value, hex, sign, brace, plain]: RegExpExecArray): RtfToken | null {
  if (plain !== undefined) return { kind: "plain", text: plain };
  if (hex !== undefined) return { kind: "byte", value: Number.parseInt(hex, 16) };
  if (brace !== undefined) return { kind: brace === "{" ? "open" : "close" };
  if (word !== undefined) return { kind: "word", name: word, value: value === undefined ? null : Number(value) };
  return sign === undefined ? null : { kind: "sign", name: sign };
}

/** Cuts an RTF file (bytes read as one character each) into its pieces. `\binN` passes over N characters. Linear. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  const pattern = new RegExp(TOKEN);
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    const token = tokenOf(match);
    if (token?.kind === "word" && token.name === "bin") pattern.lastIndex += Math.max(0, token.value ?? 0);
    else if (token) yield token;
  }
}
