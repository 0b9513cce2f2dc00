/** The pieces of the page: what `koers.typ` is to `opp.typ`. */
import { oppPdfText as t } from '../../src/modules/opp/opp.pdf.text.ts'

export const CSS = `
@page{size:A4;margin:25.5mm 23mm 19mm}
*{box-sizing:border-box}
body{margin:0;font:400 10.5pt/1.28 "Source Sans 3",sans-serif;color:#16262e}
p{margin:0 0 .4em}p:last-child{margin:0}ul{margin:.2em 0;padding-left:1.1em}li::marker{color:#0b5c6b}small,.soft{color:#4a5a63}small{font-size:8.6pt}
h1,h2,h3{break-after:avoid;color:#0b5c6b}h1{font-size:15pt;margin:6mm 0 3.4mm}h2{font-size:11.5pt;margin:5mm 0 2.9mm}h3{font-size:10.5pt;margin:0 0 3mm;color:#16262e}
.title{font-size:27pt;margin:0}.subtitle{font-size:13pt;color:#4a5a63;margin:5mm 0 0}.subtitle .pill{float:right}
.pill{background:#edf4f6;color:#0b5c6b;border-radius:8pt;padding:2pt 6pt;font-size:8.6pt;font-weight:600}
.facts{display:grid;grid-template-columns:1.15fr 1fr 1fr;gap:3.2mm 5mm;background:#edf4f6;border-radius:5pt;padding:4mm 5mm;margin:6mm 0}
.ruled{border-left:2.2pt solid #0b5c6b;padding-left:4mm}.big{font-size:12pt;font-weight:600}.two{display:grid;grid-template-columns:1fr 1fr;gap:6mm;font-size:9.6pt}
.green{color:#1f6b3a}.amber{color:#8f4207}.teal{color:#0b5c6b}.missing{color:#8f4207;font-style:italic}
table{width:100%;border-collapse:collapse;font-size:9.6pt;margin:2.4mm 0 4mm}thead{display:table-header-group}tr{break-inside:avoid}
th{background:#edf4f6;text-align:left;font-weight:600}th,td{padding:1.8mm 2.4mm;vertical-align:top;border-bottom:.6pt solid #cfd9dd}
th.green{background:#e3f1e7}th.amber{background:#fbeee2}.group{color:#0b5c6b;font-weight:700}.sides td:first-child{width:27mm}
.factor{margin-bottom:2.6mm}.card{border:.6pt solid #cfd9dd;border-radius:5pt;padding:3.3mm 5mm;margin:2.6mm 0;break-inside:avoid}
.quote{background:#edf4f6;border:0;font-style:italic}.quote div{font-style:normal;display:flex;justify-content:space-between;margin-bottom:2.6mm}
.pairs,.lines{display:grid;grid-template-columns:32mm 1fr;gap:3mm}.lines{grid-template-columns:21mm 1fr;gap:.6em 3mm;margin-top:3.4mm}
.banner{background:#0b5c6b;color:#fff;border-radius:5pt;padding:3mm 5mm;margin:7mm 0 3.6mm}.banner h1{color:#fff;margin:0}.banner p{margin:3mm 0 0}
.end{background:#edf4f6;border-left:2.2pt solid #0b5c6b;padding:3.4mm 5mm}.rail{border-left:2.2pt solid #0b5c6b;padding:3mm 0 0 5mm}
.withevaluation,.step{display:grid;grid-template-columns:1fr 50mm;gap:5mm}.step{border-left:1.4pt solid #0b5c6b;padding:3.4mm 0 0 4mm}
.evaluation{border-left:.6pt solid #cfd9dd;padding-left:4mm;font-size:9.6pt}.write{height:6.2mm;border-bottom:.5pt solid #cfd9dd}
.sign td{height:11mm;vertical-align:middle}
.stamp{position:fixed;top:40%;left:0;font-size:132pt;font-weight:700;transform:rotate(-52deg);color:#0b5c6b14}`

export const esc = (words: string): string => words.replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0)};`)

export const need = (words: string): string =>
  words.trim() === '' ? `<span class="missing">${t.nietIngevuld}</span>` : esc(words)

/** Paragraphs and "- " lists, as everywhere in the product. */
export function rich(words: string): string {
  return words
    .split(/\n\s*\n/)
    .map((block) => {
      const parts = block.split('\n').map((line) => line.trim())
      return parts.every((line) => line.startsWith('- '))
        ? `<ul>${parts.map((line) => `<li>${esc(line.slice(2))}</li>`).join('')}</ul>`
        : `<p>${parts.map(esc).join('<br>')}</p>`
    })
    .join('')
}

export const section = (name: string, body: string): string => `<h1>${esc(name)}</h1>${body}`

export const meta = (...facts: readonly string[]): string => {
  const filled = facts.filter(Boolean)
  return filled.length > 0 ? `<small>${filled.map(esc).join(' · ')}</small>` : ''
}

export const pairs = (items: readonly (readonly [string, string])[]): string =>
  `<div class="pairs">${items.map(([name, body]) => `<b>${esc(name)}</b><div>${body}</div>`).join('')}</div>`

export const lines = (items: readonly (readonly [string, string])[]): string =>
  `<div class="lines">${items
    .filter(([, value]) => value)
    .map(([name, value]) => `<small>${esc(name)}</small><div>${rich(value)}</div>`)
    .join('')}</div>`

export const cards = (items: readonly { tekst: string; wie: string; begrepen: string }[]): string =>
  items
    .map(
      ({ tekst, wie, begrepen }) =>
        `<div class="card quote">${wie || begrepen ? `<div><b>${esc(wie)}</b><small>${esc(begrepen)}</small></div>` : ''}${rich(tekst)}</div>`,
    )
    .join('')

export const groups = (
  head: readonly string[],
  blocks: readonly { naam: string; rijen: readonly (readonly string[])[] }[],
): string =>
  `<table><thead><tr>${head.map((words) => `<th>${esc(words)}</th>`).join('')}</tr></thead>${blocks
    .map(
      ({ naam, rijen }) =>
        `${naam ? `<tr><td class="group" colspan="${head.length}">${esc(naam)}</td></tr>` : ''}${rijen
          .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
          .join('')}`,
    )
    .join('')}</table>`
