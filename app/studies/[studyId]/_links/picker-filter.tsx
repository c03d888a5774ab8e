import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { codesQuery } from "@/app/_data/codes";
import { personasQuery } from "@/app/_data/personas";
import { studyQuery } from "@/app/_data/studies";
import { WordSelect } from "@/app/_ui/word-select";
import type { QuoteSearch } from "@/lib/findings/schema";
import { stageOfStep } from "@/lib/journey/study-journey";
import { AUDIENCE_NAMES, AUDIENCES } from "@/lib/participants/vocabulary";
import styles from "./links.module.css";

/** Whose quotes are offered first, and about which step. */
export type First = { personaId: string | null; step: string | null };

type Filter = Pick<QuoteSearch, "persona" | "audience" | "stage" | "code">;

/** The filter of the picker, which begins where its claim stands. */
export function useFirstFilter(studyId: string, { personaId, step }: First) {
  const { data: study } = useQuery(studyQuery(studyId));
  const stage = study && stageOfStep(step, study.journey);
  return useState<Filter>({ ...(personaId && { persona: [personaId] }), ...(stage && { stage: [stage] }) });
}

type Props = { studyId: string; filter: Filter; onChange: (filter: Filter) => void };

/** The filter as a sentence: each dotted word is a menu. */
export function PickerFilter({ studyId, filter, onChange }: Props) {
  const { data: study } = useQuery(studyQuery(studyId));
  const { data: personas } = useQuery(personasQuery(studyId));
  const { data: codes } = useQuery(codesQuery(studyId));
  const menu = (name: keyof Filter, label: string, choices: { value: string; name: string }[]) => (
    <WordSelect
      label={label}
      value={filter[name]?.[0] ?? ""}
      choices={choices}
      onChange={(value) => {
        const { [name]: _before, ...rest } = filter;
        onChange(value === "" ? rest : { ...rest, [name]: [value] });
      }}
    />
  );
  const named = (items: readonly { id: string; name: string }[] | undefined) => (items ?? []).map(({ id, name }) => ({ value: id, name }));
  const stages = (study?.journey.stages ?? []).map(({ slug, name }) => ({ value: slug, name: name.toLowerCase() }));
  return (
    <p className={styles.filter}>
      By {menu("persona", "Persona", [{ value: "", name: "every persona" }, ...named(personas?.items)])}, from{" "}
      {menu("audience", "Audience", [
        { value: "", name: "every audience" },
        ...AUDIENCES.map((value) => ({ value, name: AUDIENCE_NAMES[value].many })),
      ])}
      , about {menu("stage", "Stage", [{ value: "", name: "every stage" }, ...stages])}, under{" "}
      {menu("code", "Code", [{ value: "", name: "every code" }, ...named(codes?.items)])}
    </p>
  );
}
