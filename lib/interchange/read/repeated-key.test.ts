import { expect, it } from 'vitest'
import { repeatedKey } from './repeated-key.mjs'

it.each([
  ['{"a": 1, "a": 2}', 'a'],
  ['{"a": {"b": [1, {"c": 0}, {"c": 1, "d": "}", "c": 2}]}}', 'a.b.2.c'],
  ['[{"x": "\\"x\\": "}, {"x": {}, "\\u0078": 1}]', '1.x'],
  ['{"roles": [[], [{"id": "a,b", "id": ""}]]}', 'roles.1.0.id'],
])('finds the name that stands twice in %s', (text, place) => expect(repeatedKey(text)).toBe(place))

it.each([
  '{"a": {"a": {"a": []}}, "b": [{"a": 1}, {"a": 1}]}',
  '{"a": "a", "b": "a", "c": ["a", "a"]}',
  '[1, 1, "x", "x", null, {}, {}]',
  '{"a\\\\": 1, "a": "\\\\", "": {"": ""}}',
])('finds none in %s', (text) => expect(repeatedKey(text)).toBeNull())
