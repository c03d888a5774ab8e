import { useQuery } from "@tanstack/react-query";
import { differencesQuery, useTypeDifference } from "@/app/_data/journey-map";
import { StoredFields } from "@/app/_team/stored-fields";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { ErrorNote } from "@/app/_ui/error-note";
import { plural } from "@/app/_ui/plural";
import { showFailure } from "@/app/_ui/toast";
import { MakeAction } from "@/app/studies/[studyId]/_actions/make-action";
import { DIFFERENCE_TYPES } from "@/lib/journey/map-vocabulary";
import { LANE_WORDS } from "@/lib/journey-map/lanes";
import type { Difference, DrawnMap, MapQuery } from "@/lib/journey-map/schema";
import styles from "./lists.module.css";

type Props = { studyId: string; map: DrawnMap; beside: string | null; asked: MapQuery };

/** Where another map differs from the journey as it is: the map that is held beside it, or the one that is shown. */
export function BesideMap({ studyId, map, beside, asked }: Props) {
  const other = map.maps.find(({ id }) => id === (map.map.kind === "existing" ? beside : map.map.id));
  if (!other || other.kind === "existing") return null;
  const { map: _map, ...query } = asked;
  return <DifferenceList studyId={studyId} map={map} other={other} query={query} />;
}

type ListProps = { studyId: string; map: DrawnMap; other: DrawnMap["map"]; query: Omit<MapQuery, "map"> };

function DifferenceList({ studyId, map, other, query }: ListProps) {
  const { data, error } = useQuery(differencesQuery(studyId, other.id, query));
  if (error) return <ErrorNote title="The differences could not be read.">{error.message}</ErrorNote>;
  if (!data) return null;
  return (
    <section className={styles.section} aria-labelledby="differences">
      <h2 id="differences">
        {plural(data.cells, "cell differs", "cells differ")} between the journey as it is and {other.name}
      </h2>
      {data.cells === 0 ? (
        <p className="caption">Write into {other.name} what would be otherwise. A cell that is empty there stays as it is.</p>
      ) : (
        <div className={styles.scroll}>
          <table>
            <thead>
              <tr>
                <th scope="col">Where</th>
                <th scope="col">As it is</th>
                <th scope="col">{other.name}</th>
                <th scope="col">Takes a</th>
                <th scope="col">
                  <span className="caption">{data.untyped > 0 ? `${data.untyped} not sorted yet` : "All sorted"}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.items.map((one) => (
                <Row key={one.cell} studyId={studyId} map={map} otherId={other.id} one={one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

const TYPES = DIFFERENCE_TYPES.map((value) => ({ value, name: value }));

function Row({ studyId, map, otherId, one }: { studyId: string; map: DrawnMap; otherId: string; one: Difference }) {
  const type = useTypeDifference(studyId);
  const column = map.columns.find(({ key }) => key === one.column);
  const where = `${LANE_WORDS[one.lane].name}, ${column?.name ?? one.column}`;
  return (
    <tr>
      <td>{where}</td>
      <td dir="auto">{one.existing || "nothing"}</td>
      <td dir="auto">{one.other}</td>
      <td>
        <StoredFields>
          <ChoiceSelect
            aria-label={`What ${where} takes`}
            size="xs"
            value={one.type}
            choices={TYPES}
            empty="not sorted"
            onChoose={(value) =>
              type.mutate(
                { mapId: otherId, cell: one.cell, type: DIFFERENCE_TYPES.find((known) => known === value) ?? null },
                { onError: showFailure },
              )
            }
          />
        </StoredFields>
      </td>
      <td>
        <MakeAction
          studyId={studyId}
          about={{
            subject: "difference",
            subjectId: `${otherId}:${one.cell}`,
            step: column?.step ?? null,
            personaId: map.personaId,
            title: `${where}: ${one.other}`,
          }}
        />
      </td>
    </tr>
  );
}
