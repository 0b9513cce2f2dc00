import { CircleCheck, CloudOff, PencilLine, TriangleAlert } from 'lucide-react'
import type { AutosaveStatus } from './autosave.ts'
import { formatTime } from './format.ts'
import type { UiText } from './ui.text.ts'
import { useUiText } from './use-ui-text.ts'

type SaveIndicatorProps = {
  status: AutosaveStatus
  /** Epoch ms of the last acknowledged save. */
  savedAt: number | undefined
}

/** Says quietly where the typed text is; problems say that nothing is lost. */
export function SaveIndicator({ status, savedAt }: SaveIndicatorProps) {
  const t = useUiText()
  const { tone, icon, text } = appearance(status, savedAt, t)
  return (
    <div className="save" role="status" data-tone={tone} data-status={status}>
      {icon}
      <span>{text}</span>
    </div>
  )
}

function appearance(status: AutosaveStatus, savedAt: number | undefined, t: UiText) {
  const warning = <TriangleAlert aria-hidden="true" />
  switch (status) {
    case 'schoon':
      return { tone: 'quiet', icon: null, text: '' }
    case 'vuil':
      return { tone: 'quiet', icon: <PencilLine aria-hidden="true" />, text: t.unsaved }
    case 'bezig':
      return { tone: 'quiet', icon: <span className="spinner" aria-hidden="true" />, text: t.saving }
    case 'opgeslagen':
      return {
        tone: 'green',
        icon: <CircleCheck aria-hidden="true" />,
        text: t.saved(formatTime(savedAt ?? 0)),
      }
    case 'offline':
      return { tone: 'amber', icon: <CloudOff aria-hidden="true" />, text: t.saveOffline }
    case 'conflict':
      return { tone: 'amber', icon: warning, text: t.saveConflict }
    case 'sessie-verlopen':
      return { tone: 'amber', icon: warning, text: t.saveSession }
    case 'geweigerd':
      return { tone: 'amber', icon: warning, text: t.saveRefused }
  }
}
