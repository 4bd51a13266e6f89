import { type Collection, load } from '../collection.ts'
import { readDocument, type Said } from '../index.ts'

/** Reads every document of a collection, one after the other; what cannot be read is a message and the others go on. */
export async function gather(collection: Collection): Promise<Said[]> {
  const said: Said[] = [{ messages: collection.messages }]
  for (const file of collection.files) {
    const { input, messages } = await load(collection, file)
    said.push({ messages })
    if (input) said.push(await readDocument(input, collection.rows.get(file)))
  }
  return said
}
