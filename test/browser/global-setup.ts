import { beside } from './process.ts'

/** One PostgreSQL for all workers, so that a worker starts in a second instead of ten; its server clones the template. */
export default async function setup(): Promise<() => Promise<void>> {
  const { said, stop } = await beside<object>('test/browser/database.ts')
  process.env.KOERS_TEST_DATABASE = JSON.stringify(said)
  return stop
}
