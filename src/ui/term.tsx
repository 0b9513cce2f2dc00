import { Toggletip } from './toggletip.tsx'

/** A difficult word that explains itself where it stands. */
export function Term({ word, explanation }: { word: string; explanation: string }) {
  return (
    <Toggletip className="term" label={undefined} explanation={{ title: word, text: explanation }}>
      {word}
    </Toggletip>
  )
}
