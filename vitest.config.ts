import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const globalSetup = 'test/harness/global-setup.ts'

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
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // What a job does comes when it comes; a second is a guess about the machine.
    expect: { poll: { timeout: 20_000 } },
    restoreMocks: true,
  },
})
