import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { SaidBy } from "@/app/_marks/said-by";
import { ShareButton } from "@/app/_share/share-button";
import { EditorsOnly } from "@/app/_team/editors-only";
import { clockTime } from "@/app/_ui/clock-time";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { showDay } from "@/app/_ui/show-day";
import type { useAddress } from "@/app/_ui/use-address";
import { WordSelect } from "@/app/_ui/word-select";
import type { StudyJourney } from "@/lib/journey/study-journey";
import { AUDIENCE_NAMES, AUDIENCES, ROLE_NAMES, ROLES } from "@/lib/participants/vocabulary";
import type { Persona } from "@/lib/personas/schema";
import type { PersonaPage } from "@/lib/summary/schema";
import { EvidenceFigure } from "./evidence-figure";
import type { PersonaAddress } from "./persona-address";
import styles from "./persona-head.module.css";
import { PersonaTally } from "./persona-tally";

type Props = {
  studyId: string;
  page: PersonaPage;
  personas: readonly Persona[];
  journey: StudyJourney;
  chosen: PersonaAddress;
  address: ReturnType<typeof useAddress>;
  onCopy: () => void;
};

/** Who the page is about, under which filter, success in their words, and how many were heard against the target. */
export function PersonaHead({ studyId, page, personas, journey, chosen, address, onCopy }: Props) {
  const { persona, place } = page;
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <div className={styles.name}>
          <h1 dir="auto">{persona.name}</h1>
          <span className="caption">
            persona {place.number} of {place.of}
            {persona.role ? `, mostly ${ROLE_NAMES[persona.role]}` : ""}
          </span>
        </div>
        <div className={styles.sentence}>
          <FilterWords studyId={studyId} personaId={persona.id} personas={personas} journey={journey} chosen={chosen} address={address} />
        </div>
        <Success studyId={studyId} success={page.success} />
        <div className={styles.actions}>
          <Button onClick={onCopy}>Copy as text</Button>
          <Button component={Link} href={places.journey(studyId, { persona: persona.id })}>
            Their map
          </Button>
          <Button component={Link} href={places.themes(studyId, { persona: persona.id })}>
            Their themes
          </Button>
          <ShareButton studyId={studyId} title={persona.name} of={{ view: "persona", query: sharedQuery(persona.id, chosen) }} />
          <EditorsOnly>
            <Button component={Link} href={places.people(studyId, { view: "personas", persona: persona.id })}>
              Edit persona
            </Button>
          </EditorsOnly>
        </div>
      </div>
      <PersonaTally studyId={studyId} personaId={persona.id} tally={page.summary.tally} />
    </header>
  );
}

/** The page under its filter; since when something changed is for those who come back to it. */
function sharedQuery(personaId: string, { audience, role, stage }: PersonaAddress) {
  return { personaId, ...(audience && { audience: [audience] }), ...(role && { role: [role] }), ...(stage && { stage: [stage] }) };
}

const ALL = "";

type FilterProps = Pick<Props, "studyId" | "personas" | "journey" | "chosen" | "address"> & { personaId: string };

/** The filter as a sentence: each dotted word is a menu, and the address says the same. */
function FilterWords({ studyId, personaId, personas, journey, chosen, address }: FilterProps) {
  const router = useRouter();
  const set = (name: string) => (value: string) => address.push({ [name]: value });
  const who = personas.map(({ id, name }) => ({ value: id, name }));
  const audiences = [{ value: ALL, name: "every audience" }, ...AUDIENCES.map((value) => ({ value, name: AUDIENCE_NAMES[value].many }))];
  const roles = [
    { value: ALL, name: "every role" },
    ...ROLES.map((value) => ({ value, name: ROLE_NAMES[value] })),
    { value: "none", name: "no role" },
  ];
  const stages = [
    { value: ALL, name: "every stage" },
    ...journey.stages.map(({ slug, name }) => ({ value: slug, name: name.toLowerCase() })),
  ];
  return (
    <>
      What we heard from{" "}
      <WordSelect label="Persona" value={personaId} choices={who} onChange={(id) => router.push(places.persona(studyId, id))} />,{" "}
      <WordSelect label="Audience" value={chosen.audience ?? ALL} choices={audiences} onChange={set("audience")} />,{" "}
      <WordSelect label="Role" value={chosen.role ?? ALL} choices={roles} onChange={set("role")} />, at{" "}
      <WordSelect label="Stage" value={chosen.stage ?? ALL} choices={stages} onChange={set("stage")} />
    </>
  );
}

function Success({ studyId, success }: { studyId: string; success: PersonaPage["success"] }) {
  if (success === null) {
    return (
      <p className={styles.none}>
        Nobody has said yet, in words that may be shown, what success is to them.{" "}
        <EditorsOnly>
          <a href="#field-success">Write what you know</a>, or link a quote to it.
        </EditorsOnly>
      </p>
    );
  }
  const { quote, linked, alike } = success;
  const where = quote.startMs !== null ? clockTime(quote.startMs) : quote.date ? showDay(quote.date) : "where it was said";
  return (
    <div className={styles.success}>
      <p className="caption">{linked ? "Success, in their words" : "In their words"}</p>
      <blockquote className={styles.quote} data-verbatim={quote.verbatim} dir="auto">
        {quote.quote}
      </blockquote>
      <SaidBy studyId={studyId} quote={quote} where={where}>
        {alike ? (
          <EvidenceFigure at={{ page: "quotes", query: alike.query }} title="Said alike">
            said alike by {alike.people} of {alike.of}
          </EvidenceFigure>
        ) : null}
      </SaidBy>
    </div>
  );
}
