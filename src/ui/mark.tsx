/** The sign of the product: a course that rises towards a bright point. Decoration; the name stands beside it. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect className="mark-ground" width="32" height="32" rx="9" />
      <path className="mark-line" d="M7 23c4.5 0 5-3 7.5-6.5S19 11.5 21 11.5" />
      <circle className="mark-dot" cx="23.5" cy="10" r="3.5" />
    </svg>
  )
}
