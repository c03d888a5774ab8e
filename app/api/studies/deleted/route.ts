import { handle } from "@/app/_server/handle";
import { listDeletedStudies } from "@/db/deleted";

export const GET = handle({ summary: "List the deleted studies, the latest first" }, ({ db }) => ({ items: listDeletedStudies(db) }));
