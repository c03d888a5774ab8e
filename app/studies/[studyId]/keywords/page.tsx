import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { wholeList } from "@/app/_data/every-page";
import { keywordChoicesQuery, keywordsQuery } from "@/app/_data/keywords";
import { participantsQuery } from "@/app/_data/participants";
import { personasQuery } from "@/app/_data/personas";
import { preferencesQuery } from "@/app/_data/preferences";
import { stagesQuery } from "@/app/_data/stages";
import { db } from "@/app/_server/db";
import { found } from "@/app/_server/found";
import { prefetch } from "@/app/_server/prefetch";
import { listGridCells } from "@/db/grid";
import { listKeywordChoices } from "@/db/keywords/choices";
import { listKeywords } from "@/db/keywords/list";
import { listParticipants } from "@/db/participants/list";
import { listPersonas } from "@/db/personas";
import { getPreferences } from "@/db/preferences/preferences";
import { getStudy } from "@/db/studies";
import { AppError } from "@/lib/errors";
import { journeyOf } from "@/lib/journey/stages";
import { keywordsQuery as keywordsSchema } from "@/lib/keywords/schema";
import { FIRST_ROWS, keywordsAsked, readKeywordAddress } from "./keyword-address";
import { KeywordsPage } from "./keywords-page";
import { markedWordsOf } from "./marked-words";

export const metadata: Metadata = { title: "Keywords" };

type Props = { params: Promise<{ studyId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ params, searchParams }: Props) {
  const { studyId } = await params;
  const search = await searchParams;
  const study = found(() => getStudy(db(), studyId));
  const chosen = readKeywordAddress((name) => {
    const value = search[name];
    return (Array.isArray(value) ? value[0] : value) ?? null;
  });
  const state = await prefetch([
    { options: personasQuery(studyId), value: () => wholeList(listPersonas(db(), { studyId })) },
    { options: participantsQuery(studyId), value: () => wholeList(listParticipants(db(), { studyId })) },
    { options: stagesQuery(studyId), value: () => journeyOf(study.journeyPreset) },
    { options: preferencesQuery(), value: () => getPreferences(db()) },
    { options: keywordChoicesQuery(studyId), value: () => wholeList(listKeywordChoices(db(), { studyId })) },
    ...(chosen.view === "ours" ? [] : answerTo(studyId, keywordsAsked(chosen, FIRST_ROWS))),
  ]);
  const marked = markedWordsOf(listGridCells(db(), { studyId, filter: {} }));
  return (
    <HydrationBoundary state={state}>
      <KeywordsPage studyId={studyId} marked={marked} />
    </HydrationBoundary>
  );
}

/** The answer to the question in the address. One that cannot be asked (a typed address) is asked again by the page, which says what is wrong with it. */
function answerTo(studyId: string, asked: ReturnType<typeof keywordsAsked>) {
  const query = keywordsSchema.safeParse(asked);
  if (!query.success) return [];
  const list = unlessRefused(() => listKeywords(db(), { studyId, ...query.data }));
  return list ? [{ options: keywordsQuery(studyId, asked), value: () => list }] : [];
}

function unlessRefused<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
