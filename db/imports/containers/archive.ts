import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { AppError } from "@/lib/errors";

/** What an archive may be: reliability before completeness. Sizes are bytes after unpacking, counted while unpacking, never believed. */
const MOST_MEMBERS = 2000;
const MOST_BYTES_A_MEMBER = 50 * 1024 * 1024;
const MOST_BYTES = 200 * 1024 * 1024;
/** Text packs to a tenth, repetitive XML to a fiftieth; beyond this it is made to burst. Small members are let be. */
const HIGHEST_RATIO = 200;
const RATIO_FROM_BYTES = 1024 * 1024;

const SYMBOLIC_LINK = 0o120000;
const FILE_TYPE = 0o170000;

export type Member = { name: string; entry: Entry };
/** How many bytes have been unpacked so far; shared by an archive and the documents in it, which are archives too. */
export type Unpacked = { bytes: number };
export type Archive = { members: Member[]; unpacked: Unpacked; read: (member: Member) => Promise<Uint8Array> };

function refuse(sentence: string): never {
  throw new AppError("REFUSED", `${sentence} Nothing of it was stored.`);
}

function refusalOf(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const said = error instanceof Error ? error.message : "";
  if (/absolute path|invalid (?:relative path|characters)|always use forward/i.test(said))
    return new AppError("REFUSED", "This archive has a member whose name leads out of it, as no honest one has. Nothing of it was stored.");
  if (/too many bytes|not enough bytes|size|crc|overlap/i.test(said))
    return new AppError(
      "REFUSED",
      "This archive gives sizes or sums that are not those of its members: it is damaged or made to mislead. Nothing of it was stored.",
    );
  return new AppError(
    "REFUSED",
    "This archive is damaged or cut off and cannot be unpacked. Save or download the file again. Nothing of it was stored.",
  );
}

function check({ fileName, compressedSize, uncompressedSize, externalFileAttributes, ...entry }: Entry, isEncrypted: boolean): number {
  if (isEncrypted) refuse("This archive is locked with a password: unlock it in the program that made it and import it again.");
  if (((externalFileAttributes >>> 16) & FILE_TYPE) === SYMBOLIC_LINK)
    refuse(`This archive holds a link in place of a file ("${fileName}").`);
  if (uncompressedSize > MOST_BYTES_A_MEMBER) refuse(`The member "${fileName}" of this archive is larger than 50 MB.`);
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    refuse(`The member "${fileName}" of this archive is packed in a way that is not known here: pack it anew as an ordinary ZIP.`);
  return compressedSize;
}

async function listMembers(zip: ZipFile, size: number): Promise<Member[]> {
  if (zip.entryCount > MOST_MEMBERS)
    refuse(`This archive has more than ${MOST_MEMBERS.toLocaleString("en")} members: import them in parts.`);
  const members: Member[] = [];
  const names = new Set<string>();
  let packed = 0;
  for await (const entry of zip.eachEntry()) {
    packed += check(entry, entry.isEncrypted());
    if (packed > size) refuse("The members of this archive lie over each other: it is made to burst when unpacked.");
    if (members.length >= MOST_MEMBERS) refuse("This archive has more members than it says.");
    const name = entry.fileName.normalize("NFC");
    if (names.has(name.toLowerCase())) refuse(`This archive has two members of one name ("${name}").`);
    names.add(name.toLowerCase());
    members.push({ name, entry });
  }
  return members;
}

async function readMember(zip: ZipFile, { name, entry }: Member, unpacked: Unpacked): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    unpacked.bytes += chunk.length;
    if (bytes > MOST_BYTES_A_MEMBER) refuse(`The member "${name}" of this archive is larger than 50 MB.`);
    if (unpacked.bytes > MOST_BYTES) refuse("The members of this archive are larger than 200 MB together.");
    if (bytes > RATIO_FROM_BYTES && bytes > entry.compressedSize * HIGHEST_RATIO)
      refuse(`The member "${name}" of this archive unpacks to more than ${HIGHEST_RATIO} times its size: it is made to burst.`);
    chunks.push(chunk);
  }
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/**
 * Opens a ZIP and lists its members, folders left out. Throws REFUSED, with a sentence, for more than 2,000 members, 50 MB in one, 200 MB in
 * all, packing beyond 1 to 200, names that lead out, links, locks, two of one name, members that overlap, sizes that lie.
 */
export async function openArchive(bytes: Uint8Array, unpacked: Unpacked = { bytes: 0 }): Promise<Archive> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const members = await listMembers(zip, bytes.length);
    return {
      members: members.filter(({ name }) => !name.endsWith("/")),
      unpacked,
      read: (member) =>
        readMember(zip, member, unpacked).catch((error: unknown) => {
          throw refusalOf(error);
        }),
    };
  } catch (error) {
    throw refusalOf(error);
  }
}
