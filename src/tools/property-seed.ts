import * as fc from 'fast-check';

/**
 * Every run of the tests tries the same examples, so a change fails for what it does and not by chance. A hunt for new
 * counterexamples names another seed: `PROPERTY_SEED=$RANDOM npm run unit`.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20211128) });
