/**
 * Begins what needs code that is still to come, and returns what ends it. Ended before the code has come, it never
 * begins, as without a word where the code cannot be had. For an effect that returns it.
 */
export function onceLoaded<Module>(
  load: () => Promise<Module>,
  begin: (module: Module) => () => void,
): () => void {
  let ended = false;
  let end = () => {};
  const start = async () => {
    const module = await load().catch(() => null);
    if (module !== null && !ended) end = begin(module);
  };
  void start();
  return () => {
    ended = true;
    end();
  };
}
