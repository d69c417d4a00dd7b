// Runs the unit tests in three time zones: the westernmost, the middle and the easternmost.
// A date that leans on the machine's zone is wrong in at least one of them.
// Arguments go to vitest: `npm run unit -- src/story`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const zones = ['Pacific/Pago_Pago', 'UTC', 'Pacific/Kiritimati'];
const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));

for (const zone of zones) {
  console.log(`\nTZ=${zone}`);
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, TZ: zone },
  });
  if (status !== 0) process.exit(status ?? 1);
}
