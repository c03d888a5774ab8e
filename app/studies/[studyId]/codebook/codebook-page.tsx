"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { type ReactNode, Suspense } from "react";
import { codesQuery } from "@/app/_data/codes";
import { useMayEdit } from "@/app/_team/editors-only";
import { Beside } from "@/app/_ui/beside";
import { PageHead } from "@/app/_ui/page-head";
import { useAddress } from "@/app/_ui/use-address";
import type { Code } from "@/lib/codebook/schema";
import { CodeEvidenceView } from "./code-evidence-view";
import { CodeGroupsView } from "./code-groups-view";
import { CodeSheet } from "./code-sheet";
import { CodebookTree } from "./codebook-tree";
import { ImportSheet } from "./import-sheet";
import { ProposedSplit } from "./proposed-split";
import { SplitView } from "./split-view";

/** The vocabulary of a study: codes as a tree, with what is open of them beside it; or the highlights of one code, to read, recode and split. */
export function CodebookPage({ studyId }: { studyId: string }) {
  const address = useAddress();
  const { data: codes } = useSuspenseQuery(codesQuery(studyId));
  const code = codes.items.find(({ id }) => id === address.get("code")) ?? null;
  const mayEdit = useMayEdit();
  const asked = address.get("view");
  // the others change the codebook
  const view = mayEdit || asked === "highlights" ? asked : null;
  // a proposed split goes back to the proposals
  const back = () => address.push(address.get("groups") === "1" ? { view: "groups", groups: null, code: null } : { view: null });
  const whole = { studyId, codes: codes.items, onBack: back };
  if (code && (view === "highlights" || view === "split")) {
    return (
      <Suspense fallback={<PageHead title={code.name} sentence="Its highlights are read." />}>
        {view === "split" && address.get("groups") === "1" ? (
          <ProposedSplit key={code.id} {...whole} code={code} />
        ) : view === "split" ? (
          <SplitView key={code.id} {...whole} code={code} />
        ) : (
          <CodeEvidenceView key={code.id} {...whole} code={code} onSplit={() => address.push({ view: "split" })} />
        )}
      </Suspense>
    );
  }
  if (view === "groups") return <CodeGroupsView studyId={studyId} codes={codes.items} onBack={back} />;
  return (
    <Beside sheet={sheetOf({ studyId, codes: codes.items, code, address, mayEdit })}>
      <CodebookTree studyId={studyId} codes={codes.items} address={address} />
    </Beside>
  );
}

type Open = { studyId: string; codes: Code[]; code: Code | null; address: ReturnType<typeof useAddress>; mayEdit: boolean };

function sheetOf({ studyId, codes, code, address, mayEdit }: Open): ReactNode {
  const open = address.get("code");
  const under = address.get("under");
  const openIn = (values: Record<string, string | null>) => address.push({ into: null, ...values });
  if (mayEdit && address.get("view") === "import") return <ImportSheet studyId={studyId} onClose={() => address.push({ view: null })} />;
  if (open === null) return null;
  return (
    <CodeSheet
      key={`${open}/${under}/${address.get("view")}/${address.get("into")}`}
      studyId={studyId}
      codes={codes}
      code={code}
      under={open === "new" && mayEdit ? (under ?? "root") : null}
      deleting={mayEdit && address.get("view") === "delete"}
      into={address.get("into")}
      onOpen={openIn}
    />
  );
}
