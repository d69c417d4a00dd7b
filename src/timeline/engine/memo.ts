/**
 * `make`, called once per owner and key. What it made lives as long as its owner, so that derived tables
 * cost nothing until they are asked for and go when the filter they belong to goes.
 */
export function memoised<Owner extends object, Key, Value>(
  make: (owner: Owner, key: Key) => Value,
): (owner: Owner, key: Key) => Value {
  const made = new WeakMap<Owner, Map<Key, Value>>();
  return (owner, key) => {
    let values = made.get(owner);
    if (values === undefined) made.set(owner, (values = new Map<Key, Value>()));
    if (!values.has(key)) values.set(key, make(owner, key));
    return values.get(key)!;
  };
}
