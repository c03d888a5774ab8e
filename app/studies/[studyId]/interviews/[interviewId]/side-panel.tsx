"use client";

import { Tabs } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { guideQuery } from "@/app/_data/guide";
import { interviewsQuery } from "@/app/_data/interviews";
import { places } from "@/app/_ui/places";
import { GuidePanel } from "@/app/studies/[studyId]/_guide/guide-panel";
import type { Interview } from "@/lib/interviews/schema";
import type { Persona } from "@/lib/personas/schema";
import { HighlightList } from "./highlight-list";
import { KeywordPanel } from "./keyword-panel";
import { PersonPanel } from "./person-panel";
import styles from "./side-panel.module.css";
import { SuggestionPanel } from "./suggestion-panel";
import type { SideTab, Workspace } from "./use-workspace";

type Props = { studyId: string; interview: Interview; workspace: Workspace; personas: Persona[] };

/** Beside the text: what is proposed, what is marked, who speaks, which words recur. */
export function SidePanel({ studyId, interview, workspace, personas }: Props) {
  const { document, suggestions, suggestion, codes, study, coding } = workspace;
  const waiting = useQuery({ ...interviewsQuery(studyId), enabled: suggestions.length === 0 });
  const { data: guide } = useQuery(guideQuery(studyId, interview.id));
  const asked = guide?.items.filter(({ askedAt }) => askedAt !== null).length ?? 0;
  const following = waiting.data?.items.find((one) => one.id !== interview.id && one.openSuggestions > 0);

  return (
    <aside className={styles.side} aria-label="Beside the text">
      <Tabs
        value={workspace.tab}
        onChange={(tab) => workspace.setTab(tab as SideTab)}
        keepMounted={false}
        classNames={{ root: styles.root, tab: styles.tab, panel: styles.panel }}
      >
        <Tabs.List className={styles.tabs}>
          <Tabs.Tab value="suggestions">
            Suggestions <span className={styles.proposed}>{suggestions.length || ""}</span>
          </Tabs.Tab>
          <Tabs.Tab value="highlights">Highlights {document.highlights.length || ""}</Tabs.Tab>
          <Tabs.Tab value="person">Person</Tabs.Tab>
          <Tabs.Tab value="keywords">Keywords</Tabs.Tab>
          <Tabs.Tab value="guide">Guide</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="suggestions">
          <SuggestionPanel
            suggestions={suggestions}
            current={suggestion ?? suggestions[0] ?? null}
            draft={suggestion ? workspace.draft : null}
            preset={study.journeyPreset}
            codes={codes}
            nextInterview={following ? { href: places.interview(studyId, following.id), open: following.openSuggestions } : null}
            onChoose={workspace.choose}
            onAccept={workspace.accept}
            onReject={workspace.reject}
            onChange={workspace.changeDraft}
            onEdit={workspace.startChange}
            onPickCodes={workspace.onPickCodes}
            onDecideAll={(decision) =>
              coding.decideMany(
                suggestions.map((one) => one.id),
                decision,
              )
            }
          />
        </Tabs.Panel>
        <Tabs.Panel value="highlights">
          <HighlightList
            highlights={document.highlights}
            marks={workspace.marks}
            currentId={workspace.currentId}
            preset={study.journeyPreset}
            codes={codes}
            onChoose={workspace.choose}
            onChange={coding.change}
            onDelete={coding.erase}
            onPickCodes={workspace.onPickCodes}
          />
        </Tabs.Panel>
        <Tabs.Panel value="person">
          <PersonPanel studyId={studyId} interview={interview} document={document} personas={personas} />
        </Tabs.Panel>
        <Tabs.Panel value="guide">
          <GuidePanel studyId={studyId} interviewId={interview.id} focused />
        </Tabs.Panel>
        <Tabs.Panel value="keywords">
          <KeywordPanel
            studyId={studyId}
            interviewId={interview.id}
            text={document.text}
            onFind={(span) => workspace.text.ref.current?.select(span)}
          />
        </Tabs.Panel>
      </Tabs>
      {guide && guide.items.length > 0 && workspace.tab !== "guide" ? (
        <button type="button" className={styles.guide} onClick={() => workspace.setTab("guide")}>
          <span>Questions of the guide covered</span>
          <span>
            <b>{asked}</b> of {guide.items.length}
          </span>
        </button>
      ) : null}
    </aside>
  );
}
