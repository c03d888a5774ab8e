import { saveMapVersion } from "@/db/journey-map/versions";
import { listPersonas } from "@/db/personas";
import { reviews, stakeholders } from "@/db/schema";
import { now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { STAKEHOLDER_FUNCTIONS } from "@/lib/journey/map-vocabulary";
import { reviewDue } from "@/lib/reviews/cadence";
import type { Review, ReviewInput, Reviews, Stakeholder, StakeholderInput, Stakeholders } from "@/lib/reviews/schema";
import { listed } from "./listed";
import { without } from "./without";

const stored = listed<typeof reviews.$inferSelect, ReviewInput, Partial<ReviewInput>, Review>({
  table: reviews,
  noun: "review",
  show: (rows) => rows.map(without),
});

/** Looks at the map and at personas, in the order they were written down. With each the map as it stands is kept as a version, to compare with the next. */
export const reviewList: typeof stored = {
  ...stored,
  create: (db, { studyId, input }) =>
    write(db, (tx) => {
      const review = stored.create(tx, { studyId, input });
      saveMapVersion(tx, { studyId, name: `Review of ${review.date}` });
      return review;
    }),
};

/** Who of each function was asked for a view of the map. */
export const stakeholderList = listed<typeof stakeholders.$inferSelect, StakeholderInput, Partial<StakeholderInput>, Stakeholder>({
  table: stakeholders,
  noun: "stakeholder",
  show: (rows) => rows.map(without),
});

/**
 * All reviews, the latest first, and when the map and each persona is due again under the study's cadence, those overdue longest first. `today` is a day,
 * the present one unless given. Throws NOT_FOUND.
 */
export function listReviews(db: Db, { studyId, today = now().slice(0, 10) }: { studyId: string; today?: string }): Reviews {
  const study = requireStudy(db, studyId);
  const items = reviewList.list(db, { studyId }).sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
  const began = [
    { personaId: null, since: study.createdAt },
    ...listPersonas(db, { studyId }).map(({ id, createdAt }) => ({ personaId: id, since: createdAt })),
  ];
  const due = began.map(({ personaId, since }) => {
    const last = items.find((review) => review.personaId === personaId)?.date ?? null;
    return reviewDue({ personaId, last, since: since.slice(0, 10) }, { months: study.reviewMonths, today });
  });
  return { months: study.reviewMonths, items, due: due.sort((a, b) => b.overdueDays - a.overdueDays) };
}

/** The roster, and the functions of which nobody's view was received yet (product, sales, competitive intelligence, customer success, demand generation, UX). */
export function listStakeholders(db: Db, { studyId }: { studyId: string }): Stakeholders {
  const items = stakeholderList.list(db, { studyId });
  const received = new Set(items.filter(({ input }) => input === "received").map((one) => one.function));
  return { items, missing: STAKEHOLDER_FUNCTIONS.filter((one) => !received.has(one)) };
}
