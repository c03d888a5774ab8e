"use client";

import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { participantsQuery } from "@/app/_data/participants";
import { invitationsQuery, useInvite, useTakeBackInvitation } from "@/app/_data/sharing";
import { copyText } from "@/app/_ui/copy-text";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { showFailure, showToast } from "@/app/_ui/toast";
import { useShowMoment } from "@/app/_ui/use-show-moment";
import type { Invitation, Questionnaire } from "@/lib/questionnaires/schema";
import { ChoosePeople } from "./choose-people";
import styles from "./share.module.css";

type Props = { studyId: string; questionnaire: Questionnaire; origin: string };

/** A link for each person: the reply is then theirs, and the link takes one. */
export function PersonalLinks({ studyId, questionnaire, origin }: Props) {
  const { id, status } = questionnaire;
  const { items } = useSuspenseQuery(invitationsQuery(studyId, id)).data;
  const people = useSuspenseQuery(participantsQuery(studyId)).data.items;
  const invite = useInvite(studyId, id);
  const [choosing, setChoosing] = useState(false);
  const invited = new Set(items.map(({ participantId }) => participantId));
  const answered = items.filter(({ answeredAt }) => answeredAt !== null).length;
  const linkOf = ({ token }: Invitation) => `${origin}/f/${token}`;

  async function make(participantIds: string[]) {
    try {
      await invite.mutateAsync(participantIds);
      setChoosing(false);
      showToast({ message: `${plural(participantIds.length, "personal link", "personal links")} made` });
    } catch (error) {
      showFailure(error);
    }
  }

  function copyAll() {
    const lines = items.map((one) => [one.participantCode, linkOf(one), one.answeredAt ? "answered" : ""].join(","));
    void copyText(["participant,link,answered", ...lines].join("\n"), `${plural(items.length, "link", "links")} copied as CSV`);
  }

  return (
    <section className={styles.part} aria-labelledby="share-personal">
      <h2 id="share-personal">Personal links</h2>
      <p className={styles.say}>
        {items.length === 0
          ? "A link of somebody’s own: their reply carries their persona, role and account, and the page tells them so."
          : `${plural(items.length, "person", "people")} asked, ${answered} answered. A link takes one reply.`}
        {items.length > 0 && status !== "open" ? " They open once the questionnaire is published." : ""}
      </p>
      {items.length > 0 && <LinkTable studyId={studyId} id={id} items={items} linkOf={linkOf} />}
      {choosing ? (
        <ChoosePeople
          studyId={studyId}
          people={people.filter(({ id: one }) => !invited.has(one))}
          busy={invite.isPending}
          onChoose={(ids) => void make(ids)}
          onCancel={() => setChoosing(false)}
        />
      ) : (
        <div className={styles.acts}>
          <Button onClick={() => setChoosing(true)}>Make links for people</Button>
          {items.length > 0 && <Button onClick={copyAll}>Copy all as CSV</Button>}
        </div>
      )}
    </section>
  );
}

type TableProps = { studyId: string; id: string; items: Invitation[]; linkOf: (one: Invitation) => string };

function LinkTable({ studyId, id, items, linkOf }: TableProps) {
  const takeBack = useTakeBackInvitation(studyId, id);
  const showMoment = useShowMoment();

  async function remove(one: Invitation) {
    try {
      await takeBack.mutateAsync(one);
      showToast({ message: `The link of ${one.participantCode} leads nowhere now` });
    } catch (error) {
      showFailure(error);
    }
  }

  return (
    <div className={styles.scroll}>
      <table>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Answered</th>
            <th scope="col">Link</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.id}>
              <th scope="row" className={styles.person}>
                <Link href={places.people(studyId, { person: one.participantId })}>{one.participantCode}</Link>
              </th>
              <td>
                {one.answeredAt === null || one.responseId === null ? (
                  "not yet"
                ) : (
                  <Link href={places.answer(studyId, { questionnaireId: id, responseId: one.responseId })}>
                    {showMoment(one.answeredAt)}
                  </Link>
                )}
              </td>
              <td className={styles.rowActs}>
                <Button
                  size="compact-sm"
                  aria-label={`Copy the link of ${one.participantCode}`}
                  onClick={() => void copyText(linkOf(one), "Link copied")}
                >
                  Copy
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={`Take back the link of ${one.participantCode}`}
                  onClick={() => void remove(one)}
                >
                  Take back
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
