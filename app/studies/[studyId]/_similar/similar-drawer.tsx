"use client";

import { Drawer, Switch } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { codesQuery } from "@/app/_data/codes";
import { type LikeWhat, similarQuery } from "@/app/_data/meaning";
import { Quote } from "@/app/_marks/quote";
import { ErrorNote } from "@/app/_ui/error-note";
import { plural } from "@/app/_ui/plural";
import { useFocusBack } from "@/app/_ui/use-focus-back";
import type { SimilarSentence, SimilarSentences } from "@/lib/meaning/schema";
import { CodeAlike } from "./code-alike";
import { ComparingLine } from "./comparing-line";
import styles from "./similar.module.css";
import { SimilarList } from "./similar-list";
import { useMarked } from "./use-marked";

type Props = { studyId: string; like: LikeWhat; words: { quote: string; verbatim: boolean }; onClose: () => void };

const MOST = 80;
/** From here up, two sentences mostly speak of the same. */
const ALIKE = 0.5;
const NONE: SimilarSentence[] = [];

/** Sentences of the whole study like some words, coded or not, to be coded together. Escape closes it and gives the focus back. */
export function SimilarDrawer({ studyId, like, words, onClose }: Props) {
  useFocusBack();
  const [uncoded, setUncoded] = useState(false);
  const { data, error, isPlaceholderData } = useQuery({
    ...similarQuery(studyId, { ...like, limit: MOST, ...(uncoded && { uncoded }) }),
    placeholderData: keepPreviousData,
  });
  const { data: codes } = useQuery(codesQuery(studyId));
  const items = data?.items ?? NONE;
  const marked = useMarked(items);
  const above = items.filter(({ similarity }) => similarity >= ALIKE);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={520}
      title="Sentences like this"
      classNames={{ content: styles.drawer, body: styles.body }}
    >
      <div className={styles.asked}>
        <Quote verbatim={words.verbatim} lines={4}>
          {words.quote}
        </Quote>
      </div>
      {error ? <ErrorNote title="The sentences could not be compared.">{error.message}</ErrorNote> : null}
      <div className={styles.bar}>
        <p className="caption" role="status">
          {data ? found(data) : "The sentences are compared."}
        </p>
        <Switch label="Uncoded only" checked={uncoded} onChange={(event) => setUncoded(event.currentTarget.checked)} />
      </div>
      {data ? <ComparingLine studyId={studyId} comparing={data} /> : null}
      {items.length > 0 && codes ? (
        <>
          <CodeAlike studyId={studyId} codes={codes.items} marked={marked} above={above} />
          <div aria-busy={isPlaceholderData}>
            <SimilarList studyId={studyId} items={items} codes={codes.items} marked={marked} line={above.length} />
          </div>
        </>
      ) : null}
      {data && items.length === 0 && data.state === "ready" ? <Nothing uncoded={uncoded} /> : null}
    </Drawer>
  );
}

function found({ items, withheld }: SimilarSentences): string {
  const parts = [
    items.length > 0 ? `${plural(items.length, "sentence")}, the most alike first.` : null,
    withheld > 0 ? `${withheld} more in the words of people who refused to be quoted, not shown.` : null,
  ];
  return parts.filter(Boolean).join(" ");
}

function Nothing({ uncoded }: { uncoded: boolean }) {
  return (
    <p className={styles.nothing}>
      {uncoded
        ? "No sentence like it is without a code. Switch off “Uncoded only” to see those that have one."
        : "Nobody says anything like it in this study so far. Import or log more interviews, and look again."}
    </p>
  );
}
