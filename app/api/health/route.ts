import { handle } from "@/app/_server/handle";
import { schemaVersion } from "@/db/health";
import packageFile from "@/package.json";

export const GET = handle({ summary: "Whether the program answers, and in which version" }, ({ db }) => ({
  status: "ok",
  schemaVersion: schemaVersion(db),
  version: packageFile.version,
}));
