/** The matrix of plans. */
import { expected } from './expected.ts'
import { describeRows } from './matrix.ts'

describeRows(Object.keys(expected).filter((rij) => /^(opp|hoorrecht|overleg|ondertekening)\./.test(rij)))
