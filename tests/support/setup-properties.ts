import fc from 'fast-check'

/**
 * Properties try the same examples each time, so that a red run is about the change and not about luck. To look further:
 * `PROPERTY_SEED=7 npm test`.
 */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 2026) })
