import { VisuallyHidden } from "@mantine/core";
import { AudienceGlyph } from "@/app/_marks/audience-glyph";
import { useMayEdit } from "@/app/_team/editors-only";
import { Link } from "@/app/_ui/link";
import list from "@/app/_ui/list-table.module.css";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { useShowMoment } from "@/app/_ui/use-show-moment";
import { AUDIENCE_NAMES } from "@/lib/participants/vocabulary";
import type { QuestionnaireGlance } from "@/lib/questionnaires/schema";
import styles from "./questionnaires-page.module.css";
import { RowMenu } from "./row-menu";
import { StatusTag } from "./status-tag";

export function QuestionnaireTable({ studyId, items }: { studyId: string; items: QuestionnaireGlance[] }) {
  return (
    <table aria-label="Questionnaires">
      <thead>
        <tr>
          <th>Questionnaire</th>
          <th className="numeric">Replies</th>
          <th className={`numeric ${list.wide}`}>Complete</th>
          <th className={`numeric ${list.wide}`}>Open answers coded</th>
          <th className={list.wide}>Last reply</th>
          <th className={styles.act}>
            <VisuallyHidden component="span">More</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.id} studyId={studyId} item={item} />
        ))}
      </tbody>
    </table>
  );
}

/** It opens where there is something to do: its results, or the builder while nobody has answered. */
function placeOf(studyId: string, { id, origin, responses }: QuestionnaireGlance, mayEdit: boolean) {
  return mayEdit && origin === "asked" && responses === 0 ? places.questionnaireBuild(studyId, id) : places.questionnaire(studyId, id);
}

function Row({ studyId, item }: { studyId: string; item: QuestionnaireGlance }) {
  const mayEdit = useMayEdit();
  const showMoment = useShowMoment();
  const { id, title, questions, responses, complete, openAnswers, openAnswersDone, lastResponseAt, audience, waves } = item;
  return (
    <tr className={styles.row}>
      <td className={styles.name}>
        <Link href={placeOf(studyId, item, mayEdit)} className={styles.title}>
          {title}
        </Link>
        <StatusTag of={item} />
        <span className={`caption ${styles.about}`}>
          {plural(questions, "question")}
          {audience === null ? null : (
            <>
              {" · "}
              <AudienceGlyph audience={audience} /> {AUDIENCE_NAMES[audience].many}
            </>
          )}
          {waves.length > 1 ? ` · ${waves.length} waves` : ""}
          <span className={styles.narrow}>{openAnswers > 0 ? ` · ${openAnswersDone} of ${openAnswers} coded` : ""}</span>
        </span>
      </td>
      <td className="numeric">{responses > 0 ? <b>{responses.toLocaleString("en")}</b> : <Nothing />}</td>
      <td className={`numeric ${list.wide}`}>{responses > 0 ? complete.toLocaleString("en") : <Nothing />}</td>
      <td className={`numeric ${list.wide}`}>
        {openAnswers > 0 && !mayEdit ? (
          <>
            <b>{openAnswersDone.toLocaleString("en")}</b> of {openAnswers.toLocaleString("en")}
          </>
        ) : openAnswers > 0 ? (
          <Link
            href={places.questionnaireCoding(studyId, id)}
            aria-label={`${openAnswersDone} of ${openAnswers} open answers coded in ${title}`}
          >
            <b>{openAnswersDone.toLocaleString("en")}</b> of {openAnswers.toLocaleString("en")}
          </Link>
        ) : (
          <Nothing />
        )}
      </td>
      <td className={list.wide}>
        {lastResponseAt === null ? <Nothing /> : <time dateTime={lastResponseAt}>{showMoment(lastResponseAt)}</time>}
      </td>
      <td className={styles.act}>{mayEdit ? <RowMenu studyId={studyId} item={item} /> : null}</td>
    </tr>
  );
}

function Nothing() {
  return <span className={list.quiet}>–</span>;
}
