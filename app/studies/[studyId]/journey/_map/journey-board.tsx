"use client";

import { keepPreviousData, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { mapQuery } from "@/app/_data/journey-map";
import { personasQuery } from "@/app/_data/personas";
import { studyQuery } from "@/app/_data/studies";
import { Beside } from "@/app/_ui/beside";
import { PageHead } from "@/app/_ui/page-head";
import { useAddress } from "@/app/_ui/use-address";
import { filterSentence } from "@/lib/themes/filter-sentence";
import { BesideMap } from "./beside-map";
import { CellSheet } from "./cell-sheet";
import styles from "./journey-board.module.css";
import { Legend } from "./legend";
import { MapActions } from "./map-actions";
import { mapAsked, readMapAddress } from "./map-address";
import { MapGrid } from "./map-grid";
import { MapWords } from "./map-words";
import { Unknowns } from "./unknowns";
import { Versions } from "./versions";

/** The journey as a map: a sentence chooses whose and which, the grid shows it and is written in, a sheet holds the words behind a cell. */
export function JourneyBoard({ studyId }: { studyId: string }) {
  const address = useAddress();
  const chosen = readMapAddress(address.get);
  const { data: study } = useSuspenseQuery(studyQuery(studyId));
  const { data: personas } = useSuspenseQuery(personasQuery(studyId));
  const asked = mapAsked(chosen);
  const { data: map, error, isPlaceholderData } = useQuery({ ...mapQuery(studyId, asked), placeholderData: keepPreviousData });
  if (error) throw error;
  if (!map) return null;
  const sentence = filterSentence(map.filter, { journey: study.journey, personas: personas.items });
  const lived = map.map.kind === "existing" || map.map.kind === "competitor";
  const at = chosen.cell;
  const cell = at && map.cells.find(({ lane, column }) => lane === at.lane && column === at.column);
  const sheet = cell ? (
    <CellSheet key={`${cell.lane}.${cell.column}`} studyId={studyId} map={map} cell={cell} personas={personas.items} address={address} />
  ) : null;
  return (
    <Beside sheet={sheet}>
      <PageHead
        title={map.map.kind === "existing" ? "Journey, as it is" : map.map.name}
        sentence={<MapWords map={map} personas={personas.items} chosen={chosen} study={study} address={address} />}
        actions={<MapActions studyId={studyId} map={map} chosen={chosen} sentence={sentence} studyName={study.name} address={address} />}
      />
      <div className={styles.board} aria-busy={isPlaceholderData}>
        <MapGrid key={`${map.map.id}.${map.zoom}`} studyId={studyId} map={map} chosen={chosen} address={address} />
        {lived ? <Legend counts={map.counts} months={2 * study.reviewMonths} /> : null}
      </div>
      {chosen.unknown ? <Unknowns studyId={studyId} map={map} address={address} /> : null}
      <BesideMap studyId={studyId} map={map} beside={chosen.beside} asked={asked} />
      {chosen.versions ? <Versions studyId={studyId} map={map} personas={personas.items} address={address} /> : null}
    </Beside>
  );
}
