/** Pages of managing a school, and of the account of the school; fetched together when one of them is first opened. */
import { BerichtenPagina as Berichten } from '../modules/berichten/ui/berichten-pagina.tsx'
import { MailtekstPagina as Mailtekst } from '../modules/berichten/ui/mailtekst-pagina.tsx'
import { SchoolPagina as School } from '../modules/organisatie/ui/school-pagina.tsx'
import { SchooljarenPagina as Schooljaren } from '../modules/organisatie/ui/schooljaren-pagina.tsx'
import { SchoolaccountPagina as Schoolaccount } from '../modules/toegang/ui/schoolaccount-pagina.tsx'
import { VoorzieningPagina as Voorziening } from '../modules/toegang/ui/voorziening-pagina.tsx'

export const BerichtenPagina = () => <Berichten />
export const MailtekstPagina = () => <Mailtekst />
export const SchoolPagina = () => <School />
export const SchooljarenPagina = () => <Schooljaren />
export const SchoolaccountPagina = () => <Schoolaccount />
export const VoorzieningPagina = () => <Voorziening />
