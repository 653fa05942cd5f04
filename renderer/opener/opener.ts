import shellStyle from './opener.css?inline'
import { cleanDocument } from './clean.ts'
import { showPack } from './pack-view.ts'
import { unseal } from './unseal.ts'

const element = <E extends HTMLElement>(id: string, kind: new () => E): E => {
  const found = document.getElementById(id)
  if (!(found instanceof kind)) throw new Error(`The page lacks #${id}`)
  return found
}

const form = element('form', HTMLFormElement)
const field = element('passphrase', HTMLInputElement)
const reveal = element('reveal', HTMLButtonElement)
const openButton = element('open', HTMLButtonElement)
const problem = element('problem', HTMLElement)
const progress = element('progress', HTMLElement)

const style = document.createElement('style')
style.textContent = shellStyle
document.head.append(style)
form.hidden = false
field.focus()

reveal.addEventListener('click', () => setRevealed(field.type === 'password'))
form.addEventListener('submit', (event) => {
  event.preventDefault()
  void open()
})

let opening = false

async function open(): Promise<void> {
  if (opening) return
  if (field.value.trim() === '') return complain('Enter the passphrase.')
  opening = true
  complain('')
  progress.textContent = 'Opening… this takes a few seconds.'
  form.setAttribute('aria-busy', 'true')
  openButton.setAttribute('aria-disabled', 'true')
  await painted()
  const result = await unseal(await sealedPack(), field.value)
  opening = false
  progress.textContent = ''
  form.removeAttribute('aria-busy')
  openButton.removeAttribute('aria-disabled')
  if (result.outcome !== 'opened') return complain(sentences[result.outcome])
  field.value = ''
  setRevealed(false)
  showPack(cleanDocument(result.html), { shellStyle: style, afterClosing: () => field.focus() })
}

const sentences = {
  wrongPassphrase: 'This passphrase does not open the document. Check it and try again.',
  damaged: 'This file is damaged, so the document cannot be opened. Ask the sender for a fresh copy.',
}

function complain(sentence: string): void {
  problem.textContent = sentence
  field.toggleAttribute('aria-invalid', false)
  if (sentence === '') return
  field.setAttribute('aria-invalid', 'true')
  field.focus()
  field.select()
}

function setRevealed(revealed: boolean): void {
  field.type = revealed ? 'text' : 'password'
  reveal.setAttribute('aria-pressed', String(revealed))
}

/** The work that follows blocks the page: give the browser time to draw and to announce what is going on. */
const painted = () => new Promise((resolve) => setTimeout(resolve, 100))

/** The data stands at the end of the file and may still be on its way when somebody types fast. */
async function sealedPack(): Promise<string> {
  if (document.readyState === 'loading')
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }))
  return element('pack', HTMLScriptElement).text
}
