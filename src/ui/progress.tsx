import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useId } from 'react'
import { formatNumber } from './format.ts'
import { useUiText } from './use-ui-text.ts'

type ProgressBarProps = {
  label: string
  value: number
  max: number
  /** In words: "120 van 240 leerlingen". */
  detail: string
}

/** How far a long job is. */
export function ProgressBar({ label, value, max, detail }: ProgressBarProps) {
  const id = useId()
  return (
    <div className="progress-block">
      <div className="progress-head">
        <label htmlFor={id}>{label}</label>
        <span className="soft">{detail}</span>
      </div>
      <progress id={id} className="progress" value={value} max={max} aria-valuetext={detail} />
    </div>
  )
}

/** A quantity against a whole ("7 van 9 onderdelen"); not a job, so it never seems to be busy. */
export function Meter({ label, value, max, detail }: ProgressBarProps) {
  return (
    <div className="progress-block">
      <div className="progress-head" aria-hidden="true">
        <span>{label}</span>
        <span className="soft">{detail}</span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a native meter can't show a band and can't be styled everywhere */}
      <div
        role="meter"
        aria-label={label}
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuetext={detail}
      >
        <Bar share={max === 0 ? 0 : value / max} />
      </div>
    </div>
  )
}

function Bar({ share }: { share: number }) {
  return (
    <svg className="meter-bar" width="100%" height="10" aria-hidden="true">
      <rect className="meter-track" width="100%" height="10" rx="5" />
      <rect className="meter-fill" width={`${Math.max(0, Math.min(1, share)) * 100}%`} height="10" rx="5" />
    </svg>
  )
}

const SCALE = 6
const HEIGHT = 14

type LengthMeterProps = {
  label: string
  /** Length of the printed document, in A4 pages. */
  pages: number
  /** The band that is wanted. */
  min?: number
  max?: number
}

/** Length of a document in A4 against the band that is wanted, on a scale from 0 to 6. */
export function LengthMeter({ label, pages, min = 2, max = 5 }: LengthMeterProps) {
  const t = useUiText()
  const outside = pages < min || pages > max
  const note = pages < min ? t.lengthShort(min) : pages > max ? t.lengthLong(max) : t.lengthGood(min, max)
  const value = t.pagesA4(formatNumber(pages))
  const at = (page: number) => `${(Math.min(page, SCALE) / SCALE) * 100}%`
  return (
    <div className="meter" data-outside={outside || undefined}>
      <div className="progress-head">
        <span>{label}</span>
        <span className="meter-value">{value}</span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a native meter can't show a band and can't be styled everywhere */}
      <div
        role="meter"
        aria-label={label}
        aria-valuenow={Math.min(pages, SCALE)}
        aria-valuemin={0}
        aria-valuemax={SCALE}
        aria-valuetext={`${value}. ${note}`}
      >
        <svg aria-hidden="true">
          <rect className="meter-track" width="100%" height={HEIGHT} rx="7" />
          <rect className="meter-band" x={at(min)} width={at(max - min)} height={HEIGHT} />
          <rect className="meter-fill" y="3" width={at(pages)} height={HEIGHT - 6} rx="4" />
          {[0, min, max, SCALE].map((page) => (
            <text
              key={page}
              className="meter-tick"
              x={at(page)}
              y={HEIGHT + 17}
              textAnchor={page === 0 ? 'start' : page === SCALE ? 'end' : 'middle'}
            >
              {page}
            </text>
          ))}
        </svg>
      </div>
      <p className="meter-note">
        {outside ? <TriangleAlert aria-hidden="true" /> : <CircleCheck aria-hidden="true" />}
        {note}
      </p>
    </div>
  )
}
