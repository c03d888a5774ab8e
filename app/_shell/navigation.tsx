"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { usePathname } from "next/navigation";
import { useMyAccess } from "@/app/_data/access";
import { studyQuery } from "@/app/_data/studies";
import { Link } from "@/app/_ui/link";
import { places as paths } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import styles from "./navigation.module.css";
import { openPalette } from "./palette/palette-state";
import { useStudyCounts } from "./use-study-counts";

type Place = { name: string; path: string; count?: number; forEditors?: boolean };

export function Navigation({ studyId, onFollow }: { studyId: string; onFollow?: () => void }) {
  const { data: study } = useSuspenseQuery(studyQuery(studyId));
  const { mayEdit } = useMyAccess(studyId);
  const counts = useStudyCounts(studyId);
  const here = usePathname();
  const root = `/studies/${studyId}`;
  const places: Place[] = [
    { name: "Overview", path: "" },
    { name: "Interviews", path: "/interviews", count: counts.interviews },
    { name: "Review", path: "/review", count: counts.openSuggestions, forEditors: true },
    { name: "People", path: "/people", count: counts.people },
    { name: "Questionnaires", path: "/questionnaires", count: counts.questionnaires },
    { name: "Codebook", path: "/codebook", count: counts.codes },
    { name: "Themes", path: "/themes" },
    { name: "Findings", path: "/findings" },
    { name: "Keywords", path: "/keywords" },
    { name: "Journey", path: "/journey" },
    { name: "Coverage", path: "/coverage" },
    { name: "Reports", path: "/reports" },
    { name: "Search", path: "/search" },
    { name: "Memos", path: "/memos", forEditors: true },
    { name: "Activity", path: "/activity" },
  ];
  // double coding is reached from the codebook and belongs to it
  const at = here.startsWith(`${root}/agreement`) ? `${root}/codebook` : here;
  const isHere = (path: string) => (path === "" ? at === root : at.startsWith(`${root}${path}`));
  const link = ({ name, path, count }: Place) => (
    <Link
      key={path}
      href={`${root}${path}` as Route}
      aria-current={isHere(path) ? "page" : undefined}
      onClick={onFollow}
      className={styles.link}
    >
      {name}
      {count === undefined ? null : <span className={styles.count}>{count}</span>}
    </Link>
  );
  return (
    <nav aria-label="Study" className={styles.nav}>
      <Link href="/" className={styles.study} onClick={onFollow} title="All studies">
        <span className={styles.name}>{study.name}</span>
        <span className={styles.kind}>{study.sample ? "Sample, fictional · all studies" : "All studies"}</span>
      </Link>
      {places.filter((place) => mayEdit || !place.forEditors).map(link)}
      <hr />
      {mayEdit ? (
        <>
          {link({ name: "Settings", path: "/settings" })}
          <Link href={paths.logInterview(studyId)} className={styles.find} onClick={onFollow}>
            Log interview <kbd>G L</kbd>
          </Link>
        </>
      ) : null}
      <button
        type="button"
        className={styles.find}
        onClick={() => {
          onFollow?.();
          openPalette();
        }}
      >
        Find anything <kbd>Ctrl K</kbd>
      </button>
      <p className={styles.reading} role="status">
        {counts.reading > 0 ? `Reading ${plural(counts.reading, "text")}…` : ""}
      </p>
    </nav>
  );
}
