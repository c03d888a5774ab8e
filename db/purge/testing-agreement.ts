import * as tables from "@/db/schema";
import { newId, newRecord, newToken } from "@/db/stamp";
import type { Db } from "@/db/types";

const SAMPLE = { by: "hand", interviews: 1, turns: null, percent: null, strata: "none", seed: null, drawn: [] } as const;

/** For tests: a text coded twice, with one settled mark, and a link to the study's themes. */
export function makeDoubleCoding(db: Db, { studyId, documentId, code }: { studyId: string; documentId: string; code: string }): void {
  const round = { ...newRecord(), studyId, name: "A second look", withPoint: true, withStage: false, overlap: 50 };
  const { id: roundId } = round;
  const ofRound = { studyId, roundId };
  db.insert(tables.agreementRounds)
    .values({ ...round, firstSource: "study", unit: "turn", sample: { ...SAMPLE, drawn: [] } })
    .run();
  db.insert(tables.agreementCodes)
    .values({ ...ofRound, givenId: code, codeId: code })
    .run();
  db.insert(tables.agreementCoders)
    .values({ ...ofRound, seat: "second", userId: "local" })
    .run();
  db.insert(tables.agreementStretches)
    .values({ id: newId(), ...ofRound, documentId, start: 0 })
    .run();
  const settlement = { ...newRecord(), ...ofRound, outcome: "second" as const, actionIds: [] };
  db.insert(tables.agreementSettlements).values(settlement).run();
  const mark = { ...newRecord(), ...ofRound, documentId, seat: "second" as const, start: 0, end: 10, settlementId: settlement.id };
  db.insert(tables.agreementMarks).values(mark).run();
  db.insert(tables.agreementMarkCodes).values({ studyId, markId: mark.id, givenId: code, codeId: code }).run();
  const share = { ...newRecord(), studyId, view: "themes" as const, title: "Themes", query: {}, token: newToken() };
  db.insert(tables.shares)
    .values({ ...share, expiresAt: "2030-01-01T00:00:00.000Z" })
    .run();
}
