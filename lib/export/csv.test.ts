import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { toCsv, withGuard, withoutGuard } from "./csv";

describe("a CSV file of ours", () => {
  it("quotes what holds commas, quotes, line breaks or outer spaces, and ends each row with CRLF", () => {
    expect(toCsv([["a,b", 'say "no"', "two\nlines", " edge ", "plain", null, 3, true]])).toBe(
      '"a,b","say ""no""","two\nlines"," edge ",plain,,3,true\r\n',
    );
  });

  it.each(["=1+1", "+49 30", "-5", "@SUM(A1)", "\tx", "\rx", '=HYPERLINK("http://x")', "＝1"])("lets no spreadsheet run %j", (text) => {
    const [[cell] = []] = Papa.parse<string[]>(toCsv([[text]])).data;
    expect(cell).toBe(`'${text}`);
  });

  it("leaves numbers as numbers, the negative ones too", () => {
    expect(toCsv([[-5, 0.25]])).toBe("-5,0.25\r\n");
  });

  it("starts with a byte order mark only where asked", () => {
    expect(toCsv([["a"]]).charCodeAt(0)).toBe(97);
    expect(toCsv([["a"]], { bom: true }).charCodeAt(0)).toBe(0xfeff);
  });

  it("gives every text back, also one that began with an apostrophe", () => {
    expect(withoutGuard(withGuard("'=x"))).toBe("'=x");
    expect(withGuard("'tis")).toBe("'tis");
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("=a", "'=a", "''-", "a\r\nb", '"')), {
            minLength: 2,
            maxLength: 4,
          }),
          { minLength: 1 },
        ),
        (rows) => {
          const back = Papa.parse<string[]>(toCsv(rows), { delimiter: ",", newline: "\r\n" }).data.slice(0, -1);
          expect(back.map((row) => row.map(withoutGuard))).toEqual(rows);
        },
      ),
    );
  });
});
