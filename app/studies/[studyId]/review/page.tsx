import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { codesQuery } from "@/app/_data/codes";
import { wholeList } from "@/app/_data/every-page";
import { newThemesQuery } from "@/app/_data/meaning";
import { preferencesQuery } from "@/app/_data/preferences";
import { reviewQueueQuery, suggestionQualityQuery, suggestionsInPlaceQuery, tagLevelsQuery } from "@/app/_data/review";
import { withAccess } from "@/app/_server/access/with-access";
import { withComparing } from "@/app/_server/jobs/comparing";
import { measuredQuality } from "@/app/_server/jobs/learning";
import { prefetch } from "@/app/_server/prefetch";
import { listCodes } from "@/db/codebook/list";
import { listLevels } from "@/db/learning/levels";
import { getQuality } from "@/db/learning/quality";
import { getReviewQueue } from "@/db/learning/review";
import { listNewThemes } from "@/db/meaning/themes";
import { getPreferences } from "@/db/preferences/preferences";
import { listInPlace } from "@/db/suggestions/in-place";
import type { Db } from "@/db/types";
import type { ReviewQueue } from "@/lib/suggestions/schema";
import { piecesOf } from "./group-order";
import { ReviewPage } from "./review-page";

export const metadata: Metadata = { title: "Review" };

type Props = { params: Promise<{ studyId: string }>; searchParams: Promise<{ view?: string; group?: string }> };

export default async function Page({ params, searchParams }: Props) {
  const { studyId } = await params;
  return withAccess({ studyId, right: "edit" }, async ({ db }) => {
    const { view, group } = await searchParams;
    const codes = listCodes(db, { studyId });
    const state = await prefetch([
      { options: codesQuery(studyId), value: () => wholeList(codes) },
      { options: preferencesQuery(), value: () => getPreferences(db) },
      { options: tagLevelsQuery(studyId), value: () => ({ items: listLevels(db, { studyId }) }) },
      ...(view === undefined ? queueEntries(db, { studyId, group }) : []),
      ...(view === "themes"
        ? [{ options: newThemesQuery(studyId), value: () => withComparing(studyId, listNewThemes(db, { studyId })) }]
        : []),
      ...(view === "quality"
        ? [{ options: suggestionQualityQuery(studyId), value: () => getQuality(db, { studyId, ...measuredQuality(studyId) }) }]
        : []),
    ]);
    return (
      <HydrationBoundary state={state}>
        <ReviewPage studyId={studyId} />
      </HydrationBoundary>
    );
  });
}

/** The queue, and the first rows of the group that opens. */
function queueEntries(db: Db, { studyId, group }: { studyId: string; group: string | undefined }) {
  const queue = getReviewQueue(db, { studyId });
  const ids = firstIds(queue, group);
  const first = { options: suggestionsInPlaceQuery(studyId, ids), value: () => listInPlace(db, { studyId, ids }) };
  return [{ options: reviewQueueQuery(studyId), value: () => queue }, ...(ids.length > 0 ? [first] : [])];
}

function firstIds({ groups }: ReviewQueue, key: string | undefined): string[] {
  const opened = groups.find((one) => one.key === key) ?? groups[0];
  return (piecesOf(opened?.clusters ?? [])[0] ?? []).map(({ id }) => id);
}
