/** Why something about a round can't be done now: the text of the code that the server gives. */
import { oppFouten } from '../opp/opp.text.ts'
import { ondertekeningFouten } from './ondertekening.text.ts'

const teksten: Readonly<Record<string, string>> = { ...oppFouten, ...ondertekeningFouten }
const ONBEKEND = 'Dit kan nu niet. Ververs de pagina en probeer het opnieuw.'

export const waarom = (code: string | null): string => (code === null ? undefined : teksten[code]) ?? ONBEKEND
