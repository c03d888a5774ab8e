import { SaxesParser, type SaxesTagNS } from "saxes";
import { AppError } from "@/lib/errors";

/** An element as a reader sees it: its name without prefix, the name space, its attributes by name without prefix. */
export type XmlElement = { name: string; space: string; attributes: ReadonlyMap<string, string> };

export type XmlReader = {
  open: (element: XmlElement) => void;
  close: (element: XmlElement) => void;
  text: (text: string) => void;
};

const DEEPEST = 64;
const LONGEST_ATTRIBUTE = 100_000;
const CHUNK = 65_536;

function refuse(sentence: string): never {
  throw new AppError("REFUSED", sentence);
}

/**
 * Reads XML from beginning to end and tells `reader` each element and text. Entities of the file's own are never expanded. Throws REFUSED for
 * a DOCTYPE, more than 64 levels, an attribute of over 100,000 characters, and what is no XML. Time grows in step with the length.
 */
export function readXml(xml: string, reader: XmlReader): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: XmlElement[] = [];
  parser.on("doctype", () =>
    refuse("The XML inside declares a document type (DOCTYPE), which no word processor writes. Nothing of it was read."),
  );
  parser.on("error", () =>
    refuse("The XML inside is damaged and cannot be read. Open the file in the program that wrote it and save it anew."),
  );
  parser.on("opentag", (tag) => {
    if (open.length >= DEEPEST) refuse("The XML inside is nested deeper than any document is. Nothing of it was read.");
    const element = elementOf(tag);
    open.push(element);
    reader.open(element);
  });
  parser.on("closetag", () => {
    const element = open.pop();
    if (element) reader.close(element);
  });
  parser.on("text", (text) => reader.text(text));
  parser.on("cdata", (text) => reader.text(text));
  for (let at = 0; at < xml.length; at += CHUNK) parser.write(xml.slice(at, at + CHUNK));
  parser.close();
}

function elementOf({ local, uri, attributes }: SaxesTagNS): XmlElement {
  const values = new Map<string, string>();
  for (const attribute of Object.values(attributes)) {
    if (attribute.value.length > LONGEST_ATTRIBUTE)
      refuse("The XML inside has an attribute longer than any document needs. Nothing of it was read.");
    values.set(attribute.local, attribute.value);
  }
  return { name: local, space: uri, attributes: values };
}
