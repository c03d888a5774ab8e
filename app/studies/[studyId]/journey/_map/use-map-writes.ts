import { useWriteCells } from "@/app/_data/journey-map";
import { showFailure, showToast } from "@/app/_ui/toast";
import { rememberDone } from "@/app/_ui/undo-stack";
import type { CellInput, DrawnMap, MapCell, TypedCell } from "@/lib/journey-map/schema";

/** What is to stand in a cell. */
export type Writing = { cell: MapCell; text: string; supporters?: string[] };

/** Writes cells of a map together, for the persona that is shown or for all. Each write is taken back by Ctrl Z; one of several cells says so. */
export function useMapWrites(studyId: string, map: Pick<DrawnMap, "map" | "columns" | "personaId">) {
  const { mutateAsync, isPending } = useWriteCells(studyId);
  const mapId = map.map.id;
  const stepOf = new Map(map.columns.map(({ key, step }) => [key, step]));
  const inputOf = ({ cell, text, supporters }: Writing): CellInput[] => {
    const step = stepOf.get(cell.column);
    if (step === undefined) return [];
    const who = supporters ?? cell.own?.supporters;
    return [{ personaId: map.personaId, step, lane: cell.lane, text, version: cell.own?.version ?? 0, ...(who && { supporters: who }) }];
  };
  const putBack = (before: readonly TypedCell[]) => {
    const cells = before.map(({ version: _version, ...was }) => ({ ...was, id: was.id === "" ? undefined : was.id }));
    return mutateAsync({ mapId, cells }).catch(showFailure);
  };
  /** Answers what stands there now; nothing where it was refused, or nothing was changed. */
  const write = async (writings: readonly Writing[], said?: string): Promise<TypedCell[]> => {
    const cells = writings.filter(changes).flatMap(inputOf);
    if (cells.length === 0) return [];
    try {
      const { cells: written, before } = await mutateAsync({ mapId, cells });
      const undo = () => putBack(before);
      if (said) showToast({ message: said, undo });
      else rememberDone({ run: undo });
      return written;
    } catch (error) {
      showFailure(error);
      return [];
    }
  };
  return { write, isPending };
}

function changes({ cell: { own, general }, text, supporters }: Writing): boolean {
  if (supporters) return true;
  return own ? text !== own.text : text !== "" && text !== general?.text;
}
