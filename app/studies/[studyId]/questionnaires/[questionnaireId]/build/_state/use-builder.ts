import { useCallback, useMemo, useState } from "react";
import { showToast } from "@/app/_ui/toast";
import { useAddress } from "@/app/_ui/use-address";
import type { Definition, Question } from "@/lib/questionnaires/definition";
import { countBranches } from "@/lib/questionnaires/edit/branches";
import { newQuestion } from "@/lib/questionnaires/edit/change";
import {
  insertQuestion,
  insertSection,
  placeOf,
  removeQuestion,
  removeSection,
  stepQuestion,
  stepSection,
} from "@/lib/questionnaires/edit/place";
import type { QuestionType } from "@/lib/questionnaires/vocabulary";
import { chosenOf, type Draft, INTRO, idOf } from "./draft";
import { newShortId } from "./new-short-id";
import { useDraft } from "./use-draft";

export type Builder = ReturnType<typeof useBuilder>;

/** The draft, what is open of it, and everything that can be done to its sections and questions. */
export function useBuilder(initial: Draft) {
  const { draft, change, ...history } = useDraft(initial);
  const { get, replace } = useAddress();
  const [fresh, setFresh] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const { definition } = draft;
  // held here too: the address is read again only some moments after it was written
  const [at, setAt] = useState(get("at"));
  const chosen = chosenOf(definition, at);
  const chosenId = idOf(chosen);

  const choose = useCallback(
    (id: string) => {
      setAt(id);
      replace({ at: id });
    },
    [replace],
  );

  const edit = useCallback(
    (update: (definition: Definition) => Definition, key: string | null = null) =>
      change((before) => {
        const next = update(before.definition);
        return next === before.definition ? before : { ...before, definition: next };
      }, key),
    [change],
  );

  const acts = useMemo(() => {
    const current = definition;
    /** Does what may let go of branches, and says so. */
    function place(next: Definition, words: string) {
      const lost = countBranches(current) - countBranches(next);
      setSaid(
        lost > 0
          ? `${words}. ${lost === 1 ? "A branch that could no longer be followed was" : `${lost} branches that could no longer be followed were`} taken out`
          : words,
      );
      if (lost > 0) showToast({ message: `A branch could no longer be followed and was taken out. Ctrl Z brings it back.` });
      edit(() => next);
    }
    function add(question: Question, after: string) {
      edit((before) => insertQuestion(before, { question, after }));
      setFresh(question.id);
      choose(question.id);
    }
    return {
      add: (type: QuestionType, after = chosenId) =>
        add(newQuestion(newShortId(), type), after === INTRO ? (current.sections[0]?.id ?? after) : after),
      duplicate: (question: Question) => {
        add({ ...question, id: newShortId() }, question.id);
        setSaid("Duplicated");
      },
      remove: (question: Question) => {
        const before = placeOf(current, question.id);
        const ids = current.sections.flatMap(({ questions }) => questions.map(({ id }) => id));
        const at = ids.indexOf(question.id);
        place(removeQuestion(current, question.id), `“${question.text}” deleted`);
        const next = ids[at + 1] ?? ids[at - 1];
        if (next) choose(next);
        const undo = () =>
          edit((now) => {
            if (placeOf(now, question.id) || !before) return now;
            const section = now.sections[before.sectionAt] ?? now.sections.at(-1);
            const after = section?.questions[before.at - 1]?.id ?? section?.id ?? null;
            return insertQuestion(now, { question, after });
          });
        showToast({ message: `“${shortened(question.text)}” deleted`, undo });
      },
      step: (id: string, by: 1 | -1) => {
        const isSection = current.sections.some((section) => section.id === id);
        const next = isSection ? stepSection(current, id, by) : stepQuestion(current, id, by);
        const to = placeOf(next, id);
        place(next, to ? `Moved to place ${to.at + 1} in section ${to.sectionAt + 1}` : "Moved");
      },
      order: (next: Definition, words: string) => place(next, words),
      addSection: () => {
        const id = newShortId();
        edit((before) => insertSection(before, { section: { id, title: "", about: "", questions: [], branches: [] }, after: chosenId }));
        setFresh(id);
        choose(id);
      },
      removeSection: (id: string) => {
        const at = current.sections.findIndex((section) => section.id === id);
        place(removeSection(current, id), "Section taken out; its questions stay");
        const neighbour = current.sections[at - 1] ?? current.sections[at + 1];
        if (neighbour) choose(neighbour.id);
      },
    };
  }, [definition, chosenId, edit, choose]);

  return { draft, change, edit, chosen, chosenId, choose, fresh, setFresh, said, ...history, ...acts };
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
