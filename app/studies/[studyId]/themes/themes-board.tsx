"use client";

import { keepPreviousData, useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { personasQuery } from "@/app/_data/personas";
import { studyQuery } from "@/app/_data/studies";
import { comparedThemesQuery } from "@/app/_data/themes";
import { ShareButton } from "@/app/_share/share-button";
import { PageHead } from "@/app/_ui/page-head";
import { useAddress } from "@/app/_ui/use-address";
import type { Persona } from "@/lib/personas/schema";
import { WHOLE_JOURNEY } from "@/lib/themes/compared";
import { filterSentence } from "@/lib/themes/filter-sentence";
import { FilterWords } from "./filter-words";
import { NothingHeard } from "./nothing-heard";
import { QuotePanel } from "./quote-panel";
import { StageBoard } from "./stage-board";
import { StageTabs } from "./stage-tabs";
import { TableLine } from "./table-line";
import { TakeAway } from "./take-away";
import { comparedOf, personasOf, readThemeAddress, themesFilter } from "./theme-address";
import { readThemes, stageNamesOf, type ThemeRow } from "./theme-reading";
import { ThemeTable } from "./theme-table";
import styles from "./themes-board.module.css";

/** What people say, stage by stage: a sentence chooses, a ribbon places, a table counts people, a panel holds their words. */
export function ThemesBoard({ studyId, firstPersona }: { studyId: string; firstPersona: string }) {
  const page = useThemes(studyId, firstPersona);
  const { address, chosen, journey, personas, chosenPersonas, compared, reading, filter, query, sentence, names, waiting } = page;
  const panel = reading?.row ? (
    <QuotePanel
      studyId={studyId}
      reading={reading}
      row={reading.row}
      filter={filter}
      sentence={sentence}
      names={names}
      chosen={chosen}
      address={address}
    />
  ) : null;
  return (
    <>
      <PageHead
        title="Themes by stage"
        sentence={
          <FilterWords
            personas={personas}
            chosenPersonas={chosenPersonas}
            chosen={chosen}
            stages={(compared?.stages ?? []).map(({ stage }) => ({ value: stage, name: names.get(stage) ?? stage }))}
            current={reading?.stage?.stage ?? null}
            answered={page.answered}
            address={address}
          />
        }
        actions={
          reading && !waiting ? (
            <>
              <ShareButton studyId={studyId} title={titleOf(chosenPersonas, personas)} of={{ view: "themes", query: filter }} />
              <TakeAway
                studyId={studyId}
                reading={reading}
                query={query}
                sentence={sentence}
                title={titleOf(chosenPersonas, personas)}
                names={names}
              />
            </>
          ) : null
        }
      />
      {reading ? (
        <div className={styles.reading} aria-busy={waiting}>
          {reading.stage ? <StageTabs reading={reading} names={names} journey={journey} address={address} /> : null}
          <div className={styles.two} data-alone={panel === null || undefined}>
            <div className={styles.table}>
              <TableLine studyId={studyId} reading={reading} chosen={chosen} personas={personas} address={address} />
              {reading.stage ? (
                <ThemeTable reading={reading} chosen={chosen} onChoose={page.choose} />
              ) : (
                <StageBoard reading={reading} names={names} journey={journey} address={address} />
              )}
            </div>
            {panel}
          </div>
        </div>
      ) : (
        <NothingHeard
          studyId={studyId}
          filtered={chosen.audience !== null || chosen.role !== null || chosen.source !== null}
          clear={address.to({ audience: null, role: null, source: null })}
        />
      )}
      <Uncounted people={compared?.uncounted ?? 0} />
    </>
  );
}

/** What the address asks for, what the server answers, and how both read. */
function useThemes(studyId: string, firstPersona: string) {
  const address = useAddress();
  const queries = useQueryClient();
  const chosen = readThemeAddress(address.get);
  const { data: study } = useSuspenseQuery(studyQuery(studyId));
  const { data: personas } = useSuspenseQuery(personasQuery(studyId));
  const filter = themesFilter(chosen, firstPersona);
  const query = comparedOf(chosen, firstPersona);
  const asked = useQuery({ ...comparedThemesQuery(studyId, query), placeholderData: keepPreviousData });
  if (asked.error) throw asked.error;
  const { data: compared, isPlaceholderData: waiting } = asked;
  const reading = readThemes(compared, chosen);
  const open = reading?.stage?.stage ?? WHOLE_JOURNEY;
  const choose = ({ key }: ThemeRow, cell: string | null) => {
    // the address names the stage from here on: what was answered without a name is the answer for it
    if (compared && chosen.stage === null) queries.setQueryData(comparedThemesQuery(studyId, { ...query, open }).queryKey, compared);
    address.replace({ stage: open, row: key, cell, all: null });
  };
  const shown = { ...filter, ...(open !== WHOLE_JOURNEY && { stage: [open] }) };
  return {
    ...{ address, chosen, compared, waiting, reading, filter, query, choose },
    journey: study.journey,
    personas: personas.items,
    chosenPersonas: personasOf(chosen, firstPersona),
    names: stageNamesOf(study.journey),
    sentence: filterSentence(shown, { journey: study.journey, personas: personas.items }),
    answered: chosen.source !== null || (compared?.respondentsOf ?? 0) > 0,
  };
}

/** Whose themes a copy is of. */
function titleOf(chosen: readonly string[], personas: readonly Persona[]): string {
  if (chosen.length === 0) return "Everyone";
  return chosen.map((id) => personas.find((persona) => persona.id === id)?.name ?? "No persona").join(", ");
}

function Uncounted({ people }: { people: number }) {
  if (people === 0) return null;
  const who = people === 1 ? "1 more person spoke and counts" : `${people} more people spoke and count`;
  return <p className={styles.note}>{who} nowhere until somebody says which audience they are: prospect, customer or churned.</p>;
}
