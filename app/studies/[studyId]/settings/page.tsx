import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { backupsQuery, dataFactsQuery } from "@/app/_data/backups";
import { vocabularyUseQuery } from "@/app/_data/codebook";
import { deletedQuery } from "@/app/_data/deleted";
import { wholeList } from "@/app/_data/every-page";
import { guideQuestionsQuery } from "@/app/_data/guide";
import { personasQuery } from "@/app/_data/personas";
import { preferencesQuery } from "@/app/_data/preferences";
import { consentTextsQuery, keptNamesQuery, retentionQuery } from "@/app/_data/privacy";
import { studyQuery } from "@/app/_data/studies";
import { withAccess } from "@/app/_server/access/with-access";
import { dataFacts } from "@/app/_server/backups/run";
import { dataFile } from "@/app/_server/data-file";
import { prefetch } from "@/app/_server/prefetch";
import { listBackups } from "@/db/backups/list";
import { vocabularyUse } from "@/db/codebook/usage";
import { listConsentTexts } from "@/db/consent/texts";
import { listDeleted } from "@/db/deleted";
import { listKeptNames } from "@/db/erasure/take-out-name";
import { listGuideQuestions } from "@/db/guide/questions";
import { listPersonas } from "@/db/personas";
import { getPreferences } from "@/db/preferences/preferences";
import { getRetention } from "@/db/retention/retention";
import { getStudy } from "@/db/studies";
import { SettingsBoard } from "./settings-board";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage({ params }: { params: Promise<{ studyId: string }> }) {
  const { studyId } = await params;
  return withAccess({ studyId, right: "edit" }, async ({ db, caller, access }) => {
    const file = dataFile();
    const looksAfter = caller.kind === "person" && caller.admin;
    const state = await prefetch([
      { options: studyQuery(studyId), value: () => getStudy(db, studyId) },
      { options: personasQuery(studyId), value: () => wholeList(listPersonas(db, { studyId })) },
      { options: guideQuestionsQuery(studyId), value: () => wholeList(listGuideQuestions(db, { studyId })) },
      { options: vocabularyUseQuery(studyId), value: () => vocabularyUse(db, { studyId }) },
      { options: preferencesQuery(), value: () => getPreferences(db) },
      { options: consentTextsQuery(studyId), value: () => ({ items: listConsentTexts(db, { studyId }) }) },
      ...(access.role === "owner" ? [{ options: retentionQuery(studyId), value: () => getRetention(db, { studyId }) }] : []),
      ...(access.role === "owner" && access.seesIdentities
        ? [{ options: keptNamesQuery(studyId, false), value: () => ({ items: listKeptNames(db, { studyId, names: false }) }) }]
        : []),
      { options: deletedQuery(studyId), value: () => ({ items: listDeleted(db, { studyId }) }) },
      ...(looksAfter
        ? [
            { options: dataFactsQuery(), value: () => dataFacts() },
            { options: backupsQuery(), value: () => wholeList(listBackups(file.folder)) },
          ]
        : []),
    ]);
    return (
      <HydrationBoundary state={state}>
        <SettingsBoard studyId={studyId} />
      </HydrationBoundary>
    );
  });
}
