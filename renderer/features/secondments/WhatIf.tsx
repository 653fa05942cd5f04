import type { WhatIf as Answer } from '#shared/features/secondments/secondments.contract.ts'
import type { SecondmentId } from '#shared/features/secondments/secondments.schema.ts'

import { Loading } from '../../ui/Loading.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { Section } from '../../ui/Section.tsx'
import { StatusBadge } from '../../ui/StatusBadge.tsx'
import { useWhatIf } from './secondments.queries.ts'

/** What would be missing if the secondment ran out, in words for the talk about it. */
export function WhatIf({ id }: { id: SecondmentId }) {
  const answer = useWhatIf(id)
  if (answer.isPending) return <Loading />
  if (answer.isError) return <Problem error={answer.error} retry={() => void answer.refetch()} />
  return answer.data.effects.map((effect) => (
    <Section key={effect.heading} title={effect.heading}>
      <Sentences effect={effect} />
    </Section>
  ))
}

export function Sentences({ effect: { isLoss, sentences } }: { effect: Answer['effects'][number] }) {
  return (
    <>
      {isLoss && <StatusBadge tone="amber" word="A loss" />}
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  )
}
