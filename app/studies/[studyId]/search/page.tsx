import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { codesQuery } from "@/app/_data/codes";
import { wholeList } from "@/app/_data/every-page";
import { participantsQuery } from "@/app/_data/participants";
import { personasQuery } from "@/app/_data/personas";
import { savedSearchesQuery, searchQuery } from "@/app/_data/search";
import { withAccess } from "@/app/_server/access/with-access";
import { hidesFrom } from "@/app/_server/identities/hidden";
import { prefetch } from "@/app/_server/prefetch";
import { unlessRefused } from "@/app/_server/unless-refused";
import { listCodes } from "@/db/codebook/list";
import { listParticipants } from "@/db/participants/list";
import { listPersonas } from "@/db/personas";
import { listSavedSearches } from "@/db/search/saved";
import { searchPassages } from "@/db/search/search";
import { getStudy } from "@/db/studies";
import { searchFilter } from "@/lib/search/schema";
import { filterOf, HITS_AT_ONCE, isSearchable, readSearchAddress } from "./search-address";
import { SearchPage } from "./search-page";

export const metadata: Metadata = { title: "Search" };

type Props = { params: Promise<{ studyId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ params, searchParams }: Props) {
  const { studyId } = await params;
  return withAccess({ studyId, right: "view" }, async ({ db, access }) => {
    const search = await searchParams;
    getStudy(db, studyId);
    const address = readSearchAddress((name) => {
      const value = search[name];
      return (Array.isArray(value) ? value[0] : value) ?? null;
    });
    const { q } = address;
    const filter = searchFilter.safeParse(filterOf(address));
    const hides = hidesFrom({ db, studyId, access });
    const answer =
      isSearchable(q) && filter.success
        ? unlessRefused(() => searchPassages(db, { studyId, q, filter: filter.data, page: { limit: HITS_AT_ONCE }, hides }))
        : null;
    const hits = answer
      ? [{ options: searchQuery(studyId, { q, filter: filterOf(address), limit: HITS_AT_ONCE }), value: () => answer }]
      : [];
    const state = await prefetch([
      { options: savedSearchesQuery(studyId), value: () => wholeList(listSavedSearches(db, { studyId })) },
      { options: personasQuery(studyId), value: () => wholeList(listPersonas(db, { studyId })) },
      { options: participantsQuery(studyId), value: () => wholeList(listParticipants(db, { studyId })) },
      { options: codesQuery(studyId), value: () => wholeList(listCodes(db, { studyId })) },
      ...hits,
    ]);
    return (
      <HydrationBoundary state={state}>
        <SearchPage studyId={studyId} />
      </HydrationBoundary>
    );
  });
}
