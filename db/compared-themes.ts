import { studyJourney } from "@/lib/journey/study-journey";
import { compareThemes } from "@/lib/themes/compare";
import type { ComparedQuery, ComparedStage, ComparedThemes } from "@/lib/themes/compared";
import { listBook } from "./codebook/book";
import { gatherEvidence } from "./evidence/evidence";
import { addWords } from "./evidence/words";
import { requireStudy } from "./studies";
import type { Db } from "./types";

/** Themes by stage with their people in columns, and of each row as many quotes as are asked for. Throws NOT_FOUND. */
export function getComparedThemes(db: Db, { studyId, query }: { studyId: string; query: ComparedQuery }): ComparedThemes {
  const study = requireStudy(db, studyId);
  const journey = studyJourney(study);
  const compared = compareThemes(gatherEvidence(db, study), { query, journey, book: listBook(db, studyId) });
  if (query.quotes > 0) addWords(db, quotesOf([...(compared.open ? [compared.open] : []), ...(compared.board ?? [])]));
  return compared;
}

function quotesOf(stages: readonly ComparedStage[]) {
  return stages.flatMap(({ triggers, failures, themes }) =>
    [triggers, failures, themes].flatMap((rows) => rows.flatMap((row) => row.quotes)),
  );
}
