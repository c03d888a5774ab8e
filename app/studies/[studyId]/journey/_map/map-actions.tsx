import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import { useDeleteMap, useRestoreMap } from "@/app/_data/journey-map";
import { ShareButton } from "@/app/_share/share-button";
import { useMayEdit } from "@/app/_team/editors-only";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { useAddress } from "@/app/_ui/use-address";
import type { DrawnMap } from "@/lib/journey-map/schema";
import type { MapAddress } from "./map-address";
import { MapForm } from "./map-form";
import { savePng, saveSvg } from "./save-drawing";

type Props = {
  studyId: string;
  map: DrawnMap;
  chosen: MapAddress;
  sentence: string;
  studyName: string;
  address: ReturnType<typeof useAddress>;
};

/** What can be asked of a map as a whole: where it is blank, another map, its versions, and to take it away. */
export function MapActions({ studyId, map, chosen, sentence, studyName, address }: Props) {
  const mayEdit = useMayEdit();
  const [form, setForm] = useState<"new" | "rename" | null>(null);
  const remove = useDeleteMap(studyId);
  const restore = useRestoreMap(studyId);
  const { id, version, kind, name } = map.map;
  const words = { title: `${studyName}: ${kind === "existing" ? "journey, as it is" : name}`, sentence };
  const discard = () =>
    remove.mutate(
      { id, version },
      {
        onSuccess: () => {
          address.push({ map: null, cell: null });
          showToast({ message: `${name} deleted`, undo: () => restore.mutateAsync(id).catch(showFailure) });
        },
        onError: showFailure,
      },
    );
  return (
    <>
      {kind === "existing" || kind === "competitor" ? (
        <Button
          aria-pressed={chosen.unknown}
          variant={chosen.unknown ? "filled" : "default"}
          onClick={() => address.push({ unknown: chosen.unknown ? null : "1" })}
        >
          Where don’t we know?
        </Button>
      ) : null}
      <ShareButton
        studyId={studyId}
        title={kind === "existing" ? "The journey, as it is" : name}
        of={{ view: "map", query: sharedQuery(chosen) }}
      />
      <Button onClick={() => window.print()}>Print</Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button>More</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {mayEdit ? <Menu.Item onClick={() => setForm("new")}>New map beside it</Menu.Item> : null}
          <Menu.Item onClick={() => address.push({ versions: "1" })}>Versions</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => saveSvg(map, words)}>Save as SVG</Menu.Item>
          <Menu.Item onClick={() => void savePng(map, words).catch(showFailure)}>Save as PNG</Menu.Item>
          {kind === "existing" || !mayEdit ? null : (
            <>
              <Menu.Divider />
              <Menu.Item onClick={() => setForm("rename")}>Change its name</Menu.Item>
              <Menu.Item onClick={discard}>Delete this map</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {form ? (
        <MapForm
          studyId={studyId}
          of={form === "rename" ? map.map : null}
          maps={map.maps}
          onClose={() => setForm(null)}
          address={address}
        />
      ) : null}
    </>
  );
}

/** The map under its filter. */
function sharedQuery({ map, persona, audience, role }: MapAddress) {
  return {
    ...(map && { mapId: map }),
    ...(persona && { persona: [persona] }),
    ...(audience && { audience: [audience] }),
    ...(role && { role: [role] }),
  };
}
