import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { wholeList } from "@/app/_data/every-page";
import { flowReadingQuery, flowsQuery, reasonsQuery } from "@/app/_data/flows";
import { personasQuery } from "@/app/_data/personas";
import { withAccess } from "@/app/_server/access/with-access";
import { prefetch } from "@/app/_server/prefetch";
import { flowList, readFlow } from "@/db/flows/flows";
import { readReasons } from "@/db/flows/reasons";
import { listPersonas } from "@/db/personas";
import type { Db } from "@/db/types";
import type { FlowReading } from "@/lib/flows/schema";
import { flowShown, transitionShown } from "./chosen";
import { DropOffPage } from "./drop-off-page";

export const metadata: Metadata = { title: "Drop-off" };

type Props = { params: Promise<{ studyId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ params, searchParams }: Props) {
  const { studyId } = await params;
  return withAccess({ studyId, right: "view" }, async ({ db }) => {
    const { flow: wanted, step, segment } = await searchParams;
    const flows = flowList.list(db, { studyId });
    const shown = flowShown(flows, typeof wanted === "string" ? wanted : null);
    const reading = shown ? readFlow(db, { studyId, itemId: shown.id }) : null;
    const state = await prefetch([
      { options: flowsQuery(studyId), value: () => wholeList(flows) },
      { options: personasQuery(studyId), value: () => wholeList(listPersonas(db, { studyId })) },
      ...(reading ? [{ options: flowReadingQuery(studyId, reading.flow.id), value: () => reading }] : []),
      ...reasonsEntry(db, { studyId, reading, step, segment }),
    ]);
    return (
      <HydrationBoundary state={state}>
        <DropOffPage studyId={studyId} />
      </HydrationBoundary>
    );
  });
}

type Wanted = { studyId: string; reading: FlowReading | null; step: string | string[] | undefined; segment: string | string[] | undefined };

/** The reasons beside the transition that the page opens with. */
function reasonsEntry(db: Db, { studyId, reading, step, segment }: Wanted) {
  const chosen = reading && transitionShown(reading.dropOff.transitions, typeof step === "string" ? step : null);
  if (!chosen) return [];
  const known = reading.flow.flow.segments.some(({ id }) => id === segment) ? { segment: String(segment) } : {};
  const query = { step: chosen.fromId, ...known };
  const { id } = reading.flow;
  return [{ options: reasonsQuery(studyId, { flowId: id, ...query }), value: () => readReasons(db, { studyId, itemId: id, ...query }) }];
}
