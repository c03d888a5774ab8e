"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { backupAddress, backupsQuery } from "@/app/_data/backups";
import { showBytes } from "@/app/_ui/show-bytes";
import { useShowMoment } from "@/app/_ui/use-show-moment";
import type { BackupReason } from "@/lib/backups/schema";
import styles from "./your-data.module.css";

const WHY: Record<BackupReason, string> = { manual: "by hand", scheduled: "by itself", migration: "before an upgrade" };

/** Every backup with its download, how long it stays, and how one is put back. */
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
      <p className={`caption ${styles.hint}`}>
        Of those made by itself the newest of 24 hours, 14 days and 8 weeks are kept; of those made by hand the newest 10; all from before
        an upgrade.
      </p>
      <details className={styles.back}>
        <summary>How to put one back</summary>
        <ol>
          <li>Stop Verbatim.</li>
          <li>
            In the folder of the program: <code>npm run restore -- newest</code>, or with the name of one in place of newest. If you chose a
            data folder with DATA_DIR, say it here too.
          </li>
          <li>Start Verbatim. What was there before lies beside the database, under the name that the command said.</li>
        </ol>
      </details>
    </>
  );
}
