/** A reader as the project runs it, but for documents whose names tell how they go wrong. */
let late = false
const hoard: Buffer[] = []

process.on('message', ({ file }: { file: string }) => {
  if (late) Promise.reject(new Error('raised after the fact'))
  late = file.startsWith('late')
  if (file.startsWith('hang')) for (;;);
  if (file.startsWith('wait')) process.send = () => true
  if (file.startsWith('full')) for (;;) hoard.push(Buffer.alloc(50_000_000, 1))
  if (file.startsWith('die')) throw new Error('a defect in what reads')
})

await import('../../pipeline/isolated/reader.ts')
