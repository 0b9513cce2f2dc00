/** The pictures of the hoorgesprek: cards, piles, faces and answers, the same on every screen. */
import {
  BookOpen,
  Calculator,
  CircleCheck,
  CircleDot,
  CircleX,
  Coffee,
  Frown,
  GraduationCap,
  Hand,
  HandHelping,
  House,
  Laptop,
  type LucideIcon,
  Meh,
  Music,
  Palette,
  Pencil,
  Smile,
  Speech,
  Trees,
  TriangleAlert,
  User,
  Users,
  UsersRound,
  Volleyball,
  Volume2,
  VolumeX,
} from 'lucide-react'
import type { IconOption } from '../../../../ui/icon-choice.tsx'
import type { Tone } from '../../../../ui/status.tsx'
import {
  type Gevoel,
  gevoelens,
  gevoelTekst,
  type Kaart,
  type Stapel,
  stapels,
  stapelTekst,
} from '../../../hoorrecht/hoorrecht.ts'
import type { CodeVan } from '../../../organisatie/codelijsten.ts'

export const KAART: Readonly<Record<Kaart, LucideIcon>> = {
  vrienden: Users,
  juf_of_meester: GraduationCap,
  buiten: Trees,
  pauze: Coffee,
  kring: Speech,
  lezen: BookOpen,
  schrijven: Pencil,
  rekenen: Calculator,
  tekenen: Palette,
  muziek: Music,
  gym: Volleyball,
  computer: Laptop,
  alleen_werken: User,
  samenwerken: UsersRound,
  stilte: VolumeX,
  drukte: Volume2,
  hulp: Hand,
  thuis: House,
}

export const STAPEL: Readonly<Record<Stapel, { icon: LucideIcon; tone: 'green' | 'amber' | 'teal' }>> = {
  fijn: { icon: Smile, tone: 'green' },
  lastig: { icon: TriangleAlert, tone: 'amber' },
  helpt: { icon: HandHelping, tone: 'teal' },
}

export const GEVOEL: Readonly<Record<Gevoel, { icon: LucideIcon; tone: 'green' | 'amber' | 'red' }>> = {
  blij: { icon: Smile, tone: 'green' },
  gewoon: { icon: Meh, tone: 'amber' },
  verdrietig: { icon: Frown, tone: 'red' },
}

export const stapelKeuzes: readonly IconOption<Stapel>[] = stapels.map((value) => ({
  value,
  label: stapelTekst[value],
  ...STAPEL[value],
}))
export const gevoelKeuzes: readonly IconOption<Gevoel>[] = gevoelens.map((value) => ({
  value,
  label: gevoelTekst[value],
  ...GEVOEL[value],
}))

export const BESLUIT: Record<CodeVan<'hoorbesluit'>, { icon: LucideIcon; tone: Tone }> = {
  overgenomen: { icon: CircleCheck, tone: 'green' },
  deels: { icon: CircleDot, tone: 'amber' },
  niet: { icon: CircleX, tone: 'neutral' },
}
