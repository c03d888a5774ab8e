import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { wholeList } from "@/app/_data/every-page";
import { keywordChoicesQuery, keywordQuotesQuery, keywordsQuery } from "@/app/_data/keywords";
import { vocabularyGapQuery } from "@/app/_data/messages";
import { participantsQuery } from "@/app/_data/participants";
import { personasQuery } from "@/app/_data/personas";
import { preferencesQuery } from "@/app/_data/preferences";
import { withAccess } from "@/app/_server/access/with-access";
import { hidesFrom } from "@/app/_server/identities/hidden";
import { prefetch } from "@/app/_server/prefetch";
import { unlessRefused } from "@/app/_server/unless-refused";
import { listGridCells } from "@/db/grid";
import { listKeywordChoices } from "@/db/keywords/choices";
import { listKeywords } from "@/db/keywords/list";
import { listKeywordQuotes } from "@/db/keywords/quotes";
import { vocabularyGap } from "@/db/messages/gap";
import { listParticipants } from "@/db/participants/list";
import { listPersonas } from "@/db/personas";
import { getPreferences } from "@/db/preferences/preferences";
import { getStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { keywordsQuery as keywordsSchema } from "@/lib/keywords/schema";
import { FIRST_ROWS, type KeywordAddress, keywordsAsked, readKeywordAddress, rowKey, wordsFilterOf } from "./keyword-address";
import { KeywordsPage } from "./keywords-page";
import { markedWordsOf } from "./marked-words";

export const metadata: Metadata = { title: "Keywords" };

type Props = { params: Promise<{ studyId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

type Chosen = { studyId: string; chosen: KeywordAddress; hides: ReturnType<typeof hidesFrom> };

export default async function Page({ params, searchParams }: Props) {
  const { studyId } = await params;
  return withAccess({ studyId, right: "view" }, async ({ db, access }) => {
    const search = await searchParams;
    getStudy(db, studyId);
    const chosen = readKeywordAddress((name) => {
      const value = search[name];
      return (Array.isArray(value) ? value[0] : value) ?? null;
    });
    const hides = hidesFrom({ db, studyId, access });
    const state = await prefetch([
      { options: personasQuery(studyId), value: () => wholeList(listPersonas(db, { studyId })) },
      { options: participantsQuery(studyId), value: () => wholeList(listParticipants(db, { studyId })) },
      { options: preferencesQuery(), value: () => getPreferences(db) },
      { options: keywordChoicesQuery(studyId), value: () => wholeList(listKeywordChoices(db, { studyId })) },
      ...(chosen.view === "ours" ? gapFor(db, { studyId, chosen, hides }) : answerTo(db, { studyId, chosen, hides })),
    ]);
    const marked = markedWordsOf(listGridCells(db, { studyId, filter: {} }));
    return (
      <HydrationBoundary state={state}>
        <KeywordsPage studyId={studyId} marked={marked} />
      </HydrationBoundary>
    );
  });
}

/**
 * The answer to the question in the address, and the quotes of the phrase that is open in it. One that cannot be asked (a typed address) is asked
 * again by the page, which says what is wrong with it.
 */
function answerTo(db: Db, { studyId, chosen, hides }: Chosen) {
  const asked = keywordsAsked(chosen, FIRST_ROWS);
  const query = keywordsSchema.safeParse(asked);
  const list = query.success ? unlessRefused(() => listKeywords(db, { studyId, masked: hides !== undefined, ...query.data })) : null;
  const open = list?.items.find((keyword) => rowKey(keyword) === chosen.row) ?? list?.items[0];
  if (!list || !open) return list ? [{ options: keywordsQuery(studyId, asked), value: () => list }] : [];
  const quotes = { ...wordsFilterOf(chosen), key: open.key, language: open.language };
  return [
    { options: keywordsQuery(studyId, asked), value: () => list },
    { options: keywordQuotesQuery(studyId, quotes), value: () => listKeywordQuotes(db, { studyId, query: quotes, hides }) },
  ];
}

/** Our words beside theirs, under the same question. */
function gapFor(db: Db, { studyId, chosen, hides }: Chosen) {
  const filter = wordsFilterOf(chosen);
  const gap = unlessRefused(() => vocabularyGap(db, { studyId, filter, hides }));
  return gap ? [{ options: vocabularyGapQuery(studyId, filter), value: () => gap }] : [];
}
