"use client";

import { createContext, type ReactNode, use, useMemo, useState } from "react";
import type { ThemeQuotesQuery } from "@/lib/themes/schema";
import { QuotesDrawer } from "./quotes-drawer";

export type Opened = { title: string; query: ThemeQuotesQuery };
type Evidence = { studyId: string; personaId: string; open: (opened: Opened) => void };

const EvidenceContext = createContext<Evidence | null>(null);

/** What a page's figures open: the quotes behind them, in a drawer over the page. */
export function EvidenceProvider({ studyId, personaId, children }: { studyId: string; personaId: string; children: ReactNode }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const evidence = useMemo(() => ({ studyId, personaId, open: setOpened }), [studyId, personaId]);
  return (
    <EvidenceContext value={evidence}>
      {children}
      {opened ? <QuotesDrawer studyId={studyId} personaId={personaId} opened={opened} onClose={() => setOpened(null)} /> : null}
    </EvidenceContext>
  );
}

export function useEvidence(): Evidence {
  const evidence = use(EvidenceContext);
  if (!evidence) throw new Error("figures open their quotes only inside a page that holds them");
  return evidence;
}
