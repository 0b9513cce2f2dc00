// Builds the browser app into dist/web, unless it was built from exactly these sources already.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stamp = join(root, 'dist', 'web', '.stamp')
const sources = [
  'src/web',
  'src/ui',
  'src/modules',
  'src/platform',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
]
/** Tests and files that never reach the browser (CONTRIBUTING.md, Where things live). */
const irrelevant = /\.(test\.tsx?|e2e\.ts|sql\.ts|jobs\.ts|md)$|\/platform\/postgres\//

function* files(path) {
  const full = join(root, path)
  if (!existsSync(full)) return
  if (!statSync(full).isDirectory()) {
    if (!irrelevant.test(path)) yield path
    return
  }
  for (const name of readdirSync(full).sort()) yield* files(`${path}/${name}`)
}

const hash = createHash('sha256')
for (const file of sources.flatMap((source) => [...files(source)])) {
  hash
    .update(`${file}\0`)
    .update(readFileSync(join(root, file)))
    .update('\0')
}
const wanted = hash.digest('hex')
if (!process.argv.includes('--force') && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted)
  process.exit(0)

console.log('De schermen worden gebouwd …')
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
  cwd: root,
  stdio: 'inherit',
})
if (status !== 0 || !existsSync(join(root, 'dist', 'web', 'index.html'))) {
  console.error('De schermen konden niet worden gebouwd; zie de regels hierboven.')
  process.exit(1)
}

// Packed once, here, as tight as can be: a phone fetches a quarter of the bytes. Only these files: an answer of the API
// holds secrets beside words of others, and its packed length would tell about both (BREACH).
const web = join(root, 'dist', 'web')
for (const name of readdirSync(web, { recursive: true })) {
  if (!/\.(js|css|svg|html)$/.test(name)) continue
  const bytes = readFileSync(join(web, name))
  if (bytes.length < 1000) continue
  writeFileSync(join(web, `${name}.br`), brotliCompressSync(bytes))
  writeFileSync(join(web, `${name}.gz`), gzipSync(bytes, { level: 9 }))
}
writeFileSync(stamp, wanted)
