"use client";

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMyAccess } from "@/app/_data/access";
import { keptNamesQuery } from "@/app/_data/privacy";
import { ErrorNote } from "@/app/_ui/error-note";
import { showDay } from "@/app/_ui/show-day";
import { useFocusInPlace } from "@/app/_ui/use-focus-back";
import type { KeptName } from "@/lib/erasure/schema";
import styles from "./privacy-settings.module.css";
import { TakeOutName } from "./take-out-name";

/** Spellings that are nobody's by now, and kept so that they stay hidden; each can be taken out of every text. Owners who see names alone. */
export function KeptNames({ studyId }: { studyId: string }) {
  const { mayOwn, seesIdentities } = useMyAccess(studyId);
  const mayAsk = mayOwn && seesIdentities;
  const [isShown, setShown] = useState(false);
  const { data, error } = useQuery({ ...keptNamesQuery(studyId, false), enabled: mayAsk });
  const { data: named, error: unnamed } = useQuery({ ...keptNamesQuery(studyId, true), enabled: mayAsk && isShown });
  const [chosen, setChosen] = useState<KeptName | null>(null);
  const failed = error ?? unnamed;
  if (!mayAsk) return null;
  if (failed) return <ErrorNote title="The names that are kept could not be read.">{failed.message}</ErrorNote>;
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-labelledby="kept-names">
      <h2 id="kept-names">Names kept to be hidden ({data.items.length})</h2>
      <p>
        They were corrected or forgotten, or their person was deleted for good, but may still stand in texts. They are kept so that they
        stay hidden from whoever sees no names.
      </p>
      {isShown && named ? (
        <Names items={named.items} onChoose={setChosen} />
      ) : (
        <Button mt={12} loading={isShown} onClick={() => setShown(true)}>
          Show names
        </Button>
      )}
      {chosen ? <TakeOutName studyId={studyId} kept={chosen} onClose={() => setChosen(null)} /> : null}
    </section>
  );
}

/** Each name with whose it was; it stands where the button was that asked for them. */
function Names({ items, onChoose }: { items: readonly KeptName[]; onChoose: (kept: KeptName) => void }) {
  const list = useFocusInPlace<HTMLUListElement>();
  return (
    <ul ref={list} className={styles.texts} aria-labelledby="kept-names" tabIndex={-1}>
      {items.map((kept) => (
        <li key={kept.id}>
          <span className={styles.kept}>
            {kept.name}
            <span className="caption">
              {" "}
              {kept.code === null ? "of nobody in the study now" : `of ${kept.code} before`}, kept since{" "}
              {showDay(kept.createdAt.slice(0, 10))}
            </span>
          </span>
          <Button size="compact-sm" onClick={() => onChoose(kept)} aria-label={`Take “${kept.name}” out of every text …`}>
            Take it out of every text …
          </Button>
        </li>
      ))}
    </ul>
  );
}
