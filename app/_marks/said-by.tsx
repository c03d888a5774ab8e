import type { ReactNode } from "react";
import { Link } from "@/app/_ui/link";
import { placeOfEvidence } from "@/app/_ui/places";
import { AUDIENCES, ROLES } from "@/lib/participants/vocabulary";
import type { ThemeQuote } from "@/lib/themes/schema";
import { Byline } from "./quote";

type Props = { studyId: string; quote: ThemeQuote /** what the link to its place says */; where: string; children?: ReactNode };

/** Who said a quote, by code, and the way to the very words. */
export function SaidBy({ studyId, quote, where, children }: Props) {
  return (
    <Byline
      code={quote.participantCode}
      audience={AUDIENCES.find((audience) => audience === quote.audience) ?? null}
      role={ROLES.find((role) => role === quote.role) ?? null}
      note={!quote.verbatim}
      asked={quote.answer?.question}
    >
      <span aria-hidden="true">·</span>
      <Link href={placeOfEvidence(studyId, quote, { highlight: quote.highlightId })}>{where}</Link>
      {children}
    </Byline>
  );
}
