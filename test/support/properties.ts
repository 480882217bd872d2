import fc from 'fast-check';

/** Every run draws the same cases, so a red test is red for everybody; PROPERTY_SEED explores others. */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_122) });
