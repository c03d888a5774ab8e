import { getDocumentProxy } from "unpdf";
import { AppError } from "@/lib/errors";
import type { ContainedText } from "@/lib/import/containers/contained";
import type { PdfItem, PdfPage } from "@/lib/import/containers/pdf-lines";
import { readPdfPages } from "@/lib/import/containers/pdf-text";
import { MAX_DOCUMENT_LENGTH } from "@/lib/interviews/schema";

const MOST_PAGES = 3000;
/** Longer than any honest PDF of that many pages takes: what needs more is made to. */
const LONGEST_MS = 60_000;

type Loaded = Awaited<ReturnType<typeof getDocumentProxy>>;

function refuse(sentence: string): never {
  throw new AppError("REFUSED", `${sentence} Nothing of it was stored.`);
}

async function open(bytes: Uint8Array): Promise<Loaded> {
  try {
    // a copy: the reader takes the buffer for itself. verbosity 0: its warnings would repeat the file's words in the log
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false, disableFontFace: true });
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException")
      return refuse("This PDF is locked with a password: save it without one and import it again.");
    return refuse("This PDF is damaged or cut off and cannot be read. Save or download the file again.");
  }
}

async function readPage(pdf: Loaded, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item): PdfItem[] => {
    if (!("str" in item)) return [];
    const [, , , , x = 0, y = 0]: number[] = item.transform;
    return [{ text: item.str, x, y, width: item.width, height: item.height }];
  });
  page.cleanup();
  return { height: page.view[3] ?? 0, items: pieces };
}

async function readPages(pdf: Loaded): Promise<PdfPage[]> {
  if (pdf.numPages > MOST_PAGES) refuse(`This PDF has more than ${MOST_PAGES.toLocaleString("en")} pages: split it and import the parts.`);
  const began = performance.now();
  const pages: PdfPage[] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await readPage(pdf, number);
    pages.push(page);
    length += page.items.reduce((sum, { text }) => sum + text.length, 0);
    if (length > MAX_DOCUMENT_LENGTH) refuse("This text is longer than five million characters: split it and import the parts.");
    if (performance.now() - began > LONGEST_MS) refuse("This PDF takes longer than a minute to read: save its text and import that.");
  }
  return pages;
}

/** The words of a PDF, page after page. Throws REFUSED, with a sentence, where it is locked, damaged, too long, or its pages are pictures. */
export async function readPdf(bytes: Uint8Array): Promise<ContainedText> {
  const pdf = await open(bytes);
  try {
    const text = readPdfPages(await readPages(pdf));
    if (!/[\p{L}\p{N}]/u.test(text.text))
      return refuse("The pages of this PDF are pictures and hold no text: have its text recognised (OCR) and import that.");
    return text;
  } catch (error) {
    if (error instanceof AppError) throw error;
    return refuse("A page of this PDF is damaged and cannot be read. Save or download the file again.");
  } finally {
    await pdf.destroy().catch(() => undefined);
  }
}
