/** The readable half of a package: one document with everything, and the versions of a plan as they are printed. */
import { fileURLToPath } from 'node:url'
import type { PdfRenderer } from '../../../platform/pdf/renderer.ts'
import type { Betwisting } from '../../leerling/betwisting.schema.ts'
import { oppPdfModel } from '../../opp/opp.pdf.mapping.ts'
import { renderOpp } from '../../opp/opp.pdf.ts'
import type { OppSnapshot } from '../../opp/snapshot.schema.ts'
import { bestandText as t, tabelNaam } from './pakket.bestand.text.ts'
import type { Inhoud } from './pakket.inhoud.ts'
import type { Rij } from './pakket.lakken.ts'
import { leesbaar, onderdeelTitel, type Regel, regelsVan, veldLabel } from './pakket.leesbaar.ts'
import { type PakketTabel, pakketTabelnamen } from './pakket.tabellen.ts'
import { omvangNaam } from './pakket.text.ts'

const TEMPLATE = fileURLToPath(new URL('./pdf/inzage.typ', import.meta.url))

type Deel = {
  readonly titel: string
  readonly items: readonly { readonly kop: string; readonly regels: readonly Regel[] }[]
}
export type Getekend = { readonly naam: string; readonly op: string }

/** What the printed package shows, in words. */
export function inzageModel(inhoud: Inhoud, getekend: Getekend) {
  const { lezer, termijnen } = inhoud
  return {
    titel: t.titel,
    school: inhoud.school,
    leerling: inhoud.leerling,
    voor: t.voor(lezer.naam),
    feiten: [
      { label: t.over, waarde: inhoud.leerling },
      { label: t.geboren, waarde: inhoud.geboortedatum === null ? '' : leesbaar(inhoud.geboortedatum) },
      { label: t.aanvrager, waarde: lezer.naam },
      { label: t.omvang, waarde: omvangNaam[lezer.omvang] },
      { label: t.getekend, waarde: t.getekendDoor(getekend.naam, leesbaar(getekend.op)) },
    ].filter(({ waarde }) => waarde !== ''),
    inleiding: t.inhoud,
    delen: delen(inhoud),
    weglatingenTitel: t.weglatingenTitel,
    weglatingen: inhoud.weglatingen.map(({ bestand, veld, waarom, aantal }) => ({
      wat: veld === '' ? t.keer(aantal) : `${tabelNaam[bestand]}, ${veld} (${t.keer(aantal)})`,
      waarom,
    })),
    weglatingenGeen: t.weglatingenGeen,
    logTitel: t.logTitel,
    logUitleg: t.logUitleg,
    logGeen: t.logGeen,
    log: inhoud.log,
    rechtenTitel: t.rechtenTitel,
    rechten: t.rechten({
      dossier: termijnen.leerlingdossier,
      verwezen: termijnen.verwezenDossier,
      logboek: termijnen.logboek,
    }),
    pagina: t.pagina,
    van: t.van,
  }
}

function delen(inhoud: Inhoud): readonly Deel[] {
  const eigen = new Map(inhoud.eigenVelden.map(({ id, label }) => [id, label]))
  return pakketTabelnamen.flatMap((tabel) => {
    const rijen = inhoud.rijen[tabel]
    if (rijen.length === 0) return []
    // The history is long and says mostly the same: the files have it.
    if (tabel === 'plan_revisie')
      return [
        { titel: tabelNaam[tabel], items: [{ kop: '', regels: [verwijzing(t.geschiedenis(rijen.length))] }] },
      ]
    const items = rijen.map((rij) => ({ kop: kopVan(tabel, rij), regels: regels(tabel, rij, inhoud, eigen) }))
    const gevuld = items.filter((item) => item.regels.length > 0)
    return gevuld.length === 0 ? [] : [{ titel: tabelNaam[tabel], items: gevuld }]
  })
}

const verwijzing = (waarde: string): Regel => ({ label: '', waarde })

const regels = (
  tabel: PakketTabel,
  rij: Rij,
  { lezer }: Inhoud,
  eigen: ReadonlyMap<string, string>,
): readonly Regel[] =>
  tabel === 'plan_versie' && lezer.omvang === 'volledig'
    ? [verwijzing(t.versieZie(versieNaam(rij)))]
    : regelsVan(tabel, rij, eigen)

function kopVan(tabel: PakketTabel, rij: Rij): string {
  const door = [rij.doorNaam, rij.op && leesbaar(rij.op)]
    .filter((deel) => typeof deel === 'string' && deel !== '')
    .join(', ')
  if (tabel === 'plan_onderdeel') return `${onderdeelTitel(String(rij.onderdeel))} (${door})`
  if (tabel === 'plan_versie') return `${veldLabel('versie')} ${rij.nummer} (${door})`
  return door
}

const versieNaam = (rij: Rij): string => t.versieNaam(String(rij.soort), Number(rij.nummer))

export const renderInzage = async (
  renderer: PdfRenderer,
  inhoud: Inhoud,
  getekend: Getekend,
): Promise<Buffer> =>
  (
    await renderer.render({
      template: TEMPLATE,
      data: inzageModel(inhoud, getekend),
      created: new Date(getekend.op),
    })
  ).pdf

/** The same mark as in the document of the school, as far as it goes along. */
const betwistOp = (betwistingen: readonly Rij[], planId: unknown): readonly Betwisting[] =>
  (betwistingen as readonly Betwist[]) // the columns of the table, the statement as it was sealed
    .filter(({ doelId }) => doelId === planId)
    .map(({ verklaring, ...rij }) => ({ ...rij, verklaring: verklaring?.tekst ?? '' }))
type Betwist = Omit<Betwisting, 'verklaring'> & { readonly verklaring: { readonly tekst: string } | null }

/** Each version as it was printed, without what is left out; none for who gets the own data only. */
export async function* renderVersies(
  renderer: PdfRenderer,
  { rijen, lezer }: Inhoud,
): AsyncGenerator<{ naam: string; pdf: Buffer }> {
  if (lezer.omvang === 'eigen') return
  for (const rij of rijen.plan_versie) {
    const { nummer, hash, op, soort } = rij as { nummer: number; hash: string; op: string; soort: string }
    // A version with gaps: what is left out is a word, or null where a date or number was; the mapping takes both.
    const snapshot = rij.inhoud as OppSnapshot
    const versie = { nummer: soort === 'gepubliceerd' ? nummer : null, hash, op, vastgesteld: false }
    const model = oppPdfModel(snapshot, versie, betwistOp(rijen.betwisting, rij.planId))
    yield { naam: versieNaam(rij), pdf: (await renderOpp(renderer, model)).pdf }
  }
}
