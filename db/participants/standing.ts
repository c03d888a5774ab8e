import { and, eq, isNull, type SQL } from "drizzle-orm";
import { participants } from "@/db/schema";

/** The people of a study who stand for themselves: neither deleted nor merged into another (rule 11). */
export function standing(studyId: string): SQL | undefined {
  return and(eq(participants.studyId, studyId), isNull(participants.deletedAt), isNull(participants.mergedInto));
}
