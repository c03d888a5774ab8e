import { createHash } from "node:crypto";
import { AppError } from "@/lib/errors";
import type { Contained } from "@/lib/import/containers/contained";
import type { IncomingFile } from "@/lib/import/read-file";
import { containerOf } from "@/lib/import/signatures";
import { type Archive, type Member, openArchive, type Unpacked } from "./archive";
import { readOfficeDocument } from "./office";
import { readPdf } from "./pdf";
import { readWorkbook } from "./workbook";

const NESTED = "This is an archive inside an archive, which is not opened: unpack it and import its files. Nothing of it was stored.";
const NO_FILES = "This archive holds no file: there is nothing in it to read. Nothing was stored.";
const UNFORESEEN = "This file could not be read: its form is none that is known. Nothing of it was stored.";

/** Files that systems leave in archives beside what people put there. */
function isLitter(name: string): boolean {
  const parts = name.split("/");
  return parts.some((part) => part.startsWith(".") || part === "__MACOSX") || /^(?:thumbs\.db|desktop\.ini)$/i.test(parts.at(-1) ?? "");
}

async function refusable(work: () => Promise<Contained>): Promise<Contained> {
  try {
    return await work();
  } catch (error) {
    return { kind: "refused", reason: error instanceof AppError ? error.message : UNFORESEEN };
  }
}

async function memberFile(archive: Archive, { member, within }: { member: Member; within: string }): Promise<IncomingFile> {
  const name = `${within}/${member.name}`;
  try {
    const bytes = await archive.read(member);
    const file = { name, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
    const [opened = file] = await openFile(file, archive.unpacked);
    return opened;
  } catch (error) {
    const reason = error instanceof AppError ? error.message : UNFORESEEN;
    return {
      name,
      bytes: new Uint8Array(0),
      sha256: createHash("sha256").update(name).digest("hex"),
      content: { kind: "refused", reason },
    };
  }
}

async function openZip(file: IncomingFile, outer: Unpacked | undefined): Promise<IncomingFile[]> {
  try {
    const archive = await openArchive(file.bytes, outer);
    const sheets = await readWorkbook(archive, file.bytes);
    if (sheets) return [{ ...file, content: { kind: "workbook", sheets } }];
    const content = await readOfficeDocument(archive);
    if (content) return [{ ...file, content }];
    if (outer) return [{ ...file, content: { kind: "refused", reason: NESTED } }];
    const wanted = archive.members.filter(({ name }) => !isLitter(name));
    if (wanted.length === 0) return [{ ...file, content: { kind: "refused", reason: NO_FILES } }];
    const members: IncomingFile[] = [];
    for (const member of wanted) members.push(await memberFile(archive, { member, within: file.name }));
    return members;
  } catch (error) {
    const reason = error instanceof AppError ? error.message : UNFORESEEN;
    return [{ ...file, content: { kind: "refused", reason } }];
  }
}

/** `outer`: what the archive it is a member of has unpacked so far. */
async function openFile(file: IncomingFile, outer?: Unpacked): Promise<IncomingFile[]> {
  const container = containerOf(file.bytes);
  if (container === "zip") return openZip(file, outer);
  if (container === "pdf") return [{ ...file, content: await refusable(() => readPdf(file.bytes)) }];
  return [file];
}

/**
 * Files as they came in, with what their containers hold: Word, OpenDocument and PDF by their content, workbooks by their sheets, whatever they are called; a ZIP becomes
 * its files, each under its own name, what systems leave in archives aside. A container that cannot be opened is refused in a sentence and never stops the others.
 */
export async function openFiles(files: readonly IncomingFile[]): Promise<IncomingFile[]> {
  const opened: IncomingFile[] = [];
  for (const file of files) opened.push(...(await openFile(file)));
  return opened;
}
