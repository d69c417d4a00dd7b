// Runs the unit tests in two time zones, the westernmost and the easternmost: a date that leans on the machine's zone is
// wrong in at least one of them. In UTC between them it would be right.
// Arguments go to vitest: `npm run unit -- src/story`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const zones = ['Pacific/Pago_Pago', 'Pacific/Kiritimati'];
const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));

for (const zone of zones) {
  console.log(`\nTZ=${zone}`);
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, TZ: zone },
  });
  if (status !== 0) process.exit(status ?? 1);
}
