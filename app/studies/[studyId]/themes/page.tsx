import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { personasQuery } from "@/app/_data/personas";
import { comparedThemesQuery, themeQuotesQuery } from "@/app/_data/themes";
import { withAccess } from "@/app/_server/access/with-access";
import { prefetch } from "@/app/_server/prefetch";
import { getComparedThemes } from "@/db/compared-themes";
import { pageOf } from "@/db/paging";
import { listPersonas } from "@/db/personas";
import { findFirstPersona, listThemeQuotes } from "@/db/themes";
import { comparedOf, readThemeAddress, themesFilter } from "./theme-address";
import { quotesOf, readThemes } from "./theme-reading";
import { ThemesBoard } from "./themes-board";

export const metadata: Metadata = { title: "Themes" };

type Props = { params: Promise<{ studyId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ThemesPage({ params, searchParams }: Props) {
  const { studyId } = await params;
  return withAccess({ studyId, right: "view" }, async ({ db }) => {
    const search = await searchParams;
    const address = readThemeAddress((name) => {
      const value = search[name];
      return (Array.isArray(value) ? value[0] : value) ?? null;
    });
    const personas = listPersonas(db, { studyId });
    const firstPersona = findFirstPersona(db, { studyId });
    const query = comparedOf(address, firstPersona);
    const compared = getComparedThemes(db, { studyId, query: { by: address.by, quotes: 0, ...query } });
    const row = readThemes(compared, address)?.row;
    const quotes = row && quotesOf({ filter: themesFilter(address, firstPersona), row, chosen: address });
    const state = await prefetch([
      { options: personasQuery(studyId), value: () => pageOf(personas, { limit: 500 }) },
      { options: comparedThemesQuery(studyId, query), value: () => compared },
      ...(quotes ? [{ options: themeQuotesQuery(studyId, quotes), value: () => listThemeQuotes(db, { studyId, query: quotes }) }] : []),
    ]);
    return (
      <HydrationBoundary state={state}>
        <ThemesBoard studyId={studyId} firstPersona={firstPersona} />
      </HydrationBoundary>
    );
  });
}
