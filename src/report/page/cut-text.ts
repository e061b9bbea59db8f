/** The text, or its beginning of so many units and an ellipsis; no character is cut in two. */
export function cutText(text: string, units: number): string {
  return text.length <= units ? text : `${text.slice(0, units).replace(/[\uD800-\uDBFF]$/, '')}…`
}
