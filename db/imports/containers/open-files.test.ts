import { describe, expect, test } from "vitest";
import { docxOf, odtOf, paragraph, read, run, spoken, zipOf } from "./testing";

const BOLD = "<w:b/>";
const EXCHANGE = [paragraph(run("Mel: Why now?")), paragraph(run("Ana: The audit."), run(" It was due.")), paragraph(run("Mel: I see."))];

describe("a Word document", () => {
  test("of Teams has the name in bold with its time, the words below, a head and no picture between", async () => {
    const turn = (who: string, time: string, text: string) =>
      paragraph(run(who, BOLD), run(`   ${time}`), "<w:r><w:br/></w:r>", run(text)) + paragraph("<w:r><w:drawing/></w:r>");
    const { format, turns, text } = await spoken(
      "call.docx",
      docxOf(
        [
          paragraph(run("Call-20260304_100000-Meeting Recording", BOLD)),
          paragraph(run("March 4, 2026, 10:00AM")),
          paragraph(run("Ito, Mel", BOLD), run(" started transcription")),
          turn("Ito, Mel", "0:09", "Why now?"),
          turn("Sol, Ana (Guest)", "0:14", "The audit."),
          turn("Ito, Mel", "1:02:15", "I see."),
          turn("Sol, Ana (Guest)", "1:02:20", "Yes."),
          paragraph(run("Ito, Mel", BOLD), run(" stopped transcription")),
        ].join(""),
      ),
    );
    expect(format).toBe("docx");
    expect(turns).toEqual([
      ["Ito, Mel", "Why now?", 9000],
      ["Sol, Ana (Guest)", "The audit.", 14_000],
      ["Ito, Mel", "I see.", 3_735_000],
      ["Sol, Ana (Guest)", "Yes.", 3_740_000],
    ]);
    expect(text).not.toContain("transcription");
  });

  test("gives labels, headings, tables and lines as they stand; deleted words, fields and second copies are not in it", async () => {
    const styles = '<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>';
    const heading = paragraph('<w:pPr><w:pStyle w:val="berschrift1"/><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>', run("Pricing"));
    const deleted =
      '<w:del w:id="1"><w:r><w:delText>never</w:delText><w:t>never</w:t></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r>';
    const { text, turns } = await spoken(
      "a.docx",
      docxOf([EXCHANGE[0], heading, ...EXCHANGE.slice(1), paragraph(deleted)].join(""), { styles }),
    );
    expect(turns.map(([label]) => label)).toEqual(["Mel", "Ana", "Mel"]);
    expect(text).toBe("Why now?\n\n# Pricing\n\nThe audit. It was due.\n\nI see.");
  });

  test("whose transcript is a table of times, speakers and words is read row by row", async () => {
    const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join("")}</w:tr>`;
    const body = `<w:tbl>${row("Time", "Speaker", "Text")}${row("0:05", "Mel Ito", "Why now?")}${row("0:09", "Ana Sol", "The audit.")}${row("0:12", "Mel Ito", "I see.")}</w:tbl>`;
    const { turns } = await spoken("a.docx", docxOf(body));
    expect(turns).toEqual([
      ["Mel Ito", "Why now?", 5000],
      ["Ana Sol", "The audit.", 9000],
      ["Mel Ito", "I see.", 12_000],
    ]);
  });

  test("into which captions were pasted, a line a paragraph, is read as captions", async () => {
    const lines = [
      "WEBVTT",
      "1",
      "00:00:01.000 --> 00:00:02.000",
      "Mel: Why now?",
      "2",
      "00:00:02.000 --> 00:00:03.000",
      "Ana: The audit.",
      "3",
      "00:00:03.000 --> 00:00:04.000",
      "Mel: I see.",
    ];
    const { turns } = await spoken(
      "a.docx",
      docxOf(
        lines
          .map((line) => paragraph(run(line)))
          .join("")
          .replaceAll("-->", "--&gt;"),
      ),
    );
    expect(turns).toEqual([
      ["Mel", "Why now?", 1000],
      ["Ana", "The audit.", 2000],
      ["Mel", "I see.", 3000],
    ]);
  });

  test("keeps its comments on the words they were set on, labels and times gone", async () => {
    const comment = (id: number, text: string) => `<w:comment w:id="${id}"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;
    const on = (id: number, inner: string) =>
      `<w:commentRangeStart w:id="${id}"/>${inner}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
    const body = [
      paragraph(run("Mel [00:00:05]: Why now?")),
      paragraph(on(1, run("Ana [00:00:09]: The audit") + run(" was due")), run(", and so was "), on(2, run("the price")), run(".")),
      paragraph(run("Mel: I see."), '<w:r><w:commentReference w:id="3"/></w:r>'),
      paragraph(run("Ana: Yes.")),
    ].join("");
    const { comments, turns } = await spoken(
      "a.docx",
      docxOf(body, { comments: comment(1, "trigger") + comment(2, "price") + comment(3, "short") }),
    );
    expect(comments).toEqual([
      ["The audit was due", "trigger"],
      ["the price", "price"],
      ["I see.", "short"],
    ]);
    expect(turns[1]).toEqual(["Ana", "The audit was due, and so was the price.", 9000]);
  });

  test("is one whatever it is called, and a text called docx is a text", async () => {
    expect((await spoken("a.txt", docxOf(EXCHANGE.join("")))).warnings).toEqual([
      "The file is called .txt but is a Word document; it was read as such.",
    ]);
    expect((await spoken("a.docx", "Mel: Why?\n\nAna: So.\n\nMel: I see.")).format).toBe("labelled-text");
  });
});

describe("an OpenDocument text", () => {
  test("of a think-aloud session gives the lines without a label to the participant; tasks and notes in brackets are nobody's", async () => {
    const { turns, text } = await spoken(
      "p3.odt",
      odtOf(
        `<text:h text:outline-level="1">Task 1: find a permit</text:h><text:p>MODERATOR:<text:s text:c="2"/>What do you see?</text:p>
         <text:p><text:tab/>A map.<text:line-break/>It is   small.</text:p><text:p>(The participant reads the page)</text:p>
         <text:p>MODERATOR: Go on.</text:p><text:p><text:tab/>I would <text:span>click</text:span> here.</text:p>`,
      ),
    );
    expect(turns.map(([label, said]) => [label, said])).toEqual([
      ["MODERATOR", "What do you see?"],
      ["Participant", "A map.\nIt is small."],
      ["MODERATOR", "Go on."],
      ["Participant", "I would click here."],
    ]);
    expect(text).toContain("# Task 1: find a permit");
    expect(text).toContain("(The participant reads the page)");
  });

  test("keeps its annotations on their words, and leaves out deleted words and footnotes, saying so", async () => {
    const annotation =
      '<office:annotation office:name="7"><dc:creator>Mel</dc:creator><dc:date>2026</dc:date><text:p>price</text:p></office:annotation>';
    const { comments, text, warnings } = await spoken(
      "a.odt",
      odtOf(
        `<text:tracked-changes><text:changed-region><text:p>gone</text:p></text:changed-region></text:tracked-changes>
         <text:p>She said ${annotation}the price<office:annotation-end office:name="7"/> rose<text:note><text:note-body><text:p>foot</text:p></text:note-body></text:note>.</text:p>`,
      ),
    );
    expect(text).toBe("She said the price rose.");
    expect(comments).toEqual([["the price", "price"]]);
    expect(warnings).toEqual(["1 footnote was left out: only the text itself is read."]);
  });
});

describe("rich text", () => {
  test("is read with its code pages, Unicode, tables and without what is no text", async () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial;}}{\*\generator X;}{\info{\title no}}
{\header no}\f0 {\b Mel:} Caf\'e9 \u8220?now\u8221?\u-10179?\u-8704?\par
Ana: {\f1\'c4\'e0} then\line on{\v hidden}.{\pict 0123}\par
\trowd\intbl Mel:\cell I see.\cell\row
\pard Ana: {\field{\*\fldinst HYPERLINK "x"}{\fldrslt yes}}\~it is.\par}`;
    const { format, turns } = await spoken("a.rtf", rtf);
    expect(format).toBe("rtf");
    expect(turns.map(([label, said]) => [label, said])).toEqual([
      ["Mel", "Café “now”😀"],
      ["Ana", "Да then\non."],
      ["Mel", "I see."],
      ["Ana", "yes it is."],
    ]);
  });

  test("that was cut off gives what is there and says so", async () => {
    const { text, warnings } = await spoken("a.rtf", String.raw`{\rtf1 Half a sen`);
    expect(text).toBe("Half a sen");
    expect(warnings[0]).toMatch(/cut off/);
  });
});

describe("an archive of many files", () => {
  test("is its files, in folders or not, each by itself, without what systems leave in archives", async () => {
    const files = await read(
      "round 1.zip",
      zipOf({
        "ana.txt": "Mel: Why?\n\nAna: So.\n\nMel: I see.",
        "more/ben.docx": docxOf(EXCHANGE.join("")),
        "more/": new Uint8Array(0),
        "__MACOSX/._ana.txt": "x",
        ".DS_Store": "x",
        "more/.hidden/x.txt": "x",
        "inner.zip": zipOf({ "x.txt": "x" }),
        "photo.png": Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]),
      }),
    );
    expect(files.map(({ name, read: { kind } }) => [name, kind])).toEqual([
      ["round 1.zip/ana.txt", "text"],
      ["round 1.zip/more/ben.docx", "text"],
      ["round 1.zip/inner.zip", "refused"],
      ["round 1.zip/photo.png", "refused"],
    ]);
    expect(files[2]?.read).toMatchObject({ reason: expect.stringMatching(/archive inside an archive/) });
  });

  test("without a file, and documents of other programs, are refused by what they are", async () => {
    const reason = async (members: Record<string, string>) =>
      (await read("x.zip", zipOf(members))).map(({ read: file }) => (file.kind === "refused" ? file.reason : ""));
    expect(await reason({ "__MACOSX/x": "x" })).toEqual([expect.stringMatching(/holds no file/)]);
    expect(await reason({ "[Content_Types].xml": "<x/>", "xl/workbook.xml": "<x/>" })).toEqual([expect.stringMatching(/spreadsheet/)]);
    expect(await reason({ "[Content_Types].xml": "<x/>", "ppt/presentation.xml": "<x/>" })).toEqual([expect.stringMatching(/slides/)]);
    expect(await reason({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" })).toEqual([
      expect.stringMatching(/OpenDocument/),
    ]);
    expect(await reason({ "project.qde": "<x/>" })).toEqual([expect.stringMatching(/REFI-QDA/)]);
  });
});
