import { useSetThemeAside, useTakeThemeUp } from "@/app/_data/meaning";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { ProposedTheme } from "@/lib/meaning/schema";

/** Sets a theme aside, with Undo. */
export function useSetAside(studyId: string): (theme: ProposedTheme) => void {
  const { mutateAsync: setAside } = useSetThemeAside(studyId);
  const { mutateAsync: takeUp } = useTakeThemeUp(studyId);
  return ({ key, name }) => {
    setAside(key).then(
      () => showToast({ message: `“${name}” set aside. It is not proposed again.`, undo: () => void takeUp(key).catch(showFailure) }),
      showFailure,
    );
  };
}
