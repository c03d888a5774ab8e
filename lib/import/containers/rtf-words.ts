/** Groups that hold no words of the document: tables of fonts and styles, pictures, headers, footnotes, remarks, instructions of fields. */
export const RTF_PASSED_OVER: ReadonlySet<string> = new Set(
  `colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf footnote annotation atnid atnauthor
  atntime atnicn atnref atndate atrfstart atrfend themedata colorschememapping datastore latentstyles listtable listoverridetable listpicture
  revtbl rsidtbl generator xmlnstbl mmathPr fldinst pntext pntxta pntxtb listtext nonshppict bkmkstart bkmkend tc xe private userprops
  filetbl ftnsep ftnsepc aftnsep aftnsepc wgrffmtfilter template do shpinst`.split(/\s+/),
);

/** Control words that stand for a character. */
export const RTF_CHARACTERS: Readonly<Record<string, string>> = {
  tab: "\t",
  line: "\n",
  lbr: "\n",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  emspace: " ",
  enspace: " ",
  qmspace: " ",
};

/** The code page of a font by its character set (RTF 1.9.1, `\fcharset`); 0 and 1 take the document's. */
const BY_CHARSET: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

export function codePageOfCharset(charset: number): number | null {
  return BY_CHARSET[charset] ?? null;
}

const LABELS: Readonly<Record<number, string>> = {
  437: "windows-1252",
  850: "windows-1252",
  866: "ibm866",
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  65001: "utf-8",
};

/** The name under which a code page is decoded; the Western one where it is not known. */
export function encodingOfCodePage(page: number): string {
  return LABELS[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : "windows-1252");
}
