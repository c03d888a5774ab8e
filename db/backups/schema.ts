import { z } from "zod";
import { BACKUP_REASONS } from "@/lib/backups/schema";

/** What is written beside every backup once its copy was checked: what it must be, byte for byte and row for row. */
export const backupManifest = z.object({
  name: z.string().regex(/^[\w.-]+\.db$/),
  at: z.string().refine((at) => !Number.isNaN(Date.parse(at))),
  reason: z.enum(BACKUP_REASONS),
  schemaVersion: z.number().int(),
  bytes: z.number().int(),
  sha256: z.string().length(64),
  rows: z.record(z.string(), z.number().int()),
});
export type Backup = z.infer<typeof backupManifest>;
