import type { ReactNode } from "react";
import { SectionFields } from "@/app/_form/section-fields";
import { questionsOf } from "@/lib/questionnaires/check-definition";
import type { Definition, Intro as IntroTexts, Question, Section } from "@/lib/questionnaires/definition";
import type { FormTexts } from "@/lib/questionnaires/form-texts/en";
import { fillIn, formTexts } from "@/lib/questionnaires/form-texts/texts";
import { allInputs, type Inputs, inputNames } from "@/lib/questionnaires/inputs";
import { proposedMinutes } from "@/lib/questionnaires/minutes";
import type { Progress as Place } from "@/lib/questionnaires/progress";
import type { AnswerProblem } from "@/lib/questionnaires/read-inputs";
import { RespondentDocument } from "./document";
import { Intro } from "./intro";
import { Progress } from "./progress";
import { Thanks } from "./thanks";

export type Asked = {
  token: string;
  title: string;
  language: string;
  definition: Definition;
  intro: IntroTexts;
  thanks: string;
  personal: boolean;
  submissionKey: string;
  startedAt: string;
};

/** Where a respondent without script stands: what they gave so far, and what is not right about it. */
export type Standing = {
  section: Section | null;
  place: Place | null;
  isLast: boolean;
  inputs: Inputs;
  problems: Map<string, AnswerProblem>;
  notice?: string;
};

/** The first page of a form, from which its script goes on by itself; without script each section comes from the server, with `standing`. */
export function FormPage({ asked, standing }: { asked: Asked; standing: Standing | null }) {
  const texts = formTexts(asked.language);
  const minutes = asked.intro.minutes ?? proposedMinutes(asked.definition);
  const section = standing?.section ?? null;
  const alone = standing === null;
  const wrong = section?.questions.filter(({ id }) => standing?.problems.has(id)) ?? [];
  const taken = {
    "data-token": asked.token,
    "data-minutes": minutes,
    "data-texts": JSON.stringify(scriptTexts(texts)),
  };
  return (
    <RespondentDocument
      language={asked.language}
      title={wrong.length > 0 ? `${asked.title}: ${texts.hasProblems}` : asked.title}
      script={alone}
    >
      <main className="form">
        <Progress texts={texts} title={asked.title} minutes={minutes} place={standing?.place ?? null} />
        <form method="post" action={`/f/${asked.token}`} noValidate {...(alone && taken)}>
          {/* pressing Enter in a field presses this one, and so goes on rather than back */}
          <button className="unseen" type="submit" name="go" value="next" tabIndex={-1} aria-hidden="true" />
          <OwnFields asked={asked} at={section?.id ?? ""} />
          <Carried definition={asked.definition} but={section} inputs={standing?.inputs ?? {}} />
          <div className="steps" id="steps">
            <Alert texts={texts} wrong={wrong} notice={standing?.notice} />
            <Part id={section?.id ?? ""}>
              {section === null ? (
                <Intro texts={texts} title={asked.title} intro={asked.intro} minutes={minutes} personal={asked.personal} />
              ) : (
                <SectionFields section={section} given={standing?.inputs} errors={sentences(texts, standing)} texts={texts} />
              )}
            </Part>
          </div>
          {alone && <Ahead asked={asked} texts={texts} />}
          <p className="quiet" id="kept" hidden />
          <p className="state" id="state" role="status" />
          <div className="bar">
            <button type="submit" name="go" value="back" id="back" hidden={section === null}>
              {texts.back}
            </button>
            <button type="submit" name="go" value="next" id="next" className="main">
              {nextWord(texts, standing)}
            </button>
          </div>
        </form>
      </main>
    </RespondentDocument>
  );
}

/** The texts that the script says; the rest stands on the page. */
const SAID_BY_SCRIPT: readonly (keyof FormTexts)[] = [
  ...(["start", "next", "send", "one", "two", "many", "aMinute", "minutes", "keptHere", "startOver"] as const),
  ...(["sending", "offline", "trying", "toLookAt", "refusedText", "receipt"] as const),
  ...(["errorRequired", "errorRows", "errorRanks", "errorWords", "errorPlaces"] as const),
  ...(["errorNumber", "errorRange", "errorDay", "errorAddress"] as const),
];

function scriptTexts(texts: FormTexts): Partial<FormTexts> {
  return Object.fromEntries(SAID_BY_SCRIPT.map((name) => [name, texts[name]]));
}

function nextWord(texts: FormTexts, standing: Standing | null): string {
  if (!standing?.section) return texts.start;
  return standing.isLast ? texts.send : texts.next;
}

function sentences(texts: FormTexts, standing: Standing | null): Record<string, string> {
  const problems = [...(standing?.problems ?? [])];
  return Object.fromEntries(problems.map(([id, { text, values }]) => [id, fillIn(texts[text], values ?? {})]));
}

function OwnFields({ asked, at }: { asked: Asked; at: string }) {
  return (
    <>
      <input type="hidden" name="submissionKey" value={asked.submissionKey} />
      <input type="hidden" name="startedAt" value={asked.startedAt} />
      <input type="hidden" name="at" value={at} />
      <p className="unseen" aria-hidden="true">
        <label>
          {formTexts(asked.language).leaveEmpty}
          <input type="text" name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </p>
    </>
  );
}

function Alert({ texts, wrong, notice }: { texts: FormTexts; wrong: Question[]; notice?: string }) {
  if (wrong.length === 0 && notice === undefined) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: without script this is the one way to lead to what is not right
    <div className="alert" role="alert" tabIndex={-1} autoFocus>
      <p>{notice ?? texts.toLookAt}</p>
      <ul>
        {wrong.map(({ id, text }) => (
          <li key={id}>
            <a href={`#q-${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the script goes on with: every section, and the thanks. */
function Ahead({ asked, texts }: { asked: Asked; texts: FormTexts }) {
  return (
    <>
      {asked.definition.sections.map((section) => (
        <template key={section.id} data-branches={JSON.stringify(section.branches)}>
          <Part id={section.id}>
            <SectionFields section={section} texts={texts} />
          </Part>
        </template>
      ))}
      <template id="thanks">
        <Thanks texts={texts} words={asked.thanks} />
      </template>
    </>
  );
}

function Part({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div className="vf" data-section={id}>
      {children}
    </div>
  );
}

/** What was given in other sections goes along, so that nothing is kept on the server before it is sent. */
function Carried({ definition, but, inputs }: { definition: Definition; but: Section | null; inputs: Inputs }) {
  const shown = new Set((but?.questions ?? []).flatMap(inputNames));
  return questionsOf(definition)
    .flatMap(inputNames)
    .filter((name) => !shown.has(name))
    .flatMap((name) => allInputs(inputs, name).map((value) => <input key={`${name}=${value}`} type="hidden" name={name} value={value} />));
}
