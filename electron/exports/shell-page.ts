interface Shell {
  readonly title: string
  readonly script: string
  readonly scriptHash: string
  readonly sealedBase64: string
}

/**
 * The page around a sealed document: what it is, how to open it, and nothing about what is inside. The script stands
 * before the data so that the field is there while a large file is still being read.
 */
export function shellPage({ title, script, scriptHash, sealedBase64 }: Shell): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(scriptHash)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p>This file holds a locked document. Only the right passphrase opens it. It opens on this computer: nothing is sent anywhere and no internet is needed.</p>
<noscript><p><strong>This browser has scripts switched off, so the document cannot be opened here.</strong> Open the file in a current version of Edge, Chrome, Firefox or Safari.</p></noscript>
<form id="form" autocomplete="off" novalidate hidden>
<label for="passphrase">Passphrase</label>
<p id="hint">It reached you separately from this file, for example on a printed slip or by telephone.</p>
<div class="field">
<input id="passphrase" type="password" autocomplete="off" autocapitalize="none" autocorrect="off" spellcheck="false" aria-required="true" aria-describedby="hint problem">
<button type="button" id="reveal" aria-pressed="false">Show passphrase</button>
</div>
<p id="problem" aria-live="assertive"></p>
<button type="submit" id="open">Open</button>
<p id="progress" role="status"></p>
</form>
<h2>How to open it</h2>
<ol>
<li>Save this file on the computer or leave it on the USB stick, then open it with a double click. A preview inside an e-mail program is not enough.</li>
<li>Type the passphrase exactly as you were given it, with the hyphens, and press Enter. Opening takes a few seconds.</li>
<li>Choose Print for a paper copy, and Close when you have finished. Closing the page forgets the document.</li>
</ol>
<details>
<summary>For IT staff</summary>
<p>The document is sealed in the public age format (age-encryption.org/v1, scrypt and ChaCha20-Poly1305) and stands at the end of this file in Base64. The page loads nothing, stores nothing and runs one script, named by its hash in the content security policy. Decoded from Base64, the data can also be opened with the age program.</p>
</details>
</main>
<script>${script}</script>
<script id="pack" type="application/octet-stream">${sealedBase64}</script>
</body>
</html>
`
}

const policy = (scriptHash: string) =>
  [
    `default-src 'none'`,
    `script-src 'sha256-${scriptHash}'`,
    `style-src 'unsafe-inline'`,
    `img-src data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
