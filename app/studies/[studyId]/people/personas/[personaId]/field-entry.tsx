import { useState } from "react";
import { useCreateGuideQuestion, useDeleteGuideQuestion } from "@/app/_data/guide";
import { EditorsOnly, useMayEdit } from "@/app/_team/editors-only";
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
  const mayEdit = useMayEdit();
  const [editing, setEditing] = useState(false);
  const [quotes, setQuotes] = useState(false);
  const { field, text, source } = state;
  const isGap = text === "" && facts.counted;
  return (
    <section id={`field-${field}`} className={styles.field} data-gap={isGap || undefined} aria-label={facts.name}>
      <div className={styles.top}>
        <h3>{facts.name}</h3>
        <Behind state={state} onOpen={() => setQuotes(true)} />
      </div>
      {editing && mayEdit ? (
        <FieldForm studyId={studyId} personaId={personaId} state={state} facts={facts} onClose={() => setEditing(false)} />
      ) : text === "" ? (
        <Gap studyId={studyId} facts={facts} isGap={isGap} onWrite={() => setEditing(true)} />
      ) : (
        <>
          <Value facts={facts} text={text} onWrite={mayEdit ? () => setEditing(true) : null} />
          {source === "" ? null : <p className={styles.source}>from: {source}</p>}
        </>
      )}
      {quotes ? (
        <FieldQuotes studyId={studyId} personaId={personaId} field={field} title={facts.name} onClose={() => setQuotes(false)} />
      ) : null}
    </section>
  );
}

/** The people or quotes behind it; where there are none, the way to link some. */
function Behind({ state, onOpen }: { state: PersonaFieldState; onOpen: () => void }) {
  const mayEdit = useMayEdit();
  if (!mayEdit && state.quotesFor + state.quotesAgainst === 0) return null;
  return (
    <button type="button" data-bare={state.quotesFor === 0 || undefined} onClick={onOpen}>
      {behindWords(state)}
    </button>
  );
}

/** What is known, and the way to change it where one may. */
function Value({ facts, text, onWrite }: { facts: FieldFacts; text: string; onWrite: (() => void) | null }) {
  if (!onWrite) return <p dir="auto">{text}</p>;
  return (
    <button type="button" className={styles.value} dir="auto" aria-label={`${facts.name}: ${text}. Change it`} onClick={onWrite}>
      {text}
    </button>
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
      <EditorsOnly>
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
      </EditorsOnly>
    </>
  );
}
