import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const globalSetup = 'test/harness/global-setup.ts'

/** What starts servers of its own first: a long file that begins last leaves a processor with nothing to do. */
const LONG = /\/(test\/(access|backup|fault|openapi|security)|src\/(cli|demo))\//
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const long = ({ moduleId }: TestSpecification) => Number(LONG.test(moduleId))
    return sorted.toSorted((a, b) => long(b) - long(a))
  }
}

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    environment: 'node',
    ...(existsSync(new URL(globalSetup, import.meta.url)) ? { globalSetup } : {}),
    // Processes, not threads: a database server ends with the thread that started it.
    pool: 'forks',
    maxWorkers: 2,
    // Files of one worker share their modules, which halves the run: no test leaves anything in a module's state.
    isolate: false,
    sequence: { sequencer: LongFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // What a job does comes when it comes; a second is a guess about the machine.
    expect: { poll: { timeout: 20_000 } },
    restoreMocks: true,
  },
})
