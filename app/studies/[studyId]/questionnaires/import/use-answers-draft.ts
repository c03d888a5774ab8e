"use client";

import { useEffect, useMemo, useState } from "react";
import { useImportDraft } from "@/app/studies/[studyId]/import/use-import-draft";
import type { ReportFile } from "@/lib/import/schema";
import type { SurveyMapping } from "@/lib/survey-import/schema";
import { asSaid } from "./as-said";
import { type Mappings, mappingsToAsk, mappingsToStore, undecided, wavesAmong } from "./waves";

export type EditMapping = (edit: (mapping: SurveyMapping) => SurveyMapping) => void;

const NONE: ReportFile[] = [];

/** The exports chosen, what was put right about how each is read, and what the program makes of both; asked for anew after each change. */
export function useAnswersDraft(studyId: string) {
  const [mappings, setMappings] = useState<Mappings>({});
  const [waves, setWaves] = useState<ReadonlyMap<string, string>>(new Map());
  const asked = useMemo(() => mappingsToAsk(mappings, waves), [mappings, waves]);
  const draft = useImportDraft(studyId, asked);
  const files = draft.preview.data?.files ?? NONE;
  useEffect(() => {
    const found = wavesAmong(files, mappings);
    setWaves((before) => (JSON.stringify([...before]) === JSON.stringify([...found]) ? before : found));
  }, [files, mappings]);

  /** Changes are made to what the program last made of the file, so that all it found stays; a wave has only its own defaults. */
  function editorOf({ name }: ReportFile): EditMapping {
    const survey = files.find((file) => file.name === name)?.survey;
    return (edit) =>
      setMappings((before) => {
        const said = before[name];
        const base =
          waves.has(name) || draft.isStale ? (said ?? undecided(survey?.mapping ?? {})) : withChoice(survey?.mapping ?? {}, said);
        const mapping = edit(base);
        return { ...before, [name]: waves.has(name) ? { defaults: mapping.defaults } : mapping };
      });
  }

  return {
    ...draft,
    files: draft.isStale ? files.map((file) => asSaid(file, mappings[file.name])) : files,
    waves,
    editorOf,
    /** another tool, other header rows, another questionnaire: everything is found anew */
    startAnew: (name: string, mapping: SurveyMapping) => setMappings((before) => ({ ...before, [name]: mapping })),
    toStore: () => ({ ...draft.options, mapping: mappingsToStore(files, mappings, waves) }),
  };
}

export type AnswersDraft = ReturnType<typeof useAnswersDraft>;

/** The questionnaire is kept only where somebody chose it: one that is left open may be that of another wave in the same import. */
function withChoice(read: SurveyMapping, said: SurveyMapping | undefined): SurveyMapping {
  return said && "questionnaireId" in said ? { ...read, questionnaireId: said.questionnaireId } : undecided(read);
}
