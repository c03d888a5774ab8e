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
  expect(height).toBe(64 + 2 * 34 + 40);
  // a share over 1 fills its track and no more
  expect(svg).toContain('width="320" height="18" fill="#17212b"');
});

it("says whose replies a score shows, what its parts are, where its mark is and when it was taken", () => {
  const { svg } = pictureOf({
    title: "How would you feel?",
    note: "People, each counted once.",
    under: "Autumn, by persona · Fit",
    day: "2026-03-02",
    key: ["very", "somewhat", "not"],
    mark: { at: 0.4, label: "40 %" },
    bars: [
      {
        label: "All",
        share: 0.5,
        interval: [0.4, 0.6],
        text: "50 %, 100 people",
        parts: [{ people: 50 }, { people: 30 }, { people: 20 }],
      },
    ],
  });
  for (const words of ["Autumn, by persona · Fit", ">very<", ">somewhat<", ">not<", ">40 %<", "once. 2026-03-02"])
    expect(svg).toContain(words);
  // filled, hatched and open one after the other over the whole bar
  expect(svg).toContain('x="260" y="108" width="160" height="18" fill="#17212b"');
  expect(svg).toContain('x="420" y="108" width="96" height="18" fill="url(#hatched)"');
  expect(svg).toContain('x="516" y="108" width="64" height="18" fill="none"');
  // the interval stands under the bar, the mark at two fifths of it
  expect(svg).toContain('d="M388 131H452');
  expect(svg).toContain('d="M388 104V140" stroke="#b4540a"');
  expect(svg).not.toContain("Grey:");
});

it("draws a row of under 30 people in grey and says what grey means", () => {
  const { svg } = pictureOf({
    title: "Fit",
    note: "",
    bars: [{ label: "Few", share: 1, text: "3 people", parts: [{ people: 2 }, { people: 1 }], small: true }],
  });
  expect(svg).not.toContain('height="18" fill="#17212b"');
  expect(svg).toContain('fill="#a3abb2"');
  expect(svg).toContain("Grey: under 30 people.");
});
