// Knows which Node runs Plumbline; imported first and written so that old versions can still read it.

/** Node 20 from 20.19, 21 never, 22 and newer. */
var oldest = [20, 19];

/**
 * @param {string} version as in process.versions.node
 * @returns {string | undefined} a sentence when this Node will not do
 */
export function refuseNodeVersion(version) {
  var parts = version.split('.').map(Number);
  var fits = parts[0] >= 22 || (parts[0] === oldest[0] && parts[1] >= oldest[1]);
  if (fits) return undefined;
  return `Plumbline needs Node ${oldest.join('.')} or newer (22 and 24 are fine); this is ${version}. Install one from nodejs.org or with your version manager, then start again.`;
}

/** Ends the process with the sentence when this Node will not do. */
export function requireNodeVersion() {
  var refusal = refuseNodeVersion(process.versions.node);
  if (refusal === undefined) return;
  console.error(refusal);
  process.exit(1);
}
