"use client";

import { useQuery } from "@tanstack/react-query";
import { codesQuery } from "@/app/_data/codes";
import { newThemesQuery, useTakeThemeUp } from "@/app/_data/meaning";
import { ErrorNote } from "@/app/_ui/error-note";
import { plural } from "@/app/_ui/plural";
import { showFailure } from "@/app/_ui/toast";
import { ComparingLine } from "@/app/studies/[studyId]/_similar/comparing-line";
import type { ProposedThemes } from "@/lib/meaning/schema";
import styles from "./new-themes.module.css";
import { NoThemes } from "./no-themes";
import { ThemeCard } from "./theme-card";

/** What people speak of and no code covers: each group to be made a code, added to one, or set aside. */
export function NewThemes({ studyId }: { studyId: string }) {
  const { data: themes, error } = useQuery(newThemesQuery(studyId));
  const { data: codes } = useQuery(codesQuery(studyId));
  if (error) {
    return (
      <div className={styles.body}>
        <ErrorNote title="The themes could not be read.">{error.message}</ErrorNote>
      </div>
    );
  }
  if (!themes || !codes) return <p className={styles.body}>The sentences are compared…</p>;
  return (
    <div className={styles.body}>
      <p className={styles.counted} role="status">
        {countedWords(themes)}
      </p>
      <ComparingLine studyId={studyId} comparing={themes} />
      {themes.items.length === 0 ? <NoThemes studyId={studyId} themes={themes} /> : null}
      <ol className={styles.list}>
        {themes.items.map((theme) => (
          <ThemeCard key={theme.key} studyId={studyId} theme={theme} codes={codes.items} />
        ))}
      </ol>
      {themes.setAside > 0 ? <Aside studyId={studyId} count={themes.setAside} /> : null}
    </div>
  );
}

function countedWords({ uncovered, sentences }: ProposedThemes): string {
  if (sentences === 0) return "";
  return `${uncovered.toLocaleString("en")} of ${plural(sentences, "sentence")} that say something lie under no code.`;
}

function Aside({ studyId, count }: { studyId: string; count: number }) {
  const { mutate, isPending } = useTakeThemeUp(studyId);
  return (
    <p className={styles.aside}>
      {plural(count, "theme")} found again and not shown, because {count === 1 ? "it was" : "they were"} set aside.{" "}
      <button type="button" disabled={isPending} onClick={() => mutate(null, { onError: showFailure })}>
        Show {count === 1 ? "it" : "them"} again
      </button>
    </p>
  );
}
