import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCertificate, isPrivateKey, pemBlocks } from './pem.ts'

const blok = (words: string, inhoud = 'QUJD') => `-----BEGIN ${words}-----\n${inhoud}\n-----END ${words}-----`

test('finds the blocks that are asked for, in order, among anything else', () => {
  const tekst = [
    'Lees mij',
    blok('CERTIFICATE', 'AAAA'),
    blok('EC PRIVATE KEY'),
    blok('CERTIFICATE', 'BBBB'),
  ].join('\r\n')
  expect(pemBlocks(tekst, isCertificate)).toEqual([blok('CERTIFICATE', 'AAAA'), blok('CERTIFICATE', 'BBBB')])
  expect(pemBlocks(tekst, isPrivateKey)).toEqual([blok('EC PRIVATE KEY')])
})

test('a block that never ends is none, and does not swallow the one after it', () => {
  const half = '-----BEGIN CERTIFICATE-----\nAAAA\n'
  expect(pemBlocks(half, isCertificate)).toEqual([])
  expect(pemBlocks(half + blok('CERTIFICATE', 'BBBB'), isCertificate)).toEqual([blok('CERTIFICATE', 'BBBB')])
  expect(pemBlocks('-----BEGIN CERTIFICATE-----'.repeat(50), isCertificate)).toEqual([])
})

test('no text makes it fail', () => {
  fc.assert(fc.property(fc.string(), (tekst) => Array.isArray(pemBlocks(tekst, () => true))))
})
