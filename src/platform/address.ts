/** The first four groups of an IPv6 address, written out; null for anything else. */
function netOf(ip: string): string | null {
  const [head = '', tail] = ip.toLowerCase().split('%')[0]?.split('::') ?? []
  const groups = (part: string | undefined) => (part ? part.split(':') : [])
  const zeros = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length
  const all = [...groups(head), ...Array<string>(Math.max(0, zeros)).fill('0'), ...groups(tail)]
  return ip.includes(':')
    ? all
        .slice(0, 4)
        .map((group) => group.replace(/^0+(?=.)/, ''))
        .join(':')
    : null
}

/** An IPv6 user owns a /64, so that is what is counted (BI-24); an IPv4 address stays one, also when written as IPv6. */
export function addressKey(ip: string): string {
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  return `ip:${v4 ?? netOf(ip) ?? ip}`
}
