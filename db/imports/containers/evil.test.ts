import { crc32, deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { workClock } from "@/lib/testing";
import { docxOf, odtOf, paragraph, read, run, zipOf } from "./testing";

type Written = {
  name: string;
  data?: Uint8Array;
  method?: number;
  flags?: number;
  claimed?: number;
  packed?: Uint8Array;
  attributes?: number;
  at?: number;
  crc?: number;
};

const TEXT = new TextEncoder().encode("Mel: Why?\n\nAna: So.\n\nMel: I see.");

/** A ZIP written byte by byte, so that it can lie. */
function forged(entries: Written[]): Uint8Array {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data = TEXT, method = 8, flags = 0, claimed = data.length, attributes = 0, at, ...given } of entries) {
    const packed = given.packed ?? (method === 8 ? deflateRawSync(data) : data);
    const crc = given.crc ?? crc32(data);
    const label = Buffer.from(name);
    const head = Buffer.alloc(26);
    [20, flags, method, 0, 0].forEach((value, index) => void head.writeUInt16LE(value, index * 2));
    [crc, packed.length, claimed].forEach((value, index) => void head.writeUInt32LE(value, 10 + index * 4));
    head.writeUInt16LE(label.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(attributes >>> 0, 6);
    tail.writeUInt32LE(at ?? offset, 10);
    central.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x03"), head, tail, label]));
    if (at !== undefined) continue;
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), head, label, packed]);
    parts.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(Math.min(0xffff, entries.length), 8);
  end.writeUInt16LE(Math.min(0xffff, entries.length), 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, directory, end]));
}

const MEGABYTE = 1024 * 1024;
const zeros = (megabytes: number) => new Uint8Array(megabytes * MEGABYTE).fill(32);
const many = (count: number) =>
  forged(Array.from({ length: count }, (_, index) => ({ name: `${index}.txt`, method: 0, data: new Uint8Array(1), crc: 0 })));

const ARCHIVES: Record<string, () => Uint8Array> = {
  "leads out by dots": () => forged([{ name: "../../etc/passwd" }]),
  "leads out inside a folder": () => forged([{ name: "a/../../b.txt" }]),
  "is absolute": () => forged([{ name: "/etc/passwd" }]),
  "is absolute on Windows": () => forged([{ name: "C:/boot.ini" }]),
  "leads out by backslashes": () => forged([{ name: "..\\..\\a.txt" }]),
  "is a link": () => forged([{ name: "a.txt", attributes: (0o120777 << 16) >>> 0 }]),
  "is locked": () => forged([{ name: "a.txt", flags: 1 }]),
  "is packed in an unknown way": () => forged([{ name: "a.txt", method: 14, packed: TEXT }]),
  "claims to be smaller than it is": () => forged([{ name: "a.txt", claimed: 3 }]),
  "claims to be larger than it is": () => forged([{ name: "a.txt", claimed: 5000 }]),
  "claims to be huge": () => forged([{ name: "a.txt", claimed: 0xfffffff0 }]),
  "bursts to 49 MB": () => forged([{ name: "a.txt", data: zeros(49) }]),
  "bursts and lies": () => forged([{ name: "a.txt", data: zeros(60), claimed: 1000 }]),
  "stands twice": () => forged([{ name: "a.txt" }, { name: "A.txt" }]),
  "lies over another": () =>
    forged([
      { name: "a.txt", data: zeros(1), method: 0 },
      ...Array.from({ length: 50 }, (_, index) => ({ name: `b${index}.txt`, at: 0, data: zeros(1), method: 0 })),
    ]),
  "is one of 2,001": () => many(2001),
  "is one of 100,000 and the count lies": () => many(70_000),
  "is cut off": () => zipOf({ "a.txt": TEXT }).subarray(0, 60),
  "has its directory cut off": () => forged([{ name: "a.txt" }, { name: "b.txt" }]).subarray(0, -30),
  "is damaged inside": () => forged([{ name: "a.txt", packed: Uint8Array.from({ length: 40 }, (_, index) => (index * 97) & 255) }]),
};

test("archives made to do harm are refused with under a second of work, in a sentence, and take no memory with them", async () => {
  for (const [what, make] of Object.entries(ARCHIVES)) {
    const bytes = make();
    const before = process.memoryUsage().rss;
    const worked = workClock();
    const files = await read("evil.zip", bytes);
    expect([what, worked() < 1000]).toEqual([what, true]);
    expect([what, files.map(({ read: file }) => file.kind)]).toEqual([what, ["refused"]]);
    for (const { read: file } of files)
      expect([what, file.kind === "refused" ? file.reason : ""]).toEqual([what, expect.stringMatching(/^[A-Z].{20,}\.$/)]);
    expect([what, process.memoryUsage().rss - before < 60 * MEGABYTE]).toEqual([what, true]);
  }
});

test("documents in an archive that burst together are refused once 200 MB are unpacked", async () => {
  const filler = Array.from({ length: 6000 }, (_, index) => ((index * 7919) % 10_007).toString(36)).join("");
  const burst = docxOf(`${paragraph(run("Mel: Why?"))}${`<!--${filler}-->`.repeat(Math.floor((45 * MEGABYTE) / filler.length))}`);
  const files = await read("x.zip", forged(Array.from({ length: 7 }, (_, index) => ({ name: `${index}.docx`, data: burst, method: 0 }))));
  const kinds = files.map(({ read: file }) => file.kind);
  expect([kinds.slice(0, 4), kinds.slice(5)]).toEqual([Array(4).fill("text"), Array(2).fill("refused")]);
  expect(files.at(-1)?.read).toMatchObject({ reason: expect.stringMatching(/larger than 200 MB together/) });
});

test("a name that is a word of the language is a name like others", async () => {
  const files = await read("x.zip", forged([{ name: "__proto__" }, { name: "constructor.txt" }]));
  expect(files.map(({ name, read: file }) => [name, file.kind])).toEqual([
    ["x.zip/__proto__", "text"],
    ["x.zip/constructor.txt", "text"],
  ]);
  expect(({} as Record<string, unknown>).label).toBeUndefined();
});

const BODY = paragraph(run("Mel: Why?"));
const utf16 = (text: string) => new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]));
const document = (xml: string | Uint8Array) => zipOf({ "[Content_Types].xml": "<Types/>", "word/document.xml": xml });
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const laughs = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join("");

const XML: Record<string, () => Uint8Array> = {
  "an outside entity": () =>
    document(`<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document ${W}><w:body>&x;</w:body></w:document>`),
  "an outside DTD": () => document(`<!DOCTYPE d SYSTEM "http://127.0.0.1:1/x.dtd"><w:document ${W}/>`),
  "a thousand million laughs": () => document(`<!DOCTYPE d [<!ENTITY l0 "ha">${laughs}]><w:document ${W}>&l9;</w:document>`),
  "one long entity many times": () =>
    document(`<!DOCTYPE d [<!ENTITY a "${"a".repeat(50_000)}">]><w:document ${W}>${"&a;".repeat(50_000)}</w:document>`),
  "an entity of nowhere": () => docxOf(paragraph(run("&nothing;"))),
  "100,000 levels": () => docxOf("<w:p>".repeat(100_000)),
  "an endless attribute": () => docxOf(`<w:p w:x="${"a".repeat(5 * MEGABYTE)}"/>`),
  "a DOCTYPE in UTF-16": () => document(utf16(`<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE d><w:document ${W}/>`)),
  "UTF-7": () => document('<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE x+AD4-'),
  "half a document": () => document(`<w:document ${W}><w:body>${BODY}`),
  "two roots": () => document(`<w:document ${W}/><w:document ${W}/>`),
  "no XML at all": () => document("PK nothing"),
  "bytes of no encoding": () => document(Uint8Array.from([0x3c, 0x77, 0xff, 0xff, 0xfe])),
  "a DOCTYPE in its comments": () => docxOf(BODY, { comments: '<!DOCTYPE x><w:comment w:id="1"/>' }),
  "a DOCTYPE in OpenDocument": () => zipOf({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<!DOCTYPE x><x/>" }),
  "OpenDocument of 100,000 levels": () => odtOf("<text:p>".repeat(100_000)),
};

test("XML made to do harm is refused at once, in a sentence", async () => {
  for (const [what, make] of Object.entries(XML)) {
    const bytes = make();
    const worked = workClock();
    const [file] = await read("evil.docx", bytes);
    expect([what, worked() < 500]).toEqual([what, true]);
    expect([what, file?.read.kind === "refused" ? file.read.reason : file?.read.kind]).toEqual([
      what,
      expect.stringMatching(/^[A-Z].{20,}\.$/),
    ]);
  }
});

test("RTF nested without end is refused, and one that never ends is not waited for", async () => {
  const worked = workClock();
  const [deep] = await read("a.rtf", `{\\rtf1${"{".repeat(100_000)}`);
  expect(deep?.read).toMatchObject({ kind: "refused", reason: expect.stringMatching(/nested deeper/) });
  const [long] = await read("b.rtf", `{\\rtf1 ${"\\'".repeat(200_000)}${"\\u8220 ".repeat(100_000)}`);
  expect(long?.read.kind).toMatch(/text|refused/);
  expect(worked()).toBeLessThan(2000);
});
