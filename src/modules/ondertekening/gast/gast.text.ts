/** Words that the product sends itself. The rest of a guest's words stand with the screens. */

export const smsTekst = {
  /** One message of 160 signs, whatever the school is called; no name of anybody in it. */
  code: (school: string, code: string) =>
    `Uw code van ${kort(school)} is ${code}. Hij werkt een uur. Geef hem aan niemand.`,
  proef: (school: string) => `Dit is een proefbericht van ${kort(school)} uit Koers.`,
}

const kort = (school: string): string => [...school.replace(/\s+/g, ' ').trim()].slice(0, 60).join('')
