/** What every command says alike about how it was typed. */
import { cliText } from './cli.text.ts'

const t = cliText.opties

/** `--help` is an answer, not a mistake. */
export const vraagtHulp = (args: readonly string[]): boolean =>
  args.includes('--help') || args.includes('-h') || (args.length === 1 && args[0] === 'help')

/** Answers the exit code. */
export function toonHulp(gebruik: string): number {
  console.log(gebruik)
  return 0
}

/** What is wrong first, how it goes after it. Answers the exit code. */
export function nietBegrepen(fout: string, gebruik: string): number {
  console.error(`${fout}\n\n${gebruik}`)
  return 2
}

/** What `parseArgs` of Node found wrong, in Dutch. */
export function optieFout(error: unknown): string {
  const { code, message = '' } = error as { code?: string; message?: string }
  const optie = /'(--?[^\s'=]+)/.exec(message)?.[1] ?? ''
  return code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' ? t.waarde(optie) : t.onbekend(optie)
}
