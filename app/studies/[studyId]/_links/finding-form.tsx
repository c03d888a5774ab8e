import { Button, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { findingsQuery, useCreateFinding } from "@/app/_data/findings";
import { useLinkQuotes } from "@/app/_data/links";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { ErrorNote } from "@/app/_ui/error-note";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import styles from "./links.module.css";

/** What a finding begins with: words to change, and the quotes that gave rise to it. */
export type FindingStart = { statement: string; personaId?: string | null; codeIds?: readonly string[]; highlightIds: readonly string[] };

/** The most quotes that are linked at once. */
const MOST = 100;

/** A new finding with its quotes, or the quotes alone to one there is. */
export function FindingForm({ studyId, start, onDone }: { studyId: string; start: FindingStart; onDone: () => void }) {
  const { data: findings } = useQuery(findingsQuery(studyId));
  const create = useCreateFinding(studyId);
  const link = useLinkQuotes(studyId);
  const [statement, setStatement] = useState(start.statement);
  const [into, setInto] = useState<string | null>(null);
  const [madeId, setMadeId] = useState<string | null>(null);
  const highlightIds = start.highlightIds.slice(0, MOST);
  const quotes = plural(highlightIds.length, "quote");
  const error = create.error ?? link.error;

  async function send() {
    if (into !== null) {
      await link.mutateAsync({ subject: "finding", subjectId: into, highlightIds, stance: "for" });
      setMadeId(into);
      return;
    }
    const { personaId = null, codeIds = [] } = start;
    const { id } = await create.mutateAsync({ statement, personaId, codeIds: [...codeIds], highlightIds });
    setMadeId(id);
  }

  if (madeId !== null) {
    return (
      <div className={styles.made} role="status">
        <p>{into === null ? `Finding added, with ${quotes} for it.` : `${quotes} linked.`}</p>
        <Link href={places.findings(studyId, { finding: madeId })}>Open it</Link>
        <Button size="compact-sm" variant="subtle" onClick={onDone}>
          Stay here
        </Button>
      </div>
    );
  }
  const known = (findings?.items ?? []).map(({ id, statement: name }) => ({ value: id, name: name.slice(0, 80) }));
  return (
    <form
      className={styles.finding}
      onSubmit={(event) => {
        event.preventDefault();
        // a refusal stands below
        send().catch(() => undefined);
      }}
    >
      {known.length > 0 && highlightIds.length > 0 ? (
        <ChoiceSelect label="Quotes for" value={into} empty="a new finding" choices={known} onChoose={setInto} />
      ) : null}
      {into === null ? (
        <Textarea
          label="What you hold true, in a sentence"
          required
          autosize
          dir="auto"
          minRows={3}
          maxRows={10}
          maxLength={2000}
          data-autofocus
          value={statement}
          onChange={(event) => setStatement(event.currentTarget.value)}
        />
      ) : null}
      {error ? <ErrorNote title="Not added.">{error.message}</ErrorNote> : null}
      <div className={styles.made}>
        <Button type="submit" variant="filled" loading={create.isPending || link.isPending}>
          {into === null ? "Add finding" : "Link"}
        </Button>
        <span className="caption">{highlightIds.length === 0 ? "without a quote yet" : `with ${quotes} for it`}</span>
      </div>
    </form>
  );
}
