// `node src/tools/steps.mjs a b c` runs the npm scripts a, b and c in turn, each named and timed,
// and stops at the first that fails.
import { spawnSync } from 'node:child_process';

const steps = process.argv.slice(2);

for (const step of steps) {
  console.log(`\n── ${step}`);
  const begun = performance.now();
  const { status } = spawnSync('npm', ['run', '--silent', step], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  if (status !== 0) {
    console.error(`── ${step} failed after ${seconds} s`);
    process.exit(status ?? 1);
  }
  console.log(`── ${step} holds (${seconds} s)`);
}
