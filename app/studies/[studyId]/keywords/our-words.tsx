import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { vocabularyGapQuery } from "@/app/_data/messages";
import { heardWords } from "@/app/_marks/heard-words";
import { EditorsOnly } from "@/app/_team/editors-only";
import { EmptyState } from "@/app/_ui/empty-state";
import { ErrorNote } from "@/app/_ui/error-note";
import { Link } from "@/app/_ui/link";
import { PageHead } from "@/app/_ui/page-head";
import { places } from "@/app/_ui/places";
import type { useAddress } from "@/app/_ui/use-address";
import type { VocabularyGap } from "@/lib/messages/schema";
import { AskedSentence } from "./asked-sentence";
import { type AskedNames, sideNames } from "./asked-words";
import { heardBy, isNobody } from "./heard-words";
import { type KeywordAddress, rowKey, wordsFilterOf } from "./keyword-address";
import { KeywordQuotes } from "./keyword-quotes";
import quotes from "./keyword-quotes.module.css";
import page from "./keywords-page.module.css";
import styles from "./our-words.module.css";
import { TermForm } from "./term-form";
import { Nearest, TermTable } from "./term-table";
import { UnsaidTable } from "./unsaid-table";
import { useTermActs } from "./use-term-acts";

type Props = {
  studyId: string;
  chosen: KeywordAddress;
  names: AskedNames;
  tabs: ReactNode;
  address: ReturnType<typeof useAddress>;
};

/** Our own words held against theirs: which of ours nobody says, and which of theirs we do not. */
export function OurWords({ studyId, chosen, names, tabs, address }: Props) {
  const filter = wordsFilterOf(chosen);
  const { data, error, isPlaceholderData } = useQuery({ ...vocabularyGapQuery(studyId, filter), placeholderData: keepPreviousData });
  const gap = error ? undefined : data;
  const acts = useTermActs(studyId);
  const stages = names.stages.map(({ slug, name }) => ({ value: slug, name: name.toLowerCase() }));
  const choose = (row: string | null) => address.replace({ row });
  const stage = stages.some(({ value }) => value === chosen.stage) ? chosen.stage : null;
  const open = gap && openedOf(gap, chosen.row);
  return (
    <>
      <PageHead title="Our words and theirs" sentence={<AskedSentence ours chosen={chosen} names={names} address={address} />} />
      {tabs}
      {error ? (
        <div className={page.note}>
          <ErrorNote title="The words were not read.">{error.message}</ErrorNote>
        </div>
      ) : null}
      <div className={page.two} aria-busy={isPlaceholderData}>
        <div className={styles.main}>
          <EditorsOnly>
            <TermForm
              stages={stages}
              stage={stage}
              known={new Set(gap?.ours.map(({ term }) => term.term.toLowerCase()))}
              busy={acts.isAdding}
              onAdd={acts.add}
            />
          </EditorsOnly>
          {gap ? (
            <>
              <Ours gap={gap}>
                <TermTable
                  studyId={studyId}
                  ours={gap.ours}
                  of={heardBy(gap)}
                  stages={stages}
                  current={open?.row ?? null}
                  onChoose={choose}
                  onMove={acts.move}
                  onErase={acts.erase}
                />
              </Ours>
              <Theirs gap={gap}>
                <UnsaidTable
                  theirs={gap.theirs}
                  of={heardBy(gap)}
                  current={open?.row ?? null}
                  busy={acts.isAdding}
                  onChoose={choose}
                  onSay={(phrase) => void acts.add([phrase], stage)}
                />
              </Theirs>
            </>
          ) : null}
        </div>
        {gap && open ? (
          <KeywordQuotes
            studyId={studyId}
            keyword={open}
            sides={[{ name: sideNames(chosen, names).here, filter, said: open, of: heardBy(gap) }]}
            open={chosen.row !== null}
            onClose={() => choose(null)}
            acts={
              <div className={quotes.acts}>
                <div>
                  <Link href={places.search(studyId, { q: `"${open.phrase}"` })}>Find in search</Link>
                </div>
              </div>
            }
            nobody={
              <p className={styles.nobodyNote}>
                Nobody says this. What they say instead, nearest first: <Nearest studyId={studyId} nearest={open.nearest} />.
              </p>
            }
          />
        ) : null}
      </div>
    </>
  );
}

type Opened = {
  row: string;
  phrase: string;
  key: string;
  language: string;
  people: number;
  respondents: number;
  nearest: readonly string[];
};

/** What the panel beside shows: the chosen term or phrase, else the first that somebody says. */
function openedOf({ ours, theirs }: VocabularyGap, row: string | null): Opened | undefined {
  const rows: Opened[] = [
    ...ours.map(({ term, ...one }) => ({ ...one, row: term.id, phrase: term.term })),
    ...theirs.map((keyword) => ({ ...keyword, row: rowKey(keyword), nearest: [] })),
  ];
  return rows.find((one) => one.row === row) ?? rows.find((one) => !isNobody(one));
}

function Ours({ gap: { ours, ...gap }, children }: { gap: VocabularyGap; children: ReactNode }) {
  if (ours.length === 0) {
    return (
      <EmptyState title="None of our words yet">
        Put in the words of your home page, your price page or a message you plan. Beside each will stand how many of the{" "}
        {heardWords(heardBy(gap))} heard say it too, what they say instead, and below what many of them say that you never do.
      </EmptyState>
    );
  }
  const unsaid = ours.filter(({ people }) => people === 0).length;
  return (
    <section aria-labelledby="ours-title">
      <h2 id="ours-title" className={styles.title}>
        What we say
        <span>{unsaid === 0 ? "all of it is in somebody’s words" : `${unsaid} of ${ours.length} in nobody’s words`}</span>
      </h2>
      {children}
    </section>
  );
}

function Theirs({ gap: { theirs, ...gap }, children }: { gap: VocabularyGap; children: ReactNode }) {
  return (
    <section aria-labelledby="theirs-title">
      <h2 id="theirs-title" className={styles.title}>
        What they say and we do not
        <span>most people first</span>
      </h2>
      {theirs.length === 0 ? (
        <p className={styles.none}>
          {isNobody(heardBy(gap)) ? "Nobody was heard under this question." : "Nothing that several of them say is missing from our words."}
        </p>
      ) : (
        children
      )}
    </section>
  );
}
