import {
  ActionIcon,
  Button,
  Checkbox,
  Chip,
  createTheme,
  Drawer,
  Input,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  Menu,
  Modal,
  MultiSelect,
  Popover,
  Select,
  Tooltip,
} from '@mantine/core'

const fontFamily = '"Segoe UI Variable Text", "Segoe UI", system-ui, sans-serif'

const deepTeal: MantineColorsTuple = [
  '#eef7f7',
  '#dcecec',
  '#b7d9da',
  '#8fc4c6',
  '#69afb1',
  '#459799',
  '#2f8285',
  '#216c70',
  '#17595d',
  '#0f4347',
]

/** Gone at once: what is typed after Ctrl+S must not land in a dialog that is fading. */
const quick = { transition: 'fade', duration: 100, exitDuration: 0 } as const

/** One theme for all appearances; what differs between them are the tokens in `tokens.css`. */
export const theme = createTheme({
  fontFamily,
  headings: {
    fontFamily: '"Segoe UI Variable Display", "Segoe UI", system-ui, sans-serif',
    fontWeight: '600',
  },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.5', xl: '1.4' },
  primaryColor: 'teal',
  primaryShade: 8,
  colors: { teal: deepTeal },
  defaultRadius: 'xs',
  radius: { xs: '4px', sm: '6px', md: '8px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: 'sm' },
      vars: (_theme, { size, variant, color }) => ({
        root: {
          ...(size !== 'compact-sm' && { '--button-height': '2rem', '--button-padding-x': '0.875rem' }),
          ...((variant === undefined || variant === 'filled') && {
            '--button-color': color === 'var(--cb-red)' ? 'var(--cb-on-red)' : 'var(--cb-on-accent)',
          }),
        },
      }),
      styles: { label: { fontWeight: 500 } },
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    Input: Input.extend({
      vars: (_theme, { multiline }) => ({ wrapper: multiline === true ? {} : { '--input-height': '2rem' } }),
    }),
    InputWrapper: Input.Wrapper.extend({
      // Help under the input keeps inputs side by side on one line.
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
      styles: {
        label: { fontWeight: 500, marginBottom: 3 },
        description: { fontSize: '0.8125rem', marginTop: 3 },
        error: { fontSize: '0.8125rem', marginTop: 3 },
      },
    }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'sm', radius: 'xs' } }),
    Chip: Chip.extend({ vars: () => ({ root: { '--chip-color': 'var(--cb-on-accent)' } }) }),
    Modal: Modal.extend({
      defaultProps: {
        closeButtonProps: { 'aria-label': 'Close' },
        transitionProps: quick,
        centered: true,
        overlayProps: { backgroundOpacity: 0.35 },
      },
      styles: { title: { fontSize: '1.125rem', fontWeight: 600 } },
    }),
    Drawer: Drawer.extend({
      defaultProps: { closeButtonProps: { 'aria-label': 'Close' }, transitionProps: quick },
    }),
    Menu: Menu.extend({ defaultProps: { transitionProps: quick, shadow: 'md', position: 'bottom-end' } }),
    Popover: Popover.extend({ defaultProps: { transitionProps: quick, shadow: 'md' } }),
    Select: Select.extend({ defaultProps: { comboboxProps: { transitionProps: quick } } }),
    MultiSelect: MultiSelect.extend({ defaultProps: { comboboxProps: { transitionProps: quick } } }),
    Tooltip: Tooltip.extend({ defaultProps: { transitionProps: quick, openDelay: 400 } }),
  },
})

const fromTokens = {
  '--mantine-color-body': 'var(--cb-surface)',
  '--mantine-color-text': 'var(--cb-text)',
  '--mantine-color-dimmed': 'var(--cb-text-quiet)',
  '--mantine-color-placeholder': 'var(--cb-text-quiet)',
  '--mantine-color-anchor': 'var(--cb-accent)',
  '--mantine-color-error': 'var(--cb-red)',
  '--mantine-color-default': 'var(--cb-surface)',
  '--mantine-color-default-hover': 'var(--cb-row-hover)',
  '--mantine-color-default-color': 'var(--cb-text)',
  '--mantine-color-default-border': 'var(--cb-line-strong)',
  '--mantine-color-disabled-color': 'var(--cb-text-quiet)',
  '--mantine-color-gray-light-color': 'var(--cb-text)',
  '--mantine-color-gray-light-hover': 'var(--cb-row-hover)',
  '--mantine-primary-color-filled': 'var(--cb-accent)',
  '--mantine-primary-color-filled-hover': 'color-mix(in srgb, var(--cb-accent) 88%, var(--cb-text))',
  '--mantine-primary-color-contrast': 'var(--cb-on-accent)',
  '--mantine-color-teal-filled': 'var(--cb-accent)',
  '--mantine-color-teal-filled-hover': 'color-mix(in srgb, var(--cb-accent) 88%, var(--cb-text))',
  '--mantine-color-teal-light': 'var(--cb-accent-soft)',
  '--mantine-color-teal-light-color': 'var(--cb-accent)',
  '--mantine-color-teal-light-hover': 'var(--cb-accent-soft)',
  '--mantine-color-teal-outline': 'var(--cb-accent)',
}

/** Lets Mantine's own parts speak our tokens, so that one stylesheet decides every colour. */
export const variables: CSSVariablesResolver = () => ({ variables: {}, light: fromTokens, dark: fromTokens })
