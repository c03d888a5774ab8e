import { and, eq } from "drizzle-orm";
import { createGuideQuestion } from "@/db/guide/questions";
import { guideTicks, interviews, memos } from "@/db/schema";
import { newRecord } from "@/db/stamp";
import type { Db } from "@/db/types";
import type { MemoSubject } from "@/lib/memos/vocabulary";
import { daysLater } from "./days";
import { known, type SampleIds } from "./sample-people-rows";
import type { SampleMemo, SampleStudy } from "./sample-types";

type Place = { studyId: string; ids: SampleIds; shift: number; sample: SampleStudy };

/** Stores the sample's guide, what of it was asked, and the memos; the interviews are stored already and found by their titles. */
export function storeSampleRemarks(tx: Db, place: Place): void {
  storeGuide(tx, place);
  const at = `${daysLater(place.sample.writtenOn, place.shift)}T08:00:00.000Z`;
  for (const memo of place.sample.memos) {
    const subject = subjectOf(tx, { place, memo });
    tx.insert(memos)
      .values({ ...newRecord(), studyId: place.studyId, ...subject, text: memo.text, createdAt: at, updatedAt: at })
      .run();
  }
}

function storeGuide(tx: Db, { studyId, shift, sample }: Place): void {
  const questionIds = sample.guide.map((question) => createGuideQuestion(tx, { studyId, input: { question } }).id);
  for (const [slug, numbers] of Object.entries(sample.asked)) {
    const { interviewId, date } = interviewOf(tx, { studyId, sample, slug });
    const tickedAt = `${daysLater(date, shift)}T17:00:00.000Z`;
    const ids = numbers.flatMap((number) => questionIds[number - 1] ?? []);
    for (const questionId of ids) tx.insert(guideTicks).values({ studyId, interviewId, questionId, tickedAt }).run();
  }
}

function subjectOf(tx: Db, { place, memo }: { place: Place; memo: SampleMemo }): { subject: MemoSubject; subjectId: string } {
  const { studyId, ids, sample } = place;
  switch (memo.on) {
    case "study":
      return { subject: "study", subjectId: studyId };
    case "interview":
      return { subject: "interview", subjectId: interviewOf(tx, { studyId, sample, slug: memo.slug }).interviewId };
    case "person":
      return { subject: "participant", subjectId: known(ids.people, memo.key).id };
    case "code":
      return { subject: "code", subjectId: known(ids.codes, memo.slug) };
  }
}

function interviewOf(tx: Db, { studyId, sample, slug }: Pick<Place, "studyId" | "sample"> & { slug: string }) {
  const held = sample.interviews.find((one) => one.slug === slug);
  const row =
    held &&
    tx
      .select({ id: interviews.id })
      .from(interviews)
      .where(and(eq(interviews.studyId, studyId), eq(interviews.title, held.title)))
      .get();
  if (!held || !row) throw new Error(`the sample has no interview ${slug}`);
  return { interviewId: row.id, date: held.date };
}
