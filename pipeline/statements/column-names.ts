/** What the heads of a table's columns mean, by their names in a codelist: "Results achieved (2018)", "Cible 2020". */
export function columnNames<Column extends string>(
  lists: Record<Column, Record<string, string[]>>,
): (head: string) => Column | undefined {
  const meaning = new Map<string, Column>()
  for (const column of Object.keys(lists) as Column[])
    for (const name of Object.values(lists[column]).flat()) meaning.set(name, column)
  return (head) =>
    meaning.get(
      head
        .toLowerCase()
        .replace(/’/g, "'")
        .replace(/\(.*?\)|(?:19|20)\d\d(?:[-–/]\d{2,4})?|[%*:]/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
}
