/** The part of Trusted Types that is used here. TypeScript's own types do not have it. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): { createScriptURL(address: string): URL };
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/** Scripts that are bundled apart each have a copy of this file, and a page may make a policy only once. */
const shared = globalThis as { ownScripts?: ReturnType<TrustedTypes['createPolicy']> | undefined };

/** The policy that the pages' content security policy names: scripts of this site's own origin, and no others. */
const ownScripts = (shared.ownScripts ??= trustedTypes?.createPolicy('own', {
  createScriptURL(address) {
    if (new URL(address, location.href).origin === location.origin) return address;
    throw new TypeError(address);
  },
}));

/** The address of one of this site's scripts, in the form in which browsers with Trusted Types let a worker start. */
export function ownScriptAddress(address: string): string | URL {
  return ownScripts?.createScriptURL(address) ?? address;
}
