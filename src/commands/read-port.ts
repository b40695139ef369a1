/** The number of a port, `usual` where none is given. Throws where the text is no port; `name` is the option or variable that has it. */
export function readPort(text: string | undefined, name: string, usual: number): number {
  const port = text ? Number(text) : usual;
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`${name} is "${text}". It is a whole number up to 65535, e.g. ${usual}.`);
  return port;
}
