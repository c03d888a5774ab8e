"use client";

import { keepPreviousData, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { personasQuery } from "@/app/_data/personas";
import { studyQuery } from "@/app/_data/studies";
import { themesQuery } from "@/app/_data/themes";
import { PageHead } from "@/app/_ui/page-head";
import { useAddress } from "@/app/_ui/use-address";
import { filterSentence } from "@/lib/themes/filter-sentence";
import { FilterWords } from "./filter-words";
import { NothingHeard } from "./nothing-heard";
import { QuotePanel } from "./quote-panel";
import { StageTabs } from "./stage-tabs";
import { TakeAway } from "./take-away";
import { readThemeAddress, themesFilter } from "./theme-address";
import { readThemes, stageNamesOf } from "./theme-reading";
import { ThemeTable } from "./theme-table";
import styles from "./themes-board.module.css";

/** What one persona says, stage by stage: a sentence chooses, a ribbon places, a table counts people, a panel holds their words. */
export function ThemesBoard({ studyId, firstPersona }: { studyId: string; firstPersona: string }) {
  const address = useAddress();
  const chosen = readThemeAddress(address.get);
  const { data: study } = useSuspenseQuery(studyQuery(studyId));
  const { data: personas } = useSuspenseQuery(personasQuery(studyId));
  const personaId = chosen.persona ?? firstPersona;
  const filter = themesFilter(chosen, personaId);
  const {
    data: summary,
    error,
    isPlaceholderData: waiting,
  } = useQuery({ ...themesQuery(studyId, filter), placeholderData: keepPreviousData });
  if (error) throw error;
  const names = stageNamesOf(study.journey);
  const reading = readThemes(summary, chosen);
  const place = { stages: reading?.stages ?? [], current: reading?.stage.stage ?? null, names };
  const shown = { ...filter, ...(reading && { stage: [reading.stage.stage] }) };
  const sentence = filterSentence(shown, { journey: study.journey, personas: personas.items });
  const filtered = chosen.audience !== null || chosen.role !== null || chosen.source !== null;
  const answered = chosen.source !== null || (summary?.items.some(({ respondentsOf }) => respondentsOf > 0) ?? false);
  return (
    <>
      <PageHead
        title="Themes by stage"
        sentence={
          <FilterWords
            personas={personas.items}
            personaId={personaId}
            chosen={chosen}
            place={place}
            answered={answered}
            address={address}
          />
        }
        actions={reading && !waiting ? <TakeAway studyId={studyId} reading={reading} sentence={sentence} names={names} /> : null}
      />
      {reading ? (
        <div className={styles.reading} aria-busy={waiting}>
          <StageTabs place={place} reading={reading} journey={study.journey} address={address} />
          <div className={styles.two}>
            <ThemeTable reading={reading} address={address} />
            <QuotePanel
              studyId={studyId}
              reading={reading}
              filter={shown}
              sentence={sentence}
              names={names}
              chosen={chosen}
              address={address}
            />
          </div>
        </div>
      ) : (
        <NothingHeard studyId={studyId} filtered={filtered} clear={address.to({ audience: null, role: null, source: null })} />
      )}
      <Uncounted people={summary?.uncounted.noAudience ?? 0} />
    </>
  );
}

function Uncounted({ people }: { people: number }) {
  if (people === 0) return null;
  const who = people === 1 ? "1 more person spoke and counts" : `${people} more people spoke and count`;
  return <p className={styles.note}>{who} nowhere until somebody says which audience they are: prospect, customer or churned.</p>;
}
