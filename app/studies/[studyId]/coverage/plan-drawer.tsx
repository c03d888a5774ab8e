import { Drawer } from "@mantine/core";
import { PlanForm } from "./plan-form";
import type { Wanted } from "./plan-input";

/** The form for a planned interview, beside the page. */
export function PlanDrawer({ studyId, wanted, close }: { studyId: string; wanted: Wanted | null; close: () => void }) {
  return (
    <Drawer opened={wanted !== null} onClose={close} position="right" size={420} title="Plan an interview">
      {wanted ? <PlanForm studyId={studyId} wanted={wanted} done={close} /> : null}
    </Drawer>
  );
}
