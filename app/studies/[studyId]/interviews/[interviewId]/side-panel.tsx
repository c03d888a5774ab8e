"use client";

import { ActionIcon, Tabs, VisuallyHidden } from "@mantine/core";
import { IconLayoutSidebarRightCollapse, IconLayoutSidebarRightExpand } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { guideQuery } from "@/app/_data/guide";
import { interviewsQuery } from "@/app/_data/interviews";
import { preferencesQuery } from "@/app/_data/preferences";
import { places } from "@/app/_ui/places";
import { GuidePanel } from "@/app/studies/[studyId]/_guide/guide-panel";
import { codesByKey } from "@/lib/codebook/keys";
import type { Interview } from "@/lib/interviews/schema";
import type { Persona } from "@/lib/personas/schema";
import { CodesPanel, type CodesTarget } from "./codes-panel";
import { HighlightList } from "./highlight-list";
import { KeywordPanel } from "./keyword-panel";
import { OrphanList } from "./orphan-list";
import { PersonPanel } from "./person-panel";
import styles from "./side-panel.module.css";
import { SIDE_TABS } from "./side-state";
import { SuggestionPanel } from "./suggestion-panel";
import { usePlaceOrphan } from "./use-place-orphan";
import type { Workspace } from "./use-workspace";

type Props = { studyId: string; interview: Interview; workspace: Workspace; personas: Persona[] };

/** Beside the text: what is proposed, what is marked, who speaks, which words recur. */
export function SidePanel({ studyId, interview, workspace, personas }: Props) {
  const { document, suggestions, suggestion, codes, study, coding, side } = workspace;
  const placeOrphan = usePlaceOrphan(studyId, workspace);
  const waiting = useQuery({ ...interviewsQuery(studyId), enabled: suggestions.length === 0 });
  const { data: preferences } = useQuery(preferencesQuery());
  const keys = useMemo(() => codesByKey(codes, preferences ?? {}), [codes, preferences]);
  const following = waiting.data?.items.find((one) => one.id !== interview.id && one.openSuggestions > 0);

  return (
    <aside className={styles.side} aria-label="Beside the text" data-folded={side.folded || undefined}>
      <Tabs
        value={side.tab}
        onChange={(tab) => side.open(SIDE_TABS.find((one) => one === tab) ?? side.tab)}
        keepMounted={false}
        classNames={{ root: styles.root, tab: styles.tab, panel: styles.panel }}
      >
        <div className={styles.bar}>
          <Tabs.List className={styles.tabs}>
            <Tabs.Tab value="suggestions">
              Suggestions <span className={styles.proposed}>{suggestions.length || ""}</span>
            </Tabs.Tab>
            <Tabs.Tab value="highlights">
              Highlights {document.highlights.length || ""}
              {document.orphans.length > 0 ? (
                <span className={styles.lost}>
                  {" "}
                  +{document.orphans.length}
                  <VisuallyHidden> set aside</VisuallyHidden>
                </span>
              ) : null}
            </Tabs.Tab>
            <Tabs.Tab value="codes">Codes</Tabs.Tab>
            <Tabs.Tab value="person">Person</Tabs.Tab>
            <Tabs.Tab value="keywords">Keywords</Tabs.Tab>
            {side.tab === "guide" ? <Tabs.Tab value="guide">Guide</Tabs.Tab> : null}
          </Tabs.List>
          <ActionIcon
            variant="subtle"
            color="gray"
            className={styles.fold}
            aria-label={side.folded ? "Show what stands beside the text" : "Fold this panel away"}
            aria-expanded={!side.folded}
            onClick={() => side.setFolded(!side.folded)}
          >
            {side.folded ? <IconLayoutSidebarRightExpand size={18} /> : <IconLayoutSidebarRightCollapse size={18} />}
          </ActionIcon>
        </div>
        <Tabs.Panel value="suggestions">
          <SuggestionPanel
            studyId={studyId}
            suggestions={suggestions}
            current={suggestion ?? suggestions[0] ?? null}
            draft={suggestion ? workspace.draft : null}
            journey={study.journey}
            codes={codes}
            nextInterview={following ? { href: places.interview(studyId, following.id), open: following.openSuggestions } : null}
            onChoose={workspace.choose}
            onAccept={workspace.accept}
            onReject={workspace.reject}
            onChange={workspace.say}
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
          <OrphanList
            orphans={document.orphans}
            codes={codes}
            text={document.text}
            onPlace={(orphan) => void placeOrphan(orphan)}
            onDelete={coding.erase}
          />
          <HighlightList
            studyId={studyId}
            highlights={document.highlights}
            marks={workspace.marks}
            currentId={workspace.currentId}
            journey={study.journey}
            codes={codes}
            onChoose={workspace.choose}
            onChange={coding.change}
            onDelete={coding.erase}
            onPickCodes={workspace.onPickCodes}
            onEdges={workspace.startChange}
          />
        </Tabs.Panel>
        <Tabs.Panel value="codes">
          <CodesPanel
            studyId={studyId}
            codes={codes}
            recent={workspace.recent}
            keys={keys}
            target={codesTarget(workspace)}
            onTake={workspace.takeCode}
            onMake={workspace.makeCode}
          />
        </Tabs.Panel>
        <Tabs.Panel value="person">
          <PersonPanel studyId={studyId} interview={interview} document={document} personas={personas} />
        </Tabs.Panel>
        <Tabs.Panel value="guide">
          <GuidePanel studyId={studyId} interviewId={interview.id} onDone={workspace.text.backToWriting} />
        </Tabs.Panel>
        <Tabs.Panel value="keywords">
          <KeywordPanel
            studyId={studyId}
            interviewId={interview.id}
            documentId={document.id}
            textNow={() => workspace.text.ref.current?.text() ?? document.text}
            onFind={(span) => workspace.text.ref.current?.select(span)}
          />
        </Tabs.Panel>
      </Tabs>
      {side.tab === "guide" ? null : (
        <GuideLine studyId={studyId} interviewId={interview.id} onOpen={() => workspace.run({ id: "guide", extend: false })} />
      )}
    </aside>
  );
}

/** How far the guide is covered, and the way to it. */
function GuideLine({ studyId, interviewId, onOpen }: { studyId: string; interviewId: string; onOpen: () => void }) {
  const { data: guide } = useQuery(guideQuery(studyId, interviewId));
  if (!guide) return null;
  const asked = guide.items.filter(({ askedAt }) => askedAt !== null).length;
  const isEmpty = guide.items.length === 0;
  return (
    <button type="button" className={styles.guide} onClick={onOpen}>
      <span>{isEmpty ? "No guide yet: write what to ask" : "Questions of the guide covered"}</span>
      {isEmpty ? null : (
        <span>
          <b>{asked}</b> of {guide.items.length}
        </span>
      )}
    </button>
  );
}

/** What a code would go on: the selected words before anything chosen. */
function codesTarget({ text, highlight, suggestion, codeIds }: Workspace): CodesTarget | null {
  if (text.selected) {
    const quote = text.ref.current?.text().slice(text.selected.start, text.selected.end) ?? "";
    return { quote, codeIds: [], point: null, proposed: false, selected: true };
  }
  const chosen = suggestion ?? highlight;
  return chosen && { quote: chosen.quote, codeIds: codeIds ?? [], point: chosen.point, proposed: suggestion !== null, selected: false };
}
