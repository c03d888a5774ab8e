import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { mapQuery } from "@/app/_data/journey-map";
import { personasQuery } from "@/app/_data/personas";
import { withAccess } from "@/app/_server/access/with-access";
import { prefetch } from "@/app/_server/prefetch";
import { readMap } from "@/db/journey-map/read";
import { pageOf } from "@/db/paging";
import { listPersonas } from "@/db/personas";
import { JourneyBoard } from "./_map/journey-board";
import { mapAsked, readMapAddress } from "./_map/map-address";

export const metadata: Metadata = { title: "Journey" };

type Props = { params: Promise<{ studyId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function JourneyPage({ params, searchParams }: Props) {
  const { studyId } = await params;
  return withAccess({ studyId, right: "view" }, async ({ db }) => {
    const search = await searchParams;
    const address = readMapAddress((name) => {
      const value = search[name];
      return (Array.isArray(value) ? value[0] : value) ?? null;
    });
    const asked = mapAsked(address);
    const { map: mapId, zoom, ...filter } = asked;
    const drawn = readMap(db, { studyId, filter, mapId, zoom });
    const state = await prefetch([
      { options: personasQuery(studyId), value: () => pageOf(listPersonas(db, { studyId }), { limit: 500 }) },
      { options: mapQuery(studyId, asked), value: () => drawn },
    ]);
    return (
      <HydrationBoundary state={state}>
        <JourneyBoard studyId={studyId} />
      </HydrationBoundary>
    );
  });
}
