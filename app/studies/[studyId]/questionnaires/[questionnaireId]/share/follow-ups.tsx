"use client";

import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { personasQuery } from "@/app/_data/personas";
import { followUpsQuery, readContacts, useAcceptFollowUp, useWithdrawFollowUp } from "@/app/_data/sharing";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { showFailure, showToast } from "@/app/_ui/toast";
import { AUDIENCE_NAMES, ROLE_NAMES } from "@/lib/participants/vocabulary";
import type { FollowUpCandidate } from "@/lib/responses/follow-up";
import styles from "./share.module.css";

/** Who said that they may be written to: one click makes a person of the study and plans an interview. Addresses show only when asked for. */
export function FollowUps({ studyId, id }: { studyId: string; id: string }) {
  const { items } = useSuspenseQuery(followUpsQuery(studyId, id)).data;
  const personas = useSuspenseQuery(personasQuery(studyId)).data.items;
  const [addresses, setAddresses] = useState<Map<string, string> | null>(null);
  const accept = useAcceptFollowUp(studyId);
  const withdraw = useWithdrawFollowUp(studyId);
  const names = new Map(personas.map((persona) => [persona.id, persona.name]));

  async function plan({ responseId, code }: FollowUpCandidate) {
    try {
      const taken = await accept.mutateAsync(responseId);
      const undo = () => withdraw.mutateAsync({ responseId, taken }).catch(showFailure);
      showToast({ message: `${code} is ${taken.participantCode}, and an interview is planned`, undo: () => void undo() });
    } catch (error) {
      showFailure(error);
    }
  }

  async function show() {
    try {
      const contacts = await readContacts(studyId, id);
      setAddresses(new Map(contacts.items.map(({ responseId, address }) => [responseId, address])));
    } catch (error) {
      showFailure(error);
    }
  }

  return (
    <section className={styles.part} aria-labelledby="share-follow-ups">
      <h2 id="share-follow-ups">{items.length === 0 ? "To talk to next" : `${items.length} may be written to`}</h2>
      {items.length === 0 ? (
        <p className={styles.say}>
          Who answers yes to a question of the type “e-mail for follow-up” is listed here, to be planned an interview with.
        </p>
      ) : (
        <>
          <div className={styles.scroll}>
            <table>
              <thead>
                <tr>
                  <th scope="col">Reply</th>
                  <th scope="col">Who</th>
                  {addresses && <th scope="col">Address</th>}
                  <th scope="col">
                    <span className={styles.unseen}>Plan</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((one) => (
                  <tr key={one.responseId}>
                    <th scope="row" className={styles.person}>
                      <Link href={places.answer(studyId, { questionnaireId: id, responseId: one.responseId })}>{one.code}</Link>
                    </th>
                    <td>{whoIs(one, names)}</td>
                    {addresses && <td className={styles.address}>{addresses.get(one.responseId) ?? "none left"}</td>}
                    <td className={styles.rowActs}>
                      <Button
                        size="compact-sm"
                        aria-label={`Plan an interview with ${one.code}`}
                        loading={accept.isPending && accept.variables === one.responseId}
                        onClick={() => void plan(one)}
                      >
                        Plan an interview
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div className={styles.acts}>
            {addresses ? (
              <Button onClick={() => setAddresses(null)}>Hide addresses</Button>
            ) : (
              <Button onClick={() => void show()}>Show addresses</Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}

function whoIs({ personaId, audience, role, participantCode }: FollowUpCandidate, names: Map<string, string>): string {
  const words = [
    participantCode,
    names.get(personaId ?? "") ?? "no persona",
    audience && AUDIENCE_NAMES[audience].one,
    role && ROLE_NAMES[role],
  ];
  return words.filter(Boolean).join(", ");
}
