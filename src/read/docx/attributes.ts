/** Attribute values of an XML element by name; canonical (`w:val`) once prefixes are resolved. */
export type Attributes = Readonly<Record<string, string>>;
