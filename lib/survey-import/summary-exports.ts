import { foldedHeader } from "./clean-header";
import type { Head } from "./tools/tool";

const ANSWER =
  /^(?:answer choices?|answer options?|answers?|options?|choices?|antwortoptionen|choix de réponses?|opciones de respuesta|opções de resposta|value|label)$/;
const COUNT =
  /^(?:responses?|response (?:percent|count|total|rate)|count|counts|votes?|percent(?:age)?|%|share|frequency|total|n|beantwortungen|prozent|anzahl|réponses|respuestas|respostas|valid percent|cumulative percent)$/;
const NUMBERED = /^(?:q|question |frage |pregunta )\d+[.:)]/i;

const REASON =
  "This is a summary: it holds how often each answer was given, not who gave it. Export the individual responses (in SurveyMonkey: all individual responses) and import those. Nothing was stored.";

/** Why a file of counts is refused (a summary of SurveyMonkey, or any table of answers and their shares), in a sentence with the line; null where it is none. */
export function refuseSummary({ rows }: Head): string | null {
  for (const [index, cells] of rows.entries()) {
    const filled = cells.map(foldedHeader).filter((cell) => cell !== "");
    const [first = "", ...rest] = filled;
    if (rest.length === 0 || rest.length > 4 || !ANSWER.test(first) || !rest.every((cell) => COUNT.test(cell))) continue;
    const titled = index > 0 && rows.slice(0, index).some((above) => NUMBERED.test(above[0] ?? ""));
    if (titled || index < 3) return `Line ${index + 1}: ${REASON}`;
  }
  return null;
}
