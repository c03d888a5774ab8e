import { Drawer } from "@mantine/core";
import type { CoveredAudience, Role } from "@/lib/participants/vocabulary";
import { PlanForm } from "./plan-form";

/** Whom a plan starts from: a gap, or nobody in particular. */
export type Wanted = { personaId?: string; personaName?: string; audience?: CoveredAudience; role?: Role };

/** The form for a planned interview, beside the page. */
export function PlanDrawer({ studyId, wanted, close }: { studyId: string; wanted: Wanted | null; close: () => void }) {
  return (
    <Drawer opened={wanted !== null} onClose={close} position="right" size={420} title="Plan an interview">
      {wanted ? <PlanForm studyId={studyId} wanted={wanted} done={close} /> : null}
    </Drawer>
  );
}
