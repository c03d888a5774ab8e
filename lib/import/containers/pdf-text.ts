import { isGenericLabel, isNameLike, labelKey } from "@/lib/import/labels";
import { readLineLabel } from "@/lib/import/line-labels";
import { type ContainedText, containedText } from "./contained";
import { linesOf, type PdfLine, type PdfPage } from "./pdf-lines";

const ENDS_SENTENCE = /[.?!…:][”"’')\]]*$/;

function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Running heads, feet and page numbers: the first or last line of most pages, the same but for its numbers. */
function withoutRunningHeads(lines: PdfLine[], pages: number): PdfLine[] {
  const places = new Map<string, PdfLine[]>();
  const onPage: PdfLine[][] = Array.from({ length: pages }, () => []);
  for (const line of lines) onPage[line.page]?.push(line);
  for (const own of onPage) {
    const byHeight = own.toSorted((a, b) => b.y - a.y);
    for (const line of new Set([...byHeight.slice(0, 2), ...byHeight.slice(-2)])) {
      const key = `${Math.round(line.y / 4)} ${line.text.replace(/\d+/g, "#")}`;
      places.set(key, [...(places.get(key) ?? []), line]);
    }
  }
  const repeated = [...places].filter(([key, found]) => {
    const bare = /^-?\d+ (?:page |seite |página )?#(?: ?(?:\/|of|von|de) ?#)?$/i.test(key);
    return found.length >= Math.max(bare ? 2 : 3, pages * 0.6);
  });
  const heads = new Set(repeated.flatMap(([, found]) => found));
  return lines.filter((line) => !heads.has(line));
}

type Layout = { leading: number; right: number; spaced: boolean; numbered: boolean; labels: ReadonlySet<string> };

function labelOf(line: PdfLine): string | null {
  const found = readLineLabel(line.text);
  if (!found || found.style === "header" || found.style === "bracket") return null;
  return isNameLike(found.label) || isGenericLabel(found.label) ? labelKey(found.label) : null;
}

function layoutOf(lines: PdfLine[]): Layout {
  const steps = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    return before && before.page === line.page && before.y > line.y ? [before.y - line.y] : [];
  });
  // the smallest usual step: in a text of short turns, steps between paragraphs outnumber those between lines
  const leading = quantile(steps, 0.1) || 12;
  const counts = new Map<string, number>();
  for (const line of lines) {
    const label = labelOf(line);
    if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const numbered = lines.filter(({ margin }) => margin !== null).length;
  return {
    leading,
    right: quantile(
      lines.map(({ end }) => end),
      0.98,
    ),
    spaced: steps.filter((step) => step > leading * 1.35).length * 10 >= steps.length && steps.some((step) => step <= leading * 1.35),
    numbered: numbered > 0 && numbered < lines.length * 0.6,
    labels: new Set([...counts].filter(([, count]) => count > 1).map(([label]) => label)),
  };
}

/** Whether the first word of a line would still have fitted on the line before: then a paragraph ended there. */
function wouldHaveFitted(before: PdfLine, line: PdfLine, { right }: Layout): boolean {
  const [word = ""] = line.text.split(" ");
  const perCharacter = (line.end - line.x) / Math.max(1, line.text.length);
  const room = right - before.end - perCharacter * (word.length + 1);
  const muchRoom = room > (right - before.x) * 0.15;
  return room > perCharacter && (ENDS_SENTENCE.test(before.text) || muchRoom);
}

function startsParagraph(before: PdfLine, line: PdfLine, layout: Layout): boolean {
  const label = labelOf(line);
  if (label !== null && layout.labels.has(label)) return true;
  if (line.margin !== null && layout.numbered) return true;
  if (before.page !== line.page || line.y > before.y) return !layout.numbered && wouldHaveFitted(before, line, layout);
  if (before.y - line.y > layout.leading * 1.35) return true;
  return !layout.spaced && !layout.numbered && wouldHaveFitted(before, line, layout);
}

/** A word cut at the end of a line loses its hyphen where the document has it whole elsewhere; a dash of two hyphens is put together again. */
function join(before: string, line: string, words: ReadonlySet<string>): string {
  const head = /(\p{L}+)-$/u.exec(before)?.[1];
  const tail = /^\p{Ll}+/u.exec(line)?.[0];
  if (before.endsWith("-") && line.startsWith("-")) return before + line;
  if (head === undefined || tail === undefined) return `${before} ${line}`;
  return words.has((head + tail).toLowerCase()) ? before.slice(0, -1) + line : before + line;
}

function paragraphsOf(lines: PdfLine[]): string[] {
  const layout = layoutOf(lines);
  const words = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? []));
  const paragraphs: string[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const last = paragraphs.at(-1);
    if (line.text === "") return;
    if (!before || last === undefined || startsParagraph(before, line, layout)) paragraphs.push(line.text);
    else paragraphs[paragraphs.length - 1] = join(last, line.text, words);
  });
  return paragraphs;
}

/**
 * The words of a PDF as paragraphs: lines rejoined where the page broke them, running heads and page numbers left out, and numbers that
 * count paragraphs in the margin (MAXQDA) too. An empty text means that the pages are pictures.
 */
export function readPdfPages(pages: PdfPage[]): ContainedText {
  const lines = withoutRunningHeads(linesOf(pages), pages.length);
  const warnings = ["This is a PDF: paragraphs were put together from its printed lines, so look them over."];
  return containedText({ format: "pdf", marked: paragraphsOf(lines).join("\n\n"), remarks: new Map(), warnings });
}
