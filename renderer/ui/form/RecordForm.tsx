import { zodResolver } from '@hookform/resolvers/zod'
import { Button } from '@mantine/core'
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import { type DefaultValues, type FieldValues, FormProvider, type Path, useForm } from 'react-hook-form'
import type { z } from 'zod'

import { AppError } from '#shared/errors.ts'

import { useCommand } from '../commands.ts'
import { sentenceOf } from '../Problem.tsx'
import { ErrorSummary, type Fault } from './ErrorSummary.tsx'
import { type FieldLabels, FieldLabelsContext } from './form-context.ts'
import classes from './form.module.css'
import { LeaveQuestion } from './LeaveQuestion.tsx'
import { sentenceFor } from './sentences.ts'

/** Even what must be filled in starts empty: as `null`, or `''` for text. */
export type StartingValues<I> = { readonly [K in keyof I]?: I[K] | null }

export interface RecordFormProps<I extends FieldValues, O extends FieldValues> {
  /** The contract's own schema: what may be saved. */
  readonly schema: z.ZodType<O, I>
  /** What the form starts with. A field that may be empty starts as `null` (or `''` where the schema wants text). */
  readonly defaultValues: StartingValues<I>
  /** Saves; what it throws is shown: `AppError.fields` beside the fields, the sentence above them. */
  readonly onSave: (values: O) => Promise<unknown>
  /** After it was saved: close, navigate, toast. */
  readonly onSaved?: () => void
  /** Escape and Cancel, after asking when something was changed. Without it there is no Cancel. */
  readonly onCancel?: () => void
  /** A verb: "Begin secondment". */
  readonly saveLabel?: string
  readonly children: ReactNode
}

/** A form of the house: Ctrl+S saves, Escape asks, nothing typed is lost unasked, every error stands beside its field. */
export function RecordForm<I extends FieldValues, O extends FieldValues>(
  props: RecordFormProps<I, O> & { inDialog?: boolean; guard?: Ref<FormGuard> },
) {
  const {
    schema,
    defaultValues,
    onSave,
    onSaved,
    onCancel,
    saveLabel = 'Save',
    children,
    inDialog = false,
    guard,
  } = props
  const form = useForm<I, unknown, O>({
    resolver: zodResolver(schema, { error: sentenceFor }),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the resolver refuses to save what is still null
    defaultValues: defaultValues as DefaultValues<I>,
    shouldFocusError: false,
  })
  const { errors, isDirty, isSubmitting } = form.formState
  const [wider, setWider] = useState<readonly Fault[]>([])
  const [attempt, setAttempt] = useState(0)
  const [asking, setAsking] = useState(false)
  const labels = useLabels()
  const saving = useRef(false)
  // The router asks at once after a save, before React has drawn; a ref knows already.
  const hasUnsaved = useRef(false)
  useEffect(() => {
    hasUnsaved.current = isDirty
  })

  const save = async (values: O) => {
    setWider([])
    try {
      await onSave(values)
    } catch (error) {
      const { beside, above } = sortFaults(error, labels)
      for (const [name, message] of beside)
        if (isField(name)) form.setError(name, { type: 'refused', message })
      setWider(above)
      setAttempt((before) => before + 1)
      return
    }
    hasUnsaved.current = false
    form.reset(form.getValues())
    onSaved?.()
  }
  const refuse = () => {
    setWider([])
    setAttempt((before) => before + 1)
  }
  const isField = (name: string): name is Path<I> => labels.get(name) !== undefined
  const saveOnce = async () => {
    if (saving.current) return
    saving.current = true
    try {
      await form.handleSubmit(save, refuse)()
    } finally {
      saving.current = false
    }
  }
  const leave = () => {
    hasUnsaved.current = false
    onCancel?.()
  }
  const askToLeave = () => (hasUnsaved.current ? setAsking(true) : leave())
  useImperativeHandle(guard, () => ({ askToLeave }))

  useCommand({ name: 'save', label: saveLabel, keys: 'Ctrl+S', run: () => void saveOnce() })

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    // In a dialog the dialog hears Escape; an open list of choices closes first.
    if (event.key !== 'Escape' || inDialog || !onCancel || isInOpenList(event.target)) return
    event.preventDefault()
    askToLeave()
  }

  const faults = [...fieldFaults(errors, labels), ...wider]
  return (
    <FormProvider {...form}>
      <FieldLabelsContext value={labels}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape works in every field */}
        <form
          noValidate
          className={`${classes.form} ${inDialog ? '' : classes.onPage}`}
          onKeyDown={onKeyDown}
          onSubmit={(event) => {
            event.preventDefault()
            // A form inside a dialog is, for React, still inside the page's form.
            event.stopPropagation()
            void saveOnce()
          }}
        >
          {attempt > 0 && (
            <ErrorSummary
              faults={faults}
              attempt={attempt}
              goTo={(name) => isField(name) && form.setFocus(name)}
            />
          )}
          {children}
          <div className={classes.actions}>
            {inDialog && onCancel && <CancelButton onClick={askToLeave} />}
            <Button type="submit" loading={isSubmitting}>
              {saveLabel}
            </Button>
            {!inDialog && onCancel && <CancelButton onClick={askToLeave} />}
          </div>
        </form>
      </FieldLabelsContext>
      <LeaveQuestion
        hasUnsaved={hasUnsaved}
        asking={asking}
        onLeave={leave}
        onStay={() => setAsking(false)}
      />
    </FormProvider>
  )
}

/** Lets whoever holds the form (a dialog) ask it whether it may close. */
export interface FormGuard {
  askToLeave(): void
}

/** Fields side by side, one under another where they do not fit. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={classes.row}>{children}</div>
}

/** Fields that belong together, under a heading. */
export function FieldGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={classes.group}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}

function CancelButton({ onClick }: { onClick: () => void }) {
  return (
    <Button variant="default" onClick={onClick}>
      Cancel
    </Button>
  )
}

function useLabels(): FieldLabels {
  return useMemo(() => {
    const labels = new Map<string, string>()
    return { set: (name, label) => void labels.set(name, label), get: (name) => labels.get(name) }
  }, [])
}

/** What was refused about a field on this form stands beside it; the rest goes above. */
function sortFaults(error: unknown, labels: FieldLabels) {
  const fields = error instanceof AppError ? Object.entries(error.fields) : []
  const isHere = ([name]: [string, string]) => labels.get(name) !== undefined
  const elsewhere = fields.filter((field) => !isHere(field)).map(([, sentence]) => sentence)
  return {
    beside: fields.filter(isHere),
    above: [sentenceOf(error), ...elsewhere].map((sentence): Fault => ({
      name: null,
      label: null,
      sentence,
    })),
  }
}

function fieldFaults(errors: object, labels: FieldLabels, prefix = ''): Fault[] {
  return Object.entries(errors).flatMap(([key, error]: [string, unknown]) => {
    if (error === null || typeof error !== 'object' || key === 'root') return []
    const name = `${prefix}${key}`
    const message: unknown = Reflect.get(error, 'message')
    if (typeof message === 'string') return [{ name, label: labels.get(name) ?? null, sentence: message }]
    return fieldFaults(error, labels, `${name}.`)
  })
}

const isInOpenList = (target: EventTarget) =>
  target instanceof Element && target.getAttribute('data-mantine-stop-propagation') === 'true'
