import { actingPerson } from "@/db/acting";
import { requireCodes } from "@/db/highlights/place";
import { agreementCoders, agreementCodes, agreementRounds, agreementStretches } from "@/db/schema";
import { newId, newRecord } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import type { NewRound, Round } from "@/lib/agreement/schema";
import type { CoderSeat } from "@/lib/agreement/vocabulary";
import { AppError } from "@/lib/errors";
import { peopleWhoCode } from "./people";
import { takeSample } from "./sample";
import { getRound } from "./wire";

const AT_ONCE = 200;

/** Begins a round of double coding: its sample, what is coded, and who codes. Throws REFUSED where nothing is asked for, a code or a coder is not of the study, or there is nothing to code. */
export function createRound(db: Db, { studyId, input }: { studyId: string; input: NewRound }): Round {
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    const { name, codeIds, withPoint, withStage, unit, overlap } = input;
    if (codeIds.length === 0 && !withPoint && !withStage)
      throw refused("codeIds", "Choose what is coded: at least one code, the point or the stage.");
    requireCodes(tx, { studyId, codeIds });
    const coders = codersIn(tx, { studyId, input });
    const { stretches, sample } = takeSample(tx, { studyId, input: input.sample });
    const firstSource = input.firstCoder === undefined ? ("study" as const) : ("coder" as const);
    const record = newRecord();
    const roundId = record.id;
    tx.insert(agreementRounds)
      .values({ ...record, studyId, name, withPoint, withStage, firstSource, unit, overlap, sample })
      .run();
    tx.insert(agreementCoders)
      .values(coders.map((coder) => ({ ...coder, studyId, roundId })))
      .run();
    const asked = [...new Set(codeIds)].map((id) => ({ studyId, roundId, givenId: id, codeId: id }));
    if (asked.length > 0) tx.insert(agreementCodes).values(asked).run();
    const rows = stretches.map((stretch) => ({ id: newId(), studyId, roundId, ...stretch }));
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      tx.insert(agreementStretches)
        .values(rows.slice(at, at + AT_ONCE))
        .run();
    }
    return getRound(tx, { studyId, roundId });
  });
}

function codersIn(tx: Db, { studyId, input }: { studyId: string; input: NewRound }): { seat: CoderSeat; userId: string }[] {
  const known = new Set(peopleWhoCode(tx, studyId).map(({ id }) => id));
  const second = input.secondCoder ?? actingPerson();
  const first = input.firstCoder;
  if (first === second)
    throw refused(
      "firstCoder",
      "Two blind coders must be two people. To see how steady one person is, compare with the study's own coding, as far as it is theirs.",
    );
  const coders = [...(first === undefined ? [] : [{ seat: "first" as const, userId: first }]), { seat: "second" as const, userId: second }];
  if (coders.some(({ userId }) => !known.has(userId)))
    throw refused("secondCoder", "One of the coders may not code in this study. Choose among its owners and editors.");
  return coders;
}

function refused(path: string, sentence: string): AppError {
  return new AppError("REFUSED", sentence, { errors: [{ path, message: "choose again" }] });
}
