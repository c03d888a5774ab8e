import "server-only";
import { RespondentDocument } from "@/app/_respondent/document";
import { FormPage, type Standing } from "@/app/_respondent/form-page";
import { Thanks } from "@/app/_respondent/thanks";
import { db } from "@/app/_server/db";
import { submissionFromFields } from "@/app/_server/forms/from-fields";
import { countReply, countStep } from "@/app/_server/forms/limits";
import { readBody, requireOurHost, requireOwnWrite } from "@/app/_server/guard";
import { wakeUp } from "@/app/_server/jobs/queue";
import { publishChange } from "@/app/_server/live/hub";
import { parseWith } from "@/app/_server/parse";
import { type Form, findForm } from "@/db/forms/find";
import { submitReply } from "@/db/forms/submit";
import { newId, now } from "@/db/stamp";
import { AppError } from "@/lib/errors";
import { fillIn, formTexts } from "@/lib/questionnaires/form-texts/texts";
import { MAX_REPLY_BYTES, type SubmissionInput, submissionInput } from "@/lib/questionnaires/submission";
import { refusalPage, secondsOf, statePage, unknownPage } from "./refusals";
import { RESPONDENT_HEADERS, renderPage } from "./render";
import { knownInputs, nextStanding, standingAtFault } from "./step";

/** What a form without script posts: its fields as they are. */
const FIELDS = {
  summary: "Answer a questionnaire without script",
  accepts: "form",
  maxBytes: MAX_REPLY_BYTES,
  fromFields: (fields: Record<string, string | string[]>) => fields,
} as const;

/** The first page of a form; or what there is to say instead. */
export async function showForm(request: Request, token: string): Promise<Response> {
  try {
    requireOurHost(request);
  } catch (error) {
    return refusalPage(error, null);
  }
  const form = findForm(db(), { token, at: now() });
  if (!form) return unknownPage(request);
  const receipt = new URL(request.url).searchParams.get("sent");
  if (receipt !== null && /^[0-9A-F]{4}-[0-9A-F]{4}$/.test(receipt)) return thanksPage(form, receipt);
  return (await statePage(form, { sent: false })) ?? formPage({ form, token, standing: null, submission: {} });
}

/** A step without script: to the section before or after, or the reply itself, after which the browser is sent to the thanks. */
export async function takeStep(request: Request, token: string): Promise<Response> {
  let known: Form["questionnaire"] | null = null;
  try {
    requireOurHost(request);
    requireOwnWrite(request, FIELDS);
    if (!request.headers.get("content-type")?.includes("urlencoded")) throw new AppError("WRONG_TYPE", "Send the fields of the form.");
    await countStep(request);
    const fields = (await readBody(request, FIELDS)) as Record<string, string | string[]>;
    const form = findForm(db(), { token, at: now() });
    if (!form) return await unknownPage(request);
    known = form.questionnaire;
    const submission = parseWith(submissionInput, submissionFromFields(fields), "body");
    const { definition } = form.questionnaire;
    const step = stepOf(fields);
    const standing = step && nextStanding(definition, { ...step, inputs: knownInputs(definition, submission.answers) });
    if (standing === null) return await send({ request, form, token, submission });
    return (await statePage(form, { sent: true })) ?? (await formPage({ form, token, standing, submission }));
  } catch (error) {
    return refusalPage(error, known);
  }
}

/** Where the respondent stood and where they want to go; null where a whole reply was sent at once. */
function stepOf({ at, go }: Record<string, string | string[]>): { at: string; go: string } | null {
  return typeof at === "string" && typeof go === "string" ? { at, go } : null;
}

type Sending = { request: Request; form: Form; token: string; submission: SubmissionInput };

async function send({ request, form, token, submission }: Sending): Promise<Response> {
  const { definition, language } = form.questionnaire;
  const inputs = knownInputs(definition, submission.answers);
  try {
    await countReply(request, token);
    const { receipt, isNew, studyId, documentIds } = submitReply(db(), { token, submission });
    if (isNew) publishChange({ studyId, by: null, tab: null });
    if (documentIds.length > 0) wakeUp();
    return new Response(null, {
      status: 303,
      headers: { ...RESPONDENT_HEADERS, Location: `/f/${encodeURIComponent(token)}?sent=${receipt}` },
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const seconds = secondsOf(error);
    // what they wrote is on this page alone: it comes back with the refusal
    if (seconds !== null) {
      const notice = fillIn(formTexts(language).tooManyText, { seconds });
      const standing = standingAtFault(definition, { inputs, notice });
      return formPage({ form, token, standing, submission, status: 429, headers: { "Retry-After": String(seconds) } });
    }
    const standing = standingAtFault(definition, { inputs });
    if (error.code === "REFUSED" && standing.problems.size > 0) return formPage({ form, token, standing, submission });
    throw error;
  }
}

type Shown = {
  form: Form;
  token: string;
  standing: Standing | null;
  submission: Partial<SubmissionInput>;
  status?: number;
  headers?: Record<string, string>;
};

function formPage({ form, token, standing, submission, status, headers }: Shown): Promise<Response> {
  const { title, language, definition, intro, thanks } = form.questionnaire;
  const { submissionKey = newId(), startedAt = now() } = submission;
  const asked = { token, title, language, definition, intro, thanks, personal: form.invitation !== null, submissionKey, startedAt };
  const wrong = standing !== null && standing.problems.size > 0;
  return renderPage(<FormPage asked={asked} standing={standing} />, { status: status ?? (wrong ? 422 : 200), headers });
}

function thanksPage({ questionnaire: { language, title, thanks } }: Form, receipt: string): Promise<Response> {
  return renderPage(
    <RespondentDocument language={language} title={title}>
      <main className="form">
        <Thanks texts={formTexts(language)} words={thanks} receipt={receipt} />
      </main>
    </RespondentDocument>,
  );
}
