import { AppError } from "@/lib/errors";
import type { ContainedText } from "@/lib/import/containers/contained";
import { readDocx } from "@/lib/import/containers/docx";
import { readOdt } from "@/lib/import/containers/odt";
import { readXml } from "@/lib/import/containers/xml";
import type { Archive } from "./archive";

const SAVE_AS_TEXT = "save it as plain text, Word or OpenDocument text and import that";

/** Documents of other programs, by a member that each of them has. */
const OTHERS: [RegExp, string][] = [
  [/^xl\//, "This spreadsheet is damaged, or in a binary form (xlsb): save it as an ordinary workbook (xlsx) or as CSV and import that."],
  [/^ppt\//, `These are slides (pptx), which are not read yet: ${SAVE_AS_TEXT}.`],
  [
    /^Index\/.+\.iwa$/,
    "This is a document of Apple's Pages, Keynote or Numbers, which is not read: export it as Word or PDF and import that.",
  ],
  [/^META-INF\/container\.xml$/, `This is an e-book, which is not read: ${SAVE_AS_TEXT}.`],
  [
    /^[^/]+\.qde$/i,
    "This is a project of another program (REFI-QDA), which is not read yet: export its transcripts as texts and import those.",
  ],
  [/^content\.xml$/, `This is an OpenDocument file but no text: ${SAVE_AS_TEXT}.`],
];

/** The XML of a part of an archive, UTF-8 or UTF-16 as its mark says; null where the part is missing. Throws REFUSED for other encodings. */
async function partOf(archive: Archive, name: string): Promise<string | null> {
  const member = archive.members.find((candidate) => candidate.name === name);
  if (!member) return null;
  const bytes = await archive.read(member);
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new AppError("REFUSED", "The XML inside is in an encoding that no word processor writes. Nothing of it was stored.");
  }
}

/** Where the text of an Office document stands, as its relations say; `word/document.xml` unless another program chose otherwise. */
async function wordPart(archive: Archive): Promise<string | null> {
  const relations = await partOf(archive, "_rels/.rels");
  let target: string | null = null;
  if (relations !== null) {
    readXml(relations, {
      open({ name, attributes }) {
        if (name === "Relationship" && attributes.get("Type")?.endsWith("/officeDocument")) target = attributes.get("Target") ?? null;
      },
      close: () => undefined,
      text: () => undefined,
    });
  }
  const names = new Set(archive.members.map(({ name }) => name));
  return (
    [target, "word/document.xml"]
      .map((name: string | null) => name?.replace(/^\//, ""))
      .find((name) => name?.startsWith("word/") && names.has(name)) ?? null
  );
}

async function readWord(archive: Archive, part: string): Promise<ContainedText> {
  const document = (await partOf(archive, part)) ?? "";
  return readDocx({ document, comments: await partOf(archive, "word/comments.xml"), styles: await partOf(archive, "word/styles.xml") });
}

/**
 * What an archive holds if it is one document of a word processor; null where it is a bundle of files. Throws REFUSED, with a sentence, for
 * documents of other programs and for damaged ones.
 */
export async function readOfficeDocument(archive: Archive): Promise<ContainedText | null> {
  const names = archive.members.map(({ name }) => name);
  const isOffice = names.includes("[Content_Types].xml") || names.some((name) => name.startsWith("word/"));
  const word = isOffice ? await wordPart(archive) : null;
  if (word !== null) return readWord(archive, word);
  if (names.includes("mimetype")) {
    const kind = await partOf(archive, "mimetype");
    const content = kind?.trim().startsWith("application/vnd.oasis.opendocument.text") ? await partOf(archive, "content.xml") : null;
    if (content !== null) return readOdt(content);
  }
  const other = OTHERS.find(([pattern]) => names.some((name) => pattern.test(name)));
  if (other) throw new AppError("REFUSED", other[1]);
  if (isOffice)
    throw new AppError(
      "REFUSED",
      "This Office document has lost its text: it is damaged. Open it in the program that wrote it and save it anew.",
    );
  return null;
}
