import type { Tx } from '../../platform/database.ts'
import { findLogo } from '../organisatie/logo.sql.ts'
import type { Logo } from '../organisatie/logo.ts'
import type { OppSnapshot } from './snapshot.schema.ts'

/** The logo that this version was made with, also when the school has another one by now. */
export const logoVan = async (tx: Tx, { logo }: Pick<OppSnapshot, 'logo'>): Promise<Logo | null> =>
  logo === undefined ? null : findLogo(tx, logo)
