import { AudienceChoice, PersonaChoice } from "@/app/_marks/class-choices";
import page from "@/app/studies/[studyId]/import/import-page.module.css";
import type { ReportFile } from "@/lib/import/schema";
import type { Persona } from "@/lib/personas/schema";
import type { SurveyMapping, SurveyPreview } from "@/lib/survey-import/schema";
import { LineInput } from "./line-input";
import type { EditMapping } from "./use-answers-draft";

type Props = { file: ReportFile; survey: SurveyPreview; personas: Persona[]; edit: EditMapping };
type Defaults = NonNullable<SurveyMapping["defaults"]>;

/** What holds for every reply that says nothing else: which wave this is, which audience and persona was asked. */
export function RowDefaults({ file, survey, personas, edit }: Props) {
  const { defaults } = survey.mapping;
  const set = (part: Defaults) => edit((mapping) => ({ ...mapping, defaults: { ...mapping.defaults, ...part } }));
  return (
    <fieldset className={page.defaults}>
      <legend>Where a row does not say</legend>
      <LineInput
        label="Wave"
        placeholder="2026 spring"
        describe={`of ${file.name}`}
        value={defaults?.wave ?? ""}
        onSay={(wave) => set({ wave: wave || null })}
      />
      <AudienceChoice empty="not known yet" value={defaults?.audience ?? null} onChoose={(audience) => set({ audience })} />
      <PersonaChoice
        personas={personas}
        empty="none yet"
        value={defaults?.personaId ?? null}
        onChoose={(personaId) => set({ personaId })}
      />
    </fieldset>
  );
}
