/** Notices of mail that came back, as mail servers write them and as somebody with bad intent would. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Deel, notice, recipient } from '../../../test/fixtures/bounce/notice.ts'
import { BOUNCE_MAX_BYTES, readBounce } from './bounce.ts'

const HOST = 'koers.school.test'
const ID = '01a203d3-a1c4-7110-8af5-ff0c6ad284b8'
const AAN = 'ouder@proef.test'
const read = (text: string | Uint8Array) =>
  readBounce(typeof text === 'string' ? new TextEncoder().encode(text) : text, HOST)
const lees = (deel: Partial<Deel> = {}) =>
  read(notice({ id: `${ID}@${HOST}`, groepen: [recipient(AAN)], ...deel }))
const een = (reden: string, aan = AAN) => [{ berichtId: ID, aan, reden }]

describe('a notice as mail servers write it', () => {
  test.each([
    ['5.1.1', 'adres-onbekend'],
    ['5.1.1 (user unknown)', 'adres-onbekend'],
    ['5.2.2', 'postbus-vol'],
    ['5.7.1', 'geweigerd'],
    ['5.4.4', 'niet-bezorgd'],
    ['4.4.7', 'niet-bezorgd'],
    ['4.2.2', 'postbus-vol'],
    ['', 'geweigerd'],
    ['geen idee', 'geweigerd'],
  ])('status %j is %s', async (status, reden) => {
    expect(await lees({ groepen: [recipient(AAN, { status })] })).toEqual(een(reden))
  })

  test('with lines that end in CR LF, folded fields, other capitals and the number of a try', async () => {
    const groep = `FINAL-RECIPIENT: RFC822;\n ${AAN}\nAction: FAILED\nStatus:\n 5.1.1`
    const tekst = notice({ id: `${ID}.12@${HOST.toUpperCase()}`, groepen: [groep] })
    expect(await read(tekst.replaceAll('\n', '\r\n'))).toEqual(een('adres-onbekend'))
  })

  test('with only the headers of the mail, and with both addresses after a forward', async () => {
    const groepen = [recipient('elders@ander.test', { oorspronkelijk: AAN })]
    const gevonden = await lees({ alleenKoppen: true, groepen })
    expect(gevonden).toEqual([...een('adres-onbekend'), ...een('adres-onbekend', 'elders@ander.test')])
  })
})

describe('nothing comes of', () => {
  test.each<[string, Partial<Deel>]>([
    ['a delay', { groepen: [recipient(AAN, { actie: 'delayed' })] }],
    ['a mail that arrived', { groepen: [recipient(AAN, { actie: 'delivered' })] }],
    ['a mail of another sender', { id: `${ID}@elders.test` }],
    ['an id that is none of ours', { id: `dief@${HOST}` }],
    ['a host that only looks like ours', { id: `${ID}@${HOST}.dief.test` }],
    ['no recipient', { groepen: [] }],
    ['another kind of address', { groepen: [recipient(AAN).replace('rfc822', 'x400')] }],
    ['two addresses in one field', { groepen: [recipient(`${AAN};dief@elders.test`)] }],
    ['a top that is no report', { soort: 'multipart/mixed' }],
    ['a status that is an ordinary text', { statusSoort: 'text/plain' }],
  ])('%s', async (_wat, deel) => expect(await lees(deel)).toEqual([]))

  test('an id in the text of the notice, or in a second field of the returned mail', async () => {
    const tekst = notice({ id: 'iets@elders.test', groepen: [recipient(AAN)], tekst: `<${ID}@${HOST}>` })
    expect(await read(tekst)).toEqual([])
    expect(await read(tekst.replace('Subject: Een', `X-Message-ID: <${ID}@${HOST}>\nSubject: Een`))).toEqual(
      [],
    )
  })

  test('more than a notice can be, nothing at all, and no mail', async () => {
    expect(await read(new Uint8Array(BOUNCE_MAX_BYTES + 1))).toEqual([])
    for (const tekst of [
      '',
      '\0',
      'geen mail',
      '\n\n\n',
      'Content-Type: multipart/report; boundary=""\n\n--\n',
    ])
      expect(await read(tekst)).toEqual([])
  })

  test('parts in parts in parts', async () => {
    let diep = notice({ id: `${ID}@${HOST}`, groepen: [recipient(AAN)] })
    for (let n = 0; n < 200; n += 1)
      diep = `Content-Type: multipart/report; boundary="d${n}"\n\n--d${n}\n${diep}\n--d${n}--\n`
    expect(await read(diep)).toEqual([])
  }, 20_000)
})

test('a flood of recipients ends at twenty', async () => {
  const groepen = Array.from({ length: 500 }, (_, n) => recipient(`a${n}@proef.test`))
  expect(await lees({ groepen })).toHaveLength(20)
})

test('whatever the bytes, it answers, and only with ids of ours', async () => {
  const echt = notice({ id: `${ID}@${HOST}`, groepen: [recipient(AAN)] })
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      fc.nat(echt.length),
      fc.nat(80),
      async (ruis, waar, weg) => {
        const bytes = new TextEncoder().encode(echt)
        const stuk = Buffer.concat([bytes.subarray(0, waar), ruis, bytes.subarray(waar + weg)])
        for (const gevonden of [await read(ruis), await read(stuk)])
          for (const { berichtId, aan } of gevonden) {
            expect(berichtId).toMatch(/^[0-9a-f-]{36}$/i)
            expect(aan).not.toMatch(/[\s<>;]/)
          }
      },
    ),
    { numRuns: 200 },
  )
}, 60_000)
