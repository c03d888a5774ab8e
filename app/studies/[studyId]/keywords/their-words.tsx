import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { countsQuery } from "@/app/_data/counts";
import { keywordChoicesQuery } from "@/app/_data/keywords";
import { ErrorNote } from "@/app/_ui/error-note";
import { PageHead } from "@/app/_ui/page-head";
import { plural } from "@/app/_ui/plural";
import type { useAddress } from "@/app/_ui/use-address";
import type { DistinctiveList, KeywordList as KeywordListWire } from "@/lib/keywords/schema";
import { comparedOf, useAskedList } from "./asked-list";
import { AskedSentence } from "./asked-sentence";
import { type Asked, type AskedNames, askedSentence, sideNames } from "./asked-words";
import { heardBy } from "./heard-words";
import type { KeywordAddress } from "./keyword-address";
import { KeywordList } from "./keyword-list";
import styles from "./keywords-page.module.css";
import { LanguagesNote } from "./languages-note";
import { ListTools } from "./list-tools";
import { NoKeywords } from "./no-keywords";
import { ReadyChips } from "./ready-chips";
import { TakeAway } from "./take-away";

type Props = {
  studyId: string;
  chosen: KeywordAddress;
  names: AskedNames;
  questions: readonly Asked[];
  tabs: ReactNode;
  address: ReturnType<typeof useAddress>;
};

/** What people say: a question chosen as a sentence, its answer as phrases counted in people, and the quotes of each beside it. */
export function TheirWords({ studyId, chosen, names, questions, tabs, address }: Props) {
  const { question, list, error, isWaiting, more } = useAskedList(studyId, chosen);
  const { data: choices } = useQuery(keywordChoicesQuery(studyId));
  const sides = sideNames(chosen, names);
  const compared = list && comparedOf(list);
  return (
    <>
      <PageHead
        title="Keywords"
        sentence={<AskedSentence chosen={chosen} names={names} address={address} />}
        actions={list ? <TakeAway list={list} sentence={askedSentence(chosen, names)} sides={sides} /> : null}
      />
      {tabs}
      <ReadyChips questions={questions} current={chosen} names={names} address={address} />
      <ListTools
        chosen={chosen}
        usual={chosen.minPeople === null ? (compared?.minPeople ?? 1) : 1}
        hidden={choices?.items.filter(({ standing }) => standing === "hidden").length ?? 0}
        address={address}
      />
      {error ? (
        <div className={styles.note}>
          <ErrorNote title="The keywords were not read.">{error.message}</ErrorNote>
        </div>
      ) : null}
      {list ? (
        <div aria-busy={isWaiting} className={styles.answer}>
          {list.items.length > 0 ? (
            <>
              <StillReading studyId={studyId} />
              {compared?.tooFew ? <p className={styles.caution}>{compared.tooFew}</p> : null}
              <KeywordList studyId={studyId} chosen={chosen} question={question} list={list} sides={sides} address={address} more={more} />
            </>
          ) : (
            <Nothing studyId={studyId} chosen={chosen} list={list} address={address} />
          )}
          <LanguagesNote languages={list.languages} />
        </div>
      ) : null}
    </>
  );
}

function StillReading({ studyId }: { studyId: string }) {
  const { data: counts } = useQuery(countsQuery(studyId));
  if (!counts?.reading) return null;
  return (
    <p className={styles.note} role="status">
      {plural(counts.reading, "text is", "texts are")} still being read: the figures may grow.
    </p>
  );
}

type NothingProps = Pick<Props, "studyId" | "chosen" | "address"> & { list: KeywordListWire | DistinctiveList };

function Nothing({ studyId, chosen, list, address }: NothingProps) {
  const { data: counts } = useQuery(countsQuery(studyId));
  return (
    <div className={styles.empty}>
      {chosen.view === "hidden" ? (
        <p>
          Nothing is hidden among the {chosen.unit} of this question. What was hidden may be a{" "}
          {chosen.unit === "words" ? "phrase" : "single word"}, or in other people’s words.
        </p>
      ) : (
        <NoKeywords
          studyId={studyId}
          chosen={chosen}
          of={heardBy(list)}
          tooFew={comparedOf(list)?.tooFew ?? null}
          reading={counts?.reading ?? 0}
          address={address}
        />
      )}
    </div>
  );
}
