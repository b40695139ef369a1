const files = new Map<string, Promise<unknown>>();

/**
 * What a JSON file holds, fetched once. A fetch that failed is forgotten, so that the next one tries again. `missing` is what a file that
 * does not exist stands for; without it that is a failure too.
 */
export function loadJsonOnce<Value>(address: string, missing?: Value): Promise<Value> {
  const known = files.get(address) as Promise<Value> | undefined;
  if (known) return known;
  const loading = fetch(address).then(async (response) => {
    if (response.status === 404 && missing !== undefined) return missing;
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return (await response.json()) as Value;
  });
  files.set(address, loading);
  loading.catch(() => files.delete(address));
  return loading;
}
