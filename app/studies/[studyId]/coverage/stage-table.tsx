import { Fragment, useState } from "react";
import { AudienceGlyph } from "@/app/_marks/audience-glyph";
import { StageNotches } from "@/app/_marks/stage-notches";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import type { Coverage, PersonaCoverage, StageVoices } from "@/lib/coverage/schema";
import { ROLE_NAMES } from "@/lib/participants/vocabulary";
import styles from "./stage-table.module.css";

type Asked = { personaId: string; stage: string };

/** Who can speak about which stage: people with words of theirs in it, by persona; a number opens who they are. */
export function StageTable({ studyId, coverage: { items, stages } }: { studyId: string; coverage: Coverage }) {
  const [open, setOpen] = useState<Asked | null>(null);
  if (stages.length === 0 || items.length === 0) return null;
  const placed = items.some(({ byStage }) => byStage.some(({ people }) => people > 0));
  const isOpen = (asked: Asked) => open?.personaId === asked.personaId && open.stage === asked.stage;
  return (
    <section aria-labelledby="by-stage" className={styles.section}>
      <h2 id="by-stage">Who can speak about which stage?</h2>
      <p className={styles.sub}>
        {placed
          ? "People heard with words placed in it. A number opens who they are."
          : "Nothing that was heard is placed in a stage yet: while coding, one key says which stage somebody speaks of."}
      </p>
      <div className={styles.scroll} hidden={!placed}>
        <table className={styles.table} aria-labelledby="by-stage">
          <thead>
            <tr>
              <th scope="col">Persona</th>
              {stages.map(({ stage, name }, index) => (
                <th scope="col" key={stage}>
                  <StageNotches index={index} count={stages.length} />
                  <span className={styles.stage}>{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Fragment key={item.personaId}>
                <tr>
                  <th scope="row">{item.name}</th>
                  {item.byStage.map((voices) => {
                    const asked = { personaId: item.personaId, stage: voices.stage };
                    const name = stages.find(({ stage }) => stage === voices.stage)?.name ?? voices.stage;
                    return (
                      <td key={voices.stage} data-gap={voices.people === 0 || undefined}>
                        {voices.people === 0 ? (
                          <span className={styles.none}>0</span>
                        ) : (
                          <button
                            type="button"
                            className={styles.open}
                            aria-expanded={isOpen(asked)}
                            aria-label={`${plural(voices.people, "person", "people")}: ${item.name} on ${name}`}
                            onClick={() => setOpen(isOpen(asked) ? null : asked)}
                          >
                            {voices.people}
                          </button>
                        )}
                      </td>
                    );
                  })}
                </tr>
                <OpenVoices studyId={studyId} item={item} stages={stages} open={open} />
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type Opened = { studyId: string; item: PersonaCoverage; stages: Coverage["stages"]; open: Asked | null };

function OpenVoices({ studyId, item, stages, open }: Opened) {
  const voices = open?.personaId === item.personaId ? item.byStage.find(({ stage }) => stage === open.stage) : undefined;
  if (!voices) return null;
  const name = stages.find(({ stage }) => stage === voices.stage)?.name ?? voices.stage;
  return (
    <tr>
      <td colSpan={stages.length + 1} className={styles.who}>
        <b>
          {item.name} on {name}:
        </b>{" "}
        <Voices studyId={studyId} voices={voices} />{" "}
        <Link href={places.themes(studyId, { persona: item.personaId, stage: voices.stage })}>what they say</Link>
      </td>
    </tr>
  );
}

function Voices({ studyId, voices: { who, people } }: { studyId: string; voices: StageVoices }) {
  return (
    <>
      {who.map(({ participantId, code, audience, role }) => (
        <span key={participantId} className={styles.voice}>
          <AudienceGlyph audience={audience} labelled /> <Link href={places.people(studyId, { person: participantId })}>{code}</Link>
          {role ? ` ${ROLE_NAMES[role]}` : ""}
        </span>
      ))}
      {people > who.length ? ` and ${people - who.length} more.` : null}
    </>
  );
}
