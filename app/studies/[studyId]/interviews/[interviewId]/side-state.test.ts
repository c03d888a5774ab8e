import { expect, test } from "vitest";
import { parseSide, SIDE_WIDTH, type SideState, sideText } from "./side-state";

test("the panel comes back as it was left, and as usual where nothing or nonsense was kept", () => {
  const left: SideState = { width: 440, tab: "codes", folded: true };
  expect(parseSide(sideText(left))).toEqual(left);
  const usual = { width: SIDE_WIDTH.usual, tab: null, folded: false };
  expect(parseSide(sideText(usual))).toEqual(usual);
  for (const nonsense of [undefined, "", "x.y.z", "1e9.<script>.", "-1"]) expect(parseSide(nonsense)).toEqual(usual);
  expect(parseSide("999.guide.").width).toBe(SIDE_WIDTH.most);
});
