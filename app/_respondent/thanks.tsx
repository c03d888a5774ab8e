import type { FormTexts } from "@/lib/questionnaires/form-texts/en";
import { fillIn } from "@/lib/questionnaires/form-texts/texts";

type Props = { texts: FormTexts; words: string; receipt?: string };

/** The last thing on the page. */
export function Thanks({ texts, words, receipt }: Props) {
  return (
    <div className="notice">
      <h1 tabIndex={-1}>{texts.thanks}</h1>
      <p>{words || texts.thanksText}</p>
      <p className="quiet" id="receipt">
        {receipt !== undefined && fillIn(texts.receipt, { receipt })}
      </p>
    </div>
  );
}
