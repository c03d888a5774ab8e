"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { backupAddress, backupsQuery } from "@/app/_data/backups";
import { showBytes } from "@/app/_ui/show-bytes";
import { useShowMoment } from "@/app/_ui/use-show-moment";
import type { BackupReason } from "@/lib/backups/schema";
import styles from "./your-data.module.css";

const WHY: Record<BackupReason, string> = { manual: "by hand", scheduled: "by itself", migration: "before an upgrade" };

/** Every backup with its download, and how one is put back. */
export function BackupList() {
  const { data } = useSuspenseQuery(backupsQuery());
  const showMoment = useShowMoment();
  if (data.items.length === 0)
    return <p className={`caption ${styles.hint}`}>A backup is a checked copy of the whole file, to keep somewhere else.</p>;
  return (
    <>
      <table className={styles.list} aria-label="Backups">
        <thead>
          <tr>
            <th scope="col">Made</th>
            <th scope="col">Why</th>
            <th scope="col" className="numeric">
              Size
            </th>
            <th scope="col">File</th>
          </tr>
        </thead>
        <tbody>
          {data.items.map(({ name, at, reason, bytes }) => (
            <tr key={name}>
              <td>{showMoment(at)}</td>
              <td>{WHY[reason]}</td>
              <td className="numeric">{showBytes(bytes)}</td>
              <td>
                <a href={backupAddress(name)} download={name} aria-label={`Download the backup of ${showMoment(at)}`}>
                  Download
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <details className={styles.back}>
        <summary>How to put one back</summary>
        <ol>
          <li>Stop Verbatim.</li>
          <li>In the data folder, move verbatim.db away, and verbatim.db-wal and verbatim.db-shm if they are there.</li>
          <li>Copy the backup into the data folder under the name verbatim.db.</li>
          <li>Start Verbatim.</li>
        </ol>
      </details>
    </>
  );
}
