import type { ReactNode } from "react";
import { EvidenceLink } from "@/app/_marks/evidence-link";
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
      <EvidenceLink studyId={studyId} of={quote} within={{ highlight: quote.highlightId }}>
        {where}
      </EvidenceLink>
      {children}
    </Byline>
  );
}
