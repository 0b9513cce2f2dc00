/** The words of every module's acts: the timeline of a pupil and the log tell what all of them did. */
import { gebeurtenisWoorden } from '../modules/avg/gebeurtenissen.text.ts'

export const woorden: Readonly<Record<string, string>> = {
  ...gebeurtenisWoorden,
  // By the command line alone, of no module.
  'sleutel.installatie-vervangen': 'verving de sleutel van geheimen van accounts',
  'sleutel.zegel-vervangen': 'verving het certificaat waarmee pdf’s worden verzegeld',
  'sleutel.ondertekening-vervangen': 'verving de sleutel die bewijzen ondertekent',
  'sleutel.kek-vervangen': 'verving de sleutel waarmee de sleutels zijn verpakt',
}
