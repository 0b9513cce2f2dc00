/**
 * The printed OPP as a page for a browser: the same document model, words, typeface, measures, tables, cards, head,
 * foot and page numbers as `opp.typ` and `koers.typ`. Made as cheap for the browser as that allows: one page without
 * scripts, the font on disk, styles in one sheet.
 */
import { fileURLToPath } from 'node:url'
import type {
  OppPdfModel,
  PdfDoel,
  PdfEvaluatie,
  PdfFactor,
  PdfMaatregel,
  PdfTussendoel,
} from '../../src/modules/opp/opp.pdf.model.ts'
import { oppPdfText as t } from '../../src/modules/opp/opp.pdf.text.ts'
import { CSS, cards, esc, groups, lines, meta, need, pairs, rich, section } from './parts.ts'

const font = (file: string, weight: number, style = 'normal') =>
  `@font-face{font-family:"Source Sans 3";font-weight:${weight};font-style:${style};src:url("${import.meta.resolve(`source-sans/TTF/SourceSans3-${file}.ttf`)}")}`
const FONTS = [
  font('Regular', 400),
  font('It', 400, 'italic'),
  font('Semibold', 600),
  font('Bold', 700),
].join('')

/** Where a page must stand that may read the fonts: the folder of the packages. */
export const PAGE_PLACE = fileURLToPath(import.meta.resolve('source-sans/package.json'))

const versie = (opp: OppPdfModel) =>
  opp.versie.nummer === null ? t.concept : `${t.versie} ${opp.versie.nummer}`

export function oppHtml(opp: OppPdfModel): string {
  const { leerling: l, versie: v } = opp
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${esc(`${t.titel} ${l.naam}`)}</title><style>${FONTS}${CSS}</style></head><body>
    ${v.nummer === null ? `<div class="stamp">${t.stempel}</div>` : ''}
    <h1 class="title">${t.titel}</h1>
    <p class="subtitle">${esc([l.naam, l.groep, `${t.schooljaar} ${opp.schooljaar}`].filter(Boolean).join(' · '))}
      <span class="pill">${esc(v.nummer === null ? t.conceptUitleg : `${versie(opp)} · ${v.status}`)}</span></p>
    <div class="facts">${opp.kop.map(({ label, waarde }) => (waarde ? `<div><small>${esc(label)}</small><br><b>${esc(waarde)}</b></div>` : '')).join('')}</div>
    ${outlook(opp)}${analysis(opp)}${voices(opp)}${agreements(opp)}${closing(opp)}</body></html>`
}

function outlook({ uitstroom: u }: OppPdfModel): string {
  const cited = (name: string, items: readonly string[], colour: string) =>
    items.length > 0
      ? `<div><b class="${colour}">${name}</b><ul>${items.map((i) => `<li>${esc(i)}</li>`).join('')}</ul></div>`
      : ''
  return section(
    t.uitstroom,
    `<div class="ruled"><p class="big">${need(u.verwacht)}</p>${u.bandbreedte ? `<p class="soft">${t.bandbreedte}: ${esc(u.bandbreedte)}</p>` : ''}
      ${rich(u.onderbouwing)}<div class="two">${cited(t.steuntOp, u.bevorderend, 'green')}${cited(t.rekenenMet, u.belemmerend, 'amber')}</div>
      ${u.afwijking ? `<b>${t.afwijking}</b>${rich(u.afwijking)}` : ''}</div>`,
  )
}

const factor = (f: PdfFactor) =>
  `<div class="factor">${rich(f.tekst)}${meta(f.context, f.bron, f.datum, f.relevantOmdat && `${t.relevantOmdat} ${f.relevantOmdat}`)}</div>`

function analysis(opp: OppPdfModel): string {
  const levels = [
    { naam: t.niveaugegevens, rijen: opp.niveaugegevens },
    { naam: t.toetsresultaten, rijen: opp.toetsresultaten },
  ].filter(({ rijen }) => rijen.length > 0)
  const domains = opp.domeinen
    .map(
      (d) =>
        `<tr><td><b>${esc(d.naam)}</b></td><td>${d.bevorderend.map(factor).join('')}</td><td>${d.belemmerend.map(factor).join('')}</td></tr>${
          d.ondersteuningsbehoefte
            ? `<tr><td class="soft">${t.ondersteuningsbehoefte}</td><td colspan="2" class="teal">${rich(d.ondersteuningsbehoefte)}</td></tr>`
            : ''
        }`,
    )
    .join('')
  return `${opp.integratiefBeeld ? section(t.beeld, rich(opp.integratiefBeeld)) : ''}
    ${section(t.factoren, `<table class="sides"><thead><tr><th>${t.domein}</th><th class="green">${t.bevorderend}</th><th class="amber">${t.belemmerend}</th></tr></thead>${domains}</table>`)}
    ${
      levels.length > 0 || opp.kenmerken.length > 0
        ? section(
            t.niveau,
            `${opp.kenmerken.length > 0 ? `<p><b>${t.kenmerken}</b>: ${esc(opp.kenmerken.join(' · '))}</p>` : ''}${groups(
              t.niveauKop,
              levels.map(({ naam, rijen }) => ({
                naam,
                rijen: rijen.map((n) => [
                  `<b>${esc(n.onderdeel)}</b>`,
                  esc(n.resultaat),
                  esc(n.niveau),
                  esc(n.datum),
                  rich(n.duiding),
                ]),
              })),
            )}`,
          )
        : ''
    }`
}

function voices(opp: OppPdfModel): string {
  const { overleg: o, hoorgesprek: h } = opp
  const talk = [
    [t.overlegLeraren, o.leraren],
    [t.overlegLeerling, o.leerling],
    [t.overlegOuders, o.ouders],
  ].filter(([, tekst]) => tekst) as [string, string][] // pairs, as they stand above
  const views = opp.zienswijzen.filter(({ tekst }) => tekst)
  const heard =
    h === null
      ? need('')
      : h.gehoord
        ? `<small>${t.gesprek} ${esc(h.moment)} ${t.op} ${esc(h.datum)} ${t.met} ${esc(h.metWie)} · ${esc(h.vorm)}</small>${cards([{ tekst: h.inbreng, wie: '', begrepen: '' }])}${
            h.punten.length > 0
              ? groups(t.punten, [
                  {
                    naam: '',
                    rijen: h.punten.map((p) => [rich(p.inbreng), `<b>${esc(p.besluit)}</b>`, rich(p.waarom)]),
                  },
                ])
              : ''
          }`
        : `<p><b>${t.nietGehoord}</b> · ${esc(h.datum)}</p>${rich(h.reden)}${h.geprobeerd ? `<b>${t.geprobeerd}</b>${rich(h.geprobeerd)}` : ''}`
  return `${talk.length > 0 ? section(t.overleg, pairs(talk.map(([wie, tekst]) => [wie, rich(tekst)]))) : ''}
    ${views.length > 0 ? section(t.zienswijzen, cards(views)) : ''}${section(`${t.hoorgesprek} ${opp.leerling.roepnaam}`, heard)}`
}

const evaluation = (e: PdfEvaluatie | null, room: number) =>
  `<div class="evaluation">${
    e === null
      ? `<small>${t.evaluatie}<br>${t.uitkomsten.map((u) => `☐ ${u}`).join('  ')}</small>${'<div class="write"></div>'.repeat(room)}`
      : `<small>${t.evaluatie} · ${esc(e.datum)}</small><br><span class="pill">${esc(e.uitkomst)}</span>${rich(e.toelichting)}`
  }</div>`

const step = (d: PdfTussendoel) =>
  `<div class="step"><div><b class="teal">${esc(d.nummer)}</b> ${need(d.tekst)}${meta(d.meetwijze, d.streefdatum)}</div>${evaluation(d.evaluatie, 1)}</div>`

const goal = (d: PdfDoel) =>
  `<div class="card"><h3><b class="teal">${t.doel} ${esc(d.nummer)}</b> <span class="soft">${esc([d.domein, d.voorWie && `${t.voor} ${d.voorWie}`].filter(Boolean).join(' · '))}</span></h3>
    <div class="withevaluation"><div><b>${need(d.tekst)}</b>${lines([
      [t.begin, d.begin],
      [t.gewenst, d.gewenst],
      [t.meetwijze, d.meetwijze],
      [t.streefdatum, d.streefdatum],
      [t.leerlijn, d.leerlijn],
    ])}</div>${evaluation(d.evaluatie, 2)}</div>${d.tussendoelen.length > 0 ? `<small>${t.tussendoelen}</small>${d.tussendoelen.map(step).join('')}` : ''}</div>`

const measure = (m: PdfMaatregel) => [
  `<b>${esc(m.wat)}</b>${m.hoe ? rich(m.hoe) : ''}${meta(m.soort)}`,
  esc(m.wie),
  esc(m.wanneer),
  esc(m.doelen),
  rich(m.gelukt),
]

function agreements({ handelingsdeel: hd }: OppPdfModel): string {
  const filled = <R>(items: { naam: string; rijen: readonly R[] }[]) =>
    items.filter(({ rijen }) => rijen.length > 0)
  const needs: [string, readonly string[]][] = [
    [t.behoefteLeerling, hd.behoeften.leerling],
    [t.behoefteTeam, hd.behoeften.team],
    [t.behoefteOuders, hd.behoeften.ouders],
  ]
  const rules = filled([
    { naam: t.onderwijsprogramma, rijen: hd.onderwijsprogramma },
    { naam: t.vervangendeDoelen, rijen: hd.vervangendeDoelen },
    { naam: t.toetsfaciliteiten, rijen: hd.toetsfaciliteiten },
  ]).map(({ naam, rijen }) => ({
    naam,
    rijen: rijen.map((a) => [`<b>${esc(a.onderwerp)}</b>`, rich(a.afspraak), rich(a.toelichting)]),
  }))
  const measures = filled([
    { naam: t.blokSchool, rijen: hd.maatregelen.school },
    { naam: t.blokTeam, rijen: hd.maatregelen.team },
    { naam: t.blokOuders, rijen: hd.maatregelen.ouders },
    { naam: t.blokHulpverlening, rijen: hd.maatregelen.hulpverlening },
  ]).map(({ naam, rijen }) => ({ naam, rijen: rijen.map(measure) }))
  return `<div class="banner"><h1>${t.handelingsdeel}</h1><p>${t.instemming}</p></div>
    <h2>${t.behoeften}</h2>${pairs(needs.map(([wie, items]) => [wie, `<ul>${items.map((i) => `<li>${esc(i)}</li>`).join('')}</ul>`]))}
    <h2>${t.doelen}</h2><div class="end"><small>${t.einddoel}</small><p><b>${need(hd.einddoel)}</b></p></div><div class="rail">${hd.doelen.map(goal).join('')}</div>
    <h2>${t.maatregelen}</h2>${groups(t.maatregelKop, measures)}
    ${rules.length > 0 ? `<h2>${t.afwijkingen}</h2>${groups(t.afspraakKop, rules)}` : ''}
    ${hd.onderwijstijd.some((f) => f.waarde) ? `<h2>${t.onderwijstijd}</h2><div class="card">${lines(hd.onderwijstijd.map((f) => [f.label, f.waarde]))}</div>` : ''}`
}

function closing(opp: OppPdfModel): string {
  const dots = (...parts: string[]) => parts.filter(Boolean).map(esc).join(' · ')
  const contact: [string, string][] = [
    ...opp.contactpersonen.map((c): [string, string] => [c.naam, dots(c.rol, c.bereikbaar)]),
    ...opp.contactmomenten.map((c): [string, string] => [c.wanneer, dots(c.metWie, c.onderwerp)]),
  ]
  return `${contact.length > 0 ? section(t.contact, pairs(contact)) : ''}
    ${opp.bijlagen.length > 0 ? section(t.bijlagen, `<ul>${opp.bijlagen.map((b) => `<li>${dots(b.titel, b.bron, b.datum)}</li>`).join('')}</ul>`) : ''}
    ${opp.lengteReden ? section(t.lengteReden, rich(opp.lengteReden)) : ''}
    ${section(
      t.handtekeningen,
      `<small>${t.handtekeningenUitleg}</small><table class="sign"><thead><tr>${t.handtekeningenKop.map((w) => `<th>${w}</th>`).join('')}</tr></thead>${opp.handtekeningen
        .map(
          (h) =>
            `<tr><td>${esc(h.rol)}</td><td><b>${esc(h.naam)}</b></td><td>${esc(h.gezet)}</td><td>${esc(h.datum)}</td></tr>`,
        )
        .join('')}</table>`,
    )}`
}

/** Head and foot that the browser repeats on each page, with the number of the page. */
export function headAndFoot(opp: OppPdfModel): { headerTemplate: string; footerTemplate: string } {
  const bar =
    'width:100%;margin:0 23mm;font:8.4pt "Source Sans 3",sans-serif;color:#4a5a63;display:flex;justify-content:space-between'
  const { school: s, versie: v } = opp
  return {
    headerTemplate: `<div style='${bar};border-bottom:.6pt solid #cfd9dd;padding-bottom:2mm'><span><b style="color:#0b5c6b">${esc(s.naam)}</b> · ${esc(`${s.plaats} · ${t.brin} ${s.brin}`)}</span><span>${t.titelKort} ${esc(opp.leerling.naam)}</span></div>`,
    footerTemplate: `<div style='${bar};border-top:.6pt solid #cfd9dd;padding-top:2mm'><span>${esc(`${versie(opp)} · ${v.datum}`)}</span><span style="font:6.2pt monospace">${v.hash}</span><span>${t.pagina} <span class="pageNumber"></span> ${t.van} <span class="totalPages"></span></span></div>`,
  }
}
