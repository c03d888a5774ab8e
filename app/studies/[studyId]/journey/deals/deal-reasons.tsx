"use client";

import { useGiveReason } from "@/app/_data/deals";
import { useDeleteItem, useUpdateItem } from "@/app/_data/lists";
import { showFailure } from "@/app/_ui/toast";
import { DRIVER_NAMES, SIDE_NAMES } from "@/lib/deals/names";
import type { DealSheet } from "@/lib/deals/schema";
import { DRIVER_SOURCES, DRIVERS, type Driver, type DriverSource } from "@/lib/deals/vocabulary";
import { BuyerSaid } from "./buyer-said";
import styles from "./deal-sheet.module.css";

type Props = { studyId: string; sheet: DealSheet };
type Given = "none" | "named" | "primary";

/** Why it went so, in the view of each side: six reasons, each not named, named, or first of all; a buyer's may rest on quotes. */
export function DealReasons({ studyId, sheet: { account, drivers } }: Props) {
  const give = useGiveReason(studyId);
  const update = useUpdateItem(studyId, "drivers");
  const erase = useDeleteItem(studyId, "drivers");
  const find = (source: DriverSource, driver: Driver) => drivers.find((one) => one.source === source && one.driver === driver);

  function choose({ source, driver }: { source: DriverSource; driver: Driver }, given: Given) {
    const there = find(source, driver);
    if (given === "none") {
      if (there) erase.mutate({ id: there.id, version: there.version }, { onError: showFailure });
      return;
    }
    const isPrimary = given === "primary";
    if (there) update.mutate({ id: there.id, version: there.version, patch: { isPrimary } }, { onError: showFailure });
    else give.mutate({ accountId: account.id, source, driver, isPrimary }, { onError: showFailure });
  }

  return (
    <section className={styles.part} aria-labelledby="deal-reasons">
      <h3 id="deal-reasons">Why</h3>
      <table aria-labelledby="deal-reasons" className={styles.small}>
        <thead>
          <tr>
            <th scope="col">Reason</th>
            {DRIVER_SOURCES.map((source) => (
              <th key={source} scope="col">
                {SIDE_NAMES[source]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {DRIVERS.map((driver) => (
            <tr key={driver}>
              <th scope="row">{DRIVER_NAMES[driver]}</th>
              {DRIVER_SOURCES.map((source) => {
                const there = find(source, driver);
                return (
                  <td key={source}>
                    <select
                      className={styles.choose}
                      aria-label={`${DRIVER_NAMES[driver]}, ${SIDE_NAMES[source]}`}
                      value={there ? (there.isPrimary ? "primary" : "named") : "none"}
                      onChange={(event) => choose({ source, driver }, event.currentTarget.value as Given)}
                    >
                      <option value="none">not named</option>
                      <option value="named">named</option>
                      <option value="primary">first of all</option>
                    </select>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <BuyerSaid studyId={studyId} drivers={drivers} />
    </section>
  );
}
