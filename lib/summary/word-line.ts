import type { DistinctiveKeyword, DistinctiveList } from "@/lib/keywords/schema";
import { figure, listedPieces, type Piece, writeLine } from "./figure";
import type { WrittenLine } from "./schema";

const SHOWN = 4;

/** The phrases that a persona's people say more than everyone else, as a sentence; null where none is told apart. Phrases are their own words, and so stand in quotation marks. */
export function wordLine({ items, of, tooFew }: Pick<DistinctiveList, "items" | "of" | "tooFew">): WrittenLine | null {
  const telling = items.filter(({ z, people }) => z > 2 && people > 0).slice(0, SHOWN);
  if (telling.length === 0 || of === 0) return null;
  const pieces: Piece[] = [
    "In their words more than in others’: ",
    ...listedPieces(telling.map((item) => phrase(item, of))),
    tooFew === null ? "." : `. ${tooFew}`,
  ];
  return writeLine({ key: "words.distinct", section: "words", stage: null }, pieces);
}

function phrase({ phrase: said, said: renamed, key, language, people }: DistinctiveKeyword, of: number): Piece[] {
  return [`“${renamed ?? said}” (`, figure(`${people} of ${of}`, [people, of], { page: "words", key, language }), ")"];
}
