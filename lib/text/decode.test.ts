import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "./decode";

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, { big = false, mark = false } = {}): Uint8Array {
  const units = [...(mark ? "\ufeff" : ""), ...text].flatMap((char) => char.split("").map((unit) => unit.charCodeAt(0)));
  return Uint8Array.from(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
}

describe("decodeText", () => {
  const sentence = "Ana: It’s the “set-up” that cost us a café week… really.";

  it("reads UTF-8 with and without a mark", () => {
    expect(decodeText(utf8(sentence))).toEqual({ text: sentence, encoding: "utf-8", warnings: [] });
    expect(decodeText(utf8(`\ufeff${sentence}`)).text).toBe(sentence);
  });

  it("reads UTF-16 of both orders, with and without a mark", () => {
    for (const big of [false, true]) {
      for (const mark of [false, true]) {
        const read = decodeText(utf16(sentence, { big, mark }));
        expect(read.text).toBe(sentence);
        expect(read.encoding).toBe(big ? "utf-16be" : "utf-16le");
      }
    }
  });

  it("tells Windows-1252 from Mac Roman by where quotation marks fall", () => {
    const windows = Uint8Array.from([...utf8("you"), 0x92, ...utf8("re at the caf"), 0xe9, ...utf8(" on "), 0x93, ...utf8("time"), 0x94]);
    const mac = Uint8Array.from([...utf8("you"), 0xd5, ...utf8("re at the caf"), 0x8e, ...utf8(" on "), 0xd2, ...utf8("time"), 0xd3]);
    expect(decodeText(windows)).toMatchObject({ text: "you’re at the café on “time”", encoding: "windows-1252" });
    expect(decodeText(mac)).toMatchObject({ text: "you’re at the café on “time”", encoding: "macintosh" });
  });

  it("takes a mark of UTF-8 before Windows-1252 for what it is, a mistake", () => {
    const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8("Jos"), 0xe9, ...utf8(";churned")]);
    expect(decodeText(bytes).text).toBe("José;churned");
  });

  it("leaves damaged bytes out of UTF-8 and says so", () => {
    const bytes = Uint8Array.from([...utf8("It’s “fine”"), 0xff, 0xfe, 0x80, ...utf8(" now")]);
    const read = decodeText(bytes);
    expect(read.text).toBe("It’s “fine” now");
    expect(read.warnings[0]).toContain("3 damaged characters");
  });

  it("puts right what an earlier program garbled, closing quotation marks too", () => {
    const read = decodeText(utf8("Itâ€™s the â€œset-upâ€\ufffd at the cafÃ©, she said"));
    expect(read.text).toBe("It’s the “set-up” at the café, she said");
    expect(read.warnings).toHaveLength(1);
    expect(decodeText(utf8("It‚Äôs done")).text).toBe("It’s done");
  });

  it("leaves honest accents alone", () => {
    for (const honest of ["SÃO PAULO", "Âge d’or, « chère Anaïs »", "Ärger mit der „Ä“-Taste", "naïve façade"]) {
      expect(decodeText(utf8(honest)).text).toBe(honest);
    }
  });

  it("unifies line ends, drops zeros and invisible marks, and keeps joined emoji and Persian joiners", () => {
    expect(decodeText(utf8("a\r\nb\rc\nd\u0000\u200b e\u00a0f \u{1f468}\u200d\u{1f4bb} نمی‌خواهم")).text).toBe(
      "a\nb\nc\nd e f \u{1f468}\u200d\u{1f4bb} نمی‌خواهم",
    );
    expect(decodeText(utf8("cafe\u0301")).text).toBe("café");
  });

  it("never throws and never lets a replacement character or a zero through, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { text } = decodeText(bytes);
        expect(text).not.toMatch(/[\0\ufffd\r]/);
        expect(() => encodeURIComponent(text)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});
