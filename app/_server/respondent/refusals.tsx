import "server-only";
import { type About, Notice } from "@/app/_respondent/notice";
import type { Form } from "@/db/forms/find";
import { AppError } from "@/lib/errors";
import type { FormTexts } from "@/lib/questionnaires/form-texts/en";
import { fillIn, formTexts } from "@/lib/questionnaires/form-texts/texts";
import { renderPage } from "./render";

/**
 * The page of a form that takes no answers just now; null where it does. A personal link that was used says that its reply came in. `sent`: answers
 * came along, so a closed form says what became of them.
 */
export async function statePage({ questionnaire, invitation, state }: Form, { sent }: { sent: boolean }): Promise<Response | null> {
  const { language, opensAt } = questionnaire;
  const texts = formTexts(language);
  const about = aboutOf(questionnaire, texts);
  if (invitation && invitation.answeredAt !== null)
    return noticePage({ language, title: "receivedTitle", words: texts.receivedText, status: 200, about });
  if (state === "open") return null;
  if (state !== "early") return noticePage({ language, title: "closedTitle", words: closedWords(texts, sent), status: 410, about });
  const words = opensAt === null ? "" : fillIn(texts.notYetText, { when: momentWords(opensAt, language) });
  return noticePage({ language, title: "notYetTitle", words, status: 403, about });
}

function closedWords({ closedText, nothingStored }: FormTexts, sent: boolean): string {
  return sent ? `${closedText} ${nothingStored}` : closedText;
}

function aboutOf({ title, intro }: Form["questionnaire"], { whomToWrite }: FormTexts): About {
  return { title, contact: intro.contact === "" ? null : { name: whomToWrite, words: intro.contact } };
}

/** The page for a link that leads nowhere. */
export function unknownPage(request: Request): Promise<Response> {
  const language = request.headers.get("accept-language")?.slice(0, 2) || "en";
  return noticePage({ language, title: "unknownTitle", words: formTexts(language).unknownText, status: 404 });
}

const STATUS: Partial<Record<AppError["code"], number>> = {
  MALFORMED: 400,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  GONE: 410,
  TOO_LARGE: 413,
  WRONG_TYPE: 415,
  WRONG_HOST: 421,
  REFUSED: 422,
  TOO_MANY: 429,
  DISK_FULL: 507,
};

/** A refusal of what was sent, as a page. Throws what nobody foresaw on. */
export async function refusalPage(error: unknown, known: Form["questionnaire"] | null): Promise<Response> {
  if (!(error instanceof AppError)) throw error;
  const language = known?.language ?? "en";
  const texts = formTexts(language);
  const about = known && aboutOf(known, texts);
  const seconds = secondsOf(error);
  const [title, words] = wordsFor(error, texts, seconds);
  const headers: Record<string, string> = seconds === null ? {} : { "Retry-After": String(seconds) };
  return noticePage({ language, title, words, status: STATUS[error.code] ?? 500, headers, about });
}

/** How long to wait, where a refusal says so. */
export function secondsOf({ extra }: AppError): number | null {
  return typeof extra.retryAfter === "number" ? extra.retryAfter : null;
}

function wordsFor({ code }: AppError, texts: FormTexts, seconds: number | null): [keyof FormTexts, string] {
  switch (code) {
    case "NOT_FOUND":
      return ["unknownTitle", texts.unknownText];
    case "GONE":
      return ["closedTitle", closedWords(texts, true)];
    case "CONFLICT":
      return ["receivedTitle", texts.receivedText];
    case "TOO_MANY":
      return ["tooManyTitle", fillIn(texts.tooManyText, { seconds: seconds ?? 60 })];
    default:
      return ["refusedTitle", texts.refusedText];
  }
}

type Told = {
  language: string;
  title: keyof FormTexts;
  words: string;
  status: number;
  headers?: Record<string, string>;
  about?: About | null;
};

function noticePage({ language, title, words, status, headers, about }: Told): Promise<Response> {
  return renderPage(
    <Notice language={language} title={formTexts(language)[title]} about={about}>
      {words}
    </Notice>,
    { status, headers },
  );
}

/** In words of the respondent's language, and in UTC: where they are is not known here. */
function momentWords(moment: string, language: string): string {
  const words = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  return `${words.format(new Date(moment))} UTC`;
}
