import { Ban, CircleCheck, CircleDashed, Loader, type LucideIcon, SkipForward } from 'lucide-react'
import type { RegelStatus } from '../bewaren.schema.ts'

/** A status has a picture beside its word and its colour. */
export const statusIcon: Record<RegelStatus, LucideIcon> = {
  voorgesteld: CircleDashed,
  uitgesloten: Ban,
  getekend: Loader,
  vernietigd: CircleCheck,
  overgeslagen: SkipForward,
}
