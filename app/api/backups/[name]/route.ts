import { createReadStream, statSync } from "node:fs";
import { Readable } from "node:stream";
import { z } from "zod";
import { dataFile } from "@/app/_server/data-file";
import { handle } from "@/app/_server/handle";
import { findBackupPath } from "@/db/backups/list";
import { backupName } from "@/lib/backups/schema";
import { AppError } from "@/lib/errors";

export const GET = handle({ summary: "Download a backup", params: z.strictObject({ name: backupName }) }, ({ params: { name } }) => {
  const path = findBackupPath({ folder: dataFile().folder, name });
  if (path === null) throw new AppError("NOT_FOUND", "There is no backup of this name. The list in Settings shows those there are.");
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>, {
    headers: {
      "Content-Type": "application/octet-stream",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Content-Length": String(statSync(path).size),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
});
