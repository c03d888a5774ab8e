import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { personasQuery } from "@/app/_data/personas";
import { themesQuery } from "@/app/_data/themes";
import { db } from "@/app/_server/db";
import { found } from "@/app/_server/found";
import { prefetch } from "@/app/_server/prefetch";
import { pageOf } from "@/db/paging";
import { listPersonas } from "@/db/personas";
import { findFirstPersona, getThemesSummary } from "@/db/themes";
import { readThemeAddress, themesFilter } from "./theme-address";
import { ThemesBoard } from "./themes-board";

export const metadata: Metadata = { title: "Themes" };

type Props = { params: Promise<{ studyId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ThemesPage({ params, searchParams }: Props) {
  const { studyId } = await params;
  const search = await searchParams;
  const address = readThemeAddress((name) => {
    const value = search[name];
    return (Array.isArray(value) ? value[0] : value) ?? null;
  });
  const personas = found(() => listPersonas(db(), { studyId }));
  const firstPersona = found(() => findFirstPersona(db(), { studyId }));
  const filter = themesFilter(address, address.persona ?? firstPersona);
  const state = await prefetch([
    { options: personasQuery(studyId), value: () => pageOf(personas, { limit: 500 }) },
    { options: themesQuery(studyId, filter), value: () => getThemesSummary(db(), { studyId, filter }) },
  ]);
  return (
    <HydrationBoundary state={state}>
      <ThemesBoard studyId={studyId} firstPersona={firstPersona} />
    </HydrationBoundary>
  );
}
