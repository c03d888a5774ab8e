import { strToU8, zipSync } from "fflate";
import { personPage } from "@/lib/person-file/person-page";
import type { PersonFile } from "@/lib/person-file/schema";
import { fileResponse } from "./file-response";

/** A person's file to hand to them: a page to read and the same as data. */
export function personZip(file: PersonFile): Response {
  const zip = zipSync({ "person.html": strToU8(personPage(file)), "person.json": strToU8(`${JSON.stringify(file, null, 2)}\n`) });
  return fileResponse(new Uint8Array(zip), { name: `${file.code}-${file.madeAt.slice(0, 10)}.zip`, type: "application/zip" });
}
