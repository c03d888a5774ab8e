import { expect, it } from "vitest";
import { pictureOf } from "./picture";

it("draws a line for each row, with words that cannot become markup", () => {
  const { svg, height } = pictureOf({
    title: 'Which of "these" <script>alert(1)</script>?',
    note: "45 people",
    bars: [
      { label: "R&D", share: 0.4, interval: [0.3, 0.5], text: "18 of 45" },
      { label: "a".repeat(80), share: 7, text: "27 of 45" },
    ],
  });
  expect(svg).not.toContain("<script>");
  expect(svg).toContain("R&#38;D");
  expect(svg).toContain("18 of 45");
  expect(svg).toContain(`${"a".repeat(35)}…`);
  expect(height).toBe(64 + 60 + 40);
  // a share over 1 fills its track and no more
  expect(svg).toContain('width="320" height="18" fill="#17212b"');
});
