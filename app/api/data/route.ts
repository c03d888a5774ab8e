import { dataFacts } from "@/app/_server/backups/run";
import { handle } from "@/app/_server/handle";

export const GET = handle({ summary: "Say where the data lies, its size, its last backup and the last that failed" }, () => dataFacts());
