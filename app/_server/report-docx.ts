import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { type Block, type QuoteBlock, type Report, type Run, type TableBlock, wordsOf } from "@/lib/report/blocks";

const INK = "17212B";
const QUIET = "5F6B76";
const MARKER = "FFE27A";
const LEVELS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** A report as a Word document (Office Open XML): headings that make an outline, tables whose heads repeat, quotes set apart, page numbers. */
export function reportDocx({ title, lead, date, sections }: Report): Promise<Buffer> {
  const children = [
    new Paragraph({ text: clean(title), heading: HeadingLevel.TITLE }),
    new Paragraph({ text: clean(lead), spacing: { after: 80 } }),
    new Paragraph({ children: [new TextRun({ text: date, color: QUIET })], spacing: { after: 240 } }),
    ...sections.flatMap(({ title: name, blocks }, index) => [
      new Paragraph({ text: clean(name), heading: HeadingLevel.HEADING_1, pageBreakBefore: index > 0 }),
      ...blocks.flatMap(blockDocx),
    ]),
  ];
  const footer = new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            color: QUIET,
            size: 16,
            children: [`${clean(title)}, ${date}, page `, PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
  return Packer.toBuffer(
    new Document({ creator: "Verbatim", title: clean(title), styles: STYLES, sections: [{ footers: { default: footer }, children }] }),
  );
}

const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: INK },
  paragraph: { spacing: { before, after: 100 }, keepNext: true },
});

const STYLES = {
  default: {
    document: { run: { font: "Calibri", size: 21, color: INK }, paragraph: { spacing: { after: 100, line: 276 } } },
    title: { run: { size: 44, bold: true, color: INK }, paragraph: { spacing: { after: 160 } } },
    heading1: heading(34, 0),
    heading2: heading(27, 320),
    heading3: heading(23, 240),
  },
};

function blockDocx(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ text: clean(block.text), heading: LEVELS[block.level] })];
    case "text":
      return [new Paragraph({ children: block.runs.map((run) => runDocx(run, block.quiet ?? false)) })];
    case "list":
      return block.items.map((item) => new Paragraph({ text: clean(item), bullet: { level: 0 } }));
    case "quote":
      return quoteDocx(block);
    case "table":
      return tableDocx(block);
    case "drawing":
      return tableDocx(block.table);
  }
}

function runDocx(run: Run, quiet: boolean): TextRun {
  return new TextRun({ text: clean(wordsOf(run)), bold: typeof run !== "string", ...(quiet && { color: QUIET, size: 18 }) });
}

function quoteDocx({ words, verbatim, byline, date }: QuoteBlock): Paragraph[] {
  const border = { left: { style: BorderStyle.SINGLE, size: 18, color: verbatim ? MARKER : "D9DBD6", space: 8 } };
  const said = verbatim ? `“${clean(words)}”` : clean(words);
  const whose = `${verbatim ? "" : "Note. "}${clean(byline)}${date ? `, ${date}` : ""}`;
  return [
    new Paragraph({
      border,
      indent: { left: 240 },
      keepNext: true,
      spacing: { before: 100, after: 0 },
      children: [new TextRun({ text: said, size: 23 })],
    }),
    new Paragraph({
      border,
      indent: { left: 240 },
      spacing: { after: 140 },
      children: [new TextRun({ text: whose, color: QUIET, size: 18 })],
    }),
  ];
}

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "D9DBD6" };
const BORDERS = { top: NONE, left: NONE, right: NONE, bottom: LINE, insideVertical: NONE, insideHorizontal: LINE };

function tableDocx({ caption, head, rows }: TableBlock): (Paragraph | Table)[] {
  const cell = (words: string, strong: boolean) =>
    new TableCell({
      margins: { top: 50, bottom: 50, right: 120 },
      children: words
        .split("\n")
        .map((line) => new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text: clean(line), size: 18, bold: strong })] })),
    });
  const line = (cells: readonly (string | number)[], isHead: boolean) =>
    new TableRow({ tableHeader: isHead, cantSplit: true, children: cells.map((one) => cell(String(one), isHead)) });
  return [
    new Paragraph({ children: [new TextRun({ text: clean(caption), bold: true })], keepNext: true, spacing: { before: 160, after: 60 } }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: BORDERS,
      rows: [line(head, true), ...rows.map((row) => line(row, false))],
    }),
    new Paragraph({ text: "", spacing: { after: 120 } }),
  ];
}

/** What XML 1.0 cannot hold becomes a space. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be in the file
  return text.replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g, " ").replace(/\p{Surrogate}/gu, "\ufffd");
}
