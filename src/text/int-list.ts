/** Whole numbers in an array that grows: thousands of them cost the garbage collector nothing. */
export class IntList {
  data: Int32Array
  length = 0

  constructor(room = 1 << 10) {
    this.data = new Int32Array(room)
  }

  /** Returns the place of the number. */
  push(n: number): number {
    if (this.length === this.data.length) this.grow()
    this.data[this.length] = n
    return this.length++
  }

  private grow(): void {
    const { data } = this
    this.data = new Int32Array(2 * data.length)
    this.data.set(data)
  }
}
