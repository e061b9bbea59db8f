/** What a script element holds packed, as it was. */
export async function unpacked<T>(id: string): Promise<T> {
  const letters = document.getElementById(id)?.textContent ?? ''
  const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return (await new Response(stream).json()) as T
}
