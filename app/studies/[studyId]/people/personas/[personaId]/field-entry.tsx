import { useState } from "react";
import { useCreateGuideQuestion, useDeleteGuideQuestion } from "@/app/_data/guide";
import { plural } from "@/app/_ui/plural";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { FieldFacts } from "@/lib/personas/fields";
import type { PersonaFieldState } from "@/lib/personas/schema";
import { FieldForm } from "./field-form";
import { FieldQuotes } from "./field-quotes";
import styles from "./fields.module.css";

type Props = { studyId: string; personaId: string; state: PersonaFieldState; facts: FieldFacts };

/** One field: what is known, the people behind it, and both changed in place. An empty one is a gap, with what to ask. */
export function FieldEntry({ studyId, personaId, state, facts }: Props) {
  const [editing, setEditing] = useState(false);
  const [quotes, setQuotes] = useState(false);
  const { field, text, source } = state;
  const isGap = text === "" && facts.counted;
  return (
    <section id={`field-${field}`} className={styles.field} data-gap={isGap || undefined} aria-label={facts.name}>
      <div className={styles.top}>
        <h3>{facts.name}</h3>
        <button type="button" data-bare={state.quotesFor === 0 || undefined} onClick={() => setQuotes(true)}>
          {behindWords(state)}
        </button>
      </div>
      {editing ? (
        <FieldForm studyId={studyId} personaId={personaId} state={state} facts={facts} onClose={() => setEditing(false)} />
      ) : text === "" ? (
        <Gap studyId={studyId} facts={facts} isGap={isGap} onWrite={() => setEditing(true)} />
      ) : (
        <>
          <button
            type="button"
            className={styles.value}
            dir="auto"
            aria-label={`${facts.name}: ${text}. Change it`}
            onClick={() => setEditing(true)}
          >
            {text}
          </button>
          {source === "" ? null : <p className={styles.source}>from: {source}</p>}
        </>
      )}
      {quotes ? (
        <FieldQuotes studyId={studyId} personaId={personaId} field={field} title={facts.name} onClose={() => setQuotes(false)} />
      ) : null}
    </section>
  );
}

function behindWords({ people, quotesFor, quotesAgainst }: PersonaFieldState): string {
  if (quotesFor === 0) return quotesAgainst === 0 ? "link quotes" : `${plural(quotesAgainst, "quote")} against`;
  const speaking = people > 0 ? plural(people, "person", "people") : plural(quotesFor, "quote");
  return quotesAgainst === 0 ? speaking : `${speaking}, ${quotesAgainst} against`;
}

type GapProps = { studyId: string; facts: FieldFacts; isGap: boolean; onWrite: () => void };

function Gap({ studyId, facts, isGap, onWrite }: GapProps) {
  const add = useCreateGuideQuestion(studyId);
  const remove = useDeleteGuideQuestion(studyId);
  const ask = () =>
    void add
      .mutateAsync(facts.ask)
      .then(({ id, version }) =>
        showToast({
          message: `“${facts.ask}” is in the interview guide`,
          undo: () => void remove.mutateAsync({ id, version }).catch(showFailure),
        }),
      )
      .catch(showFailure);
  return (
    <>
      <p className={styles.about}>
        {facts.about} {isGap ? <b className={styles.gap}>gap</b> : null}
      </p>
      <p className={styles.ways}>
        <button type="button" onClick={onWrite}>
          Write it
        </button>
        {isGap ? (
          <button type="button" onClick={ask}>
            Ask it in the guide
          </button>
        ) : null}
      </p>
    </>
  );
}
