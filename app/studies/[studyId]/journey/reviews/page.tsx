import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { wholeList } from "@/app/_data/every-page";
import { reviewsQuery, stakeholdersQuery } from "@/app/_data/lists";
import { personasQuery } from "@/app/_data/personas";
import { withAccess } from "@/app/_server/access/with-access";
import { prefetch } from "@/app/_server/prefetch";
import { listReviews, listStakeholders } from "@/db/listed/reviews";
import { listPersonas } from "@/db/personas";
import { ReviewsPage } from "./reviews-page";

export const metadata: Metadata = { title: "Reviews" };

export default async function Page({ params }: { params: Promise<{ studyId: string }> }) {
  const { studyId } = await params;
  return withAccess({ studyId, right: "view" }, async ({ db }) => {
    const reviews = listReviews(db, { studyId });
    const state = await prefetch([
      { options: reviewsQuery(studyId), value: () => reviews },
      { options: stakeholdersQuery(studyId), value: () => listStakeholders(db, { studyId }) },
      { options: personasQuery(studyId), value: () => wholeList(listPersonas(db, { studyId })) },
    ]);
    return (
      <HydrationBoundary state={state}>
        <ReviewsPage studyId={studyId} />
      </HydrationBoundary>
    );
  });
}
