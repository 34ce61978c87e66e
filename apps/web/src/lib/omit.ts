/** A copy of a record without some of its fields. */
export function omit<Value extends object, Key extends keyof Value>(
  value: Value,
  ...keys: readonly Key[]
): Omit<Value, Key> {
  const copy = { ...value }
  for (const key of keys) Reflect.deleteProperty(copy, key)
  return copy
}
