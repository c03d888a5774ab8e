import { NumberInput, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { personasQuery } from "@/app/_data/personas";
import { AudienceChoice, PersonaChoice } from "@/app/_marks/class-choices";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { plural } from "@/app/_ui/plural";
import type { Draft } from "@/app/studies/[studyId]/questionnaires/[questionnaireId]/build/_state/draft";
import type { Builder } from "@/app/studies/[studyId]/questionnaires/[questionnaireId]/build/_state/use-builder";
import type { Intro } from "@/lib/questionnaires/definition";
import { FORM_LANGUAGES } from "@/lib/questionnaires/form-texts/texts";
import { proposedMinutes } from "@/lib/questionnaires/minutes";
import styles from "./editor.module.css";

const LANGUAGES: Record<string, string> = { en: "English", de: "German", fr: "French", es: "Spanish" };

/** What a respondent is told first, and what every reply carries unless it says otherwise. */
export function IntroEditor({ studyId, builder }: { studyId: string; builder: Builder }) {
  const { draft, change } = builder;
  const { intro } = draft;
  const set = (patch: Partial<Draft>, field: string | null = null) => change((before) => ({ ...before, ...patch }), field);
  const tell = (patch: Partial<Intro>, field: string) => change((before) => ({ ...before, intro: { ...before.intro, ...patch } }), field);
  const minutes = proposedMinutes(draft.definition);
  return (
    <article className={styles.editor} aria-label="Introduction">
      <h2 className="caption">What respondents read before the first question</h2>
      <TextInput
        label="Title"
        value={draft.title}
        maxLength={300}
        onChange={(event) => set({ title: event.currentTarget.value }, "title")}
      />
      <TextInput
        label="Who asks"
        description="A name people know, and where it works. Nobody likes to answer a stranger."
        value={intro.asker}
        maxLength={200}
        onChange={(event) => tell({ asker: event.currentTarget.value }, "asker")}
      />
      <Textarea
        label="What for"
        autosize
        minRows={2}
        value={intro.purpose}
        maxLength={1000}
        onChange={(event) => tell({ purpose: event.currentTarget.value }, "purpose")}
      />
      <div className={styles.minutes}>
        <NumberInput
          label="Minutes it takes"
          min={1}
          max={120}
          allowDecimal={false}
          value={intro.minutes ?? ""}
          onChange={(value) => tell({ minutes: typeof value === "number" && value >= 1 ? value : null }, "minutes")}
        />
        {intro.minutes === minutes ? (
          <p className="caption">That is what its questions come to.</p>
        ) : (
          <button type="button" className={styles.act} onClick={() => tell({ minutes }, "minutes")}>
            Its questions come to about {plural(minutes, "minute")}: take that
          </button>
        )}
      </div>
      <Textarea
        label="What is kept"
        autosize
        minRows={2}
        value={intro.kept}
        maxLength={1000}
        onChange={(event) => tell({ kept: event.currentTarget.value }, "kept")}
      />
      <TextInput
        label="Whom to write to"
        description="An address for questions, or to have answers deleted."
        value={intro.contact}
        maxLength={200}
        onChange={(event) => tell({ contact: event.currentTarget.value }, "contact")}
      />
      <ReplyDefaults studyId={studyId} draft={draft} set={set} />
    </article>
  );
}

type DefaultsProps = { studyId: string; draft: Draft; set: (patch: Partial<Draft>, field?: string | null) => void };

function ReplyDefaults({ studyId, draft, set }: DefaultsProps) {
  const { data: personas } = useQuery(personasQuery(studyId));
  return (
    <section className={styles.meaning} aria-labelledby="reply-defaults">
      <h3 id="reply-defaults">What each reply carries, unless its answers say otherwise</h3>
      <div className={styles.fields}>
        <AudienceChoice value={draft.audience} empty="not known" onChoose={(audience) => set({ audience })} />
        <PersonaChoice personas={personas?.items ?? []} value={draft.personaId} empty="none" onChoose={(personaId) => set({ personaId })} />
        <TextInput
          label="Wave"
          placeholder="Spring 2026"
          value={draft.wave ?? ""}
          maxLength={100}
          onChange={(event) => set({ wave: event.currentTarget.value || null }, "wave")}
        />
        <ChoiceSelect
          label="Language of the page"
          value={draft.language}
          choices={FORM_LANGUAGES.map((value) => ({ value, name: LANGUAGES[value] ?? value }))}
          onChoose={(language) => set({ language: language ?? "en" })}
        />
      </div>
    </section>
  );
}
