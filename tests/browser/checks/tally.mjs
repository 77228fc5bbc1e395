// Counts checks and says how each went; the last line is read by bin/test.
let passed = 0;
let failed = 0;

/** One check: what was looked at, and the faults that were found. */
export function check(name, faults) {
  if (faults.length === 0) {
    passed += 1;
    console.log(`ok      ${name}`);
    return;
  }
  failed += 1;
  console.log(`FAILED  ${name}`);
  for (const fault of faults.slice(0, 25)) console.log(`        ${fault}`);
  if (faults.length > 25) console.log(`        and ${faults.length - 25} more`);
}

export function finish() {
  console.log(`checks: ${passed} passed; ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
