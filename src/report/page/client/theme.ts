/** Light, dark, or as the system has it; nothing is kept. */
export function followTheme(): void {
  const choice = document.querySelector<HTMLFieldSetElement>('.theme')
  if (choice === null) return
  choice.hidden = false
  choice.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return
    const { dataset } = document.documentElement
    if (target.value === 'auto') delete dataset['theme']
    else dataset['theme'] = target.value
  })
}
