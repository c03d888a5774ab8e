"use client";

import { useQuery } from "@tanstack/react-query";
import { dealSheetQuery } from "@/app/_data/deals";
import { AudienceGlyph } from "@/app/_marks/audience-glyph";
import { PointGlyph } from "@/app/_marks/point-glyph";
import { EditorsOnly } from "@/app/_team/editors-only";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { Sheet } from "@/app/_ui/sheet";
import { MakeAction } from "@/app/studies/[studyId]/_actions/make-action";
import { Said } from "@/app/studies/[studyId]/journey/_figures/said";
import { useNames } from "@/app/studies/[studyId]/journey/_lists/use-names";
import type { Competitor, DealSheet as Read } from "@/lib/deals/schema";
import { AUDIENCES } from "@/lib/participants/vocabulary";
import { DealConsidered } from "./deal-considered";
import { DealFacts } from "./deal-facts";
import { DealPostMortem } from "./deal-post-mortem";
import { DealRead, PostMortemRead } from "./deal-read";
import { DealReasons } from "./deal-reasons";
import styles from "./deal-sheet.module.css";

type Props = { studyId: string; accountId: string; competitors: readonly Competitor[]; onClose: () => void };

/** One account: how it ended and where, why (in the buyer's view and the seller's), whom else it weighed, its people and what they said, its post-mortem. */
export function DealSheet({ studyId, accountId, competitors, onClose }: Props) {
  const { data, error } = useQuery(dealSheetQuery(studyId, accountId));
  if (error || !data) {
    return (
      <Sheet title={error ? "This account is not here" : "The account is read"} onClose={onClose}>
        {error ? <p>{error.message}</p> : null}
      </Sheet>
    );
  }
  const { account } = data;
  return (
    <Sheet title={account.name} caption={account.plan ?? undefined} onClose={onClose}>
      <EditorsOnly otherwise={<DealRead studyId={studyId} sheet={data} competitors={competitors} />}>
        <DealFacts studyId={studyId} account={account} />
        <DealReasons studyId={studyId} sheet={data} />
        <DealConsidered studyId={studyId} sheet={data} competitors={competitors} />
      </EditorsOnly>
      <Heard studyId={studyId} sheet={data} />
      <EditorsOnly otherwise={<PostMortemRead account={account} />}>
        <DealPostMortem key={account.id} studyId={studyId} account={account} />
      </EditorsOnly>
      <section className={styles.part} aria-label="What is done about it">
        <div>
          <MakeAction
            studyId={studyId}
            about={{ subject: "account", subjectId: account.id, title: `Follow up with ${account.name}`, type: "re-engagement" }}
          />
        </div>
        <p className="caption">
          <Link href={places.people(studyId, { view: "accounts" })}>All accounts and their people</Link>
        </p>
      </section>
    </Sheet>
  );
}

function Heard({ studyId, sheet: { people, quotes, quotesInAll, withheld } }: { studyId: string; sheet: Read }) {
  const { names } = useNames(studyId);
  return (
    <section className={styles.part} aria-labelledby="deal-people">
      <h3 id="deal-people">Its people and what they said</h3>
      {people.length === 0 ? (
        <p className="caption">Nobody of this account was entered yet. People are put into an account on their own sheet.</p>
      ) : null}
      <ul className={styles.people}>
        {people.map(({ id, code, audience, personaId, quotes: said }) => (
          <li key={id}>
            <AudienceGlyph audience={AUDIENCES.find((one) => one === audience) ?? null} />{" "}
            <Link href={places.people(studyId, { person: id })}>{code}</Link>{" "}
            <span className="caption">
              {personaId === null ? "no persona" : names.persona(personaId)}, {plural(said, "quote")}
            </span>
          </li>
        ))}
      </ul>
      {quotes.map((quote) => (
        <div key={quote.highlightId} className={styles.said}>
          <PointGlyph point={quote.point} labelled />
          <div>
            <Said studyId={studyId} quote={quote} />
            {quote.step === null ? null : <p className="caption">{names.step(quote.step)}</p>}
          </div>
        </div>
      ))}
      {withheld > 0 ? (
        <p className="caption">{plural(withheld, "quote")} counted and not shown: hidden, or their person refused to be quoted.</p>
      ) : null}
      {quotesInAll - withheld > quotes.length ? (
        <p className="caption">
          The first {quotes.length} quotes of {quotesInAll.toLocaleString("en")}.
        </p>
      ) : null}
    </section>
  );
}
