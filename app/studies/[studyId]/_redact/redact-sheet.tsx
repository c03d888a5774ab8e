"use client";

import { Button, Drawer } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { redactionsQuery } from "@/app/_data/redactions";
import { ErrorNote } from "@/app/_ui/error-note";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { useFocusBack } from "@/app/_ui/use-focus-back";
import { RedactForm } from "./redact-form";
import styles from "./redact-sheet.module.css";

type Props = { studyId: string; documentId: string; onClose: () => void };

/** Everything personal that was found in a text, to be looked through and taken out for good. */
export function RedactSheet({ studyId, documentId, onClose }: Props) {
  useFocusBack();
  const { data, error } = useQuery(redactionsQuery(studyId, documentId));
  const [replaced, setReplaced] = useState<number | null>(null);
  // read anew, this page remembers nothing of the words: neither as typed nor as a step to undo
  const leave = () => (replaced === null ? onClose() : window.location.reload());
  return (
    <Drawer opened onClose={leave} position="right" size="min(720px, 100vw)" title="Redact this text">
      {error ? <ErrorNote title="The text could not be looked through.">{error.message}</ErrorNote> : null}
      {replaced !== null ? (
        <Done studyId={studyId} replaced={replaced} onLeave={leave} />
      ) : data ? (
        <RedactForm key={data.version} studyId={studyId} proposals={data} onDone={setReplaced} />
      ) : null}
    </Drawer>
  );
}

function Done({ studyId, replaced, onLeave }: { studyId: string; replaced: number; onLeave: () => void }) {
  return (
    <div className={styles.form} role="status">
      <p>
        {plural(replaced, "place was", "places were")} replaced, in the text and in all that quoted it.{" "}
        <strong>Backups made before still hold the words.</strong>{" "}
        <Link href={`${places.settings(studyId)}#data` as typeof places.studies}>Settings</Link> says where they are.
      </p>
      <div>
        <Button variant="filled" onClick={onLeave}>
          Back to the text
        </Button>
      </div>
    </div>
  );
}
