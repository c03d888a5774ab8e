import { type Zippable, zipSync } from "fflate";
import { fileOf } from "@/db/imports/testing";
import { readImportFile } from "@/lib/import/read-file";
import { openFiles } from "./open-files";

const bytes = (text: string) => new TextEncoder().encode(text);

/** A ZIP of texts and bytes by member name. */
export function zipOf(members: Record<string, string | Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(members)) entries[name] = typeof content === "string" ? bytes(content) : content;
  return zipSync(entries);
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const CONTENT_TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

/** A Word document from the XML of its body, and of its comments where it has any. */
export function docxOf(body: string, { comments, styles }: { comments?: string; styles?: string } = {}): Uint8Array {
  return zipOf({
    "[Content_Types].xml": CONTENT_TYPES,
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    ...(comments === undefined ? {} : { "word/comments.xml": `<w:comments ${WORD}>${comments}</w:comments>` }),
    ...(styles === undefined ? {} : { "word/styles.xml": `<w:styles ${WORD}>${styles}</w:styles>` }),
  });
}

/** A run of a Word document. */
export const run = (text: string, properties = "") => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
/** A paragraph of a Word document. */
export const paragraph = (...runs: string[]) => `<w:p>${runs.join("")}</w:p>`;

const OPEN_DOCUMENT = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(" ");

/** An OpenDocument text from the XML of its body. */
export function odtOf(body: string): Uint8Array {
  return zipOf({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `<?xml version="1.0"?><office:document-content ${OPEN_DOCUMENT}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  });
}

/** A line of a page: `x` and `y` in points from the lower left. */
export type PrintedLine = { x: number; y: number; text: string };

/** A PDF that prints these lines in 11 point Helvetica, page after page. */
export function pdfOf(pages: PrintedLine[][]): Uint8Array {
  const streams = pages.map((lines) =>
    lines.map(({ x, y, text }) => `BT /F1 11 Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, "\\$&")}) Tj ET`).join("\n"),
  );
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ...streams.flatMap((stream, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ]),
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return Uint8Array.from(file, (char) => char.charCodeAt(0));
}

/** A file opened and read: itself, or the files in it. */
export async function read(name: string, content: string | Uint8Array) {
  const files = await openFiles([fileOf(name, content)]);
  return files.map((file) => ({ name: file.name, read: readImportFile(file) }));
}

/** Who says what in a file; throws where it was refused. */
export async function spoken(name: string, content: string | Uint8Array) {
  const [only] = await read(name, content);
  if (only?.read.kind !== "text") throw new Error(JSON.stringify(only?.read));
  const { parsed, warnings, comments } = only.read;
  const turns = parsed.turns.map(({ start, end, label, startMs }) => [label, parsed.text.slice(start, end), startMs]);
  return {
    format: parsed.format,
    turns,
    text: parsed.text,
    warnings,
    comments: comments.map((one) => [parsed.text.slice(one.start, one.end), one.remark]),
  };
}
