import { dataFile } from "@/app/_server/data-file";
import { handle } from "@/app/_server/handle";
import { databaseFacts } from "@/db/backup";

export const GET = handle({ summary: "Say where the data lies, its size and its last backup" }, () => databaseFacts(dataFile()));
