import { expect, it } from "vitest";
import { readTable } from "./table";

it("names the line on which a quotation mark is opened and never closed", () => {
  const rows = ["who,what", "P1,all is well", 'P2,"not here', "P3,nor there"];
  for (const end of ["\n", "\r\n"]) expect(readTable(rows.join(end))?.damaged).toContain("opened on line 3 is never closed");
});

it("finds nothing damaged in cells that go on over lines between quotation marks", () => {
  expect(readTable('who,what\nP1,"one\ntwo"\nP2,three')?.damaged).toBeNull();
});
