/** The matrix of the school, its people and its pupils. */
import { expected } from './expected.ts'
import { describeRows } from './matrix.ts'

describeRows(Object.keys(expected).filter((rij) => !/^(opp|hoorrecht|overleg|ondertekening)\./.test(rij)))
