/** Reads a stream of bytes by the piece, without ever holding more of it than was asked for. */
export class CutOffError extends Error {
  override readonly name = 'CutOffError'
}

const NOTHING = Buffer.alloc(0)

export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>
  #held: Buffer = NOTHING
  #ended = false
  /** How many bytes were taken. */
  position = 0

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** The next bytes, which stay; fewer than `count` only at the end. */
  async peek(count: number): Promise<Buffer> {
    const parts = [this.#held]
    let length = this.#held.length
    while (length < count && !this.#ended) {
      const { done, value } = await this.#source.next()
      if (done) this.#ended = true
      else {
        parts.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength))
        length += value.byteLength
      }
    }
    if (parts.length > 1) this.#held = Buffer.concat(parts, length)
    return this.#held.subarray(0, count)
  }

  /** Exactly `count` bytes. @throws CutOffError when there are fewer */
  async take(count: number): Promise<Buffer> {
    const taken = await this.peek(count)
    if (taken.length < count) throw new CutOffError('the bytes end too early')
    this.#drop(count)
    return taken
  }

  /** Some bytes, as they come, at most `most`; null at the end. */
  async some(most = Number.POSITIVE_INFINITY): Promise<Buffer | null> {
    if ((await this.peek(1)).length === 0) return null
    const taken = this.#held.subarray(0, Math.min(most, this.#held.length))
    this.#drop(taken.length)
    return taken
  }

  /** Exactly `count` bytes in pieces. @throws CutOffError when there are fewer */
  async *pieces(count: number): AsyncGenerator<Buffer> {
    for (let left = count; left > 0; ) {
      const piece = await this.some(left)
      if (piece === null) throw new CutOffError('the bytes end too early')
      left -= piece.length
      yield piece
    }
  }

  async *rest(): AsyncGenerator<Buffer> {
    for (let piece = await this.some(); piece !== null; piece = await this.some()) yield piece
  }

  /** The last bytes that were taken come again. */
  putBack(bytes: Buffer): void {
    this.#held = Buffer.concat([bytes, this.#held])
    this.position -= bytes.length
  }

  /** Says to the source that no more is read, so that it closes what it has open. */
  async close(): Promise<void> {
    await this.#source.return?.()
  }

  #drop(count: number): void {
    this.#held = this.#held.subarray(count)
    this.position += count
  }
}
