import { type IdentityKind, identityHints } from '#shared/child-identity.rules.ts'

import { Icon } from '../Icon.tsx'
import classes from './form.module.css'

const looksLike: Record<IdentityKind, string> = {
  birthday: 'a date of birth',
  healthNumber: 'an NHS number',
  pupilNumber: 'a pupil number',
  name: 'somebody’s name',
  postcode: 'somebody’s postcode',
}

/** Says, while somebody types, that a child seems to be told by name. It never stops saving. */
export function IdentityAdvice({ text }: { text: string }) {
  const [hint, ...more] = identityHints(text)
  if (hint === undefined) return null
  return (
    <span className={classes.advice}>
      <Icon name="bulb" size={14} />
      <span>
        “{hint.words}” looks like {looksLike[hint.kind]}
        {more.length > 0 && `, and there ${more.length === 1 ? 'is one more' : `are ${more.length} more`}`}.
        Children and families are never named here: leave it out, or write the reference of your case system.
      </span>
    </span>
  )
}
