"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { searchQuery } from "@/app/_data/search";
import { ErrorNote } from "@/app/_ui/error-note";
import { PageHead } from "@/app/_ui/page-head";
import { useAddress } from "@/app/_ui/use-address";
import { CodeBar } from "./code-bar";
import { HitList } from "./hit-list";
import { NoHits } from "./no-hits";
import { SavedSearches } from "./saved-searches";
import { filterOf, HITS_AT_ONCE, isSearchable, readSearchAddress } from "./search-address";
import { SearchField } from "./search-field";
import styles from "./search-page.module.css";
import { SearchSentence } from "./search-sentence";
import { useChosenHits } from "./use-chosen-hits";

/** Every word said or noted in the study: type, narrow the sentence, go straight to where it was said, or code all of it at once. */
export function SearchPage({ studyId }: { studyId: string }) {
  const address = useAddress();
  const asked = readSearchAddress(address.get);
  const filter = filterOf(asked);
  const searched = JSON.stringify([asked.q, filter]);
  const [shown, setShown] = useState({ searched, limit: HITS_AT_ONCE });
  const limit = shown.searched === searched ? shown.limit : HITS_AT_ONCE;
  const ready = isSearchable(asked.q);
  const {
    data: found,
    error,
    isPlaceholderData: waiting,
  } = useQuery({ ...searchQuery(studyId, { q: asked.q, filter, limit }), enabled: ready, placeholderData: keepPreviousData });
  const hits = ready ? (found?.items ?? []) : [];
  const chosen = useChosenHits(hits, searched);
  const counts = ready && found && !error ? found : null;
  return (
    <>
      <PageHead title="Search" sentence={<SearchSentence studyId={studyId} words={asked.words} address={address} />} />
      <div className={styles.body}>
        <SearchField q={asked.q} address={address} />
        <SavedSearches studyId={studyId} q={asked.q} filter={filter} address={address} ready={ready} />
        {error ? <ErrorNote title="That search did not work.">{error.message}</ErrorNote> : null}
        {counts ? <Counted found={counts} /> : null}
        {counts && hits.length > 0 ? (
          <>
            <CodeBar studyId={studyId} q={asked.q} filter={filter} chosen={chosen} found={counts} />
            <div aria-busy={waiting} className={styles.hits}>
              <HitList studyId={studyId} hits={hits} chosen={chosen} />
            </div>
            {counts.nextCursor && limit < 500 ? (
              <button type="button" className={styles.more} onClick={() => setShown({ searched, limit: Math.min(500, limit + 100) })}>
                Show more
              </button>
            ) : null}
          </>
        ) : null}
        {hits.length === 0 && !error ? <NoHits studyId={studyId} asked={asked} found={counts} address={address} /> : null}
      </div>
    </>
  );
}

type Found = { total: number; more: boolean; withheld: number };

function Counted({ found: { total, more, withheld } }: { found: Found }) {
  const places = `${more ? "More than " : ""}${total.toLocaleString("en")} ${total === 1 ? "place" : "places"}`;
  return (
    <p className={styles.counted} role="status">
      {places}, the newest first.
      {withheld > 0 ? ` ${withheld} more in the words of people who refused to be quoted, not shown.` : ""}
      {more ? " Narrow the sentence to count them all." : ""}
    </p>
  );
}
